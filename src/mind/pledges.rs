//! What it has promised to do with its fleets: to come when it is called, and to attack whom it said it would.

use super::character::Character;
use super::draft::Draft;
use super::strike::{StrikeChoice, Strikes};
use super::survey::Survey;
use super::targets::{LazyTargets, Target};
use super::units::Kind;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::command::{Mission, Posture, Stance};
use crate::sim::deal::rules::{ANSWER, PART, STAYS};
use crate::sim::fleet::rules::strength;
use crate::sim::terms::{Call, Clause, Consideration, Decided, Grounds, Nature, Owed, Rationale};
use crate::sim::view::View;
use std::cmp::Reverse;

/// Whoever has less honour than this does not come when called, unless it likes whoever calls.
const FAITHLESS: i8 = -2;
/// Whoever is liked this much is helped by anybody.
const LIKED: i32 = 25;
/// What a point of honour weighs among the grounds of not keeping a promise. Ours.
const FAITH: i32 = 10;
/// What a ground weighs that decides alone.
const ALONE: i32 = 100;
/// What a promise weighs among the grounds of an attack. Ours.
const PLEDGE: i32 = 1000;
/// How help is sent: with a break point with which it counts.
pub const HELP: Stance = Stance {
    posture: Posture::Screen,
    break_point: if STAYS > 60 { STAYS } else { 60 },
};
/// Of a fleet of which more than this part is needed, all of it goes, in percent. Ours.
const PARTED: i32 = 75;

/// Sends fleets where it has promised to be, before anything else is thought of.
pub fn keep_pledges(draft: &mut Draft<'_>, strikes: &Strikes<'_>, targets: &LazyTargets<'_>) {
    let view = strikes.view;
    let me = view.faction();
    for known in &view.own.deals {
        for call in known.calls.iter().filter(|call| call.by == me) {
            if is_faithful(strikes.character, strikes.survey, call.to) {
                answer(draft, strikes, call);
            } else {
                draft.decide(forsaken(
                    strikes.character,
                    strikes.survey,
                    call.to,
                    Owed::Defence,
                ));
            }
        }
        for promise in known.promises(me) {
            match promise.what {
                Owed::JointWar(on)
                    if is_faithful(strikes.character, strikes.survey, promise.to) =>
                {
                    attack(draft, strikes, targets, (on, promise.to));
                }
                Owed::Guard(at, strength)
                    if is_faithful(strikes.character, strikes.survey, promise.to) =>
                {
                    let due = (known.from + ANSWER).saturating_sub(view.turn());
                    guard(draft, strikes, (at, i32::from(strength), due), promise);
                }
                Owed::JointWar(_) | Owed::Guard(..) => {
                    draft.decide(forsaken(
                        strikes.character,
                        strikes.survey,
                        promise.to,
                        promise.what,
                    ));
                }
                _ => {}
            }
        }
    }
}

/// Where those who have all their ships in one place are owed by their word: the first of their promises of ships that they mean to keep. Why
/// the others are not kept is noted.
pub fn owed_at(
    draft: &mut Draft<'_>,
    view: &View<'_>,
    character: &Character,
    survey: &Survey,
) -> Option<TerritoryId> {
    let mut goes = None;
    for (to, owed, at) in wanted(view) {
        if !is_faithful(character, survey, to) {
            draft.decide(forsaken(character, survey, to, owed));
        } else if goes.is_none_or(|goes| goes == at) {
            goes = Some(at);
        } else {
            draft.decide(elsewhere(to, owed));
        }
    }
    goes
}

/// Notes that no promise of ships is kept by those who are on their way.
pub fn pass_by(draft: &mut Draft<'_>, view: &View<'_>) {
    for (to, owed, _) in wanted(view) {
        draft.decide(elsewhere(to, owed));
    }
}

/// To whom it owes ships on guard where: those who call, and those whom it promised a guard.
fn wanted(view: &View<'_>) -> Vec<(FactionId, Owed, TerritoryId)> {
    let me = view.faction();
    let mut found = Vec::new();
    for known in &view.own.deals {
        let calls = known.calls.iter().filter(|call| call.by == me);
        found.extend(calls.map(|call| (call.to, Owed::Defence, call.at)));
        let guards = known.promises(me).filter_map(|promise| {
            let (at, _) = promise.what.guarded()?;
            Some((promise.to, promise.what, at))
        });
        found.extend(guards);
    }
    found
}

/// Why a promise is not kept: the ships are needed elsewhere.
fn elsewhere(toward: FactionId, owed: Owed) -> Rationale {
    Rationale {
        what: Decided::Forsake(owed),
        toward,
        said: None,
        lie: false,
        why: Grounds::of([(Consideration::Elsewhere, ALONE)]),
    }
}

