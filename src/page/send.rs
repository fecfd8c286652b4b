//! What fleets could do at a place: each that could go, with its odds and when it gets there.

use super::part::{arrival, chance, label, refused, title};
use crate::id::TerritoryId;
use crate::page::PageContext;
use crate::page::dial::{Dial, Fold};
use crate::page::rich::Rich;
use crate::page::sheet::{Cell, Choice, Row, Sheet, Table, Tone};
use crate::page::{Action, Aim};
use crate::scenario::model::{Good, Peculiarity};
use crate::sim::battle::odds;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::view::OwnFleet;
use crate::text::{Voice, say};

/// What fleets could do at a place.
pub fn section(context: &PageContext<'_>, voice: &Voice<'_>, at: TerritoryId, sheet: &mut Sheet) {
    if voice.view.own.fleets.is_empty() {
        return;
    }
    let own = voice.view.land(at).is_some();
    let open = context.dials.is_open(Fold::Send, !own);
    let heading = if own { "sheet-send" } else { "sheet-against" };
    if !sheet.fold(label(voice, heading), Fold::Send, open) {
        return;
    }
    let aims = aims(voice, at);
    let number = |aim: Aim| {
        let at = Aim::all().position(|known| known == aim);
        at.and_then(|at| i32::try_from(at).ok()).unwrap_or(0)
    };
    let Some(first) = aims.first().copied() else {
        return;
    };
    let set = context.dials.or(Dial::Mission, number(first));
    let aim = aims.iter().copied().find(|aim| number(*aim) == set);
    let aim = aim.unwrap_or(first);
    let picks = aims.iter().map(|known| {
        let action = Action::dial(Dial::Mission, number(*known));
        Choice::new(label(voice, known.row().name), action)
            .hint(Rich::plain(voice.say(known.row().why, &[])))
            .chosen(*known == aim)
    });
    sheet.row(picks.collect());
    let want = context.dials.or(Dial::Want, 0);
    if aim == Aim::Raid {
        wants(voice, want, sheet);
    }
    let want = usize::try_from(want - 1).ok();
    let want = want.and_then(|at| Good::ALL.get(at)).copied();
    if let Some(mission) = mission(aim, at, want) {
        sheet.table(fleets(voice, mission));
    }
}

/// What could be done at a place, the likeliest first.
fn aims(voice: &Voice<'_>, at: TerritoryId) -> Vec<Aim> {
    let view = &voice.view;
    let place = view.book.place(at);
    let mut aims = if view.land(at).is_some() {
        vec![Aim::Guard, Aim::Move, Aim::Withdraw]
    } else if view.holder(at).is_none() && place.people == 0 {
        vec![Aim::Move, Aim::Guard]
    } else {
        vec![Aim::Raid, Aim::Seize, Aim::Blockade, Aim::Move, Aim::Guard]
    };
    let withdraw = Command::Order(Order::Mission {
        fleet: view.own.fleets[0].id,
        mission: Mission::Withdraw { to: at },
    });
    if view.land(at).is_none() && refused(voice, &withdraw).is_none() {
        aims.push(Aim::Withdraw);
    }
    if place.is(Peculiarity::Edge) {
        aims.push(Aim::Depart);
    }
    aims
}

const fn mission(aim: Aim, at: TerritoryId, want: Option<Good>) -> Option<Mission> {
    Some(match aim {
        Aim::Move => Mission::Move { to: at },
        Aim::Raid => Mission::Raid { target: at, want },
        Aim::Seize => Mission::Seize { target: at },
        Aim::Guard => Mission::Guard { place: at },
        Aim::Blockade => Mission::Blockade { place: at },
        Aim::Withdraw => Mission::Withdraw { to: at },
        Aim::Depart => Mission::Depart { edge: at },
        Aim::Attack | Aim::Escort | Aim::Haul => return None,
    })
}

fn wants(voice: &Voice<'_>, want: i32, sheet: &mut Sheet) {
    let any = Choice::new(label(voice, "sheet-want-any"), Action::dial(Dial::Want, 0));
    let mut picks = vec![any.chosen(want == 0)];
    for (number, good) in (1..).zip(Good::ALL) {
        let words = say!(voice, "sheet-want", good = voice.good(good));
        let pick = Choice::new(title(&words), Action::dial(Dial::Want, number));
        picks.push(pick.chosen(want == number));
    }
    sheet.row(picks);
}

/// Every fleet side by side; a click shows all that is behind the odds.
#[must_use]
pub fn fleets(voice: &Voice<'_>, mission: Mission) -> Table {
    let hostile = mission.is_hostile();
    let mut table = Table::default()
        .words(label(voice, "col-fleet"))
        .words(label(voice, "col-arrives"));
    if hostile {
        table = table
            .numbers(label(voice, "col-chance"))
            .numbers(label(voice, "col-own-loss"));
    }
    let mut rows: Vec<((i32, u16), Row)> = voice
        .view
        .own
        .fleets
        .iter()
        .map(|fleet| row(voice, fleet, mission))
        .collect();
    rows.sort_by_key(|(order, _)| *order);
    table.rows = rows.into_iter().map(|(_, row)| row).collect();
    table
}

fn row(voice: &Voice<'_>, fleet: &OwnFleet, mission: Mission) -> ((i32, u16), Row) {
    let view = &voice.view;
    let give = Command::Order(Order::Mission {
        fleet: fleet.id,
        mission,
    });
    let why = refused(voice, &give);
    let goal = view.goal(mission);
    let turns = goal.and_then(|to| view.routes.turns(fleet.position.at, to, fleet.totals.speed));
    let tone = if why.is_some() {
        Tone::Dim
    } else {
        Tone::Plain
    };
    let about = vec![
        Rich::of(&crate::text::capital(&voice.squadrons(&fleet.ships))),
        Rich::of(&say!(
            voice,
            "sheet-now",
            task = voice.mission(fleet.mission)
        )),
    ];
    let when = turns.map_or_else(|| say!(voice, "sheet-no-way"), |n| arrival(voice, n));
    let mut cells = vec![
        Cell::plain(voice.fleet_name(fleet.id))
            .tone(tone)
            .why(about),
        Cell::plain(when).tone(tone),
    ];
    let mut best = 0;
    if mission.is_hostile() {
        let found = odds(view, &[fleet.id], mission).filter(|_| why.is_none());
        match found {
            Some(found) => {
                best = found.chance.low;
                let (words, tone) = chance(voice, found.chance);
                cells.push(Cell::plain(words).tone(tone));
                let loss = say!(voice, "percent", band = voice.band(found.own_loss));
                cells.push(Cell::plain(loss));
            }
            None => cells.extend([Cell::default(), Cell::default()]),
        }
    }
    // Who cannot go stands last, then who has the least chance.
    let last = if why.is_some() { 1_000 } else { -best };
    let row = Row {
        cells,
        action: Some(Action::Weigh(fleet.id, mission)),
        refused: why,
        chosen: fleet.mission == mission,
        ..Row::default()
    };
    ((last, turns.unwrap_or(999)), row)
}
