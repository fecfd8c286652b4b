//! What would meet whom, out of a view: its own force exactly, the other as it is believed to be
//! at its worst and at its best.

use crate::id::{FactionId, FleetId, TerritoryId, Turn};
use crate::scenario::model::{Effect, muldiv};
use crate::sim::battle::Aim;
use crate::sim::battle::rules::{Contingent, Force, Ground};
use crate::sim::belief::{Band, Sighting, Source};
use crate::sim::command::{Mission, Posture};
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnFleet, View};

/// Every turn of age makes a sighted fleet look so much stronger at worst, in the hundred. Ours.
const DRIFT: i32 = 8;
/// No more than this. Ours.
const DRIFT_LIMIT: i32 = 48;
/// A fleet not seen for longer is, at best, gone. Ours.
const LINGERS: Turn = 2;
/// The share of a rival's ships not seen elsewhere that may lie at a place out of sight, one in
/// this many; at his home, all of them. Ours.
const UNSEEN_SHARE: i32 = 2;
/// The fort that may be where nobody has looked, at worst. Ours.
const UNSEEN_FORT: i32 = 2;
/// Readiness of others, at worst and at best. Ours.
const READINESS: (i32, i32) = (100, 85);
/// Morale of others, at worst and at best. Ours.
const MORALE: (i32, i32) = (65, 50);
/// Where others break off, at worst and at best. Ours.
const BREAKS: (i32, i32) = (55, 45);

/// What would meet whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prospect {
    /// Where.
    pub at: TerritoryId,
    /// What for.
    pub aim: Aim,
    /// Against whom.
    pub defender: Option<FactionId>,
    /// In how many turns the last of its fleets is there.
    pub turns: u16,
    /// How old the knowledge will be by then, in turns beyond the freshest.
    pub stale: Turn,
    /// Its own force.
    pub own: Force,
    /// The other at its worst.
    pub worst: Force,
    /// The other at its best.
    pub best: Force,
    /// The fort, at best and at worst.
    pub fort: Band,
    /// Thousands of people there.
    pub people: i32,
    /// Loads its fleets have room for.
    pub room: i32,
    /// The ground.
    pub ground: Ground,
}

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
        room: 0,
        ground: Ground::of(view.scenario.place(at)),
    };
    for fleet in fleets.iter().filter_map(|id| view.fleet(*id)) {
        let from = fleet.position.toward.unwrap_or(fleet.position.at);
        let way = view.routes.turns(from, at, fleet.totals.speed)?;
        prospect.turns = prospect.turns.max(way);
        prospect.room += (fleet.totals.room - fleet.cargo.total()).max(0);
    }
    let known = view.beliefs.land(at).detail;
    let age = age(view, known.turn);
    prospect.stale = age.saturating_sub(1) + prospect.turns.saturating_sub(1);
    others(view, &mut prospect, known.source != Source::Unknown, age);
    Some(prospect)
}

