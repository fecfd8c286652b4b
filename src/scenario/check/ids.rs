//! Ids are typed in commands and stand in saved games: they must be plain.

use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::span::{Spanned, Table};
use crate::scenario::suggest::quoted;

const LONGEST: usize = 40;

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
    raw.encyclopedia
        .get()
        .into_iter()
        .for_each(|entries| table(entries, scope));
}

fn table<T>(table: &Table<T>, scope: &Scope<'_, '_>) {
    for id in table.ids().filter(|id| !is_plain(id)) {
        let message = format!("{} is no id", quoted(id));
        let found = scope.error("bad-id", id.span, message);
        let expected = format!(
            "a small letter, then small letters, digits, `_` or `-`, at most {LONGEST} in all"
        );
        scope.report(found.suggest(plain(id)).expected([expected]));
    }
}

fn is_plain(id: &str) -> bool {
    let body = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(body) && id.len() <= LONGEST
}

/// The id that was probably meant by a name: `Jal Haron` by `jal_haron`.
fn plain(id: &Spanned<String>) -> Option<String> {
    let plain: String = id
        .to_lowercase()
        .chars()
        .map(|c| if c.is_whitespace() { '_' } else { c })
        .filter(|c| *c != '\'')
        .collect();
    is_plain(&plain).then_some(plain)
}
