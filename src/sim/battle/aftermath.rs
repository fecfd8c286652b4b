//! Applies the outcome of a battle: wrecks, prizes, cargo, majes, wear, retreat, renown.

use super::clash::Clash;
use super::muster::Side;
use super::retreat::retreat;
use super::rules::{add_ships, fame, wear};
use super::spoils::{fates, take_prizes};
use super::wreck::{Loss, wreck};
use super::{AttackAim, Campaign, Field, Outcome};
use crate::id::{FactionId, FleetId, MajeId};
use crate::scenario::model::{Count, Squadron};
use crate::sim::command::Mission;
use crate::sim::dice::Purpose;
use crate::sim::event::{Failure, FleetLost, MissionFailed};
use crate::sim::ledger::{Account, Cause};
use crate::sim::opinion::IncidentKind;

/// What a battle cost, for the report: attacker, then defender.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toll {
    /// Who was in command.
    pub commanders: [Option<MajeId>; 2],
    /// Ships destroyed.
    pub lost: [Vec<Squadron>; 2],
    /// Ships of the other side taken.
    pub taken: [Vec<Squadron>; 2],
}

/// Applies the outcome.
pub fn apply(field: &mut Field, campaign: &mut Campaign, clash: &Clash) -> Toll {
    let loser = clash.loser();
    let winner = 1 - loser;
    let at = clash.engagement.at;
    let mut toll = Toll::default();
    for side in [0, 1] {
        toll.commanders[side] = clash.flagships[side]
            .and_then(|id| field.fleet(id))
            .and_then(|parts| parts.commander.0);
    }
    let mut dice = field.dice(
        Purpose::Capture,
        clash.engagement.by,
        at,
        clash.sides[1].leader,
    );
    // Who holds the field can take prizes, if anybody of his is left; after a stalemate nobody does.
    let won = wreck(field, clash, winner, None);
    let left = |id: &FleetId| won.iter().any(|loss| loss.fleet == *id && !loss.destroyed);
    let prize_crew =
        clash.flagships[winner].filter(|id| clash.fight.outcome != Outcome::Stalemate && left(id));
    let captor = prize_crew.and(clash.sides[winner].leader);
    let boarding = captor.map(|captor| (field.effects(captor).boarding, &mut dice));
    let beaten = wreck(field, clash, loser, boarding);

    toll.lost[winner] = all(&won, |loss| &loss.lost, field);
    toll.lost[loser] = all(&beaten, |loss| &loss.lost, field);
    toll.taken[winner] = all(&beaten, |loss| &loss.taken, field);
    if let (Some(crew), Some(captor)) = (prize_crew, captor) {
        take_prizes(field, clash, crew, captor, &beaten, &mut dice);
    }
    fates(field, clash, loser, captor, &beaten, &mut dice);
    fates(field, clash, winner, None, &won, &mut dice);
    for loss in won.iter().chain(&beaten).filter(|loss| loss.destroyed) {
        lose_fleet(field, campaign, clash, loss);
    }
    for side in [0, 1] {
        tire(field, clash, side, side == loser);
    }
    for loss in beaten.iter().filter(|loss| !loss.destroyed) {
        campaign.beaten.push(loss.fleet);
        tell_failure(field, clash, loss);
        retreat(field, clash, loss.fleet);
    }
    renown(field, clash);
    remember(field, campaign, clash, &toll);
    toll
}

fn all(losses: &[Loss], pick: impl Fn(&Loss) -> &Vec<Squadron>, field: &Field) -> Vec<Squadron> {
    let mut sum = Vec::new();
    for loss in losses {
        add_ships(&mut sum, pick(loss), &field.setting.classes);
    }
    for squadron in &mut sum {
        squadron.damage = 0;
    }
    sum
}

/// A fleet is no more; who hunted it has nothing left to do.
fn lose_fleet(field: &mut Field, campaign: &mut Campaign, clash: &Clash, loss: &Loss) {
    campaign.beaten.push(loss.fleet);
    if let Some(entity) = field.index.remove_fleet(loss.fleet) {
        field.commands.entity(entity).despawn();
    }
    field.record(FleetLost {
        fleet: loss.fleet.into(),
        flag: loss.flag,
        at: clash.engagement.at,
    });
    let here = campaign.at(clash.engagement.at).iter();
    for hunter in here.filter(|present| present.quarry == Some(loss.fleet)) {
        let fought = |side: &Side| side.fleets.contains(&hunter.fleet);
        if clash.sides.iter().any(fought)
            && let Some(mut parts) = field.fleet_mut(hunter.fleet)
        {
            parts.orders.0 = Mission::Hold;
        }
    }
}

