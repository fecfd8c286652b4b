//! What its armed fleets do: each in turn, the strongest first, takes the best of guarding, striking
//! and coming together.

use super::character::Character;
use super::draft::Draft;
use super::exposure::Exposure;
use super::garrison::Garrison;
use super::lots::Lots;
use super::stance::stance;
use super::strike::{Pickings, StrikeChoice, Strikes, choices};
use super::targets::{LazyTargets, Target};
use super::units::{Kind, Unit};
use crate::id::TerritoryId;
use crate::scenario::model::muldiv;
use crate::sim::command::{Mission, Posture, Stance};
use crate::sim::dice::Seed;
use crate::sim::fleet::feeding::lacking;
use crate::sim::terms::Rationale;
use crate::sim::view::View;
use std::cmp::Ordering;

/// A mission under way is worth this much more than one like it that is not, in percent.
const UNDER_WAY: i32 = 130;
/// A guard is not sent farther than this many turns.
const GUARD_TURNS: u16 = 4;
/// What guarding counts beside striking, in percent of what it is worth.
const GUARD: i32 = 30;
/// Less than this, and a fleet goes where the others are.
const WORTHWHILE: i32 = 12;
/// Readiness below this, and a fleet goes home.
const WORN: i32 = 40;
/// Hull below this, in percent, and a fleet goes home.
const BATTERED: i32 = 55;
/// Hull above this, in percent, and a fleet is whole enough to go out.
const WHOLE: i32 = 75;
/// A fleet with fewer ships is not parted.
const PARTED: i32 = 5;
/// Odds by which a strike may exceed what is demanded before part of the fleet stays home.
const SPARE_ODDS: i32 = 99;
/// Shares of a fleet that may be left at home as its garrison, in percent.
const SHARES: [i32; 5] = [20, 34, 50, 67, 80];
/// What leaving part of a fleet at home has to be worth.
const LEFT_BEHIND: i32 = 60;

/// Finds something to do for every armed fleet.
pub fn campaign(
    draft: &mut Draft<'_>,
    strikes: &Strikes<'_>,
    targets: &LazyTargets<'_>,
    exposures: &mut [Exposure],
    seed: Seed,
) {
    let view = strikes.view;
    recover(draft, view, strikes);
    join(draft);
    let mut order: Vec<usize> = (0..draft.units.len())
        .filter(|at| is_free(&draft.units[*at]))
        .collect();
    order.sort_by_key(|at| (std::cmp::Reverse(draft.units[*at].strength), *at));
    let muster = muster(draft, strikes, &order, exposures);
    let garrison = Garrison::of(view, strikes.character, draft, exposures);
    let prospects = prospects(draft, strikes, &order, targets);
    let mut taken: Vec<TerritoryId> = Vec::new();
    let mut strikes = *strikes;
    for unit in order {
        let stays = garrison.map_or(0, |garrison| garrison.missing(draft, unit));
        let best = best(
            draft,
            (unit, stays),
            &strikes,
            &prospects,
            exposures,
            &taken,
        );
        let choice = best.filter(|choice| choice.value >= WORTHWHILE);
        let mission = match choice {
            Some(choice) => choice.mission,
            None => Mission::Guard {
                place: muster.unwrap_or(draft.units[unit].at),
            },
        };
        if let Some(choice) = choice.filter(|choice| choice.mission.is_hostile()) {
            if stays > 0 {
                leave_garrison(draft, unit, stays, exposures);
            } else {
                leave_guard(draft, unit, &choice, &strikes, exposures);
            }
            if let Mission::Seize { target } | Mission::Raid { target, .. } = mission {
                taken.push(target);
            }
            strikes.room -= i32::from(matches!(mission, Mission::Seize { .. }));
            // A place may have changed hands since the fleet set out for it.
            if let Some(decision) = why(&strikes, targets, mission, choice.at) {
                draft.decide(decision);
            }
        }
        if let Mission::Guard { place } = mission {
            stand_guard(exposures, place, draft.units[unit].strength);
        }
        let led = choice.is_none_or(|choice| choice.led);
        order_fleet(draft, unit, (mission, led), &strikes, seed);
    }
}

/// What can come of all targets.
#[derive(Default)]
struct Prospects<'t> {
    /// Those of which anything can come.
    pickings: Vec<Pickings<'t>>,
    /// How many things could be done to all of them, whatever comes of it.
    choices: usize,
}

