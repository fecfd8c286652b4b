//! Votes for a conference of one's own, bought of those who waver, and attendance, bought of those who will not come.

use super::memory::{TableMemory, first_good, has_refused};
use crate::id::{FactionId, Turn};
use crate::mind::needs::Needs;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::command::Act;
use crate::sim::conference::{Soundings, Tabled};
use crate::sim::deal::reach::may_offer;
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
    let soundings = Soundings::of(view);
    let coming = known.guests.iter().filter(|it| it.comes == Some(true));
    let wavering = coming.map(|it| it.faction).find(|who| {
        let asked = has_refused(view, *who);
        let wavers = || soundings.expected(*who, tabled, &[me, *who]) == Vote::Abstain;
        !asked && may_offer(view, *who) && wavers()
    })?;
    pay_for(view, needs, (wavering, Owed::Vote(me), known.on), memory)
}

/// Offers goods to one of those who will not come to its conference, or have not said so, and would vote yes there.
pub(super) fn buy_attendance(
    view: &View<'_>,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let me = view.faction();
    let mut hosted = view.own.conferences.iter();
    let known = hosted.find(|it| it.host == me && it.sitting.is_none())?;
    let (by, motion) = (me, known.motion);
    let tabled = Tabled { motion, by };
    let soundings = Soundings::of(view);
    let refuses = known.guests.iter().filter(|it| it.comes == Some(false));
    let wanted = refuses.map(|it| it.faction).find(|who| {
        let agrees = || soundings.expected(*who, tabled, &[me, *who]) == Vote::Yes;
        let feud = view.own.blood_enemies.get(who.index()) == Some(&true);
        !feud && !has_refused(view, *who) && may_offer(view, *who) && agrees()
    })?;
    pay_for(
        view,
        needs,
        (wanted, Owed::Attendance(me), known.on),
        memory,
    )
}

/// Offers what it has most of for a promise that is to be kept at a conference on that turn.
fn pay_for(
    view: &View<'_>,
    needs: &Needs,
    (whom, what, on): (FactionId, Owed, Turn),
    memory: &mut TableMemory,
) -> Option<Act> {
    let me = view.faction();
    let good = Good::ALL
        .into_iter()
        .max_by_key(|good| needs.balance[*good])?;
    let left = on.saturating_sub(view.turn()).max(1);
    let within = Hours::of_turns(left, view.book.turn);
    let promise = Clause::new(whom, me, what, When::By { within });
    let deals = PRICES.map(|loads| {
        let paid = Owed::loads(Goods::of(good, loads));
        let paid = paid.map(|what| Clause::new(me, whom, what, When::Now));
        Deal::new([me, whom], paid.chain([promise]))
    });
    first_good(view, whom, deals, memory)
}
