//! Facts: what a faction knows of what others do, where it knows it from, and how sure it is.

use super::mark::Mark;
use crate::id::{FactionId, Turn};
use crate::sim::terms::{DealTold, FactKind};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// How many facts a faction keeps; the oldest are forgotten first. Ours.
pub const FACTS_KEPT: usize = 96;

/// What was heard longer ago than this many turns nobody can trace any more. Ours.
pub const REMEMBERED: Turn = 12;

/// Something that happened between others, as one faction knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// In which turn it happened.
    pub happened: Turn,
    /// What.
    pub kind: FactKind,
    /// Of a deal: its terms in short, if they are known.
    pub terms: Option<DealTold>,
    /// When it was learned, from whom, and how sure it is.
    pub mark: Mark,
    /// In which turn it was first heard of; a better report later does not change that.
    pub heard: Turn,
    /// Whether another fact that the faction holds says otherwise.
    pub disputed: bool,
}

impl Fact {
    /// What it is about: when what happened.
    #[must_use]
    pub const fn about(&self) -> (Turn, FactKind) {
        (self.happened, self.kind)
    }

    /// Whether it was news before a turn, and people still remember from whom they have it.
    #[must_use]
    pub fn is_traceable(&self, now: Turn) -> bool {
        self.mark.turn < now && now <= self.heard.saturating_add(REMEMBERED)
    }

    /// Whether it is a deal by which somebody turns against a faction or tells of it.
    #[must_use]
    pub fn harms(&self, faction: FactionId) -> bool {
        self.terms.is_some_and(|terms| terms.harms(faction))
    }
}

/// The facts that a faction holds, in the order in which they happened: what is new stands at the end, and what is forgotten at
/// the front.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFacts(VecDeque<Fact>);

impl KnownFacts {
    /// Takes in a report. Of two reports of the same the surer one is kept; reports that contradict each other are both
    /// kept and marked. Returns whether anything was learned.
    pub fn learn(&mut self, mut fact: Fact) -> bool {
        let at = match self.place_of(&fact.about()) {
            Ok(at) => {
                let known = &mut self.0[at];
                let better = fact.mark.sure > known.mark.sure;
                if better {
                    known.mark = fact.mark;
                    known.terms = fact.terms.or(known.terms);
                }
                return better;
            }
            Err(at) => at,
        };
        if fact.kind.is_disputable() {
            for known in self.of_turn(fact.happened) {
                if known.kind.contradicts(&fact.kind) {
                    known.disputed = true;
                    fact.disputed = true;
                }
            }
        }
        if at == self.0.len() {
            self.0.push_back(fact);
        } else {
            self.0.insert(at, fact);
        }
        if self.0.len() > FACTS_KEPT {
            self.0.pop_front();
        }
        true
    }

    fn of_turn(&mut self, turn: Turn) -> impl Iterator<Item = &mut Fact> {
        let first = self.0.partition_point(|fact| fact.happened < turn);
        let after = self.0.partition_point(|fact| fact.happened <= turn);
        self.0.range_mut(first..after)
    }

    /// All of them, the latest first.
    pub fn latest(&self) -> impl Iterator<Item = &Fact> {
        self.0.iter().rev()
    }

    /// Those about a faction, the latest first.
    pub fn about(&self, faction: FactionId) -> impl Iterator<Item = &Fact> {
        self.latest()
            .filter(move |fact| fact.kind.concerns(faction))
    }

    /// The same thing, if it is known.
    #[must_use]
    pub fn known(&self, fact: &Fact) -> Option<&Fact> {
        self.of(fact.about())
    }

    /// What is known of what happened in a turn.
    #[must_use]
    pub fn of(&self, about: (Turn, FactKind)) -> Option<&Fact> {
        let at = self.place_of(&about).ok()?;
        Some(&self.0[at])
    }

    /// Marks something that turned out to be made up.
    pub fn dispute(&mut self, about: (Turn, FactKind)) {
        if let Ok(at) = self.place_of(&about) {
            self.0[at].disputed = true;
        }
    }

    /// Where a fact stands or, if it is not known, where it belongs.
    fn place_of(&self, (happened, kind): &(Turn, FactKind)) -> Result<usize, usize> {
        let compare = |known: &Fact| {
            let turn = known.happened.cmp(happened);
            turn.then_with(|| known.kind.cmp(kind))
        };
        // What is new mostly stands at the end.
        if self.0.back().is_none_or(|last| compare(last).is_lt()) {
            return Err(self.0.len());
        }
        self.0.binary_search_by(compare)
    }

    /// Whether they are in order, and no more than are kept.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let ordered = self.0.iter().is_sorted_by(|a, b| a.about() < b.about());
        ordered && self.0.len() <= FACTS_KEPT
    }
}

#[cfg(test)]
mod tests {
    use super::super::mark::Source;
    use super::*;
    use crate::id::{MajeId, TerritoryId};
    use crate::scenario::model::IncidentKind;

    const A: FactionId = FactionId(0);
    const B: FactionId = FactionId(1);
    const C: FactionId = FactionId(2);

    fn killed(by: FactionId) -> FactKind {
        FactKind::Deed {
            kind: IncidentKind::Killed,
            by,
            to: C,
            at: Some(TerritoryId(1)),
            maje: Some(MajeId::new(C, 0)),
        }
    }

    fn fact(kind: FactKind, source: Source, sure: u8) -> Fact {
        Fact {
            heard: 3,
            happened: 3,
            kind,
            terms: None,
            mark: Mark {
                turn: 4,
                source,
                sure,
            },
            disputed: false,
        }
    }

    #[test]
    fn a_better_report_is_not_overwritten_by_a_later_worse_one() {
        let mut facts = KnownFacts::default();
        let deal = FactKind::deal(B, A);
        assert!(facts.learn(fact(deal, Source::Rumoured, 50)));
        assert!(facts.learn(fact(FactKind::deal(A, B), Source::Seen, 90)));
        assert!(!facts.learn(fact(deal, Source::Told(C), 70)));
        let held: Vec<u8> = facts.latest().map(|fact| fact.mark.sure).collect();
        assert_eq!(held, [90]);
        assert_eq!(facts.about(B).count(), 1);
        assert_eq!(facts.about(C).count(), 0);
    }

    #[test]
    fn contradictions_are_kept_and_marked() {
        let mut facts = KnownFacts::default();
        facts.learn(fact(killed(A), Source::Seen, 90));
        facts.learn(fact(FactKind::deal(A, B), Source::Rumoured, 50));
        assert!(facts.latest().all(|fact| !fact.disputed));
        facts.learn(fact(killed(B), Source::Told(A), 70));
        let disputed = facts.latest().filter(|fact| fact.disputed);
        assert_eq!(disputed.count(), 2);
        // In another turn he may have been killed by somebody else: it is another fact.
        let mut later = fact(killed(B), Source::Seen, 90);
        later.happened = 5;
        facts.learn(later);
        assert!(facts.known(&later).is_some_and(|fact| !fact.disputed));
    }

    #[test]
    fn the_oldest_are_forgotten_first() {
        let mut facts = KnownFacts::default();
        for turn in 1..=FACTS_KEPT as u16 + 2 {
            let mut one = fact(FactKind::deal(A, B), Source::Seen, 90);
            one.happened = turn;
            facts.learn(one);
        }
        assert_eq!(facts.latest().count(), FACTS_KEPT);
        assert_eq!(facts.latest().last().map(|fact| fact.happened), Some(3));
        assert!(facts.is_sound());
    }
}
