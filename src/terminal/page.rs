//! Pages: headings, paragraphs, lists and tables, at most eighty columns wide.

use super::ink::{Ink, ink, width};
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

/// How wide a page is.
pub const WIDTH: usize = 80;

/// What is shown in answer to a command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    text: String,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page of one paragraph.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut page = Self::new();
        page.para(text);
        page
    }

    /// Whether there is nothing on it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The page as a text, with a line feed at its end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.wrapped(&ink(Ink::Heading, text), 0, 0);
    }

    /// A paragraph; line feeds in it begin new ones.
    pub fn para(&mut self, text: &str) {
        for line in text.split('\n') {
            if line.trim().is_empty() {
                self.gap();
            } else {
                self.wrapped(line, 0, 0);
            }
        }
    }

    /// A line of a list.
    pub fn item(&mut self, text: &str) {
        self.wrapped(text, 2, 4);
    }

    /// A line with a label in front: further lines are indented as the first.
    pub fn labelled(&mut self, label: &str, text: &str) {
        const LABEL: usize = 14;
        let gap = LABEL.saturating_sub(width(label)).max(1);
        let line = format!("{}{}{text}", ink(Ink::Dim, label), "\u{a0}".repeat(gap));
        self.wrapped(&line, 0, LABEL);
    }

    /// A line exactly as it is.
    pub fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// An empty line, unless there is one or the page is empty.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Another page below this one.
    pub fn append(&mut self, other: &Self) {
        if !other.is_empty() {
            self.gap();
        }
        self.text.push_str(&other.text);
    }

    /// A table; nothing if it has no rows.
    pub fn table(&mut self, grid: Grid) {
        if grid.rows.is_empty() {
            return;
        }
        let mut table = Table::new();
        table
            .load_style(presets::NOTHING)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(82);
        if grid.columns.iter().any(|(name, _)| !name.is_empty()) {
            let names = grid.columns.iter().map(|(name, _)| ink(Ink::Dim, name));
            table.set_header(names.collect::<Vec<String>>());
        }
        for row in grid.rows {
            table.add_row(row);
        }
        for (at, (_, side)) in grid.columns.iter().enumerate() {
            if let Some(column) = table.column_mut(at) {
                column.set_padding((0, 2));
                column.set_cell_alignment(match side {
                    Side::Left => CellAlignment::Left,
                    Side::Right => CellAlignment::Right,
                });
            }
        }
        for line in table.lines() {
            self.line(&line);
        }
    }

    fn wrapped(&mut self, text: &str, first: usize, further: usize) {
        for line in wrap(text, first, further, WIDTH) {
            self.line(&line);
        }
    }
}

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// The rows of a table and the names of its columns.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    columns: Vec<(String, Side)>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// A table without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more column of words.
    #[must_use]
    pub fn words(mut self, name: String) -> Self {
        self.columns.push((name, Side::Left));
        self
    }

    /// With one more column of numbers.
    #[must_use]
    pub fn numbers(mut self, name: String) -> Self {
        self.columns.push((name, Side::Right));
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Whether there are no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Breaks a text into lines of at most `limit` columns; the first is indented by `first`, the
/// others by `further`. No-break spaces keep words together.
#[must_use]
pub fn wrap(text: &str, first: usize, further: usize, limit: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = " ".repeat(first);
    let mut used = first;
    let mut begun = false;
    for word in text.split([' ', '\t']).filter(|word| !word.is_empty()) {
        let takes = width(word);
        if begun && used + 1 + takes > limit {
            lines.push(std::mem::replace(&mut line, " ".repeat(further)));
            used = further;
            begun = false;
        }
        if begun {
            line.push(' ');
            used += 1;
        }
        line.push_str(&word.replace('\u{a0}', " "));
        used += takes;
        begun = true;
    }
    if begun {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrap("one two three", 0, 2, 8), ["one two", "  three"]);
        assert_eq!(wrap("", 0, 0, 8), Vec::<String>::new());
    }

    #[test]
    fn a_table_is_aligned_and_fits() {
        let mut grid = Grid::new().words("name".into()).numbers("n".into());
        grid.row(vec![ink(Ink::Faction(1), "Keth"), "5".into()]);
        grid.row(vec!["Brannok".into(), "15".into()]);
        let mut page = Page::new();
        page.table(grid);
        let plain = super::super::ink::plain(page.text());
        assert_eq!(plain, "name      n\nKeth      5\nBrannok  15\n");
    }
}
