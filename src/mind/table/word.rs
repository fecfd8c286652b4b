//! What is known of others is bought and sold: a mind pays for word of whom it hates or lives beside, and sells what it
//! knows for what it lacks.

use super::memory::{TableMemory, first_good};
use crate::id::FactionId;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::{Survey, surplus};
use crate::scenario::model::{Good, Goods};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::clause::ignorance;
use crate::sim::deal::reach::{in_reach, may_offer};
use crate::sim::dice::Seed;
use crate::sim::terms::{Deal, Owed};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind thinks of word of others in a turn, in percent. Ours.
const THINKS: i32 = 14;
/// Whoever is thought worse of than this is worth knowing about. Ours.
const ENEMY: i32 = -25;
/// Whoever lives no farther away than this is worth knowing about, in lane lengths. Ours.
const BESIDE: u16 = 5;
/// A mind that lacks less than this of what there is to know does not ask, in percent. Ours.
const LACKS: i32 = 75;
/// What a mind lacks less of than this it can sell, in percent. Ours.
const FRESH: i32 = 25;
/// With whom it thinks less of than this it does not speak. Ours.
const DISLIKED: i32 = -20;
/// What is paid for word of somebody, in loads: first the least.
const BIDS: [i32; 3] = [4, 7, 10];
/// What is asked for it, in loads: first the most.
const ASKS: [i32; 3] = [12, 8, 5];
/// Of two that are farther away than each other by less than this nobody is nearer, in lane lengths. Ours.
const NEAR: u16 = 6;
/// How many others it asks in a turn.
const ASKED: usize = 2;

/// Buys word of somebody, or sells it.
pub(super) fn word(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let lots = Lots::of(view, seed);
    buy(view, &lots, needs, memory).or_else(|| sell(view, &lots, needs, memory))
}

/// Pays for word of the one it would most like to know about.
fn buy(view: &View<'_>, lots: &Lots, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let me = view.faction();
    let survey = memory.survey(view);
    let matters = |who: &FactionId| {
        let rival = survey.rival(*who);
        let near = rival.opinion < ENEMY || rival.blood || rival.gap <= BESIDE;
        let open = !view.common.faction(*who).hides;
        *who != me && rival.active && open && near && ignorance(view, *who) >= LACKS
    };
    let others = view.roster.faction_ids().filter(matters);
    let about = others.max_by_key(|who| (-survey.rival(*who).opinion, lots.faction(*who)))?;
    let tellers = confidants(view, lots, survey, about);
    let cheap = |good: &Good| (needs.price[*good as usize], *good);
    let good = Good::ALL.into_iter().min_by_key(cheap)?;
    let there = at_hand(view)[good];
    tellers.into_iter().find_map(|teller| {
        let bid = |loads| {
            let price = Goods::of(good, loads);
            Deal::sale([me, teller], teller, Owed::Information(about), price)
        };
        let bids = BIDS.into_iter().filter(|loads| *loads <= there).map(bid);
        first_good(view, teller, bids, memory)
    })
}

/// Sells word of somebody it does not like for what it needs most.
fn sell(view: &View<'_>, lots: &Lots, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let me = view.faction();
    let short = needs.scarcest()?;
    let survey = memory.survey(view);
    let known = |who: &FactionId| {
        let rival = survey.rival(*who);
        let stranger = rival.active && !rival.partner && rival.opinion <= 0;
        let open = !view.common.faction(*who).hides;
        *who != me && stranger && open && ignorance(view, *who) <= FRESH
    };
    let others = view.roster.faction_ids().filter(known);
    let about = others.min_by_key(|who| (survey.rival(*who).opinion, lots.faction(*who)))?;
    let over = |who: FactionId| surplus(view, who);
    let mut buyers = confidants(view, lots, survey, about);
    buyers.retain(|buyer| over(*buyer)[short] > 0);
    buyers.into_iter().find_map(|buyer| {
        let ask = |loads| {
            let price = Goods::of(short, loads);
            Deal::sale([me, buyer], me, Owed::Information(about), price)
        };
        first_good(view, buyer, ASKS.map(ask), memory)
    })
}

/// With whom it speaks of somebody: those nearest to him, by lot where there are several as near.
fn confidants(view: &View<'_>, lots: &Lots, survey: &Survey, about: FactionId) -> Vec<FactionId> {
    let speaks = |who: &FactionId| {
        let rival = survey.rival(*who);
        let well = rival.opinion > DISLIKED && rival.regard > DISLIKED && !rival.blood;
        let third = *who != view.faction() && *who != about;
        third && rival.active && well && may_offer(view, *who)
    };
    let mut found: Vec<FactionId> = view.roster.faction_ids().filter(speaks).collect();
    let seat = view.residence_of(about);
    let far = |who: &FactionId| {
        let ends = view.residence_of(*who).zip(seat);
        ends.map_or(u16::MAX, |(one, other)| {
            view.routes.distance(one, other) / NEAR
        })
    };
    found.sort_by_cached_key(|who| (far(who), Reverse(lots.faction(*who))));
    let near = found.into_iter().filter(|who| in_reach(view, *who));
    near.take(ASKED).collect()
}
