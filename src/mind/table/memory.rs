//! What a mind remembers of its turn at the table.

use crate::id::{FactionId, OfferId};
use crate::mind::security::backed;
use crate::mind::survey::Survey;
use crate::mind::witness::witnessed;
use crate::sim::command::Act;
use crate::sim::deal::{Household, Negotiation, check_deal};
use crate::sim::dice::{Dice, Purpose, Seed};
use crate::sim::terms::{Deal, Rationale};
use crate::sim::view::View;

/// What a mind remembers of its turn at the table: what it has thought of already, and what it need not work out twice.
#[derive(Debug, Default)]
pub struct TableMemory {
    /// How many deals were appraised.
    pub appraised: u32,
    /// Why it did what it did last, if that is worth a line of the second ledger.
    pub decided: Option<Rationale>,
    pub(super) step: Step,
    dice: Option<Dice>,
    survey: Option<Survey>,
    household: Option<Household>,
    pub(super) courted: Vec<FactionId>,
    pub(super) answered: Vec<OfferId>,
}

/// What is thought of next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Step {
    /// Challenges that wait for an answer, how prisoners are kept, and who is suspected.
    #[default]
    Feuds,
    /// Ending the contract at this place of the list, or one after it.
    End,
    /// Finding partners for trade.
    Court,
    /// Offering to the partners that are left.
    Trade,
    /// Peace with those it is at war with.
    Peace,
    /// Treaties.
    Treaties,
    /// Prisoners, of others and of its own.
    Prisoners,
    /// Challenges, denunciations, threats.
    Threats,
    /// Calling a conference.
    Convene,
    /// Releases from promises; borrowing and lending.
    Borrow,
    /// Selling technology.
    Sell,
    /// Buying and selling what is known of others.
    Word,
    /// Giving.
    Give,
    /// Nothing more.
    Done,
}

impl TableMemory {
    /// The dice of this turn at the table, thrown on from where they were left.
    pub(super) fn dice(&mut self, view: &View<'_>, seed: Seed) -> &mut Dice {
        let (turn, faction) = (view.turn(), view.faction());
        self.dice
            .get_or_insert_with(|| seed.dice(turn, Purpose::Mind, Some(faction), 0, 0))
    }

    /// How others stand. Many turns there is nothing to buy and nothing to give, and nobody has to be looked at.
    pub(super) fn survey(&mut self, view: &View<'_>) -> &Survey {
        self.survey.get_or_insert_with(|| Survey::of(view))
    }

    /// How the faction of the view is off, until it [has acted](Self::forget_household).
    pub(super) fn household(&mut self, view: &View<'_>) -> Household {
        *self.household.get_or_insert_with(|| Household::of(view))
    }

    /// Forgets how the faction was off before what it did last, or was done to it.
    pub(super) const fn forget_household(&mut self) {
        self.household = None;
    }
}

/// Of how many deals that will not do a mind thinks whether they would before a witness, or with goods as security.
const BACKED: usize = 3;

/// The first of several deals that is welcome to itself and that the other may accept. If none is, one of the first before a witness
/// or with goods laid aside, if what is in the way is that word alone is not trusted.
pub(super) fn first_good(
    view: &View<'_>,
    other: FactionId,
    deals: impl IntoIterator<Item = Deal>,
    memory: &mut TableMemory,
) -> Option<Act> {
    let talks = Negotiation::of_household(view, other, memory.household(view));
    let mut serves = |deal: &Deal| {
        memory.appraised += 2;
        talks.worth(deal) >= 0 && talks.may_be_signed(deal) && check_deal(view, other, deal).is_ok()
    };
    let mut bare = Vec::new();
    for deal in deals {
        if serves(&deal) {
            return Some(Act::Propose { to: other, deal });
        }
        if bare.len() < BACKED {
            bare.push(deal);
        }
    }
    let givers = [view.faction(), other];
    let heard = bare
        .iter()
        .flat_map(|deal| givers.map(|giver| witnessed(&talks, deal, giver)));
    let secured = bare
        .iter()
        .flat_map(|deal| givers.map(|giver| backed(&talks, deal, giver)));
    let deal = heard.chain(secured).flatten().find(|deal| serves(deal))?;
    Some(Act::Propose { to: other, deal })
}

/// Whether somebody refused an offer of the faction of the view lately.
pub(super) fn has_refused(view: &View<'_>, who: FactionId) -> bool {
    let mut refused = view.own.refused.iter();
    refused.any(|(_, deal)| deal.parties[1] == who)
}