/// What can come of all targets for the fleets that are fit to strike, if any is.
fn prospects<'t>(
    draft: &Draft<'_>,
    strikes: &Strikes<'_>,
    order: &[usize],
    targets: &'t LazyTargets<'_>,
) -> Prospects<'t> {
    let units = order.iter().map(|at| &draft.units[*at]);
    let fit = units.filter(|unit| is_fit(unit, strikes));
    let Some(strongest) = fit.clone().map(|unit| unit.strength).max() else {
        return Prospects::default();
    };
    // Of the places where no fleet is in supply many are too far for all of them.
    let in_reach = |it: &&Target| {
        let mut fit = fit.clone();
        !strikes.is_remote(it) || fit.any(|unit| strikes.journey(unit, it).is_some())
    };
    let near = targets.iter().filter(in_reach);
    let all = near.map(|it| strikes.pickings(it, strongest));
    let mut pickings = Vec::with_capacity(targets.len());
    pickings.extend(all.filter(|it| it.promises(0)));
    Prospects {
        pickings,
        choices: targets.iter().map(choices).sum(),
    }
}

/// Whether a fleet may strike: it is ready to fight, or about to.
fn is_fit(unit: &Unit, strikes: &Strikes<'_>) -> bool {
    let ready = unit.readiness >= strikes.fit() || unit.mission.is_hostile();
    ready && unit.strength > 0
}

/// Why a fleet strikes there.
fn why(
    strikes: &Strikes<'_>,
    targets: &[Target],
    mission: Mission,
    at: TerritoryId,
) -> Option<Rationale> {
    if let Mission::Attack { contact } = mission {
        let mut foes = strikes.survey.foes(strikes.view).iter();
        return foes
            .find(|it| it.contact == contact)
            .map(|foe| strikes.hunting(foe));
    }
    let target = targets.iter().find(|it| it.at == at)?;
    strikes.opening(target, mission)
}

fn is_free(unit: &Unit) -> bool {
    unit.kind == Kind::Armed && !unit.settled && !unit.gone
}

/// Gives the mission, and with it, where it begins, a manner of fighting.
fn order_fleet(
    draft: &mut Draft<'_>,
    unit: usize,
    (mission, led): (Mission, bool),
    strikes: &Strikes<'_>,
    seed: Seed,
) {
    let begins = draft.units[unit].mission != mission;
    draft.mission(unit, mission);
    if begins {
        let mut how = stance(strikes.view, seed, strikes.character, &draft.units[unit]);
        if !led {
            // People and forts without ships screen.
            how.posture = Posture::Press;
        }
        draft.stance(unit, how);
    }
}

/// Fleets that are worn out, battered, laden or out of supply go home; those at home wait until they
/// are whole again.
fn recover(draft: &mut Draft<'_>, view: &View<'_>, strikes: &Strikes<'_>) {
    let fit = strikes.fit();
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        if !is_free(&unit) || view.own.lands.is_empty() {
            continue;
        }
        let hull = unit.hull * 100 / unit.full_hull.max(1);
        let home = unit.arrived && view.land(unit.at).is_some();
        let returning = matches!(unit.mission, Mission::Withdraw { to } if view.land(to).is_some());
        let called_home = unit.readiness < WORN.min(fit) && is_underfed(view, &unit, unit.at);
        if home && !called_home {
            let rests = unit.mission == Mission::Hold && (unit.readiness < fit || hull < WHOLE);
            if rests || unit.readiness < WORN.min(fit) || hull < BATTERED {
                draft.mission(at, Mission::Hold);
            }
            continue;
        }
        let laden = unit.cargo > 0 && unit.cargo * 4 > unit.room;
        let worn = unit.readiness < WORN.min(fit) || hull < BATTERED;
        let stranded = !unit.supplied && !unit.mission.is_hostile();
        if laden || worn || stranded || (returning && unit.cargo > 0) {
            if returning {
                draft.units[at].settled = true;
            } else if let Some(to) = nearest_land(view, strikes.lots, &unit) {
                if home && to == unit.at {
                    draft.mission(at, Mission::Hold);
                    continue;
                }
                draft.mission(at, Mission::Withdraw { to });
                let how = Stance {
                    posture: Posture::Screen,
                    break_point: 20,
                };
                draft.stance(at, how);
            }
        }
    }
}

