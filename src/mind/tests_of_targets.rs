//! Tests of what a mind makes of places that it could attack.

use super::aims::Aims;
use super::character::Character;
use super::mood::Mood;
use super::needs::Needs;
use super::survey::Survey;
use super::targets::{Target, targets};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::Temper;
use crate::sim::Simulation;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::testing::{Sandbox, WARSHIP};

const ME: FactionId = FactionId(0);

/// What a mind thinks of a place, in this season, and what the land is worth to it.
fn thought(game: &Simulation, at: TerritoryId, hungry: bool) -> (Target, i32) {
    let view = game.view(ME);
    let character = Character::of(&view, Temper::default());
    let (survey, needs, aims) = (Survey::of(&view), Needs::of(&view), Aims::of(&view));
    let mood = Mood {
        hungry,
        league: None,
    };
    let found = targets(&view, &character, &needs, &survey, &aims, &mood);
    let mut found = found.into_iter().filter(|it| it.at == at);
    let target = found.next().expect("it is within reach");
    (target, target.land(&view, &needs))
}

/// A game in which a sect has taken the first of this many lands of its neighbour.
fn taken_one_of(lands: u16) -> Simulation {
    let held: Vec<u16> = (1..=lands).collect();
    let mut game = Sandbox::row(9, 1)
        .sect(&[0])
        .sect(&held)
        .fleet(0, 0, &[(WARSHIP, 16)])
        .start(3);
    let (fleet, target) = (FleetId::new(ME, 0), TerritoryId(1));
    let mission = Mission::Seize { target };
    let order = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(ME, &order), Ok(()));
    game.end_turn();
    game.end_turn();
    assert_eq!(game.view(ME).holder(target), Some(ME));
    game
}

#[test]
fn the_last_lands_of_a_beaten_neighbour_are_worth_more() {
    let next = TerritoryId(2);
    let few = thought(&taken_one_of(4), next, true);
    let many = thought(&taken_one_of(7), next, true);
    assert!(few.0.beaten && !many.0.beaten);
    assert!(few.1 > many.1, "{few:?} {many:?}");
}

#[test]
fn what_was_begun_is_finished_in_any_season() {
    let game = taken_one_of(2);
    assert!([true, false].map(|it| thought(&game, TerritoryId(2), it).0.wanted) == [true; 2]);
}

#[test]
fn the_only_land_of_a_sect_with_which_there_is_no_quarrel_is_spared() {
    let wanted = |opinion: i32| {
        let game = Sandbox::row(8, 2)
            .sect(&[0, 2])
            .sect(&[1])
            .fleet(0, 0, &[(WARSHIP, 16)])
            .opinion(0, 1, opinion, false)
            .start(3);
        [true, false].map(|it| thought(&game, TerritoryId(1), it).0.wanted)
    };
    assert_eq!(wanted(-20), [false, false]);
    assert_eq!(
        wanted(-70),
        [true, false],
        "an enemy takes it in a season of war"
    );
}
