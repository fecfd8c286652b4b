//! Tables: aligned where they fit, with wrapped cells where they almost do, a list where they do not.

use super::layout::wrap;
use crate::terminal::ink::{Ink, ink, width};

/// Between two columns.
const GAP: usize = 2;

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// The rows of a table and the names of its columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    columns: Vec<(String, Side)>,
    rows: Vec<Row>,
}

/// A row, and what is said of it in a line of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Row {
    cells: Vec<String>,
    /// The line that the row stands for; empty if there is none.
    typed: String,
    below: Vec<String>,
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
        self.rows.push(Row {
            cells,
            ..Row::default()
        });
    }

    /// Says what is typed for the last row. Where there is no room for it beside the rows, the first row that has one is
    /// the example for all.
    pub fn typed(&mut self, line: &str) {
        if let Some(row) = self.rows.last_mut() {
            row.typed = format!("`{}`", line.replace(' ', "\u{a0}"));
        }
    }

    /// Adds a line below the last row.
    pub fn below(&mut self, text: String) {
        if let Some(row) = self.rows.last_mut() {
            row.below.push(text);
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table in lines of at most `limit` columns.
    pub(super) fn lines(&self, limit: usize) -> Vec<String> {
        let shown: Vec<usize> = (0..self.columns.len())
            .filter(|at| self.rows.iter().any(|row| !row.cell(*at).is_empty()))
            .collect();
        let typed = self.rows.iter().map(|row| width(&row.typed)).max();
        let beside = typed.filter(|wide| *wide > 0).map(|wide| wide + GAP);
        let room = limit.saturating_sub(beside.unwrap_or(0));
        if let Some(widths) = self.widths(&shown, room) {
            return self.aligned(&shown, &widths, (limit, true));
        }
        let mut lines = match self.widths(&shown, limit) {
            Some(widths) => self.aligned(&shown, &widths, (limit, false)),
            None => self.listed(&shown, limit),
        };
        let mut typed = self.rows.iter().map(|row| row.typed.as_str());
        if let Some(first) = typed.find(|line| !line.is_empty()) {
            let line = format!("→ {}", first.replace('\u{a0}', " "));
            lines.extend(wrap(&line, 0, 2, limit));
        }
        lines
    }

    /// How wide each column is made; `None` if there is not enough room without breaking words.
    fn widths(&self, shown: &[usize], limit: usize) -> Option<Vec<usize>> {
        let texts = |at: usize| {
            let cells = self.rows.iter().map(move |row| row.cell(at));
            cells.chain(std::iter::once(self.columns[at].0.as_str()))
        };
        let natural = shown.iter().map(|at| texts(*at).map(width).max());
        let mut widths: Vec<usize> = natural.map(Option::unwrap_or_default).collect();
        let least: Vec<usize> = (0..shown.len())
            .map(|n| match self.columns[shown[n]].1 {
                Side::Right => widths[n],
                Side::Left => {
                    let words = texts(shown[n]).flat_map(|text| text.split(' '));
                    words.map(width).max().unwrap_or_default()
                }
            })
            .collect();
        let room = limit.checked_sub(GAP * shown.len().saturating_sub(1))?;
        while widths.iter().sum::<usize>() > room {
            let can = (0..widths.len()).filter(|n| widths[*n] > least[*n]);
            let widest = can.max_by_key(|n| widths[*n])?;
            widths[widest] -= 1;
        }
        Some(widths)
    }

    fn aligned(
        &self,
        shown: &[usize],
        widths: &[usize],
        (limit, typed): (usize, bool),
    ) -> Vec<String> {
        let mut lines = Vec::new();
        if shown.iter().any(|at| !self.columns[*at].0.is_empty()) {
            let names = shown.iter().map(|at| ink(Ink::Dim, &self.columns[*at].0));
            self.set(&names.collect::<Vec<String>>(), shown, widths, &mut lines);
        }
        for row in &self.rows {
            let cells = shown.iter().map(|at| row.cell(*at).to_owned());
            let first = lines.len();
            self.set(&cells.collect::<Vec<String>>(), shown, widths, &mut lines);
            if typed
                && !row.typed.is_empty()
                && let Some(line) = lines.get_mut(first)
            {
                line.push_str(&" ".repeat(GAP));
                line.push_str(&row.typed.replace('\u{a0}', " "));
            }
            for below in &row.below {
                lines.extend(wrap(below, 4, 6, limit));
            }
        }
        lines
    }

    /// Sets the cells of a row side by side; cells that are too wide are wrapped.
    fn set(&self, cells: &[String], shown: &[usize], widths: &[usize], lines: &mut Vec<String>) {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, wide)| wrap(cell, 0, 0, *wide))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut line = String::new();
            for (n, cell) in wrapped.iter().enumerate() {
                let text = cell.get(at).map_or("", String::as_str);
                let space = " ".repeat(widths[n].saturating_sub(width(text)));
                if n > 0 {
                    line.push_str(&" ".repeat(GAP));
                }
                match self.columns[shown[n]].1 {
                    Side::Left => line.extend([text, space.as_str()]),
                    Side::Right => line.extend([space.as_str(), text]),
                }
            }
            lines.push(line);
        }
    }

    /// Each row as an item: its first cell, then the others with the names of their columns.
    fn listed(&self, shown: &[usize], limit: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for row in &self.rows {
            let mut parts = Vec::new();
            for at in shown {
                let (name, cell) = (&self.columns[*at].0, row.cell(*at));
                if cell.is_empty() {
                    continue;
                }
                if parts.is_empty() || name.is_empty() {
                    parts.push(cell.to_owned());
                } else {
                    parts.push(format!("{} {cell}", ink(Ink::Dim, name)));
                }
            }
            lines.extend(wrap(&parts.join(" · "), 2, 4, limit));
            for below in &row.below {
                lines.extend(wrap(below, 4, 6, limit));
            }
        }
        lines
    }
}

