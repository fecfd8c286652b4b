//! Deals as they are typed: each file holds the reading of a part and, beside it, its spelling, which is read as the same.

mod terms;
mod thing;
mod time;

pub use terms::{is_unpriced, partner_first, parts_of_offer, read};
pub use thing::{begins, read_all};

use crate::terminal::request::{Line, Trouble};

/// Whether a word is a number.
#[must_use]
pub fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// The largest amount of one thing in a deal.
const MOST: u16 = u16::MAX;

/// An amount as it is typed, if the word is one; at most `most`.
///
/// # Errors
/// A number that is too large, below zero or not whole.
pub fn amount(line: &Line<'_>, word: &str, most: u16) -> Result<Option<u16>, Trouble> {
    let refused = |id| {
        let gaps = [("number", word.into()), ("most", most.into())];
        Err(Trouble::Said(line.voice.say(id, &gaps)))
    };
    if is_number(word) {
        let fits = word.parse().ok().filter(|number| *number <= most);
        return fits.map_or_else(|| refused("amount-too-large"), |number| Ok(Some(number)));
    }
    let unsigned = word.trim_start_matches(['-', '−', '+']);
    if unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        return refused("amount-not-whole");
    }
    Ok(None)
}

/// What is listed between commas and "and", and from one amount to the next; the number of a time begins nothing new.
fn listed<'w, 'p>(words: &'w [&'p str]) -> Vec<&'w [&'p str]> {
    let mut parts = Vec::new();
    for part in words.split(|word| matches!(*word, "," | "and")) {
        let mut from = 0;
        for at in 1..part.len() {
            let of_time = matches!(
                part[at - 1],
                "within" | "by" | "turn" | "mutual" | "from" | "of" | "strength" | "escrow"
            );
            if is_number(part[at]) && !of_time {
                parts.push(&part[from..at]);
                from = at;
            }
        }
        parts.push(&part[from..]);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// How many turns, as it is typed. What is too large to be counted is too long a time, and is refused as such.
fn number(word: &str) -> Option<u16> {
    is_number(word).then(|| word.parse().unwrap_or(u16::MAX))
}
