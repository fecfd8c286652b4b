//! The table of mediations that stand, and of whom each has mediated between of late.

use super::known::KnownMediation;
use super::rules;
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::deal::Deals;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::Deal;
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A mediation that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mediation {
    /// Who mediates.
    pub by: FactionId,
    /// The peace that is proposed to its two parties.
    pub deal: Deal,
    /// In which turn; it stands until the end of the next.
    pub made: Turn,
    /// What each of the two has answered.
    pub answers: [Option<bool>; 2],
}

impl Mediation {
    /// What a faction knows of it, if it is one of the three.
    #[must_use]
    pub fn known_to(&self, who: FactionId) -> Option<KnownMediation> {
        let side = self.deal.side_of(who);
        let concerned = side.is_some() || self.by == who;
        concerned.then(|| KnownMediation {
            by: self.by,
            deal: self.deal.clone(),
            made: self.made,
            answer: side.and_then(|side| self.answers[side]),
        })
    }
}

/// That somebody mediated between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Attempt {
    by: FactionId,
    /// By id.
    between: [FactionId; 2],
    /// In which turn.
    made: Turn,
}

/// Mediations that stand, and who mediated between whom of late.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mediations {
    /// In the order in which they were proposed; each mediator has one at most.
    pub open: Vec<Mediation>,
    /// In the order in which they were made.
    attempts: Vec<Attempt>,
}

impl SavedTable for Mediations {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let known = |who: FactionId| who.index() < context.factions();
        let sound = |it: &Mediation| {
            let third = it.deal.side_of(it.by).is_none() && known(it.by);
            let waits = it.answers.contains(&None);
            third && waits && it.deal.ends_war() && rules::stands(it.made, context.turn)
        };
        ensure(self.open.iter().all(sound), "mediations")?;
        for it in &self.open {
            Deals::check_shape(&it.deal)?;
        }
        let mut mediators: Vec<FactionId> = self.open.iter().map(|it| it.by).collect();
        mediators.sort_unstable();
        let once = mediators.windows(2).all(|two| two[0] != two[1]);
        ensure(once, "mediators")?;
        let tried = |it: &Attempt| {
            let [one, other] = it.between;
            let apart = one < other && !it.between.contains(&it.by);
            apart && known(it.by) && known(other) && it.made <= context.turn
        };
        ensure(self.attempts.iter().all(tried), "who mediated")
    }
}

impl Mediations {
    /// Notes that somebody mediates between two.
    pub fn note(&mut self, by: FactionId, [one, other]: [FactionId; 2], made: Turn) {
        let between = [one.min(other), one.max(other)];
        self.attempts.push(Attempt { by, between, made });
    }

    /// How many attempts of late there are.
    #[must_use]
    pub const fn attempts(&self) -> usize {
        self.attempts.len()
    }

    /// Between whom a faction mediated of late, each two by id, and in which turn: the attempts from this one on.
    pub fn attempts_of(
        &self,
        by: FactionId,
        from: usize,
    ) -> impl Iterator<Item = ([FactionId; 2], Turn)> + '_ {
        let mine = self.attempts[from..].iter().filter(move |it| it.by == by);
        mine.map(|it| (it.between, it.made))
    }

    /// Forgets attempts of so long ago that they keep nobody from another.
    pub fn forget(&mut self, now: Turn) {
        self.attempts
            .retain(|it| now < it.made.saturating_add(rules::AGAIN));
    }
}
