//! A game in progress: the simulation, who sits where, the log of commands, undo, saves.
//!
//! Front-ends talk to a [`Session`] and to nothing below it. It calls the minds, keeps the order of play
//! (persons first, then minds at the table, then their orders, then the turn resolves), and shows a person
//! nothing that is not for that person.

mod autosave;
mod branch;
mod conferences;
mod earlier;
mod error;
pub mod folder;
mod game;
mod heard;
pub mod library;
mod log;
mod look_back;
mod mediations;
mod minds;
mod orders;
mod past;
mod protocol;
mod replay;
pub mod save;
mod seat;
pub mod shelf;
mod store;
mod tally;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_branches;
#[cfg(test)]
mod tests_of_falls;
#[cfg(test)]
mod tests_of_proposals;
mod turn;

pub use branch::{KEPT, is_autosave};
pub use error::SessionError;
pub use game::{Reply, Session, TurnEnd};
pub use heard::{Heard, TableWord};
pub use log::{Log, LogEntry};
pub use orders::in_force;
pub use past::LookBackError;
pub use protocol::{MindReply, reply, sit_down};
pub use replay::{Divergence, Recording, replay};
pub use seat::{Seat, SessionConfig, Stage};
pub use tally::Tally;
