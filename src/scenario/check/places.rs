//! Doubts: places that lie on each other, homes without people, stores and holds that are too full, and fleets
//! that begin among enemies.

use super::Played;
use crate::scenario::model::{Good, muldiv};
use crate::scenario::raw::{RawGoods, RawMap};
use crate::scenario::span::Spanned;
use crate::scenario::suggest::{all_of, quoted};

/// Places closer to each other than this cannot be told apart on a map a thousand wide.
const NEAREST: i64 = 12;

pub(super) fn check(all: &Played<'_, '_, '_>) {
    let Some(map) = all.raw.map.get() else { return };
    on_each_other(map, all);
    empty_homes(all);
    full_stores(map, all);
    full_start(all);
    fleets(map, all);
}

/// Stores that begin with more than they hold.
fn full_start(all: &Played<'_, '_, '_>) {
    let most = all.scenario.rules.store_turns;
    let meta = all.raw.meta.get();
    let start = meta.and_then(|meta| meta.rules.start_turns.as_ref());
    let Some(start) = start.filter(|start| start.value > i64::from(most)) else {
        return;
    };
    let message = format!(
        "the stores begin with {} turns of need but hold {most}: the rest is lost in the first turn",
        start.value
    );
    let found = all.warning("store-too-large", start.span, message);
    all.report(found.label(format!("write at most {most}, or raise `store_turns`")));
}

fn on_each_other(map: &RawMap, all: &Played<'_, '_, '_>) {
    let mut before: Vec<(&Spanned<String>, &Spanned<(i64, i64)>)> = Vec::new();
    for (id, territory) in map.territories.iter() {
        let (x, y) = territory.at.value;
        let near = before.iter().find(|(_, at)| {
            let (dx, dy) = (at.value.0 - x, at.value.1 - y);
            dx * dx + dy * dy < NEAREST * NEAREST
        });
        if let Some((other, at)) = near {
            let message = format!(
                "{} lies on {}: they cannot be told apart on the map",
                quoted(id),
                quoted(other)
            );
            let found = all.warning("same-place", territory.at.span, message);
            let note = format!("keep places at least {NEAREST} apart");
            let found = found.label("move one of them").note(note);
            all.report(found.secondary(all.scope.file(), at.span, format!("where {other} lies")));
        }
        before.push((id, &territory.at));
    }
}

fn empty_homes(all: &Played<'_, '_, '_>) {
    let (Some(map), Some(factions)) = (all.raw.map.get(), all.raw.factions.get()) else {
        return;
    };
    for (id, faction) in factions.list.iter() {
        let Some((home, territory)) = faction
            .home
            .as_ref()
            .and_then(|home| Some((home, map.territories.get(home)?)))
        else {
            continue;
        };
        let people = territory.people.as_ref();
        if people.is_none_or(|people| people.value == 0) {
            let message = format!(
                "nobody lives at {}, the home of {}",
                quoted(home),
                quoted(id)
            );
            let span = people.map_or(home.span, |people| people.span);
            let found = all.warning("empty-home", span, message);
            all.report(found.label("in thousands; write at least 1"));
        }
    }
}

/// Stores of which part is lost in the first turn.
fn full_stores(map: &RawMap, all: &Played<'_, '_, '_>) {
    let rules = &all.scenario.rules;
    let upkeep = |good: Good, holder| {
        let own = all.scenario.opening.fleets.iter();
        let own = own.filter(|fleet| Some(fleet.id.owner) == holder);
        let ships = own.flat_map(|fleet| &fleet.ships);
        ships
            .map(|squadron| {
                let each = all.scenario.class(squadron.class).upkeep[good];
                each.saturating_mul(i32::from(squadron.count))
            })
            .fold(0, i32::saturating_add)
    };
    let places = all.scenario.places.iter().zip(&all.scenario.opening.lands);
    for ((id, territory), (place, land)) in map.territories.iter().zip(places) {
        let Some(store) = &territory.store else {
            continue;
        };
        let most = |good: Good| {
            let need = muldiv(all.scenario.needs[good], place.people, 10);
            need.saturating_add(upkeep(good, land.holder))
                .max(10)
                .saturating_mul(rules.store_turns)
        };
        let kept = |good: Good| Some((good, amount(store, good)?));
        let too_much = |(good, kept): &(Good, &Spanned<i64>)| kept.value > i64::from(most(*good));
        let over: Vec<_> = Good::ALL
            .into_iter()
            .filter_map(kept)
            .filter(too_much)
            .collect();
        // Whoever fills one store too full fills all three: one finding.
        let Some((_, first)) = over.first() else {
            continue;
        };
        let limit = |(good, _): &(Good, &Spanned<i64>)| format!("{} {}", most(*good), name(*good));
        let limits = all_of(&over.iter().map(limit).collect::<Vec<String>>());
        let message = format!(
            "the stores of {} hold {limits} at most: the rest is lost in the first turn",
            quoted(id)
        );
        let found = all.warning("store-too-large", first.span, message);
        let turns = rules.store_turns;
        all.report(found.label(format!("write at most {limits}")).note(format!(
            "stores hold what people and ships need in {turns} turns (`store_turns`)"
        )));
    }
}

/// A good as it is written in a file.
const fn name(good: Good) -> &'static str {
    match good {
        Good::Food => "food",
        Good::Ore => "ore",
        Good::Water => "water",
    }
}

fn fleets(map: &RawMap, all: &Played<'_, '_, '_>) {
    let Some(fleets) = all.raw.fleets.get() else {
        return;
    };
    for fleet in &fleets.start {
        let room: i64 = fleet
            .ships
            .iter()
            .filter_map(|ships| {
                let each = fleets.classes.get(&ships.class)?.cargo.as_ref()?.value;
                Some(each.saturating_mul(ships.count.value))
            })
            .sum();
        let carried: i64 = Good::ALL
            .iter()
            .filter_map(|good| amount(&fleet.cargo, *good))
            .map(|amount| amount.value)
            .sum();
        if carried > room
            && let Some(largest) = Good::ALL
                .iter()
                .filter_map(|good| amount(&fleet.cargo, *good))
                .max_by_key(|amount| amount.value)
        {
            let message = format!("this fleet carries {carried} loads, but has room for {room}");
            let found = all.warning("cargo-too-large", largest.span, message);
            all.report(found.label("load less, or add ships with `cargo`"));
        }
        let holder = map
            .territories
            .get(&fleet.at)
            .and_then(|territory| territory.holder.as_ref());
        if let Some(holder) = holder.filter(|holder| **holder != fleet.faction) {
            let message = format!(
                "this fleet of {} begins at {}, which {} holds",
                quoted(&fleet.faction),
                quoted(&fleet.at),
                quoted(holder)
            );
            let found = all.warning("foreign-place", fleet.at.span, message);
            all.report(found.label("the battle begins at once, or the fleet starves"));
        }
    }
}

/// The amount of a good, where it is written.
fn amount(goods: &RawGoods, good: Good) -> Option<&Spanned<i64>> {
    match good {
        Good::Food => goods.food.as_ref(),
        Good::Ore => goods.ore.as_ref(),
        Good::Water => goods.water.as_ref(),
    }
}
