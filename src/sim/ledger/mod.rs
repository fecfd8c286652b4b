//! Why every amount changed: one line a change, shown to whom it concerns.

mod line;
mod table;

pub use line::{Account, Cause, LedgerLine};
pub use table::Ledger;
