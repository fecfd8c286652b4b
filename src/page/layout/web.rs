//! A matrix as lines between those it is about.

use super::Matrix;
use crate::page::sheet::Tone;

/// The fewest rows of which a web is made: fewer are seen at a glance in the matrix.
const LEAST: usize = 5;

/// Who stands well or badly with whom, as lines between emblems. It shows what its matrix says, and adds nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RelationWeb {
    /// What it shows.
    pub matrix: Matrix,
    /// What its lines mean.
    pub caption: String,
}

impl RelationWeb {
    /// Returns the web of a matrix; `None` where it would have few emblems or no lines.
    #[must_use]
    pub fn of(matrix: &Matrix, caption: String) -> Option<Self> {
        let mut cells = matrix.rows.iter().flat_map(|row| &row.cells);
        let lined = cells.any(|cell| matches!(cell.tone, Tone::Good | Tone::Bad));
        (lined && matrix.rows.len() >= LEAST).then(|| Self {
            matrix: matrix.clone(),
            caption,
        })
    }
}
