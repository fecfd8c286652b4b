//! A fleet as an event names it.

use super::Sense;
use crate::id::{ContactId, FactionId, FleetId};
use serde::{Deserialize, Serialize};

/// A fleet in an event. The chronicle holds true ids; whoever reads the news of a faction finds foreign
/// fleets under the numbers that this faction gave them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FleetRef {
    /// The reader's own fleet; in the chronicle, any fleet.
    Own(FleetId),
    /// A foreign fleet, by the number its observer gave it.
    Contact(ContactId),
    /// A fleet the reader has no number for.
    Unknown,
}

impl FleetRef {
    /// Its true id, if that is known.
    #[must_use]
    pub const fn own(self) -> Option<FleetId> {
        match self {
            Self::Own(id) => Some(id),
            Self::Contact(_) | Self::Unknown => None,
        }
    }
}

impl From<FleetId> for FleetRef {
    fn from(id: FleetId) -> Self {
        Self::Own(id)
    }
}

/// Replaces the fleets an event names: takes the fleet's flag and how it was named, returns how the
/// reader names it.
pub type FleetMap<'a> = dyn FnMut(FactionId, FleetRef) -> FleetRef + 'a;

/// Visits the fleets an event names: takes the fleet's flag, how it is named, and the worst sense with which one can tell which
/// fleet it is.
pub type FleetVisit<'a> = dyn FnMut(FactionId, FleetRef, Sense) + 'a;