/// Who came to do harm and was beaten has failed.
fn tell_failure(field: &mut Field, clash: &Clash, loss: &Loss) {
    let at = clash.engagement.at;
    let hostile = field
        .fleet(loss.fleet)
        .is_some_and(|parts| parts.orders.0.is_hostile());
    if hostile {
        field.record(MissionFailed {
            fleet: loss.fleet.into(),
            flag: loss.flag,
            at,
            why: Failure::Beaten,
        });
    }
}

/// Fighting wears out.
fn tire(field: &mut Field, clash: &Clash, side: usize, beaten: bool) {
    let cost = wear(clash.hull(side), clash.fight.left[side], beaten);
    let cause = if beaten {
        Cause::Defeat
    } else {
        Cause::Victory
    };
    for id in &clash.sides[side].fleets {
        let Some(mut parts) = field.fleet_mut(*id) else {
            continue;
        };
        let flag = parts.flag.0;
        let before = parts.readiness.0;
        parts.readiness.0 = (before - cost).max(0);
        let real = parts.readiness.0 - before;
        field
            .ledger
            .post(Some(flag), Account::Readiness(*id), real, cause);
    }
}

/// Morale, prestige and counters of those who led.
fn renown(field: &mut Field, clash: &Clash) {
    let loser = clash.loser();
    let winner = 1 - loser;
    if clash.fight.outcome == Outcome::Stalemate {
        if let Some(faction) = clash.sides[loser].leader {
            field.shift_morale(faction, -1, Cause::Defeat);
        }
        return;
    }
    let before = [winner, loser].map(|side| clash.hull(side));
    let lost = [winner, loser].map(|side| clash.hull(side) - clash.fight.left[side]);
    let worth = fame(before, lost, clash.fight.routed);
    let against_people = clash.sides[loser].leader.is_none();
    if let Some(faction) = clash.sides[winner].leader {
        field.count(faction, Count::BattlesWon, 1);
        field.shift_morale(faction, worth.morale[0], Cause::Victory);
        if !against_people {
            field.shift_prestige(faction, worth.prestige[0], Cause::Victory);
        }
    }
    if let Some(faction) = clash.sides[loser].leader {
        field.shift_morale(faction, worth.morale[1], Cause::Defeat);
        field.shift_prestige(faction, worth.prestige[1], Cause::Defeat);
    }
}

/// Who did what to whom. Whoever is driven out while on his way to do harm has only himself
/// to blame.
fn remember(field: &mut Field, campaign: &Campaign, clash: &Clash, toll: &Toll) {
    let at = clash.engagement.at;
    let intruder = &clash.sides[1];
    let came_to_harm = clash.engagement.aim == AttackAim::Drive
        && campaign
            .at(at)
            .iter()
            .any(|p| p.mission.is_hostile() && intruder.fleets.contains(&p.fleet));
    let (aggressor, harmed) = if came_to_harm {
        (intruder.leader, 0)
    } else {
        (Some(clash.engagement.by), 1)
    };
    let Some(aggressor) = aggressor else {
        return;
    };
    let unharmed = toll.lost[harmed].is_empty() && toll.taken[1 - harmed].is_empty();
    // Whoever won does what he came for, and is remembered for that.
    let won = clash.fight.outcome != Outcome::Stalemate && clash.loser() == harmed;
    let kind = match (unharmed, won) {
        (false, _) => Some(IncidentKind::Fought),
        (true, false) => Some(IncidentKind::Attacked),
        (true, true) => None,
    };
    // Whoever has a deal with somebody and prepared no breach of it did not come for him: one was in the way of the other, or came to help
    // others. Only an ambush is laid for those it falls on, and weapons are drawn on somebody.
    let led = clash.sides[harmed].leader;
    let meant = matches!(clash.engagement.aim, AttackAim::Ambush | AttackAim::Draw);
    let ambushed = led.filter(|_| meant);
    let victims = clash.sides[harmed].factions();
    let victims =
        victims.filter(|it| Some(*it) == ambushed || !field.word.holds_back(aggressor, *it));
    if let Some(kind) = kind {
        for victim in victims.collect::<Vec<FactionId>>() {
            field.remember(aggressor, victim, kind, at);
        }
    }
    for side in &clash.sides {
        let Some(leader) = side.leader else {
            continue;
        };
        let helped = if field.holder(at) == Some(leader) {
            IncidentKind::StoodBy
        } else {
            IncidentKind::Helped
        };
        for helper in &side.helpers {
            field.remember(*helper, leader, helped, at);
        }
    }
}
