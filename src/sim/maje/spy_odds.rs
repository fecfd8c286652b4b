//! What a spy would have to reckon with, as far as his own faction can tell.

use super::rules;
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::command::Task;
use crate::sim::goods;
use crate::sim::map::UNREACHABLE;
use crate::sim::view::View;

/// The odds of one turn of spying, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpyOdds {
    /// How likely he brings something home, if they have something.
    pub success: i32,
    /// How likely he is caught.
    pub caught: i32,
}

/// What somebody of this character would have to reckon with. All of it is known to his own faction: the guile of a First Maje
/// is told everywhere, and its own attempts it remembers.
#[must_use]
pub fn spy_odds(view: &View<'_>, traits: Traits, on: FactionId) -> SpyOdds {
    let guile = view.common.faction(on).character.guile;
    let alarm = view.own.alarms.get(on.index()).copied().unwrap_or(0);
    let (success, caught) = rules::spying(traits, view.own.effects.spying, guile, alarm);
    SpyOdds {
        success,
        // Who brings something home is not caught at it.
        caught: caught * (100 - success) / 100,
    }
}

/// Whether spies get to where a faction is believed to reside: from land of one's own, a fleet of one's own, or an envoy there.
///
/// # Errors
/// Says how far it is.
pub fn spy_reach(view: &View<'_>, on: FactionId) -> Result<(), Refusal> {
    let envoy = |task: &Task| *task == Task::Envoy { to: on };
    let mut majes = view.own.majes.iter();
    if majes.any(|maje| maje.captor.is_none() && envoy(&maje.task)) {
        return Ok(());
    }
    spy_near(view, on)
}

/// As [`spy_reach`], without envoys, who may be called back in the same turn.
///
/// # Errors
/// Says how far it is.
pub fn spy_near(view: &View<'_>, on: FactionId) -> Result<(), Refusal> {
    let own = view.own;
    let Some(there) = view.residence_of(on) else {
        return Err(Refusal::NobodyKnowsWhere(on));
    };
    let lands = own.lands.iter().map(|land| land.id);
    let fleets = own.fleets.iter().filter_map(|it| it.position.arrived());
    let distances = lands
        .chain(fleets)
        .map(|from| view.routes.distance(from, there));
    let distance = distances.min().unwrap_or(UNREACHABLE);
    let range = goods::rules::range(&view.book.rules, false);
    if distance > range || distance == UNREACHABLE {
        return Err(Refusal::TooFarToSpy { distance, range });
    }
    Ok(())
}
