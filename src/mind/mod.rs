//! Minds: factions that no person plays. A mind reads the view of its faction, the same that a
//! person gets, and answers with commands. It keeps nothing between calls: what it means to go
//! on with is in its standing orders, and those are in the view.

mod aims;
mod build;
mod campaign;
mod carriers;
mod character;
mod draft;
mod errands;
mod exposure;
mod majes;
mod mood;
mod needs;
mod nomad;
mod odds;
mod offer;
mod orders;
mod plan;
mod stance;
mod strike;
mod survey;
mod table;
mod targets;
#[cfg(test)]
mod tests_of_appraisal;
mod traveller;
mod units;
mod worth;

pub use offer::fair_offer;
pub use plan::{Plan, Talk};

use crate::scenario::model::{FactionTrait, MindDef};
use crate::sim::check::check;
use crate::sim::command::{Act, Command};
use crate::sim::deal::{Offer, Side, appraise};
use crate::sim::dice::Seed;
use crate::sim::faction::Status;
use crate::sim::view::View;

/// What the mind of this faction does at the table: offers to at most three partners, ransoms and
/// releases, gifts, contracts ended.
#[must_use]
pub fn table(view: &View<'_>, mind: &MindDef, seed: Seed) -> Talk {
    let plays = view.own.status == Status::Active;
    match mind.temper() {
        Some(temper) if plays => table::talk(view, temper, seed),
        _ => Talk::default(),
    }
}

/// How the mind of this faction answers an offer: as its appraisal says. What it could not keep it does
/// not accept.
#[must_use]
pub fn reply(view: &View<'_>, offer: &Offer) -> bool {
    let yes = Act::Answer {
        offer: offer.id,
        accept: true,
    };
    appraise(view, offer.from, &offer.terms, Side::Answers).accepts()
        && check(view, &Command::Act(yes)).is_ok()
}

/// The orders the mind of this faction gives.
#[must_use]
pub fn orders(view: &View<'_>, mind: &MindDef, seed: Seed) -> Plan {
    if view.own.status != Status::Active {
        return Plan::default();
    }
    let nomads = view.book.faction(view.faction()).is(FactionTrait::Nomads);
    match mind {
        MindDef::Traveller {
            route,
            rest,
            temper,
        } => traveller::traveller(view, route, *rest, *temper),
        MindDef::Utility(temper) if nomads && view.own.lands.is_empty() => {
            nomad::nomads(view, *temper)
        }
        MindDef::Utility(temper) => orders::sect(view, *temper, seed),
        MindDef::Idle => Plan::default(),
    }
}
