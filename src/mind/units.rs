//! Fleets as a mind moves them about: what is left of its own affairs once the orders drafted so far are counted in.

use super::odds::own_strength;
use crate::id::{ClassId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::Role;
use crate::sim::command::{Mission, Stance};
use crate::sim::fleet::rules::count_role;
use crate::sim::view::{OwnFleet, View};

/// What a fleet is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It has raiders or warships.
    Armed,
    /// It carries goods, and hides from those who fight.
    Carrier,
}

/// A fleet.
#[derive(Debug, Clone, Copy)]
pub struct Unit {
    /// Which.
    pub id: FleetId,
    /// Its position in the view's list of fleets, while it is still what is listed there.
    pub listed: Option<usize>,
    /// The place it is at or left last.
    pub at: TerritoryId,
    /// Whether it lies there.
    pub arrived: bool,
    /// What it is good for.
    pub kind: Kind,
    /// Strength as it is now.
    pub strength: i32,
    /// How many ships.
    pub ships: i32,
    /// Hull left.
    pub hull: i32,
    /// Hull when nothing is damaged.
    pub full_hull: i32,
    /// Speed.
    pub speed: u8,
    /// Loads it can carry.
    pub room: i32,
    /// Loads it carries.
    pub cargo: i32,
    /// Readiness.
    pub readiness: i32,
    /// Whether it is in supply.
    pub supplied: bool,
    /// Its standing orders.
    pub mission: Mission,
    /// How it fights.
    pub stance: Stance,
    /// Who commands it.
    pub commander: Option<MajeId>,
    /// Whether it has been dealt with.
    pub settled: bool,
    /// Whether it has been joined to another.
    pub gone: bool,
}

impl Unit {
    fn of(view: &View<'_>, listed: usize, fleet: &OwnFleet) -> Self {
        let classes = &view.book.classes;
        let fights = [Role::Raider, Role::Warship]
            .into_iter()
            .any(|role| count_role(&fleet.ships, classes, role) > 0);
        Self {
            id: fleet.id,
            listed: Some(listed),
            at: fleet.position.at,
            arrived: fleet.position.toward.is_none(),
            kind: if fights { Kind::Armed } else { Kind::Carrier },
            strength: own_strength(view, fleet),
            ships: fleet.totals.ships,
            hull: fleet.totals.hull,
            full_hull: fleet.totals.full_hull,
            speed: fleet.totals.speed,
            room: fleet.totals.room,
            cargo: fleet.cargo.total(),
            readiness: fleet.readiness,
            supplied: fleet.supplied,
            mission: fleet.mission,
            stance: fleet.stance,
            commander: fleet.commander,
            settled: false,
            gone: false,
        }
    }

    /// Whether it waits for something to do where it lies.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.arrived
            && match self.mission {
                Mission::Hold => true,
                Mission::Guard { place } => place == self.at,
                Mission::Move { to } | Mission::Withdraw { to } => to == self.at,
                _ => false,
            }
    }

    /// How many turns it needs to a place.
    #[must_use]
    #[inline]
    pub fn turns_to(&self, view: &View<'_>, to: TerritoryId) -> u16 {
        view.routes
            .turns(self.at, to, self.speed)
            .unwrap_or(u16::MAX)
    }

    /// Takes in another fleet in the same place.
    pub fn take_in(&mut self, other: &Self) {
        let ships = (self.ships + other.ships).max(1);
        self.readiness = (self.readiness * self.ships + other.readiness * other.ships) / ships;
        self.ships = ships;
        self.strength += other.strength;
        self.hull += other.hull;
        self.full_hull += other.full_hull;
        self.room += other.room;
        self.cargo += other.cargo;
        self.speed = self.speed.min(other.speed);
        self.commander = self.commander.or(other.commander);
        self.listed = None;
    }
}

/// All fleets of a view, by id.
#[must_use]
pub fn units(view: &View<'_>) -> Vec<Unit> {
    let fleets = view.own.fleets.iter().enumerate();
    fleets
        .map(|(listed, fleet)| Unit::of(view, listed, fleet))
        .collect()
}

/// Ships to part from a fleet so that about so much of its strength goes with them, in percent: of each
/// class its share. Nothing if it cannot be done.
#[must_use]
pub fn share_of_ships(fleet: &OwnFleet, percent: i32) -> Vec<(ClassId, u16)> {
    let mut parted = Vec::new();
    let mut count = 0;
    for squadron in &fleet.ships {
        let some = i32::from(squadron.count) * percent / 100;
        if some > 0 {
            parted.push((squadron.class, some as u16));
            count += some;
        }
    }
    if count >= fleet.totals.ships {
        parted.clear();
    }
    parted
}
