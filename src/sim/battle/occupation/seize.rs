//! Taking land.

use crate::id::{FactionId, FleetId, TechId, TerritoryId};
use crate::scenario::model::{Count, FactionTrait};
use crate::sim::battle::Field;
use crate::sim::command::{Mission, Task};
use crate::sim::event::{Gained, Landless, Seized};
use crate::sim::ledger::{Account, Cause};
use crate::sim::opinion::IncidentKind;

/// What being taken costs the calm of a place. Ours.
const CALM_LOST: i32 = 30;
/// Prestige won and lost with land that somebody held, and as much again with his home. Ours.
const PRESTIGE: i32 = 4;
/// Prestige won with land that nobody held. Ours.
const PRESTIGE_UNHELD: i32 = 1;
/// Morale won and lost with land that somebody held. Ours.
const MORALE: (i32, i32) = (2, -4);

/// The land changes hands with its store; works under way are lost, the fort suffers, and with
/// a home goes some of what was known there.
pub fn seize(field: &mut Field, by: FactionId, at: TerritoryId, seizers: &[FleetId]) {
    let setting = field.setting.clone();
    let faction = setting.roster.faction(by);
    let from = field.holder(at);
    if from == Some(by) || faction.is(FactionTrait::Nomads) || faction.is(FactionTrait::Travellers)
    {
        return;
    }
    take_over(field, by, from, at);
    let first = field
        .reign_mut(at)
        .is_some_and(|mut reign| reign.holding.taken_by.note(by));
    for fleet in seizers {
        if let Some(mut parts) = field.fleet_mut(*fleet) {
            parts.orders.0 = Mission::Guard { place: at };
        }
    }
    // What is taken again and again pays once.
    if first {
        field.count(by, Count::Seizures, 1);
    }
    field.record(Seized { by, at, from });
    let Some(from) = from else {
        if first {
            field.shift_prestige(by, PRESTIGE_UNHELD, Cause::LandWon);
        }
        return;
    };
    let home = setting.roster.faction(from).home == Some(at);
    let prestige = if home { 2 * PRESTIGE } else { PRESTIGE };
    if first {
        field.shift_prestige(by, prestige, Cause::LandWon);
    }
    field.shift_prestige(from, -prestige, Cause::LandLost);
    field.shift_morale(by, MORALE.0, Cause::LandWon);
    field.shift_morale(from, MORALE.1, Cause::LandLost);
    field.remember(by, from, IncidentKind::Seized, at);
    turn_out(field, from, at);
    if home {
        field.remember(by, from, IncidentKind::TookHome, at);
        seize_technology(field, by, from);
    }
    if field.nearest_own(from, at, Some(at)).is_none() {
        field.remember(by, from, IncidentKind::LeftLandless, at);
        field.record(Landless { faction: from, at });
    }
}

fn take_over(field: &mut Field, by: FactionId, from: Option<FactionId>, at: TerritoryId) {
    let turn = field.clock.turn;
    if let Some(mut reign) = field.reign_mut(at) {
        reign.holding.holder = Some(by);
        reign.holding.seized = turn;
        reign.holding.defiance = reign.holding.defiance.roused(turn);
        reign.blockaded.0 = None;
    }
    let Some(mut land) = field.land_mut(at) else {
        return;
    };
    land.works.sites.clear();
    land.works.fort = land.works.fort.saturating_sub(1);
    let calm = land.calm.0;
    land.calm.0 = (calm - CALM_LOST).max(0);
    let unrest = land.calm.0 - calm;
    let store = land.store.0;
    let ledger = &mut field.ledger;
    ledger.post(Some(by), Account::Calm(at), unrest, Cause::Seizure);
    ledger.post_goods(
        from,
        |good| Account::Store(at, good),
        store,
        -1,
        Cause::Seizure,
    );
    ledger.post_goods(
        Some(by),
        |good| Account::Store(at, good),
        store,
        1,
        Cause::Seizure,
    );
}

/// Majes of the old holder who governed there do so no more, and who sat there flees to the
/// nearest place of his own; prisoners are taken along.
fn turn_out(field: &mut Field, from: FactionId, at: TerritoryId) {
    let refuge = field.nearest_own(from, at, Some(at));
    for (_, entity) in field.index.majes() {
        let Ok(mut maje) = field.majes.get_mut(*entity) else {
            continue;
        };
        let theirs = maje.captive.0.unwrap_or(maje.allegiance.0) == from;
        if !theirs {
            continue;
        }
        if let Task::Govern { territories } = &mut maje.assignment.0 {
            territories.retain(|territory| *territory != at);
            if territories.is_empty() {
                maje.assignment.0 = Task::Idle;
            }
        }
        let commands = matches!(maje.assignment.0, Task::Command { .. });
        if maje.whereabouts.0 == at && !commands {
            maje.whereabouts.0 = refuge.unwrap_or(at);
        }
    }
}

/// With a home falls one kind of prized technology its holder has and the victor has not: the
/// first of the scenario's list; units go over, knowledge is shared.
fn seize_technology(field: &mut Field, by: FactionId, from: FactionId) {
    let setting = field.setting.clone();
    let held = |faction: FactionId, at: usize, field: &Field| {
        field
            .factions
            .get(field.index.faction(faction))
            .is_ok_and(|parts| parts.arsenal.has(TechId::from_index(at)))
    };
    let found = (0..setting.technologies.len()).find(|at| {
        !setting.technologies[*at].base && held(from, *at, field) && !held(by, *at, field)
    });
    let Some(found) = found else {
        return;
    };
    let technology = TechId::from_index(found);
    let gained = field.gain(by, technology, Gained::Seized, Cause::Seizure, Some(from));
    if gained && setting.technology(technology).units {
        lose_unit(field, from, technology);
    }
}

fn lose_unit(field: &mut Field, from: FactionId, technology: TechId) {
    if let Ok(mut parts) = field.factions.get_mut(field.index.faction(from))
        && let Some(held) = parts.arsenal.held_mut().get_mut(technology.index())
        && *held > 0
    {
        *held -= 1;
        let account = Account::Technology(technology);
        field.ledger.post(Some(from), account, -1, Cause::Seizure);
    }
}
