//! Objectives: whose they are, and which places they are about.

use crate::id::TerritoryId;
use crate::scenario::model::{Condition, Objective, Peculiarity};
use crate::sim::victory::concerns;
use crate::sim::view::View;

/// Whether an objective is the faction's.
#[must_use]
pub fn is_ours(view: &View<'_>, objective: &Objective) -> bool {
    concerns(objective.audience, view.faction(), view.roster)
}

/// The places that a condition is about, by id; none if it is about none in particular.
#[must_use]
pub fn places(view: &View<'_>, condition: &Condition) -> Vec<TerritoryId> {
    let all = || view.book.territory_ids();
    let with = |wanted: Peculiarity| {
        let found = all().filter(|id| view.book.place(*id).is(wanted));
        found.collect::<Vec<_>>()
    };
    let mut found = match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().flat_map(|part| places(view, part)).collect()
        }
        Condition::Hold { territories, .. } => territories.clone(),
        Condition::HoldPeculiar { peculiarity, .. } => with(*peculiarity),
        Condition::Landless(who) => all().filter(|id| view.holder(*id) == Some(*who)).collect(),
        Condition::Depart(_) => with(Peculiarity::Edge),
        _ => Vec::new(),
    };
    found.sort_unstable();
    found.dedup();
    found
}
