//! Battles: odds before, an explained report after.

mod report;

pub use report::{Aim, BattleReport, Factor, Outcome, Round, SideReport};
