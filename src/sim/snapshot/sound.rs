//! Whether a snapshot can be a game of a scenario. A save whose checksum is right may still have been made by
//! hand: nothing in it may bring the rules to a halt later.

use super::restore::RestoreError;
use super::{FactionState, FleetState, MajeState, Snapshot, TerritoryState};
use crate::id::{FactionId, Turn};
use crate::scenario::audit::{Audit, Flaw};
use crate::scenario::model::{Goods, Scenario};
use crate::sim::belief::{Band, Beliefs};
use crate::sim::command::{Gift, Mission, Order, Stance};
use crate::sim::economy::works::{FORT_MOST, IMPROVED_MOST};
use crate::sim::map::Routes;
use crate::sim::trade::Deals;
use serde::Serialize;
use std::ops::RangeInclusive;

/// The last turn a game can reach.
const LAST: Turn = 20_000;
/// All the people, or all the loads of a good, or all the ships there may be.
const SUM: i64 = 500_000_000;
/// All the ships there may be.
const SHIPS: i64 = 100_000;

/// Looks over every section.
pub fn sound(
    scenario: &Scenario,
    routes: &Routes,
    snapshot: &Snapshot,
) -> Result<(), RestoreError> {
    let audit = Audit::new(scenario);
    let turn = snapshot.clock.turn;
    section("clock", &audit, &snapshot.clock, || {
        within(turn, 1..=LAST, "the turn")
    })?;
    section("factions", &audit, &snapshot.factions, || {
        factions(scenario, &snapshot.factions)
    })?;
    section("territories", &audit, &snapshot.territories, || {
        territories(scenario, &snapshot.territories, turn)
    })?;
    section("fleets", &audit, &snapshot.fleets, || {
        fleets(scenario, routes, snapshot)
    })?;
    section("majes", &audit, &snapshot.majes, || majes(snapshot))?;
    let count = scenario.factions.len();
    section("opinions", &audit, &snapshot.opinions, || {
        ensure(snapshot.opinions.is_sound(count), "its tables")
    })?;
    section("deals", &audit, &snapshot.deals, || {
        deals(&snapshot.deals, &snapshot.factions)
    })?;
    section("plans", &audit, &snapshot.plans, || plans(snapshot))?;
    section("beliefs", &audit, &snapshot.beliefs, || {
        ensure(snapshot.beliefs.len() == count, "whose they are")?;
        let mut all = snapshot.beliefs.iter();
        all.try_for_each(|one| beliefs(scenario, one))
    })?;
    section("ledger", &audit, &snapshot.ledger, || {
        ensure(snapshot.ledger.is_sound(count), "its books")
    })?;
    section("chronicle", &audit, &snapshot.chronicle, || {
        ensure(snapshot.chronicle.is_sound(turn), "the order of events")
    })?;
    section("verdict", &audit, &snapshot.verdict, || Ok(()))
}

fn section<T: Serialize>(
    section: &'static str,
    audit: &Audit,
    value: &T,
    more: impl FnOnce() -> Result<(), Flaw>,
) -> Result<(), RestoreError> {
    let flaw = |Flaw(what)| RestoreError { section, what };
    audit.check(value).and_then(|()| more()).map_err(flaw)
}

fn ensure(holds: bool, what: &str) -> Result<(), Flaw> {
    if holds {
        Ok(())
    } else {
        Err(Flaw(format!("{what} do not fit the scenario")))
    }
}

fn within<T: PartialOrd>(value: T, range: RangeInclusive<T>, what: &str) -> Result<(), Flaw> {
    if range.contains(&value) {
        Ok(())
    } else {
        Err(Flaw(format!("{what} is out of range")))
    }
}

fn not_negative(goods: Goods, what: &str) -> Result<(), Flaw> {
    let holds = goods.0.iter().all(|n| (0..=100_000_000).contains(n));
    if holds {
        Ok(())
    } else {
        Err(Flaw(format!("{what} is out of range")))
    }
}

