//! Makes the world of a game.

use super::battle::Campaign;
use super::belief::Sight;
use super::deal::{Cessions, Freed, Mergers};
use super::goods::Estate;
use super::index::{Index, Setting, Ways};
use super::maje::Governors;
use super::map::Routes;
use super::snapshot::Snapshot;
use crate::scenario::model::Scenario;
use bevy::ecs::prelude::World;
use std::sync::Arc;

/// A world that holds a game. What is derived is there, and still empty.
pub fn world_of(scenario: &Arc<Scenario>, routes: &Arc<Routes>, snapshot: Snapshot) -> World {
    let mut world = World::new();
    let book = Arc::clone(&scenario.book);
    let roster = snapshot.founded.grown(&scenario.roster);
    world.insert_resource(Sight::new(&book));
    world.insert_resource(Governors::new(&book, &roster));
    world.insert_resource(Setting { book, roster });
    world.insert_resource(Ways(Arc::clone(routes)));
    world.insert_resource(Index::default());
    world.insert_resource(Estate::default());
    world.insert_resource(Cessions::default());
    world.insert_resource(Mergers::default());
    world.insert_resource(Freed::default());
    world.insert_resource(Campaign::default());
    snapshot.enter(&mut world);
    world
}
