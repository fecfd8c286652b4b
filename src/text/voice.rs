//! Speaking to one faction about what it sees.

use super::Text;
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{Book, Good, Roster};
use crate::sim::faction::Status;
use crate::sim::view::View;
use fluent_bundle::FluentValue;

/// What a name in a sentence stands for: front-ends colour it or link it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A sect or power.
    Faction(FactionId),
    /// A territory.
    Place(TerritoryId),
    /// A fleet of the listener's own, with its flag if it is known.
    Fleet(FleetId, Option<FactionId>),
    /// A fleet of somebody else, with its flag if it is known.
    Contact(ContactId, Option<FactionId>),
    /// A maje, with his faction if it is known.
    Maje(MajeId, Option<FactionId>),
    /// A class of ships.
    Class(ClassId),
    /// A kind of technology.
    Technology(TechId),
    /// A good.
    Good(Good),
    /// A line that can be typed as it stands.
    Command,
}

/// How a front-end marks names in a sentence.
pub type NameMark = fn(Named, &str) -> String;

/// Speaks to one faction about what it sees.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    /// The words.
    pub text: &'a Text,
    /// What the faction sees.
    pub view: View<'a>,
    mark: NameMark,
    /// Whether the listener leads the faction of the view: "you", or its name.
    second_person: bool,
}

impl<'a> Voice<'a> {
    /// A voice that calls the faction of the view "you" and marks names with `mark`.
    #[must_use]
    pub const fn new(text: &'a Text, view: View<'a>, mark: NameMark) -> Self {
        Self {
            text,
            view,
            mark,
            second_person: true,
        }
    }

    /// The same voice for an observer, who is nobody's "you".
    #[must_use]
    pub const fn for_observer(mut self) -> Self {
        self.second_person = false;
        self
    }

    /// The message with this id, its gaps filled.
    #[must_use]
    pub fn say(&self, id: &str, gaps: &[(&'static str, FluentValue<'_>)]) -> String {
        self.text.say(id, gaps)
    }

    /// The scenario.
    #[must_use]
    pub const fn book(&self) -> &'a Book {
        self.view.book
    }

    /// Who is in the game.
    #[must_use]
    pub const fn roster(&self) -> &'a Roster {
        self.view.roster
    }

    /// Those of whom the reader knows that they are or were in the game, by id.
    pub fn known_factions(&self) -> impl Iterator<Item = FactionId> + use<'a> {
        let factions = self.view.common.factions.iter().enumerate();
        let known = factions.filter(|(_, it)| it.status != Status::Hidden);
        known.map(|(at, _)| FactionId::from_index(at))
    }

    /// Whether the faction is the listener's own.
    #[must_use]
    pub fn is_you(&self, faction: FactionId) -> bool {
        self.second_person && faction == self.view.faction()
    }

    /// A name, marked.
    #[must_use]
    pub fn mark(&self, named: Named, name: &str) -> String {
        (self.mark)(named, name)
    }

    /// A line that can be typed, marked.
    #[must_use]
    pub fn command(&self, line: &str) -> String {
        self.mark(Named::Command, line)
    }
}

/// The sentence with its first letter large; marks in front of it are passed over, those too that a
/// front-end writes between private characters.
#[must_use]
pub fn capital(sentence: &str) -> String {
    let mut in_mark = false;
    let first = sentence.char_indices().find(|(_, c)| {
        match c {
            '\u{E000}' => in_mark = true,
            '\u{E001}' => in_mark = false,
            _ => {}
        }
        !in_mark && (c.is_alphanumeric() || matches!(c, '“' | '(' | '`'))
    });
    let Some((at, first)) = first else {
        return sentence.to_owned();
    };
    let (before, rest) = sentence.split_at(at);
    let after = &rest[first.len_utf8()..];
    format!("{before}{}{after}", first.to_uppercase())
}
