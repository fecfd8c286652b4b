//! Sealed orders as they are typed.

use super::Speller;
use crate::id::FleetId;
use crate::sim::terms::{SealedOrder, Trigger};

impl Speller<'_> {
    /// The line that hands a fleet a sealed order.
    pub(super) fn seal(&self, fleet: FleetId, sealed: Option<SealedOrder>) -> String {
        let fleet = self.fleet(fleet);
        let Some(sealed) = sealed else {
            return format!("seal {fleet} off");
        };
        let then = sealed.then.key();
        match sealed.when {
            Trigger::Attack { by, on } => {
                let mut line = format!("seal {fleet} {then}");
                if on != self.voice.view.faction() {
                    line.push_str(&format!(" on {}", self.faction(on)));
                }
                if let Some(by) = by {
                    line.push_str(&format!(" by {}", self.faction(by)));
                }
                line
            }
            Trigger::Arrival { of, at } => {
                format!(
                    "seal {fleet} {then} of {} at {}",
                    self.faction(of),
                    self.place(at)
                )
            }
        }
    }
}