fn goal(view: &View<'_>, mission: Mission) -> Option<(TerritoryId, Aim, Option<FactionId>)> {
    let known = |at: TerritoryId| (at.index() < view.scenario.places.len()).then_some(at);
    match mission {
        Mission::Raid { target, .. } => known(target).map(|at| (at, Aim::Raid, view.holder(at))),
        Mission::Seize { target } => known(target).map(|at| (at, Aim::Seize, view.holder(at))),
        Mission::Blockade { place } => known(place).map(|at| (at, Aim::Blockade, view.holder(at))),
        Mission::Attack { fleet } => view
            .beliefs
            .fleet(fleet)
            .map(|seen| (seen.at, Aim::Hunt, Some(seen.flag))),
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

/// Weapons and shields of another: what everybody has, and what it is known to have.
fn arms(view: &View<'_>, of: Option<FactionId>) -> (i32, i32) {
    let Some(of) = of else {
        return (0, 0);
    };
    let known = view.beliefs.faction(of).technology;
    let (mut weapons, mut shields) = (0, 0);
    for (at, technology) in view.scenario.technologies.iter().enumerate() {
        if !technology.base && (at > 63 || known >> at & 1 == 0) {
            continue;
        }
        for effect in &technology.effects {
            match effect {
                Effect::Attack(n) => weapons += n,
                Effect::Shields(n) => shields += n,
                _ => {}
            }
        }
    }
    (weapons, shields.min(60))
}

/// How many turns ago something was learned.
fn age(view: &View<'_>, turn: Turn) -> Turn {
    view.turn().saturating_sub(turn)
}

/// Whether a sighted fleet may fight for the defender there: its own, or a blood enemy.
fn may_defend(view: &View<'_>, prospect: &Prospect, seen: &Sighting) -> bool {
    let enemy = view.own.blood_enemies.get(seen.flag.index());
    Some(seen.flag) == prospect.defender || (enemy == Some(&true) && prospect.aim.is_for_land())
}

/// Adds up the other side.
fn others(view: &View<'_>, prospect: &mut Prospect, known: bool, age_of_place: Turn) {
    let posture = prospect.own.posture.unwrap_or(Posture::Press);
    prospect.worst = Force::led(posture, None);
    prospect.best = Force::led(posture, None);
    let arms = arms(view, prospect.defender);
    let mut seen_elsewhere = 0;
    for seen in &view.beliefs.fleets {
        if seen.at != prospect.at {
            if Some(seen.flag) == prospect.defender {
                seen_elsewhere += strength(seen.attack.low, seen.hull.low);
            }
            continue;
        }
        if may_defend(view, prospect, seen) {
            add_sighting(view, prospect, seen, arms);
        }
    }
    let in_sight = known && age_of_place <= 1;
    if !in_sight {
        add_unseen(view, prospect, seen_elsewhere, arms);
    }
    add_place(view, prospect, known, in_sight, arms);
}

fn add_sighting(
    view: &View<'_>,
    prospect: &mut Prospect,
    seen: &Sighting,
    (weapons, shields): (i32, i32),
) {
    let age = age(view, seen.mark.turn).saturating_sub(1) + prospect.turns.saturating_sub(1);
    let drift = 100 + (DRIFT * i32::from(age)).min(DRIFT_LIMIT);
    prospect.worst.add(Contingent {
        attack: muldiv(seen.attack.high, drift, 100),
        hull: muldiv(seen.hull.high, drift, 100),
        weapons,
        shields,
        readiness: READINESS.0,
        morale: MORALE.0,
        break_point: BREAKS.0,
    });
    if age <= LINGERS && Some(seen.flag) == prospect.defender {
        prospect.best.add(Contingent {
            attack: seen.attack.low,
            hull: seen.hull.low,
            weapons,
            shields,
            readiness: READINESS.1,
            morale: MORALE.1,
            break_point: BREAKS.1,
        });
    }
}

/// What may lie at a place that is not in sight, at worst: a share of the defender's ships that have not been
/// seen elsewhere; of somebody unknown, of as many as its own.
fn add_unseen(
    view: &View<'_>,
    prospect: &mut Prospect,
    seen_elsewhere: i32,
    (weapons, shields): (i32, i32),
) {
    let Some(defender) = prospect.defender else {
        return;
    };
    let belief = view.beliefs.faction(defender);
    let all = if belief.mark.source == Source::Unknown {
        let own = view.own.fleets.iter().map(|fleet| fleet.totals);
        own.map(|totals| strength(totals.attack, totals.hull)).sum()
    } else {
        belief.strength.high
    };
    let home = view.scenario.faction(defender).home == Some(prospect.at);
    let share = if home { 1 } else { UNSEEN_SHARE };
    let unseen = (all - seen_elsewhere).max(0) / share;
    prospect.worst.add(Contingent {
        attack: unseen / 2,
        hull: unseen * 2,
        weapons,
        shields,
        readiness: READINESS.0,
        morale: MORALE.0,
        break_point: BREAKS.0,
    });
}

/// The fort and the people of the place.
fn add_place(
    view: &View<'_>,
    prospect: &mut Prospect,
    known: bool,
    in_sight: bool,
    (weapons, shields): (i32, i32),
) {
    let belief = view.beliefs.land(prospect.at);
    prospect.people = if known {
        belief.people
    } else {
        view.scenario.place(prospect.at).people
    };
    // A fort fights for the holder of its place, and against who comes for an unheld one.
    let holds = view.holder(prospect.at) == prospect.defender;
    if !holds {
        return;
    }
    let believed = i32::from(belief.fort);
    prospect.fort = match (known, in_sight) {
        (true, true) => Band::exact(believed),
        (true, false) => Band {
            low: believed,
            high: believed + 1,
        },
        (false, _) => Band {
            low: 0,
            high: UNSEEN_FORT,
        },
    };
    let level = |level: i32| level.clamp(0, 9) as u8;
    prospect
        .worst
        .add_fort(level(prospect.fort.high), weapons, shields, MORALE.0);
    prospect
        .best
        .add_fort(level(prospect.fort.low), weapons, shields, MORALE.1);
    let people_fight =
        prospect.aim == Aim::Seize || (prospect.defender.is_none() && prospect.aim.is_for_land());
    if people_fight {
        prospect.worst.add_militia(prospect.people);
        prospect.best.add_militia(prospect.people);
    }
}

/// The fleets believed to defend, with the age of that, and the age of what is known of the place.
pub fn known(view: &View<'_>, prospect: &Prospect) -> (Vec<(FleetId, Turn)>, Option<Turn>) {
    let defenders = view
        .beliefs
        .fleets
        .iter()
        .filter(|seen| seen.at == prospect.at && may_defend(view, prospect, seen))
        .map(|seen| (seen.fleet, age(view, seen.mark.turn)))
        .collect();
    let detail = view.beliefs.land(prospect.at).detail;
    let known = detail.source != Source::Unknown;
    (defenders, known.then(|| age(view, detail.turn)))
}
