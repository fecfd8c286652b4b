//! The block `map`.

use std::collections::BTreeMap;

use super::scope::{Scope, optional};
use crate::id::FactionId;
use crate::scenario::model::{Class, FleetDef, Good, Goods, LandDef, Lane, Place, Rules};
use crate::scenario::raw::{RawLane, RawMap, RawScenario, RawTerritory};
use crate::scenario::span::Spanned;

/// The most that ten people may need of one good.
const MOST_NEED: i64 = 1000;

pub(super) fn map(
    raw: &RawMap,
    all: &RawScenario,
    scope: &Scope<'_, '_>,
) -> (Goods, Vec<(Place, LandDef)>, Vec<Lane>) {
    let needs = scope.goods_up_to(&raw.needs, MOST_NEED);
    let start_turns = start_turns(all);
    let places = raw
        .territories
        .iter()
        .map(|(key, territory)| place(key, territory, needs, start_turns, scope))
        .collect();
    let mut lanes: Vec<Lane> = raw.lanes.iter().map(|raw| lane(raw, scope)).collect();
    lanes.sort_unstable();
    (needs, places, lanes)
}

fn start_turns(all: &RawScenario) -> i32 {
    let turns = all
        .meta
        .get()
        .and_then(|meta| meta.rules.start_turns.as_ref());
    turns
        .and_then(|turns| i32::try_from(turns.value.clamp(0, 99)).ok())
        .unwrap_or(Rules::default().start_turns)
}

/// Adds to the stores that the file leaves out what the ships of the holder use in the first
/// turns; each place has its share by its people, as it has of the upkeep later.
pub(super) fn provision(
    places: &mut [(Place, LandDef)],
    (raw, all): (&RawMap, &RawScenario),
    fleets: &[FleetDef],
    classes: &[Class],
) {
    let start_turns = i64::from(start_turns(all));
    let mut people: BTreeMap<FactionId, i64> = BTreeMap::new();
    for (place, land) in &*places {
        if let Some(holder) = land.holder {
            *people.entry(holder).or_default() += i64::from(place.people);
        }
    }
    let mut upkeep: BTreeMap<FactionId, [i64; 3]> = BTreeMap::new();
    for fleet in fleets {
        let uses = upkeep.entry(fleet.id.owner).or_default();
        for squadron in &fleet.ships {
            if let Some(class) = classes.get(squadron.class.index()) {
                for (good, amount) in class.upkeep.iter() {
                    uses[good as usize] += i64::from(amount) * i64::from(squadron.count);
                }
            }
        }
    }
    for ((place, land), (_, raw)) in places.iter_mut().zip(raw.territories.iter()) {
        let Some(holder) = land.holder.filter(|_| raw.store.is_none()) else {
            continue;
        };
        let (Some(people), Some(uses)) = (people.get(&holder), upkeep.get(&holder)) else {
            continue;
        };
        for good in Good::ALL {
            let share = uses[good as usize]
                .saturating_mul(start_turns)
                .saturating_mul(i64::from(place.people))
                / (*people).max(1);
            let share = i32::try_from(share).unwrap_or(i32::MAX);
            land.store[good] = land.store[good].saturating_add(share);
        }
    }
}

fn place(
    key: &Spanned<String>,
    raw: &RawTerritory,
    needs: Goods,
    start_turns: i32,
    scope: &Scope<'_, '_>,
) -> (Place, LandDef) {
    let people = scope.number_or(raw.people.as_ref(), 0..=10_000, 0, "the number of people");
    let (x, y) = raw.at.value;
    let on_map = 0..=1000;
    for coordinate in [x, y] {
        if !on_map.contains(&coordinate) {
            scope.out_of_range(raw.at.span, coordinate, &on_map, "a coordinate");
        }
    }
    let coordinate = |value: i64| i32::try_from(value.clamp(0, 1000)).unwrap_or_default();
    let mut peculiarities: Vec<_> = raw
        .peculiarities
        .iter()
        .map(|spanned| spanned.value)
        .collect();
    peculiarities.sort_unstable();
    peculiarities.dedup();
    let store = match &raw.store {
        Some(store) => scope.goods(store),
        None => needs.scale(people, 10).scale(start_turns, 1),
    };
    let land = LandDef {
        holder: raw.holder.as_ref().map(|holder| scope.faction(holder)),
        store,
        fort: scope.number_or(raw.fort.as_ref(), 0..=5, 0, "the level of the fort"),
    };
    let place = Place {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        at: (coordinate(x), coordinate(y)),
        people,
        yields: scope.goods(&raw.yields),
        peculiarities,
        about: optional(raw.about.as_ref()),
    };
    (place, land)
}

fn lane(raw: &RawLane, scope: &Scope<'_, '_>) -> Lane {
    let (a, b) = (scope.territory(&raw.a), scope.territory(&raw.b));
    Lane {
        a: a.min(b),
        b: a.max(b),
        length: scope.number_or(raw.length.as_ref(), 1..=9, 2, "the length of the lane"),
    }
}
