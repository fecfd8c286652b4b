//! The Bevy front-end: the same game in a window.
//!
//! - [`desk`] is the game as the person at the window has it before them: the session, what is
//!   selected, which screen is open. It knows neither Bevy nor a graphics card.
//! - [`panel`] and [`screen`] draw what [`page`](crate::page) makes of a view and answer with [`action`]s;
//!   nothing in them reaches a world. [`shown`] is everything drawn beside the map.
//! - [`map`] is the star map: its geometry, its meshes, its camera.
//! - [`look`] is how everything looks: colours and sizes from one file, fonts, emblems.
//! - [`app`] puts all of it into a Bevy app, in a window or, for pictures, without one.

#![allow(
    clippy::float_arithmetic,
    reason = "places on a screen are floats; no rule is made here"
)]

pub mod action;
pub mod app;
pub mod desk;
pub mod front;
mod haste;
pub mod look;
pub mod map;
pub mod panel;
pub mod screen;
pub mod shown;
pub mod stage;

mod settings;
mod turn;

pub use app::figures::frames;
pub use app::shot::{Shot, shoot};
pub use app::{Trial, WindowFailure, WindowOpening, play};
pub use stage::{ScreenName, StagedScreen, seat_fallen};
