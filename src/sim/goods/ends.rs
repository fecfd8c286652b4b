//! Where goods leave one faction and reach another, and whether the way is open.

use super::estate::Estate;
use super::rules;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Book, Goods};
use crate::sim::event::ContractTrouble;
use crate::sim::index::Ways;
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::map::UNREACHABLE;

/// Where each of two factions hands over goods: at the seat of its stores, or where its ships
/// lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends(pub [TerritoryId; 2]);

/// The places of a faction where goods can be handed over.
fn places(estate: &Estate, faction: FactionId) -> impl Iterator<Item = TerritoryId> + '_ {
    let seat = estate.house(faction).seat;
    let fleets = estate
        .fleets
        .iter()
        .filter(move |hold| seat.is_none() && hold.flag == faction && !hold.under_way)
        .map(|hold| hold.at);
    seat.into_iter().chain(fleets)
}

/// The two ends between two factions, if both still have one: the nearest pair.
#[must_use]
pub fn ends(estate: &Estate, ways: &Ways, parties: [FactionId; 2]) -> Option<Ends> {
    ends_from(estate, ways, parties, |_| true)
}

/// As [`ends`], among those places of the first of the two that will do.
pub fn ends_from(
    estate: &Estate,
    ways: &Ways,
    parties: [FactionId; 2],
    will_do: impl Fn(TerritoryId) -> bool,
) -> Option<Ends> {
    let mut best = None;
    for one in places(estate, parties[0]).filter(|one| will_do(*one)) {
        for other in places(estate, parties[1]) {
            let found = (ways.distance(one, other), one, other);
            if best.is_none_or(|best| found < best) {
                best = Some(found);
            }
        }
    }
    best.map(|(_, one, other)| Ends([one, other]))
}

/// What keeps goods from passing between two ends, if anything does: distance, or whoever
/// blockades an end, or a third party that blockades a place on the way.
#[must_use]
pub fn obstacle(
    estate: &Estate,
    book: &Book,
    ways: &Ways,
    parties: [FactionId; 2],
    ends: Ends,
) -> Option<ContractTrouble> {
    let [from, to] = ends.0;
    let traders = parties.iter().any(|party| estate.house(*party).traders);
    let distance = ways.distance(from, to);
    if distance == UNREACHABLE || distance > rules::range(&book.rules, traders) {
        return Some(ContractTrouble::OutOfReach);
    }
    let mut here = Some(from);
    while let Some(at) = here {
        let blockade = estate.land(at).blockade;
        let end = at == from || at == to;
        if blockade.is_some_and(|by| end || !parties.contains(&by)) {
            return Some(ContractTrouble::Blockaded(at));
        }
        here = ways.next(at, to);
    }
    None
}

/// Loads that a faction can hand over at its end.
#[must_use]
pub fn at_hand(estate: &Estate, faction: FactionId, end: TerritoryId) -> Goods {
    if estate.house(faction).seat == Some(end) {
        estate.available(end)
    } else {
        estate.aboard(faction, end)
    }
}

/// Moves goods from one faction to another. Stores and holds that get too full overflow at the
/// end of the turn.
pub fn hand_over(
    estate: &mut Estate,
    ledger: &mut Ledger,
    from: (FactionId, TerritoryId, Cause),
    to: (FactionId, TerritoryId, Cause),
    goods: Goods,
) -> Goods {
    let taken = send(estate, ledger, from, goods);
    receive(estate, ledger, to, taken);
    taken
}

/// Takes goods from a faction at its end. Returns what was there.
pub fn send(
    estate: &mut Estate,
    ledger: &mut Ledger,
    (giver, end, cause): (FactionId, TerritoryId, Cause),
    goods: Goods,
) -> Goods {
    if estate.house(giver).seat == Some(end) {
        estate.take(ledger, end, goods, cause)
    } else {
        estate.take_aboard(ledger, giver, end, goods, cause)
    }
}

fn receive(
    estate: &mut Estate,
    ledger: &mut Ledger,
    (receiver, end, cause): (FactionId, TerritoryId, Cause),
    goods: Goods,
) {
    if estate.house(receiver).seat == Some(end) {
        estate.put(ledger, end, goods, cause);
    } else {
        estate.pile(ledger, receiver, end, goods, cause);
    }
}

/// Brings a faction goods that come from no place, if it has one where it can take them. Returns whether it has.
pub fn bring(
    estate: &mut Estate,
    ledger: &mut Ledger,
    (receiver, cause): (FactionId, Cause),
    goods: Goods,
) -> bool {
    let end = places(estate, receiver).next();
    if let Some(end) = end {
        receive(estate, ledger, (receiver, end, cause), goods);
    }
    end.is_some()
}
