//! The table of everybody's views.

use super::layout::Layout;
use super::unaware::Unaware;
use super::{Common, Own, Stale};
use crate::id::FactionId;
use crate::scenario::model::{Roster, Scenario};
use crate::sim::belief::{HiddenFactions, Regard};
use crate::sim::event::Observers;
use std::sync::Arc;

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
    /// By [`FactionId`]: what it knows of who is in the game, if some hide from it.
    unaware: Vec<Option<Box<Unaware>>>,
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
            unaware: Vec::new(),
        }
    }

    /// What a faction knows of everybody, if some hide from it; `None` if it knows what everybody knows.
    #[must_use]
    pub fn unaware(&self, faction: FactionId) -> Option<&Unaware> {
        self.unaware.get(faction.index())?.as_deref()
    }

    /// Takes out of what everybody knows, for each faction, those who hide from it. Once the game is over nobody hides.
    pub fn hide(&mut self, hidden: &HiddenFactions, roster: &Arc<Roster>, over: bool) {
        self.unaware.clear();
        if hidden.all().is_empty() || over {
            return;
        }
        for it in hidden.all() {
            let public = &mut self.common.factions[it.who.index()];
            public.hides = it.hides();
            self.own[it.who.index()].shown_to = it.shown_to;
        }
        let viewers = (0..self.own.len()).map(FactionId::from_index);
        self.unaware = viewers
            .map(|viewer| {
                let unknown = hidden.unknown_to(viewer);
                let some = !unknown.is_empty();
                some.then(|| Box::new(Unaware::of(&self.common, roster, unknown)))
            })
            .collect();
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
        self.conferences_stale(Observers::ALL);
    }

    /// Has conferences copied anew for each of these factions when something else of its affairs is.
    pub fn conferences_stale(&mut self, of: Observers) {
        let copied = &mut self.layout.conferences;
        *copied = copied.without(of);
    }
}
