//! Screens: what the person can look at. Each reads the view and answers with a page.

pub mod council;
pub mod deals;
pub mod ending;
pub mod fleets;
pub mod goals;
pub mod goods;
pub mod help;
pub mod lands;
pub mod ledger;
pub mod log;
pub mod look;
pub mod majes;
pub mod map;
pub mod odds;
pub mod opening;
pub mod orders;
pub mod sect;
pub mod sects;
