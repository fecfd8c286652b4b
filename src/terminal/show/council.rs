//! The council: at most five things that matter now, each with what would address it.

use super::deals::{heard, waiting};
use super::majes::RESTLESS;
use super::prospects;
use crate::council::outlook;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Rank, Role, Squadron};
use crate::sim::battle::odds;
use crate::sim::battle::rules::FORT_ATTACK;
use crate::sim::command::{Mission, Task};
use crate::sim::faction::Status;
use crate::sim::trade::fair_offer;
use crate::sim::view::OwnFleet;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::page::Page;
use crate::text::{Voice, capital, say};

/// How many things a council speaks of.
const MOST: usize = 5;

/// Something that matters: the greater the weight, the earlier it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Matter {
    weight: i32,
    said: String,
    todo: String,
}

impl Matter {
    pub(super) fn new(weight: i32, said: String, todo: String) -> Self {
        Self { weight, said, todo }
    }
}

/// The page of the council.
#[must_use]
pub fn page(voice: &Voice<'_>) -> Page {
    let view = &voice.view;
    let mut page = Page::new();
    // Past the end nobody counts any more.
    let id = if view.turn() > view.scenario.turns {
        "council-title-on"
    } else {
        "council-title"
    };
    let gaps = [
        (
            "who",
            voice
                .scenario()
                .faction(view.faction())
                .name
                .as_str()
                .into(),
        ),
        ("date", voice.date(view.turn()).into()),
        ("turn", i32::from(view.turn()).into()),
        ("turns", i32::from(view.scenario.turns).into()),
    ];
    page.heading(&voice.say(id, &gaps));
    let mut matters: Vec<Matter> = Vec::new();
    shortages(voice, &mut matters);
    offers(voice, &mut matters);
    threats(voice, &mut matters);
    ending(voice, &mut matters);
    majes(voice, &mut matters);
    chances(voice, &mut matters);
    idle_fleets(voice, &mut matters);
    matters.extend(prospects::prospects(voice));
    if matters.len() < 2 {
        matters.extend(prospects::aim(voice));
    }
    matters.sort_by_key(|matter| std::cmp::Reverse(matter.weight));
    for matter in matters.iter().take(MOST) {
        page.item(&say!(
            voice,
            "council-item",
            said = capital(&matter.said),
            todo = matter.todo.as_str()
        ));
    }
    if matters.is_empty() {
        page.item(&say!(voice, "council-quiet"));
    }
    page
}

/// The line above the prompt: goods and what they last.
#[must_use]
pub fn summary(voice: &Voice<'_>) -> String {
    let parts: Vec<String> = Good::ALL
        .into_iter()
        .map(|good| {
            let outlook = outlook(&voice.view, good);
            say!(
                voice,
                "summary-good",
                good = voice.good(good),
                stock = outlook.stock,
                change = voice.signed(outlook.change())
            )
        })
        .collect();
    say!(
        voice,
        "summary",
        goods = parts.join(" · "),
        prestige = voice.view.own.prestige,
        morale = voice.view.own.morale
    )
}

fn shortages(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    for good in Good::ALL {
        let outlook = outlook(&voice.view, good);
        let Some(turns) = outlook.lasts().filter(|turns| *turns <= 6) else {
            continue;
        };
        let ends = if turns == 0 {
            say!(voice, "goods-now")
        } else {
            say!(voice, "council-in", turns = voice.turns(turns))
        };
        let said = say!(
            voice,
            "council-short",
            good = voice.good(good),
            ends = ink(if turns <= 4 { Ink::Bad } else { Ink::Strong }, &ends),
            need = outlook.need + outlook.goes(),
            income = outlook.income + outlook.comes()
        );
        let todo = match seller(voice, good) {
            Some(who) => say!(
                voice,
                "todo-trade",
                who = voice.scenario().faction(who).short.to_lowercase(),
                good = super::super::ink::plain(&voice.good(good))
            ),
            // What nobody sells can be taken.
            None => match strongest(voice) {
                Some(fleet) => say!(voice, "todo-odds-all", fleet = fleet_number(voice, fleet)),
                None => say!(voice, "todo-goods"),
            },
        };
        matters.push(Matter::new(120 - turns * 8, said, todo));
    }
}

/// The strongest fleet that has nothing better to do.
fn strongest<'a>(voice: &Voice<'a>) -> Option<&'a OwnFleet> {
    let view = voice.view;
    let free = view.own.fleets.iter().filter(|fleet| is_free(voice, fleet));
    free.max_by_key(|fleet| (fleet.totals.attack, std::cmp::Reverse(fleet.id)))
}

/// Who would most likely sell a good: somebody with whom a trade can be thought of that both sides
/// could want, who thinks best of us and is nearest.
fn seller(voice: &Voice<'_>, good: Good) -> Option<FactionId> {
    let view = &voice.view;
    let me = view.faction();
    view.scenario
        .faction_ids()
        .filter(|id| *id != me && view.common.faction(*id).status == Status::Active)
        .filter(|id| fair_offer(view, *id).is_some_and(|terms| terms.get.0 == good))
        .filter_map(|id| {
            let regard = i32::from(view.own.regard.get(id.index()).copied().unwrap_or(0));
            Some((regard - i32::from(distance_to(voice, id)?), id))
        })
        .max_by_key(|(score, id)| (*score, std::cmp::Reverse(*id)))
        .map(|(_, id)| id)
}

