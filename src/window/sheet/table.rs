//! Tables of sheets.

use super::Tone;
use crate::id::FactionId;
use crate::window::action::Action;
use crate::window::rich::Rich;

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub words: Rich,
    /// A line below it, of less importance.
    pub under: Rich,
    /// How that stands.
    pub tone: Tone,
    /// Where it comes from, a line each.
    pub why: Vec<Rich>,
}

impl Cell {
    /// A cell that says this.
    #[must_use]
    pub const fn of(words: Rich) -> Self {
        Self {
            words,
            under: Rich { pieces: Vec::new() },
            tone: Tone::Plain,
            why: Vec::new(),
        }
    }

    /// A cell of plain words.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self::of(Rich::plain(words))
    }

    /// With how it stands.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With a line below it.
    #[must_use]
    pub fn under(mut self, line: Rich) -> Self {
        self.under = line;
        self
    }

    /// With where it comes from.
    #[must_use]
    pub fn why(mut self, lines: Vec<Rich>) -> Self {
        self.why = lines;
        self
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Whether it holds numbers, which are set to the right.
    pub numbers: bool,
}

/// A table. A row may be clicked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows: their cells, whose they are, and what a click asks for.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// One for each column.
    pub cells: Vec<Cell>,
    /// Whose emblem stands before it.
    pub crest: Option<FactionId>,
    /// What a click asks for.
    pub action: Option<Action>,
    /// Why that cannot be asked for now.
    pub refused: Option<String>,
    /// Whether it is what is chosen now.
    pub chosen: bool,
}

impl Table {
    /// With a column of words.
    #[must_use]
    pub fn words(mut self, name: impl Into<String>) -> Self {
        self.columns.push(Column {
            name: name.into(),
            numbers: false,
        });
        self
    }

    /// With a column of numbers.
    #[must_use]
    pub fn numbers(mut self, name: impl Into<String>) -> Self {
        self.columns.push(Column {
            name: name.into(),
            numbers: true,
        });
        self
    }
}
