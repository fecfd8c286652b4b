//! What the parties of a promise did, by which it is judged.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::conference::PastRound;
use crate::sim::terms::{Clause, ClauseState};

/// What a promise is judged by, this turn.
pub trait Conduct {
    /// Whether a faction attacked another this turn, and was not attacked first.
    fn attacked(&self, by: FactionId, victim: FactionId) -> bool;

    /// Whether a faction attacked another since the promise was made.
    fn has_attacked(&self, by: FactionId, victim: FactionId) -> bool;

    /// Whether a reader knows that two others signed a deal since the promise was made.
    fn knows_deal(&self, reader: FactionId, parties: [FactionId; 2]) -> bool;

    /// Whether a reader knows that a faction told others of him since the promise was made.
    fn knows_telling(&self, reader: FactionId, by: FactionId) -> bool;

    /// Whether a call to arms went unanswered.
    fn ignored_call(&self) -> bool;

    /// The round in which the conference of a host voted this turn on what it was called for, if it met.
    fn first_round(&self, host: FactionId) -> Option<&PastRound>;

    /// Whether a faction came to the conference of a host or stayed away, if it met since the promise was made.
    fn came(&self, who: FactionId, host: FactionId) -> Option<bool>;

    /// The strength of the ships of a faction that stand guard at a place and mean to stay.
    fn stationed(&self, who: FactionId, at: TerritoryId) -> i32;

    /// The same, with those that are on their way there.
    fn sent(&self, who: FactionId, at: TerritoryId) -> i32;

    /// Whether a faction was seen to tarry at a place before this turn, since the promise was made, toward another.
    fn tarried(&self, who: FactionId, toward: FactionId, at: TerritoryId) -> bool;

    /// Whether a faction holds a place.
    fn holds(&self, who: FactionId, at: TerritoryId) -> bool;

    /// Whether a faction fought on the side of another at a place this turn.
    fn fought_for(&self, who: FactionId, whom: FactionId, at: TerritoryId) -> bool;

    /// How many turns ago the promise was made.
    fn age(&self) -> Turn;

    /// Whether the promise comes to its end this turn.
    fn is_over(&self) -> bool;
}

/// How a promise stands that its giver breaks by attacking the other, and by nothing else.
pub(super) fn broken_by_attack(clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
    let attacked = conduct.attacked(clause.from, clause.to);
    attacked.then_some(ClauseState::Broken)
}
