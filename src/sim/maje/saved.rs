//! Majes in a save: where they begin, and what a file may hold of them.

use super::{Allegiance, Assignment, Captive, Loyalty, Maje, Person, Whereabouts};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{MajeDef, Notable, OpeningFate, Rank, Scenario};
use crate::sim::command::Task;
use crate::sim::index::Index;
use crate::sim::saved::{AuditContext, Parts, SavedEntity, Start, ensure, saved_parts, within};
use bevy::ecs::prelude::{Entity, World};

saved_parts! {
    /// A maje.
    MajeState {
        id: Maje,
        person: Person,
        allegiance: Allegiance,
        loyalty: Loyalty,
        assignment: Assignment,
        whereabouts: Whereabouts,
        captive: Captive,
    }
}

impl MajeState {
    fn of(scenario: &Scenario, definition: &MajeDef, notable: &Notable) -> Self {
        let captor = match definition.fate {
            OpeningFate::Captive(by) => Some(by),
            OpeningFate::Free | OpeningFate::Dead => None,
        };
        Self {
            id: Maje(definition.id),
            person: Person {
                name: notable.name.clone(),
                portrait: definition.portrait,
                age: definition.age,
                traits: definition.traits,
                ambition: definition.ambition,
                rank: definition.rank,
            },
            allegiance: Allegiance(definition.id.owner),
            loyalty: Loyalty(definition.loyalty),
            assignment: Assignment(task_at_start(scenario, definition)),
            whereabouts: Whereabouts(definition.at),
            captive: Captive(captor),
        }
    }
}

/// Whoever commands a fleet does so from the start. The First Maje governs the home and the
/// nearest lands; a lesser maje who sits on a land of the sect governs that.
fn task_at_start(scenario: &Scenario, maje: &MajeDef) -> Task {
    let opening = &scenario.opening;
    if maje.fate != OpeningFate::Free {
        return Task::Idle;
    }
    let commands = opening
        .fleets
        .iter()
        .find(|fleet| fleet.commander == Some(maje.id));
    if let Some(fleet) = commands {
        return Task::Command { fleet: fleet.id };
    }
    let holds = opening.lands[maje.at.index()].holder == Some(maje.id.owner);
    let taken = |by: &MajeDef| {
        let free = by.fate == OpeningFate::Free;
        free && by.id < maje.id && by.at == maje.at
    };
    if holds
        && maje.rank != Rank::Counsel
        && !opening
            .majes
            .iter()
            .any(|m| taken(m) && m.id.owner == maje.id.owner)
    {
        return Task::Govern {
            territories: vec![maje.at],
        };
    }
    Task::Idle
}

impl SavedEntity for MajeState {
    fn begin(start: &Start<'_>) -> Vec<Self> {
        let scenario = start.scenario;
        let majes = scenario.opening.majes.iter().zip(&scenario.notables);
        let majes = majes.filter(|(it, _)| it.fate != OpeningFate::Dead);
        let mut majes: Vec<Self> = majes
            .map(|(it, notable)| Self::of(scenario, it, notable))
            .collect();
        majes.sort_by_key(|maje| maje.id.0);
        majes
    }

    fn entities(index: &Index) -> impl Iterator<Item = Entity> {
        index.majes().iter().map(|(_, entity)| *entity)
    }

    fn enter(self, _: usize, world: &mut World) {
        let id = self.id.0;
        let entity = self.spawn(world);
        world.resource_mut::<Index>().add_maje(id, entity);
    }

    fn audit(all: &[Self], context: &AuditContext<'_>) -> Result<(), Flaw> {
        let ordered = all.is_sorted_by(|a, b| a.id.0 < b.id.0);
        ensure(ordered, "the numbers of majes")?;
        within(all.len(), 0..=10_000, "the number of majes")?;
        for it in all {
            let known = context.serials(it.id.0.owner).maje;
            ensure(it.id.0.serial < known, "the numbers of majes")?;
            within(it.loyalty.0, 0..=100, "a loyalty")?;
            within(it.person.ambition, 0..=100, "an ambition")?;
            ensure(it.person.traits.are_sound(), "the traits of a maje")?;
        }
        Ok(())
    }
}
