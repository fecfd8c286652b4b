//! Votes for a conference of one's own: bought of those who waver.

use super::memory::{TableMemory, first_good};
use crate::mind::needs::Needs;
use crate::scenario::model::{Good, Goods};
use crate::sim::command::Act;
use crate::sim::conference::{Tabled, expected};
use crate::sim::deal::reach::offers_left;
use crate::sim::terms::{Clause, Deal, Owed, Vote, When};
use crate::sim::view::View;

/// What is offered for a vote, in loads: first the least.
const PRICES: [i32; 3] = [4, 8, 12];

/// Offers goods for a vote to one of those who will be at its conference and do not know how to vote.
pub(super) fn buy(view: &View<'_>, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let me = view.faction();
    let mut hosted = view.own.conferences.iter();
    let known = hosted.find(|it| it.host == me && it.sitting.is_none())?;
    let (by, motion) = (me, known.motion);
    let tabled = Tabled { motion, by };
    let coming = known.guests.iter().filter(|it| it.comes == Some(true));
    let wavering = coming.map(|it| it.faction).find(|who| {
        let mut refused = view.own.refused.iter();
        let asked = refused.any(|(_, deal)| deal.parties[1] == *who);
        let wavers = expected(view, *who, tabled, &[me, *who]) == Vote::Abstain;
        !asked && wavers && offers_left(view, *who) > 0
    })?;
    let good = Good::ALL
        .into_iter()
        .max_by_key(|good| needs.balance[*good])?;
    let what = Owed::Vote(me);
    let left = known.on.saturating_sub(view.turn()).max(1);
    let within = crate::scenario::model::Hours::of_turns(left, view.book.turn);
    let vote = Clause::new(wavering, me, what, When::By { within });
    let deals = PRICES.map(|loads| {
        let paid = Owed::loads(Goods::of(good, loads));
        let paid = paid.map(|what| Clause::new(me, wavering, what, When::Now));
        Deal::new([me, wavering], paid.chain([vote]))
    });
    first_good(view, wavering, deals, memory)
}
