//! To vote yes on what a conference was called for.

use super::super::scale::Scale;
use super::conduct::Conduct;
use super::eyes::{Case, opinion_of};
use super::kind::{ClauseKind, MUCH, UNMOVED, paid_for};
use crate::id::FactionId;
use crate::scenario::model::Traits;
use crate::sim::check::{ConferenceRefusal, Refusal};
use crate::sim::conference::{KnownConference, PastRound};
use crate::sim::terms::{Clause, ClauseState, Deal, Motion, Owed, Reason, Vote as Ballot, When};
use crate::sim::view::View;

/// What it costs to be bound in a vote at all.
const BOUND: i32 = -12;
/// What it costs to go to a war, to close one's trade, to promise help.
const BURDEN: (i32, i32, i32) = (-45, -30, -25);
/// What a vote is worth to whoever gets it.
const WORTH: i32 = 30;
/// One thinks at most so well of whom a motion is about.
const GLADLY: i32 = 10;

/// The promise to vote yes on what the conference of this host was called for.
pub(super) struct Vote(pub(super) FactionId);

/// The votes that a party could promise another.
pub(super) fn offerable(view: &View<'_>, from: FactionId) -> Vec<Owed> {
    let open = view.own.conferences.iter();
    let open = open.filter(|known| is_open(known, from));
    open.map(|known| Owed::Vote(known.host)).collect()
}

/// Whether somebody who is invited has not voted yet on what a conference was called for.
fn is_open(known: &KnownConference, from: FactionId) -> bool {
    let first = known.sitting.as_ref().is_none_or(|it| it.past.is_empty());
    first && known.invited().any(|who| who == from)
}

impl Vote {
    fn conference<'a>(&self, view: &View<'a>) -> Option<&'a KnownConference> {
        view.own.conferences.iter().find(|it| it.host == self.0)
    }
}

impl ClauseKind for Vote {
    // The honourable do not sell their voice; the guileful buy others.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        guile: MUCH,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        let When::By { within } = clause.when else {
            return Err(Refusal::WrongTime);
        };
        let open = self.conference(view).filter(|it| is_open(it, clause.from));
        let known = open.ok_or(ConferenceRefusal::NoVote(self.0))?;
        let left = known.on.saturating_sub(view.turn());
        if within.turns(view.book.turn) < left {
            return Err(Refusal::TooShort(left));
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let what = Owed::Vote(self.0);
        let Some(known) = self.conference(case.eyes.view) else {
            return 0;
        };
        if !case.owes() {
            sum.add(Reason::Promised(what), WORTH);
            case.doubt(WORTH, sum);
            return 0;
        }
        sum.add(Reason::Promises(what), BOUND);
        let (war, embargo, help) = BURDEN;
        let me = case.eyes.me();
        let of = |who: FactionId| {
            if who == me {
                -2 * WORTH
            } else if who == case.eyes.partner() {
                case.judge.opinion
            } else {
                opinion_of(case.eyes, who)
            }
        };
        let lean = match known.motion {
            Motion::Acclaim(whom) => of(whom),
            Motion::Accuse { whom, .. } => -of(whom),
            Motion::War(on) => war - of(on),
            Motion::Embargo(on) => embargo - of(on),
            Motion::Defence => help,
            Motion::Peace | Motion::Settle(_) => 0,
        };
        let reason = match known.motion.about()[0] {
            Some(who) if who != me => Reason::Toward(who),
            _ => Reason::Promises(what),
        };
        sum.add(reason, lean.min(GLADLY));
        0
    }

    fn stake(&self, clause: &Clause, deal: &Deal) -> i32 {
        paid_for(clause, deal)
    }

    fn judge(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        match conduct.first_round(self.0) {
            Some(round) if has_voted(round, clause.from) => Some(ClauseState::Kept),
            Some(_) => Some(ClauseState::Broken),
            // The conference never met, or ended in weapons before it voted.
            None => conduct.is_over().then_some(ClauseState::Excused),
        }
    }
}

/// Whether somebody voted yes in a round.
fn has_voted(round: &PastRound, who: FactionId) -> bool {
    round.votes.contains(&(who, Ballot::Yes))
}
