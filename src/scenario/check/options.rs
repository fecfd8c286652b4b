//! Options: there is something to choose, something depends on it, and no choice gives two factions one name.

use std::collections::BTreeSet;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::CHOICES;
use crate::scenario::raw::{RawChoice, RawCondition, RawOption, RawScenario};
use crate::scenario::resolve::Scope;
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::quoted;

fn options(raw: &RawScenario) -> impl Iterator<Item = (&Spanned<String>, &RawOption)> {
    raw.options.get().into_iter().flat_map(EntryTable::iter)
}

/// Mistakes.
pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    for (id, option) in options(raw) {
        let count = option.choices.ids().count();
        if option.choices.lost().is_empty() && !CHOICES.contains(&count) {
            let (least, most) = (CHOICES.start(), CHOICES.end());
            let message = format!("an option has {least} to {most} choices, this one {count}");
            scope.report(scope.error("option-count", id.span, message));
        }
        for (_, choice) in option.choices.iter() {
            names(raw, choice, scope);
        }
    }
}

/// A faction is called what another one is called.
fn names(raw: &RawScenario, choice: &RawChoice, scope: &Scope<'_, '_>) {
    let factions = raw.factions.get();
    for (who, called) in choice.called.iter() {
        let others = factions.into_iter().flat_map(|block| block.list.iter());
        for (other, def) in others.filter(|(other, _)| *other != who) {
            let renamed = choice.called.get(other);
            let theirs = renamed.map_or([&def.name, &def.short], |it| [&it.name, &it.short]);
            for (mine, their) in [&called.name, &called.short].into_iter().zip(theirs) {
                if mine.to_lowercase() == their.to_lowercase() {
                    let message = format!("{} is called {} too", quoted(other), quoted(mine));
                    let found = scope.error("duplicate-name", mine.span, message);
                    scope.report(found.label("call it something else"));
                }
            }
        }
    }
}

/// Doubt: nothing depends on an option.
pub(super) fn unread(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut read = BTreeSet::new();
    for (_, objective) in raw.objectives.get().into_iter().flat_map(EntryTable::iter) {
        reads(&objective.when, &mut read);
    }
    for (_, event) in raw.events.get().into_iter().flat_map(EntryTable::iter) {
        event.when.iter().for_each(|when| reads(when, &mut read));
    }
    for (_, beat) in raw.beats.get().into_iter().flat_map(EntryTable::iter) {
        beat.conditions().for_each(|when| reads(when, &mut read));
    }
    for (id, option) in options(raw) {
        let renames = option
            .choices
            .iter()
            .any(|(_, it)| it.called.ids().next().is_some());
        if !renames && !read.contains(id.as_str()) {
            let message = format!("nothing depends on the option {}", quoted(id));
            let found = Diagnostic::warning("unused", scope.file(), id.span, message);
            scope.report(
                found.note("ask for it with `Option` in a condition, or give a choice `called`"),
            );
        }
    }
}

fn reads<'r>(condition: &'r RawCondition, read: &mut BTreeSet<&'r str>) {
    match condition {
        RawCondition::All(list) | RawCondition::Any(list) | RawCondition::AtLeast(_, list) => {
            list.iter().for_each(|part| reads(part, read));
        }
        RawCondition::Not(one)
        | RawCondition::Of(_, one)
        | RawCondition::Others { are: one, .. } => reads(one, read),
        RawCondition::Option { option, .. } => {
            read.insert(option);
        }
        _ => {}
    }
}
