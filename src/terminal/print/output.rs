//! What is shown in answer to a line: headings, paragraphs, lists and tables.

use super::chart::Chart;
use super::grid::Grid;
use super::layout::Layout;

/// A piece of an output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A heading.
    Heading(String),
    /// A paragraph; line feeds in it begin new ones.
    Para(String),
    /// A line of a list.
    Item(String),
    /// What is said of the line of a list above.
    Below(String),
    /// A line with a label in front.
    Labelled {
        /// What it is.
        label: String,
        /// How it is.
        text: String,
    },
    /// A line exactly as it is.
    Line(String),
    /// An empty line.
    Gap,
    /// A table.
    Table(Grid),
    /// A map.
    Chart(Chart),
}

/// What is shown in answer to a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    pieces: Vec<Piece>,
}

impl Output {
    /// An empty output.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An output of one paragraph.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut output = Self::new();
        output.para(text);
        output
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The output as a text of lines that are at most `width` columns wide.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        Layout::of(&self.pieces, width)
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.pieces.push(Piece::Heading(text.to_owned()));
    }

    /// A paragraph; line feeds in it begin new ones.
    pub fn para(&mut self, text: &str) {
        self.pieces.push(Piece::Para(text.to_owned()));
    }

    /// A line of a list.
    pub fn item(&mut self, text: &str) {
        self.pieces.push(Piece::Item(text.to_owned()));
    }

    /// What is said of the line of a list above.
    pub fn below(&mut self, text: &str) {
        self.pieces.push(Piece::Below(text.to_owned()));
    }

    /// A line with a label in front: further lines are indented as the first. All labels of an
    /// output share one column.
    pub fn labelled(&mut self, label: &str, text: &str) {
        self.pieces.push(Piece::Labelled {
            label: label.to_owned(),
            text: text.to_owned(),
        });
    }

    /// A line exactly as it is.
    pub fn line(&mut self, text: &str) {
        self.pieces.push(Piece::Line(text.to_owned()));
    }

    /// An empty line, unless there is one or nothing comes before it.
    pub fn gap(&mut self) {
        self.pieces.push(Piece::Gap);
    }

    /// Another output below this one.
    pub fn append(&mut self, other: Self) {
        if !other.is_empty() {
            self.gap();
        }
        self.pieces.extend(other.pieces);
    }

    /// Another output right below this one.
    pub fn extend(&mut self, other: Self) {
        self.pieces.extend(other.pieces);
    }

    /// A table; nothing if it has no rows.
    pub fn table(&mut self, grid: Grid) {
        if !grid.is_empty() {
            self.pieces.push(Piece::Table(grid));
        }
    }

    /// A map.
    pub fn chart(&mut self, chart: Chart) {
        self.pieces.push(Piece::Chart(chart));
    }
}
