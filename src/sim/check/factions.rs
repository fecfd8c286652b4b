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
    in_game(view, other)
}

/// Whether a faction is in the game, as far as is known: one that hides is no other than one that does not exist.
///
/// # Errors
/// Says why not.
pub fn in_game(view: &View<'_>, who: FactionId) -> Result<(), Refusal> {
    let public = view.common.factions.get(who.index());
    match public.map(|it| it.status) {
        Some(Status::Active) => Ok(()),
        Some(Status::Ended(_) | Status::Departed(_)) => Err(Refusal::TheyAreGone(who)),
        Some(Status::Hidden) | None => Err(Refusal::NoSuchFaction(who)),
    }
}

/// Whether everybody may hear of a faction: nothing that all can read may name one that hides.
///
/// # Errors
/// Says who hides.
pub fn in_the_open(view: &View<'_>, who: FactionId) -> Result<(), Refusal> {
    let public = view.common.factions.get(who.index());
    if public.is_some_and(|it| it.hides) {
        Err(Refusal::TheyHide(who))
    } else {
        Ok(())
    }
}
