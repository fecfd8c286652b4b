//! Who is believed to hold what, and how sure that is: what the map paints its lands with.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::belief::{Mark, Source};
use crate::sim::view::View;

/// What the colour of a land says where it does not say who holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shade {
    /// Nothing is known, or it does not matter.
    Nothing,
    /// It is one's own.
    Own,
    /// From -100, what hurts, to 100, what helps.
    Scale(i32),
    /// One of several groups.
    Group(u16),
    /// How sure what is known of it is, 0 to 1.
    Known(f32),
}

/// How a land is painted.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Fill {
    /// Who is believed to hold it.
    pub holder: Option<FactionId>,
    /// How sure that is, 0 to 1: old beliefs fade.
    pub sure: f32,
    /// What its colour says instead of who holds it.
    pub shade: Option<Shade>,
}

/// How sure a belief is that was formed like this, 0 to 1.
#[must_use]
pub fn sureness(mark: Mark, now: Turn) -> f32 {
    let age = f32::from(now.saturating_sub(mark.turn).min(24));
    let base = match mark.source {
        Source::Seen => 1.0,
        Source::Told(_) => 0.85,
        Source::Rumoured | Source::Unknown => 0.7,
    };
    // What was seen a turn ago is what is seen now: turns resolve in between.
    (base - 0.035 * (age - 1.0).max(0.0)).clamp(0.45, 1.0)
}

/// How all lands are painted, by [`TerritoryId`].
#[must_use]
pub fn fills(view: &View<'_>) -> Vec<Fill> {
    view.book.territory_ids().map(|id| fill(view, id)).collect()
}

fn fill(view: &View<'_>, id: TerritoryId) -> Fill {
    let sure = if view.land(id).is_some() {
        1.0
    } else {
        sureness(view.beliefs.land(id).mark, view.turn())
    };
    Fill {
        holder: view.holder(id),
        sure,
        shade: None,
    }
}

#[cfg(test)]
mod tests {
    use super::sureness;
    use crate::sim::belief::{Mark, Source};

    #[test]
    fn old_beliefs_fade_but_stay_to_be_seen() {
        let mark = |turn, source| Mark {
            turn,
            source,
            sure: 100,
        };
        let fresh = sureness(mark(9, Source::Seen), 10);
        let old = sureness(mark(2, Source::Seen), 10);
        let heard = sureness(mark(9, Source::Rumoured), 10);
        assert!((fresh - 1.0).abs() < 1.0e-6);
        assert!(old < fresh && heard < fresh);
        assert!(sureness(mark(0, Source::Unknown), 500) > 0.4);
    }
}
