//! What would meet whom, out of a view: its own force exactly, the other as it is believed to be
//! at its worst and at its best.

use super::matchup::{Prospect, age};
use super::rivals::{may_defend, reckon};
use crate::id::{ContactId, FactionId, FleetId, TerritoryId, Turn};
use crate::sim::battle::AttackAim;
use crate::sim::battle::rules::{Contingent, Force, Ground};
use crate::sim::belief::{Band, Source};
use crate::sim::command::Mission;
use crate::sim::plot::rules::surprise;
use crate::sim::view::{OwnFleet, View};

/// What would happen if these fleets went on this mission.
pub fn prospect(view: &View<'_>, fleets: &[FleetId], mission: Mission) -> Option<Prospect> {
    let (at, aim, defender) = goal(view, mission)?;
    let mut prospect = Prospect {
        at,
        aim,
        defender,
        turns: 0,
        stale: 0,
        own: own_force(view, fleets)?,
        worst: Force::default(),
        best: Force::default(),
        fort: Band::default(),
        people: 0,
        militia: 0,
        room: 0,
        ground: Ground::of(view.book, at),
    };
    for fleet in fleets.iter().filter_map(|id| view.fleet(*id)) {
        let from = fleet.position.toward.unwrap_or(fleet.position.at);
        let way = view.routes.turns(from, at, fleet.totals.speed)?;
        prospect.turns = prospect.turns.max(way);
        prospect.room += (fleet.totals.room - fleet.cargo.total()).max(0);
    }
    prospect.own.surprise = defender.map_or(0, |who| of_breach(view, who, prospect.turns));
    let known = view.beliefs.land(at).detail;
    let age = age(view, known.turn);
    prospect.stale = age.saturating_sub(1) + prospect.turns.saturating_sub(1);
    reckon(view, &mut prospect, known.source != Source::Unknown, age);
    Some(prospect)
}

/// How much harder the first blow hits against somebody with whom a breach of faith is prepared, in percent, if it falls after this
/// many turns.
fn of_breach(view: &View<'_>, whom: FactionId, turns: u16) -> i32 {
    let mut plots = view.own.plots.iter();
    let plot = plots.find(|it| it.is_breach_of(whom, view.turn()));
    let then = view.turn().saturating_add(turns.saturating_sub(1));
    plot.map_or(0, |plot| surprise(plot.waited(then)))
}

fn goal(view: &View<'_>, mission: Mission) -> Option<(TerritoryId, AttackAim, Option<FactionId>)> {
    let known = |at: TerritoryId| (at.index() < view.book.places.len()).then_some(at);
    match mission {
        Mission::Raid { target, .. } => {
            known(target).map(|at| (at, AttackAim::Raid, view.holder(at)))
        }
        Mission::Seize { target } => {
            known(target).map(|at| (at, AttackAim::Seize, view.holder(at)))
        }
        Mission::Blockade { place } => {
            known(place).map(|at| (at, AttackAim::Blockade, view.holder(at)))
        }
        Mission::Attack { contact } => view
            .beliefs
            .sighting(contact)
            .map(|seen| (seen.at, AttackAim::Hunt, Some(seen.flag))),
        _ => None,
    }
    .filter(|(.., defender)| *defender != Some(view.faction()))
}

fn own_force(view: &View<'_>, fleets: &[FleetId]) -> Option<Force> {
    let rank = |fleet: &OwnFleet| {
        let id = std::cmp::Reverse(fleet.id);
        (fleet.commander.is_some(), fleet.totals.attack, id)
    };
    let flagship = fleets
        .iter()
        .filter_map(|id| view.fleet(*id))
        .max_by_key(|fleet| rank(fleet))?;
    let traits = flagship
        .commander
        .and_then(|maje| view.maje(maje))
        .map(|maje| maje.traits);
    let mut force = Force::led(flagship.stance.posture, traits);
    let effects = &view.own.effects;
    for fleet in fleets.iter().filter_map(|id| view.fleet(*id)) {
        force.add(Contingent {
            attack: fleet.totals.attack,
            hull: fleet.totals.hull,
            weapons: effects.attack,
            shields: effects.shields,
            readiness: fleet.readiness,
            morale: view.own.morale,
            break_point: i32::from(fleet.stance.break_point),
        });
    }
    Some(force)
}

/// The fleets believed to defend, with the age of that, and the age of what is known of the place.
pub fn known(view: &View<'_>, prospect: &Prospect) -> (Vec<(ContactId, Turn)>, Option<Turn>) {
    let defenders = view
        .beliefs
        .fleets
        .iter()
        .filter(|seen| seen.at == prospect.at && may_defend(view, prospect, seen))
        .map(|seen| (seen.contact, age(view, seen.mark.turn)))
        .collect();
    let detail = view.beliefs.land(prospect.at).detail;
    let known = detail.source != Source::Unknown;
    (defenders, known.then(|| age(view, detail.turn)))
}
