//! Doubts: traits that contradict each other or the map, technology that changes nothing, minds that do not fit.

use super::Played;
use crate::scenario::model::{FactionTrait, Peculiarity};
use crate::scenario::raw::{RawEffect, RawFaction, RawMind};
use crate::scenario::span::Spanned;
use crate::scenario::suggest::quoted;

pub(super) fn check(all: &Played<'_, '_, '_>) {
    let Some(factions) = all.raw.factions.get() else {
        return;
    };
    for (id, faction) in factions.list.iter() {
        traits(id, faction, all);
    }
    let ruins = all
        .scenario
        .places
        .iter()
        .any(|place| place.is(Peculiarity::Ruins));
    for (id, technology) in factions.technologies.iter() {
        if technology.in_ruins && !ruins {
            let message = format!(
                "`in_ruins` has no effect for {}: no territory has the peculiarity `Ruins`",
                quoted(id)
            );
            let found = all.warning("no-effect", id.span, message);
            all.report(found.label("leave `in_ruins` out, or add `Ruins` to a territory"));
        }
        for effect in &technology.effects {
            if amount(effect.value) == Some(0) {
                let found = all.warning("no-effect", effect.span, "an effect of 0 changes nothing");
                all.report(found.label("write another number, or leave it out"));
            }
        }
    }
    minds(all);
}

fn traits(id: &Spanned<String>, faction: &RawFaction, all: &Played<'_, '_, '_>) {
    let find = |wanted: FactionTrait| faction.traits.iter().find(|it| it.value == wanted);
    let nomads = find(FactionTrait::Nomads);
    let travellers = find(FactionTrait::Travellers);
    if let (Some(_), Some(second)) = (nomads, travellers) {
        let message = "a faction cannot be `Nomads`, who stay, and `Travellers`, who pass through";
        let found = all.warning("contradiction", second.span, message);
        all.report(found.label("leave one of them out"));
        return;
    }
    let Some(roams) = nomads.or(travellers) else {
        return;
    };
    let held = all.raw.map.get().and_then(|map| {
        let mut territories = map.territories.iter();
        territories.find(|(_, territory)| territory.holder.as_ref() == Some(id))
    });
    if let Some((place, _)) = held {
        let message = format!(
            "{} holds {}, but `{:?}` live aboard and can seize no land",
            quoted(id),
            quoted(place),
            roams.value
        );
        let found = all.warning("settled-nomads", roams.span, message);
        let found = found.label("leave the trait out, or give the land to nobody");
        all.report(found.secondary(all.scope.file(), place.span, "held by it"));
    }
}

/// How much an effect changes, for those that have an amount.
fn amount(effect: RawEffect) -> Option<i64> {
    match effect {
        RawEffect::Attack(value)
        | RawEffect::Shields(value)
        | RawEffect::Loot(value)
        | RawEffect::Boarding(value)
        | RawEffect::Needs(_, value)
        | RawEffect::Yield(_, value)
        | RawEffect::Repair(value)
        | RawEffect::Speed(value)
        | RawEffect::Sight(value)
        | RawEffect::Cargo(value)
        | RawEffect::Spying(value) => Some(value),
        RawEffect::Terraforming | RawEffect::Beaming => None,
    }
}

/// A mind that travels leaves the map, and all land behind.
fn minds(all: &Played<'_, '_, '_>) {
    let (Some(minds), Some(map)) = (all.raw.minds.get(), all.raw.map.get()) else {
        return;
    };
    for (id, mind) in minds.factions.iter() {
        let held = map
            .territories
            .iter()
            .find(|(_, territory)| territory.holder.as_ref() == Some(id));
        if let (RawMind::Traveller { .. }, Some((place, _))) = (mind, held) {
            let message = format!(
                "{} has the mind of a traveller, who leaves the map, but holds {}",
                quoted(id),
                quoted(place)
            );
            let found = all.warning("settled-nomads", id.span, message);
            let found = found.label("give it a `Utility` mind, or no land");
            all.report(found.secondary(all.scope.file(), place.span, "held by it"));
        }
    }
}
