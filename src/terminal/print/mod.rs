//! Printing: what an answer consists of, and how it is laid out on a terminal of any width.
//!
//! An [`Output`] is put together without knowing how wide the terminal is; the console lays it out
//! when it is shown.

mod grid;
mod layout;
mod output;

pub use grid::Grid;
pub use layout::{LEAST, MOST, USUAL};
pub use output::Output;
