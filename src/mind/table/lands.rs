//! Land: who is hard pressed sells some, who has much to spare buys some.

use super::company::company;
use super::memory::{TableMemory, first_good};
use crate::id::{FactionId, TerritoryId};
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::{Rival, surplus};
use crate::mind::worth::own_land;
use crate::scenario::model::{Good, Goods};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::clause::cedable;
use crate::sim::dice::Seed;
use crate::sim::terms::{Deal, Owed};
use crate::sim::view::View;

/// How likely a mind thinks in a turn of selling land when it is hard pressed, and of buying some, in percent. Ours.
const THINKS: (i32, i32) = (30, 6);
/// What is asked for land, in loads: first the most. Ours.
const ASKS: [i32; 4] = [60, 45, 30, 20];
/// What is paid for it: first the least. Ours.
const BIDS: [i32; 4] = [30, 45, 60, 90];
/// Stores that last for less than this many tenths of a turn press hard. Ours.
const PRESSED: i32 = 15;
/// Stores filled so far, in percent, buy land. Ours.
const FULL: i32 = 75;
/// With whom it thinks less of than this it makes no deal about land. Ours.
const DISLIKED: i32 = -20;
/// Whoever lives no farther away than this buys and sells, in lane lengths. Ours.
const BESIDE: u16 = 4;

/// Sells land, or buys some.
pub(super) fn deal(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    sell(view, seed, needs, memory).or_else(|| buy(view, seed, memory))
}

/// Offers the land it could best do without for what its people lack.
fn sell(view: &View<'_>, seed: Seed, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let me = view.faction();
    let pressed = |good: &Good| needs.balance[*good] < 0 && needs.tenths[*good as usize] < PRESSED;
    let short = Good::ALL.into_iter().find(pressed)?;
    if view.own.lands.len() < 2 || !memory.dice(view, seed).chance(THINKS.0) {
        return None;
    }
    let home = view.roster.faction(me).home;
    let spare = view.own.lands.iter().filter(|it| Some(it.id) != home);
    let least = spare.min_by_key(|it| (own_land(view, needs, it), it.id))?;
    let over = |who: FactionId| surplus(view, who);
    let buyers = neighbours(view, seed, memory, |who| over(who)[short] > 0);
    buyers.into_iter().find_map(|buyer| {
        let ask = |loads| {
            let price = Goods::of(short, loads);
            Deal::sale([me, buyer], me, Owed::Territory(least.id), price)
        };
        first_good(view, buyer, ASKS.map(ask), memory)
    })
}

/// Pays with what it has plenty of for land of somebody who lacks that.
fn buy(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    let me = view.faction();
    let (own, there) = (view.own, at_hand(view));
    let full = |good: &Good| {
        let filled = own.stock[*good] * 100 >= own.capacity[*good] * FULL;
        filled && there[*good] >= 2 * BIDS[0]
    };
    let good = Good::ALL.into_iter().find(full)?;
    if !memory.dice(view, seed).chance(THINKS.1) {
        return None;
    }
    let over = |who: FactionId| surplus(view, who);
    let sellers = neighbours(view, seed, memory, |who| over(who)[good] < 0);
    sellers.into_iter().find_map(|seller| {
        let at = nearest(view, seller)?;
        let bid = |loads| {
            let price = Goods::of(good, loads);
            Deal::sale([me, seller], seller, Owed::Territory(at), price)
        };
        let bids = BIDS.into_iter().filter(|loads| *loads <= there[good]);
        first_good(view, seller, bids.map(bid), memory)
    })
}

/// The place of another that is nearest to where the faction of the view resides, but not its home.
pub(super) fn nearest(view: &View<'_>, of: FactionId) -> Option<TerritoryId> {
    let seat = view.residence_of(view.faction())?;
    let home = view.roster.faction(of).home;
    let theirs = cedable(view, of, view.faction()).into_iter();
    let theirs = theirs.filter_map(|(what, _)| what.territory());
    theirs
        .filter(|at| Some(*at) != home)
        .min_by_key(|at| (view.routes.distance(seat, *at), *at))
}

/// Those beside it with whom it speaks of land.
fn neighbours(
    view: &View<'_>,
    seed: Seed,
    memory: &mut TableMemory,
    placed: impl Fn(FactionId) -> bool,
) -> Vec<FactionId> {
    let lots = Lots::of(view, seed);
    let fits = |who: FactionId, rival: &Rival| {
        let well = rival.opinion > DISLIKED && rival.regard > DISLIKED && !rival.blood;
        rival.gap <= BESIDE && well && placed(who)
    };
    company(view, &lots, memory.survey(view), fits, |_, rival| rival.gap)
}
