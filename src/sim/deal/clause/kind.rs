//! What each kind of clause has to say.

use super::super::rules;
use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::eyes::Case;
use super::means::{Delivery, Means};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Hours, Traits};
use crate::sim::check::{Refusal, in_game};
use crate::sim::event::ContractTrouble;
use crate::sim::index::Setting;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Deal, When};
use crate::sim::view::{Own, View};

/// What follows from a broken promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// What is remembered of whoever broke it.
    pub kind: IncidentKind,
    /// What it costs in trust and prestige, in percent of what the usual breach does.
    pub gravity: i32,
}

/// By how many percent each point on an axis of character moves a weight that hangs on it much. Ours.
pub const MUCH: i8 = 9;
/// By how many percent each point moves a weight that hangs on the axis a little. Ours.
pub const LITTLE: i8 = 5;
/// A weight that no character moves.
pub(super) const UNMOVED: Traits = Traits {
    boldness: 0,
    honour: 0,
    vengefulness: 0,
    greed: 0,
    guile: 0,
    tradition: 0,
};

/// What there is to know of a kind of clause.
pub(super) trait ClauseKind {
    /// How a promise stands that comes to its end with nothing having decided it.
    const AT_ITS_END: ClauseState = ClauseState::Kept;

    /// What follows if it is broken by what its giver did.
    const BREACH: Breach = Breach {
        kind: IncidentKind::ContractBroken,
        gravity: 100,
    };

    /// By how many percent each point on an axis of character moves what it costs whoever owes it. A word is cheap to the faithless.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        ..UNMOVED
    };

    /// By how many percent each point on an axis of character moves what it is worth to whom it is owed.
    const COMFORT: Traits = UNMOVED;

    /// Whether a promise binds as long as anything of its deal does.
    const LASTS_WITH_DEAL: bool = false;

    /// Whether whoever reads the view could keep the clause or, if it is the other's, could be promised it.
    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal>;

    /// Adds what it is worth to a judge who owes it, or to whom it is owed. Returns the worth of what is not goods.
    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32;

    /// Sets aside what its giver has signed away and has to have when it is due.
    fn sign(&self, _: &mut Own, _: &Setting) {}

    /// What it makes of the relation to others.
    fn bond(&self, clause: &Clause) -> Bond {
        Bond::dealing(clause)
    }

    /// How a promise ends by what was done this turn, if that decides it.
    fn decided(&self, _: &Clause, _: &dyn Conduct) -> Option<ClauseState> {
        None
    }

    /// How a promise ends this turn, if it does.
    fn judge(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        let decided = self.decided(clause, conduct);
        decided.or_else(|| conduct.is_over().then_some(Self::AT_ITS_END))
    }

    /// Where its giver is seen not to do what it takes, while the promise still binds.
    fn tarries(&self, _: &Clause, _: &dyn Conduct) -> Option<TerritoryId> {
        None
    }

    /// Loads that the other loses if it is broken.
    fn stake(&self, _: &Clause, _: &Deal) -> i32 {
        rules::PROMISE
    }

    /// Whether its giver is called when the other is attacked.
    fn is_called(&self) -> bool {
        false
    }

    /// What moves now that it is due, or what its giver lacks. Of a promise, which is done or left undone, nothing does.
    fn due(&self, _: &Clause, _: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        Ok(Delivery::Nothing)
    }
}

/// For how long a promise binds that is kept all the time: it is given for a term.
pub(super) fn term(clause: &Clause) -> Result<Hours, Refusal> {
    match clause.when {
        When::For { term } => Ok(term),
        _ => Err(Refusal::WrongTime),
    }
}

/// Loads at stake in a promise that somebody buys: about as much as was paid for it.
pub(super) fn paid_for(clause: &Clause, deal: &Deal) -> i32 {
    let paid = deal.clauses.iter().filter(|it| it.from == clause.to);
    let loads = paid.filter_map(|it| it.what.goods());
    let loads = loads.map(|(_, loads)| i32::from(loads)).sum::<i32>();
    loads.clamp(rules::PROMISE / 3, rules::PROMISE)
}

/// Whether a promise not to attack is given for long enough.
pub(super) fn lasts(view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
    if term(clause)?.turns(view.book.turn) < rules::SHORTEST_PEACE {
        return Err(Refusal::TooShort(rules::SHORTEST_PEACE));
    }
    Ok(())
}

/// Whether a clause can be about a third faction: one that plays and is no party.
pub(super) fn third(view: &View<'_>, clause: &Clause, third: FactionId) -> Result<(), Refusal> {
    if [clause.from, clause.to].contains(&third) {
        return Err(Refusal::AboutAParty(third));
    }
    in_game(view, third)
}
