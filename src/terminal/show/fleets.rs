//! Fleets: one's own and those seen, at a glance and one by one; classes of ships.

use crate::id::{ClassId, FleetId};
use crate::sim::belief::Sighting;
use crate::sim::fleet::rules::strength;
use crate::terminal::lexicon::Thing;
use crate::terminal::print::{Grid, Output};
use crate::terminal::request::{Answer, Line, Request};
use crate::terminal::verbs::Kinds;
use crate::text::{Voice, say};

/// Answers `fleet NAME`; without a name, all of them.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.parsed.first.is_empty() {
        return Ok(Request::Show(all(&line.voice)));
    }
    let thing = line.find(&line.parsed.first, Kinds::FLEET.or(Kinds::SEEN))?;
    Ok(Request::Show(match thing {
        Thing::Fleet(id) => one(&line.voice, id),
        Thing::Seen(id) => foreign(&line.voice, id),
        _ => return Err(line.puzzled()),
    }))
}

/// All fleets that are known.
#[must_use]
pub fn all(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "fleets-title"));
    if view.own.fleets.is_empty() {
        page.para(&say!(voice, "fleets-none"));
    }
    let mut grid = Grid::new()
        .words(String::new())
        .words(say!(voice, "col-fleet"))
        .words(say!(voice, "col-ships"))
        .words(say!(voice, "col-where"))
        .words(say!(voice, "col-orders"))
        .numbers(say!(voice, "col-ready"))
        .words(say!(voice, "col-commander"));
    for (number, fleet) in (1..).zip(&view.own.fleets) {
        let supply = if fleet.supplied { "" } else { "!" };
        grid.row(vec![
            format!("f{number}"),
            voice.fleet(fleet.id),
            voice.squadrons(&fleet.ships),
            voice.whereabouts(fleet),
            voice.mission(fleet.mission),
            format!("{}{supply}", fleet.readiness),
            fleet
                .commander
                .map_or_else(String::new, |maje| voice.maje(maje)),
        ]);
    }
    page.table(grid);
    if !view.beliefs.fleets.is_empty() {
        page.heading(&say!(voice, "fleets-seen"));
        let mut grid = Grid::new()
            .words(String::new())
            .words(say!(voice, "col-fleet"))
            .words(say!(voice, "col-flag"))
            .numbers(say!(voice, "col-ships"))
            .numbers(say!(voice, "col-strength"))
            .words(say!(voice, "col-where"))
            .words(say!(voice, "col-known"));
        for (number, seen) in (1..).zip(&view.beliefs.fleets) {
            grid.row(vec![
                format!("s{number}"),
                voice.mark(
                    crate::text::Named::Fleet(seen.fleet, Some(seen.flag)),
                    &voice.fleet_name(seen.fleet),
                ),
                voice.short(seen.flag),
                voice.band(seen.ships),
                band_strength(voice, seen),
                voice.place(seen.at),
                voice.source(seen.mark),
            ]);
        }
        page.table(grid);
    }
    page
}

fn band_strength(voice: &Voice<'_>, seen: &Sighting) -> String {
    voice.band(crate::sim::belief::Band {
        low: strength(seen.attack.low, seen.hull.low),
        high: strength(seen.attack.high, seen.hull.high),
    })
}

/// A fleet of one's own.
#[must_use]
pub fn one(voice: &Voice<'_>, id: FleetId) -> Output {
    let mut page = Output::new();
    let Some(fleet) = voice.view.fleet(id) else {
        return page;
    };
    let totals = &fleet.totals;
    page.heading(&voice.fleet_name(id));
    page.labelled(&say!(voice, "label-ships"), &voice.squadrons(&fleet.ships));
    page.labelled(&say!(voice, "label-where"), &voice.whereabouts(fleet));
    page.labelled(&say!(voice, "label-orders"), &voice.mission(fleet.mission));
    page.labelled(&say!(voice, "label-stance"), &voice.stance(fleet.stance));
    let commander = match fleet.commander {
        Some(maje) => voice.maje(maje),
        None => say!(voice, "battle-unled"),
    };
    page.labelled(&say!(voice, "label-commander"), &commander);
    let state = say!(voice, "fleet-readiness", readiness = fleet.readiness);
    let supply = if fleet.supplied {
        say!(voice, "fleet-supplied")
    } else {
        say!(voice, "fleet-unsupplied")
    };
    page.labelled(
        &say!(voice, "label-readiness"),
        &format!("{state}, {supply}"),
    );
    let fight = say!(
        voice,
        "fleet-fight",
        attack = totals.attack,
        hull = totals.hull,
        full = totals.full_hull,
        strength = strength(totals.attack, totals.hull)
    );
    page.labelled(&say!(voice, "label-strength"), &fight);
    let speed = say!(
        voice,
        "fleet-speed",
        speed = i32::from(totals.speed),
        unit = voice.unit()
    );
    page.labelled(&say!(voice, "label-speed"), &speed);
    let room = say!(
        voice,
        "fleet-cargo",
        room = totals.room,
        cargo = voice.goods(fleet.cargo)
    );
    page.labelled(&say!(voice, "label-cargo"), &room);
    page.labelled(&say!(voice, "label-upkeep"), &voice.goods(totals.upkeep));
    page
}

/// A fleet of somebody else.
#[must_use]
pub fn foreign(voice: &Voice<'_>, id: FleetId) -> Output {
    let mut page = Output::new();
    let Some(seen) = voice.view.beliefs.fleet(id) else {
        return page;
    };
    page.heading(&voice.fleet_name(id));
    page.para(&voice.sighting(seen));
    let fight = say!(
        voice,
        "fleet-seen",
        attack = voice.band(seen.attack),
        hull = voice.band(seen.hull),
        speed = i32::from(seen.speed)
    );
    page.para(&fight);
    page
}

/// The classes of ships of the scenario.
#[must_use]
pub fn classes(voice: &Voice<'_>) -> Output {
    let view = &voice.view;
    let mut page = Output::new();
    page.heading(&say!(voice, "ships-title"));
    let mut grid = Grid::new()
        .words(say!(voice, "col-class"))
        .numbers(say!(voice, "col-attack"))
        .numbers(say!(voice, "col-hull"))
        .numbers(say!(voice, "col-speed"))
        .numbers(say!(voice, "col-cargo"))
        .words(say!(voice, "col-cost"))
        .words(say!(voice, "col-upkeep"));
    for (at, class) in view.book.classes.iter().enumerate() {
        let cost = match class.cost {
            Some(cost) => say!(
                voice,
                "class-cost",
                goods = voice.goods(cost),
                turns = voice.turns(i32::from(class.turns))
            ),
            None => say!(voice, "class-not-built"),
        };
        grid.row(vec![
            voice.class(ClassId::from_index(at)),
            class.attack.to_string(),
            class.hull.to_string(),
            class.speed.to_string(),
            class.cargo.to_string(),
            cost,
            voice.goods(class.upkeep),
        ]);
    }
    page.table(grid);
    page
}
