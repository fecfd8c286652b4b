//! Offers that nobody answered.

use super::rules;
use super::table::Deals;
use crate::sim::consequence::Consequences;
use crate::sim::event::Lapsed;
use crate::sim::goods::Estate;
use crate::sim::index::Clock;
use bevy::ecs::prelude::{Res, ResMut};

/// System: offers that have lain too long lapse, and those of or to whoever is out of the game; refusals are
/// remembered for a turn.
pub fn lapse(
    clock: Res<Clock>,
    estate: Res<Estate>,
    mut deals: ResMut<Deals>,
    mut consequences: Consequences,
) {
    let next = clock.turn + 1;
    deals.offers.retain(|offer| {
        let [from, to] = offer.deal.parties;
        let active = estate.house(from).active && estate.house(to).active;
        let stands = active && rules::stands(offer.made, next);
        if !stands {
            consequences.record(Lapsed { from, to });
        }
        stands
    });
    deals
        .refused
        .retain(|(turn, ..)| rules::stands(*turn, next));
}
