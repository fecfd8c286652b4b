//! Odds of a raid, a seizure, a blockade or a hunt, before the order.

use crate::id::{FleetId, TerritoryId};
use crate::sim::battle::{Aim, Leaning, Odds, odds};
use crate::sim::belief::Band;
use crate::sim::command::Mission;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::page::{Grid, Page};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::{Voice, capital, say};

/// Answers `odds FLEET`, `odds FLEET raid PLACE`, `odds raid PLACE with FLEET` and `odds raid PLACE`, which
/// compares all fleets that could go.
///
/// # Errors
/// Names nobody has, or an order that leads to no fight.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.parsed.parts.iter().all(|(joint, _)| *joint == "with") {
        let phrase = line.parsed.part("with");
        let fleet = line.fleet(phrase.unwrap_or(&line.parsed.first))?;
        return targets(line, fleet);
    }
    let mission = mission(line)?;
    let named = if line.parsed.first.trim().is_empty() {
        line.parsed.part("with")
    } else {
        Some(line.parsed.first.as_str())
    };
    let Some(named) = named else {
        return compared(line, mission);
    };
    let mut fleets = Vec::new();
    for name in named.split(',').filter(|name| !name.trim().is_empty()) {
        fleets.push(line.fleet(name.trim())?);
    }
    match odds(&line.view(), &fleets, mission) {
        Some(found) => Ok(Request::Show(explained(
            &line.voice,
            &fleets,
            mission,
            &found,
        ))),
        None => Err(Trouble::Said(say!(line.voice, "odds-none"))),
    }
}

fn mission(line: &Line<'_>) -> Result<Mission, Trouble> {
    let parsed = line.parsed;
    if let Some(phrase) = parsed.part("raid") {
        return Ok(Mission::Raid {
            target: line.place(phrase)?,
            want: None,
        });
    }
    if let Some(phrase) = parsed.part("seize") {
        return Ok(Mission::Seize {
            target: line.place(phrase)?,
        });
    }
    if let Some(phrase) = parsed.part("blockade") {
        return Ok(Mission::Blockade {
            place: line.place(phrase)?,
        });
    }
    if let Some(phrase) = parsed.part("attack") {
        return Ok(Mission::Attack {
            fleet: line.seen(phrase)?,
        });
    }
    Err(line.puzzled())
}

/// Every fleet that could go, side by side.
fn compared(line: &Line<'_>, mission: Mission) -> Answer {
    let voice = &line.voice;
    let mut grid = Grid::new()
        .words(say!(voice, "col-fleet"))
        .numbers(say!(voice, "col-arrives"))
        .numbers(say!(voice, "col-chance"))
        .numbers(say!(voice, "col-own-loss"))
        .words(say!(voice, "col-loot"));
    for fleet in &line.view().own.fleets {
        if fleet.totals.attack == 0 {
            continue;
        }
        if let Some(found) = odds(&line.view(), &[fleet.id], mission) {
            grid.row(vec![
                voice.fleet(fleet.id),
                arrival(voice, found.turns),
                chance(voice, found.chance),
                say!(voice, "percent", band = voice.band(found.own_loss)),
                loot(voice, &found),
            ]);
        }
    }
    if grid.is_empty() {
        return Err(Trouble::Said(say!(voice, "odds-none")));
    }
    let mut page = Page::new();
    page.heading(&capital(&voice.mission(mission)));
    page.table(grid);
    Ok(Request::Show(page))
}

/// Every place that a fleet could raid or seize this turn or the next, the likeliest first.
fn targets(line: &Line<'_>, id: FleetId) -> Answer {
    const FAR: u16 = 2;
    const MOST: usize = 12;
    let voice = &line.voice;
    let view = line.view();
    let Some(fleet) = view.fleet(id) else {
        return Err(line.puzzled());
    };
    let mut found: Vec<(Odds, Option<Odds>, TerritoryId)> = Vec::new();
    for target in view.scenario.territory_ids() {
        let near = view
            .routes
            .turns(fleet.position.at, target, fleet.totals.speed)
            .is_some_and(|turns| turns <= FAR);
        if !near || view.land(target).is_some() || view.scenario.place(target).people == 0 {
            continue;
        }
        let raid = Mission::Raid { target, want: None };
        if let Some(raided) = odds(&view, &[id], raid) {
            let seized = odds(&view, &[id], Mission::Seize { target });
            found.push((raided, seized, target));
        }
    }
    if found.is_empty() {
        return Err(Trouble::Said(say!(voice, "odds-no-targets")));
    }
    found.sort_by_key(|(raid, _, at)| (std::cmp::Reverse(raid.chance.low), raid.turns, *at));
    let mut grid = Grid::new()
        .words(say!(voice, "col-land"))
        .words(say!(voice, "col-sect"))
        .numbers(say!(voice, "col-arrives"))
        .numbers(say!(voice, "col-to-raid"))
        .numbers(say!(voice, "col-to-seize"))
        .numbers(say!(voice, "col-own-loss"))
        .numbers(say!(voice, "col-seen"));
    for (raid, seize, target) in found.iter().take(MOST) {
        let seen = match raid.age {
            None => say!(voice, "odds-guess"),
            Some(0) => say!(voice, "goods-now"),
            Some(age) => voice.turns(i32::from(age)),
        };
        grid.row(vec![
            voice.place(*target),
            view.holder(*target)
                .map_or_else(String::new, |who| voice.short(who)),
            arrival(voice, raid.turns),
            chance(voice, raid.chance),
            seize
                .as_ref()
                .map_or_else(String::new, |seize| chance(voice, seize.chance)),
            say!(voice, "percent", band = voice.band(raid.own_loss)),
            seen,
        ]);
    }
    let mut page = Page::new();
    page.heading(&capital(&say!(
        voice,
        "odds-targets",
        fleet = voice.fleet(id)
    )));
    page.table(grid);
    page.gap();
    page.para(&say!(voice, "odds-targets-hint"));
    Ok(Request::Show(page))
}

