//! Missions: `raid PLACE with FLEET`, `move FLEET to PLACE` and their like.

use crate::id::FleetId;
use crate::scenario::model::{FactionTrait, Goods};
use crate::sim::battle::odds;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::view::OwnFleet;
use crate::terminal::deal;
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::print::chance;
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::text::{ALL_THERE_IS, say};

/// The largest amount of a good that is hauled by its number; more would mean all of it.
const MOST_HAULED: u16 = 9998;

/// Answers the verbs that give a fleet standing orders.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let first = parsed.first.as_str();
    match parsed.verb.name {
        "move" => {
            // "move PLACE with FLEET" is as clear as "move FLEET to PLACE".
            let (fleets, to) = match (parsed.part("to"), parsed.part("with")) {
                (None, Some(_)) => (line.some_fleets(&["with"])?, Some(first)),
                (to, _) => (line.some_fleets(&["", "with"])?, to),
            };
            let to = to.filter(|to| !to.is_empty());
            let to = line.place(to.ok_or_else(|| ask_where(line, "to"))?)?;
            Ok(all(fleets, Mission::Move { to }))
        }
        "withdraw" => {
            let fleets = line.some_fleets(&["", "with"])?;
            let to = parsed.part("to");
            let to = to.map(|phrase| line.own_place(phrase)).transpose()?;
            let mut missions = Vec::new();
            for fleet in fleets {
                let to = to.map_or_else(|| home_of(line, fleet), Ok)?;
                missions.push((fleet, Mission::Withdraw { to }));
            }
            Ok(give(missions))
        }
        "hold" => Ok(all(line.some_fleets(&[""])?, Mission::Hold)),
        "depart" => {
            let fleets = line.some_fleets(&[""])?;
            let at = parsed.part("at").ok_or_else(|| ask_where(line, "at"))?;
            let edge = line.place(at)?;
            Ok(all(fleets, Mission::Depart { edge }))
        }
        "raid" => {
            let target = line.place(first)?;
            let want = parsed.part("for").map(|good| line.good(good)).transpose()?;
            sent(line, Mission::Raid { target, want }, |f| {
                f.totals.attack > 0 && f.totals.room > 0
            })
        }
        "seize" => {
            let target = line.place(first)?;
            sent(line, Mission::Seize { target }, |f| f.totals.attack > 0)
        }
        "guard" => {
            let place = line.place(first)?;
            sent(line, Mission::Guard { place }, |f| f.totals.attack > 0)
        }
        "blockade" => {
            let place = line.place(first)?;
            sent(line, Mission::Blockade { place }, |f| f.totals.attack > 0)
        }
        "attack" => attack(line),
        "escort" => escort(line),
        "haul" => haul(line),
        _ => Err(line.puzzled()),
    }
}

/// The same mission for several fleets.
fn all(fleets: Vec<FleetId>, mission: Mission) -> Request {
    give(fleets.into_iter().map(|fleet| (fleet, mission)).collect())
}

fn give(missions: Vec<(FleetId, Mission)>) -> Request {
    let orders = missions
        .into_iter()
        .map(|(fleet, mission)| Command::Order(Order::Mission { fleet, mission }));
    Request::Give(orders.collect())
}

/// `attack FLEET`, or the fleet seen at a place.
fn attack(line: &Line<'_>) -> Answer {
    let first = line.parsed.first.as_str();
    let armed = |f: &OwnFleet| f.totals.attack > 0;
    let thing = line.find(first, Kinds::SEEN)?;
    let LexiconThing::Seen(contact) = thing else {
        return Err(line.puzzled());
    };
    sent(line, Mission::Attack { contact }, armed)
}

fn escort(line: &Line<'_>) -> Answer {
    let ward = line.fleet(&line.parsed.first)?;
    let mission = Mission::Escort { fleet: ward };
    let fleets = named(line, mission, |f| f.id != ward && f.totals.attack > 0)?;
    if fleets.contains(&ward) {
        return Err(Trouble::Said(say!(line.voice, "escort-same")));
    }
    Ok(all(fleets, mission))
}

