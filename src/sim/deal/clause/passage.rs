//! To let ships and goods of the other pass over one's land: ships that lie there are no trespass, and goods of the other go over it
//! to land of its own beyond. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::{Conduct, broken_by_attack};
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, LITTLE, MUCH, UNMOVED, term};
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// What free passage over the land of a neighbour is worth.
const WORTH: i32 = 14;
/// What each trespass that is still remembered adds to that, and the most of it.
const TRESPASS: (i32, i32) = (6, 24);
/// What it costs to have armed ships of a neighbour of the same strength about.
const RISK: i32 = 16;
/// What each point of opinion takes off that, or adds, in percent of a unit.
const FRIENDSHIP: i32 = 60;

/// The promise of passage.
pub(super) struct Passage;

impl ClauseKind for Passage {
    // As with any promise not to strike.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        boldness: MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -LITTLE,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::Betrayed,
        gravity: 100,
    };

    fn check(&self, _: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause).map(|_| ())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        let near = case.footing.nearness(me, partner);
        if case.owes() {
            let risk = RISK * case.footing.ratio(partner, me, (50, 200)) * near / 10_000;
            sum.add(Reason::Promises(Owed::Passage), -risk);
            let liking = case.judge.opinion * FRIENDSHIP / 100;
            sum.add(Reason::Opinion, liking.min(risk / 2) * near / 100);
        } else {
            let trespasses = view.own.incidents.iter().filter(|it| {
                it.kind == IncidentKind::Trespassed && (it.by, it.to) == (me, partner)
            });
            let trespasses = i32::try_from(trespasses.count()).unwrap_or(i32::MAX);
            let spared = trespasses.saturating_mul(TRESPASS.0).min(TRESPASS.1);
            let worth = WORTH * near / 100 + spared;
            sum.add(Reason::Promised(Owed::Passage), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond::sparing(clause)
    }

    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        broken_by_attack(clause, conduct)
    }
}
