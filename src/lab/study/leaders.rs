//! One seat as First Majes of different character would lead it.

use crate::id::{DealId, FactionId, OfferId, Turn};
use crate::mind;
use crate::scenario::model::{MindDef, Traits};
use crate::sim::Simulation;
use crate::sim::command::{Act, Order};
use crate::sim::conference::KnownConference;
use crate::sim::deal::KnownOffer;
use crate::sim::dice::Seed;
use crate::sim::scene::Posed;
use crate::sim::terms::{Ballot, Deal};
use crate::sim::view::{OwnedView, View};

/// How many lead it in turn.
pub const LEADERS: usize = 4;

/// A First Maje who takes what he can, one who fights for what was always so, and the opposite of each on every axis. Ours.
const CHARACTERS: [Traits; LEADERS] = {
    let taker = Traits {
        boldness: 4,
        honour: -4,
        vengefulness: 4,
        greed: 4,
        guile: 4,
        tradition: -4,
    };
    let zealot = Traits {
        boldness: 4,
        honour: 4,
        vengefulness: 4,
        greed: -4,
        guile: -4,
        tradition: 4,
    };
    [taker, opposite(taker), zealot, opposite(zealot)]
};

const fn opposite(of: Traits) -> Traits {
    Traits {
        boldness: -of.boldness,
        honour: -of.honour,
        vengefulness: -of.vengefulness,
        greed: -of.greed,
        guile: -of.guile,
        tradition: -of.tradition,
    }
}

/// What one of them would do in a turn of his own accord.
#[derive(Debug)]
pub struct Deeds {
    /// The orders he would give.
    pub orders: Vec<Order>,
    /// What he would do at the table, were nothing of it answered.
    pub acts: Vec<Act>,
}

/// A seat at the start of a turn under each of them.
#[derive(Debug)]
pub struct Leaders {
    views: [OwnedView; LEADERS],
    /// What each would do.
    pub deeds: [Deeds; LEADERS],
    mind: MindDef,
    seed: Seed,
}

impl Leaders {
    /// A seat as it stands.
    pub fn of(simulation: &Simulation, faction: FactionId) -> Self {
        let seed = Seed(simulation.seed());
        let mind = mind_of(simulation, faction).clone();
        let view = simulation.owned_view(faction);
        let views = CHARACTERS.map(|character| view.clone().led_by(character));
        let deeds = views.each_ref().map(|it| Deeds {
            orders: mind::orders(&it.view(), &mind, seed).orders,
            acts: mind::initiatives(&it.view(), &mind, seed),
        });
        Self {
            views,
            deeds,
            mind,
            seed,
        }
    }

    /// Whether two of them do not do the same.
    fn differ<T: PartialEq>(&self, what: impl Fn(&View<'_>) -> T) -> bool {
        let [first, others @ ..] = &self.views;
        let first = what(&first.view());
        others.iter().any(|it| what(&it.view()) != first)
    }

    /// Whether one would accept an offer and another would not.
    pub fn answer_differently(
        &self,
        from: FactionId,
        to: FactionId,
        deal: &Deal,
        made: Turn,
    ) -> bool {
        let offer = KnownOffer {
            id: OfferId(u16::MAX),
            from,
            to,
            deal: deal.clone(),
            made,
        };
        self.differ(|view| mind::answer(view, &offer).accepts)
    }

    /// Whether one would sign a deal that runs out once more and another would not.
    pub fn renew_differently(&self, view: &View<'_>, deal: DealId) -> bool {
        let mut deals = view.own.deals.iter();
        let known = deals.find(|it| it.id == deal);
        known.is_some_and(|it| {
            self.answer_differently(it.with, view.faction(), &it.deal, view.turn())
        })
    }

    /// Whether two would choose differently in an event.
    pub fn choose_differently(&self, posed: Posed) -> bool {
        self.differ(|view| mind::favourite(view, posed))
    }

    /// Whether one would come to a conference and another would not.
    pub fn attend_differently(&self, known: &KnownConference) -> bool {
        self.differ(|view| mind::attends(view, self.seed, known))
    }

    /// Whether two would vote differently, or only one would walk out.
    pub fn vote_differently(&self, host: FactionId) -> bool {
        self.differ(|view| {
            let said = mind::speak(view, &self.mind, self.seed, host);
            said.map(|said| match said.ballot {
                Ballot::Vote { vote, .. } => Some(vote),
                _ => None,
            })
        })
    }
}

/// How the mind of a faction is made: a faction that broke away is led in the manner of its parent.
pub fn mind_of(simulation: &Simulation, faction: FactionId) -> &MindDef {
    let mut model = faction;
    while let Some(parent) = simulation.parent(model) {
        model = parent;
    }
    simulation.scenario().mind(model)
}
