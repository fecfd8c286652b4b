//! What there is to know of a deal before its clauses are weighed.

use super::clause::Eyes;
use super::rules;
use crate::sim::terms::{Clause, Deal, Owed, When};

/// A deal in outline, as one of its parties looks at it: found in one pass over its clauses, for minds weigh many deals.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// For how many turns something is due each turn, if anything is.
    pub(super) turns: Option<i32>,
    /// How many of its clauses are not due each turn.
    pub(super) rest: usize,
    /// Whether it keeps the two from attacking each other.
    pub(super) forbids_arms: bool,
    /// How many loads more the party is paid once than it pays once.
    pub(super) lump: i32,
    /// Loads that the other still owes it once at a later turn.
    pub(super) promised: i32,
    /// Whether the other leaves hostages, lays goods aside, or gives its word before a witness.
    pub(super) secured: bool,
    /// Whether it ends a war, or has kin brought up by the other.
    pub(super) reconciles: bool,
    /// Whether it is about a prisoner.
    pub(super) frees: bool,
}

/// Whether something is handed over once.
pub(super) const fn is_paid_once(clause: &Clause) -> bool {
    matches!(clause.when, When::Now | When::By { .. })
}

impl Outline {
    /// The outline of a deal for the party whose eyes these are.
    pub(super) fn of(eyes: &Eyes<'_>, deal: &Deal) -> Self {
        let (me, partner) = (eyes.me(), eyes.partner());
        let mut outline = Self::default();
        let mut term = None;
        for clause in deal.clauses.iter() {
            match clause.when {
                When::EachTurn { term: hours } => term = term.max(Some(hours)),
                _ => outline.rest += 1,
            }
            outline.forbids_arms |= clause.forbids_arms();
            match clause.what {
                Owed::Goods(_, loads) if is_paid_once(clause) => {
                    let loads = i32::from(loads);
                    outline.lump += if clause.from == me { -loads } else { loads };
                    let pledged = clause.is_pledge() && !clause.is_settled();
                    if pledged && deal.partner_of(me) == Some(clause.from) {
                        outline.promised += loads;
                    }
                }
                Owed::Hostage(_) | Owed::Escrow(..)
                    if clause.from == partner && !clause.is_settled() =>
                {
                    outline.secured = true;
                }
                Owed::Peace | Owed::Fostering(_) => outline.reconciles = true,
                Owed::Prisoner(_) => outline.frees = true,
                _ => {}
            }
        }
        outline.secured |= rules::witnessed(deal, partner) > 0;
        outline.turns = term.map(|term| i32::from(term.turns(eyes.view.book.turn)));
        outline
    }
}
