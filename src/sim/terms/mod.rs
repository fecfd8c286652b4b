//! What factions can agree on, as plain data: a deal is a list of clauses.

mod clause;
mod deal;
mod fact;
mod feud;
mod motive;
mod trade;

pub use clause::{Clause, ClauseState, OnlyIf, Owed, When};
pub use deal::{Deal, Secrecy};
pub use fact::FactKind;
pub use feud::{BloodEnding, FeudAct, Treatment};
pub use motive::{Reason, Told};
pub use trade::TradeTerms;
