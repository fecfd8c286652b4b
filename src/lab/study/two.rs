//! One seat as two First Majes of opposite character would lead it.

use crate::id::{DealId, FactionId, OfferId, Turn};
use crate::mind;
use crate::scenario::model::{MindDef, Traits};
use crate::sim::Simulation;
use crate::sim::command::Order;
use crate::sim::conference::KnownConference;
use crate::sim::deal::KnownOffer;
use crate::sim::dice::Seed;
use crate::sim::scene::Posed;
use crate::sim::terms::{Ballot, Deal};
use crate::sim::view::{OwnedView, View};

/// A First Maje who takes what he can. Ours; the other one is his opposite on every axis.
const TAKER: Traits = Traits {
    boldness: 4,
    honour: -4,
    vengefulness: 4,
    greed: 4,
    guile: 4,
    tradition: -4,
};
const KEEPER: Traits = Traits {
    boldness: -4,
    honour: 4,
    vengefulness: -4,
    greed: -4,
    guile: -4,
    tradition: 4,
};

/// A seat at the start of a turn under both.
#[derive(Debug)]
pub struct TwoLeaders {
    views: [OwnedView; 2],
    /// The orders that each would give.
    pub orders: [Vec<Order>; 2],
    mind: MindDef,
    seed: Seed,
}

impl TwoLeaders {
    /// A seat as it stands.
    pub fn of(simulation: &Simulation, faction: FactionId) -> Self {
        let seed = Seed(simulation.seed());
        let mind = mind_of(simulation, faction).clone();
        let view = simulation.owned_view(faction);
        let views = [view.clone().led_by(TAKER), view.led_by(KEEPER)];
        let orders = [0, 1].map(|at| mind::orders(&views[at].view(), &mind, seed).orders);
        Self {
            views,
            orders,
            mind,
            seed,
        }
    }

    fn differ<T: PartialEq>(&self, what: impl Fn(&View<'_>) -> T) -> bool {
        what(&self.views[0].view()) != what(&self.views[1].view())
    }

    /// Whether one would accept an offer and the other would not.
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

    /// Whether one would sign a deal that runs out once more and the other would not.
    pub fn renew_differently(&self, view: &View<'_>, deal: DealId) -> bool {
        let mut deals = view.own.deals.iter();
        let known = deals.find(|it| it.id == deal);
        known.is_some_and(|it| {
            self.answer_differently(it.with, view.faction(), &it.deal, view.turn())
        })
    }

    /// Whether they would choose differently in an event.
    pub fn choose_differently(&self, posed: Posed) -> bool {
        self.differ(|view| mind::favourite(view, posed))
    }

    /// Whether one would come to a conference and the other would not.
    pub fn attend_differently(&self, known: &KnownConference) -> bool {
        self.differ(|view| mind::attends(view, self.seed, known))
    }

    /// Whether they would vote differently, or only one would walk out.
    pub fn vote_differently(&self, host: FactionId) -> bool {
        self.differ(|view| {
            let said = mind::speak(view, &self.mind, self.seed, host);
            said.map(|ballot| match ballot {
                Ballot::Vote { vote, .. } => Some(vote),
                _ => None,
            })
        })
    }
}

/// How the mind of a faction is made: a faction that broke away is led in the manner of its parent.
fn mind_of(simulation: &Simulation, faction: FactionId) -> &MindDef {
    let mut model = faction;
    while let Some(parent) = simulation.parent(model) {
        model = parent;
    }
    simulation.scenario().mind(model)
}
