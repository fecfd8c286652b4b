//! Loads of a good, at once or each turn.

use super::super::scale::{Judge, NEVER, Scale};
use super::means::{Delivery, Means};
use crate::scenario::model::{Good, Goods};
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::index::Setting;
use crate::sim::plan;
use crate::sim::terms::{Clause, Reason};
use crate::sim::view::Own;

pub(super) fn check(loads: u16) -> Result<(), Refusal> {
    // What both together promise is held to stores and carriers by the check of the whole deal.
    if loads == 0 {
        return Err(Refusal::EmptyOffer);
    }
    Ok(())
}

pub(super) fn appraise(
    judge: &Judge,
    good: Good,
    loads: u16,
    pays: bool,
    sum: &mut impl Scale,
) -> i32 {
    let loads = i32::from(loads);
    let balance = &judge.balances[good as usize];
    let worth = balance.once(loads, pays);
    if pays {
        sum.add(Reason::Gives(good), -worth);
        if loads > balance.stock {
            sum.add(Reason::Need(good), NEVER);
        }
    } else {
        sum.add(Reason::Gets(good), worth);
    }
    0
}

pub(super) fn sign(own: &mut Own, good: Good, loads: u16, setting: &Setting) {
    plan::reserve(own, Goods::of(good, i32::from(loads)), setting);
}

pub(super) fn due(
    clause: &Clause,
    good: Good,
    loads: u16,
    means: &Means,
) -> Result<Delivery, ContractTrouble> {
    let loads = i32::from(loads);
    let there = means.at_hand[good].min(loads).max(0);
    if there < loads && (!means.in_part || there == 0) {
        return Err(ContractTrouble::Short(clause.from));
    }
    if means.carriers < there {
        return Err(ContractTrouble::NoCarriers(clause.from));
    }
    Ok(Delivery::Goods(good, there))
}
