//! What is let through when a game is read, and what is not.

use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::audit::{Audit, audit_scenario};
use crate::sim::Simulation;
use crate::sim::command::{Command, Mission, Order, Project};
use crate::sim::faction::Residences;
use crate::sim::fleet::Readiness;
use crate::sim::snapshot::Snapshot;
use crate::sim::testing::{RAIDER, Sandbox};
use bevy::ecs::system::SystemState;
use std::sync::Arc;

#[test]
fn ids_are_found_however_deep_they_lie() {
    let scenario = Sandbox::row(3, 1).sect(&[0]).scenario();
    let audit = Audit::new(&scenario, &scenario.roster);
    let good = vec![(Some(TerritoryId(2)), FleetId::new(FactionId(0), 7))];
    assert_eq!(audit.check(&good), Ok(()));
    let nowhere = vec![(Some(TerritoryId(3)), FleetId::new(FactionId(0), 7))];
    assert!(audit.check(&nowhere).is_err());
    let nobody = vec![(Some(TerritoryId(2)), FleetId::new(FactionId(1), 7))];
    assert!(audit.check(&nobody).is_err());
    assert!(audit.check(&i32::MAX).is_err());
    assert!(audit.check(&40_000_u16).is_err());
    assert_eq!(audit.check(&scenario), Ok(()));
    assert_eq!(audit_scenario(&scenario), Ok(()));
}

fn refused(change: impl FnOnce(&mut Snapshot)) -> &'static str {
    let sandbox = Sandbox::row(5, 2)
        .sect(&[0, 1])
        .sect(&[4])
        .fleet(0, 0, &[(RAIDER, 4)]);
    let scenario = Arc::new(sandbox.scenario());
    let mut snapshot = Simulation::new(Arc::clone(&scenario), 1).snapshot();
    assert!(Simulation::restore(Arc::clone(&scenario), snapshot.clone()).is_ok());
    change(&mut snapshot);
    let error = Simulation::restore(scenario, snapshot).expect_err("it was changed");
    error.section
}

#[test]
fn what_cannot_be_is_named_by_its_section() {
    assert_eq!(refused(|s| s.clock.turn = 0), "clock");
    assert_eq!(refused(|s| s.factions.truncate(1)), "factions");
    assert_eq!(
        refused(|s| s.factions[0].arsenal.held_mut().clear()),
        "factions"
    );
    assert_eq!(refused(|s| s.territories[0].people.0 = -1), "territories");
    assert_eq!(refused(|s| s.fleets[0].ships.0.clear()), "fleets");
    assert_eq!(refused(|s| s.fleets[0].position.progress = 9), "fleets");
    assert_eq!(refused(|s| s.fleets[0].id.0.serial = 1), "fleets");
    assert_eq!(refused(|s| s.majes[0].loyalty.0 = 101), "majes");
    assert_eq!(refused(|s| s.majes[1].id = s.majes[0].id), "majes");
    assert_eq!(refused(|s| s.beliefs.0.truncate(1)), "beliefs");
}

/// Puts things into a world that no rule asks for, so that entities and archetypes get other numbers.
fn disturb(game: &mut Simulation) {
    let world = game.world_mut();
    let strangers: Vec<_> = (0..7).map(|_| world.spawn_empty().id()).collect();
    for stranger in strangers.iter().step_by(2) {
        world.despawn(*stranger);
    }
    world.spawn(Readiness(100));
    let _ = SystemState::<Residences>::new(world);
}

#[test]
fn what_else_is_in_a_world_changes_nothing() {
    let sandbox = || {
        let row = Sandbox::row(5, 2).sect(&[0, 1]).sect(&[4]);
        row.fleet(0, 0, &[(RAIDER, 4)]).fleet(1, 4, &[(RAIDER, 3)])
    };
    let (mut one, mut other) = (sandbox().start(5), sandbox().start(5));
    for turn in 0..8 {
        disturb(&mut other);
        for game in [&mut one, &mut other] {
            let fleet = FleetId::new(FactionId(0), 0);
            let to = TerritoryId(turn % 2);
            let mission = Mission::Raid {
                target: TerritoryId(4),
                want: None,
            };
            let mission = if turn < 4 {
                mission
            } else {
                Mission::Move { to }
            };
            // What is refused is refused in both.
            let _ = game.submit(
                FactionId(0),
                &Command::Order(Order::Mission { fleet, mission }),
            );
            let at = TerritoryId(0);
            let project = Project::Ship(RAIDER);
            let _ = game.submit(FactionId(0), &Command::Order(Order::Build { at, project }));
            game.end_turn();
        }
        assert_eq!(
            one.digest().first_difference(&other.digest()),
            None,
            "turn {turn}"
        );
    }
    assert!(!one.chronicle().of_turn(4).is_empty(), "something happened");
}
