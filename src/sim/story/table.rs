//! The table of the story: how far each beat has come.

use crate::id::{BeatId, FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{BeatEnd, Book, Canon};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::{Res, Resource};
use serde::{Deserialize, Serialize};

/// How far a beat has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum BeatStage {
    /// There is no sign of it yet.
    #[default]
    Dormant,
    /// Somebody has learned of a sign of it.
    Foreshadowed,
    /// Its actor has been asked.
    Ready,
    /// Its actor chose it, and works towards it.
    UnderWay,
    /// It went as it was told.
    Canon,
    /// It went another way: by which divert.
    Diverted(u8),
    /// It never came to it.
    Lapsed,
}

impl BeatStage {
    /// How it has ended, if it has.
    #[must_use]
    pub const fn end(self) -> BeatEnd {
        match self {
            Self::Dormant | Self::Foreshadowed | Self::Ready | Self::UnderWay => BeatEnd::Open,
            Self::Canon => BeatEnd::Canon,
            Self::Diverted(_) => BeatEnd::Diverted,
            Self::Lapsed => BeatEnd::Lapsed,
        }
    }

    /// Whether it can still go one way or another.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.end() == BeatEnd::Open
    }
}

/// A beat in a game.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeatState {
    /// How far it has come.
    pub stage: BeatStage,
    /// The turn in which it came that far; 0: before the first.
    pub since: Turn,
    /// Which leads have been told: bit n for the n-th.
    pub told: u8,
    /// How often its actor tried in vain.
    pub failed: u8,
}

/// The beats of a game, and how strongly minds follow them.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beats {
    /// How strongly minds follow what was told.
    pub canon: Canon,
    beats: Vec<BeatState>,
}

impl SavedTable for Beats {
    fn begin(start: &Start<'_>) -> Self {
        Self {
            canon: Canon::default(),
            beats: vec![BeatState::default(); start.scenario.beats.len()],
        }
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let book = context.book;
        ensure(self.beats.len() == book.beats.len(), "the list of beats")?;
        let known = self.beats.iter().zip(&book.beats);
        let sound = known.into_iter().all(|(state, def)| match state.stage {
            BeatStage::Diverted(by) => usize::from(by) < def.diverts.len(),
            _ => true,
        });
        ensure(sound, "how a beat went")
    }
}

impl Beats {
    /// A beat.
    #[must_use]
    pub fn beat(&self, id: BeatId) -> BeatState {
        self.beats.get(id.index()).copied().unwrap_or_default()
    }

    /// Changes how far a beat has come. Returns whether it was elsewhere before.
    pub fn put(&mut self, id: BeatId, stage: BeatStage, turn: Turn) -> bool {
        let Some(state) = self.beats.get_mut(id.index()) else {
            return false;
        };
        let moved = state.stage != stage;
        if moved {
            state.stage = stage;
            state.since = turn;
        }
        moved
    }

    /// Notes that a lead was told. Returns whether it had not been before.
    pub fn tell(&mut self, id: BeatId, lead: usize) -> bool {
        let Some(state) = self.beats.get_mut(id.index()) else {
            return false;
        };
        let bit = u8::try_from(lead)
            .ok()
            .and_then(|at| 1_u8.checked_shl(at.into()));
        let bit = bit.unwrap_or(0);
        let news = state.told & bit == 0 && bit != 0;
        state.told |= bit;
        news
    }

    /// Notes an attempt in vain.
    pub fn fail(&mut self, id: BeatId) {
        if let Some(state) = self.beats.get_mut(id.index()) {
            state.failed = state.failed.saturating_add(1);
        }
    }

    /// How every beat has ended, by [`BeatId`].
    #[must_use]
    pub fn ends(&self) -> Vec<BeatEnd> {
        self.beats.iter().map(|state| state.stage.end()).collect()
    }

    /// The same, as far as a faction knows: of its own, of those about it, and of what everybody has heard.
    #[must_use]
    pub fn known_to(&self, faction: FactionId, book: &Book) -> Vec<BeatEnd> {
        let known = self.beats.iter().zip(&book.beats);
        known
            .map(|(state, def)| {
                let is_told = def.public || def.actor == faction || def.other == Some(faction);
                if is_told {
                    state.stage.end()
                } else {
                    BeatEnd::Open
                }
            })
            .collect()
    }

    /// The beats that a faction has begun and not ended.
    #[must_use]
    pub fn pursued_by(&self, faction: FactionId, book: &Book) -> Vec<BeatId> {
        let all = self.beats.iter().zip(book.all_beats());
        let under_way = all.filter(|(state, _)| state.stage == BeatStage::UnderWay);
        let pursued = under_way.filter(|(_, (_, def))| def.actor == faction);
        pursued.map(|(_, (id, _))| id).collect()
    }
}

/// Condition: some beat can still go one way or another.
pub fn any_open(story: Res<Beats>) -> bool {
    story.beats.iter().any(|state| state.stage.is_open())
}
