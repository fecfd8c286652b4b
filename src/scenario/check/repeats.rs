//! Doubts: what stands twice in a list that needs it once.

use std::collections::BTreeMap;
use std::fmt::Debug;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::raw::{RawCondition, RawEffect, RawMind, RawScenario};
use crate::scenario::resolve::Scope;
use crate::scenario::span::{EntryTable, Span, Spanned};

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    if let Some(meta) = raw.meta.get() {
        once(meta.recommended.iter(), "faction", scope);
    }
    for (_, territory) in raw
        .map
        .get()
        .into_iter()
        .flat_map(|map| map.territories.iter())
    {
        once(territory.peculiarities.iter(), "peculiarity", scope);
    }
    if let Some(factions) = raw.factions.get() {
        for (_, technology) in factions.technologies.iter() {
            effects(technology.effects.iter(), scope);
        }
        for (_, faction) in factions.list.iter() {
            once(faction.traits.iter(), "trait", scope);
        }
    }
    for (_, maje) in raw.majes.get().into_iter().flat_map(EntryTable::iter) {
        once(maje.claims.iter(), "claim", scope);
    }
    for (_, class) in raw
        .fleets
        .get()
        .into_iter()
        .flat_map(|fleets| fleets.classes.iter())
    {
        once(class.carries.iter(), "technology", scope);
    }
    for (_, objective) in raw.objectives.get().into_iter().flat_map(EntryTable::iter) {
        condition(&objective.when, scope);
    }
    for (_, beat) in raw.beats.get().into_iter().flat_map(EntryTable::iter) {
        beat.conditions().for_each(|when| condition(when, scope));
    }
    let minds = raw
        .minds
        .get()
        .into_iter()
        .flat_map(|minds| minds.factions.iter());
    for (_, mind) in minds {
        if let RawMind::Traveller { route, .. } = mind {
            in_a_row(route.iter(), scope);
        }
    }
    for (_, entry) in raw
        .encyclopedia
        .get()
        .into_iter()
        .flat_map(EntryTable::iter)
    {
        once(entry.facts.iter(), "fact", scope);
    }
}

fn once<'r, T: Debug + 'r>(
    list: impl Iterator<Item = &'r Spanned<T>>,
    what: &str,
    scope: &Scope<'_, '_>,
) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for item in list {
        let key = format!("{:?}", item.value);
        match seen.get(&key) {
            None => drop(seen.insert(key, item.span)),
            Some(first) => again(item.span, *first, what, scope),
        }
    }
}

fn again(span: Span, first: Span, what: &str, scope: &Scope<'_, '_>) {
    let message = format!("this {what} stands in the list twice");
    let found = Diagnostic::warning("repeated", scope.file(), span, message);
    scope.report(
        found
            .label("leave it out")
            .secondary(scope.file(), first, "first here"),
    );
}

/// Two effects of one kind are one effect, and nobody can tell whether the second was meant to be another.
fn effects<'r>(list: impl Iterator<Item = &'r Spanned<RawEffect>>, scope: &Scope<'_, '_>) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for item in list {
        let kind = match item.value {
            RawEffect::Needs(good, _) => format!("Needs {good:?}"),
            RawEffect::Yield(good, _) => format!("Yield {good:?}"),
            other => {
                let written = format!("{other:?}");
                written.split('(').next().unwrap_or_default().to_owned()
            }
        };
        match seen.get(&kind) {
            None => drop(seen.insert(kind, item.span)),
            Some(first) => again(item.span, *first, "effect", scope),
        }
    }
}

fn in_a_row<'r>(route: impl Iterator<Item = &'r Spanned<String>>, scope: &Scope<'_, '_>) {
    let mut before: Option<&Spanned<String>> = None;
    for stop in route {
        if let Some(first) = before.filter(|before| *before == stop) {
            again(stop.span, first.span, "stop", scope);
        }
        before = Some(stop);
    }
}

fn condition(raw: &RawCondition, scope: &Scope<'_, '_>) {
    match raw {
        RawCondition::All(list) | RawCondition::Any(list) => {
            once(list.iter(), "condition", scope);
            list.iter().for_each(|part| condition(part, scope));
        }
        RawCondition::Not(one)
        | RawCondition::Of(_, one)
        | RawCondition::Others { are: one, .. } => condition(one, scope),
        RawCondition::Hold { territories, .. } => once(territories.iter(), "territory", scope),
        RawCondition::Have { technologies, .. } => once(technologies.iter(), "technology", scope),
        _ => {}
    }
}
