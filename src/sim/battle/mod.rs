//! Battles: odds before, an explained report after.

mod report;
pub mod rules;

pub use report::{Aim, BattleReport, Factor, Outcome, Round, SideReport};
