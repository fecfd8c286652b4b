//! Goods in their places: stores, holds, the networks between lands, hauling, and how goods pass from one faction to another.
//!
//! The [`Estate`] is gathered once when [trade](super::deal::install) begins and put back once when
//! [upkeep](super::economy::install) is over. Before that, as much of it as building asks for is gathered and put back when orders
//! arrive.

mod ends;
mod estate;
mod gather;
mod haul;
mod network;
mod pay;
pub mod rules;
mod stores;

pub use ends::{Ends, at_hand, bring, ends, ends_from, hand_over, obstacle, send};
pub use estate::{Estate, Hold, House, Land};
pub use gather::{gather, gather_stores, put_back, put_back_stores};
pub use haul::haul;
pub use network::{find_again, networks, partners};
pub use pay::{covers, pay};
pub use stores::fitting;
