//! The map, drawn: places where they lie, who holds them, lanes, fleets.

use crate::id::TerritoryId;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Chart, ChartPlace, Output};
use crate::terminal::request::{Answer, Line, Request};
use crate::text::{Voice, say};

/// Answers `map` and `map PLACE [RADIUS]`.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    let phrase = line.parsed.first.trim();
    if phrase.is_empty() {
        return Ok(Request::Show(usual(&line.voice)));
    }
    if matches!(phrase, "all" | "whole" | "everything") {
        return Ok(Request::Show(whole(&line.voice)));
    }
    let (name, radius) = match phrase.rsplit_once(' ') {
        Some((name, number)) => match number.parse::<u16>() {
            Ok(radius) => (name, radius.clamp(1, 60)),
            Err(_) => (phrase, 6),
        },
        None => (phrase, 6),
    };
    let centre = line.place(name)?;
    Ok(Request::Show(around(&line.voice, centre, radius)))
}

/// More places than this do not fit on a page with their names and lanes.
const FITS: usize = 40;
/// How many are drawn around your own land where the whole map does not fit.
const NEAR: usize = 24;
/// Lines of a map with lanes, and of one without, on a terminal of the usual width.
const DETAILED: usize = 19;
const OVERVIEW: usize = 22;

/// The map as it is shown unasked: all of it where it fits, else what lies around one's own land.
#[must_use]
pub fn usual(voice: &Voice<'_>) -> Output {
    let all: Vec<TerritoryId> = voice.book().territory_ids().collect();
    let Some(centre) = centre(voice).filter(|_| all.len() > FITS) else {
        return whole(voice);
    };
    let distance = |id: &TerritoryId| {
        let own = voice.view.land(*id).is_some();
        (!own, voice.view.routes.distance(centre, *id), *id)
    };
    let mut near = all;
    near.sort_by_key(distance);
    near.truncate(NEAR.max(voice.view.own.lands.len()));
    near.sort_unstable();
    let mut page = Output::new();
    page.chart(detailed(voice, &near, Some(centre)));
    legend(voice, &near, false, &mut page);
    let place = voice.book().place(centre).name.to_lowercase();
    page.para(&say!(voice, "map-zoom", place = place));
    page
}

/// Where one sits: the home that is still held, the first land, the first fleet.
fn centre(voice: &Voice<'_>) -> Option<TerritoryId> {
    let view = &voice.view;
    let home = view.roster.faction(view.faction()).home;
    let home = home.filter(|home| view.land(*home).is_some());
    let land = || view.own.lands.first().map(|land| land.id);
    let fleet = || view.own.fleets.first().map(|fleet| fleet.position.at);
    home.or_else(land).or_else(fleet)
}

/// The whole map; where it is large, without lanes, and with names only for one's own land and
/// for the seats of the others.
#[must_use]
pub fn whole(voice: &Voice<'_>) -> Output {
    let all: Vec<TerritoryId> = voice.book().territory_ids().collect();
    let mut page = Output::new();
    if all.len() <= FITS {
        page.chart(detailed(voice, &all, None));
        legend(voice, &all, false, &mut page);
        return page;
    }
    page.chart(overview(voice, &all));
    legend(voice, &all, true, &mut page);
    page
}

/// Who holds what, without lanes.
fn overview(voice: &Voice<'_>, ids: &[TerritoryId]) -> Chart {
    let is_own = |id: TerritoryId| voice.view.land(id).is_some();
    let is_seat = |id: TerritoryId| {
        let holder = voice.view.holder(id);
        holder.is_some_and(|who| voice.roster().faction(who).home == Some(id))
    };
    let mut named: Vec<usize> = (0..ids.len())
        .filter(|at| is_own(ids[*at]) || is_seat(ids[*at]))
        .collect();
    named.sort_by_key(|at| (!is_own(ids[*at]), ids[*at]));
    Chart {
        places: ids.iter().map(|id| drawn(voice, *id)).collect(),
        lanes: Vec::new(),
        named,
        height: OVERVIEW,
    }
}

/// The places within this many lane lengths of another.
#[must_use]
pub fn around(voice: &Voice<'_>, centre: TerritoryId, radius: u16) -> Output {
    let near: Vec<TerritoryId> = voice
        .book()
        .territory_ids()
        .filter(|id| voice.view.routes.distance(centre, *id) <= radius)
        .collect();
    let mut page = Output::new();
    page.chart(detailed(voice, &near, Some(centre)));
    legend(voice, &near, false, &mut page);
    page
}

/// Places with their lanes and, where there is room, with their names: the centre and one's own first, then those that
/// somebody holds.
fn detailed(voice: &Voice<'_>, ids: &[TerritoryId], centre: Option<TerritoryId>) -> Chart {
    let number = |id: TerritoryId| ids.iter().position(|known| *known == id);
    let mut lanes = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let neighbours = voice.view.routes.neighbours(*id).iter();
        let later = neighbours.filter(|(there, _)| there > id);
        lanes.extend(later.filter_map(|(there, _)| Some((at, number(*there)?))));
    }
    let mut named: Vec<usize> = (0..ids.len()).collect();
    named.sort_by_key(|at| {
        let id = ids[*at];
        let own = voice.view.land(id).is_some();
        let held = voice.view.holder(id).is_some();
        (Some(id) != centre, !own, !held, id)
    });
    Chart {
        places: ids.iter().map(|id| drawn(voice, *id)).collect(),
        lanes,
        named,
        height: DETAILED,
    }
}

/// A place as it is drawn; the names of one's own are coloured.
fn drawn(voice: &Voice<'_>, id: TerritoryId) -> ChartPlace {
    let place = voice.book().place(id);
    let (symbol, colour) = symbol(voice, id);
    let own = voice.view.land(id).is_some();
    ChartPlace {
        at: place.at,
        symbol: (symbol, colour),
        name: (place.name.clone(), colour.filter(|_| own)),
    }
}

/// What a place looks like: whose it is, and marks for fleets.
fn symbol(voice: &Voice<'_>, id: TerritoryId) -> (String, Option<Ink>) {
    let view = &voice.view;
    let holder = view.holder(id);
    let mut text = match holder {
        Some(holder) => view.roster.faction(holder).glyph.clone(),
        None if view.book.place(id).people > 0 => String::from("o"),
        None => String::from("."),
    };
    if view
        .own
        .fleets
        .iter()
        .any(|f| f.position.arrived() == Some(id))
    {
        text.push('*');
    }
    if view.beliefs.fleets_at(id, view.turn(), 1).next().is_some() {
        text.push('!');
    }
    (text, holder.map(|holder| Ink::Faction(holder.0)))
}

fn legend(voice: &Voice<'_>, ids: &[TerritoryId], all: bool, page: &mut Output) {
    let mut holders: Vec<crate::id::FactionId> =
        ids.iter().filter_map(|id| voice.view.holder(*id)).collect();
    holders.sort_unstable();
    holders.dedup();
    let mut parts: Vec<String> = holders
        .into_iter()
        .map(|holder| {
            let definition = voice.roster().faction(holder);
            say!(
                voice,
                "map-holder",
                glyph = ink(Ink::Faction(holder.0), &definition.glyph),
                short = definition.short.as_str()
            )
        })
        .collect();
    parts.push(say!(voice, "map-legend"));
    page.gap();
    page.para(&parts.join("  "));
    if all {
        page.para(&say!(voice, "map-seats"));
    }
}
