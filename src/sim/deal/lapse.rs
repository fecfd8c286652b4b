//! Offers that nobody answered.

use super::proposal::Proposals;
use super::rules;
use super::table::Deals;
use crate::id::{FactionId, Turn};
use crate::sim::consequence::Consequences;
use crate::sim::event::Lapsed;
use crate::sim::faction::Standing;
use crate::sim::goods::Estate;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::Captive;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::terms::Clause;
use bevy::ecs::prelude::{Query, Res, ResMut};

/// System: offers that have lain too long lapse, and those of or to whoever is out of the game; refusals are
/// remembered for a turn, what was last proposed for some more.
pub fn lapse(
    clock: Res<Clock>,
    estate: Res<Estate>,
    mut deals: ResMut<Deals>,
    mut proposals: ResMut<Proposals>,
    mut consequences: Consequences,
) {
    let next = clock.turn + 1;
    rebuff(&deals, clock.turn, &estate, &mut consequences);
    deals.asked.clear();
    proposals.lapse(next);
    deals
        .lessons
        .retain(|it| next < it.turn.saturating_add(rules::LESSONS));
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

/// System: offers of or to whoever ended this turn, and those about prisoners who are none any more, are off the table.
pub fn withdraw(
    index: Res<Index>,
    factions: Query<&Standing>,
    captives: Query<&Captive>,
    mut deals: ResMut<Deals>,
) {
    let active = |who: FactionId| {
        let standing = factions.get(index.faction(who));
        standing.is_ok_and(Standing::is_active)
    };
    let held = |clause: &Clause| {
        clause.what.prisoner().is_none_or(|maje| {
            let captive = index
                .maje(maje)
                .and_then(|entity| captives.get(entity).ok());
            captive.is_some_and(|captive| captive.0 == Some(clause.from))
        })
    };
    deals.offers.retain(|offer| {
        offer.deal.parties.into_iter().all(active) && offer.deal.clauses.iter().all(held)
    });
}

/// Whoever had this many of his offers refused by one faction in a turn takes it ill. Ours.
const REBUFFS: usize = 2;

/// Offer after offer refused in one turn is remembered.
fn rebuff(deals: &Deals, now: Turn, estate: &Estate, consequences: &mut Consequences<'_, '_>) {
    let fresh = deals.refused.iter().filter(|(turn, _)| *turn == now);
    let mut pairs: Vec<[FactionId; 2]> = fresh.map(|(_, deal)| deal.parties).collect();
    pairs.sort_unstable();
    for same in pairs.chunk_by(|one, next| one == next) {
        if same.len() >= REBUFFS {
            let [from, to] = same[0];
            let deed = Deed::new(IncidentKind::Rebuffed, to, from);
            consequences.remember(deed.felt_by(estate.house(from).leader));
        }
    }
}
