//! Who could come to one's own land, what stands there against him, and what an order would leave bare.

use super::matter::{Guard, Matter, What};
use crate::id::{ContactId, FleetId, TerritoryId};
use crate::scenario::model::{Role, Squadron};
use crate::sim::battle::rules::{FORT_ATTACK, FORT_HULL};
use crate::sim::belief::{Band, Sighting};
use crate::sim::command::Mission;
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnFleet, View};

/// Fewer guns than this threaten nobody.
const ARMED: i32 = 8;
/// Whoever thinks so little of one may come.
const HOSTILE: i16 = -8;
/// The most threats that are mentioned.
const SPOKEN: usize = 2;

/// Land that an order would leave without enough to hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bared {
    /// Which.
    pub land: TerritoryId,
    /// The strongest fleet that could be there before one's own is back.
    pub by: ContactId,
    /// How strong that is believed to be.
    pub theirs: Band,
    /// The strength that stays.
    pub stays: i32,
}

/// The own land that fleets would leave without enough to hold it, if they went on this mission.
#[must_use]
pub fn bared(view: &View<'_>, fleets: &[FleetId], mission: Mission) -> Vec<Bared> {
    let Some(goal) = view.goal(mission) else {
        return Vec::new();
    };
    let mut found: Vec<Bared> = Vec::new();
    for fleet in fleets.iter().filter_map(|id| view.fleet(*id)) {
        let Some(land) = fleet.position.arrived().filter(|at| *at != goal) else {
            continue;
        };
        let known = found.iter().any(|bared| bared.land == land);
        if known || view.land(land).is_none() || fleet.totals.attack == 0 {
            continue;
        }
        let away = view.routes.turns(land, goal, fleet.totals.speed);
        let away = away.unwrap_or(1).max(1);
        let stays = strength_there(view, land, fleets);
        let comes = |seen: &&Sighting| {
            let turns = view.routes.turns(seen.at, land, seen.speed);
            // Whoever is attacked himself has other things to do.
            seen.at != goal && turns.is_some_and(|turns| turns <= away) && is_hostile(view, seen)
        };
        let worst = view
            .beliefs
            .fleets
            .iter()
            .filter(comes)
            .map(|seen| (strength_of(seen), seen.contact))
            .max_by_key(|(theirs, id)| (theirs.high, std::cmp::Reverse(*id)));
        if let Some((theirs, by)) = worst.filter(|(theirs, _)| theirs.high > stays) {
            found.push(Bared {
                land,
                by,
                theirs,
                stays,
            });
        }
    }
    found
}

/// Armed fleets of others near one's own land that are stronger than what stands there.
pub(super) fn threats(view: &View<'_>, matters: &mut Vec<Matter>) {
    let mut found = Vec::new();
    for seen in &view.beliefs.fleets {
        // Whoever is about to be attacked himself has other things to do.
        let mut fleets = view.own.fleets.iter().map(|fleet| fleet.mission);
        let struck =
            fleets.any(|mission| mission.is_hostile() && view.goal(mission) == Some(seen.at));
        if struck || !is_hostile(view, seen) {
            continue;
        }
        let theirs = strength_of(seen);
        // The nearest land first; of those that are as near, the weakest.
        let near = view.own.lands.iter().filter_map(|land| {
            let turns = view.routes.turns(seen.at, land.id, seen.speed)?;
            let stays = strength_there(view, land.id, &[]);
            (turns <= 1 && theirs.high > stays).then_some((turns, stays, land.id))
        });
        let Some((turns, stays, land)) = near.min() else {
            continue;
        };
        let what = What::Threat {
            contact: seen.contact,
            land,
            here: turns == 0,
            theirs,
            stays,
            guard: guard(view, land, theirs, stays),
        };
        let regard = view.own.regard_of(seen.flag);
        found.push(Matter::new(60 + i32::from(-regard.max(-60)) / 2, what));
    }
    found.sort_by_key(|matter| std::cmp::Reverse(matter.weight));
    matters.extend(found.into_iter().take(SPOKEN));
}

/// Whether something in it was built to fight: carriers serve contracts where they lie.
pub fn fights(view: &View<'_>, fleet: &OwnFleet) -> bool {
    let role = |squadron: &Squadron| view.book.class(squadron.class).role;
    fleet.ships.iter().any(|s| role(s) != Role::Carrier)
}

/// Whether somebody who may come is within a turn of a land of one's own.
pub(super) fn is_beset(view: &View<'_>, land: TerritoryId) -> bool {
    let mut seen = view.beliefs.fleets.iter();
    view.land(land).is_some()
        && seen.any(|seen| {
            let turns = view.routes.turns(seen.at, land, seen.speed);
            turns.is_some_and(|turns| turns <= 1) && is_hostile(view, seen)
        })
}

/// Whether a fleet of others was seen lately, is armed, and belongs to somebody who may come.
#[must_use]
pub fn is_hostile(view: &View<'_>, seen: &Sighting) -> bool {
    let regard = view.own.regard_of(seen.flag);
    let enemy = view.own.blood_enemies.get(seen.flag.index()) == Some(&true);
    let fresh = seen.mark.turn + 1 >= view.turn();
    fresh && seen.attack.high >= ARMED && (regard <= HOSTILE || enemy)
}

