//! To tell all that one knows of a third faction: its strength and stores, its land and fleets, and what it did. The numbers
//! are ours, in the unit of [`Balance`](super::super::worth::Balance).

use super::super::scale::Scale;
use super::bond::Bond;
use super::eyes::{Case, opinion_of};
use super::kind::{ClauseKind, MUCH, UNMOVED, third};
use super::means::{Delivery, Means};
use super::silence::is_silent;
use crate::id::FactionId;
use crate::scenario::model::{Traits, muldiv};
use crate::sim::belief::Source;
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::terms::{Clause, Owed, Reason, When};
use crate::sim::view::View;

/// What fresh word of a neighbour or an enemy is worth to whoever knows nothing of it.
const WORD: i32 = 110;
/// Whoever is thought worse of than this is as interesting as a neighbour.
const ENEMY: i32 = -25;
/// By how many percent what one knows loses its worth each turn: after so long, word is as good as new.
const STALE: i32 = 8;
/// How much of it somebody is thought to lack of whom one does not know it, in percent.
const USUAL: i32 = 50;
/// What it costs to tell of anybody: next to nothing.
const BREATH: i32 = 6;
/// What each point of good opinion of them adds to that.
const LOYALTY: i32 = 2;

/// What it costs to tell of whom one has promised to be silent about, for each point of honour: those who have none think nothing of it.
const WORD_GIVEN: i32 = 8;

/// All that is known of this faction.
pub(super) struct Information(pub(super) FactionId);

/// How much of what there is to know of a faction the faction of the view lacks, in percent.
#[must_use]
pub fn ignorance(view: &View<'_>, of: FactionId) -> i32 {
    let known = view.beliefs.faction(of).mark;
    if known.source == Source::Unknown {
        return 100;
    }
    let age = i32::from(view.turn().saturating_sub(known.turn + 1));
    (age * STALE).min(100)
}

/// Whether the faction of the view has anything to tell of another.
fn knows(view: &View<'_>, of: FactionId) -> bool {
    let strength = view.beliefs.faction(of).mark.source != Source::Unknown;
    strength || view.beliefs.fleets.iter().any(|seen| seen.flag == of)
}

impl ClauseKind for Information {
    // What others do not know is worth most to the guileful.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        guile: MUCH,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if !matches!(clause.when, When::Now | When::By { .. }) {
            return Err(Refusal::WrongTime);
        }
        third(view, clause, self.0)?;
        if clause.from == view.faction() && !knows(view, self.0) {
            return Err(Refusal::NothingToTell(self.0));
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me) = (case.eyes.view, case.eyes.me());
        let opinion = opinion_of(case.eyes, self.0);
        let what = Owed::Information(self.0);
        if case.owes() {
            sum.add(Reason::Promises(what), -BREATH);
            let bound = if is_silent(view, me, self.0) {
                WORD_GIVEN * i32::from(case.judge.character.honour).max(0)
            } else {
                0
            };
            sum.add(Reason::Toward(self.0), -opinion.max(0) * LOYALTY - bound);
            return -BREATH;
        }
        let interest = if opinion < ENEMY {
            100
        } else {
            case.footing.nearness(me, self.0)
        };
        let lacks = if case.eyes.are_mine() {
            ignorance(view, self.0)
        } else {
            USUAL
        };
        let worth = muldiv(WORD * lacks / 100, interest, 100);
        sum.add(Reason::Promised(what), worth);
        case.doubt(worth, sum);
        worth
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond {
            tells: Some(self.0),
            ..Bond::dealing(clause)
        }
    }

    fn due(&self, _: &Clause, _: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        Ok(Delivery::Information(self.0))
    }
}
