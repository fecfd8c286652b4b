//! Ships join a faction.

use crate::id::{ClassId, FactionId, FleetId, TerritoryId};
use crate::scenario::model::Squadron;
use crate::sim::faction::Serials;
use crate::sim::fleet::{
    Cargo, Commander, Flag, Fleet, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
use crate::sim::index::{Index, Setting};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Entity, World};

/// A new fleet at the home of the faction, else at its first land, else where its first fleet is. Whoever has neither gets
/// no ships.
pub(super) fn join(world: &mut World, faction: FactionId, class: ClassId, count: u16) {
    let entity = world.resource::<Index>().faction(faction);
    let Some(at) = berth(world, faction) else {
        return;
    };
    let Some(mut serials) = world.get_mut::<Serials>(entity) else {
        return;
    };
    let id = serials.next_fleet(faction);
    let squadron = Squadron {
        class,
        count,
        damage: 0,
    };
    let fleet = world
        .spawn((
            Fleet(id),
            Flag(faction),
            FleetName::default(),
            Ships(vec![squadron]),
            Position::at(at),
            StandingOrders::default(),
            Tactics::default(),
            Readiness(100),
            Cargo::default(),
            Commander::default(),
        ))
        .id();
    world.resource_mut::<Index>().add_fleet(id, fleet);
}

fn berth(world: &World, faction: FactionId) -> Option<TerritoryId> {
    let index = world.resource::<Index>();
    let holds = |at: &TerritoryId| {
        let holding = world.get::<Holding>(index.territory(*at));
        holding.is_some_and(|holding| holding.holder == Some(faction))
    };
    let setting = world.resource::<Setting>();
    let home = setting.roster.faction(faction).home.filter(holds);
    let land = || setting.territory_ids().find(holds);
    let own = |(_, entity): &&(FleetId, Entity)| {
        world
            .get::<Flag>(*entity)
            .is_some_and(|flag| flag.0 == faction)
    };
    let fleet = || {
        let (_, entity) = index.fleets().iter().find(own)?;
        Some(world.get::<Position>(*entity)?.at)
    };
    home.or_else(land).or_else(fleet)
}
