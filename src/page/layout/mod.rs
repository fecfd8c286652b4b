//! Layouts beyond one column, as plain data. The window draws each in its own way; a front-end of text
//! prints what [`Layout::plain`] makes of it.

mod matrix;
mod plot;
mod round;
mod web;

pub use matrix::{Head, Matrix, MatrixCell, MatrixRow};
pub use plot::{Plot, Series};
pub use round::{Chair, RoundTable};
pub use web::RelationWeb;

use super::sheet::Block;
use crate::id::FactionId;

/// A piece of a sheet that is not one thing below the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layout {
    /// Two columns, side by side where there is room.
    Halves([Half; 2]),
    /// Rows and columns of coloured cells, each with its reason.
    Matrix(Matrix),
    /// Amounts over turns.
    Plot(Plot),
    /// A matrix as lines between emblems; text says it by the matrix alone.
    Web(RelationWeb),
    /// Who sits around a table.
    Round(RoundTable),
}

/// One of two columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Half {
    /// What stands over it; nothing if it is empty.
    pub title: String,
    /// Whose emblem stands beside the title.
    pub crest: Option<FactionId>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Layout {
    /// Returns the same content in blocks of one column: for text, and for those who cannot see.
    #[must_use]
    pub fn plain(&self) -> Vec<Block> {
        match self {
            Self::Halves(halves) => halves.iter().flat_map(Half::plain).collect(),
            Self::Matrix(matrix) => matrix.plain(),
            Self::Plot(plot) => vec![plot.plain()],
            Self::Web(_) => Vec::new(),
            Self::Round(round) => round.plain(),
        }
    }
}

impl Half {
    fn plain(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.title.is_empty() {
            blocks.push(Block::Heading(self.title.clone()));
        }
        blocks.extend(self.blocks.iter().cloned());
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::{Half, Layout};
    use crate::page::rich::Rich;
    use crate::page::sheet::{Block, Sheet};

    #[test]
    fn halves_read_one_after_the_other() {
        let half = |title: &str, line: &str| Half {
            title: title.to_owned(),
            blocks: vec![Block::Para(Rich::plain(line))],
            ..Half::default()
        };
        let mut sheet = Sheet::new("Deal");
        let halves = [half("Mine", "20 food"), half("Theirs", "5 ore")];
        sheet.blocks.push(Block::Laid(Layout::Halves(halves)));
        let words = sheet.words();
        let lines: Vec<&str> = words.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["Deal", "Mine", "20 food", "Theirs", "5 ore"]);
    }
}
