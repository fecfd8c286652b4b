//! Goods that are laid aside as security of what their giver promises for later in the same deal. They lie in no place, where nobody can
//! raid or spend them; they go back once all of it is kept, and to the other if any of it is broken. What is secured by goods is
//! trusted more, load by load. The numbers are ours.

use super::super::scale::{NEVER, Scale};
use super::eyes::Case;
use super::kind::{ClauseKind, LITTLE, UNMOVED};
use super::means::{Delivery, Means};
use crate::scenario::model::{Good, Goods, Traits};
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::index::Setting;
use crate::sim::plan;
use crate::sim::terms::{Clause, Owed, Reason, When};
use crate::sim::view::{Own, View};

/// More loads than this are not suggested for one clause.
const MOST: u16 = 60;
/// What it costs to do without them for so long and to risk them, in percent of what they are worth.
const LOCKED: i32 = 12;
/// What it is worth to hold them at all, in percent of what they would be worth: the other thinks twice.
const HOLD: i32 = 5;

/// A number of loads of a good, laid aside.
pub(super) struct Escrow(pub(super) Good, pub(super) u16);

/// Anybody may lay goods aside.
pub(super) fn offerable() -> impl Iterator<Item = (Owed, u16)> {
    Good::ALL
        .into_iter()
        .map(|good| (Owed::Escrow(good, 1), MOST))
}

impl ClauseKind for Escrow {
    // The bold do not mind what they stake; the cautious like to hold something.
    const BURDEN: Traits = Traits {
        boldness: -LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -LITTLE,
        ..UNMOVED
    };

    fn check(&self, _: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        // What it secures, and whether the goods are there, is for the check of the whole deal.
        if self.1 == 0 {
            return Err(Refusal::EmptyOffer);
        }
        if clause.when != When::Now {
            return Err(Refusal::WrongTime);
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (good, loads) = (self.0, i32::from(self.1));
        let what = Owed::Escrow(good, self.1);
        let balance = &case.judge.balances[good as usize];
        let worth = balance.once(loads, case.owes());
        if case.owes() {
            sum.add(Reason::Promises(what), -(worth * LOCKED / 100).max(1));
            if balance.bares(loads, 0, 1) {
                sum.add(Reason::Reserve(good), NEVER);
            }
        } else {
            sum.add(Reason::Promised(what), worth * HOLD / 100);
        }
        0
    }

    fn sign(&self, own: &mut Own, setting: &Setting) {
        plan::reserve(own, Goods::of(self.0, i32::from(self.1)), setting);
    }

    fn due(&self, clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        let loads = i32::from(self.1);
        if means.at_hand[self.0] < loads {
            return Err(ContractTrouble::Short(clause.from));
        }
        Ok(Delivery::Escrow(self.0, self.1))
    }
}
