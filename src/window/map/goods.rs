//! Goods at a glance: what a place is rich in, and where something runs out.

use crate::council::{Apart, apart, outlook};
use crate::id::TerritoryId;
use crate::scenario::model::{Book, Good};
use crate::sim::view::View;

/// A good that is gone within this many turns is short.
const SOON: i32 = 3;

/// Returns the good a place is known for: it makes more of it than of the others together, and no less than places do on average.
#[must_use]
pub fn known_for(book: &Book, id: TerritoryId) -> Option<Good> {
    let yields = book.place(id).yields;
    let best = Good::ALL.into_iter().max_by_key(|good| yields[*good])?;
    let rest = yields.total() - yields[best];
    let all: i32 = book.places.iter().map(|place| place.yields[best]).sum();
    let count = i32::try_from(book.places.len()).unwrap_or(i32::MAX).max(1);
    let usual = all / count;
    (yields[best] > rest && yields[best] > 0 && yields[best] >= usual).then_some(best)
}

/// Returns the most that any place makes of one good.
#[must_use]
pub fn most(book: &Book) -> i32 {
    let all = book.places.iter();
    let best = all.flat_map(|place| Good::ALL.map(|good| place.yields[good]));
    best.max().unwrap_or(0)
}

/// Whether a good is about to run out in lands of one's own that share their stores.
#[must_use]
pub fn short_of(view: &View<'_>, network: u16, good: Good) -> bool {
    let cut = apart(view);
    let of = |cut: &&Apart| {
        let first = cut.lands.first().and_then(|id| view.land(*id));
        first.is_some_and(|land| land.network == network)
    };
    match cut.iter().find(of) {
        Some(cut) => cut.is_short(good),
        None => outlook(view, good)
            .lasts()
            .is_some_and(|turns| turns <= SOON),
    }
}

/// Returns where goods run out: for oneself where most people live of those who share their stores, for others their
/// seat, as far as it is known.
#[must_use]
pub fn shortages(view: &View<'_>) -> Vec<(TerritoryId, Good)> {
    let mut networks: Vec<u16> = view.own.lands.iter().map(|land| land.network).collect();
    networks.sort_unstable();
    networks.dedup();
    let mut found = Vec::new();
    for network in networks {
        let lands = view.own.lands.iter().filter(|land| land.network == network);
        let Some(largest) = lands.max_by_key(|land| (land.people, std::cmp::Reverse(land.id)))
        else {
            continue;
        };
        let short = Good::ALL
            .into_iter()
            .filter(|good| short_of(view, network, *good));
        found.extend(short.map(|good| (largest.id, good)));
    }
    for id in view.roster.faction_ids().filter(|id| *id != view.faction()) {
        let Some(home) = view.roster.faction(id).home else {
            continue;
        };
        if view.holder(home) == Some(id) {
            let lasts = view.beliefs.faction(id).stores;
            let short = Good::ALL.into_iter().zip(lasts);
            let short = short.filter(|(_, turns)| (0..=SOON).contains(&i32::from(*turns)));
            found.extend(short.map(|(good, _)| (home, good)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::known_for;
    use crate::scenario::model::Good;
    use crate::scenario::open::open;
    use std::path::Path;

    #[test]
    fn the_wells_of_four_wells_are_known_for_water() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells");
        let scenario = open(&path).expect("a scenario of the game");
        let wells: Vec<&str> = scenario
            .territory_ids()
            .filter(|id| known_for(&scenario, *id) == Some(Good::Water))
            .map(|id| scenario.place(id).name.as_str())
            .collect();
        assert_eq!(wells, ["Thin Well", "Deep Well", "Low Well", "Lone Well"]);
    }
}
