//! Who sees what: from land that is held, and from fleets.

use super::Sight;
use crate::id::TerritoryId;
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::fleet::{Flag, Position};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Local, Query, Res, ResMut};

/// How many lanes far land and fleets see without technology. Ours.
pub const SIGHT: i32 = 1;

/// System: works out anew who sees what. Runs after fleets have moved and again when
/// knowledge is settled, since land may have changed hands.
pub fn look(
    setting: Res<Setting>,
    ways: Res<Ways>,
    index: Res<Index>,
    arsenals: Query<&Arsenal>,
    lands: Query<&Holding>,
    fleets: Query<(&Flag, &Position)>,
    mut sight: ResMut<Sight>,
    mut ranges: Local<Vec<i32>>,
) {
    sight.clear();
    ranges.clear();
    ranges.extend(index.factions.iter().map(|entity| {
        let held = arsenals.get(*entity).map_or(&[][..], |held| &held.0);
        (SIGHT + Effects::of(&setting.technologies, held).sight).min(4)
    }));
    for (at, entity) in index.territories.iter().enumerate() {
        if let Ok(Holding {
            holder: Some(holder),
            ..
        }) = lands.get(*entity)
        {
            sight.look(
                TerritoryId::from_index(at),
                *holder,
                ranges[holder.index()],
                &ways,
            );
        }
    }
    for (_, entity) in index.fleets() {
        if let Ok((flag, position)) = fleets.get(*entity)
            // All eyes of a faction reach as far: where it looks out already it sees no more.
            && !sight.present(position.at).includes(flag.0)
        {
            sight.look(position.at, flag.0, ranges[flag.0.index()], &ways);
        }
    }
}
