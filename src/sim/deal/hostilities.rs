//! Deals between factions that have come to blows.

use super::DealFault;
use super::escrow::Escrows;
use super::table::{Deals, Signed};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::consequence::{Consequences, act};
use crate::sim::event::{ContractEnded, ContractTrouble, Observers};
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
    mut escrows: ResMut<Escrows>,
    estate: Res<Estate>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    if deals.signed.is_empty() {
        return;
    }
    let attacks = Attacks::of(consequences.opinions(), clock.turn);
    deals.signed.retain(|signed| {
        let [one, other] = signed.deal.parties;
        if !signed.deal.forbids_arms() {
            return true;
        }
        let Some(by) = attacks.aggressor(one, other) else {
            return true;
        };
        let victim = if by == one { other } else { one };
        escrows.forfeit(signed.key, by);
        let witness = Observers::of(signed.deal.witness);
        let deed = Deed::new(IncidentKind::Betrayed, by, victim).known_to(witness);
        consequences.remember(deed.felt_by(estate.house(victim).leader));
        let fault = DealFault::of_harm(&signed.deal, by, turns_left(signed, clock.turn));
        consequences.break_word(by, victim, fault.stake);
        let (shame, secrecy) = (fault.shame(clock.turn, setting.turns), signed.deal.secrecy);
        consequences.answer_for_word(&mut ledger, by, shame, secrecy);
        let testimony = signed.deal.seen_broken(by, fault.stake);
        consequences.testify(&mut ledger, testimony, |it| estate.house(it).leader);
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
        it.deal.forbids_arms() && parties.contains(&by) && parties.contains(&victim)
    };
    let mut broken = Vec::new();
    world.resource_mut::<Deals>().signed.retain(|signed| {
        let ends = between(signed);
        if ends {
            let fault = DealFault::of_harm(&signed.deal, by, turns_left(signed, now));
            broken.push((signed.key, signed.deal.clone(), fault));
        }
        !ends
    });
    for (key, deal, fault) in broken {
        world.resource_mut::<Escrows>().forfeit(key, by);
        let deed = Deed::new(IncidentKind::Betrayed, by, victim);
        act::remember(world, deed.known_to(Observers::of(deal.witness)));
        act::break_word(world, by, victim, fault.stake);
        act::answer_for_word(world, by, fault.shame(now, last), deal.secrecy);
        act::testify_broken(world, deal.seen_broken(by, fault.stake));
        let why = ContractTrouble::Hostilities(by);
        act::record(world, ContractEnded::of(&deal, why));
    }
}

/// How many turns a deal has left, this one included.
fn turns_left(signed: &Signed, now: Turn) -> i32 {
    i32::from(signed.until.saturating_sub(now)) + 1
}

/// Whether a faction attacked another this turn, where it is asked once.
pub(super) fn attacked(opinions: &Opinions, now: Turn, by: FactionId, victim: FactionId) -> bool {
    Attacks::of(opinions, now).attacked(by, victim)
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

/// An attack of this turn.
#[derive(Debug, Clone, Copy)]
struct Attack {
    rank: u8,
    by: FactionId,
    to: FactionId,
    at: Option<TerritoryId>,
}

/// The attacks of this turn: every deal and every promise asks who attacked whom.
pub(super) struct Attacks {
    /// The last first.
    all: Vec<Attack>,
    /// Who attacked or was attacked: most were not.
    fought: Observers,
}

impl Attacks {
    /// Picks them out of what is remembered.
    pub fn of(opinions: &Opinions, now: Turn) -> Self {
        let recent = opinions.all().rev();
        let recent = recent.take_while(|incident| incident.turn >= now);
        let attacks = recent.filter_map(|it| {
            let (by, to, at) = (it.by, it.to, it.at);
            rank(it.kind).map(|rank| Attack { rank, by, to, at })
        });
        let all: Vec<Attack> = attacks.collect();
        let fought = Observers::of(all.iter().flat_map(|it| [it.by, it.to]));
        Self { all, fought }
    }

    /// Whether a faction attacked another.
    pub fn attacked(&self, by: FactionId, victim: FactionId) -> bool {
        self.aggressor(by, victim) == Some(by)
    }

    /// Whether somebody attacked a faction.
    pub fn any_against(&self, victim: FactionId) -> bool {
        self.all.iter().any(|it| it.to == victim)
    }

    /// Those who attacked a faction, each with the place, if it is known.
    pub fn against(&self, victim: FactionId) -> Vec<(FactionId, Option<TerritoryId>)> {
        let mut found: Vec<(FactionId, Option<TerritoryId>)> = Vec::new();
        for it in self.all.iter().filter(|it| it.to == victim) {
            match found.iter_mut().find(|(by, _)| *by == it.by) {
                Some((_, at)) => *at = at.or(it.at),
                None => found.push((it.by, it.at)),
            }
        }
        found.retain(|(by, _)| self.attacked(*by, victim));
        found.sort_unstable();
        found
    }

    /// Who of two attacked the other: whoever came to rob, seize or blockade before whoever only fought.
    fn aggressor(&self, one: FactionId, other: FactionId) -> Option<FactionId> {
        if !self.fought.includes(one) || !self.fought.includes(other) {
            return None;
        }
        let between = |it: &&Attack| [(one, other), (other, one)].contains(&(it.by, it.to));
        let attacks = self.all.iter().filter(between);
        let gravest = attacks.min_by_key(|it| (it.rank, it.by));
        gravest.map(|it| it.by)
    }
}
