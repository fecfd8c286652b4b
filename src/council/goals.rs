//! Objectives: whose they are, and how far they have come.

use crate::id::{TechId, TerritoryId};
use crate::scenario::model::{Audience, Condition, FactionKind, Objective, Peculiarity};
use crate::sim::view::View;

/// Whether an objective is the faction's.
#[must_use]
pub fn is_ours(view: &View<'_>, objective: &Objective) -> bool {
    let me = view.faction();
    match objective.audience {
        Audience::All => true,
        Audience::Kind(kind) => view.book.faction(me).kind == kind,
        Audience::Only(who) => who == me,
    }
}

/// The places that a condition is about, by id; none if it is about none in particular.
#[must_use]
pub fn places(view: &View<'_>, condition: &Condition) -> Vec<TerritoryId> {
    let all = || view.book.territory_ids();
    let with = |wanted: Peculiarity| {
        let found = all().filter(|id| view.book.place(*id).is(wanted));
        found.collect::<Vec<_>>()
    };
    let mut found = match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().flat_map(|part| places(view, part)).collect()
        }
        Condition::Hold { territories, .. } => territories.clone(),
        Condition::HoldPeculiar { peculiarity, .. } => with(*peculiarity),
        Condition::Landless(who) => all().filter(|id| view.holder(*id) == Some(*who)).collect(),
        Condition::Depart(_) => with(Peculiarity::Edge),
        _ => Vec::new(),
    };
    found.sort_unstable();
    found.dedup();
    found
}

/// How much there is of what a condition asks for, and how much it asks for; `None` where that cannot
/// be counted. For how many turns it has to hold is not counted.
#[must_use]
pub fn counted(view: &View<'_>, condition: &Condition) -> Option<(i32, i32)> {
    let own = view.own;
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    let found = match condition {
        Condition::All(parts) => {
            // All parts together, each as far as it has come.
            let parts: Vec<(i32, i32)> = parts.iter().filter_map(|p| counted(view, p)).collect();
            if parts.is_empty() {
                return None;
            }
            let have = parts.iter().map(|(have, need)| have.min(need)).sum();
            (have, parts.iter().map(|(_, need)| need).sum())
        }
        Condition::Any(parts) => {
            let parts = parts.iter().filter_map(|part| counted(view, part));
            parts.max_by_key(|(have, need)| have.saturating_mul(1_000) / need.max(&1))?
        }
        Condition::HoldShare { percent, .. } => {
            let peopled = |id| view.book.place(id).people > 0;
            let all = view.book.territory_ids().filter(|id| peopled(*id));
            let held = own.lands.iter().filter(|land| peopled(land.id)).count();
            let all = count(all.count()).max(1);
            (count(held), (all * percent + 99) / 100)
        }
        Condition::Hold { territories, .. } => {
            let held = territories.iter().filter(|id| view.land(**id).is_some());
            (count(held.count()), count(territories.len()))
        }
        Condition::HoldPeculiar {
            peculiarity,
            count: need,
        } => {
            let here = |id| view.book.place(id).is(*peculiarity);
            let held = own.lands.iter().filter(|land| here(land.id));
            (count(held.count()), *need)
        }
        Condition::BoundTo { count: need, .. } => {
            let mut partners: Vec<_> = own
                .contracts
                .iter()
                .filter_map(|contract| contract.partner_of(view.faction()))
                .filter(|who| view.book.faction(*who).kind == FactionKind::Sect)
                .collect();
            partners.sort_unstable();
            partners.dedup();
            (count(partners.len()), *need)
        }
        Condition::Have { technologies, .. } => {
            let has = |id: &&TechId| own.technology.get(id.index()).is_some_and(|n| *n > 0);
            let have = technologies.iter().filter(has).count();
            (count(have), count(technologies.len()))
        }
        Condition::HaveShip(class) => {
            let mut ships = own.fleets.iter().flat_map(|fleet| &fleet.ships);
            let has = ships.any(|ship| ship.class == *class && ship.count > 0);
            (i32::from(has), 1)
        }
        Condition::Var { var, at_least } => {
            let value = own.counters.0.get(var.index()).copied().unwrap_or(0);
            (value, *at_least)
        }
        Condition::Store { good, at_least } => (own.stock[*good], *at_least),
        Condition::Prestige(need) => (own.prestige, *need),
        Condition::MostPrestigeAtEnd
        | Condition::SurviveToEnd
        | Condition::Landless(_)
        | Condition::Depart(_) => return None,
    };
    (found.1 > 0).then_some(found)
}
