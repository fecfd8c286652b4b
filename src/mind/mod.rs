//! Minds: factions that no person plays. A mind reads the view of its faction, the same that a
//! person gets, and answers with commands. It keeps nothing between calls: what it means to go
//! on with is in its standing orders, and those are in the view.

mod plan;

pub use plan::Plan;

use crate::sim::command::Act;
use crate::sim::dice::Seed;
use crate::sim::trade::Offer;
use crate::sim::view::View;

/// What the mind of this faction does at the table: offers, gifts, releases, contracts ended.
#[must_use]
pub fn table(_view: &View<'_>, _seed: Seed) -> Vec<Act> {
    Vec::new()
}

/// How the mind of this faction answers an offer: as its appraisal says.
#[must_use]
pub fn reply(_view: &View<'_>, _offer: &Offer) -> bool {
    false
}

/// The orders the mind of this faction gives.
#[must_use]
pub fn orders(_view: &View<'_>, _seed: Seed) -> Plan {
    Plan::default()
}
