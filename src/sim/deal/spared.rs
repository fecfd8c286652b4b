//! Whom a faction is bound not to attack, and whether it holds to that: by every deal that both are still to keep, for an attack would break
//! it. Whoever means to break his word has to prepare it, so that there are people who know, and time in which it can leak. To give notice
//! is the open way. Promises to spare somebody go further: those who made them let his ships pass.

use super::clause;
use super::table::Deals;
use crate::id::{BeatId, FactionId, TerritoryId};
use crate::scenario::model::{Book, SceneEffect};
use crate::sim::terms::{Clause, Deal};
use crate::sim::view::View;

/// Whether one party of a deal has promised by it not to attack the other.
fn is_spared_by(deal: &Deal, by: FactionId, whom: FactionId) -> bool {
    let binds = |it: &&Clause| it.from == by && it.is_lasting() && !it.is_settled();
    let mut bonds = deal.clauses.iter().filter(binds).map(clause::bond);
    bonds.any(|bond| bond.spares == Some(whom))
}

/// Whether the faction of a view has a deal with another that both are still to keep and that an attack would break.
#[must_use]
pub fn is_bound(view: &View<'_>, whom: FactionId) -> bool {
    let mut deals = view.own.deals.iter();
    deals.any(|known| known.with == whom && known.deal.forbids_arms())
}

/// Who is feared by the other this much, in percent, begins to think of taking what he has; by how many percent more a deal that binds him
/// weighs one more; the most of that. Ours.
const PREY: (i32, i32, i32) = (100, 10, 15);

/// What it weighs against a deal that lasts that it keeps its judge from attacking the other: little against an equal, most against somebody
/// weak next door whom the judge does not like, nothing where the two are bound already. `feared` is how much the other fears the judge.
#[must_use]
pub fn free_hand(bound: bool, feared: i32, opinion: i32) -> i32 {
    if bound {
        return 0;
    }
    let prey = ((feared - PREY.0).max(0) / PREY.1).min(PREY.2);
    -prey * (100 - opinion.min(0)) / 100
}

/// Whether another has promised the faction of a view not to attack it, as far as that knows.
#[must_use]
pub fn spares_me(view: &View<'_>, by: FactionId) -> bool {
    let mut deals = view.own.deals.iter();
    deals.any(|known| known.with == by && is_spared_by(&known.deal, by, view.faction()))
}

/// Whether a faction has promised another not to attack it, by whatever deal.
#[must_use]
pub fn is_spared(deals: &Deals, by: FactionId, whom: FactionId) -> bool {
    let parties = |deal: &Deal| deal.parties.contains(&by) && deal.parties.contains(&whom);
    let mut signed = deals.signed.iter().map(|it| &it.deal);
    signed.any(|deal| parties(deal) && is_spared_by(deal, by, whom))
}

/// Whether a faction has promised another, by whatever deal, to fight for it where it is attacked: anywhere, or at this place.
#[must_use]
pub fn stands_by(deals: &Deals, by: FactionId, whom: FactionId, at: TerritoryId) -> bool {
    let clauses = deals.signed.iter().flat_map(|it| it.deal.clauses.iter());
    let mut promises = clauses.filter(|it| (it.from, it.to) == (by, whom) && !it.is_settled());
    promises
        .any(|it| clause::is_called(it) || it.what.guarded().is_some_and(|(place, _)| place == at))
}

/// Whether a deal keeps the faction of a view from attacking another: it has prepared no breach of it.
#[must_use]
pub fn holds_back(view: &View<'_>, whom: FactionId) -> bool {
    is_bound(view, whom) && !is_ready(view, whom)
}

/// Whether the faction of a view has prepared a breach of its word to another.
#[must_use]
pub fn is_ready(view: &View<'_>, whom: FactionId) -> bool {
    let mut plots = view.own.plots.iter();
    plots.any(|it| it.is_breach_of(whom, view.turn()))
        || is_told(view.book, &view.own.pursued, whom)
}

/// Whether one of these ways that a story tells leads to an attack on somebody: that was prepared when it was chosen.
#[must_use]
pub fn is_told(book: &Book, pursued: &[BeatId], whom: FactionId) -> bool {
    let mut begins = pursued.iter().flat_map(|id| &book.beat(*id).begins);
    begins.any(|effect| matches!(effect, SceneEffect::Attack { whom: it, .. } if *it == whom))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::deal::appraise;
    use crate::sim::terms::{Owed, Reason, When};
    use crate::sim::testing::{RAIDER, Sandbox};

    #[test]
    fn whoever_could_rob_the_weak_next_door_minds_a_deal_that_keeps_him_from_it() {
        assert_eq!(free_hand(false, 100, 0), 0);
        assert_eq!(free_hand(false, 160, 0), -6);
        assert_eq!(free_hand(false, 160, -50), -9);
        assert_eq!(free_hand(false, 160, 50), -6);
        assert_eq!(free_hand(false, 900, 0), -15);
        assert_eq!(free_hand(true, 900, -90), 0);
    }

    #[test]
    fn it_is_weighed_once_against_any_deal_that_lasts() {
        let (strong, weak) = (FactionId(0), FactionId(1));
        let game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .fleet(0, 0, &[(RAIDER, 12)])
            .fleet(1, 1, &[(RAIDER, 2)])
            .start(1);
        let term = Hours::of_turns(12, game.scenario().turn);
        let weighed = |me: FactionId, clauses: &[Clause]| {
            let other = if me == strong { weak } else { strong };
            let deal = Deal::new([me, other], clauses.iter().copied());
            let reasons = appraise(&game.view(me), other, &deal).reasons;
            let free = reasons.iter().filter(|it| it.0 == Reason::FreeHand);
            free.map(|it| it.1).collect::<Vec<i32>>()
        };
        let load = |from, to, good, when| Clause::new(from, to, Owed::Goods(good, 1), when);
        let each = When::EachTurn { term };
        let trade = [
            load(weak, strong, Good::Food, each),
            load(strong, weak, Good::Ore, each),
        ];
        assert_eq!(weighed(strong, &trade), [-15]);
        assert_eq!(weighed(weak, &trade), [] as [i32; 0]);
        let swap = [
            load(weak, strong, Good::Food, When::Now),
            load(strong, weak, Good::Ore, When::Now),
        ];
        assert_eq!(weighed(strong, &swap), [] as [i32; 0]);
        let when = When::For { term };
        let spares = Clause::new(strong, weak, Owed::NonAggression, when);
        let peace = [trade[0], trade[1], spares];
        assert_eq!(weighed(strong, &peace), [-15]);
    }
}
