//! Exile: a First Maje sends one of his majes away, who wanders, asks for a roof, and is taken in by somebody, called home, or lost.
//! While he wanders he is in no list of majes, and so can lead nothing.

mod banish;
mod check;
mod known;
mod roof;
pub mod rules;
mod table;
#[cfg(test)]
mod tests;

pub use banish::banish;
pub use check::{check_exile, check_roof, exile_price};
pub use known::{ExilePlan, KnownExile};
pub(super) use roof::seek_roofs;
pub use rules::ExilePrice;
pub use table::{Exile, ExileFate, Exiles};
