//! Options: what is settled before the game begins.

use super::{BeatEnd, Legacy, Scenario};
use crate::id::{FactionId, OptionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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
    /// What must have come of another scenario for this to be chosen by what came before: one of these.
    #[serde(default)]
    pub after: Vec<EarlierBeat>,
    /// The full and the short names of factions that are called differently from choice to choice.
    pub called: Vec<(FactionId, String, String)>,
}

/// How a beat of another scenario ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierBeat {
    /// The id of that scenario.
    pub scenario: String,
    /// The id of the beat there.
    pub beat: String,
    /// How it ended.
    pub is: BeatEnd,
}

/// What came of a game that is over, as far as others can follow it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EarlierGame {
    /// The id of its scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// How its beats ended, by their ids.
    pub beats: BTreeMap<String, BeatEnd>,
    /// What was chosen in its options, by their ids.
    pub options: BTreeMap<String, String>,
    /// How things stood at its end.
    pub legacy: Legacy,
}

/// How an option is settled: the position of the choice.
pub type SettledOption = (OptionId, u8);

impl ScenarioOption {
    /// The position of the choice that an earlier game makes: by how its beats ended, else by an option of the same id;
    /// `None` if nothing in it speaks for any.
    fn after(&self, earlier: &EarlierGame) -> Option<u8> {
        let came = |it: &EarlierBeat| {
            it.scenario == earlier.scenario && earlier.beats.get(&it.beat) == Some(&it.is)
        };
        let mut choices = self.choices.iter();
        let by_beat = choices.position(|choice| choice.after.iter().any(came));
        let chosen = || {
            let key = earlier.options.get(&self.key)?;
            self.choices.iter().position(|choice| choice.key == *key)
        };
        u8::try_from(by_beat.or_else(chosen)?).ok()
    }

    /// What is chosen.
    #[must_use]
    pub fn choice(&self) -> Option<&OptionChoice> {
        self.choices.get(usize::from(self.chosen))
    }
}

impl Scenario {
    /// How the options are settled by a game that came before; those of which it says nothing are left out.
    #[must_use]
    pub fn after(&self, earlier: &EarlierGame) -> Vec<SettledOption> {
        let options = self.options.iter().enumerate();
        options
            .filter_map(|(at, option)| Some((OptionId::from_index(at), option.after(earlier)?)))
            .collect()
    }

    /// Whether a game of it can follow a game of a scenario with this id.
    #[must_use]
    pub fn follows(&self, scenario: &str) -> bool {
        let choices = self.options.iter().flat_map(|option| &option.choices);
        let mut beats = choices.flat_map(|choice| &choice.after);
        let settles = beats.any(|beat| beat.scenario == scenario);
        settles || self.follows.iter().any(|(earlier, _)| earlier == scenario)
    }

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
