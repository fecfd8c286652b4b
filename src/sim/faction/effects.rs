//! What a faction's technology adds up to.

use crate::id::TechId;
use crate::scenario::model::{Effect, Technology, effects_of};
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
    /// The effects of what is held; `held` is by [`TechId`].
    #[must_use]
    pub fn of(technologies: &[Technology], held: &[u16]) -> Self {
        let mut sum = Self::default();
        effects_of(technologies, held).for_each(|(technology, effect)| match effect {
            Effect::Attack(n) => sum.attack += n,
            Effect::Shields(n) => sum.shields = (sum.shields + n).min(60),
            Effect::Loot(n) => sum.loot += n,
            Effect::Boarding(n) => sum.boarding += n,
            Effect::Needs(good, n) => {
                let needs = &mut sum.needs[good as usize];
                *needs = (*needs + n).min(60);
            }
            Effect::Yield(good, n) => sum.yields[good as usize] += n,
            Effect::Repair(n) => sum.repair += n,
            Effect::Speed(n) => sum.speed += n,
            Effect::Sight(n) => sum.sight += n,
            Effect::Cargo(n) => sum.cargo += n,
            Effect::Spying(n) => sum.spying += n,
            Effect::Beaming => sum.beams = true,
            Effect::Terraforming => sum.terraforming = Some(technology),
        });
        sum
    }
}
