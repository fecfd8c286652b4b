//! Tables of sheets.

use super::Tone;
use crate::id::FactionId;
use crate::page::Action;
use crate::page::dial::{Dial, Dials, SortableList};
use crate::page::rich::Rich;

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
    /// What it is sorted by, where that is not what it says.
    pub key: Option<i32>,
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
            key: None,
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

    /// With what it is sorted by.
    #[must_use]
    pub const fn key(mut self, key: i32) -> Self {
        self.key = Some(key);
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
    /// How the rows can be sorted, if they can.
    pub sorting: Option<Sorting>,
    /// The rows: their cells, whose they are, and what a click asks for.
    pub rows: Vec<Row>,
}

/// By what a table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// Which list it is.
    pub list: SortableList,
    /// By which column, and whether the largest comes first.
    pub by: Option<(usize, bool)>,
}

impl Sorting {
    /// What a click on the head of a column asks for: numbers begin with the largest, words with the first; a
    /// second click turns that round, a third leaves the rows as they were.
    #[must_use]
    pub fn click(self, column: usize, numbers: bool) -> Action {
        let next = match self.by {
            Some((by, down)) if by == column && down == numbers => Some(!down),
            Some((by, _)) if by == column => None,
            _ => Some(numbers),
        };
        let number = i32::try_from(column + 1).unwrap_or(0);
        let value = next.map_or(0, |down| if down { -number } else { number });
        Action::dial(Dial::Sort(self.list), value)
    }
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

    /// With rows that are sorted as the dials say, and can be sorted otherwise.
    #[must_use]
    pub fn sorted(mut self, list: SortableList, dials: &Dials) -> Self {
        let set = dials.or(Dial::Sort(list), 0);
        let column = usize::try_from(set.unsigned_abs()).unwrap_or(0);
        let by = column.checked_sub(1).filter(|at| *at < self.columns.len());
        if let Some(at) = by {
            self.sort(at, set < 0);
        }
        self.sorting = Some(Sorting {
            list,
            by: by.map(|at| (at, set < 0)),
        });
        self
    }

    fn sort(&mut self, at: usize, down: bool) {
        let numbers = self.columns.get(at).is_some_and(|column| column.numbers);
        let key = |row: &Row| -> Option<(i32, String)> {
            let cell = row.cells.get(at)?;
            match cell.key.or_else(|| number(&cell.words.words())) {
                Some(number) if numbers || cell.key.is_some() => Some((number, String::new())),
                _ if numbers => None,
                _ => Some((0, cell.words.words().to_lowercase())),
            }
        };
        // What has no number stands last, whichever way.
        self.rows
            .sort_by(|one, other| match (key(one), key(other)) {
                (Some(one), Some(other)) if down => other.cmp(&one),
                (Some(one), Some(other)) => one.cmp(&other),
                (one, other) => one.is_none().cmp(&other.is_none()),
            });
    }
}

/// The first number in some words.
fn number(words: &str) -> Option<i32> {
    let from = words.find(|sign: char| sign.is_ascii_digit())?;
    let digits = words[from..].chars().take_while(char::is_ascii_digit);
    let number: i32 = digits.collect::<String>().parse().ok()?;
    let less = words[..from].ends_with(['-', '\u{2212}']);
    Some(if less { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::{Cell, Row, Table};
    use crate::page::Action;
    use crate::page::dial::{Dial, Dials, SortableList};

    fn table(dials: &Dials) -> Table {
        let mut table = Table::default().words("who").numbers("what");
        for (who, what) in [
            ("bo", "+3"),
            ("Al", "\u{2212}12"),
            ("cy", "?"),
            ("di", "40\u{2013}60"),
        ] {
            table.rows.push(Row {
                cells: vec![Cell::plain(who), Cell::plain(what)],
                ..Row::default()
            });
        }
        table.sorted(SortableList::Lands, dials)
    }

    fn order(table: &Table) -> String {
        let first = |row: &Row| row.cells[0].words.words();
        table.rows.iter().map(first).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn clicks_on_a_head_sort_turn_round_and_leave() {
        let mut dials = Dials::default();
        let mut seen = Vec::new();
        for (column, numbers) in [(1, true), (1, true), (1, true), (0, false), (0, false)] {
            let now = table(&dials).sorting.expect("it can be sorted");
            let Action::Dials(set) = now.click(column, numbers) else {
                panic!("a dial");
            };
            assert!(matches!(set[0].0, Dial::Sort(SortableList::Lands)));
            dials.set(&set);
            seen.push(order(&table(&dials)));
        }
        let wanted = [
            "di bo Al cy",
            "Al bo di cy",
            "bo Al cy di",
            "Al bo cy di",
            "di cy bo Al",
        ];
        assert_eq!(seen, wanted);
    }
}
