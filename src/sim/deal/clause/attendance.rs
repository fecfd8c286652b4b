//! To come to the next conference of a host, if it calls one in time and invites whoever promised it. The numbers are ours.

use super::super::scale::Scale;
use super::conduct::Conduct;
use super::eyes::{Case, opinion_of};
use super::kind::{ClauseKind, LITTLE, UNMOVED, paid_for};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::{ConferenceRefusal, Refusal, in_game};
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Reason, When};
use crate::sim::view::View;

/// What it costs to be bound to come.
const BOUND: i32 = -8;
/// Percent of fear of the host that cost one: who comes is in his hands.
const FEAR: i32 = 8;
/// What it is worth to a host whose conference is called already, to one who may call one, and to anybody else.
const WORTH: (i32, i32, i32) = (26, 14, 6);
/// One comes at most so gladly to somebody of whom one thinks well.
const GLADLY: i32 = 4;

/// The promise to come to the next conference of this host.
pub(super) struct Attendance(pub(super) FactionId);

/// Whose conferences a party could promise another to come to: the other's own, and those that are called.
pub(super) fn offerable(view: &View<'_>, from: FactionId, to: FactionId) -> Vec<Owed> {
    let called = view.own.conferences.iter();
    let called = called.filter(|it| it.sitting.is_none()).map(|it| it.host);
    let hosts = std::iter::once(to).chain(called.filter(|host| *host != to));
    let hosts = hosts.filter(|host| *host != from);
    hosts.map(Owed::Attendance).collect()
}

impl ClauseKind for Attendance {
    // Who comes to be counted is worth most to whoever counts.
    const COMFORT: Traits = Traits {
        guile: LITTLE,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if !clause.is_pledge() {
            return Err(Refusal::WrongTime);
        }
        if self.0 == clause.from {
            return Err(Refusal::Self_);
        }
        in_game(view, self.0)?;
        // A promise that ends before a conference that is called already would bind nobody.
        let called = view.own.conferences.iter().find(|it| it.host == self.0);
        if called.is_some_and(|it| it.sitting.is_some()) {
            return Err(ConferenceRefusal::ConferenceMeets(self.0).into());
        }
        let left = called.map_or(0, |it| it.on.saturating_sub(view.turn()));
        match clause.when {
            When::By { within } if within.turns(view.book.turn) < left => {
                Err(Refusal::TooShort(left))
            }
            _ => Ok(()),
        }
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me) = (case.eyes.view, case.eyes.me());
        let what = Owed::Attendance(self.0);
        if !case.owes() {
            let called = view.own.conferences.iter().any(|it| it.host == self.0);
            let worth = match (self.0 == me, called) {
                (true, true) => WORTH.0,
                (true, false) => WORTH.1,
                _ => WORTH.2,
            };
            sum.add(Reason::Promised(what), worth);
            case.doubt(worth, sum);
            return 0;
        }
        let fear = if self.0 == case.eyes.partner() {
            case.judge.fear
        } else {
            0
        };
        sum.add(Reason::Promises(what), BOUND - fear / FEAR);
        let opinion = if self.0 == case.eyes.partner() {
            case.judge.opinion
        } else {
            opinion_of(case.eyes, self.0)
        };
        sum.add(Reason::Toward(self.0), opinion.min(GLADLY));
        0
    }

    fn stake(&self, clause: &Clause, deal: &Deal) -> i32 {
        paid_for(clause, deal)
    }

    fn judge(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        match conduct.came(clause.from, self.0) {
            Some(true) => Some(ClauseState::Kept),
            Some(false) => Some(ClauseState::Broken),
            // None was called, or it was not asked.
            None => conduct.is_over().then_some(ClauseState::Excused),
        }
    }
}
