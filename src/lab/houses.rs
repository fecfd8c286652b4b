//! How First Majes are followed, how often sects break apart or join each other, and what becomes of exiles.

use crate::sim::event::{Event, Rise};
use std::ops::Sub;

/// Counts of successions, schisms, mergers and exiles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HouseCounts {
    /// By the heir whom the First Maje had named.
    pub named: i64,
    /// By acclaim of the other majes.
    pub acclaimed: i64,
    /// By a duel between rivals.
    pub duelled: i64,
    /// Sects that broke away.
    pub schisms: i64,
    /// Sects that joined another.
    pub mergers: i64,
    /// Majes sent into exile.
    pub exiled: i64,
    /// Of these, those whom another house took in.
    pub sheltered: i64,
    /// Of these, those who were called home.
    pub recalled: i64,
    /// Of these, those who were lost.
    pub lost: i64,
}

impl HouseCounts {
    /// Counts what an event says of successions, schisms, mergers and exiles.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::FirstMajeRose(it) => match it.how {
                Rise::Named => self.named += 1,
                Rise::Acclaimed => self.acclaimed += 1,
                Rise::Duel { .. } => self.duelled += 1,
            },
            Event::Founded(_) => self.schisms += 1,
            Event::Merged(_) => self.mergers += 1,
            Event::MajeExiled(_) => self.exiled += 1,
            Event::ExileHoused(it) if it.by == it.of => self.recalled += 1,
            Event::ExileHoused(_) => self.sheltered += 1,
            Event::ExileLost(_) => self.lost += 1,
            _ => {}
        }
    }
}

impl Sub for HouseCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            named: self.named - earlier.named,
            acclaimed: self.acclaimed - earlier.acclaimed,
            duelled: self.duelled - earlier.duelled,
            schisms: self.schisms - earlier.schisms,
            mergers: self.mergers - earlier.mergers,
            exiled: self.exiled - earlier.exiled,
            sheltered: self.sheltered - earlier.sheltered,
            recalled: self.recalled - earlier.recalled,
            lost: self.lost - earlier.lost,
        }
    }
}
