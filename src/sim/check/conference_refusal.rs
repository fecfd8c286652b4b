//! Why an act about conferences is refused.

use crate::id::{FactionId, TerritoryId};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why an act about conferences is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named for what they hold")]
pub enum ConferenceRefusal {
    /// It has convened a conference that has not met yet.
    #[error("you have convened a conference already")]
    ConvenedAlready,
    /// A conference cannot meet in that turn.
    #[error("a conference cannot meet in that turn")]
    ConferenceDate,
    /// A conference meets on the land of its host, or on neutral ground.
    #[error("{0:?} is neither yours nor neutral ground")]
    NoGround(TerritoryId),
    /// Too few guests, or too many.
    #[error("invite {least} to {most} guests")]
    Guests { least: usize, most: usize },
    /// Guests may bring at most this many ships.
    #[error("guests may bring at most {0} ships")]
    EscortTooLarge(u16),
    /// It has nobody who could speak for it.
    #[error("there is nobody to send")]
    NobodyToSend,
    /// Only a sect that has a vote is acclaimed.
    #[error("faction {0:?} cannot be acclaimed")]
    NotAcclaimed(FactionId),
    /// It is not invited by them.
    #[error("faction {0:?} has not invited you")]
    NotInvited(FactionId),
    /// It has not promised to come.
    #[error("you have not promised faction {0:?} to come")]
    NotPromised(FactionId),
    /// The conference meets already.
    #[error("the conference of faction {0:?} meets already")]
    ConferenceMeets(FactionId),
    /// It has given this answer already.
    #[error("you have answered faction {0:?} already")]
    AnsweredAlready(FactionId),
    /// It is not present at a conference of theirs.
    #[error("you are not present at a conference of faction {0:?}")]
    NotPresent(FactionId),
    /// There is no vote to be promised at a conference of theirs.
    #[error("there is no vote to promise at a conference of faction {0:?}")]
    NoVote(FactionId),
    /// It has spoken in this round.
    #[error("you have spoken in this round at the conference of faction {0:?}")]
    SpokenAlready(FactionId),
    /// That was voted on already, or no round is left for it.
    #[error("it was voted on already, or no round is left")]
    SpokenOf,
    /// They are not present at the conference.
    #[error("faction {0:?} is not present")]
    NotAtTable(FactionId),
}
