//! What could be done that nothing forces anybody to: the quieter half of the council.

use super::council::{Matter, fleet_number, is_free, short_name};
use super::goals::is_ours;
use crate::council::outlook;
use crate::id::{ClassId, FactionId, TerritoryId};
use crate::scenario::model::{FactionTrait, Good, Goods, Scope};
use crate::sim::battle::odds;
use crate::sim::check::check;
use crate::sim::command::{Command, Mission, Order, Project, Task};
use crate::sim::economy::works;
use crate::sim::trade::fair_offer;
use crate::sim::view::OwnMaje;
use crate::text::{Voice, say};

/// A contract with so many turns left is spoken of.
const ENDS_SOON: u16 = 1;
/// Whoever thinks so little of one expects an attack anyway.
const HOSTILE: i16 = -15;

/// Land to take, a cargo that helps nobody, a contract that ends, land without a governor, ore
/// that lies idle.
pub(super) fn prospects(voice: &Voice<'_>) -> Vec<Matter> {
    let mut matters = Vec::new();
    matters.extend(conquest(voice));
    matters.extend(cargo(voice));
    matters.extend(ending_contract(voice));
    matters.extend(ungoverned(voice));
    matters.extend(idle_ore(voice));
    matters
}

/// The best land to take within reach, if there is a good one: nobody's, or an enemy's.
fn conquest(voice: &Voice<'_>) -> Option<Matter> {
    let view = &voice.view;
    let me = view.scenario.faction(view.faction());
    if me.is(FactionTrait::Nomads) || me.is(FactionTrait::Travellers) {
        return None;
    }
    let mut best: Option<(i32, Matter)> = None;
    for fleet in view.own.fleets.iter().filter(|fleet| is_free(voice, fleet)) {
        for target in view.scenario.territory_ids() {
            let turns = view
                .routes
                .turns(fleet.position.at, target, fleet.totals.speed);
            let people = view.scenario.place(target).people;
            if people == 0 || turns.is_none_or(|turns| turns > 1) || !is_prey(voice, target) {
                continue;
            }
            let Some(found) = odds(view, &[fleet.id], Mission::Seize { target }) else {
                continue;
            };
            if found.chance.low < 70 || found.own_loss.high > 40 {
                continue;
            }
            let score = found.chance.low * people - found.own_loss.high;
            if best.as_ref().is_some_and(|(other, _)| *other >= score) {
                continue;
            }
            let whose = view.holder(target);
            let chance = super::odds::chance(voice, found.chance);
            let (fleet_name, place) = (voice.fleet(fleet.id), voice.place(target));
            let said = match whose {
                Some(whose) => say!(
                    voice,
                    "council-seize",
                    fleet = fleet_name,
                    place = place,
                    whose = voice.possessive(whose),
                    chance = chance
                ),
                None => say!(
                    voice,
                    "council-seize-free",
                    fleet = fleet_name,
                    place = place,
                    chance = chance
                ),
            };
            let todo = say!(
                voice,
                "todo-odds-seize",
                place = voice.scenario().place(target).name.to_lowercase(),
                fleet = fleet_number(voice, fleet)
            );
            best = Some((score, Matter::new(52, said, todo)));
        }
    }
    best.map(|(_, matter)| matter)
}

fn is_prey(voice: &Voice<'_>, target: TerritoryId) -> bool {
    let view = &voice.view;
    match view.holder(target) {
        None => true,
        Some(holder) => {
            let own = view.own;
            let regard = own.regard.get(holder.index()).copied().unwrap_or(0);
            let blood = own.blood_enemies.get(holder.index()) == Some(&true);
            let mut contracts = own.contracts.iter();
            let partner = contracts.any(|contract| contract.parties.contains(&holder));
            holder != view.faction() && !partner && (regard <= HOSTILE || blood)
        }
    }
}

/// Goods aboard a fleet that lies idle away from one's own land.
fn cargo(voice: &Voice<'_>) -> Option<Matter> {
    let view = &voice.view;
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
    let said = say!(
        voice,
        "council-cargo",
        fleet = voice.fleet(fleet.id),
        goods = voice.goods(fleet.cargo)
    );
    let todo = say!(voice, "todo-withdraw", fleet = fleet_number(voice, fleet));
    Some(Matter::new(50, said, todo))
}

