//! What the shipped scenarios promise: riches and wants, distances, who is there.

mod places;
mod roster;
mod starter;

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::Arc;

use first_maje::id::{FactionId, TerritoryId};
use first_maje::scenario::model::{
    Class, FactionKind, FactionTrait, Good, Goods, Peculiarity, Role, Scenario,
};
use first_maje::sim::Simulation;

fn scenario(name: &str) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(name);
    first_maje::scenario::open::open(&path).unwrap_or_else(|rejected| panic!("{rejected}"))
}

fn collective() -> Scenario {
    scenario("2371-eighteen-sects")
}

fn sects(scenario: &Scenario) -> impl Iterator<Item = FactionId> {
    scenario
        .faction_ids()
        .filter(|id| scenario.faction(*id).kind == FactionKind::Sect)
}

fn by_key(scenario: &Scenario, key: &str) -> FactionId {
    scenario
        .faction_ids()
        .find(|id| scenario.faction(*id).key == key)
        .unwrap_or_else(|| panic!("no faction {key}"))
}

fn place(scenario: &Scenario, key: &str) -> TerritoryId {
    scenario
        .territory_ids()
        .find(|id| scenario.place(*id).key == key)
        .unwrap_or_else(|| panic!("no territory {key}"))
}

/// Every ship of a faction: its class, and how many.
fn ships(scenario: &Scenario, of: FactionId) -> impl Iterator<Item = (&Class, i32)> {
    scenario
        .opening
        .fleets
        .iter()
        .filter(move |fleet| fleet.id.owner == of)
        .flat_map(|fleet| &fleet.ships)
        .map(|some| (scenario.class(some.class), i32::from(some.count)))
}

fn count(scenario: &Scenario, of: FactionId, role: Role) -> i32 {
    ships(scenario, of)
        .filter(|(class, _)| class.role == role)
        .map(|(_, count)| count)
        .sum()
}

/// What a faction needs in a turn: its people, and its ships.
fn need(scenario: &Scenario, of: FactionId) -> Goods {
    let held = lands(scenario, of).into_iter();
    let people = held.map(|id| scenario.place(id).people).sum();
    ships(scenario, of).fold(scenario.need_of(people), |sum, (class, count)| {
        sum + class.upkeep.scale(count, 1)
    })
}

/// What a place yields at the start, with nothing improved.
fn yields(scenario: &Scenario, id: TerritoryId) -> Goods {
    let place = scenario.place(id);
    let mut yields = place.yields;
    if place.is(Peculiarity::WaterPoor) {
        yields[Good::Water] = 0;
    }
    yields
}

/// What a faction makes in a turn: its land, and its ships.
fn makes(scenario: &Scenario, of: FactionId) -> Goods {
    let land = scenario
        .territory_ids()
        .filter(|id| scenario.opening.lands[id.index()].holder == Some(of))
        .fold(Goods::NONE, |sum, id| sum + yields(scenario, id));
    ships(scenario, of).fold(land, |sum, (class, count)| {
        sum + class.yields.scale(count, 1)
    })
}

/// What a faction makes of each good, in percent of its need.
fn shares(scenario: &Scenario, of: FactionId) -> [i32; 3] {
    let (makes, need) = (makes(scenario, of), need(scenario, of));
    Good::ALL.map(|good| makes[good] * 100 / need[good].max(1))
}

/// Lane lengths from a place to every other.
fn distances(scenario: &Scenario, from: TerritoryId) -> Vec<i32> {
    let mut lengths = vec![i32::MAX; scenario.places.len()];
    lengths[from.index()] = 0;
    let mut open = VecDeque::from([from]);
    while let Some(here) = open.pop_front() {
        for lane in &scenario.lanes {
            let there = match () {
                () if lane.a == here => lane.b,
                () if lane.b == here => lane.a,
                () => continue,
            };
            let length = lengths[here.index()] + i32::from(lane.length);
            if length < lengths[there.index()] {
                lengths[there.index()] = length;
                open.push_back(there);
            }
        }
    }
    lengths
}

fn lands(scenario: &Scenario, of: FactionId) -> Vec<TerritoryId> {
    scenario
        .territory_ids()
        .filter(|id| scenario.opening.lands[id.index()].holder == Some(of))
        .collect()
}

