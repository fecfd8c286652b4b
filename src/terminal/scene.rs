//! What every line is answered with: the game, whoever looks, the names that can be said.

use super::lexicon::Lexicon;
use super::print::Printer;
use super::request::Line;
use super::spell::Speller;
use super::words::Parsed;
use crate::page::PageContext;
use crate::session::Session;
use crate::text::Voice;

/// What every line is answered with.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The game.
    pub session: &'a Session,
    /// The voice that answers.
    pub voice: Voice<'a>,
    /// What pages are made from.
    pub pages: &'a PageContext<'a>,
    /// The names that can be said.
    pub lexicon: &'a Lexicon,
    /// Whether pages tell where their numbers come from.
    pub explained: bool,
}

impl<'a> Scene<'a> {
    /// Prints pages for whoever looks.
    #[must_use]
    pub const fn printer(&self) -> Printer<'a> {
        Printer::new(Speller::new(self.voice, self.lexicon)).explained(self.explained)
    }

    /// A line to be answered.
    #[must_use]
    pub const fn line(self, parsed: &'a Parsed) -> Line<'a> {
        Line {
            session: self.session,
            voice: self.voice,
            pages: self.pages,
            lexicon: self.lexicon,
            parsed,
            explained: self.explained,
        }
    }
}
