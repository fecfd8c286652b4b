//! What another proposed and was refused, offered back once it will do.

use super::memory::TableMemory;
use crate::id::Turn;
use crate::sim::command::Act;
use crate::sim::deal::reach::may_offer;
use crate::sim::deal::{Negotiation, check_deal};
use crate::sim::terms::Deal;
use crate::sim::view::View;

/// Offers back what another last proposed in an earlier turn and what is welcome by now, before anything else is offered in a turn. It need not be
/// guessed whether the other wants it.
pub(super) fn offer_back(view: &View<'_>, memory: &mut TableMemory) -> Option<Act> {
    if !view.own.asked.is_empty() {
        return None;
    }
    let me = view.faction();
    let proposed = view.own.proposed.iter();
    let proposed = proposed.filter(|(made, deal)| is_open(view, *made, deal));
    for (_, deal) in proposed {
        let (to, back) = (deal.parties[0], deal.put_by(me));
        memory.appraised += 1;
        let welcome = || Negotiation::with(view, to).worth(&back) >= 0;
        if check_deal(view, to, &back).is_ok() && welcome() {
            return Some(Act::Propose { to, deal: back });
        }
    }
    None
}

/// Whether an earlier proposal can be offered back: it lies on the table no more, has not been offered back before, and is no gift
/// seen from the other side.
fn is_open(view: &View<'_>, made: Turn, deal: &Deal) -> bool {
    let me = view.faction();
    let by = deal.parties[0];
    let mut offers = view.own.offers.iter();
    let waits = offers.any(|it| it.deal.is_same(deal));
    let mut lessons = view.own.lessons.iter();
    let refused = lessons.any(|it| it.deal.is_same(deal));
    made < view.turn()
        && !waits
        && !refused
        && view.own.proposal(by, deal).is_none()
        && may_offer(view, by)
        && !deal.put_by(me).is_gift()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{Good, Goods};
    use crate::sim::Simulation;
    use crate::sim::command::Command;
    use crate::sim::terms::{Told, TradeTerms};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn refuse(game: &mut Simulation, by: FactionId) {
        let (accept, motive) = (false, Told::default());
        let mut offers = game.view(by).own.offers.iter();
        let offer = offers.find(|it| it.to == by).expect("one was made").id;
        let answer = Act::Answer {
            offer,
            accept,
            motive,
        };
        assert_eq!(game.submit(by, &Command::Act(answer)), Ok(()));
    }

    /// They propose to give water for food, of which each has plenty.
    #[test]
    fn what_was_refused_is_offered_back_once_in_a_later_turn_if_it_is_welcome() {
        let back = |game: &Simulation| offer_back(&game.view(ME), &mut TableMemory::default());
        for (food, welcome) in [(4, true), (14, false)] {
            let mut game = Sandbox::row(4, 2)
                .sect(&[0])
                .sect(&[1])
                .place(0, |place| place.yields = Goods::new(18, 6, 4))
                .place(1, |place| place.yields = Goods::new(4, 6, 18))
                .start(1);
            let terms = TradeTerms {
                give: (Good::Water, 4),
                get: (Good::Food, food),
                turns: 6,
            };
            let deal = Deal::trade([THEY, ME], terms, game.scenario().turn);
            let to = ME;
            let offer = Act::Propose { to, deal };
            assert_eq!(game.submit(THEY, &Command::Act(offer)), Ok(()));
            refuse(&mut game, ME);
            assert_eq!(back(&game), None, "not in the same breath");
            game.end_turn();
            let offer = back(&game);
            assert_eq!(offer.is_some(), welcome, "{food} food");
            let Some(offer) = offer else { continue };
            assert_eq!(game.submit(ME, &Command::Act(offer)), Ok(()));
            assert_eq!(back(&game), None, "it lies on the table");
            refuse(&mut game, THEY);
            game.end_turn();
            assert_eq!(back(&game), None, "once is enough");
        }
    }
}
