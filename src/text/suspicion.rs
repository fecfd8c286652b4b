//! Suspicions: written down, and what became of them.

use super::say;
use super::voice::Voice;
use crate::id::{FactionId, Turn};
use crate::sim::event::SuspicionJudged;
use crate::sim::suspicion::{NotedSuspicion, SuspicionState};
use crate::sim::terms::Suspicion;

impl Voice<'_> {
    /// A suspicion in a clause: who turns on whom, by when.
    #[must_use]
    pub fn suspicion(&self, said: Suspicion) -> String {
        say!(
            self,
            "suspicion",
            who = self.faction(said.suspect),
            whom = self.faction(said.victim),
            turn = i32::from(said.by)
        )
    }

    /// A suspicion that was written down, with what became of it.
    #[must_use]
    pub fn noted_suspicion(&self, noted: &NotedSuspicion) -> String {
        let said = self.suspicion(noted.said);
        match noted.state {
            SuspicionState::Open => {
                let left = i32::from(noted.said.by) - i32::from(self.view.turn()) + 1;
                let left = self.turns(left.max(0));
                say!(self, "suspicion-open", said = said, left = left)
            }
            SuspicionState::Right(turn) => {
                say!(
                    self,
                    "suspicion-right",
                    said = said,
                    turn = i32::from(turn),
                    noted = i32::from(noted.noted)
                )
            }
            SuspicionState::Wrong => say!(self, "suspicion-wrong", said = said),
        }
    }

    /// The act of writing one down, said back.
    pub(super) fn suspicion_act(&self, said: Suspicion) -> String {
        say!(self, "act-suspect", said = self.suspicion(said))
    }

    pub(super) fn suspicion_judged(&self, it: &SuspicionJudged) -> String {
        let id = if it.right {
            "event-suspicion-right"
        } else {
            "event-suspicion-wrong"
        };
        say!(
            self,
            id,
            of = self.faction(it.of),
            noted = i32::from(it.noted),
            said = self.suspicion(it.said)
        )
    }

    /// Why a suspicion of somebody cannot be written down a second time.
    pub(super) fn suspected_already(&self, suspect: FactionId, by: Turn) -> String {
        say!(
            self,
            "refusal-suspected-already",
            who = self.faction(suspect),
            turn = i32::from(by)
        )
    }
}
