//! Factions that hide: who knows that they are there.

use crate::id::FactionId;
use crate::scenario::audit::Flaw;
use crate::sim::event::Observers;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A faction that hides, or hid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenFaction {
    /// Which.
    pub who: FactionId,
    /// Who knows of it, itself included.
    pub known_to: Observers,
    /// Who knows of it as far as it can tell itself: whoever knew from the start, met it openly, or heard of it from it.
    pub shown_to: Observers,
}

impl HiddenFaction {
    /// Whether anybody who plays did not know of it when that was last asked.
    #[must_use]
    pub fn hides(&self) -> bool {
        self.known_to != Observers::ALL
    }

    /// Everybody knows of it from now on, whoever is founded later included.
    pub(super) const fn come_out(&mut self) {
        self.known_to = Observers::ALL;
        self.shown_to = Observers::ALL;
    }
}

/// The factions that hide or hid, by id.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenFactions(Vec<HiddenFaction>);

impl HiddenFactions {
    /// All of them, by id.
    #[must_use]
    pub fn all(&self) -> &[HiddenFaction] {
        &self.0
    }

    /// One of them, to be changed.
    pub(super) fn get_mut(&mut self, who: FactionId) -> Option<&mut HiddenFaction> {
        self.0.iter_mut().find(|it| it.who == who)
    }

    /// Lets everybody know everybody: for whoever looks back.
    pub(super) fn open(&mut self) {
        self.0.iter_mut().for_each(HiddenFaction::come_out);
    }

    /// Those of whom a faction knows nothing.
    #[must_use]
    pub fn unknown_to(&self, viewer: FactionId) -> Observers {
        let unknown = self.0.iter().filter(|it| !it.known_to.includes(viewer));
        Observers::of(unknown.map(|it| it.who))
    }

    /// Those of whom not everybody knows: nobody speaks of them idly, and they count for nothing that everybody can count.
    #[must_use]
    pub fn hiding(&self) -> Observers {
        let hiding = self.0.iter().filter(|it| it.hides());
        Observers::of(hiding.map(|it| it.who))
    }
}

impl SavedTable for HiddenFactions {
    fn begin(start: &Start<'_>) -> Self {
        let factions = start.scenario.opening.factions.iter().enumerate();
        let hidden = factions.filter_map(|(at, faction)| {
            let who = FactionId::from_index(at);
            let known = faction.hidden_but_to.as_ref()?;
            let known_to = Observers::only(known).and(who);
            Some(HiddenFaction {
                who,
                known_to,
                shown_to: known_to,
            })
        });
        Self(hidden.collect())
    }

    /// A newcomer knows whom its parent knows.
    fn grow(&mut self, newcomer: FactionId, parent: FactionId) {
        for it in &mut self.0 {
            if it.known_to.includes(parent) {
                it.known_to = it.known_to.and(newcomer);
            }
            if it.shown_to.includes(parent) {
                it.shown_to = it.shown_to.and(newcomer);
            }
        }
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let sorted = self.0.is_sorted_by(|one, next| one.who < next.who);
        let there = self
            .0
            .iter()
            .all(|it| it.who.index() < context.factions() && it.known_to.includes(it.who));
        ensure(sorted && there, "the factions that hide")
    }
}
