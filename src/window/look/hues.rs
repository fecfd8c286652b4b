//! Which of a few safe hues each sect takes: neighbours differ.

use crate::id::FactionId;
use crate::scenario::model::{Book, Roster};

/// The safe hue of every sect of a game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hues(Vec<usize>);

impl Hues {
    /// Gives each sect one of `count` hues. There are fewer hues than sects in large scenarios: those who share one have
    /// their homes as far apart as can be. Who is founded later changes nobody's hue.
    #[must_use]
    pub fn new(book: &Book, roster: &Roster, count: usize) -> Self {
        let factions = roster.factions.iter();
        let homes = factions.map(|faction| faction.home.map(|home| book.place(home).at));
        Self(assigned(&homes.collect::<Vec<_>>(), count))
    }

    /// Returns which hue a sect has; the first if it is not of this game.
    #[must_use]
    pub fn of(&self, id: FactionId) -> usize {
        self.0.get(id.index()).copied().unwrap_or(0)
    }
}

/// The hue of each home, in order.
fn assigned(homes: &[Option<(i32, i32)>], count: usize) -> Vec<usize> {
    let mut taken: Vec<usize> = Vec::new();
    for (at, home) in homes.iter().enumerate() {
        let nearest = |hue: usize| {
            let sharers = homes.iter().zip(&taken).filter(|(_, own)| **own == hue);
            sharers.map(|(other, _)| apart(*home, *other)).min()
        };
        // The first of those who share it farthest from here; nobody is farthest.
        let hues = (0..count.min(at + 1)).map(|hue| (nearest(hue).unwrap_or(i64::MAX), hue));
        let best = hues.max_by_key(|(far, hue)| (*far, std::cmp::Reverse(*hue)));
        taken.push(best.map_or(0, |(_, hue)| hue));
    }
    taken
}

/// The square of the distance between two homes; who has none is nobody's neighbour.
fn apart(one: Option<(i32, i32)>, other: Option<(i32, i32)>) -> i64 {
    let (Some(one), Some(other)) = (one, other) else {
        return i64::from(i32::MAX);
    };
    let (x, y) = (i64::from(one.0 - other.0), i64::from(one.1 - other.1));
    x * x + y * y
}

#[cfg(test)]
mod tests {
    use super::assigned;

    #[test]
    fn who_shares_a_hue_lives_far_apart() {
        let row: Vec<_> = (0..9).map(|at| Some((at * 100, 0))).collect();
        let hues = assigned(&row, 3);
        assert!(hues.iter().all(|hue| *hue < 3));
        assert!(hues.windows(2).all(|pair| pair[0] != pair[1]), "{hues:?}");
        assert_eq!(assigned(&[Some((0, 0)), None], 0), [0, 0]);
    }

    #[test]
    fn as_long_as_there_are_hues_everybody_has_an_own_one() {
        let all = vec![Some((5, 5)); 12];
        let mut hues = assigned(&all, 12);
        hues.sort_unstable();
        hues.dedup();
        assert_eq!(hues.len(), 12);
    }
}
