//! Whole screens, and what lies over them.

mod bar;
pub mod game;
mod hand_over;
pub mod keys;
mod notes;
mod odds;
pub mod overlay;
mod parts;
pub mod picker;
mod strip;

pub use notes::Notes;
pub use odds::OddsState as Odds;
