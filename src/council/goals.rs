//! Objectives: whose they are.

use crate::scenario::model::{Audience, Objective};
use crate::sim::view::View;

/// Whether an objective is the faction's.
#[must_use]
pub fn is_ours(view: &View<'_>, objective: &Objective) -> bool {
    let me = view.faction();
    match objective.audience {
        Audience::All => true,
        Audience::Kind(kind) => view.scenario.faction(me).kind == kind,
        Audience::Only(who) => who == me,
    }
}
