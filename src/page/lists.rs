//! What one has, at a glance: lands, fleets, majes; and all sects and powers.

use super::exile;
use super::informant;
use super::maje::lives_with;
use super::part::{health, label, regard, rich, status, title, why};
use super::relations;
use crate::council::{RESTLESS, apart, awaits_orders, plenty_and_want};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::SortableList;
use crate::page::layout::{Layout, RelationWeb};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Cell, Row, Sheet, Table, Tone};
use crate::scenario::model::{Good, Rank};
use crate::sim::belief::{Band, Source};
use crate::sim::economy::rules;
use crate::sim::faction::Status;
use crate::sim::fleet::rules::strength;
use crate::sim::ledger::Account;
use crate::text::{Voice, say};
use std::cmp::Reverse;

/// The own lands.
#[must_use]
pub fn lands(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let own = voice.view.own;
    let mut sheet = Sheet::new(label(voice, "lands-title"));
    if own.lands.is_empty() {
        sheet.note(&say!(voice, "lands-none"), Tone::Dim);
        return sheet;
    }
    let mut table = Table::default()
        .words(label(voice, "col-land"))
        .numbers(label(voice, "col-people"))
        .numbers(label(voice, "col-calm"));
    for good in Good::ALL {
        table = table.numbers(title(&voice.good(good)));
    }
    for land in &own.lands {
        let calm = health(land.calm, rules::RESTLESS / 2, rules::RESTLESS);
        let governor = land
            .governor
            .map_or_else(|| say!(voice, "land-ungoverned"), |maje| voice.maje(maje));
        let about = vec![
            rich(&say!(voice, "sheet-governed-by", maje = governor.as_str())),
            rich(&say!(
                voice,
                "sheet-fort-level",
                level = i32::from(land.fort)
            )),
        ];
        let mut cells = vec![
            Cell::plain(voice.book().place(land.id).name.clone())
                .under(rich(&governor))
                .why(about),
            Cell::plain(land.people.to_string()).why(why(voice, |a| a == Account::People(land.id))),
            Cell::plain(land.calm.to_string())
                .tone(calm)
                .why(why(voice, |a| a == Account::Calm(land.id))),
        ];
        let factors: Vec<Rich> = voice.factors(land).iter().map(|line| rich(line)).collect();
        cells.extend(Good::ALL.map(|good| {
            let change = land.yields[good] - land.need[good];
            let tone = if change < 0 { Tone::Warn } else { Tone::Plain };
            let mut lines = vec![rich(&say!(
                voice,
                "sheet-made-used",
                made = land.yields[good],
                used = land.need[good]
            ))];
            lines.extend(factors.iter().cloned());
            Cell::plain(voice.signed(change)).tone(tone).why(lines)
        }));
        table.rows.push(Row {
            cells,
            action: Some(Action::Look(Thing::Place(land.id))),
            ..Row::default()
        });
    }
    sheet.table(table.sorted(SortableList::Lands, context.dials));
    sheet.note(&say!(voice, "lands-note"), Tone::Dim);
    let (can, has) = own.governing;
    let tone = if has > can { Tone::Warn } else { Tone::Plain };
    sheet.blocks.push(Block::Meter {
        label: label(voice, "lands-governed"),
        value: i32::from(has),
        most: i32::from(can).max(1),
        tone,
        why: vec![Rich::plain(say!(voice, "lands-governed-why"))],
    });
    remarks(voice, &mut sheet);
    sheet
}

/// What is being built, closed or unsettled.
fn remarks(voice: &Voice<'_>, sheet: &mut Sheet) {
    let mut lines = Vec::new();
    let apart = apart(&voice.view);
    for land in &voice.view.own.lands {
        let mut notes = voice.remarks(land);
        if apart.iter().any(|apart| apart.lands.contains(&land.id)) {
            notes.push(say!(voice, "note-apart"));
        }
        if !notes.is_empty() {
            lines.push(say!(
                voice,
                "land-remark",
                place = voice.place(land.id),
                notes = notes.join(", ")
            ));
        }
    }
    if !lines.is_empty() {
        sheet.heading(label(voice, "lands-remarks"));
        for line in lines {
            sheet.item(&line);
        }
    }
}

