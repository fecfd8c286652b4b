//! Sealed orders: a commander carries a hidden condition and what to do then; nobody else knows of it until he opens it.

mod check;
mod open;
mod table;
#[cfg(test)]
mod tests;

pub use check::check_seal;
pub use open::open_seals;
pub use table::{CarriedOrder, SealedOrders};
