//! What is let through when a game is read, and what is not.

use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::audit::{Audit, audit_scenario};
use crate::sim::Simulation;
use crate::sim::snapshot::Snapshot;
use crate::sim::testing::{RAIDER, Sandbox};
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
    assert_eq!(refused(|s| s.factions[0].arsenal.0.clear()), "factions");
    assert_eq!(refused(|s| s.territories[0].people.0 = -1), "territories");
    assert_eq!(refused(|s| s.fleets[0].ships.0.clear()), "fleets");
    assert_eq!(refused(|s| s.fleets[0].position.progress = 9), "fleets");
    assert_eq!(refused(|s| s.fleets[0].id.0.serial = 1), "fleets");
    assert_eq!(refused(|s| s.majes[0].loyalty.0 = 101), "majes");
    assert_eq!(refused(|s| s.majes[1].id = s.majes[0].id), "majes");
    assert_eq!(refused(|s| s.beliefs.0.truncate(1)), "beliefs");
}
