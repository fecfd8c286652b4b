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
