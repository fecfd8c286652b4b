//! Whether two factions are at war, and how it goes, as one of them knows it.

use crate::id::FactionId;
use crate::sim::opinion::WarToll;
use crate::sim::view::View;

impl WarToll {
    /// How the war between two stands for the first of them, if there is one; one of the two is the faction of the view.
    #[must_use]
    pub fn between(view: &View<'_>, one: FactionId, other: FactionId) -> Option<Self> {
        let me = view.faction();
        let enemy = if one == me { other } else { one };
        let war = *view.own.wars.get(enemy.index())?;
        let war = if one == me { war } else { war.turned() };
        (war != Self::default()).then_some(war)
    }
}
