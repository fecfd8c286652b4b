//! The kinds of clauses, one file each: what may be promised, what it is worth, what is set aside when it is signed, what
//! moves when it is due, and how it is remembered if it does not. This file holds the one match over them.

mod goods;
mod means;
mod prisoner;
mod technology;

use super::scale::{Judge, Scale, Worths};
use crate::id::FactionId;
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::index::Setting;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, Owed};
use crate::sim::view::{Own, View};

pub use means::{Delivery, Means};
pub use technology::value as technology_value;

/// Whether whoever reads the view could keep the clause or, if it is the other's, could be promised it.
///
/// # Errors
/// Says why not.
pub fn check(view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
    match clause.what {
        Owed::Goods(_, loads) => goods::check(loads),
        Owed::Technology(tech, units) => technology::check(view, clause, tech, units),
        Owed::Prisoner(maje) => prisoner::check(view, clause, maje),
    }
}

/// Adds what a clause that is due at once is worth to the judge, and returns the worth of what is not goods.
pub fn appraise(
    judge: &Judge,
    worths: &Worths<'_>,
    what: Owed,
    pays: bool,
    sum: &mut impl Scale,
) -> i32 {
    match what {
        Owed::Goods(good, loads) => goods::appraise(judge, good, loads, pays, sum),
        Owed::Technology(tech, units) => {
            technology::appraise((worths.technology)(tech, units, pays), tech, pays, sum)
        }
        Owed::Prisoner(maje) => prisoner::appraise((worths.prisoner)(maje, pays), maje, pays, sum),
    }
}

/// Sets aside what its giver has signed away and has to have when it is due.
pub fn sign(own: &mut Own, what: Owed, setting: &Setting) {
    match what {
        Owed::Goods(good, loads) => goods::sign(own, good, loads, setting),
        Owed::Technology(tech, units) => technology::sign(own, tech, units, setting),
        // He stays where he is until it is due.
        Owed::Prisoner(_) => {}
    }
}

/// What moves now that the clause is due.
///
/// # Errors
/// Says what its giver lacks; then nothing moves.
pub fn due(clause: &Clause, means: &Means) -> Result<Delivery, ContractTrouble> {
    match clause.what {
        Owed::Goods(good, loads) => goods::due(clause, good, loads, means),
        Owed::Technology(tech, units) => technology::due(clause, tech, units, means),
        Owed::Prisoner(maje) => prisoner::due(clause, maje, means),
    }
}

/// What the other remembers of whoever did not keep a clause, if that is to blame for it.
#[must_use]
pub fn breach(trouble: ContractTrouble) -> Option<(FactionId, IncidentKind)> {
    match trouble {
        ContractTrouble::Short(by) | ContractTrouble::NoCarriers(by) => {
            Some((by, IncidentKind::ContractFailed))
        }
        ContractTrouble::Blockaded(_)
        | ContractTrouble::OutOfReach
        | ContractTrouble::Ended(_)
        | ContractTrouble::Hostilities(_)
        | ContractTrouble::Term => None,
    }
}
