//! Fleets that leave the map.

use super::{Flag, Position, StandingOrders};
use crate::scenario::model::Peculiarity;
use crate::sim::command::Mission;
use crate::sim::consequence::Consequences;
use crate::sim::event::FleetLeft;
use crate::sim::faction::Emigrants;
use crate::sim::fleet::{Cargo, Commander, Ships};
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::{Commands, Query, Res, ResMut};

/// System: a fleet that has reached the edge it was sent to leaves for good, with all
/// aboard.
pub fn depart(
    setting: Res<Setting>,
    mut index: ResMut<Index>,
    fleets: Query<(
        &Flag,
        &Position,
        &StandingOrders,
        &Ships,
        &Cargo,
        &Commander,
    )>,
    mut factions: Query<&mut Emigrants>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: Consequences,
    mut commands: Commands,
) {
    let ids = index.fleets().to_vec();
    for (id, entity) in ids {
        let Ok((flag, position, orders, ships, cargo, commander)) = fleets.get(entity) else {
            continue;
        };
        let Mission::Depart { edge } = orders.0 else {
            continue;
        };
        if position.arrived() != Some(edge) || !setting.place(edge).is(Peculiarity::Edge) {
            continue;
        }
        if let Ok(mut emigrants) = factions.get_mut(index.faction(flag.0)) {
            emigrants
                .0
                .extend(ships.0.iter().map(|squadron| squadron.class));
        }
        if let Some(maje) = commander.0.and_then(|maje| index.remove_maje(maje)) {
            commands.entity(maje).despawn();
        }
        ledger.post_goods(
            Some(flag.0),
            |good| Account::Cargo(id, good),
            cargo.0,
            -1,
            Cause::Departed,
        );
        chronicle.record(FleetLeft {
            fleet: id.into(),
            flag: flag.0,
            at: edge,
        });
        index.remove_fleet(id);
        commands.entity(entity).despawn();
    }
}
