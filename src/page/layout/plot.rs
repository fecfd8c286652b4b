//! Amounts over turns.

use crate::page::sheet::{Block, Cell, Row, Table, Tone};

/// An amount over turns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// The amount at each mark of the plot.
    pub amounts: Vec<i32>,
    /// How it stands.
    pub tone: Tone,
}

/// Several amounts over the same turns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plot {
    /// What the marks count, such as turns.
    pub across: String,
    /// The marks along the bottom, from the left.
    pub marks: Vec<String>,
    /// The amounts.
    pub series: Vec<Series>,
}

impl Plot {
    /// Returns the greatest amount there is in it, at least 1.
    #[must_use]
    pub fn top(&self) -> i32 {
        let amounts = self.series.iter().flat_map(|series| &series.amounts);
        amounts.copied().fold(1, i32::max)
    }

    /// Returns the least amount there is in it, at most 0.
    #[must_use]
    pub fn bottom(&self) -> i32 {
        let amounts = self.series.iter().flat_map(|series| &series.amounts);
        amounts.copied().fold(0, i32::min)
    }

    /// Returns a table: a row for each series, a column for each mark.
    pub(super) fn plain(&self) -> Block {
        let mut table = Table::default().words(self.across.clone());
        for mark in &self.marks {
            table = table.numbers(mark.clone());
        }
        table.rows = self
            .series
            .iter()
            .map(|series| {
                let name = Cell::plain(series.name.clone()).tone(series.tone);
                let amounts = series.amounts.iter();
                let amounts = amounts.map(|amount| Cell::plain(amount.to_string()));
                Row {
                    cells: std::iter::once(name).chain(amounts).collect(),
                    ..Row::default()
                }
            })
            .collect();
        Block::Table(table)
    }
}

#[cfg(test)]
mod tests {
    use super::{Plot, Series};
    use crate::page::layout::Layout;
    use crate::page::sheet::{Block, Sheet};

    #[test]
    fn a_plot_reads_as_a_row_for_each_series() {
        let plot = Plot {
            across: String::from("Turn"),
            marks: vec![String::from("4"), String::from("5")],
            series: vec![Series {
                name: String::from("Food"),
                amounts: vec![30, -2],
                ..Series::default()
            }],
        };
        assert_eq!((plot.top(), plot.bottom()), (30, -2));
        let mut sheet = Sheet::new("");
        sheet.blocks.push(Block::Laid(Layout::Plot(plot)));
        let words = sheet.words();
        assert!(words.ends_with("Food  | 30  | -2 "), "{words:?}");
    }
}
