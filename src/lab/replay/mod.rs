//! Betrayals played again: whether whoever betrayed would have decided otherwise without the causes on record, and where he would stand
//! without the deed.
//!
//! What one attack breaks between two is one betrayal, however many deals it ends. To play again, the game of each of the last turns is
//! kept. [`reversal`] asks the mind again, in the turn in which it decided, with the causes of its motive taken away as [`cause`] says.
//! [`without`] plays on from the turn of the deed with the betrayer kept from harming his victim.

mod cause;
mod counts;
mod reversal;
#[cfg(test)]
mod tests;
mod without;

pub use counts::{ReplayCounts, ReplayRate};

use super::study::sects;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{IncidentKind, Scenario};
use crate::session::{Session, SessionConfig};
use crate::sim::Simulation;
use crate::sim::opinion::Incident;
use crate::sim::snapshot::Snapshot;
use std::collections::VecDeque;
use std::sync::Arc;

/// What was decided longer ago than this is no motive of what is done now, in turns.
const DECIDED: Turn = 12;
/// This many turns after the deed it is seen where the betrayer stands.
const LATER: Turn = 12;

/// A word that was broken to somebody in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Betrayal {
    by: FactionId,
    to: FactionId,
    turn: Turn,
    /// What is remembered of it first.
    kind: IncidentKind,
}

impl Betrayal {
    /// Whether it was staying away: nothing that is left undone keeps somebody from that.
    const fn is_absence(&self) -> bool {
        matches!(self.kind, IncidentKind::Forsook | IncidentKind::LeftPost)
    }
}

/// The game as each of the last turns began.
#[derive(Debug)]
struct Past {
    scenario: Arc<Scenario>,
    config: SessionConfig,
    /// The latest last.
    turns: VecDeque<(Turn, Snapshot)>,
}

impl Past {
    fn keep(&mut self, simulation: &Simulation) {
        let turn = (simulation.turn(), simulation.snapshot());
        self.turns.push_back(turn);
        if self.turns.len() > usize::from(DECIDED) + 1 {
            self.turns.pop_front();
        }
    }

    /// The game as it was when a turn began; nothing if that is too long ago.
    fn at(&self, turn: Turn) -> Option<Session> {
        let mut kept = self.turns.iter();
        let (_, snapshot) = kept.find(|(kept, _)| *kept == turn)?;
        let scenario = Arc::clone(&self.scenario);
        Session::resume(scenario, snapshot.clone(), self.config.clone()).ok()
    }
}

/// A betrayal that was played without, until it is seen where the betrayer stands with it.
#[derive(Debug)]
struct Pending {
    betrayal: Betrayal,
    /// Where the betrayer would stand.
    without: i64,
}

/// A game whose betrayals are played again.
#[derive(Debug)]
pub struct Replays {
    /// The turns of the game.
    turns: Turn,
    past: Past,
    pending: Vec<Pending>,
    counts: ReplayCounts,
}

impl Replays {
    /// Begins with a game of this many turns that is set up like this.
    pub fn new(scenario: &Arc<Scenario>, config: SessionConfig, turns: Turn) -> Self {
        let past = Past {
            scenario: Arc::clone(scenario),
            config,
            turns: VecDeque::new(),
        };
        Self {
            turns,
            past,
            pending: Vec::new(),
            counts: ReplayCounts::default(),
        }
    }

    /// Keeps the game as a turn begins.
    pub fn begin(&mut self, simulation: &Simulation) {
        self.past.keep(simulation);
    }

    /// Takes in a turn that was resolved.
    pub fn end(&mut self, turn: Turn, simulation: &Simulation) {
        self.compare(turn, simulation);
        for betrayal in betrayals(turn, simulation) {
            let reversal = reversal::replay(&self.past, &betrayal, simulation.decisions());
            let tally = self.counts.of(betrayal.kind);
            tally.betrayals += 1;
            tally.decided(reversal);
            if betrayal.is_absence() {
                tally.absences += 1;
            } else if turn + LATER > self.turns {
                tally.too_late += 1;
            } else if let Some(session) = self.past.at(turn) {
                let without = without::play(session, &betrayal);
                self.pending.push(Pending { betrayal, without });
            }
        }
    }

    /// Compares where betrayers stand with where they would stand.
    fn compare(&mut self, turn: Turn, simulation: &Simulation) {
        let due = |it: &mut Pending| it.betrayal.turn + LATER == turn;
        for Pending { betrayal, without } in self.pending.extract_if(.., due) {
            let with = without::standing(simulation, betrayal.by);
            self.counts.of(betrayal.kind).compared(with, without);
        }
    }

    /// What was found.
    pub fn counts(self) -> ReplayCounts {
        self.counts
    }
}

/// The betrayals of a turn between sects, one for each two, in the order in which they were remembered.
fn betrayals(turn: Turn, simulation: &Simulation) -> Vec<Betrayal> {
    let sects: Vec<FactionId> = sects(simulation).collect();
    let among = |it: &&Incident| sects.contains(&it.by) && sects.contains(&it.to);
    let mut found: Vec<Betrayal> = Vec::new();
    for it in simulation.opinions().since(turn).filter(among) {
        let known = found
            .iter()
            .any(|known| (known.by, known.to) == (it.by, it.to));
        if it.turn == turn && it.kind.is_betrayal() && !known {
            found.push(Betrayal {
                by: it.by,
                to: it.to,
                turn,
                kind: it.kind,
            });
        }
    }
    found
}
