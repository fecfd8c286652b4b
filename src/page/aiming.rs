//! Aiming a mission: first what a fleet is to do, then where.

use super::aim::Aim;
use super::context::PageContext;
use super::part::rich;
use super::rich::{Rich, Thing};
use crate::council::{Bared, bared};
use crate::id::{FleetId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::battle::{Odds, odds};
use crate::sim::check::{Refusal, check};
use crate::sim::command::{Command, Mission, Order};
use crate::sim::view::View;
use crate::text::{ALL_THERE_IS, Voice, say};

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
    /// Fleets that would do the same beside it.
    pub with: Vec<FleetId>,
    /// Fleets that could, and would get there in the same turn.
    pub could: Vec<FleetId>,
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
            with: Vec::new(),
            could: Vec::new(),
            odds: odds(view, &[fleet], mission),
            bared: bared(view, &[fleet], mission),
            refused: check(view, &command).err(),
        }
    }

    /// With the fleets that could go along.
    #[must_use]
    pub fn with_company(mut self, view: &View<'_>) -> Self {
        if self.odds.is_some() && self.refused.is_none() {
            self.could = company(view, self.fleet, self.mission);
        }
        self
    }

    /// Takes a fleet along, or leaves it out again; the odds are those of all who go.
    pub fn join(&mut self, view: &View<'_>, fleet: FleetId) {
        if self.with.contains(&fleet) {
            self.with.retain(|other| *other != fleet);
        } else if self.could.contains(&fleet) {
            self.with.push(fleet);
            self.with.sort_unstable();
        }
        let fleets = self.fleets();
        self.odds = odds(view, &fleets, self.mission);
        self.bared = bared(view, &fleets, self.mission);
    }

    /// All who would go.
    #[must_use]
    pub fn fleets(&self) -> Vec<FleetId> {
        let mut fleets = vec![self.fleet];
        fleets.extend(&self.with);
        fleets
    }
}

/// Fleets of one's own that could go on a mission together with another: nothing forbids it, and they get there in
/// the same turn.
fn company(view: &View<'_>, fleet: FleetId, mission: Mission) -> Vec<FleetId> {
    let to = view.goal(mission);
    let arrives = |id: FleetId| {
        let fleet = view.fleet(id)?;
        let turns = view
            .routes
            .turns(fleet.position.at, to?, fleet.totals.speed)?;
        // Who is there already, fights this turn as well.
        Some(turns.max(1))
    };
    let Some(when) = arrives(fleet) else {
        return Vec::new();
    };
    let others = view.own.fleets.iter().map(|other| other.id);
    let able = others.filter(|other| {
        let give = Command::Order(Order::Mission {
            fleet: *other,
            mission,
        });
        *other != fleet && arrives(*other) == Some(when) && check(view, &give).is_ok()
    });
    able.collect()
}

/// The mission that aiming at a thing stands for; `None` if the aim does not fit the thing, or is
/// not complete yet.
#[must_use]
pub fn aimed(view: &View<'_>, aiming: Aiming, at: Thing) -> Option<Mission> {
    // A fleet that is gone is sent nowhere.
    view.fleet(aiming.fleet)?;
    let place = match at {
        Thing::Place(id) => Some(id),
        _ => None,
    };
    let fleet = match at {
        Thing::Fleet(id) => Some(id),
        _ => None,
    };
    let contact = match at {
        Thing::Contact(id) => Some(id),
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
        Aim::Attack => Mission::Attack { contact: contact? },
        // Whoever wants less says so before the order is given.
        Aim::Haul => Mission::Haul {
            from: aiming.from?,
            to: place?,
            goods: Goods([ALL_THERE_IS; 3]),
            again: true,
        },
    })
}

impl Aiming {
    /// Places this aim may lead to, by what the view allows.
    #[must_use]
    pub fn targets(self, view: &View<'_>) -> Vec<TerritoryId> {
        view.book
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

/// What is being aimed, and what to do next; nothing while nothing is, or it is chosen.
#[must_use]
pub fn line(context: &PageContext<'_>, voice: &Voice<'_>) -> Option<Rich> {
    // Below the odds there is nothing to choose.
    let aiming = context.aiming.filter(|_| context.weighed.is_none())?;
    let aim = voice.say(aiming.aim.row().title, &[]);
    let fleet = voice.fleet_name(aiming.fleet);
    let choose = match (aiming.aim, aiming.from) {
        (Aim::Haul, None) => say!(voice, "aim-choose-from"),
        (Aim::Haul, Some(from)) => say!(voice, "aim-choose-to", from = voice.place(from)),
        (Aim::Attack | Aim::Escort, _) => say!(voice, "aim-choose-fleet"),
        _ => say!(voice, "aim-choose-place"),
    };
    Some(rich(&say!(
        voice,
        "aim-line",
        aim = aim,
        fleet = fleet,
        choose = choose
    )))
}
