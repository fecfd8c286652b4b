//! What a faction knows of its partners' places and of its own carriers.

use super::rules;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{FactionTrait, Role, muldiv};
use crate::sim::command::{Mission, Task};
use crate::sim::faction::Status;
use crate::sim::goods;
use crate::sim::map::UNREACHABLE;
use crate::sim::view::View;

/// Where its own goods come together: where it resides, unless that is aboard its ships.
#[must_use]
pub fn seat(view: &View<'_>) -> Option<TerritoryId> {
    let residence = view.residence_of(view.faction());
    residence.filter(|at| view.land(*at).is_some())
}

/// How far it is to another faction, as far as is known; `None` if nothing is known of where
/// it is, and [`UNREACHABLE`] if no way leads there. Whoever lives aboard hands over goods from any of its ships.
#[must_use]
pub fn distance(view: &View<'_>, other: FactionId) -> Option<u16> {
    between(view, view.faction(), other)
}

/// The same from one faction to another.
fn between(view: &View<'_>, one: FactionId, other: FactionId) -> Option<u16> {
    let here = view.residence_of(one)?;
    let there = view.residence_of(other)?;
    if view.holder(there) == Some(other) {
        return Some(view.routes.distance(here, there));
    }
    let fleets = view.beliefs.fleets.iter();
    let fleets = fleets.filter(|seen| seen.flag == other).map(|seen| seen.at);
    fleets.map(|at| view.routes.distance(here, at)).min()
}

/// How far the two may be apart to trade.
#[must_use]
pub fn range(view: &View<'_>, other: FactionId) -> u16 {
    range_between(view, view.faction(), other)
}

fn range_between(view: &View<'_>, one: FactionId, other: FactionId) -> u16 {
    let trades = |of| view.roster.faction(of).is(FactionTrait::Traders);
    goods::rules::range(&view.book.rules, trades(one) || trades(other))
}

/// Whether the two are near enough to trade, as far as is known.
#[must_use]
pub fn in_reach(view: &View<'_>, other: FactionId) -> bool {
    are_in_reach(view, view.faction(), other)
}

/// The same of any two factions.
#[must_use]
pub fn are_in_reach(view: &View<'_>, one: FactionId, other: FactionId) -> bool {
    let near = |distance| distance != UNREACHABLE && distance <= range_between(view, one, other);
    between(view, one, other).is_none_or(near)
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
    let mut majes = view.own.majes.iter();
    let envoy = majes.any(|maje| maje.captor.is_none() && maje.task == Task::Envoy { to: at });
    envoy || meets(view, at)
}

/// Whether the two sit at the table of a conference this turn: they speak there as through envoys.
fn meets(view: &View<'_>, other: FactionId) -> bool {
    let sittings = view.own.conferences.iter();
    let mut sittings = sittings.filter_map(|it| it.sitting.as_ref());
    sittings.any(|it| {
        [view.faction(), other]
            .iter()
            .all(|who| it.present.contains(who))
    })
}

/// How many more offers it may make to another faction this turn. What became of those it has made does not matter: ending
/// what was signed gives none back. Whoever is gone is offered nothing.
#[must_use]
pub fn offers_left(view: &View<'_>, to: FactionId) -> usize {
    if view.common.faction(to).status != Status::Active {
        return 0;
    }
    let most = if has_envoy(view, to) {
        rules::OFFERS.1
    } else {
        rules::OFFERS.0
    };
    most.saturating_sub(asked(view, to))
}

/// How many offers it has made to another faction this turn.
fn asked(view: &View<'_>, to: FactionId) -> usize {
    let asked = view.own.asked.iter();
    asked.filter(|other| **other == to).count()
}

/// Whether it may make another faction one more offer this turn: whether any of [`offers_left`] is left, for envoys are looked for only
/// where it has made some already.
#[must_use]
pub fn may_offer(view: &View<'_>, to: FactionId) -> bool {
    let (plain, most) = rules::OFFERS;
    let asked = asked(view, to);
    let active = view.common.faction(to).status == Status::Active;
    active && (asked < plain || (asked < most && has_envoy(view, to)))
}
