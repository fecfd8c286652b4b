//! Whom a word keeps from fighting whom: nobody attacks by chance whoever he has promised to spare.

use crate::id::FactionId;
use crate::sim::deal::{Deals, is_spared, is_told, stands_by};
use crate::sim::index::{Clock, Setting};
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
    /// Whether a faction has promised another not to attack it, and has prepared no breach of that.
    #[must_use]
    pub fn holds_back(&self, by: FactionId, whom: FactionId) -> bool {
        is_spared(&self.deals, by, whom)
            && self.plots.breach(by, whom, self.clock.turn).is_none()
            && !is_told(
                &self.setting,
                &self.beats.pursued_by(by, &self.setting),
                whom,
            )
    }

    /// Whether there is a deal between two that both are still to keep.
    #[must_use]
    pub fn partners(&self, one: FactionId, other: FactionId) -> bool {
        self.deals.bind(one, other)
    }

    /// Whether a faction has promised another to help it when it is attacked.
    #[must_use]
    pub fn stands_by(&self, by: FactionId, whom: FactionId) -> bool {
        stands_by(&self.deals, by, whom)
    }
}
