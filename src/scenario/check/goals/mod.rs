//! Doubts about objectives: those that nobody can achieve, and those that somebody has achieved before the
//! first turn.

mod begun;
mod never;
mod opposed;
mod rivals;

pub(super) use begun::at_start;
pub(super) use never::check as never;

use super::Played;
use crate::scenario::model::{Condition, Effect, ObjectiveScope};
use crate::scenario::raw::{RawCondition, RawCount, RawObjective, RawScope};
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::quoted;

pub(super) fn check(all: &Played<'_, '_, '_>) {
    counters(all);
    let ids = all.raw.objectives.get().into_iter();
    let ids: Vec<_> = ids.flat_map(EntryTable::iter).map(|(id, _)| id).collect();
    rivals::check(all, &ids);
    let raw = all
        .raw
        .objectives
        .get()
        .into_iter()
        .flat_map(EntryTable::iter);
    for ((id, raw), objective) in raw.zip(&all.scenario.objectives) {
        let audience = all.audience(objective.audience);
        if audience.is_empty() {
            let message = format!(
                "the objective {} is nobody's: there is no such faction",
                quoted(id)
            );
            let found = all.warning("no-audience", id.span, message);
            all.report(found.label("give it another `audience`"));
            continue;
        }
        too_late(id, raw, all);
        uneven(id, &objective.when, all);
        let wins = objective.scope == ObjectiveScope::Victory;
        let before = all.scope.count_found();
        never::check(&raw.when, &audience, all);
        if all.scope.count_found() == before {
            begun::check(id, &raw.when, &audience, wins, all);
        }
    }
}

/// Several ways to the same objective that have to last for different times: it is counted for how long any of them has held.
fn uneven(id: &Spanned<String>, when: &Condition, all: &Played<'_, '_, '_>) {
    let differs = |ways: &[Condition]| {
        let mut lasting = ways.iter().map(Condition::duration);
        lasting
            .next()
            .is_some_and(|first| lasting.any(|it| it != first))
    };
    let uneven = match when {
        Condition::Any(ways) => differs(ways),
        Condition::All(parts) => parts
            .iter()
            .any(|it| matches!(it, Condition::Any(ways) if differs(ways))),
        _ => false,
    };
    if uneven {
        let message = format!(
            "the ways to {} have to last for different numbers of turns",
            quoted(id)
        );
        let found = all.scope.error("uneven-ways", id.span, message);
        all.report(found.label("make an objective of each way"));
    }
}

/// Prestige that is earned by having had the most of it at the end.
fn too_late(id: &Spanned<String>, raw: &RawObjective, all: &Played<'_, '_, '_>) {
    let RawScope::Prestige(prestige) = &raw.scope else {
        return;
    };
    if asks_at_end(&raw.when) {
        let message = format!(
            "the prestige of {} has no effect: whoever earns it has the most already, and the game is over",
            quoted(id)
        );
        let found = all.warning("no-effect", prestige.span, message);
        all.report(found.label("write `scope: Victory`, or ask for something else"));
    }
}

fn asks_at_end(condition: &RawCondition) -> bool {
    match condition {
        RawCondition::MostPrestigeAtEnd => true,
        RawCondition::All(list) => list.iter().any(|part| asks_at_end(part)),
        _ => false,
    }
}

/// Counters of what can never happen.
fn counters(all: &Played<'_, '_, '_>) {
    for (id, var) in all.raw.vars.get().into_iter().flat_map(EntryTable::iter) {
        let improves = all
            .scenario
            .technologies
            .iter()
            .enumerate()
            .any(|(at, it)| {
                let technology = crate::id::TechId::from_index(at);
                it.effects.contains(&Effect::Terraforming)
                    && all.is_technology_within_reach(technology)
            });
        let counts = var.counts.as_ref();
        let counts = counts.filter(|counts| matches!(counts.value, RawCount::Improved));
        if let Some(counts) = counts.filter(|_| !improves) {
            let message = format!(
                "{} counts improved territories, but nobody can ever improve one",
                quoted(id)
            );
            let found = all.warning("impossible", counts.span, message);
            all.report(found.label("count something else, or give somebody a technology with the effect `Terraforming`"));
        }
    }
}
