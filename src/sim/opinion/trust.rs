//! Trust as a credit limit: how many loads of loss one faction lets the open word of another put at risk.
//!
//! A limit begins at a turn of the truster's own need, unless the scenario says otherwise. What the two did to each other
//! moves it for both to know; what the truster only heard of moves it, too, and the other does not know.

use crate::id::FactionId;
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// No trust moves further than this from where it began, in loads. Ours.
pub const FURTHEST: i32 = 10_000;
/// A broken word costs this many times its stake. Ours.
const BREACH: i32 = 2;
/// What hearing of a word broken to others costs, in loads. Ours.
const HEARSAY: i32 = 8;
/// What is forgiven in a turn of a word broken to oneself, by somebody neither forgiving nor vengeful, in tenths of a load;
/// each point of vengefulness takes a tenth of it off or adds it. Ours.
const FORGIVEN: i32 = 10;

/// What one faction holds of the word of another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordStanding {
    /// The limit to begin with, if the scenario gives one, in loads.
    pub given: Option<i32>,
    /// What words kept and broken between the two have added, in tenths of a load.
    earned: i32,
    /// What was heard of words broken to others has taken off, in tenths of a load.
    heard: i32,
}

impl WordStanding {
    /// The limit in loads of somebody who needs this many in a turn.
    #[must_use]
    pub fn limit(&self, need: i32) -> i32 {
        let start = self.given.unwrap_or(need);
        (start + (self.earned + self.heard) / 10).max(0)
    }

    /// What words kept and broken between the two have added, in loads: both know it.
    #[must_use]
    pub const fn earned(&self) -> i32 {
        self.earned / 10
    }

    /// Takes in a word that was kept: what was earned rises towards one and a half stakes, never beyond. What the truster
    /// heard of others has no part in it, or whoever kept his word could tell.
    fn keep(&mut self, kept: Kept) {
        let most = kept.stake.clamp(0, FURTHEST) * 3 / 2;
        let room = (most - self.earned()).max(0);
        self.earn(kept.stake.min(kept.cost).clamp(0, room));
    }

    fn earn(&mut self, loads: i32) {
        let loads = loads.clamp(-FURTHEST, FURTHEST);
        self.earned = (self.earned + 10 * loads).clamp(-10 * FURTHEST, 10 * FURTHEST);
    }

    /// Forgives a little of what was broken.
    fn forgive(&mut self, vengefulness: i8) {
        let forgiven = FORGIVEN - i32::from(vengefulness);
        for held in [&mut self.earned, &mut self.heard] {
            if *held < 0 {
                *held = (*held + forgiven).min(0);
            }
        }
    }
}

/// Loads of trust that a word broken loses by which the other loses this many.
#[must_use]
pub const fn lost_by(stake: i32) -> i32 {
    stake.saturating_mul(BREACH)
}

/// What everybody holds of everybody's word.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trust {
    width: usize,
    /// Row by row: of × toward.
    cells: Vec<WordStanding>,
}

impl SavedTable for Trust {
    fn begin(start: &Start<'_>) -> Self {
        let width = start.scenario.roster.factions.len();
        let mut trust = Self {
            width,
            cells: vec![WordStanding::default(); width * width],
        };
        for relation in &start.scenario.opening.relations {
            let held = trust.cell(relation.of, relation.toward);
            held.given = relation.trust;
            held.earn(relation.earned);
        }
        trust
    }

    /// A newcomer trusts others as its parent did, and is trusted as its parent was.
    fn grow(&mut self, newcomer: FactionId, parent: FactionId) {
        let (old, factions) = (self.width, newcomer.index() + 1);
        let mut cells = vec![WordStanding::default(); factions * factions];
        for (row, held) in self.cells.chunks(old.max(1)).enumerate() {
            cells[row * factions..][..old].copy_from_slice(held);
        }
        self.width = factions;
        self.cells = cells;
        for other in (0..old).map(FactionId::from_index) {
            if other != parent {
                *self.cell(newcomer, other) = self.of(parent, other);
                *self.cell(other, newcomer) = self.of(other, parent);
            }
        }
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let factions = context.factions();
        let bounded = |held: &WordStanding| {
            let far = 10 * FURTHEST;
            let given = held.given.is_none_or(|it| (0..=FURTHEST).contains(&it));
            given && (-far..=far).contains(&held.earned) && (-far..=0).contains(&held.heard)
        };
        let holds = self.width == factions
            && self.cells.len() == factions * factions
            && self.cells.iter().all(bounded);
        ensure(holds, "the trust of factions")
    }
}

