//! Rows and columns of coloured cells.

use crate::id::FactionId;
use crate::page::Action;
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Cell, Row, Table, Tone};

/// The head of a row or of a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// What it is called.
    pub name: String,
    /// Whose emblem stands for it.
    pub crest: Option<FactionId>,
    /// What a click on it asks for.
    pub action: Option<Action>,
}

/// A cell: how something stands between the row and the column, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MatrixCell {
    /// A few characters; nothing where the row meets itself.
    pub words: String,
    /// The colour of the cell.
    pub tone: Tone,
    /// Why, a whole sentence a line.
    pub why: Vec<Rich>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MatrixRow {
    /// What stands before it.
    pub head: Head,
    /// One cell for each column.
    pub cells: Vec<MatrixCell>,
}

/// Rows and columns of coloured cells, each with a reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// What the rows are, over their heads.
    pub corner: String,
    /// The columns.
    pub columns: Vec<Head>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// The most columns that are printed side by side; more are printed row by row.
const SIDE_BY_SIDE: usize = 6;

impl Matrix {
    /// Returns the words, as a table or row by row, then the reasons of all cells that have any.
    pub(super) fn plain(&self) -> Vec<Block> {
        let mut blocks = if self.columns.len() <= SIDE_BY_SIDE {
            vec![Block::Table(self.table())]
        } else {
            self.rows.iter().filter_map(|row| self.line(row)).collect()
        };
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        blocks.extend(cells.flat_map(|cell| {
            let why = cell.why.iter().cloned();
            why.map(|why| Block::Told(why, cell.tone))
        }));
        blocks
    }

    fn table(&self) -> Table {
        let mut table = Table::default().words(self.corner.clone());
        for column in &self.columns {
            table = table.numbers(column.name.clone());
        }
        let row = |row: &MatrixRow| {
            let cells = row.cells.iter();
            let cells = cells.map(|cell| Cell::plain(cell.words.clone()).tone(cell.tone));
            let head = Cell::plain(row.head.name.clone());
            Row {
                cells: std::iter::once(head).chain(cells).collect(),
                crest: row.head.crest,
                action: row.head.action.clone(),
                ..Row::default()
            }
        };
        table.rows = self.rows.iter().map(row).collect();
        table
    }

    /// A row in a line: the columns of which something is known.
    fn line(&self, row: &MatrixRow) -> Option<Block> {
        let cells = self.columns.iter().zip(&row.cells);
        let known = cells.filter(|(_, cell)| !cell.words.is_empty() && cell.tone != Tone::Dim);
        let known: Vec<String> = known
            .map(|(column, cell)| format!("{} {}", column.name, cell.words))
            .collect();
        let line = format!("{}: {}", row.head.name, known.join(", "));
        (!known.is_empty()).then(|| Block::Item(Rich::plain(line)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Matrix, MatrixCell, MatrixRow};
    use crate::page::layout::Layout;
    use crate::page::rich::Rich;
    use crate::page::sheet::{Block, Sheet, Tone};

    #[test]
    fn a_matrix_reads_as_a_table_with_its_reasons_below() {
        let head = |name: &str| Head {
            name: name.to_owned(),
            ..Head::default()
        };
        let cell = |words: &str, why: &str| MatrixCell {
            words: words.to_owned(),
            tone: Tone::Bad,
            why: vec![Rich::plain(why)],
        };
        let matrix = Matrix {
            corner: String::from("Sect"),
            columns: vec![head("Ogla"), head("Mostral")],
            rows: vec![MatrixRow {
                head: head("Ogla"),
                cells: vec![MatrixCell::default(), cell("-20", "They raided us.")],
            }],
        };
        let mut sheet = Sheet::new("");
        sheet.blocks.push(Block::Laid(Layout::Matrix(matrix)));
        let words = sheet.words();
        assert!(words.contains("Ogla  |   | -20"), "{words}");
        assert!(words.ends_with("They raided us."), "{words}");
    }

    #[test]
    fn a_wide_matrix_is_told_row_by_row_without_what_is_unknown() {
        let head = |at: usize| Head {
            name: format!("S{at}"),
            ..Head::default()
        };
        let cell = |at: usize| MatrixCell {
            words: at.to_string(),
            tone: if at.is_multiple_of(2) {
                Tone::Dim
            } else {
                Tone::Good
            },
            why: Vec::new(),
        };
        let matrix = Matrix {
            corner: String::new(),
            columns: (0..9).map(head).collect(),
            rows: vec![MatrixRow {
                head: head(9),
                cells: (0..9).map(cell).collect(),
            }],
        };
        let mut sheet = Sheet::new("");
        sheet.blocks.push(Block::Laid(Layout::Matrix(matrix)));
        assert!(sheet.words().ends_with("S9: S1 1, S3 3, S5 5, S7 7"));
    }
}