fn factions(scenario: &Scenario, factions: &[FactionState]) -> Result<(), Flaw> {
    ensure(factions.len() == scenario.factions.len(), "the factions")?;
    for it in factions {
        within(it.morale.0, 0..=100, "a morale")?;
        within(it.prestige.0, 0..=10_000_000, "a prestige")?;
        let kinds = scenario.technologies.len();
        ensure(it.arsenal.0.len() == kinds, "technologies")?;
        ensure(it.counters.0.len() == scenario.vars.len(), "counters")?;
        let objectives = scenario.objectives.len();
        let lists = [it.progress.running.len(), it.progress.achieved.len()];
        ensure(lists == [objectives; 2], "objectives")?;
    }
    Ok(())
}

fn territories(
    scenario: &Scenario,
    territories: &[TerritoryState],
    turn: Turn,
) -> Result<(), Flaw> {
    let count = scenario.places.len();
    ensure(territories.len() == count, "the territories")?;
    let mut people = 0;
    let mut goods = [0_i64; 3];
    for it in territories {
        within(it.people.0, 0..=10_000_000, "a people")?;
        within(it.calm.0, 0..=100, "a calm")?;
        within(it.holding.seized, 0..=turn, "the turn of a seizure")?;
        ensure(it.holding.defiance.is_sound(turn), "a defiance")?;
        within(it.works.fort, 0..=FORT_MOST, "a fort")?;
        within(it.works.improved, 0..=IMPROVED_MOST, "an improvement")?;
        within(it.works.sites.len(), 0..=100, "what is being built")?;
        not_negative(it.store.0, "a store")?;
        people += i64::from(it.people.0);
        for (sum, n) in goods.iter_mut().zip(it.store.0.0) {
            *sum += i64::from(n);
        }
    }
    within(people, 0..=SUM, "the people in all")?;
    goods
        .into_iter()
        .try_for_each(|sum| within(sum, 0..=SUM, "what is in store in all"))
}

fn stance(stance: Stance) -> Result<(), Flaw> {
    within(stance.break_point, 10..=100, "a break point")
}

fn mission(mission: Mission) -> Result<(), Flaw> {
    match mission {
        Mission::Haul { goods, .. } => not_negative(goods, "what is hauled"),
        _ => Ok(()),
    }
}

fn fleets(scenario: &Scenario, routes: &Routes, snapshot: &Snapshot) -> Result<(), Flaw> {
    ensure(
        snapshot.fleets.is_sorted_by(|a, b| a.id < b.id),
        "the numbers of fleets",
    )?;
    let mut ships = 0;
    let mut loads = 0;
    for it in &snapshot.fleets {
        let known = snapshot.factions[it.id.owner.index()].serials.fleet;
        ensure(it.id.serial < known, "the numbers of fleets")?;
        within(it.readiness.0, 0..=100, "a readiness")?;
        not_negative(it.cargo.0, "a cargo")?;
        stance(it.tactics.0)?;
        mission(it.orders.0)?;
        position(routes, it)?;
        squadrons(scenario, it)?;
        ships += it.ships.0.iter().map(|s| i64::from(s.count)).sum::<i64>();
        loads += it.cargo.0.0.iter().map(|n| i64::from(*n)).sum::<i64>();
    }
    within(ships, 0..=SHIPS, "the number of ships in all")?;
    within(loads, 0..=SUM, "what is carried in all")
}

fn position(routes: &Routes, fleet: &FleetState) -> Result<(), Flaw> {
    let it = &fleet.position;
    let fits = match it.toward {
        None => it.progress == 0,
        Some(toward) => routes
            .lane(it.at, toward)
            .is_some_and(|length| it.progress < length),
    };
    ensure(fits, "the places of fleets")
}

fn squadrons(scenario: &Scenario, fleet: &FleetState) -> Result<(), Flaw> {
    let ships = &fleet.ships.0;
    let ordered = ships.is_sorted_by(|a, b| a.class < b.class);
    ensure(ordered && !ships.is_empty(), "the ships of a fleet")?;
    for it in ships {
        within(it.count, 1..=10_000, "a number of ships")?;
        let hull = scenario.class(it.class).hull * i32::from(it.count);
        within(it.damage, 0..=hull - 1, "the damage of a fleet")?;
    }
    Ok(())
}

