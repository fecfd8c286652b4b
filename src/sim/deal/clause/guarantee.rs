//! To vouch for the other with a third faction: whoever has the other's word then trusts it more, by half of what the word of whoever
//! vouches is worth to it. If the other breaks that word, whoever vouched answers for it, and has a wrong to remember. Everybody knows
//! of it. The numbers are ours.

use super::super::rules;
use super::super::scale::Scale;
use super::eyes::{Case, opinion_of};
use super::kind::{ClauseKind, LITTLE, MUCH, UNMOVED, term, third};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::terms::{Clause, Owed, Reason};
use crate::sim::view::View;

/// What it costs to vouch for somebody of whom one thinks neither well nor ill, and the bounds of what it costs for others.
const RISK: (i32, i32, i32) = (26, 6, 60);
/// How many points of good opinion take one off that.
const FRIENDSHIP: i32 = 3;
/// What it is worth to be vouched for.
const WORTH: i32 = 26;
/// Points of ill opinion of the third, whom one helps to be sure, that cost one more.
const SPITE: i32 = 4;

/// The promise to vouch for the other with this faction.
pub(super) struct Guarantee(pub(super) FactionId);

/// Those who vouch for one faction with another, as far as the view tells: by public deals of earlier turns, and by its own.
pub fn guarantors<'a>(
    view: &View<'a>,
    of: FactionId,
    with: FactionId,
) -> impl Iterator<Item = FactionId> + use<'a> {
    let known = view.common.guarantees.iter();
    let vouches = known.filter(move |it| (it.of, it.with) == (of, with));
    vouches.map(|it| it.by)
}

impl ClauseKind for Guarantee {
    // To vouch for others is a risk.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        boldness: -MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -LITTLE,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause)?;
        third(view, clause, self.0)
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let what = Owed::Guarantee(self.0);
        if case.owes() {
            let (usual, least, most) = RISK;
            let risk = usual - case.judge.opinion / FRIENDSHIP - case.judge.trust;
            sum.add(Reason::Promises(what), -risk.clamp(least, most));
            let opinion = opinion_of(case.eyes, self.0);
            sum.add(Reason::Toward(self.0), opinion.min(0) / SPITE);
        } else {
            sum.add(Reason::Promised(what), WORTH);
            case.doubt(WORTH, sum);
        }
        0
    }

    /// Half of what a promise usually is: the other loses credit, not goods.
    fn stake(&self, _: &Clause, _: &crate::sim::terms::Deal) -> i32 {
        rules::PROMISE / 2
    }
}
