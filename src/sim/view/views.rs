//! The table of everybody's views.

use super::layout::Layout;
use super::{Common, Own, Stale};
use crate::id::FactionId;
use crate::scenario::model::Scenario;
use crate::sim::belief::Regard;
use crate::sim::event::Observers;

/// The views of all factions, and which of them are out of date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Views {
    /// What everybody knows.
    pub common: Common,
    /// By [`FactionId`].
    pub own: Vec<Own>,
    /// By [`FactionId`]: what has to be copied anew.
    pub stale: Vec<Stale>,
    pub(super) layout: Layout,
}

impl Views {
    /// Nothing has been copied yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let holders = scenario.opening.lands.iter().map(|land| land.holder);
        let known = |held: &[u16]| {
            let kinds = held.iter().enumerate().filter(|(_, units)| **units > 0);
            kinds.fold(0, |set, (at, _)| set | 1_u64 << at.min(63))
        };
        let starts = scenario.opening.factions.iter();
        let mut own: Vec<Own> = scenario.faction_ids().map(Own::of).collect();
        for relation in &scenario.opening.relations {
            own[relation.of.index()].relations.push(relation.clone());
            let mut said = relation.clone();
            said.opinion = Regard::rumoured(said.opinion);
            said.trust = None;
            own[relation.toward.index()].relations.push(said);
        }
        Self {
            common: Common {
                first_holders: holders.collect(),
                first_technology: starts.map(|start| known(&start.technology)).collect(),
                ..Common::default()
            },
            stale: vec![Stale::All; own.len()],
            own,
            layout: Layout::default(),
        }
    }

    /// Makes room for a faction that was founded in play: of its technology everybody says what they say of its parent's.
    pub(super) fn admit(&mut self, faction: FactionId, parent: Option<FactionId>) {
        self.own.push(Own::of(faction));
        self.stale.push(Stale::All);
        let said = &mut self.common.first_technology;
        let of_parent = parent.and_then(|parent| said.get(parent.index()));
        said.push(of_parent.copied().unwrap_or_default());
        self.all_stale();
    }

    /// Has everything copied anew at the next refresh.
    pub fn all_stale(&mut self) {
        self.stale.fill(Stale::All);
        self.conferences_stale();
    }

    /// Has conferences copied anew for each faction when something else of its affairs is.
    pub fn conferences_stale(&mut self) {
        self.layout.conferences = Observers::NONE;
    }
}
