//! Offers, standing contracts, gifts.

mod table;

pub use table::{Contract, Deals, Offer};

use super::check::Refusal;
use super::command::Act;
use super::view::View;

/// Whether the act can be done, as far as the view tells.
///
/// # Errors
/// Says why not.
pub fn check_act(view: &View<'_>, act: &Act) -> Result<(), Refusal> {
    let _ = (view, act);
    Err(Refusal::EmptyOffer)
}

/// Puts the room's systems into the turn.
pub fn install(_schedule: &mut bevy::ecs::prelude::Schedule) {}

/// Does an act; answers who else is concerned.
///
/// # Errors
/// Says why not.
pub fn perform(
    _world: &mut bevy::ecs::prelude::World,
    _faction: crate::id::FactionId,
    _act: &Act,
) -> Result<Option<crate::id::FactionId>, Refusal> {
    Ok(None)
}
