//! A range of seeds, as people write it.

use std::ops::Range;
use std::str::FromStr;

/// The most games of one batch.
const MOST: u64 = 10_000_000;

/// A range of seeds: `1..101`, `1..=100`, or `7`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeds(pub Range<u64>);

impl FromStr for Seeds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| {
            text.trim()
                .parse::<u64>()
                .map_err(|_| format!("{text:?} is not a number"))
        };
        let (first, after) = if let Some((first, last)) = text.split_once("..=") {
            (number(first)?, number(last)?.saturating_add(1))
        } else if let Some((first, after)) = text.split_once("..") {
            (number(first)?, number(after)?)
        } else {
            let only = number(text)?;
            (only, only.saturating_add(1))
        };
        match after.checked_sub(first) {
            None | Some(0) => Err(String::from(
                "there is no seed in that range; write 1..101 or 1..=100",
            )),
            Some(games) if games > MOST => Err(format!("more than {MOST} games")),
            Some(_) => Ok(Self(first..after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Seeds;

    #[test]
    fn ranges_are_read_as_people_write_them() {
        let seeds = |text: &str| text.parse::<Seeds>().map(|seeds| seeds.0);
        assert_eq!(seeds("1..101"), Ok(1..101));
        assert_eq!(seeds("1..=100"), Ok(1..101));
        assert_eq!(seeds("7"), Ok(7..8));
        for wrong in ["", "a..b", "5..5", "9..2", "1..", "-3", "0..99999999999"] {
            assert!(seeds(wrong).is_err(), "{wrong}");
        }
    }
}