/// `haul 20 water from A to B [with FLEET] [once]`; "once" may stand anywhere.
fn haul(line: &Line<'_>) -> Answer {
    let parsed = line.parsed;
    let once = parsed.part("once");
    let mut goods = Goods::NONE;
    let mut amount = None;
    // "haul once 20 water" is as clear.
    let words = parsed.first.split(' ');
    let words = words.chain(once.unwrap_or_default().split(' '));
    for word in words.filter(|word| !matches!(*word, "" | "," | "and")) {
        if let Some(number) = deal::amount(line, word, MOST_HAULED)? {
            amount = Some(i32::from(number));
        } else {
            let good = line.good(word)?;
            // Without a number: as much as there is room for.
            goods += Goods::of(good, amount.take().unwrap_or(ALL_THERE_IS));
        }
    }
    let (Some(from), Some(to)) = (parsed.part("from"), parsed.part("to")) else {
        return Err(line.puzzled());
    };
    let mission = Mission::Haul {
        from: line.own_place(from)?,
        to: line.own_place(to)?,
        goods,
        again: once.is_none(),
    };
    Ok(all(named(line, mission, |f| f.totals.room > 0)?, mission))
}

/// The mission for the fleets that were named, or for the only one that could go.
fn sent(line: &Line<'_>, mission: Mission, able: impl Fn(&OwnFleet) -> bool) -> Answer {
    Ok(all(named(line, mission, able)?, mission))
}

/// The fleets named after "with"; without a name, the only one able, or a question.
fn named(
    line: &Line<'_>,
    mission: Mission,
    able: impl Fn(&OwnFleet) -> bool,
) -> Result<Vec<FleetId>, Trouble> {
    if line.parsed.part("with").is_some() {
        return line.some_fleets(&["with"]);
    }
    let view = line.view();
    let fleets: Vec<&OwnFleet> = view.own.fleets.iter().filter(|fleet| able(fleet)).collect();
    match fleets.as_slice() {
        [] => Err(Trouble::Said(say!(line.voice, "nobody-can"))),
        [only] => Ok(vec![only.id]),
        several => {
            let options = several.iter().take(9).map(|fleet| {
                let name = line.voice.fleet_name(fleet.id);
                let shown = format!(
                    "{}{}",
                    line.voice.fleet(fleet.id),
                    prospects(line, fleet, mission)
                );
                (shown, line.parsed.and("with", &name))
            });
            Err(Trouble::Choice {
                question: say!(line.voice, "ask-which-fleet"),
                options: options.collect(),
            })
        }
    }
}

/// What a fleet could hope for, in a few words.
fn prospects(line: &Line<'_>, fleet: &OwnFleet, mission: Mission) -> String {
    let voice = &line.voice;
    if let Some(found) = odds(&line.view(), &[fleet.id], mission) {
        return say!(
            voice,
            "prospect-fight",
            ships = voice.squadrons(&fleet.ships),
            arrives = voice.arrival(found.turns),
            chance = chance(voice, found.chance)
        );
    }
    let to = mission.destination();
    let turns = to.and_then(|to| {
        line.view()
            .routes
            .turns(fleet.position.at, to, fleet.totals.speed)
    });
    match turns {
        Some(turns) => say!(
            voice,
            "prospect-way",
            ships = voice.squadrons(&fleet.ships),
            arrives = voice.arrival(turns)
        ),
        None => String::new(),
    }
}

fn ask_where(line: &Line<'_>, joint: &str) -> Trouble {
    Trouble::Said(say!(
        line.voice,
        "ask-where",
        joint = joint,
        example = line.example()
    ))
}

/// The nearest land of one's own; for those without any, the place where the fleet is.
fn home_of(line: &Line<'_>, fleet: FleetId) -> Result<crate::id::TerritoryId, Trouble> {
    let view = line.view();
    let Some(fleet) = view.fleet(fleet) else {
        return Err(line.puzzled());
    };
    let here = fleet.position.at;
    let nearest = view
        .own
        .lands
        .iter()
        .min_by_key(|land| (view.routes.distance(here, land.id), land.id));
    let nomads = line
        .roster()
        .faction(view.faction())
        .is(FactionTrait::Nomads);
    match nearest {
        Some(land) => Ok(land.id),
        None if nomads || view.own.lands.is_empty() => Ok(here),
        None => Err(line.puzzled()),
    }
}
