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
    let (mut sum, mut watched) = (0, 0);
    for (rank, _, governing) in majes.filter(|(rank, free, _)| *free && *rank != Rank::Counsel) {
        sum += match rank {
            Rank::First => u16::from(governs),
            _ if governing && watched < WATCHED => {
                watched += 1;
                u16::from(governs)
            }
            _ => 1,
        };
    }
    sum
}

/// What decides how much a maje adds: whose he is, his rank, whether he is free, whether he governs.
type Known = Vec<(FactionId, (Rank, bool, bool))>;

/// System: works out again who governs where, once land and majes have changed hands: what the
/// next turn is planned on has to be what a saved game would find.
pub fn find_governors_again(
    setting: Res<Setting>,
    index: Res<Index>,
    majes: Query<(&Assignment, &Allegiance, &Captive, &Person)>,
    lands: Query<&Holding>,
    governors: ResMut<Governors>,
    known: Local<Known>,
) {
    find_governors(setting, index, majes, lands, governors, known);
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
    mut known: Local<Known>,
) {
    governors.of.fill(None);
    governors.limits.resize(index.factions.len(), 0);
    known.clear();
    for (id, entity) in index.majes() {
        let Ok((task, allegiance, captive, person)) = majes.get(*entity) else {
            continue;
        };
        let governing = matches!(task.0, Task::Govern { .. });
        let free = captive.0.is_none();
        known.push((allegiance.0, (person.rank, free, governing)));
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
    for (at, limit) in governors.limits.iter_mut().enumerate() {
        let own = known.iter().filter(|(faction, _)| faction.index() == at);
        *limit = reach(own.map(|(_, maje)| *maje), setting.rules.governs);
    }
}
