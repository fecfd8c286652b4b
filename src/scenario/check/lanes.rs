//! Lanes that lead nowhere new.

use std::collections::BTreeMap;

use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut seen = BTreeMap::new();
    for lane in raw.map.get().into_iter().flat_map(|map| &map.lanes) {
        if lane.a == lane.b {
            let message = format!("this lane leads from {} to itself", quoted(&lane.a));
            let found = scope.error("lane-to-self", lane.b.span, message);
            scope.report(found.secondary(scope.file(), lane.a.span, "its other end"));
            continue;
        }
        let ends = (lane.a.as_str().min(&lane.b), lane.a.as_str().max(&lane.b));
        if let Some(first) = seen.get(&ends) {
            let message = format!(
                "there are two lanes between {} and {}",
                quoted(ends.0),
                quoted(ends.1)
            );
            let found = scope.error("duplicate-lane", lane.a.span, message);
            let found = found.label("the second").note("a lane runs both ways");
            scope.report(found.secondary(scope.file(), *first, "the first"));
            continue;
        }
        seen.insert(ends, lane.a.span);
    }
}
