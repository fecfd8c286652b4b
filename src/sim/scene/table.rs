//! The table of events: which wait for a choice, which come later, which have happened.

use super::meant::Meant;
use crate::id::{FactionId, MajeId, SceneId, TerritoryId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use bevy::ecs::prelude::{Res, Resource};
use serde::{Deserialize, Serialize};

/// Whom and what an event is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// Another faction.
    pub other: Option<FactionId>,
    /// A territory of the faction.
    pub place: Option<TerritoryId>,
    /// A maje of the faction.
    pub maje: Option<MajeId>,
}

/// An event that waits for a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posed {
    /// Which.
    pub scene: SceneId,
    /// Whom and what it is about.
    pub cast: Cast,
    /// The position of the option chosen; `None`: still undecided.
    pub chosen: Option<u8>,
}

/// An event that will happen to a faction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// To whom.
    pub faction: FactionId,
    /// In which turn.
    pub turn: Turn,
    /// Which.
    pub scene: SceneId,
    /// Whom and what it is about.
    pub cast: Cast,
}

/// The events of every faction.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenes {
    /// What waits for a choice, by `FactionId`.
    posed: Vec<Vec<Posed>>,
    /// When each event that has happened did so last, by `FactionId`.
    seen: Vec<Vec<(SceneId, Turn)>>,
    /// What comes later, in the order in which it was decided.
    due: Vec<Due>,
    /// Commands that follow from what was chosen, and are still to be given.
    meant: Vec<Meant>,
}

impl SavedTable for Scenes {
    fn begin(start: &Start<'_>) -> Self {
        let factions = start.scenario.roster.factions.len();
        Self {
            posed: vec![Vec::new(); factions],
            seen: vec![Vec::new(); factions],
            due: Vec::new(),
            meant: Vec::new(),
        }
    }

    fn grow(&mut self, newcomer: FactionId, _: FactionId) {
        self.posed.resize(newcomer.index() + 1, Vec::new());
        self.seen.resize(newcomer.index() + 1, Vec::new());
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let factions = context.factions();
        let dense = self.posed.len() == factions && self.seen.len() == factions;
        ensure(dense, "the lists of events")?;
        within(self.due.len(), 0..=10_000, "the number of events to come")?;
        within(self.meant.len(), 0..=1_000, "the number of commands meant")?;
        for list in &self.posed {
            within(
                list.len(),
                0..=context.book.scenes.len(),
                "the number of events",
            )?;
            ensure(
                list.is_sorted_by(|a, b| a.scene < b.scene),
                "the order of events",
            )?;
        }
        Ok(())
    }
}

impl Scenes {
    /// What waits for a choice of a faction, by [`SceneId`].
    #[must_use]
    pub fn posed(&self, faction: FactionId) -> &[Posed] {
        self.posed.get(faction.index()).map_or(&[], Vec::as_slice)
    }

    /// When an event happened to a faction last.
    #[must_use]
    pub fn last(&self, faction: FactionId, scene: SceneId) -> Option<Turn> {
        let seen = self.seen.get(faction.index())?;
        seen.iter()
            .find(|(it, _)| *it == scene)
            .map(|(_, turn)| *turn)
    }

    /// Poses an event, unless the same one waits already.
    pub fn add(&mut self, faction: FactionId, turn: Turn, posed: Posed) {
        let list = &mut self.posed[faction.index()];
        if let Err(at) = list.binary_search_by_key(&posed.scene, |it| it.scene) {
            list.insert(at, posed);
        }
        let seen = &mut self.seen[faction.index()];
        match seen.iter_mut().find(|(it, _)| *it == posed.scene) {
            Some(seen) => seen.1 = turn,
            None => seen.push((posed.scene, turn)),
        }
    }

    /// Chooses an option of an event that waits.
    pub fn choose(&mut self, faction: FactionId, scene: SceneId, option: u8) {
        let mut list = self.posed[faction.index()].iter_mut();
        if let Some(posed) = list.find(|it| it.scene == scene) {
            posed.chosen = Some(option);
        }
    }

    /// Takes away everything that waited, with whose it was.
    pub(super) fn take(&mut self) -> Vec<(FactionId, Posed)> {
        let lists = self.posed.iter_mut().enumerate();
        lists
            .flat_map(|(at, list)| {
                let faction = FactionId::from_index(at);
                std::mem::take(list)
                    .into_iter()
                    .map(move |it| (faction, it))
            })
            .collect()
    }

    /// What factions mean to do because of what they chose, in the order in which they chose it.
    #[must_use]
    pub fn meant(&self) -> &[Meant] {
        &self.meant
    }

    /// Has a faction mean to do something.
    pub(super) fn mean(&mut self, meant: Meant) {
        self.meant.push(meant);
    }

    /// Forgets what was meant because of an event: it is over.
    pub fn drop_meant(&mut self, scene: SceneId) {
        self.meant.retain(|meant| meant.scene != scene);
    }

    /// Forgets what was meant for turns that are over.
    pub fn forget_meant(&mut self, turn: Turn) {
        self.meant.retain(|meant| meant.until > turn);
    }

    /// Has an event happen later.
    pub(super) fn plan(&mut self, due: Due) {
        self.due.push(due);
    }

    /// Poses what was to come by this turn.
    pub fn pose_due(&mut self, turn: Turn) {
        let (now, later): (Vec<Due>, Vec<Due>) = std::mem::take(&mut self.due)
            .into_iter()
            .partition(|due| due.turn <= turn);
        self.due = later;
        for due in now {
            let posed = Posed {
                scene: due.scene,
                cast: due.cast,
                chosen: None,
            };
            self.add(due.faction, turn, posed);
        }
    }
}

/// Condition: some event waits for a choice.
pub fn any_posed(scenes: Res<Scenes>) -> bool {
    scenes.posed.iter().any(|list| !list.is_empty())
}
