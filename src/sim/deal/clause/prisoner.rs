//! The freedom of a prisoner, who goes home.

use super::super::scale::Scale;
use super::eyes::Case;
use super::kind::{ClauseKind, LITTLE, UNMOVED};
use super::means::{Delivery, Means};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Rank, Traits};
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::terms::{Clause, Owed, Reason, When};
use crate::sim::view::{OwnMaje, View};

/// The freedom of one.
pub(super) struct Freedom(pub(super) MajeId);

/// Those whom one party holds and the other misses.
pub(super) fn offerable(view: &View<'_>, from: FactionId, to: FactionId) -> Vec<(Owed, u16)> {
    let free = |maje| (Owed::Prisoner(maje), 1);
    if from == view.faction() {
        let held = view.own.prisoners.iter().filter(|(of, _)| *of == to);
        held.map(|(_, held)| free(held.id)).collect()
    } else {
        let lost = view.own.majes.iter();
        let lost = lost.filter(|maje| maje.captor == Some(from) && !maje.hostage);
        lost.map(|maje| free(maje.id)).collect()
    }
}

/// What a maje is worth to his own faction, in the unit of [`Balance`](super::super::worth::Balance).
pub(super) fn worth_of(maje: &OwnMaje) -> i32 {
    match maje.rank {
        Rank::First => 900,
        Rank::Lesser => 250 + 3 * maje.loyalty,
        Rank::Counsel => 150,
    }
}

/// What a maje is thought to be worth to his own: nobody outside knows how loyal he is at home.
pub(super) const fn usual_worth(rank: Rank) -> i32 {
    match rank {
        Rank::First => 900,
        Rank::Lesser => 400,
        Rank::Counsel => 150,
    }
}

impl Freedom {
    fn worth(&self, case: &Case<'_>) -> i32 {
        let view = case.eyes.view;
        let lost = view.maje(self.0);
        let mut held = view.own.prisoners.iter();
        let held = held.find(|(_, held)| held.id == self.0);
        let held = held.map(|(_, held)| held);
        // To his captor a prisoner is worth half of what he is to his own.
        match (case.eyes.are_mine(), case.owes()) {
            (true, true) => held.map_or(0, worth_of) / 2,
            (true, false) => lost.map_or(0, worth_of),
            (false, true) => lost.map_or(0, |maje| usual_worth(maje.rank)) / 2,
            (false, false) => held.map_or(0, |maje| usual_worth(maje.rank)),
        }
    }
}

impl ClauseKind for Freedom {
    // The vengeful do not let anybody go lightly.
    const BURDEN: Traits = Traits {
        vengefulness: LITTLE,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        let maje = self.0;
        if clause.when != When::Now {
            return Err(Refusal::WrongTime);
        }
        let refusal = Refusal::NotYourPrisoner(maje);
        if clause.from == view.faction() {
            let mut held = view.own.prisoners.iter();
            held.find(|(of, held)| *of == clause.to && held.id == maje)
                .ok_or(refusal.clone())?;
        } else {
            let own = view.maje(maje).ok_or(refusal.clone())?;
            if own.captor != Some(clause.from) || own.hostage {
                return Err(refusal);
            }
        }
        // He can be promised once.
        let mut promised = view.own.settling.iter();
        if promised.any(|it| it.deal.prisoner() == Some(maje)) {
            return Err(refusal);
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let worth = self.worth(case);
        sum.add(Reason::Prisoner(self.0), case.signed(worth));
        worth
    }

    fn due(&self, clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        if (means.captives)(self.0) != Some((clause.to, clause.from)) {
            return Err(ContractTrouble::Short(clause.from));
        }
        Ok(Delivery::Freedom(self.0))
    }
}
