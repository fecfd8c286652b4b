//! What land and plunder are worth to it.

use super::needs::{LOAD, MOST, Needs};
use crate::id::TerritoryId;
use crate::scenario::model::{Goods, Peculiarity};
use crate::sim::belief::Source;
use crate::sim::economy::rules::worked;
use crate::sim::view::{OwnLand, View};

/// How many turns ahead the yields of land are counted.
const HORIZON: i32 = 10;
/// What a thousand people are worth besides: crews, renown, a voice among the sects.
const PER_THOUSAND: i32 = 35;
/// What ruins, yards, homeworlds and the like are worth besides.
const PECULIAR: i32 = 400;
/// What land that nobody has seen inside is believed to have in store: this share of a full start, in percent.
const UNSEEN_STORE: i32 = 60;

/// What it is worth to have a land with such yields and people for good.
#[must_use]
fn land(needs: &Needs, yields: Goods, need: Goods, people: i32, peculiar: bool) -> i32 {
    let each_turn = needs.worth(yields - need);
    let bonus = if peculiar { PECULIAR } else { 0 };
    (each_turn * HORIZON + people * PER_THOUSAND + bonus)
        .max(LOAD * people)
        .min(MOST)
}

/// What one of its own lands is worth to it.
#[must_use]
pub fn own_land(view: &View<'_>, needs: &Needs, own: &OwnLand) -> i32 {
    let peculiar = is_peculiar(view, own.id);
    land(needs, own.yields, own.need, own.people, peculiar)
}

/// What a land of somebody else would be worth to it.
#[must_use]
pub fn foreign_land(view: &View<'_>, needs: &Needs, at: TerritoryId, people: i32) -> i32 {
    let place = view.book.place(at);
    let mut yields = place.yields_unimproved();
    if people < place.people {
        yields = worked(yields, people, place.people);
    }
    let need = view.book.need_of(people);
    land(needs, yields, need, people, is_peculiar(view, at))
}

fn is_peculiar(view: &View<'_>, at: TerritoryId) -> bool {
    view.book.place(at).peculiarities.iter().any(|p| {
        matches!(
            p,
            Peculiarity::Ruins | Peculiarity::Shipyard | Peculiarity::Homeworld
        )
    })
}

/// What is believed to lie in store at a place of somebody else.
#[must_use]
pub fn believed_store(view: &View<'_>, at: TerritoryId) -> Goods {
    let belief = view.beliefs.land(at);
    if belief.detail.source == Source::Unknown {
        let need = view.book.need_of(view.book.place(at).people);
        need.scale(view.book.rules.start_turns * UNSEEN_STORE, 100)
    } else {
        belief.store
    }
}
