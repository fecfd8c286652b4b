//! Reading a sheet without drawing it: its words and what it offers.

use super::{Block, Choice, Sheet};
use crate::page::Action;
use crate::page::layout::Layout;
use crate::page::rich::Rich;

impl Sheet {
    /// Returns all words on the sheet, a piece a line: for tests and for those who cannot see.
    #[must_use]
    pub fn words(&self) -> String {
        let mut lines = vec![self.title.clone(), self.under.words()];
        for block in &self.blocks {
            read(block, &mut lines);
        }
        lines.join("\n")
    }

    /// Returns everything that can be asked for on the sheet, with why it cannot be asked for now, in order.
    #[must_use]
    pub fn asks(&self) -> Vec<(&Action, Option<&str>)> {
        let mut asks = Vec::new();
        for block in self.flat() {
            match block {
                Block::Choices(choices) | Block::Options(choices) => {
                    let choices = choices.iter();
                    asks.extend(choices.map(|choice| (&choice.action, choice.refused.as_deref())));
                }
                Block::Table(table) => {
                    let rows = table.rows.iter();
                    asks.extend(
                        rows.filter_map(|row| Some((row.action.as_ref()?, row.refused.as_deref()))),
                    );
                }
                Block::Laid(Layout::Matrix(matrix)) => {
                    let rows = matrix.rows.iter().map(|row| &row.head);
                    let heads = rows.chain(&matrix.columns);
                    asks.extend(heads.filter_map(|head| Some((head.action.as_ref()?, None))));
                }
                Block::Laid(Layout::Round(round)) => {
                    asks.extend(round.chairs.iter().map(|chair| (&chair.action, None)));
                }
                _ => {}
            }
        }
        asks
    }

    /// Returns all choices on the sheet, in order.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.flat().into_iter().flat_map(|block| match block {
            Block::Choices(choices) | Block::Options(choices) => choices.as_slice(),
            _ => &[],
        })
    }

    /// Returns all blocks, those that stand side by side one after the other.
    #[must_use]
    pub fn flat(&self) -> Vec<&Block> {
        let mut flat = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Laid(Layout::Halves(halves)) => {
                    flat.extend(halves.iter().flat_map(|half| &half.blocks));
                }
                other => flat.push(other),
            }
        }
        flat
    }
}

fn read(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading(words) | Block::Fold { title: words, .. } => lines.push(words.clone()),
        Block::Para(rich)
        | Block::Note(rich, _)
        | Block::Told(rich, _)
        | Block::Item(rich)
        | Block::Matter { said: rich, .. } => lines.push(rich.words()),
        Block::Fact { label, value, .. } => lines.push(format!("{label}: {}", value.words())),
        Block::Meter {
            label, value, most, ..
        } => lines.push(format!("{label}: {value}/{most}")),
        Block::Dial(dial) => lines.push(format!("{}: {} {}", dial.label, dial.value, dial.says)),
        Block::Axis {
            low, high, value, ..
        } => lines.push(format!("{low} {value} {high}")),
        Block::Face { said, .. } => lines.extend(said.iter().map(Rich::words)),
        Block::Table(table) => lines.extend(table.rows.iter().map(|row| {
            let cells: Vec<String> = row
                .cells
                .iter()
                .map(|c| format!("{} {}", c.words.words(), c.under.words()))
                .collect();
            cells.join(" | ")
        })),
        Block::Choices(choices) | Block::Options(choices) => {
            for choice in choices {
                lines.push(format!("[{}]", choice.label));
                lines.extend(choice.hint.iter().map(Rich::words));
            }
        }
        Block::Laid(layout) => {
            for block in layout.plain() {
                read(&block, lines);
            }
        }
        Block::Rule => {}
    }
}
