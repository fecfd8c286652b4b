//! What factions do to each other, and what is remembered of it.

use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::model::{Hours, IncidentFamily, IncidentKind, Traits, TurnLength, muldiv};
use crate::sim::event::Observers;
use serde::{Deserialize, Serialize};

/// The number of an incident in the order of the world. It never leaves `sim`: the gaps would tell how much happens unseen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct IncidentId(pub u32);

/// Something one faction did to another, as both of them know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// When it happened first; incidents of one kind in one turn are one, unless they are about different majes.
    pub turn: Turn,
    /// Who did it.
    pub by: FactionId,
    /// Who felt it.
    pub to: FactionId,
    /// What.
    pub kind: IncidentKind,
    /// Where, if it was at a place.
    pub at: Option<TerritoryId>,
    /// The maje it was about, if any.
    pub maje: Option<MajeId>,
    /// What it weighed when it happened.
    pub weight: i32,
    /// For how long it is remembered. `None`: for good.
    pub life: Option<Hours>,
}

impl Incident {
    /// Whether it is a wrong.
    #[must_use]
    pub const fn is_wrong(&self) -> bool {
        self.weight < 0
    }

    /// Whether it is that a war between the two was ended.
    #[must_use]
    pub const fn ends_war(&self) -> bool {
        matches!(self.kind, IncidentKind::EndedWar)
    }

    /// What it still weighs; it fades evenly over its life, if it fades at all.
    #[must_use]
    pub fn weight_at(&self, now: Turn, turn: TurnLength) -> i32 {
        let Some(life) = self.life else {
            return self.weight;
        };
        let age = Hours::of_turns(now.saturating_sub(self.turn), turn);
        let left = i32::try_from(life.0.saturating_sub(age.0)).unwrap_or(i32::MAX);
        let life = i32::try_from(life.0.max(1)).unwrap_or(i32::MAX);
        muldiv(self.weight, left, life)
    }

    /// Whether a deed of the same turn adds to this instead of being remembered beside it.
    pub(super) fn is_again(&self, deed: &Deed) -> bool {
        (self.by, self.to, self.kind, self.maje) == (deed.by, deed.to, deed.kind, deed.maje)
    }
}

/// What one faction does to another; once remembered it is an [`Incident`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// What.
    pub kind: IncidentKind,
    /// Who does it.
    pub by: FactionId,
    /// Who feels it.
    pub to: FactionId,
    /// Where, if it is at a place.
    pub at: Option<TerritoryId>,
    /// The maje it is about, if any.
    pub maje: Option<MajeId>,
    /// Who gets to know of it besides these two.
    pub known: Observers,
    /// The character of the First Maje of who feels it.
    pub felt_by: Traits,
    /// How sure it is, in percent: what is only heard weighs less.
    pub sure: u8,
    /// How much of the full weight of its kind it has, in percent, 0 to 200.
    pub share: i32,
}

impl Deed {
    /// A deed at no place that only the two know of, felt by somebody neither forgiving nor vengeful.
    #[must_use]
    pub fn new(kind: IncidentKind, by: FactionId, to: FactionId) -> Self {
        Self {
            kind,
            by,
            to,
            at: None,
            maje: None,
            known: Observers::NONE,
            felt_by: Traits::default(),
            sure: 100,
            share: 100,
        }
    }

    /// The same, with this share of the full weight, in percent; more than 200 counts as 200.
    #[must_use]
    pub fn weighing(mut self, share: i32) -> Self {
        self.share = share.clamp(0, 200);
        self
    }

    /// The same at a place.
    #[must_use]
    pub const fn at(mut self, place: TerritoryId) -> Self {
        self.at = Some(place);
        self
    }

    /// The same about a maje: two majes killed in one turn are two deeds.
    #[must_use]
    pub const fn about(mut self, maje: MajeId) -> Self {
        self.maje = Some(maje);
        self
    }

    /// The same with others who know of it.
    #[must_use]
    pub const fn known_to(mut self, others: Observers) -> Self {
        self.known = others;
        self
    }

    /// The same, felt by somebody of this character.
    #[must_use]
    pub const fn felt_by(mut self, character: Traits) -> Self {
        self.felt_by = character;
        self
    }

    /// The same, heard with this certainty, in percent.
    #[must_use]
    pub const fn sure(mut self, sure: u8) -> Self {
        self.sure = sure;
        self
    }

    /// Who knows of it: both, and whoever else does. Of what is only held against somebody he knows nothing.
    #[must_use]
    pub const fn knows(&self) -> Observers {
        match self.kind.family() {
            IncidentFamily::Heard => Observers::NONE.and(self.to),
            _ => self.known.and(self.by).and(self.to),
        }
    }
}
