//! Deals as they are typed: each file holds the reading of a part and, beside it, its spelling, which is read as the same.

mod terms;
mod thing;
mod time;

pub use terms::{parts_of_offer, read};
pub use thing::read_all;

/// Whether a word is a number.
#[must_use]
pub fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// An amount as it is typed; what is too large to be counted is as much as can be counted.
#[must_use]
pub fn amount(word: &str) -> Option<i32> {
    is_number(word).then(|| word.parse().unwrap_or(i32::MAX))
}

/// A number as it is typed. What is too large to be counted is too large to be carried, and is refused as such.
fn number(word: &str) -> Option<u16> {
    is_number(word).then(|| word.parse().unwrap_or(u16::MAX))
}
