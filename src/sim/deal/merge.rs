//! Sects that join others by a deal.

use crate::id::FactionId;
use bevy::ecs::prelude::{Res, Resource};

/// Who joins whom by deals of this turn: filled while deals are settled, empty between turns.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Mergers(pub Vec<[FactionId; 2]>);

impl Mergers {
    /// Whether somebody cannot join another any more this turn: it has joined somebody, or somebody has joined it, or the other has.
    #[must_use]
    pub fn rules_out(&self, [from, to]: [FactionId; 2]) -> bool {
        let mut joined = self.0.iter();
        joined.any(|[joiner, host]| [*joiner, *host].contains(&from) || *joiner == to)
    }
}

/// Condition: somebody joins another this turn.
pub fn any_joins(mergers: Res<Mergers>) -> bool {
    !mergers.0.is_empty()
}
