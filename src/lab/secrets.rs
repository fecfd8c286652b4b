//! How long secret deals stay secret.

use crate::id::{FactionId, Turn};
use crate::sim::event::{ContractMade, Event, SecretLearned};
use crate::sim::terms::Secrecy;
use std::ops::Sub;

/// After this many turns it is asked whether a secret deal is still secret.
const LASTS: Turn = 12;

/// Counts of secret deals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SecretCounts {
    /// Secret deals that were signed long enough ago to be judged.
    pub signed: i64,
    /// Of these, those that nobody else had found out by then.
    pub lasted: i64,
    /// How often a faction found out about one.
    pub learned: i64,
}

impl Sub for SecretCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            signed: self.signed - earlier.signed,
            lasted: self.lasted - earlier.lasted,
            learned: self.learned - earlier.learned,
        }
    }
}

/// Secret deals that are too young to be judged.
#[derive(Debug, Clone, Default)]
pub struct Secrets(Vec<Kept>);

#[derive(Debug, Clone)]
struct Kept {
    parties: [FactionId; 2],
    signed: Turn,
    out: bool,
}

impl Secrets {
    /// Takes in an event of a turn.
    pub fn event(&mut self, turn: Turn, event: &Event, counts: &mut SecretCounts) {
        match event {
            Event::ContractMade(ContractMade { deal })
                if deal.secrecy == Secrecy::Secret && deal.is_lasting() =>
            {
                self.0.push(Kept {
                    parties: deal.parties,
                    signed: turn,
                    out: false,
                });
            }
            Event::SecretLearned(SecretLearned {
                parties: [one, other],
                signed,
                ..
            }) => {
                counts.learned += 1;
                let same = |it: &&mut Kept| {
                    let parties = [[*one, *other], [*other, *one]].contains(&it.parties);
                    parties && it.signed == *signed
                };
                self.0.iter_mut().filter(same).for_each(|it| it.out = true);
            }
            _ => {}
        }
    }

    /// Judges those that are old enough once a turn is over.
    pub fn judge(&mut self, turn: Turn, counts: &mut SecretCounts) {
        self.0.retain(|it| {
            let young = turn < it.signed + LASTS;
            if !young {
                counts.signed += 1;
                counts.lasted += i64::from(!it.out);
            }
            young
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::event::Leak;
    use crate::sim::terms::{Clause, Deal, DealSort, Owed, When};

    #[test]
    fn a_secret_is_judged_after_twelve_turns_by_whether_somebody_found_it_out() {
        let parties = [FactionId(0), FactionId(1)];
        let term = Hours(9000);
        let food = Owed::Goods(Good::Food, 5);
        let made = |other: FactionId| {
            let clause = Clause::new(parties[0], other, food, When::EachTurn { term });
            let deal = Deal::new([parties[0], other], [clause]);
            Event::ContractMade(ContractMade { deal })
        };
        let learned = Event::SecretLearned(SecretLearned {
            by: FactionId(3),
            leak: Leak::Spy,
            parties: [parties[1], parties[0]],
            sort: DealSort::Supply,
            signed: 2,
        });
        let (mut secrets, mut counts) = (Secrets::default(), SecretCounts::default());
        secrets.event(2, &made(parties[1]), &mut counts);
        secrets.event(2, &made(FactionId(2)), &mut counts);
        secrets.event(9, &learned, &mut counts);
        secrets.judge(13, &mut counts);
        assert_eq!((counts.signed, counts.learned), (0, 1));
        secrets.judge(14, &mut counts);
        assert_eq!((counts.signed, counts.lasted), (2, 1));
    }
}
