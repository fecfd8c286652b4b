//! The door for acts at the table, which change the world between two turns.

use super::change;
use super::counted::counted;
use super::witnessed;
use crate::id::{FactionId, VarId};
use crate::scenario::model::{Count, IncidentKind, Rank, Traits};
use crate::sim::belief::Sight;
use crate::sim::chronicle::Chronicle;
use crate::sim::event::{BloodSettled, Event};
use crate::sim::faction::{Counters, Prestige};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::maje::{Allegiance, Person};
use crate::sim::opinion::{Deed, Opinions, Trust};
use crate::sim::terms::{BloodEnding, Secrecy, Testimony};
use bevy::ecs::prelude::{Entity, World};

/// Records an event for those who took part, and for whoever sees or hears of it.
pub fn record(world: &mut World, event: impl Into<Event>) {
    let event = event.into();
    if let Some((who, what, by)) = counted(&event) {
        count(world, who, what, by);
    }
    let senses = world.resource::<Sight>().senses(event.payload());
    let mut chronicle = world.resource_mut::<Chronicle>();
    chronicle.record_as(event, senses);
}

/// Lets the one who felt a deed remember it; his opinion changes at once.
pub fn remember(world: &mut World, deed: Deed) {
    let turn = world.resource::<Clock>().turn;
    let deed = deed.felt_by(leader(world, deed.to));
    let setting = world.resource::<Setting>();
    let (felt, length) = (setting.incidents[deed.kind], setting.book.turn);
    let mut opinions = world.resource_mut::<Opinions>();
    opinions.remember((turn, length), felt, deed);
    if let Some(sworn) = change::blood(&mut opinions, &deed) {
        record(world, sworn);
    }
}

/// Ends the enmity of blood between two factions, if there is any.
pub fn settle_blood(world: &mut World, parties: [FactionId; 2], how: BloodEnding) {
    let mut opinions = world.resource_mut::<Opinions>();
    if opinions.settle_blood(parties[0], parties[1]) {
        record(world, BloodSettled { parties, how });
    }
}

/// Ends the war between two factions: what they did to each other in it weighs half, and both remember that they made peace.
pub fn end_war(world: &mut World, parties: [FactionId; 2]) {
    let now = world.resource::<Clock>().turn;
    let length = world.resource::<Setting>().turn;
    let mut opinions = world.resource_mut::<Opinions>();
    opinions.lay_down_arms(parties, now, length);
    let [one, other] = parties;
    for (by, to) in [(one, other), (other, one)] {
        remember(world, Deed::new(IncidentKind::EndedWar, by, to));
    }
}

/// `by` has broken its word to `to`, who lost this many loads by it.
pub fn break_word(world: &mut World, by: FactionId, to: FactionId, stake: i32) {
    world.resource_mut::<Trust>().breach(by, to, stake);
}

/// Adds to the prestige of a faction, never below 0, and posts the real change to the ledger.
pub fn add_prestige(world: &mut World, faction: FactionId, amount: i32, cause: Cause) {
    let entity = world.resource::<Index>().faction(faction);
    if let Some(mut held) = world.get::<Prestige>(entity).copied() {
        let mut ledger = world.resource_mut::<Ledger>();
        change::prestige(&mut held, &mut ledger, faction, amount, cause);
        world.entity_mut(entity).insert(held);
    }
}

/// Adds what it is worth in public that a faction kept its word or broke it; nothing where only the parties know of it.
pub fn answer_for_word(world: &mut World, faction: FactionId, amount: i32, secrecy: Secrecy) {
    if secrecy == Secrecy::Public {
        add_prestige(world, faction, amount, Cause::Word);
    }
}

/// Whoever witnessed a deal takes to heart that a word of it was broken, if there was a witness.
pub fn testify_broken(world: &mut World, testimony: Option<Testimony>) {
    if let Some(it) = testimony {
        remember(world, witnessed::deed(&it));
        break_word(world, it.by, it.witness, witnessed::stake(&it));
        answer_for_word(world, it.by, witnessed::SHAME, it.secrecy);
    }
}

/// Adds `by` to every counter of a faction that counts this.
pub fn count(world: &mut World, faction: FactionId, what: Count, by: i32) {
    let entity = world.resource::<Index>().faction(faction);
    let setting = world.resource::<Setting>().clone();
    if let Some(mut counters) = world.get_mut::<Counters>(entity) {
        change::counters(&setting.vars, &mut counters, what, by);
    }
}

/// Adds `by`, which may be negative, to one counter of a faction.
pub fn add_to_counter(world: &mut World, faction: FactionId, var: VarId, by: i32) {
    let entity = world.resource::<Index>().faction(faction);
    if let Some(mut counters) = world.get_mut::<Counters>(entity)
        && let Some(value) = counters.0.get_mut(var.index())
    {
        *value = value.saturating_add(by);
    }
}

/// The character of the First Maje of a faction; without one, neither this nor that.
#[must_use]
pub fn leader(world: &World, of: FactionId) -> Traits {
    let leads = |entity: &Entity| {
        // Few majes of a faction lead, and nearly all who were born to it are still its own.
        let person = world.get::<Person>(*entity)?;
        let leads = person.rank == Rank::First && world.get::<Allegiance>(*entity)?.0 == of;
        leads.then_some(person.traits)
    };
    let mut majes = world.resource::<Index>().majes_of_first(of);
    majes.find_map(|entity| leads(&entity)).unwrap_or_default()
}
