//! The integration tests: one binary, one file a subject.

mod acts;
mod balance;
mod batch;
mod battery;
mod big;
mod canon;
mod columns;
#[cfg(feature = "window")]
mod commands;
mod findings;
mod first_game;
mod founding;
mod fuzz;
mod golden;
mod guide;
#[cfg(feature = "window")]
mod hints;
mod house;
mod isolation;
mod keeping;
mod limits;
mod minds;
mod mirror;
mod mistakes;
#[cfg(feature = "window")]
mod prints;
mod recorded;
mod reference;
mod saves;
mod scenario_files;
mod scenario_language;
mod sentences;
#[cfg(feature = "window")]
mod sheets;
mod suggest;
mod tables;
mod terminal;
#[cfg(feature = "window")]
mod window;
mod words;
