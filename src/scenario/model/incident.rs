//! What factions do to each other, and how it is felt.

use super::Hours;
use serde::{Deserialize, Serialize};
use std::ops::Index;

/// What one faction did to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum IncidentKind {
    /// Carried goods off.
    Raided,
    /// Took land.
    Seized,
    /// Closed the lanes of a place.
    Blockaded,
    /// Fought and destroyed ships.
    Fought,
    /// Took a maje prisoner.
    TookPrisoner,
    /// Killed a maje: a blood debt.
    Killed,
    /// Was caught spying.
    Spied,
    /// Failed to deliver.
    ContractFailed,
    /// Ended a contract early.
    ContractBroken,
    /// Served a contract for a turn.
    ContractServed,
    /// Kept a contract to its end.
    ContractKept,
    /// Gave something.
    Gave,
    /// Let a prisoner go.
    Released,
    /// Fought on the same side.
    Helped,
    /// Sent an envoy.
    Envoy,
    /// Attacked on neutral ground, which everybody minds.
    NeutralGround,
    /// Took in a maje who deserted.
    TookIn,
}

impl IncidentKind {
    /// All kinds, in order.
    pub const ALL: [Self; 17] = [
        Self::Raided,
        Self::Seized,
        Self::Blockaded,
        Self::Fought,
        Self::TookPrisoner,
        Self::Killed,
        Self::Spied,
        Self::ContractFailed,
        Self::ContractBroken,
        Self::ContractServed,
        Self::ContractKept,
        Self::Gave,
        Self::Released,
        Self::Helped,
        Self::Envoy,
        Self::NeutralGround,
        Self::TookIn,
    ];
}

/// How an incident is felt by somebody who is neither forgiving nor vengeful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentDef {
    /// What it adds to the opinion of who felt it, -100 to 100.
    pub weight: i32,
    /// For how long it is remembered; it fades evenly. `None`: for good.
    pub life: Option<Hours>,
}

/// How each kind of incident is felt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentDefs(Vec<IncidentDef>);

impl IncidentDefs {
    /// The longest life a scenario may give: ten million hours, more than a thousand years.
    pub const LONGEST: u32 = 10_000_000;

    /// Changes how a kind is felt.
    pub fn set(&mut self, kind: IncidentKind, felt: IncidentDef) {
        self.0[kind as usize] = felt;
    }

    /// Whether it holds every kind, with weights and lives in range.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let sound = |felt: &IncidentDef| {
            let life = felt
                .life
                .is_none_or(|life| (1..=Self::LONGEST).contains(&life.0));
            life && (-100..=100).contains(&felt.weight)
        };
        self.0.len() == IncidentKind::ALL.len() && self.0.iter().all(sound)
    }
}

impl Index<IncidentKind> for IncidentDefs {
    type Output = IncidentDef;

    fn index(&self, kind: IncidentKind) -> &IncidentDef {
        &self.0[kind as usize]
    }
}

impl Default for IncidentDefs {
    /// Weights and lives are ours.
    fn default() -> Self {
        let months = |weight, months: u32| IncidentDef {
            weight,
            life: (months > 0).then_some(Hours(months * 730)),
        };
        let felt = |kind| match kind {
            IncidentKind::Raided => months(-14, 20),
            IncidentKind::Seized => months(-30, 40),
            IncidentKind::Blockaded => months(-6, 12),
            IncidentKind::Fought => months(-8, 16),
            IncidentKind::TookPrisoner => months(-15, 24),
            IncidentKind::Killed => months(-12, 0),
            IncidentKind::Spied => months(-12, 18),
            IncidentKind::ContractFailed => months(-6, 10),
            IncidentKind::ContractBroken => months(-12, 18),
            IncidentKind::ContractServed => months(2, 12),
            IncidentKind::ContractKept => months(10, 24),
            IncidentKind::Gave => months(10, 18),
            IncidentKind::Released => months(18, 30),
            IncidentKind::Helped => months(16, 24),
            IncidentKind::Envoy => months(3, 8),
            IncidentKind::NeutralGround => months(-8, 24),
            IncidentKind::TookIn => months(-10, 20),
        };
        Self(IncidentKind::ALL.into_iter().map(felt).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{IncidentDefs, IncidentKind};

    #[test]
    fn every_kind_stands_at_its_place() {
        for (at, kind) in IncidentKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, at);
        }
        assert!(IncidentDefs::default().is_sound());
        assert!(!IncidentDefs(Vec::new()).is_sound());
    }
}
