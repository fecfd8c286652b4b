//! What damage does to ships and to what they carry.

use crate::id::ClassId;
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

/// Deals damage to the fleets of a side, to each class by its share of the hull; returns the ships destroyed of each fleet, by
/// class. Of a class as many ships are destroyed as if it were one fleet: in each fleet as many as its own damage makes up,
/// and of what is left over the worst hit first.
pub fn strike(fleets: &mut [Vec<Squadron>], classes: &[Class], damage: i64) -> Vec<Vec<Squadron>> {
    let mut lost = vec![Vec::new(); fleets.len()];
    let hull: i64 = fleets.iter().map(|ships| hull_of(ships, classes)).sum();
    if hull <= 0 || damage <= 0 {
        return lost;
    }
    let (mut hull_left, mut damage_left) = (hull, damage.min(hull));
    for squadron in fleets.iter_mut().flatten() {
        let class = &classes[squadron.class.index()];
        let here =
            i64::from(class.hull.max(1)) * i64::from(squadron.count) - i64::from(squadron.damage);
        // What remains is shared by what remains, so that nothing is lost to rounding.
        let share = damage_left * here / hull_left.max(1);
        hull_left -= here;
        damage_left -= share;
        squadron.damage = i32::try_from(share + i64::from(squadron.damage)).unwrap_or(i32::MAX);
    }
    let mut struck: Vec<ClassId> = fleets.iter().flatten().map(|s| s.class).collect();
    struck.sort_unstable();
    struck.dedup();
    for class in struck {
        let each = classes[class.index()].hull.max(1);
        for (at, count) in destroyed(fleets, class, each) {
            lost[at].push(Squadron {
                class,
                count,
                damage: 0,
            });
        }
    }
    for ships in fleets {
        ships.retain(|squadron| squadron.count > 0);
    }
    lost
}

/// Takes the ships of a class off their fleets that the damage to all of them together destroys; returns how many each lost.
fn destroyed(fleets: &mut [Vec<Squadron>], class: ClassId, each: i32) -> Vec<(usize, u16)> {
    let squadrons = fleets.iter_mut().enumerate();
    let mut of_class: Vec<(usize, &mut Squadron, u16)> = squadrons
        .filter_map(|(at, ships)| {
            let squadron = ships.iter_mut().find(|s| s.class == class)?;
            let lost = (squadron.damage / each).min(i32::from(squadron.count)) as u16;
            squadron.count -= lost;
            squadron.damage -= each * i32::from(lost);
            Some((at, squadron, lost))
        })
        .collect();
    // The worst hit first; of equals the first.
    of_class.sort_by_key(|(_, squadron, _)| std::cmp::Reverse(squadron.damage));
    let mut left: i32 = of_class
        .iter()
        .map(|(_, squadron, _)| squadron.damage)
        .sum();
    for (_, squadron, lost) in &mut of_class {
        if left >= each && squadron.count > 0 {
            squadron.count -= 1;
            squadron.damage = 0;
            *lost += 1;
            left -= each;
        } else {
            squadron.damage = squadron.damage.min(left);
            left -= squadron.damage;
        }
    }
    of_class.sort_by_key(|(at, ..)| *at);
    let lost = of_class.into_iter().map(|(at, _, lost)| (at, lost));
    lost.filter(|(_, lost)| *lost > 0).collect()
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

    fn count(lost: &[Vec<Squadron>]) -> u16 {
        lost.iter().flatten().map(|s| s.count).sum()
    }

    #[test]
    fn damage_is_shared_and_adds_up() {
        let classes = [class(40), class(100)];
        let mut fleet = [ships([5, 2])];
        let lost = strike(&mut fleet, &classes, 150);
        assert_eq!(hull_of(&fleet[0], &classes), 400 - 150);
        assert_eq!(count(&lost), 1);
        let rest = strike(&mut fleet, &classes, 1000);
        assert!(fleet[0].is_empty());
        assert_eq!(count(&rest), 6);
    }

    /// However eight ships are parted, as many are destroyed, and the hull that is left is the same.
    #[test]
    fn parting_a_fleet_saves_no_ship() {
        let classes = [class(40)];
        let fleet = |count: u16| {
            vec![Squadron {
                class: ClassId(0),
                count,
                damage: 0,
            }]
        };
        let partings: [&[u16]; 4] = [&[8], &[4, 4], &[1; 8], &[5, 2, 1]];
        for damage in [0, 10, 39, 40, 90, 150, 200, 319, 320] {
            for parting in partings {
                let mut fleets: Vec<_> = parting.iter().map(|count| fleet(*count)).collect();
                let lost = strike(&mut fleets, &classes, damage);
                let left: i64 = fleets.iter().map(|ships| hull_of(ships, &classes)).sum();
                let expected = (damage / 40, 320 - damage);
                assert_eq!((i64::from(count(&lost)), left), expected, "{parting:?}");
            }
        }
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
