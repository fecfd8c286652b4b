//! To have a maje brought up in the house of the other, which brings two houses nearer, and ends an enmity of blood between them if it
//! lasts its term. He is no pawn: whatever becomes of the deal, he goes home. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::{Conduct, broken_by_attack};
use super::eyes::Case;
use super::hostage::{may_leave, value};
use super::kind::{Breach, ClauseKind, LITTLE, MUCH, UNMOVED, term};
use crate::id::MajeId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::View;

/// Nobody is brought up in fewer turns than this.
pub const SHORTEST: u16 = 8;
/// What it costs to give one's kin away for so long, in percent of what he would be worth to have back from prison.
const ATTACHMENT: i32 = 4;
/// What it is worth to be trusted with the kin of another.
const HONOUR: i32 = 22;
/// What it is worth to either to end an enmity of blood.
const PEACE: i32 = 48;
/// Points of ill opinion that make it one harder to live under one roof.
const BITTER: i32 = 5;

/// The promise to have this maje brought up there.
pub(super) struct Fostering(pub(super) MajeId);

impl ClauseKind for Fostering {
    // An old custom.
    const BURDEN: Traits = Traits {
        tradition: LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        tradition: MUCH,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::Betrayed,
        gravity: 100,
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if term(clause)?.turns(view.book.turn) < SHORTEST {
            return Err(Refusal::TooShort(SHORTEST));
        }
        may_leave(view, clause.from, self.0)
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, what) = (case.eyes.view, Owed::Fostering(self.0));
        let blood = view.own.blood_enemies[case.eyes.other.index()];
        let ended = if blood { PEACE } else { 0 };
        if case.owes() {
            sum.add(
                Reason::Promises(what),
                ended - value(view, self.0) * ATTACHMENT / 100,
            );
        } else {
            sum.add(Reason::Promised(what), ended + HONOUR);
        }
        // Enmity does not rule it out, but nobody forgets it.
        sum.add(Reason::Opinion, case.judge.opinion.min(0) / BITTER);
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond::sparing(clause)
    }

    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        broken_by_attack(clause, conduct)
    }
}
