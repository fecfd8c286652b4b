//! Why nobody, or not this faction, can witness a deal.

use crate::id::FactionId;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a deal cannot be signed before a witness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum WitnessRefusal {
    /// Nobody witnesses a deal of his own.
    #[error("faction {0:?} is a party")]
    Party(FactionId),
    /// Only sects witness deals.
    #[error("faction {0:?} is no sect")]
    NoSect(FactionId),
    /// It is a vassal of one of the two, or the lord of one.
    #[error("faction {0:?} is bound to a party")]
    Bound(FactionId),
    /// It is out of reach of both.
    #[error("faction {0:?} is out of reach of both parties")]
    TooFar(FactionId),
    /// All that is agreed is done at once.
    #[error("nothing is due later")]
    NothingLater,
}