/// How far goods go between two: from home to home.
fn apart(scenario: &Scenario, one: FactionId, other: FactionId) -> i32 {
    match [one, other].map(|id| scenario.faction(id).home) {
        [Some(from), Some(to)] => distances(scenario, from)[to.index()],
        _ => i32::MAX,
    }
}

#[test]
fn every_sect_is_rich_in_one_good_and_short_of_another() {
    let scenario = collective();
    let mut rich: BTreeMap<usize, i32> = BTreeMap::new();
    for sect in sects(&scenario) {
        let shares = shares(&scenario, sect);
        let key = &scenario.faction(sect).key;
        let mut sorted = shares;
        sorted.sort_unstable();
        assert!((40..=60).contains(&sorted[0]), "{key}: {shares:?}");
        assert!((80..=100).contains(&sorted[1]), "{key}: {shares:?}");
        assert!((150..=190).contains(&sorted[2]), "{key}: {shares:?}");
        for (good, share) in shares.iter().enumerate() {
            if *share >= 150 {
                *rich.entry(good).or_default() += 1;
            }
        }
    }
    assert!(
        rich.len() == 3 && rich.values().all(|sects| *sects >= 4),
        "{rich:?}"
    );
}

#[test]
fn the_world_makes_about_what_it_needs() {
    for name in ["2371-eighteen-sects", "four-wells"] {
        let scenario = scenario(name);
        let mut needed = scenario
            .faction_ids()
            .fold(Goods::NONE, |sum, id| sum + need(&scenario, id));
        let mut made = scenario
            .faction_ids()
            .fold(Goods::NONE, |sum, id| sum + makes(&scenario, id));
        for id in scenario.territory_ids() {
            if scenario.opening.lands[id.index()].holder.is_none() {
                needed += scenario.need_of(scenario.place(id).people);
                made += yields(&scenario, id);
            }
        }
        for good in Good::ALL {
            let share = made[good] * 100 / needed[good];
            assert!((98..=108).contains(&share), "{name}: {good:?} {share}");
        }
    }
}

#[test]
fn every_sect_has_a_neighbour_to_trade_with() {
    let scenario = collective();
    let best_and_worst = |sect| {
        let shares = shares(&scenario, sect);
        let by_share = |good: &Good| shares[*good as usize];
        let best = Good::ALL.into_iter().max_by_key(by_share);
        (best, Good::ALL.into_iter().min_by_key(by_share))
    };
    for sect in sects(&scenario) {
        let (rich, short) = best_and_worst(sect);
        let partner = sects(&scenario).find(|other| {
            let traders = [sect, *other]
                .map(|id| scenario.faction(id).is(FactionTrait::Traders))
                .contains(&true);
            let range = i32::from(scenario.rules.trade_range) * if traders { 3 } else { 2 } / 2;
            best_and_worst(*other) == (short, rich) && apart(&scenario, sect, *other) <= range
        });
        let key = &scenario.faction(sect).key;
        assert!(partner.is_some(), "{key} has {rich:?}, wants {short:?}");
    }
}

#[test]
fn who_does_nothing_runs_dry_around_the_fifth_turn() {
    let scenario = collective();
    let mut simulation = Simulation::new(Arc::new(scenario.clone()), 1);
    let short: Vec<(FactionId, Good)> = sects(&scenario)
        .map(|sect| {
            let shares = shares(&scenario, sect);
            let least = Good::ALL
                .into_iter()
                .min_by_key(|good| shares[*good as usize]);
            (sect, least.expect("there are goods"))
        })
        .collect();
    let mut dry: BTreeMap<FactionId, i32> = BTreeMap::new();
    for turn in 1..=8 {
        simulation.end_turn();
        for (sect, good) in &short {
            let view = simulation.view(*sect);
            let left: i32 = view.own.lands.iter().map(|land| land.store[*good]).sum();
            if left * 10 <= need(&scenario, *sect)[*good] {
                dry.entry(*sect).or_insert(turn);
            }
        }
    }
    for (sect, good) in short {
        let key = &scenario.faction(sect).key;
        let turn = dry.get(&sect);
        assert!(
            turn.is_some_and(|turn| (3..=5).contains(turn)),
            "{key}: {good:?} {turn:?}"
        );
    }
}