fn majes(snapshot: &Snapshot) -> Result<(), Flaw> {
    let majes: &[MajeState] = &snapshot.majes;
    ensure(
        majes.is_sorted_by(|a, b| a.id < b.id),
        "the numbers of majes",
    )?;
    within(majes.len(), 0..=10_000, "the number of majes")?;
    for it in majes {
        let known = snapshot.factions[it.id.owner.index()].serials.maje;
        ensure(it.id.serial < known, "the numbers of majes")?;
        within(it.loyalty.0, 0..=100, "a loyalty")?;
        within(it.person.ambition, 0..=100, "an ambition")?;
        ensure(it.person.traits.are_sound(), "the traits of a maje")?;
    }
    Ok(())
}

fn deals(deals: &Deals, factions: &[FactionState]) -> Result<(), Flaw> {
    let serials = |owner: FactionId| factions[owner.index()].serials;
    let contracts = &deals.contracts;
    let ordered = contracts.is_sorted_by(|a, b| a.id < b.id);
    ensure(ordered, "the numbers of contracts")?;
    for it in contracts {
        let known = it.id.serial < serials(it.id.owner).contract;
        ensure(known, "the numbers of contracts")?;
        ensure(it.parties[0] != it.parties[1], "the parties of a contract")?;
        ensure(it.from <= it.until, "the terms of a contract")?;
    }
    for it in &deals.offers {
        let known = it.id.serial < serials(it.id.owner).offer;
        ensure(known && it.from != it.to, "the offers")?;
    }
    for (from, to, gift) in &deals.gifts {
        ensure(from != to, "the gifts")?;
        if let Gift::Goods(goods) = gift {
            not_negative(*goods, "a gift")?;
        }
    }
    Ok(())
}

/// Orders that have become impossible are passed over when the turn resolves; only numbers of
/// new fleets must be right.
fn plans(snapshot: &Snapshot) -> Result<(), Flaw> {
    let count = snapshot.factions.len();
    ensure(snapshot.plans.is_sound(count), "the lists of orders")?;
    for (faction, orders) in snapshot.plans.iter() {
        let mut next = snapshot.factions[faction.index()].serials.fleet;
        within(orders.len(), 0..=10_000, "the number of orders")?;
        for order in orders {
            match order {
                Order::Split { new, .. } => {
                    let fits = new.owner == faction && new.serial == next;
                    ensure(fits, "the numbers of new fleets")?;
                    next += 1;
                }
                Order::Stance { stance: it, .. } => stance(*it)?,
                Order::Mission { mission: it, .. } => mission(*it)?,
                Order::Merge { .. }
                | Order::Assign { .. }
                | Order::Build { .. }
                | Order::Abandon { .. } => {}
            }
        }
    }
    Ok(())
}

fn beliefs(scenario: &Scenario, beliefs: &Beliefs) -> Result<(), Flaw> {
    let lands = beliefs.lands.len() == scenario.places.len();
    let factions = beliefs.factions.len() == scenario.factions.len();
    ensure(lands && factions, "the tables of beliefs")?;
    let sorted = beliefs.fleets.is_sorted_by(|a, b| a.fleet < b.fleet);
    ensure(sorted, "the sightings")?;
    let band = |band: Band| within(band.high - band.low, 0..=1_000_000_000, "an estimate");
    for it in &beliefs.fleets {
        [it.ships, it.attack, it.hull]
            .into_iter()
            .try_for_each(band)?;
    }
    for it in &beliefs.factions {
        [it.ships, it.strength].into_iter().try_for_each(band)?;
        let kinds = scenario.technologies.len();
        let known = kinds >= 64 || it.technology >> kinds == 0;
        ensure(known, "the technologies heard of")?;
    }
    Ok(())
}
