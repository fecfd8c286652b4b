//! Panels: functions that show a model and answer with actions. They know no world.

pub mod columns;
pub mod dial;
pub mod face;
mod features;
pub mod hint;
pub mod layout;
pub mod lead;
pub mod line;
pub mod sheet;
pub mod table;
pub mod words;
