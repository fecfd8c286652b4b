//! What technology does, and the ways of factions.

use super::say;
use super::voice::Voice;
use crate::scenario::model::{Effect, FactionTrait};

impl Voice<'_> {
    /// What a technology does, in words.
    #[must_use]
    pub fn effect(&self, effect: Effect) -> String {
        match effect {
            Effect::Attack(n) => say!(self, "effect-attack", n = n),
            Effect::Shields(n) => say!(self, "effect-shields", n = n),
            Effect::Loot(n) => say!(self, "effect-loot", n = n),
            Effect::Boarding(n) => say!(self, "effect-boarding", n = n),
            Effect::Needs(good, n) => say!(self, "effect-needs", good = self.good(good), n = n),
            Effect::Yield(good, n) => say!(self, "effect-yield", good = self.good(good), n = n),
            Effect::Repair(n) => say!(self, "effect-repair", n = n),
            Effect::Speed(n) => say!(self, "effect-speed", n = n),
            Effect::Sight(n) => say!(self, "effect-sight", n = n),
            Effect::Cargo(n) => say!(self, "effect-cargo", n = n),
            Effect::Spying(n) => say!(self, "effect-spying", n = n),
            Effect::Terraforming => say!(self, "effect-terraforming"),
            Effect::Beaming => say!(self, "effect-beaming"),
        }
    }

    /// What is peculiar about how a faction lives.
    #[must_use]
    pub fn ways(&self, a_trait: FactionTrait) -> String {
        match a_trait {
            FactionTrait::Nomads => say!(self, "ways-nomads"),
            FactionTrait::Raiders => say!(self, "ways-raiders"),
            FactionTrait::Traders => say!(self, "ways-traders"),
            FactionTrait::Travellers => say!(self, "ways-travellers"),
        }
    }
}
