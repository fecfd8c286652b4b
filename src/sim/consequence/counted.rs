//! What the counters of a scenario make of an event: whatever is gained is counted where it is told, however it was gained.

use crate::id::FactionId;
use crate::scenario::model::Count;
use crate::sim::event::Event;

/// Returns for whom an event counts, as what, and how much.
pub(super) fn counted(event: &Event) -> Option<(FactionId, Count, i32)> {
    match event {
        Event::TechnologyGained(it) => Some((it.by, Count::TechnologyGained, i32::from(it.units))),
        Event::MajeCaptured(it) => Some((it.by, Count::MajesCaptured, 1)),
        Event::SpyCaught(it) => Some((it.by, Count::MajesCaptured, 1)),
        Event::ShipsCaptured(it) => {
            let ships = it.ships.iter().map(|squadron| i32::from(squadron.count));
            Some((it.by, Count::ShipsCaptured, ships.sum()))
        }
        _ => None,
    }
}
