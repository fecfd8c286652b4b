//! Who perceives which event, and how much of it.

use super::{
    BattleReport, Built, Event, FleetLeft, FleetLost, FleetRef, Gained, Happening, MajeDeserted,
    Moved, Observers, Outcome, Raided, Revolt, Sense, SideReport, TechnologyGained,
};
use crate::id::{ContactId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{Goods, Squadron};
use crate::sim::belief::Sight;
use crate::sim::command::{Posture, Project};
use crate::sim::testing::Sandbox;

const fn f(id: u8) -> FactionId {
    FactionId(id)
}

const AT: TerritoryId = TerritoryId(1);

#[test]
fn a_set_names_those_of_the_game_who_are_in_it() {
    let names = |set: Observers, factions| set.iter(factions).collect::<Vec<_>>();
    let some = Observers::only(&[f(0), f(5), f(127)]);
    assert_eq!(names(some, 128), [f(0), f(5), f(127)]);
    assert_eq!(names(some, 6), [f(0), f(5)]);
    assert_eq!(names(Observers::ALL, 2), [f(0), f(1)]);
    assert_eq!(names(Observers::ALL, 0), []);
    assert_eq!(names(Observers::NONE, 128), []);
}

fn fleet() -> FleetRef {
    FleetId::new(f(0), 3).into()
}

fn raided() -> Raided {
    Raided {
        by: f(0),
        fleet: fleet(),
        at: AT,
        victim: Some(f(1)),
        goods: Some(Goods::new(1, 2, 3)),
    }
}

fn battle() -> Event {
    let side = |faction, count| SideReport {
        faction,
        helpers: Vec::new(),
        fleets: vec![(f(0), fleet())],
        commander: None,
        posture: Posture::Press,
        fort: 0,
        before: vec![Squadron {
            class: crate::id::ClassId(0),
            count,
            damage: 0,
        }],
        lost: Vec::new(),
        captured: Vec::new(),
        factors: Vec::new(),
    };
    let report = BattleReport {
        at: AT,
        aim: super::AttackAim::Raid,
        sides: [side(Some(f(0)), 9), side(Some(f(1)), 4)],
        rounds: Vec::new(),
        outcome: Outcome::AttackerWon,
    };
    Box::new(report).into()
}

fn seen_as(event: impl Into<Event>, sense: Sense) -> Option<Event> {
    event.into().payload().seen_as(sense)
}

#[test]
fn parties_perceive_all_of_every_event() {
    let events: [Event; 3] = [
        raided().into(),
        battle(),
        Revolt { at: AT, from: f(1) }.into(),
    ];
    for event in events {
        assert_eq!(event.payload().seen_as(Sense::Party), Some(event.clone()));
    }
}

#[test]
fn only_who_was_there_can_say_what_raiders_took() {
    assert_eq!(seen_as(raided(), Sense::Witness), Some(raided().into()));
    let afar = Raided {
        goods: None,
        ..raided()
    };
    assert_eq!(seen_as(raided(), Sense::Distant), Some(afar.into()));
    assert_eq!(seen_as(raided(), Sense::Hearsay), None);
}

#[test]
fn a_battle_is_told_less_of_the_farther_away_it_is() {
    let Some(Event::BattleSeen(near)) = seen_as(battle(), Sense::Witness) else {
        panic!("a witness sees a battle");
    };
    let sides = near.sides.expect("a witness sees who fought");
    assert_eq!(sides.map(|side| side.ships), [(8, 12), (3, 4)]);
    let Some(Event::BattleSeen(afar)) = seen_as(battle(), Sense::Distant) else {
        panic!("a battle is seen from afar");
    };
    assert_eq!((afar.winner, afar.sides), (Some(f(0)), None));
    assert_eq!(seen_as(battle(), Sense::Hearsay), None);
}

#[test]
fn fleets_that_others_lose_or_build_are_not_named_from_afar() {
    let lost = FleetLost {
        fleet: fleet(),
        flag: f(0),
        at: AT,
    };
    assert!(seen_as(lost.clone(), Sense::Witness).is_some());
    assert_eq!(seen_as(lost, Sense::Distant), None);
    let built = Built {
        by: f(0),
        at: AT,
        project: Project::Fort,
        fleet: Some(fleet()),
    };
    let Some(Event::Built(seen)) = seen_as(built, Sense::Witness) else {
        panic!("a witness sees what is built");
    };
    assert_eq!(seen.fleet, None);
    let left = FleetLeft {
        fleet: fleet(),
        flag: f(0),
        at: AT,
    };
    let Some(Event::FleetLeft(heard)) = seen_as(left, Sense::Hearsay) else {
        panic!("everybody hears that a fleet left");
    };
    assert_eq!(heard.fleet, FleetRef::Unknown);
}

#[test]
fn everybody_hears_of_a_deserter_but_not_which_fleet_he_took() {
    let deserted = MajeDeserted {
        maje: MajeId::new(f(0), 1),
        from: f(0),
        to: Some(f(1)),
        fleet: Some(fleet()),
    };
    let Some(Event::MajeDeserted(heard)) = seen_as(deserted.clone(), Sense::Hearsay) else {
        panic!("everybody hears of it");
    };
    assert_eq!(heard.fleet, Some(FleetRef::Unknown));
    let senses = Sight::default().senses(&deserted);
    assert_eq!(senses.by(f(1)), Some(Sense::Party));
    assert_eq!(senses.by(f(2)), Some(Sense::Hearsay));
}

#[test]
fn whoever_was_robbed_by_a_spy_does_not_know_it() {
    let gained = |how| TechnologyGained {
        units: 1,
        by: f(0),
        technology: TechId(0),
        how,
        from: Some(f(1)),
    };
    assert!(gained(Gained::Captured).parties().includes(f(1)));
    assert!(!gained(Gained::Stolen).parties().includes(f(1)));
    assert_eq!(seen_as(gained(Gained::Stolen), Sense::Witness), None);
}

#[test]
fn who_is_there_sees_more_than_who_looks_on() {
    let mut game = Sandbox::row(3, 1).sect(&[0]).sect(&[2]).start(1);
    game.end_turn();
    let sight = game.world_mut().resource::<Sight>();
    let home = (0..)
        .map(TerritoryId)
        .find(|at| sight.present(*at).includes(f(0)));
    let home = home.expect("everybody is somewhere");
    let raided = Raided {
        by: f(7),
        victim: None,
        at: home,
        ..raided()
    };
    let senses = sight.senses(&raided);
    assert_eq!(senses.by(f(7)), Some(Sense::Party));
    assert_eq!(senses.by(f(0)), Some(Sense::Witness));
    assert!(senses.anybody().includes(f(0)) && !senses.with(Sense::Distant).includes(f(0)));
}

#[test]
fn fleets_are_visited_with_the_worst_sense_that_can_tell_which_they_are() {
    let (fleet, flag) = (fleet(), f(0));
    let (from, to) = (TerritoryId(0), AT);
    let lost = FleetLost {
        fleet,
        flag,
        at: AT,
    };
    let left = FleetLeft {
        fleet,
        flag,
        at: AT,
    };
    let moved = Moved {
        fleet,
        flag,
        from,
        to,
    };
    let deserted = MajeDeserted {
        maje: MajeId::new(f(0), 1),
        from: f(0),
        to: Some(f(1)),
        fleet: Some(fleet),
    };
    let built = Built {
        by: flag,
        at: AT,
        project: Project::Fort,
        fleet: Some(fleet),
    };
    let single: [Event; 6] = [
        lost.into(),
        left.into(),
        moved.into(),
        deserted.into(),
        built.into(),
        raided().into(),
    ];
    for event in single.into_iter().chain([battle()]) {
        for sense in Sense::ALL {
            let mut named = Vec::new();
            if let Some(seen) = event.payload().seen_as(sense) {
                let _ = seen.with_fleets(&mut |flag, fleet| {
                    named.extend(fleet.own().map(|fleet| (flag, fleet)));
                    fleet
                });
            }
            let mut visited = Vec::new();
            event.payload().each_fleet(&mut |flag, fleet, worst| {
                let fleet = fleet.own().filter(|_| sense <= worst);
                visited.extend(fleet.map(|fleet| (flag, fleet)));
            });
            assert_eq!(named, visited, "{event:?} {sense:?}");
        }
    }
}

#[test]
fn a_reader_calls_foreign_fleets_by_his_own_numbers() {
    let moved = Moved {
        fleet: fleet(),
        flag: f(0),
        from: TerritoryId(0),
        to: AT,
    };
    let contact = FleetRef::Contact(ContactId(2));
    let read = Event::from(moved).with_fleets(&mut |flag, fleet| {
        if flag == f(1) { fleet } else { contact }
    });
    assert!(matches!(read, Event::Moved(Moved { fleet, .. }) if fleet == contact));
}
