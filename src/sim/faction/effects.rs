//! What a faction's technology adds up to.

use crate::id::TechId;
use crate::scenario::model::{Effect, Technology};
use serde::{Deserialize, Serialize};

/// The sum of the effects of all technology held; percentages add up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effects {
    /// Damage dealt, in percent more.
    pub attack: i32,
    /// Damage taken, in percent less; at most 60.
    pub shields: i32,
    /// Loot, in percent more.
    pub loot: i32,
    /// Chance to capture, in percent more.
    pub boarding: i32,
    /// Needs of people by good, in percent less; at most 60.
    pub needs: [i32; 3],
    /// Yields of land by good, in percent more.
    pub yields: [i32; 3],
    /// Readiness regained each turn, in points more.
    pub repair: i32,
    /// Speed, in points more.
    pub speed: i32,
    /// Lanes further seen.
    pub sight: i32,
    /// Cargo, in percent more.
    pub cargo: i32,
    /// Success of spies, in percent more.
    pub spying: i32,
    /// Whether somebody can be beamed away, which opens the way to murder.
    pub beams: bool,
    /// The technology that can improve land, if there is one.
    pub terraforming: Option<TechId>,
}

impl Effects {
    /// The effects of what is held; `held` is by [`TechId`], and kinds beyond its end count as not held.
    #[must_use]
    pub fn of(technologies: &[Technology], held: &[u16]) -> Self {
        let mut sum = Self::default();
        for (index, (technology, held)) in technologies.iter().zip(held).enumerate() {
            if *held > 0 {
                let id = TechId::from_index(index);
                for effect in &technology.effects {
                    sum.add(id, *effect);
                }
            }
        }
        sum
    }

    fn add(&mut self, technology: TechId, effect: Effect) {
        match effect {
            Effect::Attack(n) => self.attack += n,
            Effect::Shields(n) => self.shields = (self.shields + n).min(60),
            Effect::Loot(n) => self.loot += n,
            Effect::Boarding(n) => self.boarding += n,
            Effect::Needs(good, n) => {
                let needs = &mut self.needs[good as usize];
                *needs = (*needs + n).min(60);
            }
            Effect::Yield(good, n) => self.yields[good as usize] += n,
            Effect::Repair(n) => self.repair += n,
            Effect::Speed(n) => self.speed += n,
            Effect::Sight(n) => self.sight += n,
            Effect::Cargo(n) => self.cargo += n,
            Effect::Spying(n) => self.spying += n,
            Effect::Beaming => self.beams = true,
            Effect::Terraforming => self.terraforming = Some(technology),
        }
    }
}
