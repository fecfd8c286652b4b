//! Majes: the action economy.

mod components;

pub use components::{Allegiance, Assignment, Captive, Loyalty, Maje, Person, Whereabouts};
