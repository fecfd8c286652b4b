//! Odds of a raid, a seizure, a blockade or a hunt, before the order.

use crate::council::{bared, bared_said};
use crate::id::{FleetId, TerritoryId};
use crate::sim::battle::{Odds, odds};
use crate::sim::belief::Band;
use crate::sim::command::Mission;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Grid, Output};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::{Price, Voice, capital, say};

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
                voice.arrival(found.turns),
                chance(voice, found.chance),
                say!(voice, "percent", band = voice.band(found.own_loss)),
                voice.loot(&found).unwrap_or_default(),
            ]);
        }
    }
    if grid.is_empty() {
        return Err(Trouble::Said(say!(voice, "odds-none")));
    }
    let mut page = Output::new();
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
    for target in view.book.territory_ids() {
        let near = view
            .routes
            .turns(fleet.position.at, target, fleet.totals.speed)
            .is_some_and(|turns| turns <= FAR);
        if !near || view.land(target).is_some() || view.book.place(target).people == 0 {
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
            voice.arrival(raid.turns),
            chance(voice, raid.chance),
            seize
                .as_ref()
                .map_or_else(String::new, |seize| chance(voice, seize.chance)),
            say!(voice, "percent", band = voice.band(raid.own_loss)),
            seen,
        ]);
    }
    let mut page = Output::new();
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

/// Odds with all that is behind them.
#[must_use]
pub fn explained(voice: &Voice<'_>, fleets: &[FleetId], mission: Mission, found: &Odds) -> Output {
    let mut page = Output::new();
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
    page.labelled(&say!(voice, "label-losses"), &voice.losses_expected(found));
    if let Some(loot) = voice.loot(found) {
        page.labelled(&say!(voice, "label-loot"), &loot);
    }
    page.labelled(&say!(voice, "label-arrives"), &voice.arrival(found.turns));
    page.labelled(&say!(voice, "label-against"), &voice.against(found));
    page.labelled(&say!(voice, "label-known"), &voice.known_since(found));
    if let Some(price) = price(voice, mission) {
        page.labelled(&say!(voice, "label-price"), &price);
    }
    for said in left_bare(voice, fleets, mission) {
        page.labelled(&say!(voice, "label-unguarded"), &said);
    }
    for third in found.third_parties.iter().take(4) {
        page.labelled(&say!(voice, "label-may-come"), &voice.third_party(third));
    }
    page
}

/// What an attack would cost beside ships: a trade, a good name with somebody.
#[must_use]
pub fn price(voice: &Voice<'_>, mission: Mission) -> Option<String> {
    let price = voice.price(mission)?;
    let said = capital(price.said());
    Some(match price {
        Price::Trade(_) => ink(Ink::Bad, &said),
        Price::Regard(_) => said,
    })
}

/// Own land that would stay unguarded, and who is in reach of it.
#[must_use]
pub fn left_bare(voice: &Voice<'_>, fleets: &[FleetId], mission: Mission) -> Vec<String> {
    let found = bared(&voice.view, fleets, mission);
    let said = found.iter().map(|bared| bared_said(voice, bared));
    said.map(|said| ink(Ink::Bad, &said)).collect()
}
