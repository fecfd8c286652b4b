//! Checks of suspicions.

use super::rules;
use super::table::NotedSuspicion;
use crate::id::Turn;
use crate::sim::check::{Refusal, playing};
use crate::sim::terms::Suspicion;
use crate::sim::view::View;

/// Whether a suspicion can be written down.
///
/// # Errors
/// Says why not.
pub fn check_suspicion(view: &View<'_>, said: Suspicion) -> Result<(), Refusal> {
    let (suspect, victim) = (said.suspect, said.victim);
    playing(view, suspect)?;
    if victim == suspect {
        return Err(Refusal::SuspectIsVictim(suspect));
    }
    if victim != view.faction() {
        playing(view, victim)?;
    }
    let [from, to] = turns_open(view);
    if !(from..=to).contains(&said.by) {
        return Err(Refusal::SuspicionTurn { from, to });
    }
    // Some betrayals are acts, which are known at once: what has happened is not foreseen.
    let mut fresh = view.own.incidents_since(view.turn()).iter();
    if fresh.any(|it| it.kind.is_betrayal() && (it.by, it.to) == (suspect, victim)) {
        return Err(Refusal::TurnedAlready(suspect));
    }
    let open = view.own.suspicions.iter().filter(|it| it.is_open());
    let open: Vec<&NotedSuspicion> = open.collect();
    if let Some(same) = open.iter().find(|it| it.is_about(suspect, victim)) {
        return Err(Refusal::SuspectedAlready {
            suspect,
            by: same.said.by,
        });
    }
    if open.len() >= rules::MOST_OPEN {
        return Err(Refusal::SuspectsEnough(rules::MOST_OPEN));
    }
    Ok(())
}

/// The first and the last turn that a suspicion written down now can name. Past the last turn of a game nothing ends it.
#[must_use]
pub fn turns_open(view: &View<'_>) -> [Turn; 2] {
    let now = view.turn();
    let left = view.common.turns_left().filter(|left| *left > 0);
    let left = left.and_then(|left| Turn::try_from(left - 1).ok());
    let ahead = left.map_or(rules::FARTHEST, |left| left.min(rules::FARTHEST));
    [now, now.saturating_add(ahead)]
}

/// The turn that a suspicion names unless somebody says otherwise.
#[must_use]
pub fn usual_turn(view: &View<'_>) -> Turn {
    let [now, last] = turns_open(view);
    now.saturating_add(rules::USUAL).min(last)
}
