//! What the faction of a view makes of a deal. What it thinks another will make of it is the same sum, made of what it
//! believes: see [`preview`](super::preview).

use super::clause::{Eyes, Footing, JudgeOf};
use super::dealings;
use super::grudge::{fresh_grudge, looming};
use super::proposal::Proposal;
use super::reach::carriers_free;
use super::scale::{Appraisal, Judge};
use super::spared::free_hand;
use super::worth::Balance;
use crate::id::FactionId;
use crate::scenario::model::Good;
use crate::sim::command::Act;
use crate::sim::opinion::credit;
use crate::sim::opinion::fear::own_strength;
use crate::sim::terms::Deal;
use crate::sim::view::View;

/// How the faction of a view is off, whoever it deals with: worked out once for several others.
#[derive(Debug, Clone, Copy)]
pub struct Household {
    /// How it stands with each good: see [`balances`].
    pub balances: [Balance; 3],
    /// Loads a turn that it can still promise to deliver.
    pub carriers: i32,
    /// Strength of its ships.
    pub(super) strength: i32,
    contracts: i32,
}

impl Household {
    /// That of the faction of a view.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let deals = view.own.deals.iter();
        let contracts = deals.filter(|known| known.deal.is_standing());
        Self {
            balances: balances(view),
            carriers: carriers_free(view),
            strength: own_strength(view),
            contracts: i32::try_from(contracts.count()).unwrap_or(i32::MAX),
        }
    }

    /// Its faction, whose view it is, as judge of terms with another.
    #[must_use]
    pub fn judge(&self, view: &View<'_>, other: FactionId) -> Judge {
        self.judge_on(&Footing::new(view, other).of_strength(self.strength))
    }

    /// The same on the footing of the two.
    pub(super) fn judge_on(&self, footing: &Footing<'_>) -> Judge {
        let (view, other) = footing.sides();
        let own = view.own;
        let first = view.common.faction(view.faction());
        let opinion = i32::from(own.opinions[other.index()]);
        let [fear, feared] = footing.fears();
        let dealings = footing.dealings(dealings::add_up);
        let ([_, open], [_, security]) = (dealings.open, dealings.pawned);
        Judge {
            balances: self.balances,
            opinion,
            trust: 2 * view.bygones(other).unkept_by_them,
            blood_enemies: own.blood_enemies[other.index()],
            looming: looming(view, other, opinion),
            grudge: fresh_grudge(view, other, view.faction()),
            carriers: self.carriers,
            contracts: self.contracts,
            credit: credit::trust_in(view, other) - open,
            security,
            free_hand: free_hand(dealings.bound, feared, opinion),
            fear,
            character: first.character,
        }
    }
}

impl Judge {
    /// The faction of a view as judge of terms with another.
    #[must_use]
    pub fn of(view: &View<'_>, other: FactionId) -> Self {
        Household::of(view).judge(view, other)
    }
}

/// How the faction of a view stands with each good: contracts it has, and what it has on
/// offer, are counted as if they were served.
#[must_use]
pub fn balances(view: &View<'_>) -> [Balance; 3] {
    let own = view.own;
    let mut balances = Good::ALL.map(|good| Balance {
        stock: own.stock[good],
        income: own.income[good],
        need: own.need[good],
        capacity: own.capacity[good],
    });
    for deal in &own.deals {
        for good in Good::ALL {
            let balance = &mut balances[good as usize];
            balance.need += deal.gives[good];
            // What has failed to come is not counted on.
            if deal.failed == 0 {
                balance.income += deal.gets[good];
            }
        }
    }
    for offer in own.offers.iter().filter(|it| it.from == own.faction) {
        let gives = offer.deal.each_turn(own.faction);
        for good in Good::ALL {
            balances[good as usize].need += gives[good];
        }
    }
    balances
}

/// Appraises a deal with another for the faction of the view, whichever of the two offers it.
#[must_use]
pub fn appraise(view: &View<'_>, other: FactionId, deal: &Deal) -> Appraisal {
    Judge::of(view, other).appraise(view, other, deal)
}

impl Judge {
    /// Appraises a deal with another for the faction of the view, of whom this is the judge.
    #[must_use]
    pub fn appraise(&self, view: &View<'_>, other: FactionId, deal: &Deal) -> Appraisal {
        let eyes = Eyes {
            view,
            other,
            judge: JudgeOf::Mine,
        };
        self.weigh(&eyes, deal)
    }
}

impl Proposal {
    /// What the faction of the view proposes by an act, with what it makes of it now. A gift needs no answer, and is no proposal.
    #[must_use]
    pub fn of(view: &View<'_>, act: &Act) -> Option<Self> {
        match act {
            Act::Propose { to, deal } if !deal.is_gift() => Some(Self {
                deal: deal.clone(),
                made: view.turn(),
                reasons: appraise(view, *to, deal).reasons.into(),
            }),
            _ => None,
        }
    }
}
