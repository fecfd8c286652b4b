//! Majes: rank, character, task.

use super::say;
use super::voice::Voice;
use crate::scenario::model::{Rank, Traits};
use crate::sim::command::Task;

impl Voice<'_> {
    /// A rank.
    #[must_use]
    pub fn rank(&self, rank: Rank) -> String {
        match rank {
            Rank::First => say!(self, "rank-first"),
            Rank::Lesser => say!(self, "rank-lesser"),
            Rank::Counsel => say!(self, "rank-counsel"),
        }
    }

    /// A character in words: what is marked about it, the strongest first.
    #[must_use]
    pub fn character(&self, traits: Traits) -> String {
        let axes = [
            (traits.boldness, "trait-bold", "trait-cautious"),
            (traits.honour, "trait-honourable", "trait-faithless"),
            (traits.vengefulness, "trait-vengeful", "trait-forgiving"),
            (traits.greed, "trait-greedy", "trait-open-handed"),
            (traits.guile, "trait-guileful", "trait-blunt"),
            (traits.tradition, "trait-traditional", "trait-restless"),
        ];
        let mut marked: Vec<(i8, &str)> = axes
            .into_iter()
            .filter(|(value, _, _)| *value != 0)
            .map(|(value, high, low)| (value.saturating_abs(), if value > 0 { high } else { low }))
            .collect();
        marked.sort_by_key(|(strength, _)| std::cmp::Reverse(*strength));
        let words: Vec<String> = marked
            .into_iter()
            .take(3)
            .map(|(strength, id)| {
                let word = self.say(id, &[]);
                match strength {
                    1 => say!(self, "trait-somewhat", word = word),
                    2 | 3 => word,
                    _ => say!(self, "trait-very", word = word),
                }
            })
            .collect();
        if words.is_empty() {
            say!(self, "trait-none")
        } else {
            words.join(", ")
        }
    }

    /// What a maje does.
    #[must_use]
    pub fn task(&self, task: &Task) -> String {
        match task {
            Task::Idle => say!(self, "task-idle"),
            Task::Command { fleet } => say!(self, "task-command", fleet = self.fleet(*fleet)),
            Task::Govern { territories } => {
                say!(self, "task-govern", places = self.places(territories))
            }
            Task::Envoy { to } => say!(self, "task-envoy", who = self.faction(*to)),
            Task::Spy { on } => say!(self, "task-spy", who = self.faction(*on)),
            Task::Host => say!(self, "task-host"),
            Task::Attend { host } => {
                say!(self, "task-attend", conference = self.conference(*host))
            }
            Task::Plot { scheme, strikes } => self.plotting(*scheme, *strikes),
        }
    }
}
