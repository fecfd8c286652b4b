//! Silence: who has much to hide pays those who hear most of it to tell nobody.

use super::company::company;
use super::memory::{TableMemory, first_good};
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::clause::{hidden, is_silent};
use crate::sim::dice::Seed;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind that has something to hide thinks of it in a turn, in percent. Ours.
const THINKS: i32 = 8;
/// Whoever would rather keep fewer things than this to himself lets people talk. Ours.
const MUCH: usize = 4;
/// Who is thought worse of than this, or believed to think worse, is not asked. Ours.
const DISLIKED: i32 = -20;
/// For how many turns it is asked. Ours.
const TERM: u16 = 12;
/// What is offered for it, in loads: first the least. Ours.
const PRICES: [i32; 4] = [1, 2, 4, 6];

/// Pays one of those with whom it has dealings, and who therefore hear of it, to be silent.
pub(super) fn buy(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let me = view.faction();
    let left = view.common.turns_left().unwrap_or(i32::MAX);
    let spare = |good: &Good| needs.balance[*good] > 0 && at_hand(view)[*good] >= PRICES[0];
    let paid = Good::ALL.into_iter().filter(spare);
    let paid = paid.max_by_key(|good| (needs.balance[*good], Reverse(*good)))?;
    if left <= i32::from(TERM) {
        return None;
    }
    let lots = Lots::of(view, seed);
    let survey = memory.survey(view);
    let asked = company(
        view,
        &lots,
        survey,
        |who, rival| {
            let well = rival.opinion > DISLIKED && rival.regard > DISLIKED && !rival.blood;
            let hears = rival.partner && hidden(view, who) >= MUCH;
            well && hears && !is_silent(view, who, me)
        },
        |_, rival| rival.gap,
    );
    let term = Hours::of_turns(TERM, view.book.turn);
    asked.into_iter().find_map(|who| {
        let silent = Clause::new(who, me, Owed::Silence, When::For { term });
        let deals = PRICES.map(|loads| {
            let price = Owed::loads(Goods::of(paid, loads));
            let price = price.map(|what| Clause::new(me, who, what, When::Now));
            Deal::new([me, who], price.chain([silent]))
        });
        first_good(view, who, deals, memory)
    })
}
