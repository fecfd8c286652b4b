//! Whom a word keeps from fighting whom: nobody attacks by chance whoever he has a deal with.

use super::sides::BattleRegard;
use crate::id::{FactionId, TerritoryId};
use crate::sim::deal::{Deals, is_spared, is_told, stands_by};
use crate::sim::index::{Clock, Setting};
use crate::sim::opinion::Opinions;
use crate::sim::plot::Plots;
use crate::sim::story::Beats;
use bevy::ecs::prelude::Res;
use bevy::ecs::system::SystemParam;

/// What factions have promised each other, and which breaches of that are prepared.
#[derive(SystemParam)]
pub struct GivenWord<'w> {
    deals: Res<'w, Deals>,
    plots: Res<'w, Plots>,
    beats: Res<'w, Beats>,
    setting: Res<'w, Setting>,
    clock: Res<'w, Clock>,
}

impl GivenWord<'_> {
    /// Whether a deal keeps a faction from attacking another: it has prepared no breach of it.
    #[must_use]
    pub fn holds_back(&self, by: FactionId, whom: FactionId) -> bool {
        self.deals.bind(by, whom) && !self.is_ready(by, whom)
    }

    /// Whether a faction has prepared a breach of its word to another.
    fn is_ready(&self, by: FactionId, whom: FactionId) -> bool {
        let pursued = || self.beats.pursued_by(by, &self.setting);
        self.plots.breach(by, whom, self.clock.turn).is_some()
            || is_told(&self.setting, &pursued(), whom)
    }
}

/// What factions think of each other, and what they promised, in the world.
pub struct Ties<'a, 'w> {
    /// What they think of each other.
    pub opinions: &'a Opinions,
    /// What they promised.
    pub word: &'a GivenWord<'w>,
}

impl BattleRegard for Ties<'_, '_> {
    fn opinion(&self, of: FactionId, toward: FactionId) -> i32 {
        self.opinions.of(of, toward)
    }

    fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
        self.opinions.blood_enemies(one, other)
    }

    fn holds_back(&self, by: FactionId, whom: FactionId) -> bool {
        self.word.holds_back(by, whom)
    }

    fn spares(&self, by: FactionId, whom: FactionId) -> bool {
        is_spared(&self.word.deals, by, whom) && !self.word.is_ready(by, whom)
    }

    fn stands_by(&self, by: FactionId, whom: FactionId, at: TerritoryId) -> bool {
        stands_by(&self.word.deals, by, whom, at)
    }
}
