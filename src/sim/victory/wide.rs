//! What conditions ask about beyond a faction's own possessions: others, majes, deeds, the beats of the story.

use crate::id::{BeatId, FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::model::{BeatEnd, Book, Condition, IncidentKind, MajeFate};
use crate::sim::event::Observers;
use crate::sim::terms::FactKind;

/// What matters of one faction beyond what it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wide {
    /// With whom it has a deal that is due each turn.
    pub partners: Vec<FactionId>,
    /// What it thinks of others, by `FactionId`.
    pub opinions: Vec<i16>,
    /// Majes whom it holds prisoner.
    pub prisoners: Vec<MajeId>,
    /// How many ships it has where.
    pub ships_at: Vec<(TerritoryId, i32)>,
    /// Factions of which it does not know that they are there.
    pub unknown: Observers,
    /// What it did to others, and when.
    pub deeds: Vec<(Turn, IncidentKind, FactionId)>,
}

impl Wide {
    /// Adds ships at a place.
    pub fn add_ships(&mut self, at: TerritoryId, ships: i32) {
        match self.ships_at.iter_mut().find(|(place, _)| *place == at) {
            Some((_, count)) => *count = count.saturating_add(ships),
            None => self.ships_at.push((at, ships)),
        }
    }

    /// How many ships it has at a place.
    #[must_use]
    pub fn ships(&self, at: TerritoryId) -> i32 {
        let found = self.ships_at.iter().find(|(place, _)| *place == at);
        found.map_or(0, |(_, count)| *count)
    }

    /// What it thinks of another; 0 where that is not known.
    #[must_use]
    pub fn opinion(&self, of: FactionId) -> i32 {
        self.opinions.get(of.index()).copied().map_or(0, i32::from)
    }

    /// Whether it did this to another in one of the last turns, this many.
    #[must_use]
    pub fn did(&self, what: IncidentKind, to: FactionId, turns: Turn, now: Turn) -> bool {
        let since = now.saturating_add(1).saturating_sub(turns);
        let mut deeds = self.deeds.iter();
        deeds.any(|(turn, kind, whom)| (*kind, *whom) == (what, to) && *turn >= since)
    }

    /// Notes a deed of a fact, if it is one of this faction.
    pub fn note(&mut self, of: FactionId, happened: Turn, fact: FactKind) {
        if let FactKind::Deed { kind, by, to, .. } = fact
            && by == of
        {
            self.deeds.push((happened, kind, to));
        }
    }
}

/// A maje whom conditions can ask about, alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Living {
    /// Who.
    pub maje: MajeId,
    /// Whether he is somebody's prisoner.
    pub captive: bool,
    /// Whether he leads his faction.
    pub leads: bool,
}

impl Living {
    /// Whether he fares like this.
    #[must_use]
    pub const fn is(self, fate: MajeFate) -> bool {
        match fate {
            MajeFate::Alive => true,
            MajeFate::Captive => self.captive,
            MajeFate::Leads => self.leads,
        }
    }
}

/// How a beat has ended, as far as is known.
#[must_use]
pub fn end_of(beats: &[BeatEnd], beat: BeatId) -> BeatEnd {
    beats.get(beat.index()).copied().unwrap_or(BeatEnd::Open)
}

/// Whether some condition of the scenario asks about more than what a faction has.
#[must_use]
pub fn is_asked(book: &Book) -> bool {
    let objectives = book.objectives.iter().map(|objective| &objective.when);
    let scenes = book.scenes.iter().filter_map(|scene| scene.when.as_ref());
    !book.beats.is_empty() || objectives.chain(scenes).any(asks)
}

/// Whether a condition asks about more than what a faction has.
#[must_use]
pub fn asks(condition: &Condition) -> bool {
    match condition {
        Condition::All(list) | Condition::Any(list) | Condition::AtLeast(_, list) => {
            list.iter().any(asks)
        }
        Condition::Not(one) => asks(one),
        Condition::ShipsAt { .. }
        | Condition::DealWith(_)
        | Condition::Knows(_)
        | Condition::Likes { .. }
        | Condition::Did { .. }
        | Condition::Prisoner(_)
        | Condition::Maje { .. }
        | Condition::Beat { .. }
        | Condition::Of(..)
        | Condition::Others { .. } => true,
        _ => false,
    }
}
