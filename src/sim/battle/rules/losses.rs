//! What damage does to ships and to what they carry.

use crate::scenario::model::{Class, Goods, Squadron};

/// Damage to the hull of a fleet for good, out of `hull` of which the battle left `left`:
/// of light damage more than half is made good before the next day, a fleet
/// beaten to nothing is lost. Ours.
#[must_use]
pub fn wrecked(hull: i64, before: i64, left: i64) -> i64 {
    if before <= 0 {
        return 0;
    }
    let lost = (before - left).clamp(0, before) * 1000 / before;
    let for_good = lost * (400 + lost * 6 / 10) / 1000;
    hull * for_good / 1000
}

/// Hull left of these ships.
#[must_use]
pub fn hull_of(ships: &[Squadron], classes: &[Class]) -> i64 {
    ships
        .iter()
        .map(|squadron| {
            let hull = i64::from(classes[squadron.class.index()].hull);
            hull * i64::from(squadron.count) - i64::from(squadron.damage)
        })
        .sum()
}

/// Deals damage to ships, to each class by its share of the hull; returns the ships
/// destroyed, by class.
pub fn strike(ships: &mut Vec<Squadron>, classes: &[Class], damage: i64) -> Vec<Squadron> {
    let hull = hull_of(ships, classes);
    let mut lost = Vec::new();
    if hull <= 0 || damage <= 0 {
        return lost;
    }
    let (mut hull_left, mut damage_left) = (hull, damage.min(hull));
    for squadron in ships.iter_mut() {
        let each = i64::from(classes[squadron.class.index()].hull).max(1);
        let here = each * i64::from(squadron.count) - i64::from(squadron.damage);
        // What remains is shared by what remains, so that nothing is lost to rounding.
        let share = damage_left * here / hull_left.max(1);
        hull_left -= here;
        damage_left -= share;
        let total = share + i64::from(squadron.damage);
        let destroyed = (total / each).min(i64::from(squadron.count)) as u16;
        squadron.count -= destroyed;
        squadron.damage = if squadron.count == 0 {
            0
        } else {
            (total % each) as i32
        };
        if destroyed > 0 {
            lost.push(Squadron {
                class: squadron.class,
                count: destroyed,
                damage: 0,
            });
        }
    }
    ships.retain(|squadron| squadron.count > 0);
    lost
}

/// Adds ships to ships, each class once, by class; of two damaged ships one is patched
/// up from the other as far as the damage of one hull allows.
pub fn add_ships(ships: &mut Vec<Squadron>, more: &[Squadron], classes: &[Class]) {
    for squadron in more {
        match ships.binary_search_by_key(&squadron.class, |s| s.class) {
            Ok(at) => {
                let hull = classes[squadron.class.index()].hull;
                ships[at].count = ships[at].count.saturating_add(squadron.count);
                ships[at].damage = (ships[at].damage + squadron.damage).min(hull - 1).max(0);
            }
            Err(at) => ships.insert(at, *squadron),
        }
    }
}

/// What of the cargo is lost when the room falls from `before` to `after`: its share, and
/// whatever no longer finds room.
#[must_use]
pub fn cargo_lost(cargo: Goods, before: i32, after: i32) -> Goods {
    if after >= before || before <= 0 {
        return Goods::NONE;
    }
    cargo - cargo.scale(after.max(0), before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ClassId;
    use crate::scenario::model::Role;

    fn class(hull: i32) -> Class {
        Class {
            key: String::new(),
            name: String::new(),
            role: Role::Raider,
            attack: 10,
            hull,
            speed: 3,
            cargo: 4,
            cost: None,
            turns: 1,
            upkeep: Goods::NONE,
            yields: Goods::NONE,
            requires: None,
            carries: Vec::new(),
            about: String::new(),
        }
    }

    fn ships(counts: [u16; 2]) -> Vec<Squadron> {
        (0..2)
            .map(|n| Squadron {
                class: ClassId(n),
                count: counts[usize::from(n)],
                damage: 0,
            })
            .collect()
    }

    #[test]
    fn a_lost_battle_costs_a_good_third_and_a_massacre_everything() {
        assert_eq!(wrecked(400, 1000, 500), 140);
        assert_eq!(wrecked(400, 1000, 900), 18);
        assert_eq!(wrecked(400, 1000, 0), 400);
        assert_eq!(wrecked(400, 0, 0), 0);
    }

    #[test]
    fn damage_is_shared_and_adds_up() {
        let classes = [class(40), class(100)];
        let mut fleet = ships([5, 2]);
        let lost = strike(&mut fleet, &classes, 150);
        assert_eq!(hull_of(&fleet, &classes), 400 - 150);
        assert_eq!(lost.iter().map(|s| s.count).sum::<u16>(), 1);
        let rest = strike(&mut fleet, &classes, 1000);
        assert!(fleet.is_empty());
        assert_eq!(rest.iter().map(|s| s.count).sum::<u16>(), 6);
    }

    #[test]
    fn ships_join_by_class() {
        let classes = [class(40), class(100)];
        let mut fleet = vec![ships([3, 1])[1]];
        add_ships(&mut fleet, &ships([2, 2]), &classes);
        assert_eq!(fleet, ships([2, 3]));
    }

    #[test]
    fn cargo_goes_down_with_its_room() {
        let cargo = Goods::new(10, 5, 0);
        assert_eq!(cargo_lost(cargo, 20, 20), Goods::NONE);
        assert_eq!(cargo_lost(cargo, 20, 10), Goods::new(5, 3, 0));
        assert_eq!(cargo_lost(cargo, 20, 0), cargo);
    }
}
