//! How often rumours are traced, and whether promises of silence are kept in truth.

use crate::id::FactionId;
use crate::sim::event::{ContractEnded, ContractMade, Event, Given, PledgeJudged, RumourTraced};
use crate::sim::terms::{Origin, Owed};
use std::ops::Sub;

/// Counts of rumours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RumourCounts {
    /// Steps that were found out.
    pub traced: i64,
    /// Of these, that others were told what somebody keeps to himself.
    pub told_on: i64,
    /// Of these, by somebody who had promised silence about it.
    pub silence_found: i64,
    /// How often somebody sold or gave word of whom he had promised to be silent about, found out or not.
    pub silence_broken: i64,
    /// How often a message turned out to be forged.
    pub denied: i64,
    /// How often it was found out who forged one.
    pub forgers: i64,
}

impl Sub for RumourCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            traced: self.traced - earlier.traced,
            told_on: self.told_on - earlier.told_on,
            silence_found: self.silence_found - earlier.silence_found,
            silence_broken: self.silence_broken - earlier.silence_broken,
            denied: self.denied - earlier.denied,
            forgers: self.forgers - earlier.forgers,
        }
    }
}

/// Who has promised whom silence.
#[derive(Debug, Clone, Default)]
pub struct Silences(Vec<[FactionId; 2]>);

impl Silences {
    /// Takes in an event of a turn.
    pub fn event(&mut self, event: &Event, counts: &mut RumourCounts) {
        match event {
            Event::ContractMade(ContractMade { deal }) => {
                for it in deal.clauses.iter() {
                    match it.what {
                        Owed::Silence => self.0.push([it.from, it.to]),
                        Owed::Information(about) => self.tells(it.from, about, counts),
                        _ => {}
                    }
                }
            }
            Event::Given(Given { from, gift, .. }) => {
                for what in gift {
                    if let Owed::Information(about) = what {
                        self.tells(*from, *about, counts);
                    }
                }
            }
            Event::PledgeJudged(PledgeJudged { by, to, what, .. }) if *what == Owed::Silence => {
                self.0.retain(|it| *it != [*by, *to]);
            }
            Event::ContractEnded(ContractEnded {
                parties: [one, other],
                ..
            }) => {
                let between = [[*one, *other], [*other, *one]];
                self.0.retain(|it| !between.contains(it));
            }
            Event::RumourTraced(it) => self.traced(it, counts),
            _ => {}
        }
    }

    fn tells(&self, by: FactionId, about: FactionId, counts: &mut RumourCounts) {
        counts.silence_broken += i64::from(self.0.contains(&[by, about]));
    }

    fn traced(&self, it: &RumourTraced, counts: &mut RumourCounts) {
        counts.traced += 1;
        match it.from {
            Origin::Told(by) if it.kind.concerns(it.by) => {
                counts.told_on += 1;
                counts.silence_found += i64::from(self.0.contains(&[by, it.by]));
            }
            Origin::Denied => counts.denied += 1,
            Origin::Forged => counts.forgers += 1,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Hours;
    use crate::sim::event::Ear;
    use crate::sim::terms::{Clause, Deal, FactKind, When};

    #[test]
    fn who_tells_of_whom_he_promised_silence_is_counted_found_out_or_not() {
        let [me, teller, listener] = [0, 1, 2].map(FactionId);
        let made = |parties, from, what, when| {
            let clause = Clause::new(from, parties, what, when);
            let deal = Deal::new([from, parties], [clause]);
            Event::ContractMade(ContractMade { deal })
        };
        let silent = When::For { term: Hours(9000) };
        let sale = made(listener, teller, Owed::Information(me), When::Now);
        let (mut silences, mut counts) = (Silences::default(), RumourCounts::default());
        silences.event(&sale, &mut counts);
        assert_eq!(counts.silence_broken, 0);
        silences.event(&made(me, teller, Owed::Silence, silent), &mut counts);
        silences.event(&sale, &mut counts);
        assert_eq!((counts.silence_broken, counts.silence_found), (1, 0));
        let traced = Event::RumourTraced(RumourTraced {
            by: me,
            ear: Ear::Spy,
            host: listener,
            happened: 3,
            kind: FactKind::deal(me, FactionId(3)),
            terms: None,
            from: Origin::Told(teller),
        });
        silences.event(&traced, &mut counts);
        let found = (counts.traced, counts.told_on, counts.silence_found);
        assert_eq!(found, (1, 1, 1));
    }
}
