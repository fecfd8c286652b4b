//! Who governs where: worked out from the tasks of the majes.

use super::{Allegiance, Assignment, Captive, Person};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Rank, Scenario};
use crate::sim::command::Task;
use crate::sim::index::{Index, Setting};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Query, Res, ResMut, Resource};

/// Derived from tasks each turn: who governs each territory, and how many each faction's
/// majes can hold.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Governors {
    of: Vec<Option<MajeId>>,
    limits: Vec<u16>,
}

impl Governors {
    /// Nobody governs anything yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            of: vec![None; scenario.places.len()],
            limits: vec![0; scenario.factions.len()],
        }
    }

    /// Who governs a territory.
    #[must_use]
    pub fn of(&self, territory: TerritoryId) -> Option<MajeId> {
        self.of[territory.index()]
    }

    /// How many territories a faction's majes can hold together before loyalty suffers: a full share for each free
    /// First Maje and for each who governs.
    #[must_use]
    pub fn limit(&self, faction: FactionId) -> u16 {
        self.limits[faction.index()]
    }
}

/// How many territories a maje adds to what his faction can hold: `governs` if he leads it or governs, else 1
/// for a lesser maje, none for counsel or a prisoner. Ours.
#[must_use]
pub const fn reach(rank: Rank, free: bool, governing: bool, governs: u8) -> u16 {
    match (rank, free) {
        (_, false) | (Rank::Counsel, _) => 0,
        (Rank::First, true) => governs as u16,
        (Rank::Lesser, true) if governing => governs as u16,
        (Rank::Lesser, true) => 1,
    }
}

/// System: works out again who governs where, once land and majes have changed hands: what the
/// next turn is planned on has to be what a saved game would find.
pub fn find_governors_again(
    setting: Res<Setting>,
    index: Res<Index>,
    majes: Query<(&Assignment, &Allegiance, &Captive, &Person)>,
    lands: Query<&Holding>,
    governors: ResMut<Governors>,
) {
    find_governors(setting, index, majes, lands, governors);
}

/// System: works out who governs where.
pub fn find_governors(
    setting: Res<Setting>,
    index: Res<Index>,
    majes: Query<(&Assignment, &Allegiance, &Captive, &Person)>,
    lands: Query<&Holding>,
    mut governors: ResMut<Governors>,
) {
    governors.of.fill(None);
    governors.limits.fill(0);
    for (id, entity) in index.majes() {
        let Ok((task, allegiance, captive, person)) = majes.get(*entity) else {
            continue;
        };
        let governing = matches!(task.0, Task::Govern { .. });
        let free = captive.0.is_none();
        governors.limits[allegiance.0.index()] +=
            reach(person.rank, free, governing, setting.rules.governs);
        let Task::Govern { territories } = &task.0 else {
            continue;
        };
        for territory in territories {
            let holds = lands
                .get(index.territory(*territory))
                .is_ok_and(|land| land.holder == Some(allegiance.0));
            let seat = &mut governors.of[territory.index()];
            if holds && free && seat.is_none() {
                *seat = Some(*id);
            }
        }
    }
}
