//! Whether somebody can be sent into exile or taken in, and what the first costs, as a view tells.

use super::known::ExilePlan;
use super::rules::{self, Evidence, ExilePrice};
use crate::id::MajeId;
use crate::scenario::model::{FactionKind, Rank};
use crate::sim::check::Refusal;
use crate::sim::house::prospect::court;
use crate::sim::maje::rules::COURT;
use crate::sim::terms::PlotKind;
use crate::sim::view::View;

/// Whether the First Maje of the view can send a maje into exile.
///
/// # Errors
/// Says why not.
pub fn check_exile(view: &View<'_>, id: MajeId) -> Result<(), Refusal> {
    is_sect(view)?;
    let maje = view.maje(id).ok_or(Refusal::NoSuchMaje(id))?;
    if let Some(captor) = maje.captor {
        return Err(Refusal::Captive { maje: id, captor });
    }
    let first = view.own.first_maje().filter(|it| it.captor.is_none());
    if maje.rank != Rank::Lesser || first.is_none() {
        return Err(Refusal::CannotExile(id));
    }
    Ok(())
}

/// Whether the sect of the view can offer an exile a roof, or call him home.
///
/// # Errors
/// Says why not.
pub fn check_roof(view: &View<'_>, id: MajeId) -> Result<(), Refusal> {
    is_sect(view)?;
    let mut known = view.own.exiles.iter();
    let exile = known.find(|it| it.maje == id && it.seeks_roof());
    let exile = exile.ok_or(Refusal::SeeksNoRoof(id))?;
    let leads = view.common.faction(view.faction()).first_maje;
    if exile.from == view.faction() && leads == Some(exile.by) {
        return Err(Refusal::StillBanished(id));
    }
    let called = view.own.exiles.iter();
    let called = called.filter(|it| it.plan == Some(ExilePlan::TakeIn) && it.maje != id);
    let court = i32::try_from(view.own.majes.len() + called.count()).unwrap_or(i32::MAX);
    if court >= COURT {
        let most = COURT.unsigned_abs() as u16;
        return Err(Refusal::CourtFull { most });
    }
    Ok(())
}

fn is_sect(view: &View<'_>) -> Result<(), Refusal> {
    let me = view.faction();
    if view.roster.faction(me).kind == FactionKind::Sect {
        Ok(())
    } else {
        Err(Refusal::NoSect(me))
    }
}

/// What it costs to send a maje of the view into exile; `None` if he cannot be.
#[must_use]
pub fn exile_price(view: &View<'_>, maje: MajeId) -> Option<ExilePrice> {
    let evidence = Evidence {
        coup: view.own.found.iter().any(|it| it.kind == PlotKind::Coup),
        informs: view.own.exposed.iter().any(|it| it.maje == maje),
    };
    rules::price(&court(view), maje, evidence)
}
