//! What is said where somebody mediates between two others, as plain data.

use crate::id::FactionId;
use crate::scenario::model::Good;
use serde::{Deserialize, Serialize};

/// An act about a mediation. A mediation is known by its mediator, who has one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MediationAct {
    /// Proposes peace to two others who fight each other.
    Propose {
        /// The two.
        between: [FactionId; 2],
        /// Loads of a good that the first of them pays the second at once, if anything.
        price: Option<(Good, u16)>,
    },
    /// Answers a mediation between oneself and another.
    Answer {
        /// Who mediates.
        by: FactionId,
        /// Whether the peace is accepted.
        accept: bool,
    },
}
