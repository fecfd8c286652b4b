//! Whether a fleet is fed, in the same words for every front-end.

use super::say;
use super::voice::Voice;
use crate::sim::fleet::feeding::lacking;
use crate::sim::view::OwnFleet;

impl Voice<'_> {
    /// Returns whether a fleet is in supply and what the stores within reach lack, and whether that is well.
    #[must_use]
    pub fn supply(&self, fleet: &OwnFleet) -> (String, bool) {
        let lacks = lacking(&self.view, fleet, fleet.position.at);
        if !fleet.supplied {
            (say!(self, "fleet-unsupplied"), false)
        } else if lacks.is_none() {
            (say!(self, "fleet-supplied"), true)
        } else {
            let goods = self.goods(lacks);
            (say!(self, "fleet-underfed", goods = goods), false)
        }
    }
}
