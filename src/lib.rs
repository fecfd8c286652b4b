//! First Maje: a turn-based strategy simulation of sect politics.
//!
//! The rooms, in the order in which they may import each other (a test enforces it):
//!
//! - [`id`] — identifiers.
//! - [`scenario`] — the file format, its checks, and the resolved scenario.
//! - [`sim`] — the simulation.
//! - [`mind`] — factions that no person plays.
//! - [`session`] — a game in progress: seats, log, undo, saves.
//! - [`text`] — the sentences of the interface.
//! - [`council`] — what matters now, and what becomes of goods, as far as a view tells.
//! - [`page`] — what a person reads and can do, as plain data for both front-ends.
//! - [`terminal`] — the text front-end.
//! - `window` — the Bevy front-end (feature `window`).
//! - [`lab`] — many games without a player, and what happens in them.
//! - [`cli`] — the command line.

pub mod cli;
pub mod council;
pub mod id;
pub mod lab;
pub mod mind;
pub mod page;
pub mod scenario;
pub mod session;
pub mod sim;
pub mod terminal;
pub mod text;
#[cfg(feature = "window")]
pub mod window;
