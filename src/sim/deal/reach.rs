//! What a faction knows of its partners' places and of its own carriers.

use super::rules;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{FactionTrait, Role, muldiv};
use crate::sim::command::{Mission, Task};
use crate::sim::goods;
use crate::sim::map::UNREACHABLE;
use crate::sim::view::View;

/// Where its own goods come together: its home, or the fullest of its stores.
#[must_use]
pub fn seat(view: &View<'_>) -> Option<TerritoryId> {
    let home = view.book.faction(view.faction()).home;
    home.filter(|home| view.land(*home).is_some()).or_else(|| {
        let lands = view.own.lands.iter();
        let fullest = lands.max_by_key(|land| (land.store.total(), std::cmp::Reverse(land.id)));
        fullest.map(|land| land.id)
    })
}

/// How far it is to another faction, as far as is known; `None` if nothing is known of where
/// it is, and [`UNREACHABLE`] if no way leads there.
#[must_use]
pub fn distance(view: &View<'_>, other: FactionId) -> Option<u16> {
    let here = seat(view).map(Some).unwrap_or_else(|| {
        let fleet = view.own.fleets.first();
        fleet.map(|fleet| fleet.position.at)
    })?;
    let home = view.book.faction(other).home;
    if let Some(home) = home.filter(|home| view.holder(*home) == Some(other)) {
        return Some(view.routes.distance(here, home));
    }
    let lands = view.book.territory_ids();
    let held = lands.filter(|land| view.holder(*land) == Some(other));
    let fleets = view.beliefs.fleets.iter();
    let fleets = fleets.filter(|seen| seen.flag == other).map(|seen| seen.at);
    held.chain(fleets)
        .map(|at| view.routes.distance(here, at))
        .min()
}

/// How far the two may be apart to trade.
#[must_use]
pub fn range(view: &View<'_>, other: FactionId) -> u16 {
    let trades = |of| view.book.faction(of).is(FactionTrait::Traders);
    goods::rules::range(&view.book.rules, trades(other) || trades(view.faction()))
}

/// Whether the two are near enough to trade, as far as is known.
#[must_use]
pub fn in_reach(view: &View<'_>, other: FactionId) -> bool {
    distance(view, other)
        .is_none_or(|distance| distance != UNREACHABLE && distance <= range(view, other))
}

/// Loads a turn that it can still promise to deliver: its carriers that are not hauling, less
/// what its contracts take.
#[must_use]
pub fn carriers_free(view: &View<'_>) -> i32 {
    let classes = &view.book.classes;
    let room: i32 = view
        .own
        .fleets
        .iter()
        .filter(|fleet| !matches!(fleet.mission, Mission::Haul { .. }))
        .flat_map(|fleet| &fleet.ships)
        .map(|squadron| (squadron.count, &classes[squadron.class.index()]))
        .filter(|(_, class)| class.role == Role::Carrier)
        .map(|(count, class)| class.cargo * i32::from(count))
        .sum();
    let room = muldiv(room, 100 + view.own.effects.cargo, 100);
    let promised = view.own.deals.iter().map(|deal| deal.gives.total());
    goods::rules::carried(room) - promised.sum::<i32>()
}

/// Whether a maje of its own speaks for it there.
#[must_use]
pub fn has_envoy(view: &View<'_>, at: FactionId) -> bool {
    view.own
        .majes
        .iter()
        .any(|maje| maje.captor.is_none() && maje.task == Task::Envoy { to: at })
}

/// How many more offers it may make to another faction this turn.
#[must_use]
pub fn offers_left(view: &View<'_>, to: FactionId) -> usize {
    let (me, now) = (view.faction(), view.turn());
    let most = if has_envoy(view, to) {
        rules::OFFERS.1
    } else {
        rules::OFFERS.0
    };
    let open = view.own.offers.iter();
    let open = open.filter(|offer| offer.from == me && offer.to == to && offer.made == now);
    let refused = view.own.refused.iter();
    let refused = refused.filter(|(turn, deal)| *turn == now && deal.parties[1] == to);
    let own = view.own;
    let signed = own.deals.iter().chain(&own.settling);
    let signed = signed.filter(|known| {
        known.deal.parties == [me, to] && known.from == now && !known.deal.is_gift()
    });
    most.saturating_sub(open.count() + refused.count() + signed.count())
}
