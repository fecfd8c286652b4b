//! Checks of sealed orders.

use crate::id::{FactionId, FleetId};
use crate::sim::check::{Refusal, playing};
use crate::sim::deal::holds_back;
use crate::sim::terms::{Response, SealedOrder, Trigger};
use crate::sim::view::View;

/// Whether a fleet can carry a sealed order: it takes a maje in command who knows when to open it.
///
/// # Errors
/// Says why not.
pub fn check_seal(
    view: &View<'_>,
    fleet: FleetId,
    sealed: Option<SealedOrder>,
) -> Result<(), Refusal> {
    let carrier = view.fleet(fleet).ok_or(Refusal::NoSuchFleet(fleet))?;
    let Some(sealed) = sealed else {
        return Ok(());
    };
    if carrier.commander.is_none() {
        return Err(Refusal::NeedsCommander(fleet));
    }
    let me = view.faction();
    match sealed.when {
        Trigger::Attack { by, on } => {
            if let Some(by) = by {
                playing(view, by)?;
            }
            if on != me {
                playing(view, on)?;
            }
            if by == Some(on) {
                return Err(Refusal::Self_);
            }
            // Whoever attacks one has broken his word himself.
            if let Some(by) = by.filter(|_| on != me) {
                may_strike(view, sealed.then, by)?;
            }
        }
        Trigger::Arrival { of, at } => {
            playing(view, of)?;
            may_strike(view, sealed.then, of)?;
            if at.index() >= view.book.places.len() {
                return Err(Refusal::NoSuchTerritory(at));
            }
        }
    }
    Ok(())
}

/// Whether somebody can be struck without breaking a deal for which no breach is prepared.
fn may_strike(view: &View<'_>, then: Response, whom: FactionId) -> Result<(), Refusal> {
    if then == Response::Strike && holds_back(view, whom) {
        return Err(Refusal::HoldsBack(whom));
    }
    Ok(())
}
