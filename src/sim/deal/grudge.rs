//! What is held against somebody whatever the terms: that it robbed one of late, that it is about to win.

use crate::id::FactionId;
use crate::scenario::model::IncidentKind;
use crate::sim::view::View;

/// Who thinks at least this well of a claimant trades with it as before. Ours.
const FRIEND: i32 = 45;
/// What each point of opinion that is missing weighs. Ours.
const LOOMING: i32 = 3;

/// The last thing that one faction took from another by force, while it is fresh; as the faction of the view, one of the
/// two, knows it.
#[must_use]
pub fn fresh_grudge(view: &View<'_>, by: FactionId, victim: FactionId) -> Option<IncidentKind> {
    if victim == view.faction() {
        view.bygones(by).robbed_by_them
    } else {
        view.bygones(victim).robbed_by_me
    }
}

/// What it weighs against trade that a faction is about to win, for somebody who thinks so of it: its friends do not mind.
#[must_use]
pub fn looming(view: &View<'_>, of: FactionId, opinion: i32) -> i32 {
    let claims = view.common.claims.iter().any(|claim| claim.faction == of);
    if claims {
        -LOOMING * (FRIEND - opinion).max(0)
    } else {
        0
    }
}
