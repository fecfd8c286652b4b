//! Checks of who is spoken to.

use super::Refusal;
use crate::id::FactionId;
use crate::sim::faction::Status;
use crate::sim::view::View;

/// Whether another faction is in the game.
///
/// # Errors
/// Says why not.
pub fn playing(view: &View<'_>, other: FactionId) -> Result<(), Refusal> {
    if other == view.faction() {
        return Err(Refusal::Self_);
    }
    let them = view.common.factions.get(other.index());
    let them = them.ok_or(Refusal::NoSuchFaction(other))?;
    if them.status == Status::Active {
        Ok(())
    } else {
        Err(Refusal::TheyAreGone(other))
    }
}
