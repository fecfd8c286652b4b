//! What another faction is believed to live on.

use crate::id::FactionId;
use crate::scenario::model::{Class, Goods};
use crate::sim::view::View;

/// What the believed lands of another faction yield by the map, and what its people and ships use.
#[must_use]
pub fn living(view: &View<'_>, other: FactionId) -> (Goods, Goods) {
    let (mut income, mut people) = (Goods::NONE, 0);
    for (belief, place) in view.beliefs.lands.iter().zip(&view.book.places) {
        if belief.holder == Some(other) {
            income += place.yields;
            people += if belief.detail.turn > 0 {
                belief.people
            } else {
                place.people
            };
        }
    }
    let classes = view.book.classes.iter();
    let usual = classes
        .filter(|class: &&Class| class.cost.is_some())
        .map(|class| class.upkeep)
        .next();
    let ships = view.beliefs.faction(other).ships.middle();
    let upkeep = usual.unwrap_or(Goods::NONE).scale(ships, 1);
    (income, view.book.need_of(people) + upkeep)
}
