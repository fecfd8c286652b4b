//! Turns in small worlds: who fights, who wins, who gets what.

mod land;
mod meetings;
mod prizes;
mod sides;

use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::Goods;
use crate::sim::battle::BattleReport;
use crate::sim::command::{Command, Mission, Order, Stance};
use crate::sim::event::{Event, Failure, MissionFailed};
use crate::sim::fleet::{Cargo, Fleet, Ships};
use crate::sim::ledger::Account;
use crate::sim::simulation::Simulation;
use crate::sim::territory::{Store, Territory};

/// A faction.
const fn f(n: u8) -> FactionId {
    FactionId(n)
}

/// A territory.
const fn t(n: u16) -> TerritoryId {
    TerritoryId(n)
}

/// A fleet of a faction.
const fn fleet(of: u8, serial: u16) -> FleetId {
    FleetId::new(FactionId(of), serial)
}

/// Gives a fleet its mission.
fn order(sim: &mut Simulation, of: u8, serial: u16, mission: Mission) {
    let fleet = fleet(of, serial);
    let command = Command::Order(Order::Mission { fleet, mission });
    sim.submit(f(of), &command).expect("the order is legal");
}

/// Tells a fleet how to fight.
fn stance(sim: &mut Simulation, of: u8, serial: u16, stance: Stance) {
    let fleet = fleet(of, serial);
    let command = Command::Order(Order::Stance { fleet, stance });
    sim.submit(f(of), &command).expect("the order is legal");
}

/// A raid for whatever there is.
const fn raid(target: u16) -> Mission {
    Mission::Raid {
        target: t(target),
        want: None,
    }
}

/// A seizure.
const fn seize(target: u16) -> Mission {
    Mission::Seize { target: t(target) }
}

/// A guard.
const fn guard(place: u16) -> Mission {
    Mission::Guard { place: t(place) }
}

/// Ends the turn and keeps what happened.
fn end(sim: &mut Simulation) -> Vec<Event> {
    let records = sim.end_turn();
    records.iter().map(|record| record.event.clone()).collect()
}

/// The battles among events.
fn battles(events: &[Event]) -> Vec<&BattleReport> {
    let mut battles = Vec::new();
    for event in events {
        if let Event::Battle(report) = event {
            battles.push(&**report);
        }
    }
    battles
}

/// Why a mission failed, if one did.
fn failures(events: &[Event]) -> Vec<(FleetId, Failure)> {
    let failure = |event: &Event| match event {
        Event::MissionFailed(MissionFailed { fleet, why, .. }) => Some((fleet.own()?, *why)),
        _ => None,
    };
    events.iter().filter_map(failure).collect()
}

/// Who holds a place, in truth.
fn holder(sim: &Simulation, at: u16) -> Option<FactionId> {
    (0..8).map(f).find(|faction| {
        faction.index() < sim.scenario().roster.factions.len()
            && sim.view(*faction).land(t(at)).is_some()
    })
}

/// Goods in all stores and aboard all fleets.
fn all_goods(sim: &mut Simulation) -> Goods {
    let world = sim.world_mut();
    let stores = world.query::<(&Territory, &Store)>();
    let mut stores = stores;
    let stored = stores
        .iter(world)
        .fold(Goods::NONE, |sum, (_, store)| sum + store.0);
    let mut holds = world.query::<(&Fleet, &Cargo)>();
    holds
        .iter(world)
        .fold(stored, |sum, (_, cargo)| sum + cargo.0)
}

/// What the ledger says changed of all goods.
fn posted(sim: &Simulation) -> Goods {
    let mut sum = Goods::NONE;
    for line in sim.ledger().all() {
        if let Account::Store(_, good) | Account::Cargo(_, good) = line.account {
            sum[good] += line.amount;
        }
    }
    sum
}

/// How many ships there are in all.
fn ships(sim: &mut Simulation) -> i32 {
    let world = sim.world_mut();
    let mut fleets = world.query::<&Ships>();
    let counts = fleets.iter(world).flat_map(|ships| &ships.0);
    counts.map(|squadron| i32::from(squadron.count)).sum()
}
