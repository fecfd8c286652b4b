//! What another faction is believed to live on.

use crate::id::FactionId;
use crate::scenario::model::{Class, Goods};
use crate::sim::view::View;

/// What the believed lands of another faction yield by the map, and what its people and ships use.
#[must_use]
pub fn living(view: &View<'_>, other: FactionId) -> (Goods, Goods) {
    let estimate = view.estimate(other);
    let (income, people) = estimate.map_or((Goods::NONE, 0), |it| (it.yields, it.people));
    let classes = view.book.classes.iter();
    let usual = classes
        .filter(|class: &&Class| class.cost.is_some())
        .map(|class| class.upkeep)
        .next();
    let ships = view.beliefs.faction(other).ships.middle();
    let upkeep = usual.unwrap_or(Goods::NONE).times(ships);
    (income, view.book.need_of(people) + upkeep)
}
