//! Names for majes nobody had heard of. Ours.

use crate::sim::dice::Dice;

const FIRST: [&str; 20] = [
    "Ar", "Bel", "Cor", "Dra", "Er", "Gar", "Hes", "Jor", "Kel", "Lor", "Mar", "Nes", "Or", "Pra",
    "Rel", "Sur", "Tor", "Ul", "Vor", "Zan",
];
const LAST: [&str; 16] = [
    "ak", "an", "ath", "dan", "ek", "en", "ik", "im", "is", "ok", "on", "rik", "tan", "uk", "un",
    "vis",
];

/// A name such as "Jal Kelrik".
#[must_use]
pub fn maje(dice: &mut Dice) -> String {
    let first = FIRST[dice.below(FIRST.len() as u32) as usize];
    let last = LAST[dice.below(LAST.len() as u32) as usize];
    format!("Jal {first}{last}")
}
