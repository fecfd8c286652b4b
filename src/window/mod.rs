//! The Bevy front-end: the same game in a window.
//!
//! - [`desk`] is the game as the person at the window has it before them: the session, what is
//!   selected, which screen is open. It knows neither Bevy nor a graphics card.
//! - [`model`] turns a view into what panels show; [`panel`] and [`screen`] show it and answer with
//!   [`action`]s; nothing in them reaches a world.
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
pub mod dial;
pub mod front;
pub mod look;
pub mod map;
pub mod model;
pub mod panel;
pub mod rich;
pub mod screen;
pub mod sheet;
pub mod stage;

mod settings;
mod turn;

pub use app::figures::frames;
pub use app::shot::{Shot, shoot};
pub use app::{Failure, Opening, Trial, play};
pub use stage::{ScreenName, Stage};
