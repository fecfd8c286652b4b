//! To come to the other's help if it is attacked without cause.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, MUCH, UNMOVED, term};
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// What the help of a neighbour of the same strength is worth.
const HELP: i32 = 95;
/// What it costs to help a neighbour of whom one thinks neither well nor ill.
const RISK: i32 = 75;
/// What each point of opinion takes off that, or adds.
const FRIENDSHIP: i32 = 2;

/// The promise to help.
pub(super) struct Defence;

impl ClauseKind for Defence {
    // Fighting for others comes easy to the bold, who need it least themselves.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        boldness: -MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -MUCH,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::Forsook,
        gravity: 100,
    };

    fn check(&self, _: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause).map(|_| ())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (me, partner) = (case.eyes.me(), case.eyes.partner());
        if case.owes() {
            // Whoever is weak calls more often.
            let burden = 200 - case.footing.ratio(partner, me, (50, 150));
            sum.add(Reason::Promises(Owed::Defence), -RISK * burden / 100);
            let liking = (case.judge.opinion * FRIENDSHIP).clamp(-200, RISK / 2);
            sum.add(Reason::Opinion, liking);
        } else {
            let near = case.footing.nearness(me, partner);
            let worth = HELP * case.footing.ratio(partner, me, (20, 150)) * near / 10_000;
            sum.add(Reason::Promised(Owed::Defence), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond::sparing(clause)
    }

    fn decided(&self, _: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        conduct.ignored_call().then_some(ClauseState::Broken)
    }

    fn is_called(&self) -> bool {
        true
    }
}
