//! What is being built at a place, what could be, and who governs it.

use super::part::{command, label, order, refused, rich, title};
use crate::id::{ClassId, TerritoryId};
use crate::page::Action;
use crate::page::PageContext;
use crate::page::dial::Fold;
use crate::page::rich::Rich;
use crate::page::sheet::{Cell, Choice, Row, Sheet, Table, Tone};
use crate::scenario::model::{FactionTrait, Rank};
use crate::sim::command::{Command, Order, Project, Task};
use crate::sim::economy::rules::GOVERNED;
use crate::sim::economy::works;
use crate::sim::territory::Worksite;
use crate::sim::view::{OwnLand, OwnMaje};
use crate::text::{Voice, capital, say};

/// What is being built at a place, what could be, and who could govern it.
pub fn section(context: &PageContext<'_>, voice: &Voice<'_>, at: TerritoryId, sheet: &mut Sheet) {
    let land = voice.view.land(at);
    if let Some(land) = land {
        sites(voice, land, sheet);
        let open = context.dials.is_open(Fold::Errand, land.governor.is_none());
        if sheet.fold(label(voice, "sheet-governor"), Fold::Errand, open) {
            governors(voice, land, sheet);
        }
    }
    let nomads = voice.roster().faction(voice.view.faction());
    let fleet_there = voice.view.own.fleets.iter();
    let mut fleet_there = fleet_there.filter(|fleet| fleet.position.arrived() == Some(at));
    let builds =
        land.is_some() || (nomads.is(FactionTrait::Nomads) && fleet_there.next().is_some());
    if !builds {
        return;
    }
    let open = context.dials.is_open(Fold::Build, land.is_some());
    if sheet.fold(label(voice, "sheet-build"), Fold::Build, open) {
        projects(voice, at, sheet);
    }
}

fn sites(voice: &Voice<'_>, land: &OwnLand, sheet: &mut Sheet) {
    if land.sites.is_empty() {
        return;
    }
    sheet.heading(label(voice, "sheet-sites"));
    let choices = (0_u8..).zip(&land.sites).map(|(index, site)| {
        let what = title(&say!(
            voice,
            "sheet-give-up",
            what = voice.project(site.project)
        ));
        let others = land
            .sites
            .iter()
            .filter(|other| !std::ptr::eq(*other, site));
        let others: Vec<Worksite> = others.copied().collect();
        let fort = works::fort_planned(land.fort, &others);
        let back = works::refund(voice.book(), land.id, site, fort);
        let left = say!(
            voice,
            "sheet-site-left",
            turns = voice.turns(i32::from(site.left)),
            back = voice.goods(back)
        );
        let abandon = Order::Abandon { at: land.id, index };
        order(voice, what, abandon).hint(rich(&left))
    });
    sheet.options(choices.collect());
}

fn projects(voice: &Voice<'_>, at: TerritoryId, sheet: &mut Sheet) {
    let view = &voice.view;
    let classes = (0..view.book.classes.len()).map(ClassId::from_index);
    let ships = classes.filter(|id| view.book.class(*id).cost.is_some());
    let mut all: Vec<Project> = ships.map(Project::Ship).collect();
    if view.land(at).is_some() {
        all.extend([Project::Fort, Project::Terraform]);
    }
    let mut table = Table::default()
        .words(label(voice, "sheet-project"))
        .words(label(voice, "col-cost"))
        .numbers(label(voice, "sheet-time"));
    table.rows = all
        .into_iter()
        .filter_map(|project| row(voice, at, project))
        .collect();
    sheet.table(table);
    sheet.note(&say!(voice, "sheet-build-note"), Tone::Dim);
}

/// What a project would cost; one that cannot be begun says why.
fn row(voice: &Voice<'_>, at: TerritoryId, project: Project) -> Option<Row> {
    let view = &voice.view;
    let land = view.land(at);
    let fort = land.map_or(0, |land| works::fort_planned(land.fort, &land.sites));
    let (cost, turns) = works::cost(view.book, at, project, fort)?;
    let give = Command::Order(Order::Build { at, project });
    let why = refused(voice, &give);
    let about = match project {
        Project::Ship(class) => {
            let def = view.book.class(class);
            vec![
                rich(&say!(
                    voice,
                    "sheet-class",
                    attack = def.attack,
                    hull = def.hull,
                    speed = i32::from(def.speed),
                    room = def.cargo
                )),
                rich(&say!(
                    voice,
                    "sheet-class-upkeep",
                    goods = voice.goods(def.upkeep)
                )),
            ]
        }
        Project::Fort => vec![Rich::plain(say!(voice, "sheet-fort-why"))],
        Project::Terraform => vec![Rich::plain(say!(
            voice,
            "sheet-improve-why",
            units = view.book.rules.terraform_units
        ))],
    };
    let name = match project {
        Project::Ship(class) => voice.class(class),
        Project::Fort => say!(voice, "sheet-project-fort", level = i32::from(fort) + 1),
        Project::Terraform => say!(voice, "sheet-project-improve"),
    };
    let tone = if why.is_some() {
        Tone::Dim
    } else {
        Tone::Plain
    };
    Some(Row {
        cells: vec![
            Cell::of(rich(&name)).tone(tone).why(about),
            Cell::of(rich(&voice.goods(cost))).tone(tone),
            Cell::plain(voice.turns(i32::from(turns))).tone(tone),
        ],
        action: Some(Action::Give(give)),
        refused: why,
        ..Row::default()
    })
}

/// Who could govern a land, with what he does now.
fn governors(voice: &Voice<'_>, land: &OwnLand, sheet: &mut Sheet) {
    let able = |maje: &&OwnMaje| maje.captor.is_none() && maje.rank != Rank::Counsel;
    let majes = voice.view.own.majes.iter().filter(able);
    let choices: Vec<Choice> = majes.map(|maje| governor(voice, land, maje)).collect();
    let gain = say!(voice, "sheet-governor-gain", percent = GOVERNED);
    sheet.note(&gain, Tone::Dim);
    sheet.options(choices);
}

fn governor(voice: &Voice<'_>, land: &OwnLand, maje: &OwnMaje) -> Choice {
    let here = land.governor == Some(maje.id);
    let mut lands = match &maje.task {
        Task::Govern { territories } => territories.clone(),
        _ => Vec::new(),
    };
    let id = if here {
        lands.retain(|id| *id != land.id);
        "sheet-governs-no-more"
    } else {
        lands.push(land.id);
        "sheet-shall-govern"
    };
    let task = if lands.is_empty() {
        Task::Idle
    } else {
        Task::Govern { territories: lands }
    };
    let name = voice.maje_name(maje.id);
    let said = voice.say(id, &[("maje", name.into())]);
    let assign = Command::Order(Order::Assign {
        maje: maje.id,
        task,
    });
    let now = say!(voice, "sheet-now", task = voice.task(&maje.task));
    command(voice, capital(&said), assign)
        .hint(rich(&now))
        .chosen(here)
}
