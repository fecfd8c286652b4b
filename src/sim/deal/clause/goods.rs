//! Loads of a good, at once, each turn or by some turn.

use super::super::scale::{NEVER, Scale};
use super::super::worth::Balance;
use super::eyes::Case;
use super::kind::{ClauseKind, UNMOVED};
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

/// A number of loads of a good.
pub(super) struct Loads(pub(super) Good, pub(super) u16);

/// Anybody may promise goods.
pub(super) fn offerable() -> Vec<(Owed, u16)> {
    Good::ALL.map(|good| (Owed::Goods(good, 1), MOST)).to_vec()
}

impl ClauseKind for Loads {
    // Loads are loads to everybody.
    const BURDEN: Traits = UNMOVED;

    fn check(&self, _: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        // What both together promise is held to stores and carriers by the check of the whole deal.
        if self.1 == 0 {
            return Err(Refusal::EmptyOffer);
        }
        if matches!(clause.when, When::For { .. }) {
            return Err(Refusal::WrongTime);
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (good, loads) = (self.0, i32::from(self.1));
        let balance = &case.judge.balances[good as usize];
        let worth = balance.once(loads, case.owes());
        if case.owes() {
            sum.add(Reason::Gives(good), -worth);
            let turns = case.turns();
            let later = Balance {
                stock: balance.stock + balance.surplus() * turns,
                ..*balance
            };
            if later.bares(loads, 0, turns.max(1)) {
                sum.add(Reason::Reserve(good), NEVER);
            }
        } else {
            sum.add(Reason::Gets(good), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn sign(&self, own: &mut Own, setting: &Setting) {
        plan::reserve(own, Goods::of(self.0, i32::from(self.1)), setting);
    }

    fn due(&self, clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        let loads = i32::from(self.1);
        let there = means.at_hand[self.0].min(loads).max(0);
        if there < loads && (!means.in_part || there == 0) {
            return Err(ContractTrouble::Short(clause.from));
        }
        if means.carriers < there {
            return Err(ContractTrouble::NoCarriers(clause.from));
        }
        Ok(Delivery::Goods(self.0, there))
    }
}
