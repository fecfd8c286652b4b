//! Every territory can be reached from every other.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::{all_of, quoted};

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let Some(map) = raw.map.get() else { return };
    // A lane that could not be read, or whose end is a slip of the pen, may be the missing one.
    let known = |id: &str| map.territories.get(id).is_some();
    let sound = map.lanes.lost() == 0 && scope.territories.is_complete();
    if !sound
        || !map
            .lanes
            .iter()
            .all(|lane| known(&lane.a) && known(&lane.b))
    {
        return;
    }
    let mut neighbours: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for lane in &map.lanes {
        neighbours.entry(&lane.a).or_default().push(&lane.b);
        neighbours.entry(&lane.b).or_default().push(&lane.a);
    }
    // The largest part of the map is the map; who is not in it is cut off from it.
    let all: Vec<&str> = map.territories.ids().map(|id| id.as_str()).collect();
    let mut parts = parts(&all, &neighbours);
    // Lanes may have been written under a name that the format does not know.
    if map.lanes.is_empty() && scope.has_found("unknown-field") {
        return;
    }
    let largest = parts
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(_, part)| part.len());
    let Some((largest, _)) = largest else { return };
    parts.remove(largest);
    if map.lanes.is_empty() {
        parts = vec![parts.concat()];
    }
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let ids = || {
            map.territories
                .ids()
                .filter(|id| part.contains(&id.as_str()))
        };
        let Some(first) = ids().next() else { continue };
        let names: Vec<String> = ids().map(|id| quoted(id)).collect();
        let message = format!(
            "no lanes lead from the rest of the map to {}",
            all_of(&names)
        );
        let found = scope.error("unreachable", first.span, message);
        scope.report(found.note("add a lane to one of them, such as `(a: \"…\", b: \"…\")`"));
    }
}

/// The parts of the map within which lanes lead from everywhere to everywhere.
fn parts<'r>(all: &[&'r str], neighbours: &BTreeMap<&'r str, Vec<&'r str>>) -> Vec<Vec<&'r str>> {
    let mut unseen: BTreeSet<&str> = all.iter().copied().collect();
    let mut parts = Vec::new();
    for id in all.iter().copied() {
        if !unseen.remove(id) {
            continue;
        }
        let mut part = vec![id];
        let mut next = vec![id];
        while let Some(id) = next.pop() {
            for neighbour in neighbours.get(id).into_iter().flatten() {
                if unseen.remove(neighbour) {
                    part.push(*neighbour);
                    next.push(*neighbour);
                }
            }
        }
        parts.push(part);
    }
    parts
}
