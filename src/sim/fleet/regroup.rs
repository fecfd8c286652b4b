//! Parting and joining ships.

use crate::id::ClassId;
use crate::scenario::model::{Class, Goods, Squadron};

/// Takes ships out of a list and returns them. Undamaged ships go first: the damage stays with
/// the ships that stay, as far as they can bear it. `classes` is the scenario's table.
pub fn part(
    ships: &mut Vec<Squadron>,
    taken: &[(ClassId, u16)],
    classes: &[Class],
) -> Vec<Squadron> {
    let mut parted = Vec::with_capacity(taken.len());
    for (class, count) in taken {
        let Some(squadron) = ships.iter_mut().find(|s| s.class == *class) else {
            continue;
        };
        let count = (*count).min(squadron.count);
        let hull = classes.get(class.index()).map_or(1, |class| class.hull);
        let bears = |ships: u16| (hull * i32::from(ships) - 1).max(0);
        let damage = squadron.damage;
        squadron.count -= count;
        squadron.damage = damage.min(bears(squadron.count));
        parted.push(Squadron {
            class: *class,
            count,
            damage: (damage - squadron.damage).min(bears(count)),
        });
    }
    ships.retain(|squadron| squadron.count > 0);
    parted.retain(|squadron| squadron.count > 0);
    parted.sort_unstable();
    parted
}

/// Adds ships to a list; damage of one class adds up.
pub fn join(ships: &mut Vec<Squadron>, more: &[Squadron]) {
    for squadron in more {
        match ships.iter_mut().find(|s| s.class == squadron.class) {
            Some(mine) => {
                mine.count += squadron.count;
                mine.damage += squadron.damage;
            }
            None => ships.push(*squadron),
        }
    }
    ships.sort_unstable();
}

/// The part of a cargo that goes with ships that hold `room` of `of` loads.
#[must_use]
pub fn share_of(cargo: Goods, room: i32, of: i32) -> Goods {
    if of <= 0 {
        Goods::NONE
    } else {
        cargo.scale(room, of)
    }
}

/// The readiness of two groups of ships joined: (readiness, ships) each.
#[must_use]
pub const fn readiness(one: (i32, i32), other: (i32, i32)) -> i32 {
    let ships = one.1 + other.1;
    if ships == 0 {
        one.0
    } else {
        (one.0 * one.1 + other.0 * other.1) / ships
    }
}
