//! Numbers among the arguments, with refusals in plain words.

use crate::id::Turn;
use std::num::NonZeroUsize;

/// The most turns of one game.
const MOST_TURNS: Turn = 10_000;

/// Reads a whole number.
///
/// # Errors
/// Says what to write instead.
pub(super) fn whole<N: TryFrom<u64>>(text: &str) -> Result<N, String> {
    let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if !digits {
        return Err(String::from("write a whole number, such as 12"));
    }
    let number = text
        .parse()
        .ok()
        .and_then(|number| N::try_from(number).ok());
    number.ok_or_else(|| String::from("this number is too large"))
}

/// Reads a number of turns.
///
/// # Errors
/// Says what to write instead.
pub(super) fn turns(text: &str) -> Result<Turn, String> {
    let turns = whole(text)?;
    let fits = (1..=MOST_TURNS).contains(&turns);
    fits.then_some(turns)
        .ok_or_else(|| format!("write a number of turns from 1 to {MOST_TURNS}"))
}

/// Reads a number of at least 1.
///
/// # Errors
/// Says what to write instead.
pub(super) fn some(text: &str) -> Result<NonZeroUsize, String> {
    NonZeroUsize::new(whole(text)?).ok_or_else(|| String::from("write a number from 1 on"))
}

#[cfg(test)]
mod tests {
    use super::{some, turns, whole};

    #[test]
    fn numbers_are_refused_in_plain_words() {
        assert_eq!(whole::<u64>("7"), Ok(7));
        for text in ["abc", "", "-1", "1.5", "٣"] {
            let said = whole::<u64>(text).expect_err(text);
            assert_eq!(said, "write a whole number, such as 12");
        }
        let large = whole::<u16>("65536").expect_err("too large");
        assert_eq!(large, "this number is too large");
        assert!(turns("0").is_err() && turns("10001").is_err());
        assert_eq!(turns("48"), Ok(48));
        assert!(some("0").is_err());
    }
}
