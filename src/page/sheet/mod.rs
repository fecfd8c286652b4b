//! Sheets: what a panel shows, as plain data. Models fill them, one panel draws them all, and
//! tests read them without drawing anything.

mod choice;
mod reading;
mod table;

pub use choice::{Choice, Dialled};
pub use table::{Cell, Column, Row, Sorting, Table};

use super::dial::Fold;
use super::layout::Layout;
use super::rich::Rich;
use crate::id::FactionId;
use crate::text::capital;

/// How something stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither way.
    #[default]
    Plain,
    /// Well.
    Good,
    /// It may go wrong.
    Warn,
    /// Badly.
    Bad,
    /// Of less importance.
    Dim,
}

/// A piece of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Para(Rich),
    /// A paragraph of less importance, or of more.
    Note(Rich, Tone),
    /// An item of a list.
    Item(Rich),
    /// An item of a list that is good or bad.
    Told(Rich, Tone),
    /// Something that matters, set apart from what follows.
    Matter {
        /// What.
        said: Rich,
        /// How it stands.
        tone: Tone,
    },
    /// A fact with its name; the tooltip says where it comes from.
    Fact {
        /// What it is.
        label: String,
        /// How it is.
        value: Rich,
        /// How that stands.
        tone: Tone,
        /// Where it comes from, a line each.
        why: Vec<Rich>,
    },
    /// An amount of something that has a most.
    Meter {
        /// What it is.
        label: String,
        /// How much.
        value: i32,
        /// How much at most; more than 0.
        most: i32,
        /// How that stands.
        tone: Tone,
        /// Where it comes from, a line each.
        why: Vec<Rich>,
    },
    /// Something that can be set.
    Dial(Dialled),
    /// A heading that opens and closes what follows.
    Fold {
        /// The heading.
        title: String,
        /// Which part it is.
        fold: Fold,
        /// Whether what follows is there.
        open: bool,
    },
    /// A face, by its seed, on the colour of a sect.
    Face {
        /// From what it is drawn.
        seed: u32,
        /// Whose colours.
        faction: FactionId,
        /// What stands beside it.
        said: Vec<Rich>,
    },
    /// Where somebody stands between two opposites.
    Axis {
        /// The one end.
        low: String,
        /// The other end.
        high: String,
        /// From -5 to 5.
        value: i8,
        /// What it means, a line each.
        why: Vec<Rich>,
    },
    /// A table.
    Table(Table),
    /// What can be asked for, side by side.
    Choices(Vec<Choice>),
    /// Things that can be asked for below each other, each with its hint in sight.
    Options(Vec<Choice>),
    /// A layout beyond one column.
    Laid(Layout),
    /// A line.
    Rule,
}

/// A sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is about.
    pub title: String,
    /// A line below the title.
    pub under: Rich,
    /// Whose emblem stands beside the title.
    pub crest: Option<FactionId>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Sheet {
    /// A sheet with a title.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, words: impl Into<String>) {
        self.blocks.push(Block::Heading(words.into()));
    }

    /// Adds a paragraph, in which names may be marked.
    pub fn para(&mut self, sentence: &str) {
        self.blocks.push(Block::Para(Rich::of(&capital(sentence))));
    }

    /// Adds a note.
    pub fn note(&mut self, sentence: &str, tone: Tone) {
        self.blocks
            .push(Block::Note(Rich::of(&capital(sentence)), tone));
    }

    /// Adds an item.
    pub fn item(&mut self, sentence: &str) {
        self.blocks.push(Block::Item(Rich::of(&capital(sentence))));
    }

    /// Adds a fact.
    pub fn fact(&mut self, label: impl Into<String>, sentence: &str) {
        self.blocks.push(Block::Fact {
            label: label.into(),
            value: Rich::of(&capital(sentence)),
            tone: Tone::Plain,
            why: Vec::new(),
        });
    }

    /// Adds a fact with where it comes from.
    pub fn fact_why(
        &mut self,
        label: impl Into<String>,
        sentence: &str,
        tone: Tone,
        why: Vec<Rich>,
    ) {
        self.blocks.push(Block::Fact {
            label: label.into(),
            value: Rich::of(&capital(sentence)),
            tone,
            why,
        });
    }

    /// Adds what can be asked for, side by side; nothing if there is nothing.
    pub fn row(&mut self, choices: Vec<Choice>) {
        if !choices.is_empty() {
            self.blocks.push(Block::Choices(choices));
        }
    }

    /// Adds what can be asked for, below each other; nothing if there is nothing.
    pub fn options(&mut self, choices: Vec<Choice>) {
        if !choices.is_empty() {
            self.blocks.push(Block::Options(choices));
        }
    }

    /// Adds a table; nothing if it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds a heading that opens and closes what follows. Returns whether it is open.
    pub fn fold(&mut self, title: impl Into<String>, fold: Fold, open: bool) -> bool {
        self.blocks.push(Block::Fold {
            title: title.into(),
            fold,
            open,
        });
        open
    }

    /// Adds a meter with where it comes from.
    pub fn meter_why(
        &mut self,
        label: impl Into<String>,
        value: i32,
        most: i32,
        tone: Tone,
        why: Vec<Rich>,
    ) {
        self.blocks.push(Block::Meter {
            label: label.into(),
            value,
            most: most.max(1),
            tone,
            why,
        });
    }

    /// Adds a meter.
    pub fn meter(&mut self, label: impl Into<String>, value: i32, most: i32, tone: Tone) {
        self.blocks.push(Block::Meter {
            label: label.into(),
            value,
            most: most.max(1),
            tone,
            why: Vec::new(),
        });
    }
}
