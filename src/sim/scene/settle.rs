//! What was chosen happens.

use super::effect::{apply, can_pay};
use super::table::{Posed, Scenes};
use crate::id::FactionId;
use crate::scenario::model::SceneOption;
use crate::sim::consequence::act::record;
use crate::sim::event::Chosen;
use crate::sim::faction::Standing;
use crate::sim::index::{Index, Setting};
use crate::sim::story::choose;
use bevy::ecs::prelude::World;

/// System: settles every event that waited, faction by faction. Who chose nothing, or cannot pay any more, gets the last
/// option, which costs nothing.
pub fn settle(world: &mut World) {
    for (faction, posed) in world.resource_mut::<Scenes>().take() {
        let entity = world.resource::<Index>().faction(faction);
        if world
            .get::<Standing>(entity)
            .is_some_and(Standing::is_active)
        {
            happen(world, faction, posed);
        }
    }
}

fn happen(world: &mut World, faction: FactionId, posed: Posed) {
    let setting = world.resource::<Setting>().clone();
    let def = setting.scene(posed.scene);
    let mut affordable = |option: &SceneOption| can_pay(world, faction, option.price());
    let chosen = posed.chosen.map(usize::from);
    let chosen = chosen.filter(|at| def.options.get(*at).is_some_and(&mut affordable));
    let at = chosen.unwrap_or(def.options.len().saturating_sub(1));
    if let Some(beat) = def.beat {
        choose(world, beat, at);
        return;
    }
    let Some(option) = def.options.get(at) else {
        return;
    };
    for effect in &option.effects {
        apply(world, faction, posed, effect);
    }
    let event = Chosen {
        faction,
        scene: posed.scene,
        option: u8::try_from(at).unwrap_or(u8::MAX),
        other: posed.cast.other,
        place: posed.cast.place,
        maje: posed.cast.maje,
        public: def.public,
    };
    record(world, event);
}
