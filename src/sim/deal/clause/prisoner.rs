//! The freedom of a prisoner, who goes home.

use super::super::scale::Scale;
use super::means::{Delivery, Means};
use crate::id::MajeId;
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::terms::{Clause, Reason};
use crate::sim::view::View;

pub(super) fn check(view: &View<'_>, clause: &Clause, maje: MajeId) -> Result<(), Refusal> {
    if clause.is_standing() {
        return Err(Refusal::EmptyOffer);
    }
    let refusal = Refusal::NotYourPrisoner(maje);
    if clause.from == view.faction() {
        let mut held = view.own.prisoners.iter();
        held.find(|(of, held)| *of == clause.to && held.id == maje)
            .ok_or(refusal.clone())?;
    } else {
        let own = view.maje(maje).ok_or(refusal.clone())?;
        if own.captor != Some(clause.from) {
            return Err(refusal);
        }
    }
    // He can be promised once.
    let promised = view.own.settling.iter();
    if promised.clone().any(|it| it.deal.prisoner() == Some(maje)) {
        return Err(refusal);
    }
    Ok(())
}

pub(super) fn appraise(worth: i32, maje: MajeId, pays: bool, sum: &mut impl Scale) -> i32 {
    sum.add(Reason::Prisoner(maje), if pays { -worth } else { worth });
    worth
}

pub(super) fn due(
    clause: &Clause,
    maje: MajeId,
    means: &Means,
) -> Result<Delivery, ContractTrouble> {
    if !means.holds_prisoner {
        return Err(ContractTrouble::Short(clause.from));
    }
    Ok(Delivery::Freedom(maje))
}
