//! Networks: lands of one holder between which goods move freely.

use crate::id::{FactionId, TerritoryId};
use crate::sim::deal::Deals;
use crate::sim::event::Observers;
use crate::sim::map::Routes;

/// The number of a territory whose network has not been found. No map has this many territories.
pub(super) const NONE: u16 = u16::MAX;

/// Which lands share their stores: lands of one holder, none of them blockaded, that are joined by lanes or by a
/// single land between them where goods may pass: one that nobody holds, or that a partner holds with whom the
/// holder has a standing deal or who grants passage, and whose own lanes are open; never a nebula. A blockaded land and one that nobody holds share with nobody.
///
/// Returns the number of each territory's network, which is the index of the territory with
/// the smallest id in it. Both lists are by [`TerritoryId`].
#[must_use]
pub fn networks(
    holders: &[Option<FactionId>],
    blockaded: &[bool],
    deals: &Deals,
    routes: &Routes,
) -> Vec<u16> {
    let mut numbers = vec![NONE; holders.len()];
    fill(
        holders,
        blockaded,
        &partners(deals, holders),
        routes,
        &mut numbers,
        &mut Vec::new(),
    );
    numbers
}

/// Finds the networks of these factions anew, whose partners are others than they were when the rest was found.
pub fn find_again(
    numbers: &mut [u16],
    of: Observers,
    holders: &[Option<FactionId>],
    blockaded: &[bool],
    partners: &[Observers],
    routes: &Routes,
) {
    for (number, holder) in numbers.iter_mut().zip(holders) {
        if holder.is_some_and(|holder| of.includes(holder)) {
            *number = NONE;
        }
    }
    fill(
        holders,
        blockaded,
        partners,
        routes,
        numbers,
        &mut Vec::new(),
    );
}

/// Gives a number to every territory that has [`NONE`]; `open` is a list that is used again.
pub(super) fn fill(
    holders: &[Option<FactionId>],
    blockaded: &[bool],
    partners: &[Observers],
    routes: &Routes,
    numbers: &mut [u16],
    open: &mut Vec<TerritoryId>,
) {
    // Who shares what lies in each place: nobody if its lanes are closed.
    let both = holders.iter().zip(blockaded);
    let sharers: Vec<Option<FactionId>> = both
        .map(|(holder, shut)| holder.filter(|_| !shut))
        .collect();
    for first in 0..sharers.len() {
        if numbers[first] != NONE {
            continue;
        }
        let number = first as u16;
        numbers[first] = number;
        let Some(holder) = sharers[first] else {
            continue;
        };
        let joins = |numbers: &[u16], at: TerritoryId| {
            let at = at.index();
            sharers[at] == Some(holder) && numbers[at] == NONE
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
                if between == Some(holder)
                    || !passes(partners, holder, between)
                    || blockaded[there.index()]
                    || hidden
                {
                    continue;
                }
                for (beyond, _) in routes.neighbours(*there) {
                    if joins(numbers, *beyond) {
                        numbers[beyond.index()] = number;
                        open.push(*beyond);
                    }
                }
            }
        }
    }
}

/// Over whose land goods of each faction that holds land may pass, by [`FactionId`].
pub fn partners(deals: &Deals, holders: &[Option<FactionId>]) -> Vec<Observers> {
    let holders = holders.iter().flatten().map(|holder| holder.index() + 1);
    deals.ways(holders.max().unwrap_or(0))
}

/// Whether goods of one faction pass over land of another, or of nobody.
fn passes(partners: &[Observers], of: FactionId, over: Option<FactionId>) -> bool {
    over.is_none_or(|over| partners[of.index()].includes(over))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::DealId;
    use crate::scenario::model::{Good, Peculiarity, TurnLength};
    use crate::sim::terms::{Deal, TradeTerms};
    use crate::sim::testing::Sandbox;

    #[test]
    fn lands_of_one_holder_share_unless_parted_or_blockaded() {
        // 0 - 1 - 2 - 3 - 4 in a row.
        let routes = Routes::new(&Sandbox::row(5, 2).scenario());
        let (a, b) = (Some(FactionId(0)), Some(FactionId(1)));
        let open = [false; 5];
        let shared = |holders: &[Option<FactionId>], shut: &[bool]| {
            networks(holders, shut, &Deals::default(), &routes)
        };
        assert_eq!(shared(&[a, a, b, a, a], &open), [0, 0, 2, 3, 3]);
        let blockaded = [false, true, false, false, false];
        assert_eq!(shared(&[a; 5], &blockaded), [0, 1, 2, 2, 2]);
    }

    #[test]
    fn goods_pass_over_no_nebula_whoever_holds_it() {
        let sandbox = Sandbox::row(5, 2).peculiar(2, Peculiarity::Nebula);
        let routes = Routes::new(&sandbox.scenario());
        let a = Some(FactionId(0));
        let shared = |holder: Option<FactionId>| {
            let holders = [a, a, holder, a, a];
            networks(&holders, &[false; 5], &Deals::default(), &routes)
        };
        // Whether somebody holds it is not seen from outside, so it may change nothing.
        assert_eq!(shared(None), [0, 0, 2, 3, 3]);
        assert_eq!(shared(Some(FactionId(1))), shared(None));
    }

    #[test]
    fn goods_pass_over_one_land_of_nobody_or_of_a_partner() {
        let routes = Routes::new(&Sandbox::row(5, 2).scenario());
        let (a, b) = (Some(FactionId(0)), Some(FactionId(1)));
        let shared = |holders: [Option<FactionId>; 5], shut: [bool; 5], bound: &Deals| {
            networks(&holders, &shut, bound, &routes)
        };
        let (open, shut) = ([false; 5], [false, false, true, false, false]);
        assert_eq!(
            shared([a, a, None, a, a], open, &Deals::default()),
            [0, 0, 2, 0, 0]
        );
        assert_eq!(
            shared([a, a, None, None, a], open, &Deals::default()),
            [0, 0, 2, 3, 4]
        );
        let mut deals = Deals::default();
        let terms = TradeTerms {
            give: (Good::Food, 1),
            get: (Good::Water, 1),
            turns: 9,
        };
        let deal = Deal::trade([FactionId(1), FactionId(0)], terms, TurnLength::Month);
        deals.sign([DealId::NONE; 2], deal, 1, 9);
        assert_eq!(shared([a, a, b, a, a], open, &deals), [0, 0, 2, 0, 0]);
        assert_eq!(shared([a, a, b, a, a], shut, &deals), [0, 0, 2, 3, 3]);
    }
}
