//! Offers, standing contracts, gifts.

mod table;

pub use table::{Contract, Deals, Offer};
