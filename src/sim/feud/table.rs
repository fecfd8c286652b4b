//! Challenges that stand, and how prisoners are kept.

use super::rules;
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::Treatment;
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A challenge to a duel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// Who made it.
    pub by: FactionId,
    /// Who is challenged.
    pub to: FactionId,
    /// In which turn; it stands until the end of the next.
    pub made: Turn,
    /// Whether it was accepted: then it is fought when the turn ends.
    pub accepted: bool,
}

/// What stands between factions that is no deal.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feuds {
    /// Challenges in the order in which they were made.
    pub challenges: Vec<Challenge>,
    /// Prisoners who are kept otherwise than plainly, by id.
    treatments: Vec<(MajeId, Treatment)>,
}

impl SavedTable for Feuds {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let sound = |it: &Challenge| it.by != it.to && rules::stands(it.made, context.turn);
        let between = |it: &Challenge| (it.by.min(it.to), it.by.max(it.to));
        let mut pairs: Vec<_> = self.challenges.iter().map(between).collect();
        pairs.sort_unstable();
        let once = pairs.windows(2).all(|two| two[0] != two[1]);
        ensure(once && self.challenges.iter().all(sound), "the challenges")?;
        let sorted = self.treatments.is_sorted_by(|one, next| one.0 < next.0);
        ensure(sorted, "how prisoners are kept")
    }
}

impl Feuds {
    /// How a prisoner is kept.
    #[must_use]
    pub fn treatment(&self, maje: MajeId) -> Treatment {
        let found = self.treatments.iter().find(|(who, _)| *who == maje);
        found.map(|(_, treatment)| *treatment).unwrap_or_default()
    }

    /// Prisoners who are kept otherwise than plainly, by id.
    #[must_use]
    pub fn treatments(&self) -> &[(MajeId, Treatment)] {
        &self.treatments
    }

    /// Says how a prisoner is kept from now on.
    pub fn treat(&mut self, maje: MajeId, treatment: Treatment) {
        self.treatments.retain(|(who, _)| *who != maje);
        if treatment != Treatment::Plain {
            self.treatments.push((maje, treatment));
            self.treatments.sort_unstable();
        }
    }

    /// Forgets how those were kept who are prisoners no more.
    pub fn forget(&mut self, is_held: impl Fn(MajeId) -> bool) {
        self.treatments.retain(|(maje, _)| is_held(*maje));
    }
}
