//! How much an event matters to the listener: what to tell first, what to leave to the log.

use super::voice::Voice;
use crate::sim::event::{Event, Moved, NoteTo};

/// How much an event matters to the listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Not worth a line in the news: movements, the quarrels of others.
    Quiet,
    /// Worth a line.
    Plain,
    /// A loss.
    Bad,
    /// A gain.
    Good,
}

impl Voice<'_> {
    /// How much an event matters to the listener.
    #[must_use]
    pub fn weight(&self, event: &Event) -> Weight {
        let me = self.view.faction();
        let payload = event.payload();
        let stakes = payload.stakes();
        if stakes.loses.includes(me) {
            return Weight::Bad;
        }
        if stakes.gains.includes(me) {
            return Weight::Good;
        }
        let worth_a_line = match payload.note() {
            NoteTo::Never => self.is_threat(event),
            NoteTo::Parties => event.concerns(me),
            NoteTo::Everybody => true,
        };
        if worth_a_line {
            Weight::Plain
        } else {
            Weight::Quiet
        }
    }

    /// Whether a fleet of somebody who is ill disposed came to a land of the listener's.
    fn is_threat(&self, event: &Event) -> bool {
        let Event::Moved(Moved { flag, to, .. }) = event else {
            return false;
        };
        let regard = self.view.own.regard_of(*flag);
        self.view.land(*to).is_some() && !self.is_you(*flag) && regard < 0
    }
}
