//! The search for an offer that serves one's own faction and that the other is likely to take.

use crate::id::FactionId;
use crate::scenario::model::{Good, muldiv};
use crate::sim::deal::reach::may_offer;
use crate::sim::deal::{Likely, Negotiation};
use crate::sim::terms::TradeTerms;
use crate::sim::view::View;

/// Fewer loads are not worth a contract.
const FEWEST: i32 = 4;
/// The term of a contract that is suggested.
const TERM: u8 = 12;

/// Terms that serve the faction of the view and that the other is likely to accept: what it has over for
/// what it lacks. `None` if there are none, or it has said all it may this turn.
#[must_use]
pub fn fair_offer(view: &View<'_>, other: FactionId) -> Option<TradeTerms> {
    bargain(&Negotiation::with(view, other))
}

/// The same for who has sat down with the other already.
#[must_use]
pub(super) fn bargain(talks: &Negotiation<'_>) -> Option<TradeTerms> {
    let (view, other) = talks.sides();
    if other == view.faction() || !may_offer(view, other) {
        return None;
    }
    let household = talks.household();
    let mine = &household.balances;
    let wants = |good: &Good| mine[*good as usize].deficit() >= FEWEST;
    let spares = |good: &Good| mine[*good as usize].surplus() >= FEWEST;
    let own_carriers = household.carriers;
    // Most have nothing to ask for or to offer, and the other need not be thought of.
    if !Good::ALL.iter().any(wants) || !Good::ALL.iter().any(spares) || own_carriers < FEWEST {
        return None;
    }
    // A contract does not outlast the game; one that goes on past its last turn has no end to mind.
    let left = view.common.turns_left();
    let left = left.and_then(|left| u8::try_from(left.max(1)).ok());
    let turns = TERM.min(left.unwrap_or(TERM));
    let mut best: Option<(i32, TradeTerms)> = None;
    for get in Good::ALL.into_iter().filter(wants) {
        for give in Good::ALL.into_iter().filter(spares) {
            if give == get || settled(view, other, give, get) {
                continue;
            }
            let guess = talks.guess();
            let carriers = own_carriers.min(guess.carriers);
            // Enemies are asked only when they cannot say no.
            let least = if guess.is_enemy() {
                Likely::Yes
            } else {
                Likely::Maybe
            };
            let theirs = &guess.balances[get as usize];
            let over = theirs.surplus().max(muldiv(theirs.stock, 1, 10));
            let deficit = mine[get as usize].deficit();
            let most = deficit.min(over).min(carriers);
            for (share, more) in [(4, 4), (4, 5), (4, 6), (2, 4), (2, 6)] {
                let loads = muldiv(most, share, 4);
                let price = muldiv(loads, more, 4);
                if loads < FEWEST || price > mine[give as usize].surplus().min(carriers) {
                    continue;
                }
                let load = |n: i32| u16::try_from(n).unwrap_or(u16::MAX);
                let terms = TradeTerms {
                    give: (give, load(price)),
                    get: (get, load(loads)),
                    turns,
                };
                let worth = talks.worth_of_trade(&terms);
                // What is worth no more than the best so far is not better, however likely it is.
                if worth < 0 || best.is_some_and(|(best, _)| worth <= best) {
                    continue;
                }
                // What may be refused counts half, which may be no better than the best so far.
                let surely = best.is_some_and(|(best, _)| worth / 2 <= best);
                let least = if surely { Likely::Yes } else { least };
                let Some(likely) = talks.likely_to_trade(&terms, least) else {
                    continue;
                };
                let value = if likely == Likely::Yes {
                    worth
                } else {
                    worth / 2
                };
                if best.is_none_or(|(best, _)| value > best) {
                    best = Some((value, terms));
                }
            }
        }
    }
    best.map(|(_, terms)| terms)
}

/// Whether the two have a deal about these goods, or the other has just refused one.
fn settled(view: &View<'_>, other: FactionId, give: Good, get: Good) -> bool {
    let me = view.faction();
    let has = view
        .own
        .deals
        .iter()
        .any(|known| known.with == other && known.gives[give] > 0 && known.gets[get] > 0);
    let refused = view.own.refused.iter().any(|(_, deal)| {
        let gives = |by: FactionId, good: Good| deal.each_turn(by)[good] > 0;
        deal.parties[1] == other && gives(me, give) && gives(other, get)
    });
    has || refused
}
