//! A maje commands one fleet.

use std::collections::BTreeMap;

use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut seen = BTreeMap::new();
    let fleets = raw
        .fleets
        .get()
        .into_iter()
        .flat_map(|fleets| &fleets.start);
    for commander in fleets.filter_map(|fleet| fleet.commander.as_ref()) {
        if let Some(first) = seen.get(commander.as_str()) {
            let message = format!("{} commands two fleets", quoted(commander));
            let found = scope.error("two-commands", commander.span, message);
            scope.report(
                found
                    .label("the second")
                    .secondary(scope.file(), *first, "the first"),
            );
        } else {
            seen.insert(commander.as_str(), commander.span);
        }
    }
}