impl Trust {
    fn cell(&mut self, of: FactionId, toward: FactionId) -> &mut WordStanding {
        &mut self.cells[of.index() * self.width + toward.index()]
    }

    /// What one faction holds of the word of another.
    #[must_use]
    pub fn of(&self, of: FactionId, toward: FactionId) -> WordStanding {
        self.cells[of.index() * self.width + toward.index()]
    }

    /// What one faction holds of the word of everybody in turn.
    #[must_use]
    pub fn by(&self, of: FactionId) -> &[WordStanding] {
        &self.cells[of.index() * self.width..][..self.width]
    }

    /// What everybody in turn holds of the word of one faction.
    pub fn toward(&self, toward: FactionId) -> impl Iterator<Item = &WordStanding> {
        self.cells[toward.index()..].iter().step_by(self.width)
    }

    /// `by` has kept its word to `to`.
    pub fn keep(&mut self, by: FactionId, to: FactionId, kept: Kept) {
        self.cell(to, by).keep(kept);
    }

    /// `by` has broken its word to `to`, who lost this many loads by it.
    pub fn breach(&mut self, by: FactionId, to: FactionId, stake: i32) {
        self.cell(to, by).earn(-lost_by(stake));
    }

    /// Somebody hears that `by` broke its word to somebody else.
    pub fn hear(&mut self, by: FactionId, listener: FactionId) {
        let cell = self.cell(listener, by);
        cell.heard = (cell.heard - 10 * HEARSAY).max(-10 * FURTHEST);
    }

    /// A turn passes; how vengeful the First Majes are is given by [`FactionId`].
    pub fn fade(&mut self, vengefulness: impl Fn(FactionId) -> i8) {
        for (row, held) in self.cells.chunks_mut(self.width.max(1)).enumerate() {
            let vengefulness = vengefulness(FactionId::from_index(row));
            held.iter_mut().for_each(|cell| cell.forgive(vengefulness));
        }
    }
}

/// A word that was kept, in loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What breaking it would have cost whoever it was given to.
    pub stake: i32,
    /// What keeping it cost whoever gave it.
    pub cost: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEED: i32 = 60;

    #[test]
    fn keeping_raises_trust_by_stake_or_cost_and_never_beyond_one_and_a_half_stakes() {
        let mut held = WordStanding::default();
        assert_eq!(held.limit(NEED), 60, "a turn of need to begin with");
        for _ in 0..9 {
            held.keep(Kept { stake: 4, cost: 4 });
        }
        assert_eq!(held.limit(NEED), 66, "trifles earn trifles");
        let stake = 100;
        held.keep(Kept { stake, cost: 20 });
        assert_eq!(held.limit(NEED), 86, "by what it cost");
        held.keep(Kept { stake, cost: 100 });
        held.keep(Kept { stake, cost: 100 });
        assert_eq!(held.limit(NEED), 210, "up to one and a half stakes");
    }

    #[test]
    fn breaking_costs_more_than_keeping_earned_and_hearsay_less() {
        let mut trust = Trust {
            width: 3,
            cells: vec![WordStanding::default(); 9],
        };
        let [me, liar, third] = [0, 1, 2].map(FactionId);
        let kept = Kept {
            stake: 60,
            cost: 20,
        };
        trust.keep(liar, me, kept);
        assert_eq!(trust.of(me, liar).limit(NEED), 80);
        trust.breach(liar, me, 20);
        trust.hear(liar, third);
        assert_eq!(trust.of(me, liar).limit(NEED), 40);
        assert_eq!(trust.of(third, liar).limit(NEED), 52);
        assert_eq!(trust.of(third, liar).earned(), 0, "the liar does not know");
        trust.fade(|who| if who == me { -5 } else { 5 });
        assert_eq!(trust.of(me, liar).limit(NEED), 42, "the forgiving forgive");
        trust.fade(|_| 5);
        assert_eq!(trust.of(third, liar).limit(NEED), 53);
        trust.breach(liar, me, 1_000_000);
        assert_eq!(trust.of(me, liar).limit(NEED), 0);
    }

    #[test]
    fn a_scenario_may_give_another_start() {
        let held = WordStanding {
            given: Some(7),
            ..WordStanding::default()
        };
        assert_eq!(held.limit(NEED), 7);
    }
}