/// Whether the stores around a place do not feed a fleet.
fn is_underfed(view: &View<'_>, unit: &Unit, at: TerritoryId) -> bool {
    let fleet = unit.listed.map(|listed| &view.own.fleets[listed]);
    fleet.is_some_and(|fleet| !lacking(view, fleet, at).is_none())
}

/// The nearest of its lands that feeds a fleet; the nearest, if none does.
fn nearest_land(view: &View<'_>, lots: &Lots, unit: &Unit) -> Option<TerritoryId> {
    let lands = view.own.lands.iter().map(|land| land.id);
    let mut lands: Vec<TerritoryId> = lands.collect();
    lands.sort_by_cached_key(|land| (view.routes.distance(unit.at, *land), lots.place(*land)));
    let feeds = lands.iter().find(|land| !is_underfed(view, unit, **land));
    feeds.or(lands.first()).copied()
}

/// Idle fleets in one place become one.
fn join(draft: &mut Draft<'_>) {
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        if !is_free(&unit) || !unit.is_idle() {
            continue;
        }
        let stronger = (0..draft.units.len()).find(|other| {
            let host = &draft.units[*other];
            let free = *other != at && is_free(host) && host.is_idle() && host.at == unit.at;
            free && (host.strength, *other) > (unit.strength, at)
        });
        if let Some(into) = stronger {
            draft.merge(at, into);
        }
    }
}

/// Where fleets come together that have nothing better to do: where the most is in danger, seen from
/// the strongest of them.
fn muster(
    draft: &Draft<'_>,
    strikes: &Strikes<'_>,
    order: &[usize],
    exposures: &[Exposure],
) -> Option<TerritoryId> {
    let strongest = &draft.units[*order.first()?];
    let worth = |exposure: &Exposure| {
        let turns = i32::from(strongest.turns_to(strikes.view, exposure.at).min(9));
        exposure.loss / 100 * exposure.likely - turns * exposure.loss / 40
    };
    let weighed = exposures.iter().map(|it| (worth(it), it.at));
    let most = weighed.max_by(|(one, here), (other, there)| {
        let lots = || strikes.lots.place(*here).cmp(&strikes.lots.place(*there));
        one.cmp(other).then_with(lots)
    });
    most.map(|(_, at)| at)
}

fn best(
    draft: &mut Draft<'_>,
    (at, stays): (usize, i32),
    strikes: &Strikes<'_>,
    prospects: &Prospects<'_>,
    exposures: &[Exposure],
    taken: &[TerritoryId],
) -> Option<StrikeChoice> {
    let unit = draft.units[at];
    let view = strikes.view;
    let mut best = Best {
        mission: unit.mission,
        lots: strikes.lots,
        choice: None,
        least: muldiv(WORTHWHILE, 100, UNDER_WAY),
    };
    let mut weighed = exposures.len();
    for exposure in exposures {
        best.weigh(guard(strikes, &unit, exposure, best.least));
    }
    // What has to stay at home does not strike.
    let unit = Unit {
        strength: leaving(&unit, stays),
        ..unit
    };
    if is_fit(&unit, strikes) {
        weighed += prospects.choices;
        for one in &prospects.pickings {
            if taken.contains(&one.target.at) {
                weighed -= choices(one.target);
                continue;
            }
            if one.promises(best.least)
                && let Some(turns) = strikes.journey(&unit, one.target)
            {
                best.weigh(strikes.raid(&unit, one, turns, best.least));
                best.weigh(strikes.seize(&unit, one, turns, best.least));
                best.weigh(strikes.blockade(&unit, one, turns, best.least));
            }
        }
        let foes = strikes.survey.foes(view);
        weighed += foes.len();
        for foe in foes {
            best.weigh(strikes.hunt(&unit, foe, best.least));
        }
    }
    debug_assert!(view.fleet(unit.id).is_some() || unit.listed.is_none());
    draft.considered(weighed);
    best.choice
}

/// The best of the choices weighed so far for a fleet.
struct Best<'a> {
    /// What the fleet is about.
    mission: Mission,
    lots: &'a Lots,
    choice: Option<StrikeChoice>,
    /// What is worth less than this is not better, or not worthwhile, not even if it is under way.
    least: i32,
}

