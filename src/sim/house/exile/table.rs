//! Those who were sent into exile, and what became of them.

use super::rules::{REMEMBERED, WANDERS};
use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::event::Observers;
use crate::sim::maje::Person;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// What became of an exile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExileFate {
    /// He wanders and seeks a roof.
    Wanders,
    /// Somebody took him in: another house, or his own.
    Housed {
        /// Who.
        by: FactionId,
        /// In which turn.
        turn: Turn,
    },
    /// Nobody has heard of him since this turn.
    Lost(Turn),
}

/// A maje who was sent into exile. While he wanders he is no maje of anybody: nothing else in the game holds him.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exile {
    /// Which maje.
    pub maje: MajeId,
    /// Who he is.
    pub person: Person,
    /// Whose maje he was.
    pub from: FactionId,
    /// The First Maje who sent him away.
    pub by: MajeId,
    /// In which turn.
    pub since: Turn,
    /// Where he is, or was last.
    pub at: TerritoryId,
    /// Whom he has asked for a roof.
    pub asked: Observers,
    /// What became of him.
    pub fate: ExileFate,
}

impl Exile {
    /// Whether he still seeks a roof.
    #[must_use]
    pub fn wanders(&self) -> bool {
        self.fate == ExileFate::Wanders
    }

    /// Whether a faction knows of him: whoever he asked, and his own.
    #[must_use]
    pub const fn known_to(&self, faction: FactionId) -> bool {
        faction.0 == self.from.0 || self.asked.includes(faction)
    }

    /// Whether he was seeking a roof for so long by now that he is lost.
    #[must_use]
    pub const fn is_over(&self, now: Turn) -> bool {
        now >= self.since.saturating_add(WANDERS)
    }

    /// Whether those who knew of him still remember him.
    const fn is_remembered(&self, now: Turn) -> bool {
        match self.fate {
            ExileFate::Wanders => true,
            ExileFate::Housed { turn, .. } | ExileFate::Lost(turn) => {
                now <= turn.saturating_add(REMEMBERED)
            }
        }
    }
}

/// Exiles, by id.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exiles(Vec<Exile>);

impl SavedTable for Exiles {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let ordered = self.0.is_sorted_by(|one, next| one.maje < next.maje);
        ensure(ordered, "the numbers of exiles")?;
        within(self.0.len(), 0..=10_000, "the number of exiles")?;
        for it in &self.0 {
            for id in [it.maje, it.by] {
                let known = context.serials(id.owner).maje;
                ensure(id.serial < known, "the numbers of exiles")?;
            }
            let happened = match it.fate {
                ExileFate::Wanders => it.since,
                ExileFate::Housed { turn, .. } | ExileFate::Lost(turn) => turn,
            };
            let begun = it.since <= happened && happened <= context.turn;
            ensure(begun, "the turns of exiles")?;
            within(it.person.ambition, 0..=100, "the ambition of an exile")?;
            ensure(it.person.traits.are_sound(), "the traits of an exile")?;
        }
        Ok(())
    }
}

impl Exiles {
    /// All of them, by id.
    #[must_use]
    pub fn all(&self) -> &[Exile] {
        &self.0
    }

    /// An exile.
    #[must_use]
    pub fn get(&self, maje: MajeId) -> Option<&Exile> {
        let at = self.0.binary_search_by_key(&maje, |it| it.maje);
        at.ok().map(|at| &self.0[at])
    }

    /// An exile, to be changed.
    pub(super) fn get_mut(&mut self, maje: MajeId) -> Option<&mut Exile> {
        let at = self.0.binary_search_by_key(&maje, |it| it.maje);
        at.ok().map(|at| &mut self.0[at])
    }

    /// Adds an exile, in place of what was known of an earlier exile of the same maje.
    pub(super) fn add(&mut self, exile: Exile) {
        let at = self.0.partition_point(|it| it.maje < exile.maje);
        if self.0.get(at).is_some_and(|it| it.maje == exile.maje) {
            self.0[at] = exile;
        } else {
            self.0.insert(at, exile);
        }
    }

    /// The same with another number of the first of them: for tests of what a save may hold.
    #[cfg(test)]
    pub(super) fn renumbered(mut self, serial: u16) -> Self {
        self.0[0].maje.serial = serial;
        self
    }

    /// Forgets those of whom nobody has thought for long.
    pub(super) fn forget(&mut self, now: Turn) {
        self.0.retain(|it| it.is_remembered(now));
    }
}