/// How far the nearest land of a faction is from one's own.
#[must_use]
pub fn distance_to(voice: &Voice<'_>, who: FactionId) -> Option<u16> {
    let view = &voice.view;
    let theirs = view.scenario.territory_ids();
    theirs
        .filter(|id| view.holder(*id) == Some(who))
        .flat_map(|there| {
            let own = view.own.lands.iter();
            own.map(move |land| view.routes.distance(land.id, there))
        })
        .min()
}

fn offers(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    for (number, offer) in (1..).zip(waiting(&voice.view)) {
        let todo = say!(voice, "todo-answer", number = number);
        matters.push(Matter::new(85 - number, heard(voice, offer), todo));
    }
}

/// Armed fleets of others near one's own land.
fn threats(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    let view = &voice.view;
    let mut found = Vec::new();
    for seen in &view.beliefs.fleets {
        if seen.attack.high < 8 || seen.mark.turn + 1 < view.turn() {
            continue;
        }
        let regard = view.own.regard.get(seen.flag.index()).copied().unwrap_or(0);
        let enemy = view.own.blood_enemies.get(seen.flag.index()) == Some(&true);
        if regard > -8 && !enemy {
            continue;
        }
        let near = view
            .own
            .lands
            .iter()
            .filter_map(|land| Some((view.routes.turns(seen.at, land.id, seen.speed)?, land.id)))
            .min();
        let Some((turns, land)) = near.filter(|(turns, _)| *turns <= 1) else {
            continue;
        };
        let defended = strength_at(voice, land);
        // A lone ship before a fleet is no threat.
        if seen.attack.high <= defended {
            continue;
        }
        let weight =
            40 + i32::from(-regard.max(-60)) / 2 + if seen.attack.high > defended { 20 } else { 0 };
        let id = if turns == 0 {
            "council-threat-here"
        } else {
            "council-threat"
        };
        let said = say!(
            voice,
            id,
            fleet = voice.fleet_of(seen.fleet, seen.flag),
            ships = voice.band(seen.ships),
            many = seen.ships.high,
            at = voice.place(seen.at),
            place = voice.place(land),
            source = voice.source(seen.mark)
        );
        let place = voice.scenario().place(land).name.to_lowercase();
        let todo = match guard(voice, land) {
            Some(fleet) => say!(
                voice,
                "todo-guard-with",
                place = place,
                fleet = fleet_number(voice, fleet)
            ),
            None => say!(voice, "todo-guard", place = place),
        };
        found.push(Matter::new(weight, said, todo));
    }
    found.sort_by_key(|matter| std::cmp::Reverse(matter.weight));
    matters.extend(found.into_iter().take(2));
}

/// The strongest fleet that could stand there within the turn and has nothing better to do.
fn guard<'a>(voice: &Voice<'a>, land: TerritoryId) -> Option<&'a OwnFleet> {
    let view = voice.view;
    let fleets = view.own.fleets.iter().filter(|fleet| {
        let turns = view
            .routes
            .turns(fleet.position.at, land, fleet.totals.speed);
        is_free(voice, fleet) && turns.is_some_and(|turns| turns <= 1)
    });
    fleets.max_by_key(|fleet| (fleet.totals.attack, std::cmp::Reverse(fleet.id)))
}

/// What stands there to defend it: ships, and the guns of the fort.
fn strength_at(voice: &Voice<'_>, land: TerritoryId) -> i32 {
    let fort = voice.view.land(land).map_or(0, |land| i32::from(land.fort));
    let fleets = voice.view.own.fleets.iter();
    let ships: i32 = fleets
        .filter(|fleet| fleet.position.arrived() == Some(land))
        .map(|fleet| fleet.totals.attack)
        .sum();
    ships + fort * FORT_ATTACK
}

fn ending(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    let view = &voice.view;
    let left = i32::from(view.scenario.turns) - i32::from(view.turn());
    if (0..=2).contains(&left) {
        let said = say!(voice, "council-ending", turns = voice.turns(left + 1));
        matters.push(Matter::new(60, said, say!(voice, "todo-objectives")));
    }
}

