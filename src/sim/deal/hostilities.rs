//! Deals between factions that have come to blows.

use super::DealFault;
use super::table::{Deals, Signed};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::consequence::{Consequences, act};
use crate::sim::event::{ContractEnded, ContractTrouble};
use crate::sim::goods::Estate;
use crate::sim::index::{Clock, Setting};
use crate::sim::ledger::Ledger;
use crate::sim::opinion::{Deed, IncidentKind, Opinions};
use bevy::ecs::prelude::{Res, ResMut, World};

/// System: whoever attacked a partner this turn has broken what was between them.
pub fn end_for_hostilities(
    clock: Res<Clock>,
    setting: Res<Setting>,
    mut deals: ResMut<Deals>,
    estate: Res<Estate>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    if deals.signed.is_empty() {
        return;
    }
    deals.signed.retain(|signed| {
        let [one, other] = signed.deal.parties;
        if !signed.deal.is_lasting() {
            return true;
        }
        let Some(by) = aggressor(consequences.opinions(), clock.turn, one, other) else {
            return true;
        };
        let victim = if by == one { other } else { one };
        let deed = Deed::new(IncidentKind::Betrayed, by, victim);
        consequences.remember(deed.felt_by(estate.house(victim).leader));
        let fault = DealFault::of_harm(&signed.deal, by, turns_left(signed, clock.turn));
        consequences.break_word(by, victim, fault.stake);
        let (shame, secrecy) = (fault.shame(clock.turn, setting.turns), signed.deal.secrecy);
        consequences.answer_for_word(&mut ledger, by, shame, secrecy);
        let why = ContractTrouble::Hostilities(by);
        consequences.record(ContractEnded::of(&signed.deal, why));
        false
    });
}

/// Whoever is known to have harmed a partner by a plot has broken what was between them.
pub fn end_for_treason(world: &mut World, by: FactionId, victim: FactionId) {
    let now = world.resource::<Clock>().turn;
    let last = world.resource::<Setting>().turns;
    let between = |it: &Signed| {
        let parties = it.deal.parties;
        it.deal.is_lasting() && parties.contains(&by) && parties.contains(&victim)
    };
    let mut broken = Vec::new();
    world.resource_mut::<Deals>().signed.retain(|signed| {
        let ends = between(signed);
        if ends {
            let fault = DealFault::of_harm(&signed.deal, by, turns_left(signed, now));
            broken.push((signed.deal.clone(), fault));
        }
        !ends
    });
    for (deal, fault) in broken {
        act::remember(world, Deed::new(IncidentKind::Betrayed, by, victim));
        act::break_word(world, by, victim, fault.stake);
        act::answer_for_word(world, by, fault.shame(now, last), deal.secrecy);
        let why = ContractTrouble::Hostilities(by);
        act::record(world, ContractEnded::of(&deal, why));
    }
}

/// How many turns a deal has left, this one included.
fn turns_left(signed: &Signed, now: Turn) -> i32 {
    i32::from(signed.until.saturating_sub(now)) + 1
}

/// Whether a faction attacked another this turn.
pub(super) fn attacked(opinions: &Opinions, now: Turn, by: FactionId, victim: FactionId) -> bool {
    aggressor(opinions, now, by, victim) == Some(by)
}

/// Whether a faction attacked another in a turn or since.
pub(super) fn attacked_since(
    opinions: &Opinions,
    turn: Turn,
    by: FactionId,
    to: FactionId,
) -> bool {
    let recent = opinions.all().rev();
    let mut recent = recent.take_while(|incident| incident.turn >= turn);
    recent.any(|it| (it.by, it.to) == (by, to) && is_attack(it.kind))
}

/// Those who attacked a faction this turn, each with the place, if it is known.
pub(super) fn attackers(
    opinions: &Opinions,
    now: Turn,
    victim: FactionId,
) -> Vec<(FactionId, Option<TerritoryId>)> {
    let recent = opinions.all().rev();
    let recent = recent.take_while(|incident| incident.turn >= now);
    let mut found: Vec<(FactionId, Option<TerritoryId>)> = Vec::new();
    for it in recent.filter(|it| it.to == victim && is_attack(it.kind)) {
        match found.iter_mut().find(|(by, _)| *by == it.by) {
            Some((_, at)) => *at = at.or(it.at),
            None => found.push((it.by, it.at)),
        }
    }
    found.retain(|(by, _)| attacked(opinions, now, *by, victim));
    found.sort_unstable();
    found
}

/// Whether something done is an attack.
pub(super) const fn is_attack(kind: IncidentKind) -> bool {
    rank(kind).is_some()
}

/// How grave an attack is, if it is one: whoever came to rob, seize or blockade before whoever only fought.
const fn rank(kind: IncidentKind) -> Option<u8> {
    match kind {
        IncidentKind::Seized => Some(0),
        IncidentKind::Raided => Some(1),
        IncidentKind::Blockaded => Some(2),
        IncidentKind::Fought | IncidentKind::Attacked => Some(3),
        _ => None,
    }
}

/// Who of two attacked the other this turn: whoever came to rob, seize or blockade before whoever
/// only fought.
fn aggressor(
    opinions: &Opinions,
    now: Turn,
    one: FactionId,
    other: FactionId,
) -> Option<FactionId> {
    let recent = opinions.all().rev();
    recent
        .take_while(|incident| incident.turn >= now)
        .filter(|incident| {
            (incident.by, incident.to) == (one, other) || (incident.by, incident.to) == (other, one)
        })
        .filter_map(|incident| Some((rank(incident.kind)?, incident.by)))
        .min()
        .map(|(_, by)| by)
}
