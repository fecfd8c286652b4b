//! What is held against somebody whatever the terms: that it robbed one of late, that it is about to win.

use crate::id::FactionId;
use crate::scenario::model::{Hours, IncidentKind, TurnLength};
use crate::sim::opinion::Incident;
use crate::sim::view::View;

/// For how long a victim does not trade with whoever robbed it: four months. Ours.
const FRESH: Hours = Hours::of_turns(4, TurnLength::Month);

/// Who thinks at least this well of a claimant trades with it as before. Ours.
const FRIEND: i32 = 45;
/// What each point of opinion that is missing weighs. Ours.
const LOOMING: i32 = 3;

/// The last thing that one faction took from another by force, while it is fresh; as the faction of the view, one of the
/// two, knows it.
#[must_use]
pub fn fresh_grudge(view: &View<'_>, by: FactionId, victim: FactionId) -> Option<IncidentKind> {
    let (now, turn) = (view.turn(), view.book.turn);
    let is_old = |incident: &Incident| {
        let age = now.saturating_sub(incident.turn);
        Hours::of_turns(age, turn) > FRESH
    };
    // The oldest stand first.
    let incidents = &view.own.incidents;
    let latest = incidents[incidents.partition_point(is_old)..].iter().rev();
    let between = |it: &&Incident| [[by, victim], [victim, by]].contains(&[it.by, it.to]);
    // Peace was made: what was done before it is not held against whoever made it.
    let mut since = latest.filter(between).take_while(|it| !it.ends_war());
    since
        .find(|it| it.by == by && robs(it.kind))
        .map(|it| it.kind)
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

/// Whether it takes something by force.
const fn robs(kind: IncidentKind) -> bool {
    matches!(
        kind,
        IncidentKind::Raided
            | IncidentKind::Seized
            | IncidentKind::Blockaded
            | IncidentKind::TookPrisoner
    )
}