impl Best<'_> {
    #[inline]
    fn weigh(&mut self, choice: Option<StrikeChoice>) {
        let Some(mut choice) = choice else { return };
        if choice.mission == self.mission {
            choice.value = choice.value.saturating_mul(UNDER_WAY) / 100;
        }
        if self
            .choice
            .is_none_or(|best| is_better(&choice, &best, self.lots))
        {
            self.choice = Some(choice);
            self.least = self.least.max(muldiv(choice.value, 100, UNDER_WAY));
        }
    }
}

/// Whether a choice is better than another; of equals, lots decide between their places.
fn is_better(choice: &StrikeChoice, than: &StrikeChoice, lots: &Lots) -> bool {
    match choice.value.cmp(&than.value) {
        Ordering::Equal => match (choice.at, than.at) {
            (one, other) if one == other => false,
            (one, other) => lots.place(one) > lots.place(other),
        },
        order => order.is_gt(),
    }
}

/// The strength that may leave of a fleet of which so much has to stay; a single ship stays as a whole.
fn leaving(unit: &Unit, stays: i32) -> i32 {
    if stays <= 0 {
        return unit.strength;
    }
    share_that_stays(unit, stays).map_or(0, |percent| unit.strength * (100 - percent) / 100)
}

/// The share of a fleet that stays if this much strength has to, in percent; nothing if all of it would.
fn share_that_stays(unit: &Unit, stays: i32) -> Option<i32> {
    let enough = |percent: &i32| unit.strength * percent / 100 >= stays;
    let parts = unit.ships > 1 && unit.listed.is_some();
    SHARES.into_iter().find(enough).filter(|_| parts)
}

/// Leaves the garrison behind that home asks for.
fn leave_garrison(draft: &mut Draft<'_>, unit: usize, stays: i32, exposures: &mut [Exposure]) {
    let at = draft.units[unit].at;
    let Some(percent) = share_that_stays(&draft.units[unit], stays) else {
        return;
    };
    if let Some(guard) = draft.split(unit, percent) {
        draft.mission(guard, Mission::Guard { place: at });
        stand_guard(exposures, at, draft.units[guard].strength);
    }
}

/// Standing guard over a land. Left out if it could not be worth `least`.
fn guard(
    strikes: &Strikes<'_>,
    unit: &Unit,
    exposure: &Exposure,
    least: i32,
) -> Option<StrikeChoice> {
    let turns = unit.turns_to(strikes.view, exposure.at);
    if turns > GUARD_TURNS {
        return None;
    }
    // The cautious rather guard, the bold rather strike.
    let character = strikes.character;
    let cares = Character::by(character.temper.defence, -character.traits.boldness);
    let worth = |relief: i32| {
        let relief = relief + exposure.unrest;
        relief.saturating_mul(cares) / 100 * GUARD / 100 / i32::from(turns + 1)
    };
    if worth(exposure.most_relief()) < least {
        return None;
    }
    let value = worth(exposure.relief(unit.strength));
    Some(StrikeChoice {
        mission: Mission::Guard { place: exposure.at },
        at: exposure.at,
        value,
        against: exposure.threat,
        led: true,
    })
}

fn stand_guard(exposures: &mut [Exposure], place: TerritoryId, strength: i32) {
    if let Some(exposure) = exposures.iter_mut().find(|e| e.at == place) {
        exposure.guard += strength;
        exposure.unrest = 0;
    }
}

/// A fleet that leaves its own land to strike leaves part of itself behind, where that is worth it and what
/// goes is still enough.
fn leave_guard(
    draft: &mut Draft<'_>,
    unit: usize,
    choice: &StrikeChoice,
    strikes: &Strikes<'_>,
    exposures: &mut [Exposure],
) {
    let leaving = draft.units[unit];
    let at = leaving.at;
    let exposed = exposures.iter().position(|e| e.at == at);
    let Some(exposed) = exposed.filter(|_| leaving.arrived && leaving.ships >= PARTED) else {
        return;
    };
    for percent in [50, 34] {
        let stays = leaving.strength * percent / 100;
        let odds = super::odds::chance(leaving.strength - stays, choice.against);
        let relief = exposures[exposed].relief(stays);
        if odds >= SPARE_ODDS.min(strikes.character.odds_demanded() + 30) && relief >= LEFT_BEHIND {
            if let Some(guard) = draft.split(unit, percent) {
                draft.mission(guard, Mission::Guard { place: at });
                stand_guard(exposures, at, draft.units[guard].strength);
            }
            return;
        }
    }
}
