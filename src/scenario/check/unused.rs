//! Doubt: things that nothing refers to.

use std::collections::BTreeSet;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::raw::{RawBeat, RawCondition, RawScenario, RawScene, RawSceneEffect};
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
    let beats = raw.beats.get().into_iter().flat_map(EntryTable::iter);
    beats.for_each(|(_, beat)| used.by_beat(beat));
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
            "no objective, no event and no beat reads it",
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
            self.by_effect(&effect.value);
        }
    }

    fn by_beat(&mut self, beat: &'r RawBeat) {
        beat.conditions().for_each(|when| self.by(when));
        beat.effects().for_each(|effect| self.by_effect(effect));
    }

    fn by_effect(&mut self, effect: &'r RawSceneEffect) {
        for effect in effect.leaves() {
            self.by_leaf(effect);
        }
    }

    fn by_leaf(&mut self, effect: &'r RawSceneEffect) {
        match effect {
            RawSceneEffect::Technology { technology, .. } => {
                self.technologies.insert(technology);
            }
            RawSceneEffect::Ships { class, .. } | RawSceneEffect::Arrive { class, .. } => {
                self.classes.insert(class);
            }
            RawSceneEffect::Offer { give, want, .. } => {
                let both = [&give.technology, &want.technology].into_iter().flatten();
                self.technologies.extend(both.map(|id| id.as_str()));
            }
            _ => {}
        }
    }

    fn by(&mut self, condition: &'r RawCondition) {
        match condition {
            RawCondition::All(list) | RawCondition::Any(list) | RawCondition::AtLeast(_, list) => {
                list.iter().for_each(|condition| self.by(condition));
            }
            RawCondition::Not(one)
            | RawCondition::Of(_, one)
            | RawCondition::Others { are: one, .. } => self.by(one),
            RawCondition::Units { technology, .. } => {
                self.technologies.insert(technology);
            }
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
