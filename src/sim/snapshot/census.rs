//! Every component and resource of the world is saved or derived: a new one must be declared here, and saved if
//! it cannot be worked out from the rest.

use super::Snapshot;
use crate::sim::testing::{RAIDER, Sandbox};
use crate::sim::{battle, belief, deal, faction, goods, index, maje, territory};
use bevy::ecs::prelude::{Schedule, World};
use std::any::TypeId;

macro_rules! types {
    ($($name:ty),* $(,)?) => { vec![$((TypeId::of::<$name>(), stringify!($name))),*] };
}

/// Says which entity it is; the place in the snapshot says so there.
fn markers() -> Vec<(TypeId, &'static str)> {
    types![faction::Faction, territory::Territory]
}

/// Given by the scenario, worked out again from what is saved, or empty between turns.
fn derived() -> Vec<(TypeId, &'static str)> {
    types![
        index::Setting,
        index::Ways,
        index::Index,
        battle::Campaign,
        goods::Estate,
        deal::Cessions,
        deal::Mergers,
        deal::Freed,
        belief::Sight,
        maje::Governors,
    ]
}

/// What the engine registers in a world that only has a system and a schedule.
fn engine() -> Vec<Option<TypeId>> {
    let mut world = World::new();
    world.register_system(|| {});
    let mut schedule = Schedule::default();
    schedule.add_systems(|| {});
    schedule.run(&mut world);
    let components = world.components().iter_registered();
    components.map(|info| info.type_id()).collect()
}

#[test]
fn every_part_of_the_world_is_saved_or_derived() {
    let mut game = Sandbox::row(5, 2)
        .sect(&[0, 1])
        .sect(&[4])
        .fleet(0, 0, &[(RAIDER, 4)])
        .start(1);
    let engine = engine();
    game.end_turn();
    let declared: Vec<(TypeId, &str)> = [Snapshot::types(), markers(), derived()].concat();
    let registered: Vec<_> = game
        .world()
        .components()
        .iter_registered()
        .filter(|info| !engine.contains(&info.type_id()))
        .collect();
    for info in &registered {
        let known = info
            .type_id()
            .is_some_and(|id| declared.iter().any(|(declared, _)| *declared == id));
        assert!(known, "neither saved nor derived: {info:?}");
    }
    for (id, name) in declared {
        let used = registered.iter().any(|info| info.type_id() == Some(id));
        assert!(used, "declared, but not part of the world: {name}");
    }
}
