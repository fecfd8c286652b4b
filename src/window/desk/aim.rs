//! Aiming a mission: first what a fleet is to do, then where.

use crate::council::{Bared, bared};
use crate::id::{FleetId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::battle::{Odds, odds};
use crate::sim::check::{Refusal, check};
use crate::sim::command::{Command, Mission, Order};
use crate::sim::view::View;
use crate::window::action::Aim;
use crate::window::rich::Thing;

/// A mission being aimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aiming {
    /// The fleet.
    pub fleet: FleetId,
    /// What it is to do.
    pub aim: Aim,
    /// Where to load, once that is chosen: a haul needs two places.
    pub from: Option<TerritoryId>,
}

/// A mission whose odds are shown before it is ordered.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The fleet.
    pub fleet: FleetId,
    /// What it would do.
    pub mission: Mission,
    /// The odds; `None` if no fight is to be expected.
    pub odds: Option<Odds>,
    /// Own land that it would leave without enough to hold it.
    pub bared: Vec<Bared>,
    /// Why it cannot be ordered, if it cannot.
    pub refused: Option<Refusal>,
}

impl Weighed {
    /// Weighs a mission.
    #[must_use]
    pub fn of(view: &View<'_>, fleet: FleetId, mission: Mission) -> Self {
        let command = Command::Order(Order::Mission { fleet, mission });
        Self {
            fleet,
            mission,
            odds: odds(view, &[fleet], mission),
            bared: bared(view, &[fleet], mission),
            refused: check(view, &command).err(),
        }
    }
}

/// The mission that aiming at a thing stands for; `None` if the aim does not fit the thing, or is
/// not complete yet.
#[must_use]
pub fn aimed(view: &View<'_>, aiming: Aiming, at: Thing) -> Option<Mission> {
    let place = match at {
        Thing::Place(id) => Some(id),
        _ => None,
    };
    let fleet = match at {
        Thing::Fleet(id) => Some(id),
        _ => None,
    };
    Some(match aiming.aim {
        Aim::Move => Mission::Move { to: place? },
        Aim::Raid => Mission::Raid {
            target: place?,
            want: None,
        },
        Aim::Seize => Mission::Seize { target: place? },
        Aim::Guard => Mission::Guard { place: place? },
        Aim::Blockade => Mission::Blockade { place: place? },
        Aim::Withdraw => Mission::Withdraw { to: place? },
        Aim::Depart => Mission::Depart { edge: place? },
        Aim::Escort => Mission::Escort { fleet: fleet? },
        Aim::Attack => Mission::Attack { fleet: fleet? },
        Aim::Haul => {
            let room = view.fleet(aiming.fleet)?.totals.room;
            Mission::Haul {
                from: aiming.from?,
                to: place?,
                goods: Goods([room; 3]),
                again: true,
            }
        }
    })
}

impl Aiming {
    /// Places this aim may lead to, by what the view allows.
    #[must_use]
    pub fn targets(self, view: &View<'_>) -> Vec<TerritoryId> {
        view.scenario
            .territory_ids()
            .filter(|id| self.allows(view, Thing::Place(*id)))
            .collect()
    }

    /// Whether aiming at this thing would not be refused.
    #[must_use]
    pub fn allows(self, view: &View<'_>, at: Thing) -> bool {
        if let (Aim::Haul, None, Thing::Place(from)) = (self.aim, self.from, at) {
            return view.land(from).is_some();
        }
        let Some(mission) = aimed(view, self, at) else {
            return false;
        };
        let fleet = self.fleet;
        check(view, &Command::Order(Order::Mission { fleet, mission })).is_ok()
    }
}
