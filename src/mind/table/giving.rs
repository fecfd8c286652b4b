//! What is sold or given to others: technology, and goods of which there is too much.

use super::memory::{TableMemory, first_good};
use crate::id::{FactionId, TechId};
use crate::mind::aims::Aims;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::surplus;
use crate::scenario::model::{Good, Goods};
use crate::sim::command::Act;
use crate::sim::deal::reach::{in_reach, may_offer};
use crate::sim::deal::{at_hand, check_deal};
use crate::sim::dice::Seed;
use crate::sim::terms::{Deal, Motive, Owed};
use crate::sim::view::View;

/// How likely a mind thinks of a gift in a turn, in percent.
const GIFT: i32 = 10;
/// How likely it does if it has set out to give.
const OPEN_HANDED: i32 = 70;
/// Loads of a gift: as many as are noticed, and as many as it gives at most.
const GIVEN: (i32, i32) = (12, 24);
/// Stores filled so far, in percent, have something to give.
const FULL: i32 = 80;
/// How likely a mind thinks of selling technology in a turn, in percent.
const SALE: i32 = 6;
/// What technology is offered for, in loads: first the most.
const FEES: [i32; 4] = [60, 40, 25, 15];
/// Who is thought of this well, and thinks so well of the giver, is shown how something is built.
const FRIEND: i32 = 45;
/// Units of a technology offered at once.
const LOT: u16 = 4;

/// Offers technology for what it needs most to somebody who seems to lack it and has goods to spare.
pub(super) fn sell(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let own = view.own;
    let has = |(at, held): (usize, &u16)| (*held > 0).then(|| TechId::from_index(at));
    let held: Vec<TechId> = own.technology.iter().enumerate().filter_map(has).collect();
    let short = needs.scarcest()?;
    if held.is_empty() || !memory.dice(view, seed).chance(SALE) {
        return None;
    }
    let me = view.faction();
    let over = |who: FactionId| surplus(view, who);
    let lots = Lots::of(view, seed);
    let open = |other: &FactionId| {
        let asked = own.offers.iter().any(|it| it.from == me && it.to == *other);
        over(*other)[short] > 0 && !asked && may_offer(view, *other) && in_reach(view, *other)
    };
    let survey = memory.survey(view);
    let friend = view.roster.faction_ids().filter(|other| {
        let rival = survey.rival(*other);
        *other != me && rival.active && !rival.blood && rival.opinion > 0
    });
    let buyer = friend
        .filter(open)
        .max_by_key(|other| (over(*other)[short], lots.faction(*other)))?;
    for tech in held {
        let kind = view.book.technology(tech);
        let known = view.beliefs.faction(buyer).technology >> tech.0.min(63) & 1 == 1;
        if kind.base || (known && !kind.units) {
            continue;
        }
        let units = if kind.units {
            own.technology[tech.index()].min(LOT)
        } else {
            1
        };
        let thing = Owed::Technology(tech, units);
        let ask = |loads| Deal::sale([me, buyer], me, thing, Goods::of(short, loads));
        if let Some(act) = first_good(view, buyer, FEES.map(ask), memory) {
            return Some(act);
        }
    }
    None
}

/// What there is too much of goes to a neighbour who lacks it: one to be feared, or one to be won. Where there is nothing to spare, a friend may be
/// shown how something is built.
pub(super) fn give(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let open_handed = Aims::of(view).give;
    let thinks = if open_handed { OPEN_HANDED } else { GIFT };
    if !memory.dice(view, seed).chance(thinks) {
        return None;
    }
    spare(view, seed, needs, memory).or_else(|| share(view, seed, memory))
}

/// Goods of which there is too much, for a neighbour.
fn spare(view: &View<'_>, seed: Seed, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let own = view.own;
    let good = Good::ALL.into_iter().find(|good| {
        needs.balance[*good] >= 0 && own.stock[*good] * 100 >= own.capacity[*good] * FULL
    })?;
    let loads = (own.stock[good] / 10).min(GIVEN.1);
    let there = at_hand(view)[good];
    if loads < GIVEN.0 || there < 2 * loads {
        return None;
    }
    let over = |who: FactionId| surplus(view, who);
    let lots = Lots::of(view, seed);
    let survey = memory.survey(view);
    let others = view.roster.faction_ids().filter(|other| {
        let rival = survey.rival(*other);
        *other != view.faction() && rival.active && !rival.blood && rival.gap <= 8
    });
    let lacks = |other: FactionId| (-over(other)[good]).clamp(0, 30);
    let feared = |other: FactionId| {
        let rival = survey.rival(other);
        rival.hostility * rival.strength / 400
    };
    let to = others.max_by_key(|other| {
        let regard = survey.rival(*other).regard.max(0);
        (
            lacks(*other) + feared(*other) - regard / 3,
            lots.faction(*other),
        )
    })?;
    let motive = if feared(to) > lacks(to) {
        Motive::Peace
    } else if lacks(to) > 0 {
        Motive::Lack(good)
    } else {
        Motive::Plenty(good)
    };
    let gift = Owed::loads(Goods::of(good, loads));
    let mut deal = Deal::gift(view.faction(), to, gift);
    deal.motive = Some(motive);
    // It may have promised somebody not to.
    check_deal(view, to, &deal).ok()?;
    Some(Act::Propose { to, deal })
}

/// A technology that a friend lacks: a partner of whom it thinks well, and who thinks well of it. Only what the giver keeps while he shows it: what
/// comes in units is given away with each.
fn share(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    let held = view.own.technology.iter().enumerate();
    let held = held.filter(|(_, units)| **units > 0);
    let held = held.map(|(at, _)| TechId::from_index(at));
    let shown: Vec<TechId> = held
        .filter(|tech| {
            let kind = view.book.technology(*tech);
            !kind.base && !kind.units
        })
        .collect();
    if shown.is_empty() {
        return None;
    }
    let lots = Lots::of(view, seed);
    let survey = memory.survey(view);
    let friends = view.roster.faction_ids().filter(|other| {
        let rival = survey.rival(*other);
        let close = rival.partner && rival.opinion >= FRIEND && rival.regard >= FRIEND;
        *other != view.faction() && rival.active && close && in_reach(view, *other)
    });
    let lacks = |who: FactionId| {
        let known = view.beliefs.faction(who).technology;
        let mut shown = shown.iter();
        shown.find(|tech| known >> tech.0.min(63) & 1 == 0).copied()
    };
    let lacking = friends.filter_map(|who| Some((who, lacks(who)?)));
    let (to, tech) =
        lacking.max_by_key(|(who, _)| (survey.rival(*who).opinion, lots.faction(*who)))?;
    let deal = Deal::gift(view.faction(), to, [Owed::Technology(tech, 1)]);
    check_deal(view, to, &deal).ok()?;
    Some(Act::Propose { to, deal })
}