fn strength_of(seen: &Sighting) -> Band {
    Band {
        low: strength(seen.attack.low, seen.hull.low),
        high: strength(seen.attack.high, seen.hull.high),
    }
}

/// A fleet that could stand there within the turn, has nothing better to do and makes a difference: one with
/// which the land would hold before the others, then one that is missed nowhere, then the strongest.
fn guard(view: &View<'_>, land: TerritoryId, theirs: Band, stays: i32) -> Option<Guard> {
    let fleets = view.own.fleets.iter().filter_map(|fleet| {
        let turns = view
            .routes
            .turns(fleet.position.at, land, fleet.totals.speed)?;
        let at_rest = matches!(fleet.mission, Mission::Hold | Mission::Guard { .. });
        let there = stands(view, fleet, land);
        if turns > 1 || !at_rest || there || fleet.totals.attack <= 5 || !fights(view, fleet) {
            return None;
        }
        let with = stays + strength(fleet.totals.attack, fleet.totals.hull);
        let mission = Mission::Guard { place: land };
        let missed = !bared(view, &[fleet.id], mission).is_empty();
        let guards = fleet.mission != Mission::Hold;
        let key = (with >= theirs.high, !missed, !guards, with);
        // Half of what comes only gets itself killed.
        (with * 2 >= theirs.high).then_some((key, std::cmp::Reverse(fleet.id), with))
    });
    let (_, std::cmp::Reverse(fleet), with) = fleets.max()?;
    Some(Guard { fleet, with })
}

/// What will stand there at the end of the turn: fleets that stay or come, without some, and the fort.
fn strength_there(view: &View<'_>, land: TerritoryId, without: &[FleetId]) -> i32 {
    let level = view.land(land).map_or(0, |land| i32::from(land.fort));
    let fleets = view.own.fleets.iter();
    let ships: i32 = fleets
        .filter(|fleet| !without.contains(&fleet.id) && stands(view, fleet, land))
        .map(|fleet| strength(fleet.totals.attack, fleet.totals.hull))
        .sum();
    ships + strength(FORT_ATTACK * level, FORT_HULL * level)
}

/// Whether a fleet will be there at the end of the turn: it stays, or it arrives.
fn stands(view: &View<'_>, fleet: &OwnFleet, land: TerritoryId) -> bool {
    let goal = view.goal(fleet.mission);
    match goal {
        None => fleet.position.arrived() == Some(land),
        Some(goal) => {
            let way = view
                .routes
                .turns(fleet.position.at, land, fleet.totals.speed);
            goal == land && way.is_some_and(|turns| turns <= 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{What, bared, threats};
    use crate::id::{ContactId, FactionId, FleetId, TerritoryId};
    use crate::sim::Simulation;
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);

    fn fleet(serial: u16) -> FleetId {
        FleetId::new(ME, serial)
    }

    /// Land at 1 with five raiders; an enemy with four one lane away at 2; another land at 0 with three.
    fn beset() -> Simulation {
        Sandbox::row(5, 3)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .sect(&[4])
            .fleet(0, 1, &[(RAIDER, 5)])
            .fleet(0, 0, &[(RAIDER, 3)])
            .fleet(1, 2, &[(RAIDER, 4)])
            .opinion(1, 0, -80, true)
            .start(1)
    }

    fn seize() -> Mission {
        Mission::Seize {
            target: TerritoryId(3),
        }
    }

    #[test]
    fn an_order_that_leaves_land_bare_is_known_before() {
        let simulation = beset();
        let view = simulation.view(ME);
        let found = bared(&view, &[fleet(0)], seize());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].land, found[0].stays), (TerritoryId(1), 0));
        assert_eq!(found[0].by, ContactId(0));
        // Whoever is attacked cannot come, and whoever stays is there.
        let attack = Mission::Raid {
            target: TerritoryId(2),
            want: None,
        };
        assert!(bared(&view, &[fleet(0)], attack).is_empty());
        let guard = Mission::Guard {
            place: TerritoryId(1),
        };
        assert!(bared(&view, &[fleet(0)], guard).is_empty());
    }

    #[test]
    fn a_guard_is_named_with_its_strength_and_not_again_once_it_is_ordered() {
        let mut simulation = beset();
        let found = |simulation: &Simulation| {
            let mut matters = Vec::new();
            threats(&simulation.view(ME), &mut matters);
            matters.into_iter().map(|matter| matter.what).next()
        };
        assert_eq!(found(&simulation), None, "five raiders are enough");
        let order = |fleet, mission| Command::Order(Order::Mission { fleet, mission });
        simulation
            .submit(ME, &order(fleet(0), seize()))
            .expect("it can be ordered");
        let Some(What::Threat {
            land, stays, guard, ..
        }) = found(&simulation)
        else {
            panic!("a threat");
        };
        assert_eq!((land, stays), (TerritoryId(1), 0));
        let guard = guard.expect("the other fleet");
        assert_eq!((guard.fleet, guard.with), (fleet(1), 60));
        let place = TerritoryId(1);
        simulation
            .submit(ME, &order(fleet(1), Mission::Guard { place }))
            .expect("it can be ordered");
        let Some(What::Threat { stays, guard, .. }) = found(&simulation) else {
            panic!("three are not enough against four");
        };
        assert_eq!((stays, guard), (60, None));
    }
}
