//! Tests of successions and schisms.

use super::{Heirs, secession};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Rank;
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Order, Task};
use crate::sim::event::{Event, FirstMajeRose, Founded, Rise};
use crate::sim::index::Index;
use crate::sim::maje::{Loyalty, Person, bury};
use crate::sim::opinion::IncidentKind;
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);

fn maje(serial: u16) -> MajeId {
    MajeId::new(ME, serial)
}

/// A sect with this many lesser majes beside its First Maje, who has the number 0.
fn sect(lesser: u16) -> Simulation {
    let sandbox = Sandbox::row(5, 2).sect(&[0, 1]).sect(&[4]);
    let sandbox = (0..lesser).fold(sandbox, |sandbox, _| sandbox.maje(0, 0, Rank::Lesser));
    sandbox.start(1)
}

/// Sets loyalty and ambition of a maje.
fn character(game: &mut Simulation, serial: u16, loyalty: i32, ambition: i32) {
    let world = game.world_mut();
    let entity = world.resource::<Index>().maje(maje(serial));
    let entity = entity.expect("he is alive");
    world.entity_mut(entity).insert(Loyalty(loyalty));
    let mut person = world.get_mut::<Person>(entity).expect("he is somebody");
    person.ambition = ambition;
    game.refresh_all();
}

fn name(game: &mut Simulation, heir: u16) -> Result<(), Refusal> {
    let heir = Some(maje(heir));
    game.submit(ME, &Command::Order(Order::Heir { maje: heir }))
}

/// The First Maje dies as the turn ends; returns who follows him, and how.
fn falls(game: &mut Simulation) -> (u16, Rise) {
    bury(game.world_mut(), maje(0));
    let mut news = game.end_turn().iter();
    let rose = news.find_map(|record| match &record.event {
        Event::FirstMajeRose(FirstMajeRose { maje, how, .. }) => Some((maje.serial, *how)),
        _ => None,
    });
    rose.expect("somebody leads")
}

#[test]
fn an_heir_who_is_backed_follows_and_is_forgotten_as_heir() {
    let mut game = sect(3);
    name(&mut game, 2).expect("he is a lesser maje");
    assert_eq!(game.view(ME).own.heir, Some(maje(2)));
    game.end_turn();
    assert_eq!(falls(&mut game), (2, Rise::Named));
    assert_eq!(game.view(ME).own.heir, None);
    assert_eq!(
        game.view(ME).own.first_maje().map(|it| it.id),
        Some(maje(2))
    );
}

#[test]
fn an_heir_whom_nobody_backs_is_passed_over_and_takes_it_ill() {
    let mut game = sect(3);
    for (serial, loyalty, ambition) in [(1, 60, 90), (2, 35, 30), (3, 15, 30)] {
        character(&mut game, serial, loyalty, ambition);
    }
    name(&mut game, 2).expect("he is a lesser maje");
    assert_eq!(falls(&mut game), (1, Rise::Acclaimed));
    let passed = game.view(ME).own.maje(maje(2)).map(|it| it.loyalty);
    assert!(passed.is_some_and(|it| it < 15), "{passed:?}");
}

#[test]
fn rivals_without_an_heir_fight_and_the_beaten_is_dead_or_less_loyal() {
    let mut game = sect(2);
    for serial in [1, 2] {
        character(&mut game, serial, 60, 70);
    }
    let (leads, Rise::Duel { beaten, died }) = falls(&mut game) else {
        panic!("they did not fight");
    };
    assert_eq!(leads + beaten.serial, 3);
    let view = game.view(ME);
    let left = view.own.maje(beaten).map(|it| it.loyalty);
    assert!(
        if died {
            left.is_none()
        } else {
            left < Some(20)
        },
        "{left:?}"
    );
}

#[test]
fn only_a_lesser_maje_of_ones_own_who_is_free_can_be_named() {
    let mut game = sect(1);
    assert_eq!(name(&mut game, 0), Err(Refusal::Leads(maje(0))));
    assert_eq!(name(&mut game, 7), Err(Refusal::NoSuchMaje(maje(7))));
    assert_eq!(name(&mut game, 1), Ok(()));
    let off = Command::Order(Order::Heir { maje: None });
    assert_eq!(game.submit(ME, &off), Ok(()));
    game.end_turn();
    assert_eq!(game.world().resource::<Heirs>().of(ME), None);
}

#[test]
fn an_heir_who_is_gone_is_none_any_more() {
    let mut game = sect(2);
    name(&mut game, 1).expect("he is a lesser maje");
    game.end_turn();
    bury(game.world_mut(), maje(1));
    game.end_turn();
    assert_eq!(game.view(ME).own.heir, None);
}

/// A sect of four lands; its second maje governs two of them, has this loyalty, and is ambitious. Ships lie in one of them.
fn proud(loyalty: i32) -> Simulation {
    // Nobody near would take him in.
    let sandbox = Sandbox::row(7, 8).sect(&[0, 1, 2, 3]).sect(&[6]);
    let sandbox = sandbox.maje(0, 2, Rank::Lesser).maje(0, 2, Rank::Lesser);
    let mut game = sandbox.fleet(0, 2, &[(RAIDER, 3)]).start(1);
    let task = Task::Govern {
        territories: vec![TerritoryId(2), TerritoryId(3)],
    };
    let maje = maje(1);
    let govern = Command::Order(Order::Assign { maje, task });
    game.submit(ME, &govern).expect("both lands are his");
    character(&mut game, 1, loyalty, 80);
    character(&mut game, 2, 25, 20);
    game
}

/// Plays turns until a sect is founded; returns it.
fn founded(game: &mut Simulation, turns: u16) -> Option<Founded> {
    (0..turns).find_map(|_| {
        let mut news = game.end_turn().iter();
        news.find_map(|record| match &record.event {
            Event::Founded(it) => Some(it.clone()),
            _ => None,
        })
    })
}

#[test]
fn a_proud_governor_without_loyalty_founds_a_sect_with_lands_ships_and_the_disloyal() {
    let mut game = proud(5);
    let founded = (0..100).find_map(|_| {
        character(&mut game, 1, 5, 80);
        character(&mut game, 2, 25, 20);
        founded(&mut game, 1)
    });
    let founded = founded.expect("he breaks away");
    assert_eq!((founded.parent, founded.leader), (ME, Some(maje(1))));
    let view = game.view(founded.faction);
    let lands: Vec<TerritoryId> = view.own.lands.iter().map(|it| it.id).collect();
    assert_eq!(lands, [2, 3].map(TerritoryId));
    assert_eq!(view.own.first_maje().map(|it| it.id), Some(maje(1)));
    assert!(view.own.maje(maje(2)).is_some());
    assert_eq!(view.own.fleets.len(), 1);
    let name = &view.roster.faction(founded.faction).short;
    assert_eq!(name, "0.1");
    let left = game.view(ME);
    assert_eq!(left.own.lands.len(), 2);
    let mut wrongs = left.own.incidents.iter();
    assert!(wrongs.any(|it| (it.kind, it.by) == (IncidentKind::BrokeAway, founded.faction)));
}

#[test]
fn the_loyal_stay_and_his_sect_knows_what_he_would_take_along() {
    let mut game = proud(60);
    assert_eq!(founded(&mut game, 12), None);
    let game = proud(30);
    let view = game.view(ME);
    let governor = view.own.maje(maje(1)).expect("he is free");
    assert_eq!(secession(&view, governor), [2, 3].map(TerritoryId));
}
