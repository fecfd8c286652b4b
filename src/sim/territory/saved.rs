//! Territories in a save: where they begin, and what a file may hold of them.

use super::{Blockaded, Calm, Holding, People, Store, Territory, Works};
use crate::id::TerritoryId;
use crate::scenario::audit::Flaw;
use crate::scenario::model::{LandDef, Place};
use crate::sim::economy::works::{FORT_MOST, IMPROVED_MOST};
use crate::sim::index::Index;
use crate::sim::saved::{
    AuditContext, MOST_IN_ALL, Parts, SavedEntity, Start, ensure, not_negative, saved_parts, within,
};
use bevy::ecs::prelude::{Entity, World};

/// How calm land is at the start. Ours.
const CALM_AT_START: i32 = 65;

saved_parts! {
    /// A territory.
    TerritoryState {
        holding: Holding,
        people: People,
        store: Store,
        calm: Calm,
        blockaded: Blockaded,
        works: Works,
    }
}

impl TerritoryState {
    fn of(place: &Place, land: &LandDef) -> Self {
        Self {
            holding: Holding {
                holder: land.holder,
                ..Holding::default()
            },
            people: People(place.people),
            store: Store(land.store),
            calm: Calm(CALM_AT_START),
            blockaded: Blockaded::default(),
            works: Works {
                fort: land.fort,
                ..Works::default()
            },
        }
    }
}

impl SavedEntity for TerritoryState {
    fn begin(start: &Start<'_>) -> Vec<Self> {
        let scenario = start.scenario;
        let lands = scenario.places.iter().zip(&scenario.opening.lands);
        lands.map(|(place, land)| Self::of(place, land)).collect()
    }

    fn entities(index: &Index) -> impl Iterator<Item = Entity> {
        index.territories.iter().copied()
    }

    fn enter(self, at: usize, world: &mut World) {
        let entity = self.spawn(world);
        let id = TerritoryId::from_index(at);
        world.entity_mut(entity).insert(Territory(id));
        world.resource_mut::<Index>().territories.push(entity);
    }

    fn audit(all: &[Self], context: &AuditContext<'_>) -> Result<(), Flaw> {
        let turn = context.turn;
        ensure(all.len() == context.book.places.len(), "the territories")?;
        let mut people = 0;
        let mut goods = [0_i64; 3];
        for it in all {
            within(it.people.0, 0..=10_000_000, "a people")?;
            within(it.calm.0, 0..=100, "a calm")?;
            within(it.holding.seized, 0..=turn, "the turn of a seizure")?;
            ensure(it.holding.defiance.is_sound(turn), "a defiance")?;
            within(it.works.fort, 0..=FORT_MOST, "a fort")?;
            within(it.works.improved, 0..=IMPROVED_MOST, "an improvement")?;
            within(it.works.sites.len(), 0..=100, "what is being built")?;
            not_negative(it.store.0, "a store")?;
            people += i64::from(it.people.0);
            for (sum, n) in goods.iter_mut().zip(it.store.0.0) {
                *sum += i64::from(n);
            }
        }
        within(people, 0..=MOST_IN_ALL, "the people in all")?;
        goods
            .into_iter()
            .try_for_each(|sum| within(sum, 0..=MOST_IN_ALL, "what is in store in all"))
    }
}
