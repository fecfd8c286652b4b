//! Not to attack the other. It lasts at least six turns; whoever wants to be free of it gives notice.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::{Conduct, broken_by_attack};
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, MUCH, UNMOVED, lasts};
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// What it is worth to be left alone by a neighbour of the same strength.
const SAFETY: i32 = 60;
/// What it costs to leave a neighbour alone of whom one thinks neither well nor ill.
const TIED_HANDS: i32 = 30;
/// What each point of ill opinion adds to that, in percent of a unit.
const GRUDGE: i32 = 250;
/// What each point of good opinion takes off, in percent of a unit.
const FRIENDSHIP: i32 = 40;

/// The promise not to attack.
pub(super) struct NonAggression;

impl ClauseKind for NonAggression {
    // Who likes to strike does not like his hands tied; the cautious like to be safe.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        boldness: MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -MUCH,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::Betrayed,
        gravity: 100,
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        lasts(view, clause)
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (me, partner) = (case.eyes.me(), case.eyes.partner());
        let near = case.footing.nearness(me, partner);
        let opinion = case.judge.opinion;
        if case.owes() {
            sum.add(
                Reason::Promises(Owed::NonAggression),
                -TIED_HANDS * near / 100,
            );
            let grudge = if opinion < 0 { GRUDGE } else { FRIENDSHIP };
            sum.add(Reason::Opinion, opinion * grudge * near / 10_000);
        } else {
            let menace = case.footing.ratio(partner, me, (20, 250));
            let worth = SAFETY * menace * near / 10_000;
            sum.add(Reason::Promised(Owed::NonAggression), worth);
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