/// The first standing trade that is about to end.
fn ending_contract(voice: &Voice<'_>) -> Option<Matter> {
    let view = &voice.view;
    let now = view.turn();
    let me = view.faction();
    let ends = |until: u16| until >= now && until - now <= ENDS_SOON;
    // Not those that the end of the game ends.
    let contract = view
        .own
        .contracts
        .iter()
        .find(|c| ends(c.until) && c.until < view.scenario.turns)?;
    let partner = contract.partner_of(me)?;
    let left = i32::from(contract.until - now) + 1;
    let said = say!(
        voice,
        "council-contract",
        who = voice.them(partner),
        turns = voice.turns(left)
    );
    let todo = if fair_offer(view, partner).is_some() {
        say!(voice, "todo-suggest", who = short(voice, partner))
    } else {
        say!(voice, "todo-contracts")
    };
    Some(Matter::new(58, said, todo))
}

fn short(voice: &Voice<'_>, who: FactionId) -> String {
    voice.scenario().faction(who).short.to_lowercase()
}

/// Land that somebody who governs already could govern too, as much of it as he can.
fn ungoverned(voice: &Voice<'_>) -> Option<Matter> {
    let view = &voice.view;
    let lands = view.own.lands.iter();
    let open: Vec<TerritoryId> = lands
        .filter(|land| land.governor.is_none())
        .map(|land| land.id)
        .collect();
    let governing = |maje: &&OwnMaje| maje.captor.is_none();
    for maje in view.own.majes.iter().filter(governing) {
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
        let said = say!(voice, "council-ungoverned", places = voice.places(added));
        let names: Vec<String> = all
            .iter()
            .map(|id| voice.scenario().place(*id).name.to_lowercase())
            .collect();
        let todo = say!(
            voice,
            "todo-govern",
            maje = short_name(&maje.name),
            place = names.join(", ")
        );
        return Some(Matter::new(26, said, todo));
    }
    None
}

/// Ore beyond what three turns need, where a warship could be begun.
fn idle_ore(voice: &Voice<'_>) -> Option<Matter> {
    let view = &voice.view;
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
    for (at, def) in view.scenario.classes.iter().enumerate() {
        let class = ClassId::from_index(at);
        let project = Project::Ship(class);
        for land in &view.own.lands {
            let order = Order::Build {
                at: land.id,
                project,
            };
            let cost = works::cost(view.scenario, land.id, project, land.fort);
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
            let said = say!(
                voice,
                "council-ore",
                ore = spare,
                class = voice.class(class),
                cost = voice.goods(cost)
            );
            let todo = say!(
                voice,
                "todo-build",
                class = def.name.to_lowercase(),
                place = voice.scenario().place(land.id).name.to_lowercase()
            );
            found = Some((cost[Good::Ore], Matter::new(15, said, todo)));
        }
    }
    found.map(|(_, matter)| matter)
}

/// Something to strive for, when nothing presses: another each turn.
pub(super) fn aim(voice: &Voice<'_>) -> Option<Matter> {
    let view = &voice.view;
    let own = view.own;
    let open: Vec<_> = view
        .scenario
        .objectives
        .iter()
        .enumerate()
        .filter(|(at, objective)| {
            let achieved = own.progress.achieved.get(*at).copied().unwrap_or(0);
            achieved == 0 && is_ours(voice, objective)
        })
        .collect();
    let turn = usize::from(view.turn());
    let (at, objective) = open.get(turn.checked_rem(open.len())?)?;
    let running = own.progress.running.get(*at).copied().unwrap_or(0);
    let state = voice.progress(objective, running);
    let name = objective.name.as_str();
    let said = match objective.scope {
        Scope::Victory => say!(voice, "council-aim-victory", name = name, state = state),
        Scope::Prestige(_) => say!(
            voice,
            "council-aim",
            name = name,
            brings = voice.scope(objective.scope),
            state = state
        ),
    };
    Some(Matter::new(1, said, say!(voice, "todo-objectives")))
}
