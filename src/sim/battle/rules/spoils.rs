//! Who and what is taken after a battle.

use crate::scenario::model::{Class, Squadron, Technology};
use crate::sim::dice::Dice;

/// Chance that a ship beaten out of a fight is taken rather than destroyed, in percent. Ours.
const BOARDED: i32 = 12;
/// The same when its fleet is routed. Ours.
const BOARDED_IN_ROUT: i32 = 30;
/// Chance that the worst hit ship of a routed fleet is taken, in percent, at full damage. Ours.
const STRAGGLER: i32 = 40;
/// No chance to take a ship or a maje is higher than this, in percent. Ours.
const BOARDING_LIMIT: i32 = 80;
/// Chance that a maje is taken, in percent: his fleet destroyed, or routed. Ours.
const TAKEN: (i32, i32) = (50, 12);
/// Chance that a maje dies, in percent: his fleet destroyed, or routed. Ours.
const KILLED: (i32, i32) = (20, 4);
/// Chance to find something worth having in the wrecks, in percent, for each ship. Ours.
const SALVAGE: i32 = 4;
/// No chance of salvage is higher than this, in percent. Ours.
const SALVAGE_LIMIT: i32 = 24;

/// What becomes of a beaten commander.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// He gets away.
    Escapes,
    /// He is taken prisoner.
    Taken,
    /// He dies.
    Killed,
}

/// Which of the ships lost are taken by the victor; they are taken off `lost`. `boarding` is the
/// victor's technology, in percent more.
pub fn boarded(
    lost: &mut Vec<Squadron>,
    routed: bool,
    boarding: i32,
    dice: &mut Dice,
) -> Vec<Squadron> {
    let base = if routed { BOARDED_IN_ROUT } else { BOARDED };
    let chance = with_boarding(base, boarding);
    let mut taken = Vec::new();
    for squadron in lost.iter_mut() {
        let count = (0..squadron.count).filter(|_| dice.chance(chance)).count() as u16;
        if count > 0 {
            squadron.count -= count;
            taken.push(Squadron { count, ..*squadron });
        }
    }
    lost.retain(|squadron| squadron.count > 0);
    taken
}

/// How badly the worst hit of these ships is damaged, in thousandths of its hull.
#[must_use]
pub fn worst_hit(ships: &[Squadron], classes: &[Class]) -> i64 {
    let hits = ships.iter().map(|squadron| hit(squadron, classes));
    hits.max().unwrap_or(0)
}

fn hit(squadron: &Squadron, classes: &[Class]) -> i64 {
    let hull = classes[squadron.class.index()].hull.max(1);
    i64::from(squadron.damage) * 1000 / i64::from(hull)
}

/// Whether the worst hit ship of a routed fleet is caught: taken off `ships`, with its damage.
pub fn straggler(
    ships: &mut Vec<Squadron>,
    classes: &[Class],
    boarding: i32,
    dice: &mut Dice,
) -> Option<Squadron> {
    let worst = (0..ships.len()).max_by_key(|at| (hit(&ships[*at], classes), usize::MAX - at))?;
    let squadron = ships[worst];
    let hull = classes[squadron.class.index()].hull.max(1);
    let chance = with_boarding(STRAGGLER, boarding);
    let chance = (i64::from(chance) * i64::from(squadron.damage) / i64::from(hull)) as i32;
    if !dice.chance(chance) {
        return None;
    }
    ships[worst].count -= 1;
    ships[worst].damage = 0;
    ships.retain(|squadron| squadron.count > 0);
    Some(Squadron {
        count: 1,
        ..squadron
    })
}

fn with_boarding(chance: i32, boarding: i32) -> i32 {
    (chance * (100 + boarding) / 100).clamp(0, BOARDING_LIMIT)
}

/// What becomes of the commander of a beaten fleet that was destroyed or routed. `boarding` is the
/// victor's technology, in percent more.
#[must_use]
pub fn fate(destroyed: bool, boarding: i32, dice: &mut Dice) -> Fate {
    let pick = |(gone, routed): (i32, i32)| if destroyed { gone } else { routed };
    let (taken, killed) = (with_boarding(pick(TAKEN), boarding), pick(KILLED));
    let throw = dice.between(0, 99);
    if throw < taken {
        Fate::Taken
    } else if throw < taken + killed {
        Fate::Killed
    } else {
        Fate::Escapes
    }
}

/// The prized technology a victor finds in the wrecks of this many ships: one its owner has
/// and the victor has not, drawn by lot. `None` if there is none or luck fails.
#[must_use]
pub fn prize(
    technologies: &[Technology],
    theirs: &[u16],
    ours: &[u16],
    wrecks: i32,
    dice: &mut Dice,
) -> Option<usize> {
    if !dice.chance((SALVAGE * wrecks).min(SALVAGE_LIMIT)) {
        return None;
    }
    let wanted = |at: &usize| {
        !technologies[*at].base
            && theirs.get(*at).is_some_and(|n| *n > 0)
            && ours.get(*at).is_none_or(|n| *n == 0)
    };
    let count = (0..technologies.len()).filter(wanted).count();
    let pick = dice.below(count as u32) as usize;
    (0..technologies.len()).filter(wanted).nth(pick)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ClassId;
    use crate::sim::dice::{Purpose, Seed};

    fn dice(ordinal: u32) -> Dice {
        Seed(9).dice(1, Purpose::Capture, None, 0, ordinal)
    }

    fn technology(base: bool) -> Technology {
        Technology {
            key: String::new(),
            name: String::new(),
            base,
            units: false,
            in_ruins: false,
            effects: Vec::new(),
            about: String::new(),
        }
    }

    #[test]
    fn a_rout_gives_more_ships_and_none_are_counted_twice() {
        let lost = vec![Squadron {
            class: ClassId(0),
            count: 1000,
            damage: 0,
        }];
        let [calm, rout] = [false, true].map(|routed| {
            let mut left = lost.clone();
            let taken = boarded(&mut left, routed, 0, &mut dice(0));
            assert_eq!(left[0].count + taken[0].count, 1000);
            taken[0].count
        });
        assert!((80..160).contains(&calm), "{calm}");
        assert!((250..350).contains(&rout), "{rout}");
    }

    #[test]
    fn majes_of_destroyed_fleets_are_often_taken() {
        let count = |destroyed, fate_wanted| {
            (0..1000)
                .filter(|n| fate(destroyed, 0, &mut dice(*n)) == fate_wanted)
                .count()
        };
        assert!((440..560).contains(&count(true, Fate::Taken)));
        assert!((140..260).contains(&count(true, Fate::Killed)));
        assert!(count(false, Fate::Taken) < 200);
        let boarded = (0..1000).filter(|n| fate(true, 50, &mut dice(*n)) == Fate::Taken);
        assert!((690..810).contains(&boarded.count()));
    }

    #[test]
    fn only_what_is_new_and_prized_is_salvaged() {
        let technologies = [technology(true), technology(false), technology(false)];
        let found: Vec<_> = (0..200)
            .filter_map(|n| prize(&technologies, &[1, 1, 1], &[0, 1, 0], 9, &mut dice(n)))
            .collect();
        assert!(!found.is_empty() && found.iter().all(|at| *at == 2));
        let none = (0..200)
            .filter_map(|n| prize(&technologies, &[1, 1, 1], &[0, 1, 1], 9, &mut dice(n)))
            .count();
        assert_eq!(none, 0);
    }
}
