//! What one's own fleet could raid or seize soon, the likeliest first.

use super::part::{arrival, chance, label};
use crate::id::TerritoryId;
use crate::page::Action;
use crate::page::rich::Rich;
use crate::page::sheet::{Cell, Row, Table, Tone};
use crate::sim::battle::{Odds, odds};
use crate::sim::command::Mission;
use crate::sim::view::OwnFleet;
use crate::text::{Voice, say};

/// Places farther away than this many turns are left out.
const FAR: u16 = 2;
/// More places than this are left out.
const MOST: usize = 12;

/// A place and the odds there.
struct Target {
    at: TerritoryId,
    raid: Odds,
    seize: Option<Odds>,
}

/// Returns the places that a fleet could raid or seize this turn or the next; a row weighs the raid.
#[must_use]
pub fn table(voice: &Voice<'_>, fleet: &OwnFleet) -> Table {
    let mut table = Table::default()
        .words(label(voice, "col-land"))
        .words(label(voice, "col-arrives"))
        .numbers(label(voice, "col-to-raid"))
        .numbers(label(voice, "col-to-seize"))
        .numbers(label(voice, "col-own-loss"))
        .numbers(label(voice, "col-seen"));
    let mut found = targets(voice, fleet);
    found.sort_by_key(|target| {
        let raid = &target.raid;
        (std::cmp::Reverse(raid.chance.low), raid.turns, target.at)
    });
    found.truncate(MOST);
    table.rows = found
        .iter()
        .map(|target| row(voice, fleet, target))
        .collect();
    table
}

fn targets(voice: &Voice<'_>, fleet: &OwnFleet) -> Vec<Target> {
    let view = &voice.view;
    let near = |id: &TerritoryId| {
        let turns = view
            .routes
            .turns(fleet.position.at, *id, fleet.totals.speed);
        turns.is_some_and(|turns| turns <= FAR)
    };
    let places = view.book.territory_ids().filter(near);
    let foreign = places.filter(|id| view.land(*id).is_none());
    let lived_in = foreign.filter(|id| view.book.place(*id).people > 0);
    lived_in
        .filter_map(|at| {
            let target = at;
            Some(Target {
                at,
                raid: odds(view, &[fleet.id], Mission::Raid { target, want: None })?,
                seize: odds(view, &[fleet.id], Mission::Seize { target }),
            })
        })
        .collect()
}

fn row(voice: &Voice<'_>, fleet: &OwnFleet, target: &Target) -> Row {
    let view = &voice.view;
    let raid = &target.raid;
    let seen = match raid.age {
        None => say!(voice, "odds-guess"),
        Some(0) => say!(voice, "goods-now"),
        Some(age) => voice.turns(i32::from(age)),
    };
    let odds = |odds: &Odds| {
        let (words, tone) = chance(voice, odds.chance);
        Cell::plain(words).tone(tone)
    };
    let loss = say!(voice, "percent", band = voice.band(raid.own_loss));
    let mission = Mission::Raid {
        target: target.at,
        want: None,
    };
    Row {
        cells: vec![
            Cell::of(Rich::of(&voice.place(target.at))),
            Cell::plain(arrival(voice, raid.turns)),
            odds(raid),
            target.seize.as_ref().map_or_else(Cell::default, odds),
            Cell::plain(loss),
            Cell::plain(seen).tone(Tone::Dim),
        ],
        crest: view.holder(target.at),
        action: Some(Action::Weigh(fleet.id, mission)),
        ..Row::default()
    }
}
