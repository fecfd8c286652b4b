//! Printing: what an answer consists of, and how it is laid out on a terminal of any width.
//!
//! An [`Output`] is put together without knowing how wide the terminal is; the console lays it out
//! when it is shown. A [`Printer`] makes an output of a [`Sheet`](crate::page::sheet::Sheet): names become names
//! that can be typed, what is offered becomes the line that does it.

mod chart;
mod choice;
mod grid;
mod layout;
mod output;
mod rich;
mod sheet;
mod table;

pub use chart::{Chart, ChartPlace};
pub use grid::Grid;
pub use layout::{LEAST, MOST, USUAL};
pub use output::Output;
pub use rich::{chance, toned};
pub use sheet::Printer;