fn majes(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    let view = &voice.view;
    let mut idle = Vec::new();
    for maje in &view.own.majes {
        if maje.captor.is_some() {
            continue;
        }
        if maje.rank == Rank::Lesser && maje.loyalty < RESTLESS {
            let said = say!(
                voice,
                "council-restless",
                maje = voice.maje(maje.id),
                loyalty = maje.loyalty
            );
            let todo = say!(voice, "todo-maje", maje = short_name(&maje.name));
            matters.push(Matter::new(50 - maje.loyalty, said, todo));
        }
        if maje.task == Task::Idle {
            idle.push(maje);
        }
    }
    if let Some(first) = idle.first() {
        let names: Vec<String> = idle.iter().map(|maje| voice.maje(maje.id)).collect();
        let said = say!(
            voice,
            "council-idle",
            majes = voice.list(&names),
            count = names.len()
        );
        let ungoverned = view.own.lands.iter().find(|land| land.governor.is_none());
        let todo = match ungoverned {
            Some(land) if first.rank != Rank::Counsel => say!(
                voice,
                "todo-govern",
                maje = short_name(&first.name),
                place = voice.scenario().place(land.id).name.to_lowercase()
            ),
            _ => say!(voice, "todo-maje", maje = short_name(&first.name)),
        };
        matters.push(Matter::new(30, said, todo));
    }
}

/// The last word of a name, as it can be typed.
pub(super) fn short_name(name: &str) -> String {
    name.rsplit(' ').next().unwrap_or(name).to_lowercase()
}

/// The best raid within reach, if there is a good one.
fn chances(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    let view = &voice.view;
    let mut best: Option<(i32, Matter)> = None;
    for fleet in view.own.fleets.iter().filter(|fleet| is_free(voice, fleet)) {
        for target in view.scenario.territory_ids() {
            let Some(matter) = raid(voice, fleet, target) else {
                continue;
            };
            if best.as_ref().is_none_or(|(score, _)| matter.0 > *score) {
                best = Some(matter);
            }
        }
    }
    matters.extend(best.map(|(_, matter)| matter));
}

pub(super) fn is_free(voice: &Voice<'_>, fleet: &OwnFleet) -> bool {
    let at_rest = matches!(fleet.mission, Mission::Hold | Mission::Guard { .. });
    at_rest && fights(voice, fleet) && fleet.totals.attack > 5 && fleet.totals.room > 0
}

/// Whether something in it was built to fight: carriers serve contracts where they lie.
fn fights(voice: &Voice<'_>, fleet: &OwnFleet) -> bool {
    let class = |squadron: &Squadron| voice.scenario().class(squadron.class).role;
    fleet.ships.iter().any(|s| class(s) != Role::Carrier)
}

fn raid(voice: &Voice<'_>, fleet: &OwnFleet, target: TerritoryId) -> Option<(i32, Matter)> {
    let view = &voice.view;
    let victim = view.holder(target).filter(|who| *who != view.faction())?;
    let turns = view
        .routes
        .turns(fleet.position.at, target, fleet.totals.speed)?;
    let regard = view.own.regard.get(victim.index()).copied().unwrap_or(0);
    let mut contracts = view.own.contracts.iter();
    let partner = contracts.any(|contract| contract.parties.contains(&victim));
    if turns > 1 || regard > 5 || partner {
        return None;
    }
    let mission = Mission::Raid { target, want: None };
    let found = odds(view, &[fleet.id], mission)?;
    let [least, most] = found.loot?;
    if found.chance.low < 60 || most.total() < 10 {
        return None;
    }
    // Only what is short is worth an enmity.
    let useful: i32 = Good::ALL
        .into_iter()
        .filter(|good| outlook(view, *good).lasts().is_some_and(|turns| turns <= 6))
        .map(|good| (least[good] + most[good]) / 2)
        .sum();
    if useful < 5 {
        return None;
    }
    let said = say!(
        voice,
        "council-raid",
        fleet = voice.fleet(fleet.id),
        place = voice.place(target),
        whose = voice.possessive(victim),
        chance = super::odds::chance(voice, found.chance),
        loot = voice.goods(most)
    );
    let todo = say!(
        voice,
        "todo-odds",
        place = voice.scenario().place(target).name.to_lowercase(),
        fleet = fleet_number(voice, fleet)
    );
    Some((useful * found.chance.low, Matter::new(55, said, todo)))
}

pub(super) fn fleet_number(voice: &Voice<'_>, fleet: &OwnFleet) -> String {
    let all = &voice.view.own.fleets;
    let at = all.iter().position(|other| other.id == fleet.id);
    at.map_or_else(|| voice.fleet_name(fleet.id), |at| format!("f{}", at + 1))
}

fn idle_fleets(voice: &Voice<'_>, matters: &mut Vec<Matter>) {
    let view = &voice.view;
    let idle: Vec<&OwnFleet> = view
        .own
        .fleets
        .iter()
        .filter(|fleet| {
            let holds = fleet.mission == Mission::Hold;
            holds && fleet.totals.attack > 5 && fights(voice, fleet)
        })
        .collect();
    if let Some(first) = idle.first() {
        let names: Vec<String> = idle.iter().take(3).map(|f| voice.fleet(f.id)).collect();
        let said = say!(voice, "council-fleets", fleets = voice.list(&names));
        let todo = say!(
            voice,
            "todo-guard-with",
            place = voice
                .scenario()
                .place(first.position.at)
                .name
                .to_lowercase(),
            fleet = fleet_number(voice, first)
        );
        matters.push(Matter::new(20, said, todo));
    }
}
