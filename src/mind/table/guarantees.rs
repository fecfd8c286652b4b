//! Guarantees: who wants to borrow of somebody who hardly trusts him asks a friend to vouch for him first.

use super::memory::{TableMemory, first_good, has_refused};
use crate::id::FactionId;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::surplus;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::clause::guarantors;
use crate::sim::deal::reach::{in_reach, may_offer};
use crate::sim::dice::Seed;
use crate::sim::opinion::credit;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind that is short of something thinks of a guarantee in a turn, in percent. Ours.
const THINKS: i32 = 25;
/// Whoever is believed to trust it with fewer loads than this hardly lends. Ours.
const HARDLY: i32 = 20;
/// Whoever is believed to think less of it than this does not vouch. Ours.
const FRIEND: i32 = 10;
/// For how many turns it wants to be vouched for. Ours.
const TERM: u16 = 10;
/// What is offered for it, in loads: first the least. Ours.
const PRICES: [i32; 3] = [3, 6, 10];
/// How many others it asks in a turn.
const ASKED: usize = 2;

/// Asks a friend to vouch for it with the one who has most of what it lacks and hardly trusts it.
pub(super) fn ask(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let left = view.common.turns_left().unwrap_or(i32::MAX);
    let short = needs.scarcest().filter(|_| left > i32::from(TERM))?;
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let me = view.faction();
    let lender = lender(view, short, memory)?;
    let spare = |good: &Good| *good != short && at_hand(view)[*good] >= PRICES[0];
    let paid = Good::ALL.into_iter().filter(spare);
    let paid = paid.max_by_key(|good| (needs.balance[*good], Reverse(*good)))?;
    let term = Hours::of_turns(TERM, view.book.turn);
    for friend in friends(view, seed, lender, memory) {
        let what = Owed::Guarantee(lender);
        let vouches = Clause::new(friend, me, what, When::For { term });
        let deals = PRICES.map(|loads| {
            let price = Owed::loads(Goods::of(paid, loads));
            let price = price.map(|what| Clause::new(me, friend, what, When::Now));
            let secrecy = Secrecy::Public;
            Deal {
                secrecy,
                ..Deal::new([me, friend], price.chain([vouches]))
            }
        });
        if let Some(act) = first_good(view, friend, deals, memory) {
            return Some(act);
        }
    }
    None
}

/// Who has most left of what it lacks and is believed to trust it with little, with nobody vouching for it there yet.
fn lender(view: &View<'_>, short: Good, memory: &mut TableMemory) -> Option<FactionId> {
    let me = view.faction();
    let over = |who: FactionId| surplus(view, who);
    let survey = memory.survey(view);
    let has = |who: &FactionId| {
        let rival = survey.rival(*who);
        *who != me && rival.active && !rival.blood && over(*who)[short] > 0
    };
    let mut lenders: Vec<FactionId> = view.roster.faction_ids().filter(has).collect();
    lenders.sort_unstable_by_key(|who| (Reverse(over(*who)[short]), *who));
    // How far those trust it who come after the first one is not asked.
    lenders.into_iter().find(|who| {
        let alone = guarantors(view, me, *who).next().is_none();
        alone && credit::believed(view, *who)[1] < HARDLY && in_reach(view, *who)
    })
}

/// Those who are believed to think well enough of it to vouch for it.
fn friends(
    view: &View<'_>,
    seed: Seed,
    lender: FactionId,
    memory: &mut TableMemory,
) -> Vec<FactionId> {
    let lots = Lots::of(view, seed);
    let survey = memory.survey(view);
    let open = |who: &FactionId| {
        let rival = survey.rival(*who);
        let other = *who != view.faction() && *who != lender;
        let asked = has_refused(view, *who);
        let well = rival.active && !rival.blood && rival.regard >= FRIEND;
        other && well && !asked && may_offer(view, *who)
    };
    let mut found: Vec<FactionId> = view.roster.faction_ids().filter(open).collect();
    let regard = |who: &FactionId| Reverse(survey.rival(*who).regard);
    lots.sort_by_key(&mut found, |who| *who, regard);
    found.truncate(ASKED);
    found
}
