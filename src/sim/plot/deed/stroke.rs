//! How a plot that succeeds is carried out.

use crate::id::FactionId;
use crate::sim::dice::Dice;

/// How a plot that succeeds is carried out.
pub struct Stroke {
    /// How large its prize is, in percent of that of one that is struck at once.
    pub prize: i32,
    /// Who is known to have done it.
    pub known: Option<FactionId>,
    /// Whether whoever plots has a transporter.
    pub beams: bool,
    /// Dice for what is left to chance.
    pub dice: Dice,
}
