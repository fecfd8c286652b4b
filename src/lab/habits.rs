//! How often the same two sign the same kind of clause.

use crate::id::{FactionId, Turn};
use crate::sim::event::{ContractMade, Event};
use crate::sim::terms::Owed;
use std::collections::BTreeMap;

/// Within how many turns it is counted.
const WITHIN: Turn = 50;

/// When two signed clauses of a kind.
#[derive(Debug, Clone, Default)]
pub struct Habits(BTreeMap<(&'static str, [FactionId; 2]), Vec<Turn>>);

impl Habits {
    /// Takes in an event. A deal that has a kind in it several times counts once.
    pub fn event(&mut self, turn: Turn, event: &Event) {
        let Event::ContractMade(ContractMade { deal }) = event else {
            return;
        };
        let mut parties = deal.parties;
        parties.sort_unstable();
        for kind in deal.clauses.iter().filter_map(|it| kind(it.what)) {
            let times = self.0.entry((kind, parties)).or_default();
            if times.last() != Some(&turn) {
                times.push(turn);
            }
        }
    }

    /// The kind that the same two signed most often within fifty turns, and how often.
    pub fn most(&self) -> Option<(&'static str, u32)> {
        let most = self.0.iter().map(|((kind, _), times)| {
            let from = times.iter().enumerate();
            let within = from.map(|(at, first)| {
                let late = times[at..].iter();
                late.take_while(|turn| **turn < first + WITHIN).count()
            });
            (*kind, within.max().unwrap_or(0) as u32)
        });
        most.max_by_key(|(_, times)| *times)
    }
}

/// The name of a kind; none for goods.
const fn kind(what: Owed) -> Option<&'static str> {
    Some(match what {
        Owed::Goods(..) => return None,
        Owed::Technology(..) => "technology",
        Owed::Prisoner(_) => "prisoner",
        Owed::NonAggression => "non_aggression",
        Owed::Defence => "defence",
        Owed::Embargo(_) => "embargo",
        Owed::JointWar(_) => "joint_war",
        Owed::Vote(_) => "vote",
        Owed::Information(_) => "word",
        Owed::Peace => "peace",
        Owed::Passage => "passage",
        Owed::Vassalage => "vassalage",
        Owed::Merger => "merger",
        Owed::Silence => "silence",
        Owed::Escrow(..) => "escrow",
        Owed::Hostage(_) => "hostage",
        Owed::Fostering(_) => "fostering",
        Owed::Release(_) => "release",
        Owed::Territory(_) => "territory",
        Owed::Attendance(_) => "attendance",
        Owed::Guarantee(_) => "guarantee",
        Owed::Guard(..) => "guard",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::terms::{Clause, Deal, When};

    #[test]
    fn what_two_sign_often_counts_within_fifty_turns_and_goods_do_not() {
        let made = |one: u8, other: u8, what| {
            let parties = [FactionId(one), FactionId(other)];
            let when = When::For { term: Hours(9000) };
            let clauses = parties.map(|from| {
                let to = if from == parties[0] {
                    parties[1]
                } else {
                    parties[0]
                };
                Clause::new(from, to, what, when)
            });
            let deal = Deal::new(parties, clauses);
            Event::from(ContractMade { deal })
        };
        let mut habits = Habits::default();
        for turn in [1, 2, 3, 60] {
            habits.event(turn, &made(0, 1, Owed::Goods(Good::Food, 3)));
        }
        assert_eq!(habits.most(), None);
        habits.event(1, &made(0, 1, Owed::Peace));
        habits.event(50, &made(1, 0, Owed::Peace));
        habits.event(51, &made(0, 1, Owed::Peace));
        habits.event(51, &made(0, 2, Owed::Peace));
        assert_eq!(habits.most(), Some(("peace", 2)));
    }
}
