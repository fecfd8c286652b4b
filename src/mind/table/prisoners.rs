//! Prisoners: ransom is asked and offered, and some are let go.

use super::memory::{TableMemory, first_good};
use crate::id::FactionId;
use crate::mind::aims::Aims;
use crate::mind::captives::{serves, wants_to_turn};
use crate::mind::character::Character;
use crate::mind::needs::Needs;
use crate::scenario::model::{Good, Goods};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::reach::may_offer;
use crate::sim::dice::Seed;
use crate::sim::faction::Status;
use crate::sim::terms::Deal;
use crate::sim::view::{OwnMaje, View};

/// What prisoners are offered for, in loads: first the most.
const PRICES: [i32; 4] = [40, 30, 20, 12];
/// How likely somebody honourable lets a prisoner go whom nobody ransoms, in percent a turn.
const MERCY: i32 = 8;
/// How likely somebody lets a prisoner go who has set out to, in percent a turn.
const RELEASE: i32 = 70;
/// How likely somebody lets a prisoner go whom he has turned, in percent a turn, if nobody ransoms him. Ours.
const SENDS_HOME: i32 = 30;

/// Asks ransom for one prisoner or lets one go; else offers ransom for one of its own.
pub(super) fn prisoners(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let wants_release = || Aims::of(view).release;
    let me = view.faction();
    let can = |other: FactionId| {
        let asked = view
            .own
            .offers
            .iter()
            .any(|it| it.from == me && it.to == other);
        let active = view.common.faction(other).status == Status::Active;
        active && !asked && may_offer(view, other)
    };
    let promised = |maje| {
        let mut settling = view.own.settling.iter();
        settling.any(|it| it.deal.prisoner() == Some(maje))
    };
    for (of, held) in &view.own.prisoners {
        if !can(*of) || promised(held.id) {
            continue;
        }
        let honour = i32::from(character.traits.honour).max(0);
        let mercy = if wants_release() {
            RELEASE
        } else if serves(view, held.id) {
            SENDS_HOME
        } else if wants_to_turn(view, character.traits, memory.survey(view), (*of, held.id)) {
            0
        } else {
            MERCY * honour
        };
        if memory.dice(view, seed).chance(mercy) {
            return Some(Act::Release { maje: held.id });
        }
        let good = dearest(needs);
        let ask = |loads| Deal::ransom([me, *of], me, held.id, Goods::of(good, loads));
        if let Some(act) = first_good(view, *of, PRICES.map(ask), memory) {
            return Some(act);
        }
    }
    let captive = |maje: &OwnMaje| Some((maje.captor?, maje.id));
    for (captor, maje) in view.own.majes.iter().filter_map(captive) {
        if !can(captor) {
            continue;
        }
        let good = cheapest(needs);
        let mut prices = PRICES;
        // Who pays begins with the least.
        prices.reverse();
        let there = at_hand(view)[good];
        let bid = |loads| Deal::ransom([me, captor], captor, maje, Goods::of(good, loads));
        let bids = prices.into_iter().filter(|loads| *loads <= there).map(bid);
        if let Some(act) = first_good(view, captor, bids, memory) {
            return Some(act);
        }
    }
    None
}

/// The good a load of which is worth most to it.
fn dearest(needs: &Needs) -> Good {
    let by_price = |good: &Good| (needs.price[*good as usize], std::cmp::Reverse(*good));
    Good::ALL
        .into_iter()
        .max_by_key(by_price)
        .unwrap_or(Good::Food)
}

/// The good a load of which is worth least to it.
fn cheapest(needs: &Needs) -> Good {
    let by_price = |good: &Good| (needs.price[*good as usize], *good);
    Good::ALL
        .into_iter()
        .min_by_key(by_price)
        .unwrap_or(Good::Food)
}
