//! Screens: each answers a verb that only looks. Almost all are [pages], printed; the map is drawn here.

pub mod help;
pub mod ledger;
pub mod log;
pub mod look;
pub mod map;
pub mod odds;
pub mod pages;
