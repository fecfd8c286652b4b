//! Sheets: what a panel shows, as plain data. Models fill them, one panel draws them all, and
//! tests read them without drawing anything.

use super::action::Action;
use super::rich::Rich;
use crate::id::FactionId;

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

/// Something that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is written on it.
    pub label: String,
    /// What it would mean, a line each.
    pub hint: Vec<Rich>,
    /// What it asks for.
    pub action: Action,
    /// Why it cannot be asked for now.
    pub refused: Option<String>,
    /// How it stands.
    pub tone: Tone,
    /// The key that does the same.
    pub key: Option<char>,
}

impl Choice {
    /// A choice that can be made.
    #[must_use]
    pub fn new(label: impl Into<String>, action: Action) -> Self {
        Self {
            label: label.into(),
            hint: Vec::new(),
            action,
            refused: None,
            tone: Tone::Plain,
            key: None,
        }
    }

    /// With a line about what it would mean.
    #[must_use]
    pub fn hint(mut self, line: Rich) -> Self {
        self.hint.push(line);
        self
    }

    /// With how it stands.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With the key that does the same.
    #[must_use]
    pub const fn key(mut self, key: char) -> Self {
        self.key = Some(key);
        self
    }

    /// With the reason why it cannot be made, if there is one.
    #[must_use]
    pub fn refused(mut self, why: Option<String>) -> Self {
        self.refused = why;
        self
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub words: Rich,
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
    /// A table.
    Table(Table),
    /// What can be asked for, side by side.
    Choices(Vec<Choice>),
    /// Things that can be asked for below each other, each with its hint in sight.
    Options(Vec<Choice>),
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
        self.blocks.push(Block::Para(Rich::of(sentence)));
    }

    /// Adds a note.
    pub fn note(&mut self, sentence: &str, tone: Tone) {
        self.blocks.push(Block::Note(Rich::of(sentence), tone));
    }

    /// Adds an item.
    pub fn item(&mut self, sentence: &str) {
        self.blocks.push(Block::Item(Rich::of(sentence)));
    }

    /// Adds a fact.
    pub fn fact(&mut self, label: impl Into<String>, sentence: &str) {
        self.blocks.push(Block::Fact {
            label: label.into(),
            value: Rich::of(sentence),
            tone: Tone::Plain,
            why: Vec::new(),
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

    /// All choices on the sheet, in order.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Choices(choices) | Block::Options(choices) => choices.as_slice(),
            _ => &[],
        })
    }
}
