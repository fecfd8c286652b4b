//! Every emblem that a faction wears is drawn, and every drawing is used.

use std::collections::BTreeMap;

use super::Played;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::emblem::{self, UNKNOWN};
use crate::scenario::folder::Folder;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::{closest, quoted};

pub(super) fn check(raw: &RawScenario, own: &BTreeMap<String, String>, scope: &Scope<'_, '_>) {
    let mut known: Vec<&str> = emblem::built_in().map(|(name, _)| name).collect();
    known.retain(|name| *name != UNKNOWN);
    known.extend(own.keys().map(String::as_str));
    known.sort_unstable();
    let factions = raw.factions.get();
    for (_, faction) in factions
        .into_iter()
        .flat_map(|factions| factions.list.iter())
    {
        let name = &faction.emblem;
        // An empty name has been talked about.
        if known.contains(&name.as_str()) || name.trim().is_empty() {
            continue;
        }
        let message = format!("there is no emblem {}", quoted(name));
        let found = scope.error("unknown-emblem", name.span, message);
        let found = found
            .suggest(closest(name, known.iter().copied()))
            .expected(known.clone());
        let path = name.contains(['/', '\\', '.']);
        scope.report(found.note(if path {
            "write the name of a drawing, not a path"
        } else {
            "a scenario brings emblems of its own as `emblems/NAME.svg` in its folder"
        }));
    }
}

/// Doubts: drawings that nobody wears.
pub(super) fn unused(all: &Played<'_, '_, '_>, folder: &Folder) {
    let worn = |name: &str| {
        all.scenario
            .roster
            .factions
            .iter()
            .any(|it| it.emblem == name)
    };
    let known = |key: &str| all.scenario.notables.iter().any(|it| it.key == key);
    let emblems = folder.emblems.keys().filter(|name| !worn(name));
    let emblems = emblems.map(|name| (format!("emblems/{name}.svg"), "no faction wears it"));
    let portraits = folder.portraits.keys().filter(|key| !known(key));
    let portraits = portraits.map(|key| (format!("portraits/{key}.svg"), "no maje has this id"));
    for (drawing, why) in emblems.chain(portraits) {
        let message = format!("the drawing {} is never used", quoted(&drawing));
        let found = Diagnostic::warning("unused", all.scope.file(), None, message);
        all.report(found.note(why));
    }
}
