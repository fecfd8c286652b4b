//! Why a session does not do what it is asked for.

use crate::id::FactionId;
use crate::sim::check::Refusal;
use thiserror::Error;

/// Why a session does not do what it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SessionError {
    /// The rules refuse the command.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody else has the seat, or it has not been taken over yet.
    #[error("it is not the turn of {0:?}")]
    NotTheirTurn(FactionId),
    /// The game is over.
    #[error("the game is over")]
    Over,
    /// Turns that persons plan end when they say so.
    #[error("a person has still to end the turn")]
    PersonsFirst,
}
