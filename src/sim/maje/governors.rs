//! Who governs where: worked out from the tasks of the majes.

use super::{Allegiance, Assignment, Captive, Person};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Book, Rank, Roster};
use crate::sim::command::Task;
use crate::sim::index::{Index, Setting};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Local, Query, Res, ResMut, Resource, World};
use bevy::ecs::system::RunSystemOnce;

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
    pub fn new(book: &Book, roster: &Roster) -> Self {
        Self {
            of: vec![None; book.places.len()],
            limits: vec![0; roster.factions.len()],
        }
    }

    /// Who governs a territory.
    #[must_use]
    pub fn of(&self, territory: TerritoryId) -> Option<MajeId> {
        self.of[territory.index()]
    }

    /// How many territories a faction's majes can hold together before loyalty suffers: a full share for each free
    /// First Maje and for each who governs. Of a faction that was founded this turn nothing is known yet: no limit.
    #[must_use]
    pub fn limit(&self, faction: FactionId) -> u16 {
        self.limits
            .get(faction.index())
            .copied()
            .unwrap_or(u16::MAX)
    }
}

/// How many governors a First Maje can keep an eye on; each further one adds a single territory.
/// Without it, whoever is joined by many majes could hold everything. Ours.
pub const WATCHED: u16 = 8;

/// How many territories majes can hold together: rank, whether free, whether governing, for each.
/// The First Maje adds `governs`, so does each of the first [`WATCHED`] governors; further governors and lesser majes with
/// other tasks add 1, counsel and prisoners nothing. Ours.
#[must_use]
pub fn reach(majes: impl Iterator<Item = (Rank, bool, bool)>, governs: u8) -> u16 {
    let mut reach = GovernorReach::default();
    majes.for_each(|maje| reach.add(maje, governs));
    reach.sum
}

/// How many territories the majes counted so far can hold together.
#[derive(Debug, Clone, Copy, Default)]
pub struct GovernorReach {
    sum: u16,
    /// How many of them count as watched governors.
    watched: u16,
}

impl GovernorReach {
    fn add(&mut self, (rank, free, governing): (Rank, bool, bool), governs: u8) {
        if !free || rank == Rank::Counsel {
            return;
        }
        self.sum += match rank {
            Rank::First => u16::from(governs),
            _ if governing && self.watched < WATCHED => {
                self.watched += 1;
                u16::from(governs)
            }
            _ => 1,
        };
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
    reaches: Local<Vec<GovernorReach>>,
) {
    find_governors(setting, index, majes, lands, governors, reaches);
}

/// Works out who governs where between two turns, when an act has set a maje free.
pub fn find_governors_now(world: &mut World) {
    world
        .run_system_once(find_governors)
        .expect("the resources of a game are all there");
}

/// System: works out who governs where.
pub fn find_governors(
    setting: Res<Setting>,
    index: Res<Index>,
    majes: Query<(&Assignment, &Allegiance, &Captive, &Person)>,
    lands: Query<&Holding>,
    mut governors: ResMut<Governors>,
    mut reaches: Local<Vec<GovernorReach>>,
) {
    governors.of.fill(None);
    reaches.clear();
    reaches.resize(index.factions.len(), GovernorReach::default());
    for (id, entity) in index.majes() {
        let Ok((task, allegiance, captive, person)) = majes.get(*entity) else {
            continue;
        };
        let governing = matches!(task.0, Task::Govern { .. });
        let free = captive.0.is_none();
        let reach = &mut reaches[allegiance.0.index()];
        reach.add((person.rank, free, governing), setting.rules.governs);
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
    governors.limits.clear();
    governors
        .limits
        .extend(reaches.iter().map(|reach| reach.sum));
}
