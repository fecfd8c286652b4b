//! Every territory can be reached from every other.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

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
    let mut unseen: BTreeSet<&str> = map.territories.ids().map(|id| id.as_str()).collect();
    let mut largest = BTreeSet::new();
    for id in map.territories.ids() {
        if !unseen.remove(id.as_str()) {
            continue;
        }
        let mut part = BTreeSet::from([id.as_str()]);
        let mut next = vec![id.as_str()];
        while let Some(id) = next.pop() {
            for neighbour in neighbours.get(id).into_iter().flatten() {
                if unseen.remove(neighbour) {
                    part.insert(neighbour);
                    next.push(neighbour);
                }
            }
        }
        if part.len() > largest.len() {
            largest = part;
        }
    }
    for id in map
        .territories
        .ids()
        .filter(|id| !largest.contains(id.as_str()))
    {
        let message = format!("no lanes lead from the rest of the map to {}", quoted(id));
        scope.report(scope.error("unreachable", id.span, message));
    }
}
