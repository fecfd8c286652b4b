//! Majes who rise from the ranks.

use crate::id::{MajeId, TerritoryId};
use crate::scenario::model::{Rank, Traits};
use crate::sim::command::Task;
use crate::sim::dice::Dice;
use crate::sim::maje::{
    Allegiance, Assignment, Captive, Loyalty, Maje, Person, Whereabouts, names,
};
use bevy::ecs::prelude::Bundle;

/// How loyal a maje is to the sect that raised him. Ours.
const RAISED_LOYALTY: i32 = 70;

/// The parts of a maje who comes into the game at a place.
pub fn risen(maje: MajeId, person: Person, at: TerritoryId) -> impl Bundle {
    (
        Maje(maje),
        person,
        Allegiance(maje.owner),
        Loyalty(RAISED_LOYALTY),
        Assignment(Task::Idle),
        Whereabouts(at),
        Captive(None),
    )
}

/// A maje nobody had heard of.
pub fn newcomer(mut dice: Dice, id: MajeId, rank: Rank) -> Person {
    let mut axis = || dice.between(-4, 4) as i8;
    let traits = Traits {
        boldness: axis(),
        honour: axis(),
        vengefulness: axis(),
        greed: axis(),
        guile: axis(),
        tradition: axis(),
    };
    Person {
        name: names::maje(&mut dice),
        portrait: u32::from(id.owner.0) << 16 | u32::from(id.serial),
        age: dice.between(24, 45) as u8,
        traits,
        ambition: dice.between(30, 80),
        rank,
    }
}
