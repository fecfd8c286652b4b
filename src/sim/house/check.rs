//! Whether somebody can be named heir.

use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::check::Refusal;
use crate::sim::view::View;

/// Whether the First Maje of the view can name this heir; nobody can always be named.
///
/// # Errors
/// Says why not.
pub fn check_heir(view: &View<'_>, heir: Option<MajeId>) -> Result<(), Refusal> {
    let Some(id) = heir else {
        return Ok(());
    };
    let maje = view.maje(id).ok_or(Refusal::NoSuchMaje(id))?;
    if let Some(captor) = maje.captor {
        return Err(Refusal::Captive { maje: id, captor });
    }
    match maje.rank {
        Rank::Lesser => Ok(()),
        Rank::Counsel => Err(Refusal::OnlyCounsels(id)),
        Rank::First => Err(Refusal::Leads(id)),
    }
}
