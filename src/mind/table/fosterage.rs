//! Fostering: whoever would end an enmity of blood, or has a good friend, offers to have kin brought up there.

use super::hostages::spared;
use super::memory::{TableMemory, first_good, has_refused};
use crate::id::FactionId;
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::reach::may_offer;
use crate::sim::dice::Seed;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind thinks in a turn of fostering with a blood enemy, and with a friend, in percent. Ours.
const THINKS: (i32, i32) = (25, 4);
/// For how many turns. Ours.
const TERM: u16 = 10;
/// The more vengeful do not think of it. Ours.
const UNFORGIVING: i8 = 3;
/// An enemy thought worse of than this is not thought of. Ours.
const HATED: i32 = -90;
/// A friend is thought this well of at least, and believed to think so too. Ours.
const FRIEND: i32 = 30;
/// What is given on top, in loads: first nothing. Ours.
const ON_TOP: [i32; 4] = [0, 4, 8, 14];

/// Offers to have a maje brought up with another, who spares it as long as he is there.
pub(super) fn offer(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let left = view.common.turns_left().unwrap_or(i32::MAX);
    if left <= i32::from(TERM) || character.traits.vengefulness >= UNFORGIVING {
        return None;
    }
    let with = partner(view, seed, memory)?;
    let (me, kin) = (view.faction(), spared(view)?.hostage()?);
    let term = Hours::of_turns(TERM, view.book.turn);
    let ward = Clause::new(me, with, Owed::Fostering(kin), When::For { term });
    let peace = Clause::new(with, me, Owed::NonAggression, When::For { term });
    let there = at_hand(view);
    let rich = |good: &Good| (needs.balance[*good], there[*good], Reverse(*good));
    let paid = Good::ALL.into_iter().max_by_key(rich)?;
    let there = there[paid];
    let deals = ON_TOP.into_iter().filter(|loads| *loads <= there);
    let deals = deals.map(|loads| {
        let price = Owed::loads(Goods::of(paid, loads));
        let price = price.map(|what| Clause::new(me, with, what, When::Now));
        Deal::new([me, with], price.chain([ward, peace]))
    });
    first_good(view, with, deals, memory)
}

/// With whom: a blood enemy before a friend, nobody with whom it is done already.
fn partner(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<FactionId> {
    let survey = memory.survey(view);
    let open = |who: &FactionId| {
        let rival = survey.rival(*who);
        let friend = rival.opinion >= FRIEND && rival.regard >= FRIEND;
        let enemy = rival.blood && rival.opinion > HATED;
        let done = || {
            let mut deals = view.own.deals.iter();
            deals.any(|known| known.with == *who && known.deal.fosters())
        };
        let other = *who != view.faction() && rival.active && (friend || enemy);
        other && !done() && !has_refused(view, *who) && may_offer(view, *who)
    };
    let mut found: Vec<FactionId> = view.roster.faction_ids().filter(open).collect();
    if found.is_empty() {
        return None;
    }
    let enemy = |who: &FactionId| survey.rival(*who).blood;
    let (with_enemy, with_friend) = THINKS;
    let likely = if found.iter().any(enemy) {
        found.retain(enemy);
        with_enemy
    } else {
        with_friend
    };
    let thinks = memory.dice(view, seed).chance(likely);
    let lots = Lots::of(view, seed);
    let found = found.into_iter().filter(|_| thinks);
    found.min_by_key(|who| lots.faction(*who))
}
