//! To be the vassal of the other: to come when it is attacked, to have no vote, and to be known as the lesser. A sect has one lord at
//! most, and no lord is the vassal of another. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, LITTLE, UNMOVED, term};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// What a vassal who is a neighbour of the same strength is worth.
const WORTH: i32 = 200;
/// What it costs to be a vassal at all, and what each point of boldness adds.
const SHAME: (i32, i32) = (70, 8);
/// What each point of opinion takes off that, or adds, in percent of a unit.
const FRIENDSHIP: i32 = 60;

/// The promise of a vassal.
pub(super) struct Vassalage;

impl ClauseKind for Vassalage {
    // How bold whoever owes it is counts in its price already.
    const BURDEN: Traits = Traits {
        honour: LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        greed: LITTLE,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::Rebelled,
        gravity: 200,
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause)?;
        let (vassal, lord) = (clause.from, clause.to);
        let bound = |who: FactionId, side: fn(&Clause) -> FactionId| {
            let known = view.common.treaties.iter();
            let known = known.flat_map(|it| it.deal.clauses.iter());
            let own = view.own.deals.iter().flat_map(|it| it.deal.clauses.iter());
            let mut all = known.chain(own);
            all.any(|it| it.what == Owed::Vassalage && !it.is_settled() && side(it) == who)
        };
        for who in [vassal, lord] {
            if bound(who, |it| it.from) {
                return Err(Refusal::HasLord(who));
            }
        }
        if bound(vassal, |it| it.to) {
            return Err(Refusal::HasVassals(vassal));
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (me, partner) = (case.eyes.me(), case.eyes.partner());
        if case.owes() {
            // Who bows to somebody no stronger is laughed at.
            let shame = (SHAME.0 + SHAME.1 * i32::from(case.judge.character.boldness)).max(0);
            let shame = shame * case.footing.ratio(me, partner, (40, 300)) / 40;
            sum.add(Reason::Promises(Owed::Vassalage), -shame);
            let liking = case.judge.opinion * FRIENDSHIP / 100;
            sum.add(Reason::Opinion, liking.min(shame / 2));
        } else {
            let near = case.footing.nearness(me, partner);
            let worth = WORTH * case.footing.ratio(partner, me, (30, 100)) * near / 10_000;
            sum.add(Reason::Promised(Owed::Vassalage), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond::sparing(clause)
    }

    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        let rises = conduct.attacked(clause.from, clause.to) || conduct.ignored_call();
        rises.then_some(ClauseState::Broken)
    }

    fn is_called(&self) -> bool {
        true
    }
}
