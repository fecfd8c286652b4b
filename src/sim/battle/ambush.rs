//! Ambushes that are struck this turn.

use super::{AttackAim, Campaign, Engagement};
use crate::id::Turn;
use crate::sim::plot::{Plots, rules};
use crate::sim::terms::PlotKind;

/// The fights that follow from ambushes: where armed fleets of whoever plots lie beside fleets of the target.
pub fn engagements(plots: &Plots, now: Turn, campaign: &Campaign) -> Vec<Engagement> {
    let struck = plots
        .open
        .iter()
        .filter(|plot| plot.strikes && plot.since < now && plot.scheme.kind == PlotKind::Ambush);
    let fights = struck.filter_map(|plot| {
        let at = plot.scheme.at?;
        let here = campaign.at(at);
        let waits = here.iter().any(|it| it.armed && it.flag == plot.by);
        let guests = here.iter().any(|it| it.flag == plot.scheme.target);
        (waits && guests).then_some(Engagement {
            at,
            by: plot.by,
            aim: AttackAim::Ambush,
            against: Some(plot.scheme.target),
            surprise: rules::surprise(plot.waited(now)),
        })
    });
    fights.collect()
}