/// The own fleets, and those of others that have been seen.
#[must_use]
pub fn fleets(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(label(voice, "fleets-title"));
    if view.own.fleets.is_empty() {
        sheet.note(&say!(voice, "fleets-none"), Tone::Dim);
    }
    let mut table = Table::default()
        .words(label(voice, "col-fleet"))
        .words(label(voice, "col-orders"))
        .numbers(label(voice, "col-strength"));
    for fleet in &view.own.fleets {
        let power = strength(fleet.totals.attack, fleet.totals.hull);
        let state = health(fleet.readiness, 40, 70);
        let (supply, _) = voice.supply(fleet);
        let idle = awaits_orders(view, fleet);
        table.rows.push(Row {
            cells: vec![
                Cell::plain(voice.fleet_name(fleet.id))
                    .under(rich(&voice.whereabouts(fleet)))
                    .why(vec![rich(&voice.stance(fleet.stance))]),
                Cell::of(rich(&voice.mission(fleet.mission)))
                    .under(rich(&voice.squadrons(&fleet.ships)))
                    .tone(if idle { Tone::Warn } else { Tone::Plain }),
                Cell::plain(power.to_string()).tone(state).why(vec![
                    Rich::plain(say!(
                        voice,
                        "sheet-strength-why",
                        attack = fleet.totals.attack,
                        hull = fleet.totals.hull
                    )),
                    rich(&say!(
                        voice,
                        "sheet-ready",
                        readiness = fleet.readiness,
                        supply = supply
                    )),
                ]),
            ],
            action: Some(Action::Look(Thing::Fleet(fleet.id))),
            ..Row::default()
        });
    }
    sheet.table(table.sorted(SortableList::Fleets, context.dials));
    if view.beliefs.fleets.is_empty() {
        return sheet;
    }
    sheet.heading(label(voice, "fleets-seen"));
    let mut table = Table::default()
        .words(label(voice, "col-fleet"))
        .numbers(label(voice, "col-strength"))
        .words(label(voice, "col-seen"));
    for seen in &view.beliefs.fleets {
        let power = Band {
            low: strength(seen.attack.low, seen.hull.low),
            high: strength(seen.attack.high, seen.hull.high),
        };
        table.rows.push(Row {
            cells: vec![
                Cell::plain(voice.contact_name(seen.contact))
                    .under(rich(&voice.place(seen.at)))
                    .why(super::codex::regards(voice, seen.flag)),
                Cell::plain(voice.band(power)).why(vec![rich(&voice.source(seen.mark))]),
                Cell::plain(title(&voice.learned(seen.mark)))
                    .tone(Tone::Dim)
                    .key(i32::from(seen.mark.turn)),
            ],
            crest: Some(seen.flag),
            action: Some(Action::Look(Thing::Contact(seen.contact))),
            ..Row::default()
        });
    }
    sheet.table(table.sorted(SortableList::Seen, context.dials));
    sheet
}

/// The own majes, and prisoners.
#[must_use]
pub fn majes(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let own = voice.view.own;
    let mut sheet = Sheet::new(label(voice, "majes-title"));
    let mut table = Table::default()
        .words(label(voice, "col-maje"))
        .numbers(label(voice, "col-loyalty"))
        .words(label(voice, "col-does"));
    for maje in &own.majes {
        let (loyalty, tone) = if maje.rank == Rank::First {
            (String::from("\u{2013}"), Tone::Dim)
        } else {
            let tone = health(maje.loyalty, RESTLESS, RESTLESS + 10);
            (maje.loyalty.to_string(), tone)
        };
        let (does, does_tone) = match maje.captor {
            Some(captor) if maje.hostage => (lives_with(voice, maje.id, captor), Tone::Warn),
            Some(captor) => (
                say!(voice, "maje-captive", who = voice.them(captor)),
                Tone::Bad,
            ),
            None => (voice.task(&maje.task), Tone::Plain),
        };
        let about = vec![
            rich(&say!(
                voice,
                "maje-rank",
                rank = voice.rank(maje.rank),
                age = i32::from(maje.age)
            )),
            rich(&voice.character(maje.traits)),
        ];
        table.rows.push(Row {
            cells: vec![
                Cell::plain(maje.name.clone())
                    .under(rich(&voice.rank(maje.rank)))
                    .why(about),
                Cell::plain(loyalty)
                    .tone(tone)
                    .why(why(voice, |a| a == Account::Loyalty(maje.id))),
                Cell::of(rich(&does)).tone(does_tone),
            ],
            action: Some(Action::Look(Thing::Maje(maje.id))),
            ..Row::default()
        });
    }
    sheet.table(table.sorted(SortableList::Majes, context.dials));
    let kept = [
        ("majes-prisoners", &own.prisoners),
        ("majes-hostages", &own.hostages),
    ];
    for (heading, kept) in kept.into_iter().filter(|(_, kept)| !kept.is_empty()) {
        sheet.heading(label(voice, heading));
        for (of, maje) in kept {
            sheet.item(&say!(
                voice,
                "majes-prisoner",
                maje = voice.maje(maje.id),
                whose = voice.them(*of),
                rank = voice.rank(maje.rank)
            ));
        }
    }
    informant::list(voice, &mut sheet);
    exile::list(voice, &mut sheet);
    sheet.note(&say!(voice, "majes-note"), Tone::Dim);
    sheet
}

