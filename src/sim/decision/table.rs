//! What factions decided about each other, and which of it others have been told.

use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::event::Leak;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::{Decided, Rationale};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// Refusals are forgotten after this many turns: there are too many of them, and they weigh too little. Ours.
const REFUSALS_KEPT: Turn = 24;
/// Who attacks the same faction again within this many turns goes on with what he decided. Ours.
const GOES_ON: Turn = 12;

/// A decision with who made it, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeDecision {
    /// Who made it.
    pub by: FactionId,
    /// In which turn.
    pub turn: Turn,
    /// What was decided, and why.
    pub decision: Rationale,
}

/// A decision of another that a faction has been told of, with its true grounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confided {
    /// Who was told.
    pub to: FactionId,
    /// When.
    pub turn: Turn,
    /// By whom.
    pub leak: Leak,
    /// What.
    pub made: MadeDecision,
}

/// All decisions, in the order in which they were made, and what was told of them.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    made: Vec<MadeDecision>,
    confided: Vec<Confided>,
}

impl SavedTable for Decisions {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let known = |it: &MadeDecision| it.turn <= context.turn && it.by != it.decision.toward;
        let sorted = self.made.is_sorted_by_key(|it| it.turn);
        ensure(sorted && self.made.iter().all(known), "the decisions")?;
        let told =
            |it: &Confided| it.turn <= context.turn && it.to != it.made.by && known(&it.made);
        ensure(self.confided.iter().all(told), "what was told of decisions")
    }
}

impl Decisions {
    /// All decisions, the oldest first.
    #[must_use]
    pub fn made(&self) -> &[MadeDecision] {
        &self.made
    }

    /// What was told to anybody, in the order in which it was.
    #[must_use]
    pub fn confided(&self) -> &[Confided] {
        &self.confided
    }

    /// Writes a decision down. Whoever goes on attacking, or not keeping a promise, decides nothing new.
    pub fn note(&mut self, turn: Turn, by: FactionId, decision: Rationale) {
        let attacks = |it: &Rationale| matches!(it.what, Decided::Attack(_));
        let forsakes = |it: &Rationale| matches!(it.what, Decided::Forsake(_));
        let latest = self.made.iter().rev();
        let mut latest = latest.take_while(|it| it.turn + GOES_ON >= turn);
        let goes_on = (attacks(&decision) || forsakes(&decision))
            && latest.any(|it| {
                let known = &it.decision;
                let same = attacks(known) && attacks(&decision) || known.what == decision.what;
                it.by == by && same && known.toward == decision.toward
            });
        if !goes_on {
            self.made.push(MadeDecision { by, turn, decision });
        }
    }

    /// Writes down that somebody was told of a decision.
    pub(super) fn confide(&mut self, confided: Confided) {
        self.confided.push(confided);
    }

    /// Whether a faction has been told of a decision.
    #[must_use]
    pub fn knows(&self, who: FactionId, made: &MadeDecision) -> bool {
        let mut told = self.confided.iter();
        told.any(|it| it.to == who && it.made == *made)
    }

    /// Forgets refusals of long ago.
    pub(super) fn forget(&mut self, now: Turn) {
        let refusal = |it: &MadeDecision| matches!(it.decision.what, Decided::Refuse(_));
        self.made
            .retain(|it| !refusal(it) || it.turn + REFUSALS_KEPT >= now);
    }
}
