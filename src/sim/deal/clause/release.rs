//! To free the other from something it promised for later. It counts as excused: nobody is to blame, and nobody is trusted more for
//! it. It takes place when it is signed, and can be given for nothing. The numbers are ours.

use super::super::rules;
use super::super::scale::Scale;
use super::attendance::Attendance;
use super::eyes::Case;
use super::goods::Loads;
use super::information::Information;
use super::joint_war::JointWar;
use super::kind::{ClauseKind, UNMOVED};
use super::means::{Delivery, Means};
use super::technology::Units;
use super::vote::Vote;
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::terms::{Clause, Owed, Pledged, Reason, When};
use crate::sim::view::View;

/// What a promise weighs at most for each load of it: who could keep it only by going hungry does not pay with all that he has.
const MOST: i32 = 40;

/// Freedom from a promise.
pub(super) struct Release(pub(super) Pledged);

/// What one of two parties has promised the other for later and still owes, as far as the faction of the view, which is one of them, knows:
/// all of it. With the turn in which each is due.
pub fn open<'a>(
    view: &View<'a>,
    debtor: FactionId,
    creditor: FactionId,
) -> impl Iterator<Item = (&'a Clause, crate::id::Turn)> + use<'a> {
    let length = view.book.turn;
    let deals = view.own.deals.iter();
    deals.flat_map(move |known| {
        let owed = known.deal.clauses.iter();
        let owed = owed.filter(move |it| is_open(it, debtor, creditor));
        owed.map(move |it| (it, it.when.last_turn(known.from, length)))
    })
}

/// Whether a clause is something that one still owes the other once at a later turn.
fn is_open(clause: &Clause, debtor: FactionId, creditor: FactionId) -> bool {
    let parties = (clause.from, clause.to) == (debtor, creditor);
    parties && clause.is_pledge() && !clause.is_settled()
}

/// What a party could free the other from.
pub(super) fn offerable(view: &View<'_>, from: FactionId, to: FactionId) -> Vec<(Owed, u16)> {
    let owed = open(view, to, from).filter_map(|(it, _)| it.what.pledged());
    owed.map(|pledged| (Owed::Release(pledged), 1)).collect()
}

impl Release {
    /// The promise that it is about.
    fn pledge<'a>(&self, view: &View<'a>, clause: &Clause) -> Option<&'a Clause> {
        let mut owed = open(view, clause.to, clause.from);
        owed.find(|(it, _)| it.what == Owed::from(self.0))
            .map(|(it, _)| it)
    }
}

impl ClauseKind for Release {
    // Letting somebody off binds nobody.
    const BURDEN: Traits = UNMOVED;

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if clause.when != When::Now {
            return Err(Refusal::WrongTime);
        }
        let what = Owed::from(self.0);
        let pledge = self.pledge(view, clause);
        pledge.map(|_| ()).ok_or(Refusal::NotPledged {
            by: clause.to,
            what,
        })
    }

    /// Whoever frees the other gives up what the promise is worth to it; whoever is freed is spared what it costs to keep it.
    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let Some(pledge) = self.pledge(case.eyes.view, case.clause) else {
            return 0;
        };
        let mut weight = 0;
        let kept = Case {
            clause: pledge,
            ..*case
        };
        let _ = match self.0 {
            Pledged::Goods(good, loads) => Loads(good, loads).appraise(&kept, &mut weight),
            Pledged::Technology(tech, units) => Units(tech, units).appraise(&kept, &mut weight),
            Pledged::Information(on) => Information(on).appraise(&kept, &mut weight),
            Pledged::JointWar(on) => JointWar(on).appraise(&kept, &mut weight),
            Pledged::Vote(at) => Vote(at).appraise(&kept, &mut weight),
            Pledged::Attendance(at) => Attendance(at).appraise(&kept, &mut weight),
        };
        let loads = pledge.what.goods();
        let loads = loads.map_or(rules::PROMISE, |(_, loads)| i32::from(loads));
        let worth = weight.abs().min(MOST.saturating_mul(loads));
        let what = Owed::Release(self.0);
        let reason = if case.owes() {
            Reason::Promises(what)
        } else {
            Reason::Promised(what)
        };
        sum.add(reason, case.signed(worth));
        case.signed(worth)
    }

    fn due(&self, _: &Clause, _: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        Ok(Delivery::Release(self.0))
    }
}