impl Row {
    fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Grid;
    use crate::terminal::ink::{Ink, ink, plain};

    fn lines(grid: &Grid, limit: usize) -> Vec<String> {
        let lines = grid.lines(limit);
        lines
            .iter()
            .map(|line| plain(line).trim_end().to_owned())
            .collect()
    }

    #[test]
    fn a_table_is_aligned() {
        let mut grid = Grid::new().words("name".into()).numbers("n".into());
        grid.row(vec![ink(Ink::Faction(1), "Keth"), "5".into()]);
        grid.row(vec!["Brannok".into(), "15".into()]);
        grid.below("`sect brannok`".into());
        assert_eq!(
            lines(&grid, 80),
            [
                "name      n",
                "Keth      5",
                "Brannok  15",
                "    `sect brannok`"
            ]
        );
    }

    #[test]
    fn cells_are_wrapped_before_a_table_becomes_a_list() {
        let mut grid = Grid::new()
            .words("fleet".into())
            .words("orders".into())
            .numbers("n".into());
        grid.row(vec![
            "Thin Guard".into(),
            "guard Gate Rock".into(),
            "120".into(),
        ]);
        assert_eq!(
            lines(&grid, 27),
            [
                "fleet       orders        n",
                "Thin Guard  guard Gate  120",
                "            Rock",
            ]
        );
        assert_eq!(
            lines(&grid, 14),
            [
                "  Thin Guard ·",
                "    orders",
                "    guard Gate",
                "    Rock · n",
                "    120"
            ]
        );
    }

    #[test]
    fn what_is_typed_stands_beside_the_rows_or_once_below_them() {
        let mut grid = Grid::new().words("land".into()).numbers("raid".into());
        grid.row(vec!["Lone Well".into(), "100%".into()]);
        grid.typed("odds f1 raid lone well");
        grid.row(vec!["Brann".into(), "0%".into()]);
        grid.typed("odds f1 raid brann");
        let wide = lines(&grid, 80);
        assert_eq!(wide[1], "Lone Well  100%  `odds f1 raid lone well`");
        let narrow = lines(&grid, 36);
        let last = "→ `odds f1 raid lone well`";
        assert_eq!(
            narrow,
            [
                "land       raid",
                "Lone Well  100%",
                "Brann        0%",
                last
            ]
        );
    }

    #[test]
    fn a_column_that_says_nothing_is_left_out() {
        let mut grid = Grid::new()
            .words("name".into())
            .numbers("trade".into())
            .words("note".into());
        grid.row(vec!["ore".into(), String::new(), "enough".into()]);
        assert_eq!(lines(&grid, 80), ["name  note", "ore   enough"]);
    }
}
