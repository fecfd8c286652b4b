//! The rules of conferences: what they cost, who has a vote, what carries a motion. All numbers are ours.

use crate::id::{FactionId, Turn};
use crate::scenario::model::{Good, Goods, Hours, TurnLength};
use crate::sim::terms::{Motion, MotionOutcome, Owed, Vote, When};

/// A conference meets this many turns after it was convened, at the earliest.
pub const SOONEST: Turn = 2;
/// And this many at the latest.
pub const LATEST: Turn = 6;
/// A host convenes again this many turns after the last time.
pub const AGAIN: Turn = 6;
/// Rounds of a sitting at most.
pub const ROUNDS: u8 = 4;
/// Fewer present than this, the host included, and nothing comes of it.
pub const QUORUM: usize = 3;
/// A treaty of a conference has this many signatories at least.
pub const SIGNATORIES: usize = 3;
/// No more are invited than this.
pub const GUESTS: usize = 24;
/// Ships that guests may bring unless the host says otherwise.
pub const ESCORT: u16 = 2;
/// Most ships a host may allow each guest.
pub const ESCORT_MOST: u16 = 50;
/// Loads of food that a conference costs, and for each guest.
const FOOD: (i32, i32) = (6, 1);
/// A sect younger than this, in turns, has no vote.
pub const OF_AGE: Turn = 12;
/// Term of a treaty, in turns.
const TERM: u16 = 12;
/// Turns in which an attack that was agreed on has to come.
const SOON: u16 = 8;
/// Prestige won by whoever is acclaimed.
pub const ACCLAIMED: i32 = 15;
/// Prestige won by whoever hosts a conference that meets.
pub const HOSTED: i32 = 2;
/// Prestige lost by whoever is condemned.
pub const CONDEMNED: i32 = -6;
/// Prestige lost by whoever accuses in vain.
pub const ACCUSED_IN_VAIN: i32 = -3;
/// Prestige lost by a host to whom too few come.
pub const NOBODY_CAME: i32 = -3;
/// Prestige lost by whoever promised to come and does not.
pub const STAYED_AWAY: i32 = -2;

/// Whoever leans this far to a side votes for it.
pub const DECIDED: i32 = 8;

/// What two of those who sign a treaty promise each other: whoever is at war and promises not to attack makes peace.
#[must_use]
pub const fn between(what: Owed, at_war: bool) -> Owed {
    match what {
        Owed::NonAggression if at_war => Owed::Peace,
        what => what,
    }
}

/// When a promise of a treaty is due; `left` is how many turns of the game are left, if anything ends it.
#[must_use]
pub fn when(what: Owed, left: Option<i32>, length: TurnLength) -> When {
    let turns = match what {
        Owed::JointWar(_) => SOON,
        _ => TERM,
    };
    When::usual(what, Hours::of_turns(turns, length)).by_the_end(left, length)
}

/// What a conference costs its host, paid when it is convened.
#[must_use]
pub fn price(guests: usize) -> Goods {
    let guests = i32::try_from(guests.min(GUESTS)).unwrap_or(0);
    Goods::of(Good::Food, FOOD.0 + FOOD.1 * guests)
}

/// How many votes acclaim somebody, if this many sects have one: half of them.
#[must_use]
pub const fn needed(voters: usize) -> usize {
    let half = voters.div_ceil(2);
    if half < 1 { 1 } else { half }
}

/// The votes on a motion, by who gave them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VoteCount {
    /// Who said yes.
    pub yes: Vec<FactionId>,
    /// Who said no.
    pub no: Vec<FactionId>,
}

impl VoteCount {
    /// Counts votes.
    #[must_use]
    pub fn of(votes: &[(FactionId, Vote)]) -> Self {
        let who = |wanted: Vote| {
            let votes = votes.iter().filter(|(_, vote)| *vote == wanted);
            votes.map(|(who, _)| *who).collect()
        };
        Self {
            yes: who(Vote::Yes),
            no: who(Vote::No),
        }
    }

    /// Whether a motion is carried. `voters` are the sects that have a vote: only theirs count for an acclamation.
    #[must_use]
    pub fn carries(&self, motion: Motion, voters: &[FactionId]) -> MotionOutcome {
        let carried = match motion {
            Motion::Peace | Motion::Defence | Motion::Embargo(_) | Motion::War(_) => {
                self.yes.len() >= SIGNATORIES
            }
            Motion::Acclaim(_) => {
                let yes = self.yes.iter().filter(|who| voters.contains(who));
                yes.count() >= needed(voters.len())
            }
            Motion::Accuse { whom, .. } => {
                let against = self.no.iter().filter(|who| **who != whom);
                self.yes.len() >= 2 && self.yes.len() > against.count()
            }
            Motion::Settle(two) => two.iter().all(|who| self.yes.contains(who)),
        };
        if carried {
            MotionOutcome::Carried
        } else {
            MotionOutcome::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::IncidentKind;

    fn count(yes: &[u8], no: &[u8]) -> VoteCount {
        let ids = |list: &[u8]| list.iter().map(|id| FactionId(*id)).collect();
        VoteCount {
            yes: ids(yes),
            no: ids(no),
        }
    }

    fn carried(count: &VoteCount, motion: Motion, voters: u8) -> bool {
        let voters: Vec<FactionId> = (0..voters).map(FactionId).collect();
        count.carries(motion, &voters) == MotionOutcome::Carried
    }

    #[test]
    fn half_of_the_sects_acclaim_and_strangers_do_not_count() {
        let motion = Motion::Acclaim(FactionId(0));
        assert!(carried(&count(&[0, 1, 2], &[3]), motion, 6));
        assert!(!carried(&count(&[0, 1], &[]), motion, 5));
        assert!(!carried(&count(&[0, 1, 7], &[]), motion, 6));
    }

    #[test]
    fn a_treaty_takes_three_and_an_accusation_more_than_speak_for_the_accused() {
        assert!(carried(&count(&[0, 1, 2], &[3, 4, 5, 6]), Motion::Peace, 9));
        assert!(!carried(&count(&[0, 1], &[]), Motion::Peace, 9));
        let accuse = Motion::Accuse {
            whom: FactionId(5),
            cause: IncidentKind::Raided,
        };
        // The accused speaks for himself, and that does not count.
        assert!(carried(&count(&[0, 1], &[4, 5]), accuse, 9));
        assert!(!carried(&count(&[0, 1], &[3, 4]), accuse, 9));
        assert!(!carried(&count(&[0], &[]), accuse, 9));
    }

    #[test]
    fn blood_is_settled_by_those_whose_blood_it_is() {
        let settle = Motion::Settle([FactionId(1), FactionId(2)]);
        assert!(carried(&count(&[1, 2], &[3, 4]), settle, 9));
        assert!(!carried(&count(&[1, 3, 4], &[]), settle, 9));
    }

    #[test]
    fn a_conference_costs_food_by_its_guests() {
        assert_eq!(price(5), Goods::of(Good::Food, 11));
        assert_eq!([needed(0), needed(5), needed(18)], [1, 3, 9]);
    }
}
