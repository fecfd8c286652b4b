//! How a fleet is told to fight.

use super::character::Character;
use super::units::Unit;
use crate::scenario::model::Traits;
use crate::sim::command::{Mission, Posture, Stance};
use crate::sim::dice::{Purpose, Seed};
use crate::sim::view::View;

/// Who defends his own land gives this much more before he breaks off, in percent of his hull.
const AT_HOME: u8 = 10;

/// The stance for a mission. What the enemy will do is not known, so manners are mixed by lot; the
/// guileful lure more often, the bold close in.
#[must_use]
pub fn stance(view: &View<'_>, seed: Seed, character: &Character, unit: &Unit) -> Stance {
    let subject = u64::from(unit.id.owner.0) << 16 | u64::from(unit.id.serial);
    let mut dice = seed.dice(view.turn(), Purpose::Mind, Some(view.faction()), subject, 1);
    let leader = unit
        .commander
        .and_then(|maje| view.maje(maje))
        .map_or(character.traits, |maje| maje.traits);
    let posture = draw(leader, |sides| dice.below(sides));
    let guards = matches!(unit.mission, Mission::Guard { place } if view.land(place).is_some());
    let home = if guards { AT_HOME } else { 0 };
    Stance {
        posture,
        break_point: (character.break_point() + home).min(90),
    }
}

fn draw(traits: Traits, mut below: impl FnMut(u32) -> u32) -> Posture {
    let lure = (10 + 2 * i32::from(traits.guile)).max(1) as u32;
    let press = (10 + i32::from(traits.boldness)).max(1) as u32;
    let screen = (10 - i32::from(traits.boldness)).max(1) as u32;
    let drawn = below(lure + press + screen);
    if drawn < lure {
        Posture::Lure
    } else if drawn < lure + press {
        Posture::Press
    } else {
        Posture::Screen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_manner_is_used_and_the_guileful_lure() {
        let count = |guile: i8| {
            let traits = Traits {
                guile,
                ..Traits::default()
            };
            let sides = (20 + 10 + 2 * i32::from(guile)).max(21) as u32;
            (0..sides)
                .filter(|n| draw(traits, |_| *n) == Posture::Lure)
                .count()
        };
        assert_eq!((count(-5), count(0), count(5)), (1, 10, 20));
    }
}
