//! Checks of sealed orders.

use crate::id::FleetId;
use crate::sim::check::{Refusal, playing};
use crate::sim::terms::{SealedOrder, Trigger};
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
        }
        Trigger::Arrival { of, at } => {
            playing(view, of)?;
            if at.index() >= view.book.places.len() {
                return Err(Refusal::NoSuchTerritory(at));
            }
        }
    }
    Ok(())
}
