//! To sign nothing with a third faction.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::{Case, opinion_of};
use super::kind::{ClauseKind, LITTLE, MUCH, UNMOVED, term, third};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// What it is worth, for each point of ill opinion, that somebody does not deal with whom one hates.
const SPITE: i32 = 1;
/// What it costs to sign nothing with somebody of whom one thinks neither well nor ill.
const FORGONE: i32 = 45;
/// No more than this of that is given up gladly, however ill one thinks of it. Ours.
const GLADLY: i32 = 25;

/// The promise to sign nothing with this faction.
pub(super) struct Embargo(pub(super) FactionId);

impl ClauseKind for Embargo {
    // What harms others is worth most to the vengeful.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        greed: LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        vengefulness: MUCH,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause)?;
        third(view, clause, self.0)
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let opinion = opinion_of(case.eyes, self.0);
        let what = Owed::Embargo(self.0);
        if case.owes() {
            sum.add(Reason::Promises(what), -FORGONE);
            sum.add(Reason::Toward(self.0), -opinion.max(-GLADLY) * SPITE);
        } else {
            let worth = (-opinion).max(0) * SPITE;
            sum.add(Reason::Promised(what), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond {
            shuns: Some(self.0),
            ..Bond::dealing(clause)
        }
    }

    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        conduct
            .knows_deal(clause.to, [clause.from, self.0])
            .then_some(ClauseState::Broken)
    }
}
