//! Spelling: the line that gives a command, as short as a person would type it. The inverse of
//! [`order`](super::order); what it spells, the parser reads as the same command.

mod action;
mod conferences;
mod dial;
mod names;
mod orders;
mod plots;
mod seals;
mod table;

use super::lexicon::Lexicon;
use crate::sim::command::Command;
use crate::text::Voice;

/// Spells commands with the names that can be typed now.
#[derive(Debug, Clone, Copy)]
pub struct Speller<'a> {
    voice: Voice<'a>,
    lexicon: &'a Lexicon,
}

impl<'a> Speller<'a> {
    /// A speller for the faction of the voice.
    #[must_use]
    pub const fn new(voice: Voice<'a>, lexicon: &'a Lexicon) -> Self {
        Self { voice, lexicon }
    }

    /// The voice of whoever types.
    #[must_use]
    pub const fn voice(&self) -> Voice<'a> {
        self.voice
    }

    /// The line that gives a command.
    #[must_use]
    pub fn command(&self, command: &Command) -> String {
        match command {
            Command::Order(order) => self.order(order),
            Command::Act(act) => self.act(act),
        }
    }
}
