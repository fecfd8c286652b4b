//! How many of everything there may be.

use crate::scenario::diagnostic::{Diagnostic, Diagnostics};
use crate::scenario::model::{MAX_FACTIONS, MAX_TERRITORIES};
use crate::scenario::raw::RawScenario;
use crate::scenario::source::FileId;
use crate::scenario::span::{EntryTable, Spanned};

/// What has an id of eight bits.
const MAX_SMALL: usize = 200;
/// Majes, texts, and the like.
const MAX_LARGE: usize = 5000;

/// Whether every table is of a size that the game can hold.
pub(super) fn check(raw: &RawScenario, file: FileId, found: &mut Diagnostics) -> bool {
    let mut fits = true;
    let mut limit = |extra: Option<&Spanned<String>>, most: usize, what: &str| {
        if let Some(id) = extra {
            let message = format!("there are more than {most} {what}");
            let diagnostic = Diagnostic::error("too-many", file, id.span, message);
            found.push(diagnostic.label("the first one too many"));
            fits = false;
        }
    };
    if let Some(map) = raw.map.get() {
        limit(
            beyond(&map.territories, MAX_TERRITORIES),
            MAX_TERRITORIES,
            "territories",
        );
        // Lanes have no ids; the first beyond the limit is pointed at by its end.
        let lane = map.lanes.get(MAX_LARGE).map(|lane| &lane.a);
        limit(lane, MAX_LARGE, "lanes");
    }
    if let Some(factions) = raw.factions.get() {
        limit(
            beyond(&factions.list, MAX_FACTIONS),
            MAX_FACTIONS,
            "factions",
        );
        limit(
            beyond(&factions.technologies, MAX_SMALL),
            MAX_SMALL,
            "technologies",
        );
    }
    if let Some(fleets) = raw.fleets.get() {
        limit(
            beyond(&fleets.classes, MAX_SMALL),
            MAX_SMALL,
            "ship classes",
        );
        let fleet = fleets.start.get(MAX_LARGE).map(|fleet| &fleet.faction);
        limit(fleet, MAX_LARGE, "fleets");
    }
    if let Some(majes) = raw.majes.get() {
        limit(beyond(majes, MAX_LARGE), MAX_LARGE, "majes");
    }
    if let Some(vars) = raw.vars.get() {
        limit(beyond(vars, MAX_SMALL), MAX_SMALL, "counters");
    }
    if let Some(events) = raw.events.get() {
        limit(beyond(events, MAX_LARGE), MAX_LARGE, "events");
    }
    if let Some(beats) = raw.beats.get() {
        limit(beyond(beats, MAX_SMALL), MAX_SMALL, "beats");
    }
    if let Some(options) = raw.options.get() {
        limit(beyond(options, MAX_SMALL), MAX_SMALL, "options");
    }
    if let Some(tests) = raw.tests.get() {
        limit(beyond(tests, MAX_SMALL), MAX_SMALL, "tests");
    }
    if let Some(objectives) = raw.objectives.get() {
        limit(beyond(objectives, MAX_SMALL), MAX_SMALL, "objectives");
    }
    fits
}

fn beyond<T>(table: &EntryTable<T>, most: usize) -> Option<&Spanned<String>> {
    table.ids().nth(most)
}
