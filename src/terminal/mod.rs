//! The text front-end: a whole game by typing.
//!
//! A line is taken apart by [`words`] and [`verbs`], its names are looked up in the [`lexicon`],
//! and a command family under [`order`] or a screen under [`show`] answers with a
//! [`request::Request`], which [`game`] carries out. Everything it knows comes from the
//! [`Session`](crate::session::Session).

pub mod answer;
pub mod closing;
pub mod console;
mod deal;
pub mod editor;
pub mod game;
mod give;
pub mod ink;
pub mod lexicon;
pub mod order;
pub mod picker;
mod play;
pub mod print;
pub mod reader;
pub mod request;
pub mod saves;
pub mod scene;
mod setup;
pub mod show;
pub mod spell;
mod typist;
pub mod verbs;
pub mod words;

pub use picker::{faction_named, named as scenario_named};
pub use play::{COULD_NOT_PLAY, CUT_SHORT, Options, PLAYED, asked_for, play, unasked};
pub use setup::Setup;
pub use typist::type_for;
