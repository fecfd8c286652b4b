//! To tell nobody of the other: neither to pass on what one hears of it, nor to sell word of it. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::Case;
use super::kind::{ClauseKind, LITTLE, MUCH, UNMOVED, lasts, paid_for};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Reason, Secrecy};
use crate::sim::view::View;

/// What it is worth that a neighbour keeps silent about one for the usual term. It hangs on nothing that one has to hide: whoever
/// asked what it is worth would learn how much that is.
const WORTH: i32 = 30;
/// What word of a neighbour could be sold for in that time.
const FORGONE: i32 = 14;
/// The term for which worth and cost are given, in turns.
const TERM: i32 = 12;
/// What each point of opinion takes off that, or adds, in percent of a unit.
const FRIENDSHIP: i32 = 50;

/// The promise of silence.
pub(super) struct Silence;

/// Whether a faction is known to the faction of the view to have promised another silence about it.
#[must_use]
pub fn is_silent(view: &View<'_>, teller: FactionId, about: FactionId) -> bool {
    let with = if teller == view.faction() {
        about
    } else {
        teller
    };
    let deals = view.own.deals.iter().filter(|it| it.with == with);
    let mut promises = deals.flat_map(|it| it.promises(teller));
    promises.any(|it| it.what == Owed::Silence && it.to == about)
}

/// How many things the faction of the view would rather have others than somebody not hear of: wrongs that it did, secret deals and plots.
#[must_use]
pub fn hidden(view: &View<'_>, from: FactionId) -> usize {
    let me = view.faction();
    let wrongs = view.own.incidents.iter();
    let wrongs = wrongs.filter(|it| it.by == me && it.to != from && it.kind.is_wrong());
    let deals = view.own.deals.iter();
    let deals = deals.filter(|it| it.with != from && it.deal.secrecy == Secrecy::Secret);
    wrongs.count() + deals.count() + view.own.plots.len()
}

impl ClauseKind for Silence {
    const BURDEN: Traits = Traits {
        honour: MUCH,
        greed: LITTLE,
        ..UNMOVED
    };
    // Whoever has nothing to hide thinks little of it.
    const COMFORT: Traits = Traits {
        guile: MUCH,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        lasts(view, clause)
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        let near = case.footing.nearness(me, partner);
        if case.owes() {
            let cost = FORGONE * near / 100 * case.turns() / TERM;
            sum.add(Reason::Promises(Owed::Silence), -cost);
            let liking = case.judge.opinion * FRIENDSHIP / 100;
            sum.add(Reason::Opinion, liking.min(cost / 2) * near / 100);
        } else {
            // Who is silent already need not be paid again.
            let again = is_silent(view, partner, me);
            let worth = if again {
                0
            } else {
                WORTH * near / 100 * case.turns() / TERM
            };
            sum.add(Reason::Promised(Owed::Silence), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond {
            hushes: Some(clause.to),
            ..Bond::dealing(clause)
        }
    }

    /// Nobody misses what he does not hear of.
    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        let knows = conduct.knows_telling(clause.to, clause.from);
        knows.then_some(ClauseState::Broken)
    }

    fn stake(&self, clause: &Clause, deal: &Deal) -> i32 {
        paid_for(clause, deal)
    }
}
