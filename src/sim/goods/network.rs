//! Networks: lands of one holder between which goods move freely.

use crate::id::{FactionId, TerritoryId};
use crate::sim::deal::Contract;
use crate::sim::map::Routes;

/// Which lands share their stores: lands of one holder, none of them blockaded, that are joined by lanes or by a
/// single land between them where goods may pass: one that nobody holds, or that a partner holds with whom the
/// holder has a contract, and whose own lanes are open; never a nebula. A blockaded land and one that nobody holds share with nobody.
///
/// Returns the number of each territory's network, which is the index of the territory with
/// the smallest id in it. Both lists are by [`TerritoryId`].
#[must_use]
pub fn networks(
    holders: &[Option<FactionId>],
    blockaded: &[bool],
    contracts: &[Contract],
    routes: &Routes,
) -> Vec<u16> {
    let mut numbers = Vec::new();
    let open = &mut Vec::new();
    fill(holders, blockaded, contracts, routes, &mut numbers, open);
    numbers
}

/// As [`networks`], into lists that are used again.
pub(super) fn fill(
    holders: &[Option<FactionId>],
    blockaded: &[bool],
    contracts: &[Contract],
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
        let Some(holder) = holders[first].filter(|_| !blockaded[first]) else {
            continue;
        };
        let joins = |numbers: &[u16], at: TerritoryId| {
            let at = at.index();
            holders[at] == Some(holder) && !blockaded[at] && numbers[at] == u16::MAX
        };
        open.push(TerritoryId(number));
        while let Some(here) = open.pop() {
            for (there, _) in routes.neighbours(here) {
                if joins(numbers, *there) {
                    numbers[there.index()] = number;
                    open.push(*there);
                    continue;
                }
                let between = holders[there.index()];
                // Who holds a nebula is not seen from outside, so nobody can rely on passing over it.
                let hidden = routes.is_nebula(*there);
                if between == Some(holder) || blockaded[there.index()] || hidden {
                    continue;
                }
                for (beyond, _) in routes.neighbours(*there) {
                    if joins(numbers, *beyond) && passes(contracts, holder, between) {
                        numbers[beyond.index()] = number;
                        open.push(*beyond);
                    }
                }
            }
        }
    }
}

/// Whether goods of one faction pass over land of another, or of nobody.
fn passes(contracts: &[Contract], of: FactionId, over: Option<FactionId>) -> bool {
    over.is_none_or(|over| {
        let bound = |contract: &Contract| contract.partner_of(of) == Some(over);
        contracts.iter().any(bound)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ContractId;
    use crate::scenario::model::Good;
    use crate::sim::testing::Sandbox;

    #[test]
    fn lands_of_one_holder_share_unless_parted_or_blockaded() {
        // 0 - 1 - 2 - 3 - 4 in a row.
        let routes = Routes::new(&Sandbox::row(5, 2).scenario());
        let (a, b) = (Some(FactionId(0)), Some(FactionId(1)));
        let open = [false; 5];
        let shared =
            |holders: &[Option<FactionId>], shut: &[bool]| networks(holders, shut, &[], &routes);
        assert_eq!(shared(&[a, a, b, a, a], &open), [0, 0, 2, 3, 3]);
        let blockaded = [false, true, false, false, false];
        assert_eq!(shared(&[a; 5], &blockaded), [0, 1, 2, 2, 2]);
    }

    #[test]
    fn goods_pass_over_one_land_of_nobody_or_of_a_partner() {
        let routes = Routes::new(&Sandbox::row(5, 2).scenario());
        let (a, b) = (Some(FactionId(0)), Some(FactionId(1)));
        let shared = |holders: [Option<FactionId>; 5], shut: [bool; 5], bound: &[Contract]| {
            networks(&holders, &shut, bound, &routes)
        };
        let (open, shut) = ([false; 5], [false, false, true, false, false]);
        assert_eq!(shared([a, a, None, a, a], open, &[]), [0, 0, 2, 0, 0]);
        assert_eq!(shared([a, a, None, None, a], open, &[]), [0, 0, 2, 3, 4]);
        let contract = Contract {
            id: ContractId::new(FactionId(0), 1),
            parties: [FactionId(1), FactionId(0)],
            delivers: [(Good::Food, 1), (Good::Water, 1)],
            from: 1,
            until: 9,
            served: 0,
            failed: 0,
        };
        assert_eq!(shared([a, a, b, a, a], open, &[contract]), [0, 0, 2, 0, 0]);
        assert_eq!(shared([a, a, b, a, a], shut, &[contract]), [0, 0, 2, 3, 3]);
    }
}
