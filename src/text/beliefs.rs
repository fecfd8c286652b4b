//! Where knowledge comes from, and how old it is.

use super::say;
use super::voice::Voice;
use crate::sim::belief::{Mark, Sighting, Source};
use crate::sim::view::OwnFleet;

impl Voice<'_> {
    /// Where a belief came from and when: "seen last week", "told by the Ossul 3 weeks ago".
    #[must_use]
    pub fn source(&self, mark: Mark) -> String {
        let ago = self.learned(mark);
        match mark.source {
            Source::Unknown => say!(self, "source-unknown"),
            Source::Rumoured => say!(self, "source-rumoured", ago = ago),
            Source::Told(who) if who == self.view.faction() => say!(self, "source-own", ago = ago),
            Source::Told(who) => say!(self, "source-told", who = self.faction(who), ago = ago),
            Source::Seen => say!(self, "source-seen", ago = ago),
        }
    }

    /// When something was learned. What was learned as the last turn ended is as it is now.
    #[must_use]
    pub fn learned(&self, mark: Mark) -> String {
        if mark.turn == 0 {
            say!(self, "ago-before")
        } else {
            self.ago(mark.turn.saturating_add(1))
        }
    }

    /// A foreign fleet as it was perceived: "2 to 4 ships, strength 30 to 50".
    #[must_use]
    pub fn sighting(&self, seen: &Sighting) -> String {
        say!(
            self,
            "sighting",
            fleet = self.contact_of(seen.contact, seen.flag),
            ships = self.band(seen.ships),
            many = seen.ships.high,
            place = self.place(seen.at),
            source = self.source(seen.mark)
        )
    }

    /// Where a fleet of its own is: at a place, or on its way.
    #[must_use]
    pub fn whereabouts(&self, fleet: &OwnFleet) -> String {
        match fleet.position.toward {
            None => self.place(fleet.position.at),
            Some(to) => say!(
                self,
                "fleet-under-way",
                from = self.place(fleet.position.at),
                to = self.place(to)
            ),
        }
    }
}
