//! What is struck before anybody else fights: ambushes, and weapons drawn at a conference.

use super::{AttackAim, Campaign, Engagement};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::conference::Conferences;
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
        let surprise = rules::surprise(plot.waited(now));
        let between = [plot.by, plot.scheme.target];
        falls_on(campaign, at, between, (AttackAim::Ambush, surprise))
    });
    fights.collect()
}

/// The fights that follow from weapons drawn at conferences, where ships of both lie over the hall.
pub fn drawn(conferences: &Conferences, campaign: &Campaign) -> Vec<Engagement> {
    let all = conferences.broken_up();
    let all = all.flat_map(|(it, sitting)| sitting.drawn.iter().map(|drawn| (it.at, *drawn)));
    let aim = (AttackAim::Draw, rules::surprise(0));
    let fights = all.filter_map(|(at, it)| falls_on(campaign, at, [it.by, it.on], aim));
    fights.collect()
}

/// An armed fleet of the first falls on fleets of the other in the same place, if both are there.
fn falls_on(
    campaign: &Campaign,
    at: TerritoryId,
    [by, on]: [FactionId; 2],
    (aim, surprise): (AttackAim, i32),
) -> Option<Engagement> {
    let here = campaign.at(at);
    let armed = here.iter().any(|it| it.armed && it.flag == by);
    let met = here.iter().any(|it| it.flag == on);
    (armed && met).then_some(Engagement {
        at,
        by,
        aim,
        against: Some(on),
        surprise,
    })
}
