//! The codex: texts about the world, classes of ships, technology, goods, sects.

use super::part::{label, rich, title};
use crate::council::{outlook, surplus};
use crate::id::{ClassId, FactionId, TechId};
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::Dial;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Cell, Choice, Row, Sheet, Table, Tone};
use crate::scenario::model::Good;
use crate::sim::deal::reach::in_reach;
use crate::sim::faction::Status;
use crate::text::{Voice, capital, say};

/// The sheet of the codex.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(label(voice, "tab-codex"));
    let chosen = context.dials.or(Dial::Codex, 0);
    let parts = ["codex-world", "codex-ships", "codex-technology"];
    let picks = (0..).zip(parts).map(|(number, id)| {
        Choice::new(label(voice, id), Action::dial(Dial::Codex, number)).chosen(number == chosen)
    });
    sheet.row(picks.collect());
    match chosen {
        1 => sheet.table(ships(voice)),
        2 => technologies(voice, &mut sheet),
        _ => entries(voice, &mut sheet),
    }
    sheet
}

fn entries(voice: &Voice<'_>, sheet: &mut Sheet) {
    let book = voice.book();
    sheet.heading(book.name.clone());
    sheet.para(&book.summary);
    let mut table = Table::default().words(label(voice, "look-title"));
    table.rows = (0_u16..)
        .zip(&book.encyclopedia)
        .map(|(at, entry)| Row {
            cells: vec![Cell::plain(entry.title.clone())],
            action: Some(Action::Look(Thing::Entry(at))),
            ..Row::default()
        })
        .collect();
    if table.rows.is_empty() {
        sheet.note(&say!(voice, "look-nothing"), Tone::Dim);
    }
    sheet.table(table);
    let briefing: Vec<&str> = book.briefing.split("\n\n").collect();
    if !book.briefing.is_empty() {
        sheet.heading(label(voice, "codex-briefing"));
        for para in briefing {
            sheet.para(para.trim());
        }
    }
}

fn ships(voice: &Voice<'_>) -> Table {
    let mut table = Table::default()
        .words(label(voice, "col-class"))
        .numbers(label(voice, "col-attack"))
        .numbers(label(voice, "col-hull"))
        .numbers(label(voice, "col-speed"))
        .numbers(label(voice, "col-cargo"));
    for (at, class) in voice.book().classes.iter().enumerate() {
        let id = ClassId::from_index(at);
        let number = |n: i32| Cell::plain(n.to_string());
        table.rows.push(Row {
            cells: vec![
                Cell::plain(class.name.clone()).why(vec![rich(&cost(voice, id))]),
                number(class.attack),
                number(class.hull),
                number(i32::from(class.speed)),
                number(class.cargo),
            ],
            action: Some(Action::Look(Thing::Class(id))),
            ..Row::default()
        });
    }
    table
}

fn cost(voice: &Voice<'_>, id: ClassId) -> String {
    let class = voice.book().class(id);
    match class.cost {
        Some(cost) => say!(
            voice,
            "class-cost",
            goods = voice.goods(cost),
            turns = voice.turns(i32::from(class.turns))
        ),
        None => say!(voice, "class-not-built"),
    }
}

fn technologies(voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.note(&say!(voice, "codex-technology-note"), Tone::Dim);
    let mut table = Table::default()
        .words(label(voice, "label-technology"))
        .numbers(label(voice, "codex-held"));
    for (at, technology) in voice.book().technologies.iter().enumerate() {
        let id = TechId::from_index(at);
        let units = voice.view.own.technology.get(at).copied().unwrap_or(0);
        let held = match (units, technology.units) {
            (0, _) => String::new(),
            (n, true) => n.to_string(),
            (_, false) => say!(voice, "codex-known"),
        };
        table.rows.push(Row {
            cells: vec![
                Cell::plain(technology.name.clone()).why(effects(voice, id)),
                Cell::plain(held).tone(Tone::Good),
            ],
            action: Some(Action::Look(Thing::Technology(id))),
            ..Row::default()
        });
    }
    sheet.table(table);
}

