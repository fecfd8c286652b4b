//! Seeds, as people write them.

use std::ops::RangeInclusive;
use std::str::FromStr;

/// The most games of one batch.
const MOST: u64 = 10_000_000;

/// Which seeds to play, each once, the smallest first: `7`, `1..100` (both included), `1,5,9..20`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeds(Vec<RangeInclusive<u64>>);

impl Seeds {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        let each = self.0.iter().map(|range| range.end() - range.start() + 1);
        each.sum()
    }

    /// All of them, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.iter().flat_map(Clone::clone)
    }

    /// Ranges in order, those that meet joined into one.
    fn joined(mut ranges: Vec<RangeInclusive<u64>>) -> Self {
        ranges.sort_by_key(|range| *range.start());
        let mut joined: Vec<RangeInclusive<u64>> = Vec::new();
        for range in ranges {
            match joined.last_mut() {
                Some(last) if *range.start() <= last.end().saturating_add(1) => {
                    *last = *last.start()..=*last.end().max(range.end());
                }
                _ => joined.push(range),
            }
        }
        Self(joined)
    }
}

impl FromStr for Seeds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| {
            let text = text.trim();
            text.parse::<u64>()
                .map_err(|_| format!("“{text}” is not a seed: write 7, 1..100 or 1,5,9..20"))
        };
        let mut ranges = Vec::new();
        for part in text.split(',') {
            let (first, last) = match part.split_once("..") {
                Some((first, last)) => {
                    let last = last.strip_prefix('=').unwrap_or(last);
                    (number(first)?, number(last)?)
                }
                None => (number(part)?, number(part)?),
            };
            if last < first {
                return Err(format!(
                    "there is no seed in {first}..{last}: write the smaller first"
                ));
            }
            if last - first >= MOST {
                return Err(format!("more than {MOST} games"));
            }
            ranges.push(first..=last);
        }
        let seeds = Self::joined(ranges);
        if seeds.count() > MOST {
            return Err(format!("more than {MOST} games"));
        }
        Ok(seeds)
    }
}

#[cfg(test)]
mod tests {
    use super::Seeds;

    #[test]
    fn lists_and_ranges_are_read_as_people_write_them() {
        let seeds = |text: &str| {
            text.parse::<Seeds>()
                .map(|seeds| seeds.iter().collect::<Vec<_>>())
        };
        assert_eq!(seeds("1..4"), Ok(vec![1, 2, 3, 4]));
        assert_eq!(seeds("1..=4"), Ok(vec![1, 2, 3, 4]));
        assert_eq!(seeds("7"), Ok(vec![7]));
        assert_eq!(seeds("9..11, 5, 1,10"), Ok(vec![1, 5, 9, 10, 11]));
        assert_eq!(seeds("5..5"), Ok(vec![5]));
        let largest = u64::MAX;
        assert_eq!(seeds(&format!("{largest},2")), Ok(vec![2, largest]));
        assert_eq!("1..50".parse::<Seeds>().map(|seeds| seeds.count()), Ok(50));
        for wrong in [
            "",
            "a..b",
            "9..2",
            "1..",
            "-3",
            "0..99999999999",
            "1,,2",
            "0..18446744073709551615",
        ] {
            assert!(seeds(wrong).is_err(), "{wrong}");
        }
    }
}
