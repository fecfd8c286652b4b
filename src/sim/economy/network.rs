//! Networks: lands of one holder between which goods move freely.

use crate::id::{FactionId, TerritoryId};
use crate::sim::map::Routes;

/// Which lands share their stores: lands of one holder joined by lanes, none of them
/// blockaded. A blockaded land and one that nobody holds share with nobody.
///
/// Answers the number of each territory's network, which is the index of the territory with
/// the smallest id in it. Both lists are by [`TerritoryId`].
#[must_use]
pub fn networks(holders: &[Option<FactionId>], blockaded: &[bool], routes: &Routes) -> Vec<u16> {
    let mut numbers = Vec::new();
    fill(holders, blockaded, routes, &mut numbers, &mut Vec::new());
    numbers
}

/// As [`networks`], into lists that are used again.
pub(super) fn fill(
    holders: &[Option<FactionId>],
    blockaded: &[bool],
    routes: &Routes,
    numbers: &mut Vec<u16>,
    open: &mut Vec<TerritoryId>,
) {
    numbers.clear();
    numbers.resize(holders.len(), u16::MAX);
    for first in 0..holders.len() {
        if numbers[first] != u16::MAX {
            continue;
        }
        let number = first as u16;
        numbers[first] = number;
        if holders[first].is_none() || blockaded[first] {
            continue;
        }
        open.push(TerritoryId(number));
        while let Some(here) = open.pop() {
            for (there, _) in routes.neighbours(here) {
                let there_index = there.index();
                let joined = holders[there_index] == holders[first] && !blockaded[there_index];
                if joined && numbers[there_index] == u16::MAX {
                    numbers[there_index] = number;
                    open.push(*there);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;

    #[test]
    fn lands_of_one_holder_share_unless_parted_or_blockaded() {
        // 0 - 1 - 2 - 3 - 4 in a row.
        let routes = Routes::new(&Sandbox::row(5, 2).scenario());
        let (a, b) = (Some(FactionId(0)), Some(FactionId(1)));
        let open = [false; 5];
        assert_eq!(networks(&[a, a, b, a, a], &open, &routes), [0, 0, 2, 3, 3]);
        assert_eq!(
            networks(&[a, a, None, None, a], &open, &routes),
            [0, 0, 2, 3, 4],
            "land that nobody holds shares with nobody"
        );
        let blockaded = [false, true, false, false, false];
        assert_eq!(
            networks(&[a, a, a, a, a], &blockaded, &routes),
            [0, 1, 2, 2, 2]
        );
    }
}
