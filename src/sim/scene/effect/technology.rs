//! Technology comes into a faction's hands.

use crate::id::{FactionId, TechId};
use crate::sim::consequence::act;
use crate::sim::event::{Gained, TechnologyGained};
use crate::sim::faction::Arsenal;
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::World;

/// Adds units of a technology, or its knowledge if the faction lacks it.
pub(super) fn gain(
    world: &mut World,
    faction: FactionId,
    technology: TechId,
    units: u16,
    cause: Cause,
) {
    let comes_in_units = world.resource::<Setting>().technology(technology).units;
    let entity = world.resource::<Index>().faction(faction);
    let Some(mut arsenal) = world.get_mut::<Arsenal>(entity) else {
        return;
    };
    let held = &mut arsenal.held_mut()[technology.index()];
    let before = *held;
    *held = if comes_in_units {
        before.saturating_add(units)
    } else {
        1
    };
    let gained = i32::from(*held) - i32::from(before);
    if gained <= 0 {
        return;
    }
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(
        Some(faction),
        Account::Technology(technology),
        gained,
        cause,
    );
    let event = TechnologyGained {
        by: faction,
        technology,
        units: u16::try_from(gained).unwrap_or(u16::MAX),
        how: Gained::Awarded,
        from: None,
    };
    act::record(world, event);
}
