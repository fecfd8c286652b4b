//! Ids are typed in commands and stand in saved games: they must be plain. What refers to the plain form of one
//! that is not is taken for a reference to it, so that the id alone is to be mended.

use crate::scenario::lookalike;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::span::EntryTable;
use crate::scenario::suggest::{LONGEST_ID, is_plain_id, plain_id, quoted};

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    if let Some(map) = raw.map.get() {
        table(&map.territories, scope);
    }
    if let Some(factions) = raw.factions.get() {
        table(&factions.technologies, scope);
        table(&factions.list, scope);
    }
    if let Some(fleets) = raw.fleets.get() {
        table(&fleets.classes, scope);
    }
    raw.majes
        .get()
        .into_iter()
        .for_each(|majes| table(majes, scope));
    raw.vars
        .get()
        .into_iter()
        .for_each(|vars| table(vars, scope));
    raw.objectives
        .get()
        .into_iter()
        .for_each(|objectives| table(objectives, scope));
    raw.events
        .get()
        .into_iter()
        .for_each(|events| table(events, scope));
    for (_, option) in raw.options.get().into_iter().flat_map(EntryTable::iter) {
        table(&option.choices, scope);
    }
    raw.options
        .get()
        .into_iter()
        .for_each(|options| table(options, scope));
    for (_, beat) in raw.beats.get().into_iter().flat_map(EntryTable::iter) {
        table(&beat.diverts, scope);
    }
    raw.beats
        .get()
        .into_iter()
        .for_each(|beats| table(beats, scope));
    raw.tests
        .get()
        .into_iter()
        .for_each(|tests| table(tests, scope));
    raw.encyclopedia
        .get()
        .into_iter()
        .for_each(|entries| table(entries, scope));
}

fn table<T>(table: &EntryTable<T>, scope: &Scope<'_, '_>) {
    for id in table.ids().filter(|id| !is_plain_id(id)) {
        let message = format!("{} is no id", quoted(id));
        let found = scope.error("bad-id", id.span, message);
        let expected = format!(
            "a small letter, then small letters, digits, `_` or `-`, at most {LONGEST_ID} in all"
        );
        let found = found.suggest(plain_id(id)).expected([expected]);
        scope.report(found.notes(lookalike::note(id)));
    }
}
