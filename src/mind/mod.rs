//! Minds: factions that no person plays. A mind reads the view of its faction, the same that a
//! person gets, and answers with commands. It keeps nothing between calls: what it means to go
//! on with is in its standing orders, and those are in the view.

pub mod account;
mod advice;
mod aims;
mod amends;
mod answer;
mod build;
mod campaign;
mod candour;
mod captives;
mod carriers;
mod character;
mod conference;
mod counter;
mod draft;
mod errands;
mod exile;
mod exposure;
mod garrison;
mod heirs;
mod lots;
mod majes;
mod mood;
mod needs;
mod nomad;
mod odds;
mod offer;
mod orders;
mod plan;
mod pledges;
mod plots;
mod scenes;
mod seals;
mod security;
mod stance;
mod stations;
mod strike;
mod survey;
mod table;
mod targets;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests_of_appraisal;
#[cfg(test)]
mod tests_of_targets;
mod traveller;
mod units;
mod witness;
mod worth;

pub use amends::{Amendment, amends};
pub use answer::{DealVerdict, answer, answer_mediator};
pub use candour::{Candour, Spoken, speak_of};
pub use conference::{SaidAtTable, attends, invite};
pub use offer::fair_offer;
pub use plan::Plan;
use scenes::Choices;
pub use scenes::favourite;
pub use table::TableMemory;

use crate::id::FactionId;
use crate::scenario::model::{FactionTrait, MindDef};
use crate::sim::command::Act;
use crate::sim::dice::Seed;
use crate::sim::faction::Status;
use crate::sim::terms::{Ballot, Vote};
use crate::sim::view::View;

/// What the mind of this faction does next at the table, if anything: offers to at most three partners, ransoms and
/// releases, sales, gifts, contracts ended. It is asked again until it has nothing more to do, and sees in its view what
/// came of the last.
#[must_use]
pub fn table(view: &View<'_>, mind: &MindDef, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    let plays = view.own.status == Status::Active;
    match mind.temper() {
        Some(temper) if plays => table::act(view, temper, seed, memory),
        _ => None,
    }
}

/// What the mind of this faction does at the table of its own accord, were nothing of it answered: for studies of minds.
#[must_use]
pub fn initiatives(view: &View<'_>, mind: &MindDef, seed: Seed) -> Vec<Act> {
    let temper = mind.temper();
    temper.map_or_else(Vec::new, |temper| table::initiatives(view, temper, seed))
}

/// The orders the mind of this faction gives.
#[must_use]
pub fn orders(view: &View<'_>, mind: &MindDef, seed: Seed) -> Plan {
    if view.own.status != Status::Active {
        return Plan::default();
    }
    // What is paid in events is not there to build with.
    let chosen = match mind.temper() {
        Some(_) => scenes::choices(view, seed),
        None => Choices::default(),
    };
    let cost = chosen.cost;
    let nomads = view.roster.faction(view.faction()).is(FactionTrait::Nomads);
    let mut plan = match mind {
        MindDef::Traveller {
            route,
            rest,
            temper,
        } => traveller::traveller(view, route, *rest, *temper, seed),
        MindDef::Utility(temper) if nomads && view.own.lands.is_empty() => {
            nomad::nomads(view, *temper, seed, cost)
        }
        MindDef::Utility(temper) => orders::sect(view, *temper, seed, cost),
        MindDef::Idle => Plan::default(),
    };
    // First, so that nothing else is paid from what they cost.
    plan.orders.splice(0..0, chosen.orders);
    plan.decisions.extend(chosen.decisions);
    plan
}

/// What the mind of this faction says in a round of the conference of a host; nothing if it is not asked.
#[must_use]
pub fn speak(view: &View<'_>, mind: &MindDef, seed: Seed, host: FactionId) -> Option<SaidAtTable> {
    let known = view.own.conferences.iter().find(|it| it.host == host)?;
    let sitting = known.asks(view.faction())?;
    let said = match mind.temper() {
        Some(temper) => conference::speak(view, temper, seed, known, sitting),
        None => Ballot::plain(Vote::Abstain).into(),
    };
    Some(said)
}
