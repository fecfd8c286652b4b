//! The block `majes`.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

use super::scope::{Scope, optional};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{FactionKind, MajeDef, Notable, OpeningFate, Traits};
use crate::scenario::raw::{RawMaje, RawScenario, RawTraits, Ref};
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::quoted;

/// The ids that majes have in play: numbered within the faction, in the order of the file.
pub(super) fn numbers(
    raw: Option<&EntryTable<RawMaje>>,
    scope: &Scope<'_, '_>,
) -> BTreeMap<String, MajeId> {
    let mut serials: BTreeMap<FactionId, u16> = BTreeMap::new();
    let mut numbers = BTreeMap::new();
    for (key, raw) in raw.into_iter().flat_map(EntryTable::iter) {
        let faction = scope.faction(&raw.faction);
        let serial = serials.entry(faction).or_default();
        numbers.insert(key.value.clone(), MajeId::new(faction, *serial));
        *serial = serial.saturating_add(1);
    }
    numbers
}

pub(super) fn majes(
    raw: &EntryTable<RawMaje>,
    all: &RawScenario,
    numbers: &BTreeMap<String, MajeId>,
    scope: &Scope<'_, '_>,
) -> Vec<(Notable, MajeDef)> {
    let maje = |(key, raw): (&Spanned<String>, &RawMaje)| {
        let id = numbers
            .get(key.as_str())
            .copied()
            .unwrap_or(MajeId::new(FactionId(0), 0));
        let notable = Notable {
            id,
            key: key.value.clone(),
            name: scope.text(&raw.name, "the name"),
            pronoun: raw.pronoun,
            defects: raw.defects.unwrap_or_else(|| is_of_a_sect(raw, all)),
            claims: scope.each(&raw.claims, Scope::territory),
            about: optional(raw.about.as_ref()),
            source: raw.source,
        };
        let maje = MajeDef {
            id,
            rank: raw.rank,
            age: scope.number_or(raw.age.as_ref(), 10..=150, 40, "the age"),
            portrait: scope.number_or(
                raw.portrait.as_ref(),
                0..=i64::from(u32::MAX),
                portrait(key),
                "the portrait",
            ),
            traits: traits(&raw.traits, scope),
            loyalty: scope.number_or(raw.loyalty.as_ref(), 0..=100, 60, "the loyalty"),
            ambition: scope.number_or(raw.ambition.as_ref(), 0..=100, 40, "the ambition"),
            at: place(key, raw, all, scope),
            fate: OpeningFate::default(),
        };
        (notable, maje)
    };
    raw.iter().map(maje).collect()
}

/// Whether the faction of a maje is a sect.
fn is_of_a_sect(raw: &RawMaje, all: &RawScenario) -> bool {
    let factions = all.factions.get();
    let faction = factions.and_then(|factions| factions.list.get(&raw.faction));
    faction.is_none_or(|faction| faction.kind == FactionKind::Sect)
}

/// A face of one's own, the same in every game.
fn portrait(key: &str) -> u32 {
    let [a, b, c, d, ..] = xxh3_64(key.as_bytes()).to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

pub(super) fn traits(raw: &RawTraits, scope: &Scope<'_, '_>) -> Traits {
    let axis =
        |value: &Option<Spanned<i64>>, what| scope.number_or(value.as_ref(), -5..=5, 0, what);
    Traits {
        boldness: axis(&raw.boldness, "boldness"),
        honour: axis(&raw.honour, "honour"),
        vengefulness: axis(&raw.vengefulness, "vengefulness"),
        greed: axis(&raw.greed, "greed"),
        guile: axis(&raw.guile, "guile"),
        tradition: axis(&raw.tradition, "tradition"),
    }
}

/// Where a maje is at the start: with the fleet under command; else as written; else at the
/// faction's home; else with its first fleet.
fn place(
    key: &Spanned<String>,
    raw: &RawMaje,
    all: &RawScenario,
    scope: &Scope<'_, '_>,
) -> TerritoryId {
    let fleets = || {
        all.fleets
            .get()
            .into_iter()
            .flat_map(|fleets| &fleets.start)
    };
    let command = fleets().find(|fleet| {
        fleet
            .commander
            .as_ref()
            .is_some_and(|commander| commander == key)
    });
    if let (Some(fleet), Some(at)) = (command, &raw.at)
        && fleet.at != *at
    {
        let message = format!(
            "{} commands a fleet at {}, and cannot be at {}",
            quoted(key),
            quoted(&fleet.at),
            quoted(at)
        );
        let found = scope.error("two-places", at.span, message);
        scope.report(found.secondary(scope.file(), fleet.at.span, "where the fleet lies"));
    }
    let home = || {
        let factions = all.factions.get()?;
        factions.list.get(&raw.faction)?.home.as_ref()
    };
    let first_fleet = || {
        fleets()
            .find(|fleet| fleet.faction == raw.faction)
            .map(|fleet| &fleet.at)
    };
    let at: Option<&Ref> = command
        .map(|fleet| &fleet.at)
        .or(raw.at.as_ref())
        .or_else(home)
        .or_else(first_fleet);
    if let Some(at) = at {
        return scope.territory(at);
    }
    // Whether the faction has a place is known only if it and the fleets could be read.
    let known = all
        .fleets
        .get()
        .is_some_and(|fleets| fleets.start.lost() == 0);
    if known
        && all
            .factions
            .get()
            .is_some_and(|factions| factions.list.get(&raw.faction).is_some())
    {
        let message = format!(
            "{} has nowhere to be: the faction has neither a home nor a fleet",
            quoted(key)
        );
        scope.report(
            scope
                .error("no-place", key.span, message)
                .expected(["a field `at`"]),
        );
    }
    TerritoryId(0)
}
