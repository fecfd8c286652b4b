//! What one side brings to a battle.

use crate::scenario::model::Traits;
use crate::sim::command::Posture;

/// Attack of each level of a fort: about one raider. Ours.
pub const FORT_ATTACK: i32 = 10;
/// Hull of each level of a fort: more than one raider. Ours.
pub const FORT_HULL: i32 = 50;
/// Attack of ten thousand people who defend themselves. Ours.
pub const MILITIA_ATTACK: i32 = 4;
/// Hull of ten thousand people who defend themselves. Ours.
pub const MILITIA_HULL: i32 = 20;
/// A fort gives up when it has lost this share of itself, in percent. Ours.
const FORT_BREAKS: i32 = 80;
/// People give up when they have lost this share of themselves, in percent. Ours.
const MILITIA_BREAKS: i32 = 50;
/// More than this attack or hull on one side makes no difference, so that no scenario can make
/// the numbers overflow. Ours.
const LIMIT: (i64, i64) = (5_000_000, 50_000_000);
/// Readiness and morale of a militia. Ours.
const MILITIA_SPIRIT: i32 = 60;

/// How people and forts fight that no ships lead: they keep their distance, since they cannot come any closer. Ours.
const UNLED: Posture = Posture::Screen;

/// The part of one fleet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contingent {
    /// Damage it deals in a round at full readiness, technology not counted.
    pub attack: i32,
    /// Hull left.
    pub hull: i32,
    /// Damage dealt, in percent more, by technology.
    pub weapons: i32,
    /// Damage taken, in percent less, by technology.
    pub shields: i32,
    /// Readiness, 0 to 100.
    pub readiness: i32,
    /// Morale of its faction, 0 to 100.
    pub morale: i32,
    /// It breaks off when it has lost this share of its hull, in percent.
    pub break_point: i32,
}

/// One side of a battle, added up: what differs between its parts is weighed by attack or hull.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Force {
    /// The posture that ships of whoever leads it were told; `None` where none are there.
    pub posture: Option<Posture>,
    /// Character of who leads.
    pub commander: Option<Traits>,
    /// How much harder it hits because nobody expects it, in percent.
    pub surprise: i32,
    attack: i64,
    hull: i64,
    fort: i64,
    weapons: i64,
    shields: i64,
    readiness: i64,
    morale: i64,
    breaks: i64,
}

impl Force {
    /// Nobody yet, who will fight in this manner under this leader.
    #[must_use]
    pub fn led(posture: Posture, commander: Option<Traits>) -> Self {
        Self {
            posture: Some(posture),
            commander,
            ..Self::default()
        }
    }

    /// Adds a fleet.
    pub fn add(&mut self, part: Contingent) {
        let attack = i64::from(part.attack).clamp(0, LIMIT.0 - self.attack);
        let hull = i64::from(part.hull).clamp(0, LIMIT.1 - self.hull);
        self.attack += attack;
        self.hull += hull;
        self.weapons += attack * i64::from(part.weapons);
        self.readiness += attack * i64::from(part.readiness.clamp(0, 100));
        self.morale += attack * i64::from(part.morale.clamp(0, 100));
        self.shields += hull * i64::from(part.shields.clamp(0, 90));
        self.breaks += hull * i64::from(part.break_point.clamp(1, 100));
    }

    /// Adds a fort of this level; `weapons`, `shields` and `morale` are its holder's.
    pub fn add_fort(&mut self, level: u8, weapons: i32, shields: i32, morale: i32) {
        self.add(Contingent {
            attack: FORT_ATTACK * i32::from(level),
            hull: FORT_HULL * i32::from(level),
            weapons,
            shields,
            readiness: 100,
            morale,
            break_point: FORT_BREAKS,
        });
        self.fort += i64::from(FORT_ATTACK * i32::from(level));
    }

    /// Adds people who defend themselves, in thousands.
    pub fn add_militia(&mut self, people: i32) {
        let people = people.clamp(0, 100_000);
        self.add(Contingent {
            attack: people * MILITIA_ATTACK / 10,
            hull: people * MILITIA_HULL / 10,
            weapons: 0,
            shields: 0,
            readiness: MILITIA_SPIRIT,
            morale: MILITIA_SPIRIT,
            break_point: MILITIA_BREAKS,
        });
    }

    /// The posture in which it fights: people and forts that no ships lead screen.
    #[must_use]
    pub fn manner(&self) -> Posture {
        self.posture.unwrap_or(UNLED)
    }

    /// Hull of all of it together.
    #[must_use]
    pub const fn hull(&self) -> i64 {
        self.hull
    }

    /// Attack of all of it together, before anything is counted in.
    #[must_use]
    pub const fn attack(&self) -> i64 {
        self.attack
    }

    /// Whether there is anything to fight.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.hull <= 0
    }

    /// Weapons technology, in percent more.
    pub(super) fn weapons(&self) -> i64 {
        mean(self.weapons, self.attack)
    }

    /// Shields technology, in percent less.
    pub(super) fn shields(&self) -> i64 {
        mean(self.shields, self.hull)
    }

    /// Readiness, 0 to 100.
    pub(super) fn readiness(&self) -> i64 {
        mean(self.readiness, self.attack)
    }

    /// Morale, 0 to 100.
    pub(super) fn morale(&self) -> i64 {
        mean(self.morale, self.attack)
    }

    /// Share of the hull at whose loss it breaks off, in percent.
    pub(super) fn breaks(&self) -> i64 {
        mean(self.breaks, self.hull)
    }

    /// The share of the fort in the attack, in percent.
    pub(super) fn fort(&self) -> i64 {
        mean(self.fort * 100, self.attack)
    }
}

const fn mean(sum: i64, weight: i64) -> i64 {
    if weight > 0 { sum / weight } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_weighed_by_what_they_bring() {
        let mut force = Force::led(Posture::Press, None);
        let part = Contingent {
            attack: 30,
            hull: 100,
            weapons: 40,
            shields: 20,
            readiness: 100,
            morale: 50,
            break_point: 50,
        };
        force.add(part);
        force.add(Contingent {
            attack: 10,
            hull: 300,
            weapons: 0,
            shields: 0,
            readiness: 20,
            ..part
        });
        assert_eq!((force.attack(), force.hull()), (40, 400));
        assert_eq!((force.weapons(), force.shields()), (30, 5));
        assert_eq!(force.readiness(), 80);
    }

    #[test]
    fn nobody_is_nothing_and_a_fort_is_something() {
        let mut force = Force::default();
        assert!(force.is_nothing());
        force.add_fort(0, 0, 0, 50);
        assert!(force.is_nothing());
        force.add_fort(2, 0, 0, 50);
        assert_eq!(force.hull(), i64::from(2 * FORT_HULL));
        assert_eq!(force.fort(), 100);
    }
}
