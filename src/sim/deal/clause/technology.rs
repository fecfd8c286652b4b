//! Technology: units change hands, knowledge is copied. The numbers are ours, in the unit of
//! [`Balance`](super::super::worth::Balance).

use super::super::scale::Scale;
use super::eyes::Case;
use super::kind::{ClauseKind, LITTLE, UNMOVED};
use super::means::{Delivery, Means};
use crate::id::{FactionId, TechId};
use crate::scenario::model::{Technology, Traits};
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::index::Setting;
use crate::sim::terms::{Clause, Owed, Reason, When};
use crate::sim::view::{Own, View};

/// What knowledge is worth to whoever lacks it: prized, and base.
const KNOWLEDGE: (i32, i32) = (640, 320);
/// What a unit is worth to whoever gets it, and to whoever gives it.
const UNIT: (i32, i32) = (70, 45);
/// What it costs to give the last unit away, on top.
const LAST: i32 = 120;
/// More units than this are not suggested for one clause: how many others have is not known.
const MOST: u16 = 60;

/// A number of units of a technology.
pub(super) struct Units(pub(super) TechId, pub(super) u16);

/// What a party has, or is believed to have.
pub(super) fn offerable(view: &View<'_>, from: FactionId) -> Vec<(Owed, u16)> {
    let mut found = Vec::new();
    for (at, kind) in view.book.technologies.iter().enumerate() {
        let tech = TechId::from_index(at);
        let held = if from == view.faction() {
            view.own.technology[at]
        } else {
            believed(view, from, tech) * MOST
        };
        let most = if kind.units { held } else { held.min(1) };
        if most > 0 {
            found.push((Owed::Technology(tech, 1), most.min(MOST)));
        }
    }
    found
}

/// 1 if a faction is believed to have a technology, else 0.
fn believed(view: &View<'_>, of: FactionId, tech: TechId) -> u16 {
    u16::from(view.beliefs.faction(of).technology >> tech.0.min(63) & 1 == 1)
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

impl ClauseKind for Units {
    // What was won is not given away lightly.
    const BURDEN: Traits = Traits {
        greed: LITTLE,
        tradition: LITTLE,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        let kind = view.book.technologies.get(self.0.index());
        let kind = kind.ok_or(Refusal::NoSuchThing)?;
        let units = self.1;
        if units == 0 || (!kind.units && units > 1) {
            return Err(Refusal::EmptyOffer);
        }
        if clause.when != When::Now {
            return Err(Refusal::WrongTime);
        }
        let held = view.own.technology.get(self.0.index()).copied();
        if clause.from == view.faction() && held.unwrap_or(0) < units {
            return Err(Refusal::NothingToGive(self.0));
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (tech, eyes) = (self.0, &case.eyes);
        let held = if eyes.are_mine() {
            let held = eyes.view.own.technology.get(tech.index());
            held.copied().unwrap_or(0)
        } else {
            believed(eyes.view, eyes.other, tech)
        };
        let kind = eyes.view.book.technologies.get(tech.index());
        let needed = eyes.view.book.rules.terraform_units;
        let worth = kind.map_or(0, |kind| value(kind, needed, held, self.1, case.owes()));
        sum.add(Reason::Technology(tech), case.signed(worth));
        worth
    }

    fn sign(&self, own: &mut Own, setting: &Setting) {
        if setting.technology(self.0).units
            && let Some(held) = own.technology.get_mut(self.0.index())
        {
            *held = held.saturating_sub(self.1);
        }
    }

    fn due(&self, clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        let held = means.technology.get(self.0.index());
        if held.copied().unwrap_or(0) < self.1 {
            return Err(ContractTrouble::Short(clause.from));
        }
        Ok(Delivery::Technology(self.0, self.1))
    }
}
