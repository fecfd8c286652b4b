//! To tell nobody of the other: neither to pass on what one hears of it, nor to sell word of it. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::Case;
use super::kind::{ClauseKind, LITTLE, MUCH, UNMOVED, paid_for, term};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Reason, Secrecy};
use crate::sim::view::View;

/// What it is worth that a neighbour keeps silent about one, who has nothing much to hide.
const WORTH: i32 = 8;
/// What each thing that one would rather keep to oneself adds to that, and the most of it.
const HIDDEN: (i32, usize) = (6, 6);
/// What word of a neighbour could be sold for now and then.
const FORGONE: i32 = 14;
/// What each point of opinion takes off that, or adds, in percent of a unit.
const FRIENDSHIP: i32 = 50;

/// The promise of silence.
pub(super) struct Silence;

/// Whether a faction is known to the faction of the view to have promised another silence about it.
#[must_use]
pub fn is_silent(view: &View<'_>, teller: FactionId, about: FactionId) -> bool {
    let promises = view.own.deals.iter().flat_map(|it| it.promises(teller));
    let mut silent = promises.filter(|it| it.what == Owed::Silence);
    silent.any(|it| it.to == about)
}

/// How many things a faction would rather have others not hear of, as far as the view tells: wrongs that it did to somebody else and, of its own, secret
/// deals and plots.
#[must_use]
pub fn hidden(view: &View<'_>, of: FactionId, from: FactionId) -> usize {
    let wrongs = view.own.incidents.iter();
    let wrongs = wrongs.filter(|it| it.by == of && it.to != from && it.kind.is_wrong());
    let own = of == view.faction();
    let deals = view.own.deals.iter();
    let deals = deals.filter(|it| own && it.with != from && it.deal.secrecy == Secrecy::Secret);
    let plots = view.own.plots.iter().filter(|_| own);
    wrongs.count() + deals.count() + plots.count()
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

    fn check(&self, _: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause).map(|_| ())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        let near = case.footing.nearness(me, partner);
        if case.owes() {
            let cost = FORGONE * near / 100;
            sum.add(Reason::Promises(Owed::Silence), -cost);
            let liking = case.judge.opinion * FRIENDSHIP / 100;
            sum.add(Reason::Opinion, liking.min(cost / 2) * near / 100);
        } else {
            let (each, most) = HIDDEN;
            let hides = hidden(view, me, partner).min(most) as i32;
            let worth = (WORTH + each * hides) * near / 100;
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