fn effects(voice: &Voice<'_>, id: TechId) -> Vec<Rich> {
    let effects = voice.book().technology(id).effects.iter();
    effects.map(|effect| rich(&voice.effect(*effect))).collect()
}

/// Technology held, with what it does.
pub fn held(voice: &Voice<'_>, sheet: &mut Sheet) {
    let own = voice.view.own;
    let all = voice.book().technologies.iter().enumerate();
    for (at, technology) in all {
        let units = own.technology.get(at).copied().unwrap_or(0);
        if units == 0 {
            continue;
        }
        let id = TechId::from_index(at);
        let effects: Vec<String> = effects(voice, id).iter().map(Rich::words).collect();
        let words = if technology.units {
            "technology-units"
        } else {
            "technology-known"
        };
        let gaps = [
            ("name", capital(&voice.technology(id)).into()),
            ("units", i32::from(units).into()),
            ("effects", effects.join(", ").into()),
        ];
        sheet.item(&voice.say(words, &gaps));
    }
}

/// The sheet of a class of ships.
#[must_use]
pub fn class(voice: &Voice<'_>, id: ClassId) -> Option<Sheet> {
    let class = voice.book().classes.get(id.index())?;
    let mut sheet = Sheet::new(class.name.clone());
    sheet.para(&class.about);
    let fight = say!(
        voice,
        "class-fight",
        attack = class.attack,
        hull = class.hull
    );
    sheet.fact(label(voice, "label-strength"), &fight);
    let speed = say!(
        voice,
        "fleet-speed",
        speed = i32::from(class.speed),
        unit = voice.unit()
    );
    sheet.fact(label(voice, "label-speed"), &speed);
    sheet.fact(label(voice, "label-cargo"), &class.cargo.to_string());
    sheet.fact(label(voice, "label-cost"), &cost(voice, id));
    sheet.fact(label(voice, "label-upkeep"), &voice.goods(class.upkeep));
    if !class.yields.is_none() {
        sheet.fact(label(voice, "label-yields"), &voice.goods(class.yields));
    }
    if let Some(needs) = class.requires {
        sheet.fact(label(voice, "label-requires"), &voice.technology(needs));
    }
    if !class.carries.is_empty() {
        let carried: Vec<String> = class
            .carries
            .iter()
            .map(|id| voice.technology(*id))
            .collect();
        sheet.fact(label(voice, "codex-carries"), &voice.list(&carried));
    }
    let own = voice.view.own;
    let count: i32 = own
        .fleets
        .iter()
        .flat_map(|fleet| &fleet.ships)
        .filter(|squadron| squadron.class == id)
        .map(|squadron| i32::from(squadron.count))
        .sum();
    sheet.fact(label(voice, "codex-yours"), &count.to_string());
    Some(sheet)
}

/// The sheet of a kind of technology.
#[must_use]
pub fn technology(voice: &Voice<'_>, id: TechId) -> Option<Sheet> {
    let view = &voice.view;
    let technology = view.book.technologies.get(id.index())?;
    let mut sheet = Sheet::new(technology.name.clone());
    sheet.para(&technology.about);
    for effect in effects(voice, id) {
        sheet.item(&effect.words());
    }
    let units = view.own.technology.get(id.index()).copied().unwrap_or(0);
    let held = match (units, technology.units) {
        (0, _) => say!(voice, "codex-not-held"),
        (n, true) => say!(voice, "codex-units", units = i32::from(n)),
        (_, false) => say!(voice, "codex-known"),
    };
    sheet.fact(label(voice, "codex-held"), &held);
    let known = view.roster.faction_ids().filter(|other| {
        *other != view.faction()
            && id.0 < 64
            && view.beliefs.faction(*other).technology >> id.0 & 1 == 1
    });
    let known: Vec<String> = known.map(|other| voice.them(other)).collect();
    if !technology.base {
        sheet.fact(label(voice, "codex-known-to"), &voice.list(&known));
    }
    sheet.note(&say!(voice, "codex-technology-note"), Tone::Dim);
    Some(sheet)
}

