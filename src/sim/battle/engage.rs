//! The phase in which battles are fought: gathers the sides, plays the rules, and hands the
//! outcome to who applies it.

use super::clash::Clash;
use super::muster::{Side, flagship, force_of, gather, ships_of};
use super::rules::{Ground, Power, fight};
use super::{
    AttackAim, BattleReport, Campaign, Engagement, Factor, Field, Outcome, SideReport, Success,
    aftermath,
};
use crate::id::{FactionId, FleetId};
use crate::scenario::model::{Peculiarity, Squadron};
use crate::sim::dice::Purpose;
use crate::sim::event::FleetRef;
use crate::sim::faction::Standing;
use crate::sim::ledger::Cause;
use crate::sim::opinion::IncidentKind;
use bevy::ecs::prelude::ResMut;

/// What an attack on neutral ground costs. Ours.
const NEUTRAL_PRESTIGE: i32 = 5;

/// System: fights the battles, place by place, in the order in which the attackers arrive.
pub fn fight_battles(mut field: Field, mut campaign: ResMut<Campaign>) {
    for at in 0..campaign.engagements.len() {
        let engagement = campaign.engagements[at];
        let Some(sides) = gather(&field, &campaign, &engagement) else {
            continue;
        };
        if sides[1].is_empty() {
            if engagement.aim.is_for_land() {
                break_the_peace(&mut field, &engagement);
                succeed(&mut campaign, &engagement, sides);
            }
            continue;
        }
        break_the_peace(&mut field, &engagement);
        let clash = play(&field, engagement, sides);
        let before = [0, 1].map(|side: usize| ships_of(&field, &clash.sides[side]));
        let fleets = [0, 1].map(|side: usize| named(&field, &clash.sides[side]));
        let told = field.consequences.recorded();
        let toll = aftermath::apply(&mut field, &mut campaign, &clash);
        let report = Box::new(report(&clash, before, fleets, toll));
        // The battle is told before what it led to.
        field.consequences.record_before(told, report);
        if clash.fight.outcome == Outcome::AttackerWon && engagement.aim.is_for_land() {
            let [attacker, defender] = clash.sides;
            succeed(&mut campaign, &engagement, [attacker, defender]);
        }
    }
}

fn play(field: &Field, engagement: Engagement, sides: [Side; 2]) -> Clash {
    let flagships = [0, 1].map(|side: usize| flagship(field, &sides[side]));
    let mut forces = [0, 1].map(|side: usize| force_of(field, &sides[side], flagships[side]));
    forces[0].surprise = engagement.surprise;
    let ground = Ground::of(&field.setting, engagement.at);
    // Whoever is driven out came last, whatever he is called here.
    let waiting = if engagement.aim == AttackAim::Drive {
        0
    } else {
        1
    };
    let powers = [0, 1]
        .map(|side: usize| Power::of(&forces[side], &forces[1 - side], ground, side == waiting));
    let mut dice = field.dice(
        Purpose::Battle,
        engagement.by,
        engagement.at,
        sides[1].leader,
    );
    let fight = fight([&powers[0], &powers[1]], ground, &mut dice);
    Clash {
        engagement,
        sides,
        flagships,
        powers,
        fight,
    }
}

fn succeed(campaign: &mut Campaign, engagement: &Engagement, [attacker, _]: [Side; 2]) {
    campaign.successes.push(Success {
        at: engagement.at,
        by: engagement.by,
        aim: engagement.aim,
        fleets: attacker.fleets,
    });
}

/// Who attacks on neutral ground is thought less of by everybody.
fn break_the_peace(field: &mut Field, engagement: &Engagement) {
    let place = field.setting.place(engagement.at);
    if engagement.aim == AttackAim::Drive || !place.is(Peculiarity::NeutralGround) {
        return;
    }
    let (by, at) = (engagement.by, engagement.at);
    field.shift_prestige(by, -NEUTRAL_PRESTIGE, Cause::NeutralGround);
    let setting = field.setting.clone();
    for faction in setting
        .roster
        .faction_ids()
        .filter(|faction| *faction != by)
    {
        let plays = field
            .factions
            .get(field.index.faction(faction))
            .is_ok_and(|parts| Standing::is_active(parts.standing));
        if plays {
            field.remember(by, faction, IncidentKind::NeutralGround, at);
        }
    }
}

/// The fleets of a side with their flags, as events name them.
fn named(field: &Field, side: &Side) -> Vec<(FactionId, FleetRef)> {
    let flag = |id: FleetId| field.fleet(id).map(|parts| parts.flag.0);
    let fleets = side.fleets.iter();
    fleets
        .filter_map(|id| Some((flag(*id)?, FleetRef::Own(*id))))
        .collect()
}

fn report(
    clash: &Clash,
    mut before: [Vec<Squadron>; 2],
    mut fleets: [Vec<(FactionId, FleetRef)>; 2],
    mut toll: aftermath::Toll,
) -> BattleReport {
    let sides = [0, 1].map(|at: usize| {
        let side = &clash.sides[at];
        let mut factors = clash.powers[at].factors();
        if clash.fight.fortune[at] != 0 {
            factors.push((Factor::Fortune, clash.fight.fortune[at]));
        }
        SideReport {
            faction: side.leader,
            helpers: side.helpers.clone(),
            fleets: std::mem::take(&mut fleets[at]),
            commander: toll.commanders[at],
            posture: clash.powers[at].posture,
            fort: side.fort,
            before: std::mem::take(&mut before[at]),
            lost: std::mem::take(&mut toll.lost[at]),
            captured: std::mem::take(&mut toll.taken[at]),
            factors,
        }
    });
    BattleReport {
        at: clash.engagement.at,
        aim: clash.engagement.aim,
        sides,
        rounds: clash.fight.rounds().to_vec(),
        outcome: clash.fight.outcome,
    }
}
