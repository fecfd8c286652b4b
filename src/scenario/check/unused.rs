//! Doubt: things that nothing refers to.

use std::collections::BTreeSet;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::raw::{RawCondition, RawScenario, RawScene, RawSceneEffect};
use crate::scenario::resolve::Scope;
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::quoted;

/// The ids that something refers to.
#[derive(Default)]
struct Used<'r> {
    technologies: BTreeSet<&'r str>,
    classes: BTreeSet<&'r str>,
    vars: BTreeSet<&'r str>,
}

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut used = Used::default();
    let objectives = raw.objectives.get().into_iter().flat_map(EntryTable::iter);
    objectives.for_each(|(_, objective)| used.by(&objective.when));
    let events = raw.events.get().into_iter().flat_map(EntryTable::iter);
    events.for_each(|(_, event)| used.by_event(event));
    let factions = raw.factions.get();
    for (_, faction) in factions
        .into_iter()
        .flat_map(|factions| factions.list.iter())
    {
        used.technologies
            .extend(faction.technology.ids().map(|id| id.as_str()));
    }
    let fleets = raw.fleets.get();
    for (id, class) in fleets.into_iter().flat_map(|fleets| fleets.classes.iter()) {
        used.technologies.extend(
            class
                .requires
                .iter()
                .chain(&class.carries)
                .map(|id| id.as_str()),
        );
        // What can be built needs no mention.
        used.classes
            .extend(class.cost.is_some().then_some(id.as_str()));
    }
    for ships in fleets
        .into_iter()
        .flat_map(|fleets| &fleets.start)
        .flat_map(|fleet| &fleet.ships)
    {
        used.classes.insert(&ships.class);
    }
    if let Some(factions) = factions {
        report(
            &used.technologies,
            factions.technologies.ids(),
            "technology",
            "nobody has it, asks for it or carries it",
            scope,
        );
    }
    if let Some(fleets) = fleets {
        report(
            &used.classes,
            fleets.classes.ids(),
            "ship class",
            "no fleet has it, and it cannot be built",
            scope,
        );
    }
    if let Some(vars) = raw.vars.get() {
        report(
            &used.vars,
            vars.ids(),
            "counter",
            "no objective and no event reads it",
            scope,
        );
    }
}

impl<'r> Used<'r> {
    fn by_event(&mut self, event: &'r RawScene) {
        if let Some(when) = &event.when {
            self.by(when);
        }
        for effect in event
            .options
            .iter()
            .flat_map(|option| &option.value.effects)
        {
            match &effect.value {
                RawSceneEffect::Technology { technology, .. } => {
                    self.technologies.insert(technology);
                }
                RawSceneEffect::Ships { class, .. } => {
                    self.classes.insert(class);
                }
                _ => {}
            }
        }
    }

    fn by(&mut self, condition: &'r RawCondition) {
        match condition {
            RawCondition::All(list) | RawCondition::Any(list) | RawCondition::AtLeast(_, list) => {
                list.iter().for_each(|condition| self.by(condition));
            }
            RawCondition::Not(one) => self.by(one),
            RawCondition::Have { technologies, .. } => {
                self.technologies
                    .extend(technologies.iter().map(|id| id.as_str()));
            }
            RawCondition::HaveShip(class) | RawCondition::Depart(class) => {
                self.classes.insert(class);
            }
            RawCondition::Var { var, .. } => {
                self.vars.insert(var);
            }
            _ => {}
        }
    }
}

fn report<'r>(
    used: &BTreeSet<&str>,
    all: impl Iterator<Item = &'r Spanned<String>>,
    kind: &str,
    why: &str,
    scope: &Scope<'_, '_>,
) {
    for id in all.filter(|id| !used.contains(id.as_str())) {
        let message = format!("the {kind} {} is never used", quoted(id));
        scope.report(Diagnostic::warning("unused", scope.file(), id.span, message).note(why));
    }
}