/// The sheet of a good: what becomes of it, and who is thought to have plenty.
#[must_use]
pub fn good(voice: &Voice<'_>, good: Good) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(title(&voice.good(good)));
    let outlook = outlook(view, good);
    for (id, amount) in [
        ("col-stock", outlook.stock.to_string()),
        ("col-room", view.own.capacity[good].to_string()),
        ("col-makes", voice.signed(outlook.income)),
        ("col-uses", voice.signed(-outlook.need)),
        ("col-trade", voice.signed(outlook.trade)),
    ] {
        sheet.fact(label(voice, id), &amount);
    }
    if outlook.beyond != 0 {
        sheet.fact(label(voice, "col-beyond"), &voice.signed(outlook.beyond));
    }
    let (lasts, tone) = match outlook.lasts() {
        None => (say!(voice, "bar-enough"), Tone::Good),
        Some(turns) => (
            say!(voice, "bar-lasts", turns = voice.turns(turns)),
            if turns <= 3 { Tone::Bad } else { Tone::Warn },
        ),
    };
    sheet.fact_why(label(voice, "col-lasts"), &lasts, tone, Vec::new());
    let mut table = Table::default()
        .words(label(voice, "col-sect"))
        .numbers(label(voice, "codex-to-spare"))
        .words(label(voice, "codex-reach"));
    let others = view
        .roster
        .faction_ids()
        .filter(|id| *id != view.faction() && view.common.faction(*id).status == Status::Active);
    let mut rich_ones: Vec<(i32, FactionId)> = others
        .map(|id| (surplus(view, id)[good], id))
        .filter(|(spare, _)| *spare > 0)
        .collect();
    rich_ones.sort_by_key(|(spare, id)| (!in_reach(view, *id), std::cmp::Reverse(*spare), *id));
    for (spare, id) in rich_ones {
        let reach = in_reach(view, id);
        let (words, tone) = if reach {
            (say!(voice, "codex-in-reach"), Tone::Plain)
        } else {
            (say!(voice, "codex-too-far"), Tone::Dim)
        };
        table.rows.push(Row {
            cells: vec![
                Cell::plain(title(&voice.short(id))).why(regards(voice, id)),
                Cell::plain(voice.signed(spare))
                    .why(vec![Rich::plain(say!(voice, "codex-spare-why"))]),
                Cell::plain(words).tone(tone),
            ],
            crest: Some(id),
            action: Some(Action::Look(Thing::Faction(id))),
            ..Row::default()
        });
    }
    if !table.rows.is_empty() {
        sheet.heading(title(&say!(
            voice,
            "codex-who-has",
            good = voice.good(good)
        )));
        sheet.table(table);
    }
    sheet
}

/// The sheet of a text.
#[must_use]
pub fn entry(voice: &Voice<'_>, at: u16) -> Option<Sheet> {
    let entry = voice.book().encyclopedia.get(usize::from(at))?;
    let mut sheet = Sheet::new(entry.title.clone());
    for para in entry.text.split("\n\n") {
        sheet.para(para.trim());
    }
    Some(sheet)
}

/// What a faction thinks of oneself, and how it is known: for tooltips.
#[must_use]
pub fn regards(voice: &Voice<'_>, id: FactionId) -> Vec<Rich> {
    let own = voice.view.own;
    let of_you = own.regard_of(id);
    let of_them = own.opinions.get(id.index()).copied().unwrap_or(0);
    let mut lines = vec![rich(&say!(
        voice,
        "codex-regards",
        of_you = voice.signed(i32::from(of_you)),
        word = voice.feeling(of_you),
        of_them = voice.signed(i32::from(of_them))
    ))];
    if own.blood_enemies.get(id.index()) == Some(&true) {
        lines.push(Rich::plain(say!(voice, "sheet-blood")));
    }
    lines
}