/// Sends ships to a place that it promised to guard until there are enough: first those that are there, then the nearest, of a fleet that
/// is much too strong only a part.
fn guard(
    draft: &mut Draft<'_>,
    strikes: &Strikes<'_>,
    (at, wanted, due): (TerritoryId, i32, Turn),
    promise: &Clause,
) {
    let (view, lots) = (strikes.view, strikes.lots);
    let mut missing = wanted;
    while missing > wanted / 10 {
        let free = (0..draft.units.len()).filter(|unit| {
            let unit = &draft.units[*unit];
            unit.kind == Kind::Armed && !unit.settled && !unit.gone && unit.strength > 0
        });
        let turns = |unit: &usize| draft.units[*unit].turns_to(view, at);
        let best = free.min_by_key(|unit| {
            let it = &draft.units[*unit];
            let stands = it.mission == (Mission::Guard { place: at });
            let short = (missing - it.strength).max(0);
            (!stands, turns(unit), short, lots.place(it.at), *unit)
        });
        // Whoever comes a turn late still counts.
        let last = due + 1 + u16::from(due > 0);
        let Some(unit) = best.filter(|unit| turns(unit) <= last) else {
            draft.decide(elsewhere(promise.to, promise.what));
            return;
        };
        draft.considered(1);
        let it = draft.units[unit];
        // What was promised is measured in ships as they are built, not as they fight today.
        let built = it.listed.map_or(it.strength, |listed| {
            let totals = &view.own.fleets[listed].totals;
            strength(totals.attack, totals.hull)
        });
        // Of each class whole ships are parted: one more than the share makes up for that, and for damage.
        let part = missing * 100 / built.max(1) + 100 / it.ships.max(1) + 1;
        let stands = it.mission == (Mission::Guard { place: at });
        let parted = (part < PARTED && !stands).then(|| draft.split(unit, part));
        let sent = parted.flatten().unwrap_or(unit);
        missing -= built * draft.units[sent].strength / it.strength.max(1);
        draft.mission(sent, Mission::Guard { place: at });
        draft.stance(sent, HELP);
    }
}

/// Whether it keeps a promise of ships to somebody at all.
fn is_faithful(character: &Character, survey: &Survey, toward: FactionId) -> bool {
    character.traits.honour >= FAITHLESS || survey.rival(toward).opinion >= LIKED
}

/// Why a promise is not kept: whoever gave it is faithless, and does not like the other enough.
fn forsaken(character: &Character, survey: &Survey, toward: FactionId, owed: Owed) -> Rationale {
    let honour = i32::from(character.traits.honour);
    let opinion = survey.rival(toward).opinion;
    Rationale {
        what: Decided::Forsake(owed),
        toward,
        said: None,
        lie: false,
        why: Grounds::of([
            (Consideration::Nature(Nature::Faithless), -honour * FAITH),
            (Consideration::IllWill, LIKED - opinion),
        ]),
    }
}

/// Sends the fleet that is soonest there of those that are strong enough to count.
fn answer(draft: &mut Draft<'_>, strikes: &Strikes<'_>, call: &Call) {
    let (view, lots) = (strikes.view, strikes.lots);
    let all: i32 = draft.units.iter().map(|unit| unit.strength).sum();
    let able = |at: &usize| {
        let unit = &draft.units[*at];
        unit.kind == Kind::Armed
            && !unit.settled
            && !unit.gone
            && unit.strength.saturating_mul(PART) >= all
    };
    let turns = |at: &usize| draft.units[*at].turns_to(view, call.at);
    let left = call.until.saturating_sub(view.turn()) + 1;
    let found = (0..draft.units.len()).filter(able).min_by_key(|at| {
        let unit = &draft.units[*at];
        (turns(at), Reverse(unit.strength), lots.place(unit.at), *at)
    });
    let Some(unit) = found.filter(|at| turns(at) <= left) else {
        if call.in_reach && call.until <= view.turn() {
            draft.decide(elsewhere(call.to, Owed::Defence));
        }
        return;
    };
    draft.considered(1);
    draft.mission(unit, Mission::Guard { place: call.at });
    draft.stance(unit, HELP);
}

/// Attacks somebody where that is worth most, if it is worth anything.
fn attack(
    draft: &mut Draft<'_>,
    strikes: &Strikes<'_>,
    targets: &[Target],
    (on, promised): (FactionId, FactionId),
) {
    let mut best: Option<(usize, StrikeChoice, &Target)> = None;
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        if unit.kind != Kind::Armed || unit.gone || unit.settled {
            continue;
        }
        for target in targets.iter().filter(|target| target.holder == Some(on)) {
            draft.considered(2);
            let Some(turns) = strikes.journey(&unit, target) else {
                continue;
            };
            let pickings = strikes.pickings(target, unit.strength);
            let raid = strikes.raid(&unit, &pickings, turns, i32::MIN);
            let seizure = strikes.seize(&unit, &pickings, turns, i32::MIN);
            for choice in raid.into_iter().chain(seizure) {
                if best.is_none_or(|(_, it, _)| choice.value > it.value) {
                    best = Some((at, choice, target));
                }
            }
        }
    }
    if let Some((unit, choice, target)) = best {
        if let Some(mut decision) = strikes.opening(target, choice.mission) {
            decision.why = decision.why.with(Consideration::Pledge(promised), PLEDGE);
            draft.decide(decision);
        }
        draft.mission(unit, choice.mission);
    }
}
