//! Whole screens, and what lies over them.

pub mod game;
pub mod keys;
pub mod overlay;
pub mod picker;
