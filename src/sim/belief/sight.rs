//! Who sees what: from land that is held, and from fleets.

use super::{HiddenFactions, Sight};
use crate::sim::faction::Arsenal;
use crate::sim::fleet::{Flag, Position};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::territory::{Holding, Territory};
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
    lands: Query<(&Territory, &Holding)>,
    fleets: Query<(&Flag, &Position)>,
    hidden: Res<HiddenFactions>,
    mut sight: ResMut<Sight>,
    mut ranges: Local<Vec<i32>>,
) {
    sight.clear();
    sight.hide(hidden.all());
    ranges.clear();
    ranges.extend(index.factions.iter().map(|entity| {
        let held = arsenals.get(*entity);
        let further = held.map_or(0, |held| held.effects(&setting.technologies).sight);
        (SIGHT + further).min(4)
    }));
    for (at, holding) in &lands {
        if let Some(holder) = holding.holder {
            sight.put(holder, at.0);
        }
    }
    for (flag, position) in &fleets {
        sight.put(flag.0, position.at);
    }
    sight.look(&ranges, &ways);
}
