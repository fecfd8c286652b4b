//! Makes a running game of a snapshot again.
//!
//! A save whose checksum is right may still have been made by hand: nothing in it may stop the rules later.

use super::{RestoreError, Snapshot};
use crate::scenario::audit::Audit;
use crate::scenario::model::Scenario;
use crate::sim::Simulation;
use crate::sim::belief;
use crate::sim::map::Routes;
use crate::sim::saved::AuditContext;
use crate::sim::spawn::world_of;
use std::sync::Arc;

impl Simulation {
    /// Plays on from a snapshot. The scenario must be the one it was taken from, and must have
    /// been checked.
    ///
    /// # Errors
    /// The snapshot does not fit the scenario, or holds what cannot be.
    pub fn restore(scenario: Arc<Scenario>, snapshot: Snapshot) -> Result<Self, RestoreError> {
        let routes = Arc::new(Routes::new(&scenario));
        let roster = snapshot.founded.grown(&scenario.roster);
        let context = AuditContext {
            book: &scenario,
            roster: &roster,
            routes: &routes,
            turn: snapshot.clock.turn,
            serials: snapshot.factions.iter().map(|it| it.serials).collect(),
        };
        snapshot.audit(&Audit::new(&scenario, &roster), &context)?;
        let mut world = world_of(&scenario, &routes, snapshot);
        belief::derive(&mut world);
        let mut simulation = Self::around(world, scenario, routes);
        simulation.refresh_all();
        Ok(simulation)
    }
}
