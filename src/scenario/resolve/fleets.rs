//! The block `fleets`.

use std::collections::BTreeMap;

use super::scope::{Scope, optional};
use crate::id::{FactionId, FleetId, MajeId};
use crate::scenario::model::{Class, FleetDef, Squadron};
use crate::scenario::raw::{RawClass, RawFleet, RawFleets, RawShips};
use crate::scenario::span::{List, Spanned};
use crate::scenario::suggest::quoted;

/// The most that one ship may use or yield of one good in a turn.
const MOST_OF_SHIP: i64 = 100;

pub(super) fn fleets(
    raw: &RawFleets,
    majes: &BTreeMap<String, MajeId>,
    scope: &Scope<'_, '_>,
) -> (Vec<Class>, Vec<FleetDef>) {
    let classes = raw
        .classes
        .iter()
        .map(|(key, raw)| class(key, raw, scope))
        .collect();
    let mut serials: BTreeMap<FactionId, u16> = BTreeMap::new();
    let mut fleets = Vec::new();
    for raw in &raw.start {
        let faction = scope.faction(&raw.faction);
        let serial = serials.entry(faction).or_default();
        fleets.push(fleet(raw, FleetId::new(faction, *serial), majes, scope));
        *serial = serial.saturating_add(1);
    }
    (classes, fleets)
}

fn class(key: &Spanned<String>, raw: &RawClass, scope: &Scope<'_, '_>) -> Class {
    Class {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        role: raw.role,
        attack: scope.number(&raw.attack, 0..=1000, "the attack"),
        hull: scope.number(&raw.hull, 1..=5000, "the hull"),
        speed: scope.number(&raw.speed, 1..=20, "the speed"),
        cargo: scope.number_or(raw.cargo.as_ref(), 0..=1000, 0, "the cargo"),
        cost: raw.cost.as_ref().map(|cost| scope.goods(cost)),
        turns: scope.number_or(raw.turns.as_ref(), 1..=24, 2, "the number of turns"),
        upkeep: scope.goods_up_to(&raw.upkeep, MOST_OF_SHIP),
        yields: scope.goods_up_to(&raw.yields, MOST_OF_SHIP),
        requires: raw.requires.as_ref().map(|tech| scope.technology(tech)),
        carries: scope.each(&raw.carries, Scope::technology),
        about: optional(raw.about.as_ref()),
    }
}

fn fleet(
    raw: &RawFleet,
    id: FleetId,
    majes: &BTreeMap<String, MajeId>,
    scope: &Scope<'_, '_>,
) -> FleetDef {
    let commander = raw.commander.as_ref().and_then(|commander| {
        scope.find(&scope.majes, commander)?;
        let maje = majes.get(commander.as_str()).copied()?;
        if maje.owner == id.owner {
            return Some(maje);
        }
        let message = format!(
            "{} serves another faction than {}",
            quoted(commander),
            quoted(&raw.faction)
        );
        let found = scope.error("foreign-commander", commander.span, message);
        scope.report(found.secondary(scope.file(), raw.faction.span, "whose fleet it is"));
        None
    });
    FleetDef {
        id,
        name: optional(raw.name.as_ref()),
        at: scope.territory(&raw.at),
        ships: ships(raw, &raw.ships, scope),
        commander,
        cargo: scope.goods(&raw.cargo),
    }
}

/// Squadrons by class, each class once.
fn ships(fleet: &RawFleet, raw: &List<RawShips>, scope: &Scope<'_, '_>) -> Vec<Squadron> {
    if raw.is_empty() && raw.lost() == 0 {
        let message = "this fleet has no ships";
        scope.report(scope.error("empty-fleet", fleet.faction.span, message));
    }
    let mut squadrons = BTreeMap::new();
    for raw in raw {
        let class = scope.class(&raw.class);
        let count = scope.number(&raw.count, 1..=999, "the number of ships");
        let squadron = Squadron {
            class,
            count,
            damage: 0,
        };
        if let Some((_, first)) = squadrons.insert(class, (squadron, raw.class.span))
            && scope.find(&scope.classes, &raw.class).is_some()
        {
            let message = format!(
                "the class {} stands in this fleet twice",
                quoted(&raw.class)
            );
            let found = scope.error("duplicate-class", raw.class.span, message);
            scope.report(
                found
                    .label("again here")
                    .secondary(scope.file(), first, "first here"),
            );
        }
    }
    squadrons
        .into_values()
        .map(|(squadron, _)| squadron)
        .collect()
}