/// All sects and powers.
#[must_use]
pub fn sects(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(label(voice, "sects-title"));
    let mut table = Table::default()
        .words(label(voice, "col-sect"))
        .numbers(label(voice, "col-lands"))
        .numbers(label(voice, "col-ships"))
        .numbers(label(voice, "col-prestige"))
        .numbers(label(voice, "col-of-you"))
        .numbers(label(voice, "col-of-them"));
    let mut gone = Vec::new();
    for id in view.roster.faction_ids() {
        let public = view.common.faction(id);
        match public.status {
            Status::Active => {}
            Status::Hidden => continue,
            gone_how @ (Status::Ended(_) | Status::Departed(_)) => {
                gone.push((gone_how, id));
                continue;
            }
        }
        let you = id == view.faction();
        let all = view.book.territory_ids();
        let lands = all.filter(|place| view.holder(*place) == Some(id)).count();
        let belief = view.beliefs.faction(id);
        let ships = if you {
            let all = view.own.fleets.iter();
            all.map(|f| f.totals.ships).sum::<i32>().to_string()
        } else if belief.mark.source == Source::Unknown && belief.ships.high == 0 {
            say!(voice, "unknown-mark")
        } else if belief.ships.low == belief.ships.high {
            belief.ships.low.to_string()
        } else {
            format!("{}\u{2013}{}", belief.ships.low, belief.ships.high)
        };
        let known = vec![rich(&voice.source(belief.mark))];
        let opinion = |value: i16| {
            let value = Some(value).filter(|_| !you);
            value.map_or_else(Cell::default, |value| {
                Cell::plain(voice.signed(i32::from(value)))
                    .tone(regard(value))
                    .why(vec![rich(&voice.feeling(value))])
            })
        };
        let (plenty, want) = plenty_and_want(view, id);
        let names = |goods: &[Good]| {
            let names: Vec<String> = goods.iter().map(|good| voice.good(*good)).collect();
            voice.list(&names)
        };
        let about = vec![rich(&public.first_maje_name)];
        // Of nomads it is not known what they make and use.
        let goods = match (plenty.is_empty(), want.is_empty()) {
            (true, true) => String::new(),
            (true, false) => say!(voice, "sect-goods-want", want = names(&want)),
            (false, true) => say!(voice, "sect-goods-plenty", plenty = names(&plenty)),
            (false, false) => say!(
                voice,
                "sect-goods",
                plenty = names(&plenty),
                want = names(&want)
            ),
        };
        table.rows.push(Row {
            cells: vec![
                Cell::plain(title(&voice.short(id)))
                    .under(rich(&goods))
                    .why(about),
                Cell::plain(lands.to_string()),
                Cell::plain(ships).why(known),
                Cell::plain(public.prestige.to_string())
                    .why(vec![Rich::plain(say!(voice, "bar-prestige-why"))]),
                opinion(view.own.regard_of(id)),
                opinion(view.own.opinions.get(id.index()).copied().unwrap_or(0)),
            ],
            crest: Some(id),
            action: Some(Action::Look(Thing::Faction(id))),
            chosen: you,
            ..Row::default()
        });
    }
    sheet.table(table.sorted(SortableList::Sects, context.dials));
    sheet.note(&say!(voice, "sects-note"), Tone::Dim);
    sheet.heading(label(voice, "relations-title"));
    let matrix = relations::matrix(context, voice);
    let web = RelationWeb::of(&matrix, voice.say("relations-web", &[]));
    sheet.blocks.push(Block::Laid(Layout::Matrix(matrix)));
    sheet.note(&say!(voice, "relations-note"), Tone::Dim);
    sheet
        .blocks
        .extend(web.map(|web| Block::Laid(Layout::Web(web))));
    if !gone.is_empty() {
        let name = |id: FactionId| view.roster.faction(id).short.as_str();
        gone.sort_by_key(|(status, id)| (Reverse(status.since()), name(*id)));
        let gone: Vec<String> = gone
            .into_iter()
            .map(|(how, id)| {
                say!(
                    voice,
                    "gone-how",
                    who = voice.short(id),
                    how = status(voice, how)
                )
            })
            .collect();
        sheet.fact(label(voice, "mark-gone"), &voice.list(&gone));
    }
    sheet
}
