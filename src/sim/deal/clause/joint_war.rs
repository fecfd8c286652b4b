//! To attack a third faction by some turn.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::{Case, opinion_of};
use super::kind::{ClauseKind, MUCH, UNMOVED, third};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason, When};
use crate::sim::view::View;

/// What it is worth, for each point of ill opinion, that somebody of the same strength attacks whom one hates.
const SPITE: i32 = 2;
/// What it costs to attack somebody of the same strength who is near.
const COST: i32 = 90;
/// What it costs on top to attack somebody far away.
const FAR: i32 = 120;

/// The promise to attack this faction.
pub(super) struct JointWar(pub(super) FactionId);

impl ClauseKind for JointWar {
    // The bold go to war gladly, and with others more gladly.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        boldness: -MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: MUCH,
        ..UNMOVED
    };

    const AT_ITS_END: ClauseState = ClauseState::Broken;

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        match clause.when {
            When::By { .. } => third(view, clause, self.0),
            _ => Err(Refusal::WrongTime),
        }
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (me, partner) = (case.eyes.me(), case.eyes.partner());
        let opinion = opinion_of(case.eyes, self.0);
        let what = Owed::JointWar(self.0);
        if case.owes() {
            let far = FAR * (100 - case.footing.nearness(me, self.0)) / 100;
            let cost = COST * case.footing.ratio(self.0, me, (40, 300)) / 100 + far;
            sum.add(Reason::Promises(what), -cost);
            sum.add(Reason::Toward(self.0), (-opinion * SPITE).min(cost));
        } else {
            let near = case.footing.nearness(partner, self.0);
            let arms = case.footing.ratio(partner, self.0, (20, 150));
            let worth = (-opinion).max(0) * SPITE * arms / 100 * near / 100;
            sum.add(Reason::Promised(what), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond {
            fights: Some(self.0),
            ..Bond::dealing(clause)
        }
    }

    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        conduct
            .has_attacked(clause.from, self.0)
            .then_some(ClauseState::Kept)
    }
}
