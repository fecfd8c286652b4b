//! Where everything lies.

use std::collections::BTreeSet;
use std::sync::Arc;

use first_maje::id::TerritoryId;
use first_maje::scenario::model::{MindDef, Peculiarity};
use first_maje::sim::Simulation;
use first_maje::sim::command::Command;
use first_maje::sim::dice::Seed;

use super::{by_key, collective, distances, lands, place, scenario, sects};

#[test]
fn the_map_is_wide_joined_and_readable() {
    let scenario = collective();
    assert!((80..=120).contains(&scenario.places.len()));
    let farthest = distances(&scenario, TerritoryId::from_index(0));
    assert!(farthest.iter().all(|length| *length < i32::MAX));
    for (index, one) in scenario.places.iter().enumerate() {
        for other in &scenario.places[index + 1..] {
            let (dx, dy) = (one.at.0 - other.at.0, one.at.1 - other.at.1);
            let close = dx * dx + dy * dy < 45 * 45;
            assert!(!close, "{} and {}", one.key, other.key);
            // Names are wide and low: two on one line need room.
            let hidden = dx.abs() < 60 && dy.abs() < 20;
            assert!(!hidden, "{} and {}", one.key, other.key);
        }
    }
    let at = |id| scenario.place(id).at;
    let side = |a: (i32, i32), b: (i32, i32), c: (i32, i32)| {
        ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).signum()
    };
    for (index, one) in scenario.lanes.iter().enumerate() {
        for other in &scenario.lanes[index + 1..] {
            let ends = [one.a, one.b, other.a, other.b];
            if BTreeSet::from(ends).len() < 4 {
                continue;
            }
            let [a, b, c, d] = ends.map(at);
            let cross = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
            let keys = ends.map(|id| &scenario.place(id).key);
            assert!(!cross, "lanes cross: {keys:?}");
        }
    }
}

#[test]
fn goods_can_move_between_all_lands_of_a_sect() {
    for name in ["2371-eighteen-sects", "four-wells"] {
        let scenario = scenario(name);
        for sect in sects(&scenario) {
            let lands = lands(&scenario, sect);
            let mut reached = BTreeSet::from([lands[0]]);
            let mut grown = true;
            while grown {
                grown = false;
                for lane in &scenario.lanes {
                    if !lands.contains(&lane.a) || !lands.contains(&lane.b) {
                        continue;
                    }
                    if reached.contains(&lane.a) != reached.contains(&lane.b) {
                        grown |= reached.insert(lane.a) | reached.insert(lane.b);
                    }
                }
            }
            let key = &scenario.faction(sect).key;
            assert_eq!(reached.len(), lands.len(), "{key} is in pieces");
        }
    }
}

#[test]
fn the_known_places_are_there() {
    let scenario = collective();
    for key in [
        "ocampa",
        "ogla_camp",
        "caretakers_array",
        "tarok",
        "sobras",
        "homeworld",
        "hanon_iv",
        "nekrit_edge",
        "far_shore",
    ] {
        place(&scenario, key);
    }
    let ogla = Some(by_key(&scenario, "ogla"));
    for key in ["ocampa", "ogla_camp", "tarok"] {
        let land = &scenario.opening.lands[place(&scenario, key).index()];
        assert_eq!(land.holder, ogla, "{key}");
    }
    let peculiar = |key, what| scenario.place(place(&scenario, key)).is(what);
    assert!(peculiar("sobras", Peculiarity::NeutralGround));
    assert!(peculiar("homeworld", Peculiarity::Homeworld));
    assert!(peculiar("ocampa", Peculiarity::WaterPoor));
    let edges = scenario
        .places
        .iter()
        .filter(|place| place.is(Peculiarity::Edge));
    assert_eq!(edges.count(), 2);
    let lands = &scenario.opening.lands;
    let empty = lands.iter().filter(|land| land.holder.is_none());
    assert!(empty.count() >= 10);
}

#[test]
fn voyager_crosses_the_map_in_about_two_years() {
    let scenario = collective();
    let voyager = by_key(&scenario, "voyager");
    let mind = scenario.mind(voyager).clone();
    assert!(matches!(mind, MindDef::Traveller { .. }));
    // Left in peace: nobody else gives orders.
    let mut simulation = Simulation::new(Arc::new(scenario), 1);
    let mut turns = 0;
    while !simulation.view(voyager).own.fleets.is_empty() {
        let view = simulation.view(voyager);
        for order in first_maje::mind::orders(&view, &mind, Seed(1)).orders {
            let taken = simulation.submit(voyager, &Command::Order(order));
            assert_eq!(taken, Ok(()));
        }
        simulation.end_turn();
        turns += 1;
        assert!(turns <= 30, "she is still there");
    }
    assert!(turns >= 20, "gone after {turns} turns");
}
