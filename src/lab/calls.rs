//! Calls to arms, and how they were answered.

use crate::sim::event::{CalledToArms, Event, PledgeJudged};
use crate::sim::terms::{Call, ClauseState};
use std::ops::Sub;

/// Counts of calls to arms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CallCounts {
    /// Calls made.
    pub made: i64,
    /// Calls that a fleet of the helper could have answered in time and that were answered or ignored.
    pub in_reach: i64,
    /// Of these, those that were answered.
    pub answered: i64,
}

impl Sub for CallCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            made: self.made - earlier.made,
            in_reach: self.in_reach - earlier.in_reach,
            answered: self.answered - earlier.answered,
        }
    }
}

/// Calls that are neither answered nor ignored yet.
#[derive(Debug, Clone, Default)]
pub struct Calls(Vec<Call>);

impl Calls {
    /// Takes in an event. A call whose deal ended in another way counts as neither.
    pub fn event(&mut self, event: &Event, counts: &mut CallCounts) {
        match event {
            Event::CalledToArms(CalledToArms { call, .. }) => {
                counts.made += 1;
                self.0.retain(|old| old.until >= call.made);
                if call.in_reach {
                    self.0.push(*call);
                }
            }
            Event::PledgeJudged(PledgeJudged { by, to, state, .. }) => {
                let same = |call: &Call| (call.by, call.to) == (*by, *to);
                match state {
                    // The first that waits is answered first.
                    ClauseState::Kept => {
                        if let Some(at) = self.0.iter().position(same) {
                            self.0.remove(at);
                            counts.in_reach += 1;
                            counts.answered += 1;
                        }
                    }
                    ClauseState::Broken => {
                        let before = self.0.len();
                        self.0.retain(|call| !same(call));
                        counts.in_reach += (before - self.0.len()) as i64;
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FactionId, TerritoryId};
    use crate::sim::terms::{Owed, Secrecy};

    #[test]
    fn only_calls_in_reach_count_as_answered_or_ignored() {
        let called = |by: u8, in_reach| {
            let call = Call {
                by: FactionId(by),
                to: FactionId(9),
                against: FactionId(8),
                at: TerritoryId(0),
                made: 3,
                until: 6,
                in_reach,
            };
            let secrecy = Secrecy::Public;
            Event::from(CalledToArms { call, secrecy })
        };
        let judged = |by: u8, state| {
            Event::from(PledgeJudged {
                by: FactionId(by),
                to: FactionId(9),
                what: Owed::Defence,
                state,
                secrecy: Secrecy::Public,
                witness: None,
            })
        };
        let (mut calls, mut counts) = (Calls::default(), CallCounts::default());
        let events = [
            called(1, true),
            called(2, true),
            called(3, false),
            judged(1, ClauseState::Kept),
            judged(2, ClauseState::Broken),
            judged(3, ClauseState::Excused),
        ];
        for event in &events {
            calls.event(event, &mut counts);
        }
        assert_eq!((counts.made, counts.in_reach, counts.answered), (3, 2, 1));
    }
}
