//! Territories: who holds them, who lives there, what lies in store.

mod components;
mod rules;
mod saved;
mod transfer;

pub use components::{Blockaded, Calm, Holding, People, Store, Territory, Works, Worksite};
pub use rules::Defiance;
pub use saved::TerritoryState;
pub use transfer::give_land;
