//! What factions believe: where it came from, when, and how sure it is.

mod acquaint;
mod contacts;
mod fact;
mod hidden;
mod knowledge;
mod lead;
mod leaks;
mod learn;
mod learn_facts;
mod learn_fleets;
mod learn_secrets;
mod mark;
mod regard;
mod reveal;
mod sight;
mod table;
mod tell;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_hiding;
#[cfg(test)]
mod tests_of_secrets;
#[cfg(test)]
mod tests_of_traces;
mod trace;
mod trace_facts;

pub use acquaint::{acquaint, reveal_itself};
pub use contacts::Contacts;
pub use fact::{Fact, KnownFacts, REMEMBERED as TRACED_FOR};
pub use hidden::{HiddenFaction, HiddenFactions};
pub use knowledge::{Knowledge, Sight};
pub use lead::{Lead, ear_with, gravest_leads, leads};
pub use leaks::{LOOSE as LOOSE_TONGUED, Leaks, SecretWay, numbered};
pub use learn_fleets::SIGHTINGS_KEPT;
pub use mark::{Mark, Source};
pub use regard::Regard;
pub use reveal::reveal;
pub use sight::SIGHT;
pub use table::{Band, Beliefs, Contact, FactionBelief, LandBelief, Sighting};
pub use tell::tell;
pub use trace::{ENVOY as TRACED_BY_ENVOY, SPY as TRACED_BY_SPY, Trace, Traces, gravity};
pub use trace_facts::trace_facts;

use super::informant::tell_masters;
use super::map::move_commanders;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule, World};
use bevy::ecs::system::RunSystemOnce;

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        sight::look.in_set(Phase::Movement).after(move_commanders),
        (
            sight::look,
            learn::learn_lands,
            learn::learn_changes,
            learn_fleets::number_contacts,
            learn_fleets::learn_fleets,
            learn::learn_factions,
            learn_facts::tell_facts,
            learn_facts::learn_facts,
            learn_secrets::learn_secrets,
            tell_masters,
            trace_facts,
        )
            .chain()
            .in_set(Phase::Knowledge),
    ));
}

/// What everybody sees before the first turn, and after a game was loaded: who sees what is derived. Beliefs
/// are only formed anew before the first turn.
pub fn look_around(world: &mut World) {
    run(world, super::maje::find_governors);
    run(world, sight::look);
    run(world, learn::learn_lands);
    run(world, learn_fleets::number_contacts);
    run(world, learn_fleets::learn_fleets);
    run(world, learn::learn_factions);
    acquaint(world);
}

/// Works out again who sees what, and who governs where.
pub fn derive(world: &mut World) {
    run(world, super::maje::find_governors);
    run(world, sight::look);
}

fn run<M>(world: &mut World, system: impl bevy::ecs::system::IntoSystem<(), (), M>) {
    world
        .run_system_once(system)
        .expect("the resources of a game are all there");
}
