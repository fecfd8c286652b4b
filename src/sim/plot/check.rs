//! Checks of plots, as far as the view of whoever plots tells.

use super::odds::since;
use crate::id::{FactionId, TerritoryId};
use crate::sim::check::{Refusal, playing};
use crate::sim::deal::is_bound;
use crate::sim::maje::spy_reach;
use crate::sim::terms::{PlotKind, Scheme};
use crate::sim::view::{OwnMaje, View};

/// Whether a maje can lead this plot, and strike it.
///
/// # Errors
/// Says why not.
pub fn check_plot(
    view: &View<'_>,
    maje: &OwnMaje,
    scheme: Scheme,
    strikes: bool,
) -> Result<(), Refusal> {
    playing(view, scheme.target)?;
    let kind = scheme.kind;
    if scheme.at.is_some() != kind.wants_place() || scheme.third.is_some() != kind.wants_third() {
        return Err(Refusal::PlotUnclear(kind));
    }
    if let Some(third) = scheme.third {
        playing(view, third)?;
        if third == scheme.target {
            return Err(Refusal::PlotUnclear(kind));
        }
    }
    if let Some(at) = scheme.at
        && at.index() >= view.book.places.len()
    {
        return Err(Refusal::NoSuchTerritory(at));
    }
    if matches!(kind, PlotKind::Murder | PlotKind::Coup)
        && view.common.faction(scheme.target).first_maje.is_none()
    {
        return Err(Refusal::NobodyLeads(scheme.target));
    }
    if kind == PlotKind::Breach && !is_bound(view, scheme.target) {
        return Err(Refusal::NoWordToBreak(scheme.target));
    }
    let begun = since(view, maje.id, scheme);
    if kind.is_abroad() && begun.is_none() {
        spy_reach(view, scheme.target)?;
    }
    if strikes {
        if kind == PlotKind::Breach {
            return Err(Refusal::StruckByFleets(scheme.target));
        }
        if begun.is_none() {
            return Err(Refusal::PlotNotBegun);
        }
        if let Some(at) = scheme.at.filter(|_| kind == PlotKind::Ambush) {
            lies_there(view, at)?;
        }
    }
    Ok(())
}

/// Whether an armed fleet of its own lies at a place, or goes there.
fn lies_there(view: &View<'_>, at: TerritoryId) -> Result<(), Refusal> {
    let mut fleets = view.own.fleets.iter();
    let there = fleets.any(|it| {
        let comes = it.mission.destination() == Some(at) || it.position.arrived() == Some(at);
        comes && it.totals.attack > 0
    });
    there.then_some(()).ok_or(Refusal::NoFleetToStrike(at))
}

/// Whether a plot was found out that can be exposed.
///
/// # Errors
/// Says why not.
pub fn check_expose(view: &View<'_>, by: FactionId, kind: PlotKind) -> Result<(), Refusal> {
    playing(view, by)?;
    let mut found = view.own.found.iter();
    found
        .any(|it| (it.by, it.kind) == (by, kind))
        .then_some(())
        .ok_or(Refusal::NothingFound(by))
}
