//! To end a war, and not to attack the other from then on. It binds both or nobody, can be made with anybody one fights, and
//! breaking it is worse than breaking any other promise. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::{Conduct, broken_by_attack};
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, LITTLE, MUCH, UNMOVED, lasts};
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::opinion::{IncidentKind, WarToll};
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// What it is worth to be left alone by an enemy of the same strength.
const SAFETY: i32 = 70;
/// What it costs to leave an enemy of the same strength alone.
const TIED_HANDS: i32 = 40;
/// What each point of ill opinion adds to that, in percent of a unit: who hates has to be paid for peace.
const GRUDGE: i32 = 60;
/// What each point of boldness adds, and each of caution takes off.
const BOLDNESS: i32 = 4;
/// The share, in percent, of what was suffered that speaks for peace, and of what was gained that speaks against it; and the
/// most of either.
const TOLL: (i32, i32) = (50, 60);

/// The promise of peace.
pub(super) struct Peace;

impl ClauseKind for Peace {
    // How bold whoever owes it is counts in its price already.
    const BURDEN: Traits = Traits {
        honour: LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -MUCH,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::BrokePeace,
        gravity: 200,
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        lasts(view, clause)?;
        let me = view.faction();
        let other = if clause.from == me {
            clause.to
        } else {
            clause.from
        };
        WarToll::between(view, me, other).map_or(Err(Refusal::NotAtWar(other)), |_| Ok(()))
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        let near = case.footing.nearness(me, partner);
        let war = WarToll::between(view, me, partner).unwrap_or_default();
        let toll = |weight: i32| (weight * TOLL.0 / 100).min(TOLL.1);
        if case.owes() {
            let forgone = TIED_HANDS * case.footing.ratio(me, partner, (40, 250)) / 100;
            let forgone = forgone + BOLDNESS * i32::from(case.judge.character.boldness);
            sum.add(Reason::Promises(Owed::Peace), -forgone.max(0) * near / 100);
            sum.add(
                Reason::Opinion,
                case.judge.opinion.min(0) * GRUDGE * near / 10_000,
            );
            sum.add(Reason::Spoils, -toll((war.dealt - war.suffered).max(0)));
        } else {
            let menace = case.footing.ratio(partner, me, (20, 250));
            let worth = SAFETY * menace * near / 10_000;
            sum.add(Reason::Promised(Owed::Peace), worth);
            sum.add(Reason::Wounds, toll(war.suffered));
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
