//! Factions in a save: where they begin, and what a file may hold of them.

use super::{Arsenal, Counters, Emigrants, Faction, Morale, Prestige, Progress, Serials, Standing};
use crate::id::FactionId;
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Book, FactionStart, Scenario};
use crate::sim::index::Index;
use crate::sim::saved::{AuditContext, Parts, SavedEntity, Start, ensure, saved_parts, within};
use bevy::ecs::prelude::{Entity, World};

saved_parts! {
    /// A faction.
    FactionState {
        standing: Standing,
        morale: Morale,
        prestige: Prestige,
        arsenal: Arsenal,
        counters: Counters,
        progress: Progress,
        serials: Serials,
        emigrants: Emigrants,
    }
}

impl FactionState {
    fn of(scenario: &Scenario, start: &FactionStart, id: FactionId) -> Self {
        let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let fleets = scenario.opening.fleets.iter().filter(|f| f.id.owner == id);
        let majes = scenario.opening.majes.iter().filter(|m| m.id.owner == id);
        let deals = scenario.opening.deals.iter();
        let deals = deals.filter(|it| it.parties.contains(&id));
        Self {
            standing: Standing::default(),
            morale: Morale(start.morale),
            prestige: Prestige(start.prestige),
            arsenal: Arsenal::from(start.technology.clone()),
            counters: Counters(scenario.vars.iter().map(|var| var.start).collect()),
            progress: Progress {
                running: vec![0; scenario.objectives.len()],
                achieved: vec![0; scenario.objectives.len()],
            },
            serials: Serials {
                fleet: count(fleets.count()),
                maje: count(majes.count()),
                deal: count(deals.count()),
                ..Serials::default()
            },
            emigrants: Emigrants::default(),
        }
    }
}

impl FactionState {
    /// A faction that breaks away from this one: it knows what its parent knows, and what comes in units stays behind.
    #[must_use]
    pub fn founded(self, book: &Book) -> Self {
        let kinds = self.arsenal.held().iter().zip(&book.technologies);
        let known = kinds.map(|(held, kind)| if kind.units { 0 } else { *held });
        Self {
            standing: Standing::default(),
            morale: self.morale,
            prestige: Prestige(0),
            arsenal: Arsenal::from(known.collect::<Vec<u16>>()),
            counters: Counters(book.vars.iter().map(|var| var.start).collect()),
            progress: Progress {
                running: vec![0; book.objectives.len()],
                achieved: vec![0; book.objectives.len()],
            },
            serials: Serials::default(),
            emigrants: Emigrants::default(),
        }
    }
}

impl SavedEntity for FactionState {
    fn begin(start: &Start<'_>) -> Vec<Self> {
        let scenario = start.scenario;
        let factions = scenario.opening.factions.iter().zip(scenario.faction_ids());
        factions
            .map(|(start, id)| Self::of(scenario, start, id))
            .collect()
    }

    fn entities(index: &Index) -> impl Iterator<Item = Entity> {
        index.factions.iter().copied()
    }

    fn enter(self, at: usize, world: &mut World) {
        let entity = self.spawn(world);
        let id = FactionId::from_index(at);
        world.entity_mut(entity).insert(Faction(id));
        world.resource_mut::<Index>().factions.push(entity);
    }

    fn audit(all: &[Self], context: &AuditContext<'_>) -> Result<(), Flaw> {
        let book = context.book;
        ensure(all.len() == context.roster.factions.len(), "the factions")?;
        for it in all {
            within(it.morale.0, 0..=100, "a morale")?;
            within(it.prestige.0, 0..=10_000_000, "a prestige")?;
            let kinds = book.technologies.len();
            ensure(it.arsenal.held().len() == kinds, "technologies")?;
            ensure(it.counters.0.len() == book.vars.len(), "counters")?;
            let objectives = book.objectives.len();
            let lists = [it.progress.running.len(), it.progress.achieved.len()];
            ensure(lists == [objectives; 2], "objectives")?;
        }
        Ok(())
    }
}
