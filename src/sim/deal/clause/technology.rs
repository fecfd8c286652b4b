//! Technology: units change hands, knowledge is copied. The numbers are ours, in the unit of
//! [`Balance`](super::super::worth::Balance).

use super::super::scale::Scale;
use super::means::{Delivery, Means};
use crate::id::TechId;
use crate::scenario::model::Technology;
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::index::Setting;
use crate::sim::terms::{Clause, Reason};
use crate::sim::view::{Own, View};

/// What knowledge is worth to whoever lacks it: prized, and base.
const KNOWLEDGE: (i32, i32) = (640, 320);
/// What a unit is worth to whoever gets it, and to whoever gives it.
const UNIT: (i32, i32) = (70, 45);
/// What it costs to give the last unit away, on top.
const LAST: i32 = 120;

pub(super) fn check(
    view: &View<'_>,
    clause: &Clause,
    tech: TechId,
    units: u16,
) -> Result<(), Refusal> {
    let kind = view.book.technologies.get(tech.index());
    let kind = kind.ok_or(Refusal::NoSuchThing)?;
    if units == 0 || clause.is_standing() || (!kind.units && units > 1) {
        return Err(Refusal::EmptyOffer);
    }
    let held = view.own.technology.get(tech.index()).copied();
    if clause.from == view.faction() && held.unwrap_or(0) < units {
        return Err(Refusal::NothingToGive(tech));
    }
    Ok(())
}

/// What a number of units, or the knowledge, is worth to a faction that holds `held` units, where one use takes `needed`.
#[must_use]
pub fn value(kind: &Technology, needed: u16, held: u16, units: u16, gives: bool) -> i32 {
    let count = i32::from(units);
    if kind.units {
        let last = i32::from(held <= units) * LAST;
        let worth = |unit| count * unit / i32::from(needed.max(1));
        return if gives {
            worth(UNIT.1) + last
        } else {
            worth(UNIT.0)
        };
    }
    let whole = if kind.base { KNOWLEDGE.1 } else { KNOWLEDGE.0 };
    match (gives, held > 0) {
        // It is not lost, but no longer his alone.
        (true, _) => whole / 2,
        (false, true) => 0,
        (false, false) => whole,
    }
}

pub(super) fn appraise(worth: i32, tech: TechId, pays: bool, sum: &mut impl Scale) -> i32 {
    sum.add(Reason::Technology(tech), if pays { -worth } else { worth });
    worth
}

pub(super) fn sign(own: &mut Own, tech: TechId, units: u16, setting: &Setting) {
    if setting.technology(tech).units
        && let Some(held) = own.technology.get_mut(tech.index())
    {
        *held = held.saturating_sub(units);
    }
}

pub(super) fn due(
    clause: &Clause,
    tech: TechId,
    units: u16,
    means: &Means,
) -> Result<Delivery, ContractTrouble> {
    if means.technology < units {
        return Err(ContractTrouble::Short(clause.from));
    }
    Ok(Delivery::Technology(tech, units))
}
