//! Who is to leave the map can do so.

use crate::scenario::model::Peculiarity;
use crate::scenario::raw::{RawCondition, RawMind, RawScenario, RawSceneEffect, Ref};
use crate::scenario::resolve::Scope;
use crate::scenario::span::EntryTable;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let Some(map) = raw.map.get() else { return };
    let is_edge = |id: &Ref| {
        // Of a territory that could not be read nothing is known.
        map.territories.get(id).is_none_or(|territory| {
            territory.peculiarities.lost() > 0
                || territory
                    .peculiarities
                    .iter()
                    .any(|peculiarity| peculiarity.value == Peculiarity::Edge)
        })
    };
    for (faction, mind) in raw
        .minds
        .get()
        .into_iter()
        .flat_map(|minds| minds.factions.iter())
    {
        let RawMind::Traveller { route, .. } = mind else {
            continue;
        };
        match route.last() {
            None if route.lost() == 0 => {
                let message = format!("the route of {} is empty", quoted(faction));
                scope.report(scope.error("empty-route", faction.span, message));
            }
            Some(last) if !is_edge(last) => {
                let message = format!(
                    "the route of {} ends at {}, which is no edge of the map",
                    quoted(faction),
                    quoted(last)
                );
                let found = scope.error("route-without-end", last.span, message);
                scope.report(found.note("an edge is a territory with the peculiarity `Edge`"));
            }
            _ => {}
        }
    }
    let events = raw.events.get().into_iter().flat_map(EntryTable::iter);
    let options = events.flat_map(|(_, event)| &event.options);
    let effects = options.flat_map(|option| &option.value.effects);
    let beats = raw.beats.get().into_iter().flat_map(EntryTable::iter);
    for effect in effects.chain(beats.flat_map(|(_, beat)| beat.effects())) {
        for at in arrives(effect).into_iter().filter(|at| !is_edge(at)) {
            let message = format!(
                "ships arrive at {}, which is no edge of the map",
                quoted(at)
            );
            let found = scope.error("no-edge", at.span, message);
            scope.report(found.note("an edge is a territory with the peculiarity `Edge`"));
        }
    }
    if map.territories.ids().any(is_edge) || !scope.territories.is_complete() {
        return;
    }
    for (id, objective) in raw.objectives.get().into_iter().flat_map(EntryTable::iter) {
        if departs(&objective.when) {
            let message = format!(
                "the objective {} asks to leave the map, which has no edge",
                quoted(id)
            );
            let found = scope.error("no-edge", objective.when.span, message);
            scope.report(found.note("an edge is a territory with the peculiarity `Edge`"));
        }
    }
}

fn departs(condition: &RawCondition) -> bool {
    match condition {
        RawCondition::All(list) | RawCondition::Any(list) | RawCondition::AtLeast(_, list) => {
            list.iter().any(|condition| departs(condition))
        }
        RawCondition::Not(one)
        | RawCondition::Of(_, one)
        | RawCondition::Others { are: one, .. } => departs(one),
        RawCondition::Depart(_) => true,
        _ => false,
    }
}

/// Where ships come from off the map, if they do.
fn arrives(effect: &RawSceneEffect) -> Vec<&Ref> {
    let all = effect.leaves().into_iter();
    all.filter_map(|effect| match effect {
        RawSceneEffect::Arrive { at, .. } => Some(at),
        _ => None,
    })
    .collect()
}
