//! How much an event matters to the listener: what to tell first, what to leave to the log.

use super::voice::Voice;
use crate::sim::event::{BattleReport, Event, NoteTo, Outcome, SideReport};

/// How much an event matters to the listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Not worth a line in the news: movements, the quarrels of others.
    Quiet,
    /// Worth a line.
    Plain,
    /// A loss.
    Bad,
    /// A gain.
    Good,
}

impl Voice<'_> {
    /// How much an event matters to the listener.
    #[must_use]
    pub fn weight(&self, event: &Event) -> Weight {
        let me = self.view.faction();
        let payload = event.payload();
        let stakes = payload.stakes();
        if stakes.loses.includes(me) {
            return Weight::Bad;
        }
        if stakes.gains.includes(me) {
            return Weight::Good;
        }
        if let Event::Battle(report) = event
            && let Some(weight) = self.battle_weight(report)
        {
            return weight;
        }
        let worth_a_line = match payload.note() {
            NoteTo::Never => false,
            NoteTo::Parties => event.concerns(me),
            NoteTo::Everybody => true,
        };
        if worth_a_line {
            Weight::Plain
        } else {
            Weight::Quiet
        }
    }

    /// How much a battle matters to one who fought in it and won or lost.
    fn battle_weight(&self, report: &BattleReport) -> Option<Weight> {
        let me = self.view.faction();
        let fought = |side: &SideReport| side.faction == Some(me) || side.helpers.contains(&me);
        let won = match report.outcome {
            Outcome::AttackerWon => 0,
            Outcome::DefenderWon => 1,
            Outcome::Stalemate => return None,
        };
        let mine = report.sides.iter().position(fought)?;
        Some(if mine == won {
            Weight::Good
        } else {
            Weight::Bad
        })
    }
}