/// When a fleet gets there.
#[must_use]
pub fn arrival(voice: &Voice<'_>, turns: u16) -> String {
    match turns {
        0 | 1 => say!(voice, "arrives-now", unit = voice.unit()),
        n => voice.turns(i32::from(n)),
    }
}

/// A chance in the hundred, good or bad.
#[must_use]
pub fn chance(voice: &Voice<'_>, band: Band) -> String {
    let text = say!(voice, "percent", band = voice.band(band));
    match band.low {
        70.. => ink(Ink::Good, &text),
        ..=39 => ink(Ink::Bad, &text),
        _ => text,
    }
}

fn loot(voice: &Voice<'_>, found: &Odds) -> String {
    match found.loot {
        Some([low, high]) if low == high => voice.goods(low),
        Some([low, high]) if low.is_none() => {
            say!(voice, "loot-up-to", goods = voice.goods(high))
        }
        Some([low, high]) => say!(
            voice,
            "loot-between",
            low = voice.goods(low),
            high = voice.goods(high)
        ),
        None => String::new(),
    }
}

/// Odds with all that is behind them.
#[must_use]
pub fn explained(voice: &Voice<'_>, fleets: &[FleetId], mission: Mission, found: &Odds) -> Page {
    let mut page = Page::new();
    let names: Vec<String> = fleets.iter().map(|fleet| voice.fleet(*fleet)).collect();
    page.heading(&capital(&say!(
        voice,
        "odds-title",
        fleets = voice.list(&names),
        mission = voice.mission(mission)
    )));
    let range = chance(voice, found.chance);
    page.labelled(
        &say!(voice, "label-chance"),
        &say!(voice, "odds-chance", chance = range),
    );
    let losses = say!(
        voice,
        "odds-losses",
        own = voice.band(found.own_loss),
        theirs = voice.band(found.their_loss)
    );
    page.labelled(&say!(voice, "label-losses"), &losses);
    if found.loot.is_some() {
        page.labelled(&say!(voice, "label-loot"), &loot(voice, found));
    }
    page.labelled(&say!(voice, "label-arrives"), &arrival(voice, found.turns));
    page.labelled(&say!(voice, "label-against"), &against(voice, found));
    let knowledge = match found.age {
        None => say!(voice, "odds-never-seen"),
        Some(0) => say!(voice, "odds-seen-now"),
        Some(age) => say!(voice, "odds-seen", age = voice.turns(i32::from(age))),
    };
    page.labelled(&say!(voice, "label-known"), &knowledge);
    if let Some(price) = price(voice, mission) {
        page.labelled(&say!(voice, "label-price"), &price);
    }
    for third in found.third_parties.iter().take(4) {
        let id = match third.leaning {
            Leaning::Defends => "odds-third-holder",
            Leaning::Against => "odds-third-foe",
            Leaning::Unclear => "odds-third-other",
        };
        let said = say!(
            voice,
            id,
            fleet = voice.fleet_of(third.fleet, third.faction),
            arrives = arrival(voice, third.turns)
        );
        page.labelled(&say!(voice, "label-may-come"), &said);
    }
    page
}

/// What an attack would cost beside ships: a trade, a good name with somebody.
#[must_use]
pub fn price(voice: &Voice<'_>, mission: Mission) -> Option<String> {
    let view = &voice.view;
    let victim = match mission {
        Mission::Raid { target, .. } | Mission::Seize { target } => view.holder(target),
        Mission::Blockade { place } => view.holder(place),
        Mission::Attack { fleet } => view.beliefs.fleet(fleet).map(|seen| seen.flag),
        _ => None,
    };
    let victim = victim.filter(|who| *who != view.faction())?;
    let mut contracts = view.own.contracts.iter();
    if contracts.any(|contract| contract.parties.contains(&victim)) {
        let said = say!(voice, "odds-price-trade", who = voice.them(victim));
        return Some(ink(Ink::Bad, &capital(&said)));
    }
    let regard = view.own.regard.get(victim.index()).copied().unwrap_or(0);
    (regard > 5).then(|| {
        let said = say!(
            voice,
            "odds-price-regard",
            who = voice.them(victim),
            regard = voice.signed(i32::from(regard))
        );
        capital(&said)
    })
}

fn against(voice: &Voice<'_>, found: &Odds) -> String {
    let mut parts: Vec<String> = found
        .defenders
        .iter()
        .filter_map(|(fleet, _)| voice.view.beliefs.fleet(*fleet))
        .map(|seen| {
            say!(
                voice,
                "odds-defender",
                fleet = voice.fleet_of(seen.fleet, seen.flag),
                ships = voice.band(seen.ships),
                many = seen.ships.high
            )
        })
        .collect();
    if found.fort.high > 0 {
        parts.push(say!(voice, "odds-fort", level = voice.band(found.fort)));
    }
    if parts.is_empty() {
        parts.push(say!(voice, "odds-no-defenders"));
    }
    let belief = voice.view.beliefs.land(found.at);
    let defiance = belief.defiance.at(voice.view.turn());
    if found.aim == Aim::Seize && defiance > 0 {
        parts.push(say!(voice, "odds-defiance", percent = defiance));
    }
    parts.join(", ")
}
