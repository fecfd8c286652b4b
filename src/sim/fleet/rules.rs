//! What a fleet adds up to.

use crate::id::TerritoryId;
use crate::scenario::model::{Class, Goods, Role, Squadron, muldiv};
use crate::sim::faction::Effects;
use crate::sim::map::Routes;
use serde::{Deserialize, Serialize};

/// What the ships of a fleet add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// How many ships.
    pub ships: i32,
    /// Damage dealt in a round at full readiness, technology not counted.
    pub attack: i32,
    /// Hull left.
    pub hull: i32,
    /// Hull when nothing is damaged.
    pub full_hull: i32,
    /// Lane lengths a turn, technology counted; 0 without ships.
    pub speed: u8,
    /// Loads it can carry, technology counted.
    pub room: i32,
    /// What it uses each turn.
    pub upkeep: Goods,
    /// What it yields each turn.
    pub yields: Goods,
}

/// Adds up a fleet. `classes` is the scenario's table.
#[must_use]
pub fn totals(ships: &[Squadron], classes: &[Class], effects: &Effects) -> Totals {
    let mut sum = Totals::default();
    let (mut damage, mut slowest) = (0, u8::MAX);
    for squadron in ships {
        let class = &classes[squadron.class.index()];
        let count = i32::from(squadron.count);
        sum.ships += count;
        sum.attack += class.attack * count;
        sum.full_hull += class.hull * count;
        damage += squadron.damage;
        sum.room += class.cargo * count;
        sum.upkeep += class.upkeep.times(count);
        // Most yield nothing.
        if !class.yields.is_none() {
            sum.yields += class.yields.times(count);
        }
        slowest = slowest.min(class.speed);
    }
    sum.hull = sum.full_hull - damage;
    if sum.ships > 0 {
        sum.speed = faster(slowest, effects);
    }
    sum.room = roomier(sum.room, effects);
    sum
}

/// How strong the ships of a fleet are together; as in [`Totals`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Might {
    /// How many ships.
    pub ships: i32,
    /// Damage dealt in a round at full readiness, technology not counted.
    pub attack: i32,
    /// Hull left.
    pub hull: i32,
}

impl Might {
    /// As [`totals`], of all that only these.
    #[must_use]
    pub fn of(ships: &[Squadron], classes: &[Class]) -> Self {
        ships.iter().fold(Self::default(), |sum, squadron| {
            let class = &classes[squadron.class.index()];
            let count = i32::from(squadron.count);
            Self {
                ships: sum.ships + count,
                attack: sum.attack + class.attack * count,
                hull: sum.hull + class.hull * count - squadron.damage,
            }
        })
    }

    /// As one number, for comparison at a glance.
    #[must_use]
    pub const fn strength(self) -> i32 {
        strength(self.attack, self.hull)
    }
}

/// As [`totals`], of all that only the speed.
#[must_use]
pub fn speed(ships: &[Squadron], classes: &[Class], effects: &Effects) -> u8 {
    let speeds = ships
        .iter()
        .map(|squadron| classes[squadron.class.index()].speed);
    match speeds.min() {
        Some(slowest) if ships.iter().any(|squadron| squadron.count > 0) => {
            faster(slowest, effects)
        }
        _ => 0,
    }
}

/// As [`totals`], of all that only the room.
#[must_use]
pub fn room(ships: &[Squadron], classes: &[Class], effects: &Effects) -> i32 {
    let loads = ships
        .iter()
        .map(|squadron| classes[squadron.class.index()].cargo * i32::from(squadron.count));
    roomier(loads.sum(), effects)
}

/// As [`totals`], of all that only what it uses each turn.
#[must_use]
pub fn upkeep(ships: &[Squadron], classes: &[Class]) -> Goods {
    ships.iter().fold(Goods::NONE, |sum, squadron| {
        let class = &classes[squadron.class.index()];
        sum + class.upkeep.times(i32::from(squadron.count))
    })
}

fn faster(slowest: u8, effects: &Effects) -> u8 {
    (i32::from(slowest) + effects.speed).clamp(1, 40) as u8
}

fn roomier(room: i32, effects: &Effects) -> i32 {
    muldiv(room, 100 + effects.cargo, 100)
}

/// Strength as one number, for comparison at a glance: attack and a quarter of the hull.
#[must_use]
#[inline]
pub const fn strength(attack: i32, hull: i32) -> i32 {
    attack + hull / 4
}

/// How many ships of a role are among these.
#[must_use]
pub fn count_role(ships: &[Squadron], classes: &[Class], role: Role) -> i32 {
    ships
        .iter()
        .filter(|squadron| classes[squadron.class.index()].role == role)
        .map(|squadron| i32::from(squadron.count))
        .sum()
}

/// How far from its own land a fleet is in supply, in lane lengths. Ours.
pub const SUPPLY_RANGE: u16 = 6;

/// Whether a fleet at a place is in supply from one of these lands.
#[must_use]
pub fn is_supplied(
    at: TerritoryId,
    mut lands: impl Iterator<Item = TerritoryId>,
    routes: &Routes,
) -> bool {
    lands.any(|land| routes.distance(at, land) <= SUPPLY_RANGE)
}
