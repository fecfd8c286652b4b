//! The integration tests: one binary, one file a subject.

mod balance;
mod batch;
mod big;
mod canon;
mod findings;
mod golden;
mod house;
mod limits;
mod minds;
mod reference;
mod saves;
mod scenario_files;
mod scenario_language;
mod terminal;
#[cfg(feature = "window")]
mod window;
mod words;
