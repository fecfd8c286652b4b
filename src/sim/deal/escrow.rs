//! Goods that are laid aside as security: they leave the stores of their giver in the turn of the signature, lie in no place, and go
//! back to him or to the other when it is known how what they secure has ended.

use super::table::{Deals, Signed};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Good, Goods};
use crate::sim::consequence::Consequences;
use crate::sim::event::EscrowEnded;
use crate::sim::goods::{Estate, bring, send};
use crate::sim::index::{Clock, Setting};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::{Clause, ClauseState, Owed, Secrecy};
use crate::sim::victory::Verdict;
use bevy::ecs::prelude::{Res, ResMut, Resource};
use serde::{Deserialize, Serialize};

/// Goods that lie aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscrowHeld {
    /// The true number of the deal whose promises they secure.
    pub deal: u32,
    /// Who laid them aside.
    pub of: FactionId,
    /// To whom the promises were given.
    pub with: FactionId,
    /// What they are.
    pub good: Good,
    /// How many loads, 1 or more.
    pub loads: u16,
    /// Who learns what becomes of them.
    pub secrecy: Secrecy,
    /// Whether the word that they secure was broken.
    pub forfeit: bool,
}

/// Goods that lie aside, by deal, giver and good.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escrows(Vec<EscrowHeld>);

impl SavedTable for Escrows {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let sorted = self.0.is_sorted_by(|one, next| one.key() < next.key());
        let known = |it: &EscrowHeld| {
            let factions = context.factions();
            let parties = it.of.index() < factions && it.with.index() < factions;
            parties && it.of != it.with && it.loads > 0
        };
        ensure(sorted && self.0.iter().all(known), "what is laid aside")
    }
}

impl EscrowHeld {
    const fn key(&self) -> (u32, FactionId, Good) {
        (self.deal, self.of, self.good)
    }

    /// Whether a clause is that by which they were laid aside.
    fn is_of(&self, clause: &Clause) -> bool {
        clause.from == self.of && clause.what == Owed::Escrow(self.good, self.loads)
    }
}

impl Escrows {
    /// Takes goods of a deal out of the stores of who gives them, at the place where they leave him.
    pub(super) fn lay_aside(
        &mut self,
        (estate, ledger): (&mut Estate, &mut Ledger),
        signed: &Signed,
        ([of, with], at): ([FactionId; 2], TerritoryId),
        (good, loads): (Good, u16),
    ) {
        let goods = Goods::of(good, i32::from(loads));
        send(estate, ledger, (of, at, Cause::Escrow(with)), goods);
        let held = EscrowHeld {
            deal: signed.key,
            of,
            with,
            good,
            loads,
            secrecy: signed.deal.secrecy,
            forfeit: false,
        };
        let at = self.0.partition_point(|it| it.key() < held.key());
        self.0.insert(at, held);
    }

    /// Somebody has broken the word that he gave in a deal.
    pub(super) fn forfeit(&mut self, deal: u32, by: FactionId) {
        for it in &mut self.0 {
            it.forfeit |= (it.deal, it.of) == (deal, by);
        }
    }
}

/// What becomes of goods that lie aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// They stay.
    Stay,
    /// They go back.
    Back,
    /// The other has them.
    Forfeit,
    /// Nobody is left to have them.
    Lost,
}

/// Whether anything lies aside.
pub(super) fn any_escrow(escrows: Res<Escrows>) -> bool {
    !escrows.0.is_empty()
}

/// System: goods go back once all that they secure is kept, excused or released, and at the end of the game. The other has them if any
/// of it is broken, or if their giver is no more. Who has no place to put them gets them once he has one.
pub(super) fn keep_escrows(
    (clock, setting, verdict): (Res<Clock>, Res<Setting>, Res<Verdict>),
    mut escrows: ResMut<Escrows>,
    mut deals: ResMut<Deals>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences<'_, '_>,
) {
    let last = !verdict.open_end && clock.turn >= setting.turns;
    escrows.0.retain(|it| {
        let mut signed = deals.signed.iter_mut();
        let signed = signed.find(|signed| signed.key == it.deal);
        let to = match fate(it, signed.as_deref(), &estate, last) {
            Fate::Stay => return true,
            Fate::Lost => return false,
            Fate::Back => it.of,
            Fate::Forfeit => it.with,
        };
        let from = if to == it.of { it.with } else { it.of };
        let goods = Goods::of(it.good, i32::from(it.loads));
        if !bring(&mut estate, &mut ledger, (to, Cause::Escrow(from)), goods) {
            return true;
        }
        let forfeit = to == it.with;
        if let Some(signed) = signed {
            let state = if forfeit {
                ClauseState::Broken
            } else {
                ClauseState::Kept
            };
            signed.deal.mark(state, |clause| it.is_of(clause));
        }
        consequences.record(EscrowEnded {
            of: it.of,
            with: it.with,
            good: it.good,
            loads: it.loads,
            forfeit,
            secrecy: it.secrecy,
        });
        false
    });
}

/// What becomes of goods now, by their deal, if it is still under way.
fn fate(it: &EscrowHeld, signed: Option<&Signed>, estate: &Estate, last: bool) -> Fate {
    let active = [it.of, it.with].map(|who| estate.house(who).active);
    match (active, signed) {
        ([false, false], _) => Fate::Lost,
        // As long as they lie aside, something is owed.
        ([false, true], _) => Fate::Forfeit,
        ([true, false], _) => Fate::Back,
        _ if it.forfeit => Fate::Forfeit,
        (_, Some(signed)) if signed.deal.binds(it.of) && !last => Fate::Stay,
        _ => Fate::Back,
    }
}
