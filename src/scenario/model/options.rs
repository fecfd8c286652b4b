//! Options: what is settled before the game begins.

use super::Scenario;
use crate::id::{FactionId, OptionId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The fewest and the most choices an option may have.
pub const CHOICES: std::ops::RangeInclusive<usize> = 2..=8;

/// An option as the scenario defines it, with what was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioOption {
    /// Its id in the file.
    pub key: String,
    /// What is to be settled.
    pub name: String,
    /// What it is about.
    pub text: String,
    /// What can be chosen.
    pub choices: Vec<OptionChoice>,
    /// The position of what is chosen.
    pub chosen: u8,
}

/// One way to settle an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionChoice {
    /// Its id in the file.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub text: String,
    /// The full and the short names of factions that are called differently from choice to choice.
    pub called: Vec<(FactionId, String, String)>,
}

/// How an option is settled: the position of the choice.
pub type SettledOption = (OptionId, u8);

impl ScenarioOption {
    /// What is chosen.
    #[must_use]
    pub fn choice(&self) -> Option<&OptionChoice> {
        self.choices.get(usize::from(self.chosen))
    }
}

impl Scenario {
    /// The scenario with these options settled; what is not named stays as it is. Ids and choices that do not exist are
    /// passed over.
    #[must_use]
    pub fn settled(self: &Arc<Self>, options: &[SettledOption]) -> Arc<Self> {
        let mut scenario = Arc::clone(self);
        for (id, choice) in options {
            let known = scenario.options.get(id.index());
            let Some(option) = known.filter(|it| usize::from(*choice) < it.choices.len()) else {
                continue;
            };
            if option.chosen != *choice {
                Arc::make_mut(&mut scenario).settle((*id, *choice));
            }
        }
        scenario
    }

    /// Settles one option. The choice must exist.
    pub(in crate::scenario) fn settle(&mut self, (id, choice): SettledOption) {
        let option = &mut self.book_mut().options[id.index()];
        option.chosen = choice;
        let called = option.choice().map(|choice| choice.called.clone());
        let roster = self.roster_mut();
        for (who, name, short) in called.into_iter().flatten() {
            if let Some(faction) = roster.factions.get_mut(who.index()) {
                (faction.name, faction.short) = (name, short);
            }
        }
    }
}
