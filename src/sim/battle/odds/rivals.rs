//! The other side as it is believed to be, at its worst and at its best.

use super::matchup::{Prospect, age};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Effect, muldiv};
use crate::sim::battle::AttackAim;
use crate::sim::battle::rules::{Contingent, Force};
use crate::sim::belief::{Band, Sighting, Source};
use crate::sim::fleet::rules::strength;
use crate::sim::view::View;

/// Every turn of age makes a sighted fleet look stronger at worst by this much, in percent. Ours.
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
/// Morale of a fort that nobody holds.
const NOBODYS: (i32, i32) = (50, 50);
/// Where others break off, at worst and at best. Ours.
const BREAKS: (i32, i32) = (55, 45);

/// Weapons and shields of another: what everybody has, and what it is known to have.
fn arms(view: &View<'_>, of: Option<FactionId>) -> (i32, i32) {
    let Some(of) = of else {
        return (0, 0);
    };
    let known = view.beliefs.faction(of).technology;
    let (mut weapons, mut shields) = (0, 0);
    for (at, technology) in view.book.technologies.iter().enumerate() {
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

/// Whether a sighted fleet may fight for the defender there: its own, or a blood enemy.
pub fn may_defend(view: &View<'_>, prospect: &Prospect, seen: &Sighting) -> bool {
    let enemy = view.own.blood_enemies.get(seen.flag.index());
    Some(seen.flag) == prospect.defender || (enemy == Some(&true) && prospect.aim.is_for_land())
}

/// Adds up the other side.
pub fn reckon(view: &View<'_>, prospect: &mut Prospect, known: bool, age_of_place: Turn) {
    prospect.worst = Force::default();
    prospect.best = Force::default();
    let arms = arms(view, prospect.defender);
    let mut seen_elsewhere = 0_i32;
    for seen in &view.beliefs.fleets {
        if seen.at != prospect.at {
            if Some(seen.flag) == prospect.defender {
                let seen = strength(seen.attack.low, seen.hull.low);
                seen_elsewhere = seen_elsewhere.saturating_add(seen);
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
    let leads = Some(seen.flag) == prospect.defender;
    if leads {
        prospect.worst.posture = prospect.own.posture;
    }
    prospect.worst.add(Contingent {
        attack: muldiv(seen.attack.high, drift, 100),
        hull: muldiv(seen.hull.high, drift, 100),
        weapons,
        shields,
        readiness: READINESS.0,
        morale: MORALE.0,
        break_point: BREAKS.0,
    });
    if age <= LINGERS && leads {
        prospect.best.posture = prospect.own.posture;
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
        own.map(|totals| strength(totals.attack, totals.hull))
            .fold(0, i32::saturating_add)
    } else {
        belief.strength.high
    };
    let home = view.roster.faction(defender).home == Some(prospect.at);
    let share = if home { 1 } else { UNSEEN_SHARE };
    let unseen = all.saturating_sub(seen_elsewhere).max(0) / share;
    if unseen == 0 {
        return;
    }
    prospect.worst.posture = prospect.own.posture;
    prospect.worst.add(Contingent {
        attack: unseen / 2,
        hull: unseen.saturating_mul(2),
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
        view.book.place(prospect.at).people
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
    let morale = prospect.defender.map_or(NOBODYS, |_| MORALE);
    prospect
        .worst
        .add_fort(level(prospect.fort.high), weapons, shields, morale.0);
    prospect
        .best
        .add_fort(level(prospect.fort.low), weapons, shields, morale.1);
    let people_fight = prospect.aim == AttackAim::Seize
        || (prospect.defender.is_none() && prospect.aim.is_for_land());
    if people_fight {
        let armed = belief.defiance.arms(prospect.people, view.turn());
        prospect.militia = armed;
        prospect.worst.add_militia(armed);
        prospect.best.add_militia(armed);
    }
}
