//! How a game is set up before somebody chooses whom to lead: how closely minds follow the story, and options of the scenario.

use super::print::Output;
use crate::scenario::model::{Canon, Scenario};
use crate::scenario::settle::read_option;
use crate::text::{Text, say};
use std::sync::Arc;

/// A scenario as it will be played.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The scenario, its options settled.
    pub scenario: Arc<Scenario>,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
}

impl Setup {
    /// Says what can be set up, and how it is.
    pub(super) fn tell(&self, text: &Text, page: &mut Output) {
        if !self.scenario.beats.is_empty() {
            let canon = text.say(name(self.canon), &[]);
            page.para(&say!(text, "pick-story", canon = canon));
        }
        for option in &self.scenario.options {
            let Some(chosen) = option.choice() else {
                continue;
            };
            page.para(&say!(
                text,
                "pick-option",
                key = option.key.as_str(),
                name = option.name.as_str(),
                choice = chosen.name.as_str()
            ));
            page.item(&format!("  {}", option.text));
            for choice in &option.choices {
                page.item(&format!("  {}: {}", choice.key, choice.text));
            }
        }
    }

    /// Sets up what a line asks for. Returns what to say to it; nothing if the line is about something else.
    pub(super) fn change(&mut self, line: &str, text: &Text) -> Option<Output> {
        let mut words = line.split_whitespace();
        let changed = match words.next()? {
            "story" => self.follow(words.next(), text),
            "option" => self.settle(words.next(), words.next(), text),
            _ => return None,
        };
        Some(match changed {
            Ok(()) => {
                let mut page = Output::new();
                self.tell(text, &mut page);
                page
            }
            Err(why) => Output::of(&why),
        })
    }

    fn follow(&mut self, how: Option<&str>, text: &Text) -> Result<(), String> {
        let mut all = Canon::ALL.into_iter();
        let named = |canon: &Canon| how == Some(&text.say(name(*canon), &[]));
        self.canon = all
            .find(named)
            .ok_or_else(|| text.say("pick-story-unknown", &[]))?;
        Ok(())
    }

    fn settle(
        &mut self,
        key: Option<&str>,
        choice: Option<&str>,
        text: &Text,
    ) -> Result<(), String> {
        let (Some(key), Some(choice)) = (key, choice) else {
            return Err(text.say("pick-option-form", &[]));
        };
        let settled =
            read_option(&self.scenario, key, choice).map_err(|error| error.to_string())?;
        self.scenario = self.scenario.settled(&[settled]);
        Ok(())
    }
}

/// What a way to follow the story is called.
const fn name(canon: Canon) -> &'static str {
    match canon {
        Canon::Strict => "pick-canon-strict",
        Canon::Leaning => "pick-canon-leaning",
        Canon::Free => "pick-canon-free",
    }
}
