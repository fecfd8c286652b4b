//! What could be done that nothing forces anybody to: the quieter half of the council.

use super::fleets::{best_sortie, is_ordered};
use super::is_ours;
use super::matter::{Matter, What};
use super::outlook;
use crate::id::{ClassId, ObjectiveId, TerritoryId};
use crate::mind::fair_offer;
use crate::scenario::model::{FactionTrait, Good, Goods};
use crate::sim::battle::odds;
use crate::sim::check::check;
use crate::sim::command::{Command, Mission, Order, Project, Task};
use crate::sim::economy::works;
use crate::sim::view::{OwnMaje, View};

/// A contract with this many turns left is mentioned.
const ENDS_SOON: u16 = 1;
/// Whoever thinks so little of one expects an attack anyway.
const HOSTILE: i16 = -15;

/// Land to take, a cargo that helps nobody, a contract that ends, land without a governor, ore
/// that lies idle.
pub(super) fn prospects(view: &View<'_>) -> Vec<Matter> {
    let mut matters = Vec::new();
    matters.extend(conquest(view));
    matters.extend(cargo(view));
    matters.extend(ending_contract(view));
    matters.extend(ungoverned(view));
    matters.extend(idle_ore(view));
    matters
}

/// The best land to take within reach, if there is a good one: nobody's, or an enemy's.
fn conquest(view: &View<'_>) -> Option<Matter> {
    let me = view.roster.faction(view.faction());
    if me.is(FactionTrait::Nomads) || me.is(FactionTrait::Travellers) {
        return None;
    }
    best_sortie(view, |fleet, target| {
        let turns = view
            .routes
            .turns(fleet.position.at, target, fleet.totals.speed);
        let people = view.book.place(target).people;
        let far = turns.is_none_or(|turns| turns > 1);
        if people == 0 || far || !is_prey(view, target) || is_ordered(view, target) {
            return None;
        }
        let found = odds(view, &[fleet.id], Mission::Seize { target })?;
        if found.chance.low < 70 || found.own_loss.high > 40 {
            return None;
        }
        let what = What::Seize {
            fleet: fleet.id,
            target,
            victim: view.holder(target),
            chance: found.chance,
        };
        let score = found.chance.low * people - found.own_loss.high;
        Some((score, Matter::new(52, what)))
    })
}

fn is_prey(view: &View<'_>, target: TerritoryId) -> bool {
    match view.holder(target) {
        None => true,
        Some(holder) => {
            let own = view.own;
            let regard = own.regard_of(holder);
            let blood = own.blood_enemies.get(holder.index()) == Some(&true);
            let mut deals = own.deals.iter();
            let partner = deals.any(|known| known.with == holder);
            holder != view.faction() && !partner && (regard <= HOSTILE || blood)
        }
    }
}

/// Goods aboard a fleet that lies idle away from one's own land.
fn cargo(view: &View<'_>) -> Option<Matter> {
    if view.own.lands.is_empty() {
        return None;
    }
    let fleet = view.own.fleets.iter().find(|fleet| {
        let away = fleet
            .position
            .arrived()
            .is_some_and(|at| view.land(at).is_none());
        let stays = matches!(
            fleet.mission,
            Mission::Hold | Mission::Guard { .. } | Mission::Blockade { .. }
        );
        away && stays && fleet.cargo.total() >= 10
    })?;
    let what = What::Cargo {
        fleet: fleet.id,
        goods: fleet.cargo,
    };
    Some(Matter::new(50, what))
}

/// The first standing trade that is about to end.
fn ending_contract(view: &View<'_>) -> Option<Matter> {
    let now = view.turn();
    let ends = |until: u16| until >= now && until - now <= ENDS_SOON;
    // Not those that the end of the game ends.
    let known = view
        .own
        .deals
        .iter()
        .find(|it| ends(it.until) && view.common.last.is_none_or(|last| it.until < last))?;
    let partner = known.with;
    let what = What::Contract {
        deal: known.id,
        partner,
        sort: known.deal.sort(),
        turns: known.turns_left(now),
        again: fair_offer(view, partner).is_some(),
    };
    Some(Matter::new(58, what))
}

/// Land that somebody who governs already could govern too, as much of it as he can.
fn ungoverned(view: &View<'_>) -> Option<Matter> {
    let lands = view.own.lands.iter();
    let open: Vec<TerritoryId> = lands
        .filter(|land| land.governor.is_none())
        .map(|land| land.id)
        .collect();
    let free = |maje: &&OwnMaje| maje.captor.is_none();
    for maje in view.own.majes.iter().filter(free) {
        let Task::Govern { territories } = &maje.task else {
            continue;
        };
        let mut all = territories.clone();
        for land in &open {
            let mut more = all.clone();
            more.push(*land);
            let order = Order::Assign {
                maje: maje.id,
                task: Task::Govern {
                    territories: more.clone(),
                },
            };
            if check(view, &Command::Order(order)).is_ok() {
                all = more;
            }
        }
        let Some(added) = all.get(territories.len()..).filter(|more| !more.is_empty()) else {
            continue;
        };
        let what = What::Ungoverned {
            maje: maje.id,
            added: added.to_vec(),
            all,
        };
        return Some(Matter::new(26, what));
    }
    None
}

/// Ore beyond what three turns need, where a warship could be begun.
fn idle_ore(view: &View<'_>) -> Option<Matter> {
    let ore = outlook(view, Good::Ore);
    let building = view.own.lands.iter().any(|land| {
        let mut sites = land.sites.iter();
        sites.any(|site| matches!(site.project, Project::Ship(_)))
    });
    if building || ore.change() < 0 {
        return None;
    }
    let spare = ore.stock - 2 * ore.need;
    let mut found: Option<(i32, Matter)> = None;
    for (at, def) in view.book.classes.iter().enumerate() {
        let class = ClassId::from_index(at);
        let project = Project::Ship(class);
        for land in &view.own.lands {
            let order = Order::Build {
                at: land.id,
                project,
            };
            let cost = works::cost(view.book, land.id, project, land.fort);
            let affordable = |(goods, _): &(Goods, u8)| goods[Good::Ore] <= spare;
            let Some((cost, _)) = cost.filter(affordable) else {
                continue;
            };
            if def.attack < 10
                || found
                    .as_ref()
                    .is_some_and(|(ore, _)| *ore >= cost[Good::Ore])
                || check(view, &Command::Order(order)).is_err()
            {
                continue;
            }
            let what = What::Ore {
                spare,
                class,
                cost,
                at: land.id,
            };
            found = Some((cost[Good::Ore], Matter::new(15, what)));
        }
    }
    found.map(|(_, matter)| matter)
}

/// Something to strive for, when nothing presses: another each turn.
pub(super) fn aim(view: &View<'_>) -> Option<Matter> {
    let progress = &view.own.progress;
    let open: Vec<usize> = view
        .book
        .objectives
        .iter()
        .enumerate()
        .filter(|(at, objective)| {
            let achieved = progress.achieved.get(*at).copied().unwrap_or(0);
            achieved == 0 && is_ours(view, objective)
        })
        .map(|(at, _)| at)
        .collect();
    let turn = usize::from(view.turn());
    let at = *open.get(turn.checked_rem(open.len())?)?;
    let what = What::Aim {
        objective: ObjectiveId::from_index(at),
        running: progress.running.get(at).copied().unwrap_or(0),
    };
    Some(Matter::new(1, what))
}
