//! What follows from a choice: one file a subject.

mod goods;
mod people;
mod ships;
mod standing;
mod technology;

pub use goods::can_pay;

use super::meant::{Intention, Meant};
use super::table::{Cast, Due, Posed, Scenes};
use crate::id::{FactionId, Turn};
use crate::scenario::model::SceneEffect;
use crate::sim::belief;
use crate::sim::conference;
use crate::sim::consequence::act;
use crate::sim::dice::Purpose;
use crate::sim::faction::Counters;
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::Cause;
use crate::sim::opinion::Deed;
use bevy::ecs::prelude::World;

/// Has one effect of an event take place. What has become impossible (a land lost, a maje dead) has none.
pub fn apply(world: &mut World, faction: FactionId, posed: Posed, effect: &SceneEffect) {
    let cause = Cause::Scene(posed.scene);
    let cast = posed.cast;
    match *effect {
        SceneEffect::Gain(goods) => goods::gain(world, faction, cast.place, goods, cause),
        SceneEffect::Pay(goods) => goods::pay(world, faction, goods, cause),
        SceneEffect::Prestige(by) => act::add_prestige(world, faction, by, cause),
        SceneEffect::Morale(by) => standing::morale(world, faction, by, cause),
        SceneEffect::Loyalty(by) => standing::loyalty(world, faction, cast.maje, by, cause),
        SceneEffect::Calm(by) => people::calm(world, faction, cast.place, by, cause),
        SceneEffect::People(percent) => people::people(world, faction, cast.place, percent, cause),
        SceneEffect::Did(kind) => {
            if let Some(other) = cast.other {
                act::remember(world, Deed::new(kind, faction, other));
            }
        }
        SceneEffect::Suffered(kind) => {
            if let Some(other) = cast.other {
                act::remember(world, Deed::new(kind, other, faction));
            }
        }
        SceneEffect::Reveal => belief::reveal_itself(world, faction),
        SceneEffect::Technology { technology, units } => {
            technology::gain(world, faction, technology, units, cause);
        }
        SceneEffect::Ships { class, count } => ships::join(world, faction, class, count),
        SceneEffect::Count { var, by } => act::add_to_counter(world, faction, var, by),
        SceneEffect::Set { var, to } => {
            let entity = world.resource::<Index>().faction(faction);
            let held = world.get::<Counters>(entity);
            let held = held.and_then(|held| held.0.get(var.index()).copied());
            let by = to.saturating_sub(held.unwrap_or(to));
            act::add_to_counter(world, faction, var, by);
        }
        SceneEffect::Arrive { class, count, at } => {
            ships::arrive(world, faction, class, count, at);
        }
        SceneEffect::Offer { to, give, want } => {
            mean(
                world,
                faction,
                posed,
                Intention::Offer { to, give, want },
                1,
            );
        }
        SceneEffect::Attack { whom, at, turns } => {
            mean(world, faction, posed, Intention::Attack { whom, at }, turns);
        }
        SceneEffect::Convene {
            at,
            ref guests,
            about,
        } => conference::call(world, faction, at, guests, about),
        SceneEffect::Draw { ref of, count } => {
            for effect in drawn(world, faction, posed, (of, count)) {
                apply(world, faction, posed, effect);
            }
        }
        SceneEffect::For(other, ref effect) => {
            let cast = Cast {
                other: Some(faction),
                ..Cast::default()
            };
            apply(world, other, Posed { cast, ..posed }, effect);
        }
        SceneEffect::Later { event, turns } => {
            let turn = world.resource::<Clock>().turn.saturating_add(turns);
            world.resource_mut::<Scenes>().plan(Due {
                faction,
                turn,
                scene: event,
                cast,
            });
        }
    }
}

/// The faction means to do something in the next turns, this many.
fn mean(world: &mut World, from: FactionId, posed: Posed, what: Intention, turns: Turn) {
    let turn = world.resource::<Clock>().turn;
    world.resource_mut::<Scenes>().mean(Meant {
        from,
        scene: posed.scene,
        what,
        since: turn.saturating_add(1),
        until: turn.saturating_add(turns),
    });
}

/// Those of some effects that the seed draws, in the order of the file.
fn drawn<'e>(
    world: &World,
    faction: FactionId,
    posed: Posed,
    (of, count): (&'e [SceneEffect], u8),
) -> Vec<&'e SceneEffect> {
    let clock = world.resource::<Clock>();
    let subject = u64::from(posed.scene.0);
    // Lots of one event are told apart by how many they draw of how many.
    let ordinal = u32::try_from(of.len() << 8 | usize::from(count)).unwrap_or(u32::MAX);
    let mut dice = clock
        .seed
        .dice(clock.turn, Purpose::Lot, Some(faction), subject, ordinal);
    let mut order: Vec<usize> = (0..of.len()).collect();
    dice.shuffle(&mut order);
    order.truncate(usize::from(count));
    order.sort_unstable();
    order.into_iter().map(|at| &of[at]).collect()
}
