//! Whether a mind decides otherwise without the causes of what it decided.

use super::cause::{self, is_character};
use super::{Betrayal, DECIDED, Past};
use crate::id::{FactionId, Turn};
use crate::lab::study::mind_of;
use crate::mind;
use crate::scenario::model::{IncidentKind, MindDef};
use crate::sim::decision::{Decisions, MadeDecision};
use crate::sim::dice::Seed;
use crate::sim::terms::{Decided, Rationale};
use crate::sim::view::OwnedView;

/// What came of asking a mind again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reversal {
    /// No decision of the last twelve turns is on record.
    Undecided,
    /// It was not decided with the orders of a turn: at the table, or at a conference.
    NotByOrders,
    /// Reconsidered the same again, it does not decide the same: the deed was decided for it.
    NotRepeated,
    /// None of its causes can be taken away.
    Groundless,
    /// It decides the same without its causes.
    Kept,
    /// It decides otherwise only if its character is another too.
    ReversedByCharacter,
    /// It decides otherwise under other circumstances, whatever its character.
    Reversed,
}

/// Plays the decision behind a betrayal again.
pub fn replay(past: &Past, betrayal: &Betrayal, decisions: &Decisions) -> Reversal {
    let Some(made) = behind(betrayal, decisions) else {
        return Reversal::Undecided;
    };
    if matches!(made.decision.what, Decided::End(_) | Decided::Draw) {
        return Reversal::NotByOrders;
    }
    let Some(asked) = Reconsidered::of(past, made.turn, betrayal.by) else {
        return Reversal::Undecided;
    };
    asked.again(&made.decision)
}

/// The decision of which a betrayal came: the plot, the promise not kept or the attack that was decided last, in this order.
fn behind<'d>(betrayal: &Betrayal, decisions: &'d Decisions) -> Option<&'d MadeDecision> {
    let absence = betrayal.is_absence();
    let rank = |it: &MadeDecision| match it.decision.what {
        Decided::Forsake(_) => u8::from(absence),
        Decided::Draw => u8::from(betrayal.kind == IncidentKind::DrewWeapons),
        Decided::Plot(_) => u8::from(!absence),
        Decided::Attack(_) | Decided::End(_) | Decided::Refuse(_) | Decided::Choose(..) => 0,
    };
    let made = decisions.made().iter().filter(|it| {
        let pair = (it.by, it.decision.toward) == (betrayal.by, betrayal.to);
        let act = !matches!(it.decision.what, Decided::Refuse(_));
        pair && act && (it.turn..=it.turn + DECIDED).contains(&betrayal.turn)
    });
    made.max_by_key(|it| (rank(it), it.turn))
}

/// A mind with what it saw when it gave orders.
pub struct Reconsidered {
    pub view: OwnedView,
    pub mind: MindDef,
    pub seed: Seed,
}

impl Reconsidered {
    fn of(past: &Past, turn: Turn, who: FactionId) -> Option<Self> {
        let mut session = past.at(turn)?;
        session.deal_before_orders();
        let simulation = session.observe()?;
        Some(Self {
            view: simulation.owned_view(who),
            mind: mind_of(simulation, who).clone(),
            seed: Seed(simulation.seed()),
        })
    }

    /// Asks it again, without the causes of what it decided.
    pub fn again(&self, decision: &Rationale) -> Reversal {
        if !self.decides(&self.view, decision) {
            return Reversal::NotRepeated;
        }
        let stands = |view: Option<OwnedView>| view.map(|it| self.decides(&it, decision));
        let altered =
            |which: &dyn Fn(_) -> bool| cause::without(self.view.clone(), decision, which);
        if stands(altered(&|ground| !is_character(ground))) == Some(false) {
            return Reversal::Reversed;
        }
        match stands(altered(&|_| true)) {
            None => Reversal::Groundless,
            Some(true) => Reversal::Kept,
            Some(false) => Reversal::ReversedByCharacter,
        }
    }

    /// Whether it decides the same against the same faction.
    fn decides(&self, view: &OwnedView, decision: &Rationale) -> bool {
        let plan = mind::orders(&view.view(), &self.mind, self.seed);
        let mut decisions = plan.decisions.iter();
        decisions.any(|it| it.toward == decision.toward && is_alike(it.what, decision.what))
    }
}

/// Whether two decisions are the same but for the place.
fn is_alike(one: Decided, other: Decided) -> bool {
    matches!((one, other), (Decided::Attack(_), Decided::Attack(_))) || one == other
}
