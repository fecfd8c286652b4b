//! What everybody knows.

use crate::id::{FactionId, MajeId, ObjectiveId, Turn};
use crate::scenario::model::{Canon, Goods, Traits};
use crate::sim::conference::{Acclamation, ConferenceRecord};
use crate::sim::faction::Status;
use crate::sim::terms::Deal;

/// What everybody knows, stored once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Common {
    /// The turn being planned.
    pub turn: Turn,
    /// The turn after which the game ends; `None` if it goes on for as long as one likes.
    pub last: Option<Turn>,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
    /// By [`FactionId`].
    pub factions: Vec<PublicFaction>,
    /// Who held each territory before the first turn, by `TerritoryId`: everybody has heard of it.
    pub first_holders: Vec<Option<FactionId>>,
    /// What technology everybody says each faction had before the first turn, by [`FactionId`]: bit n for `TechId(n)`.
    pub first_technology: Vec<u64>,
    /// Sects that have a vote on who is First among Majes, by id.
    pub voters: Vec<FactionId>,
    /// Who is First among Majes, if anybody is.
    pub first: Option<Acclamation>,
    /// What each faction has had to do with conferences that were held, by [`FactionId`].
    pub conferences: Vec<ConferenceRecord>,
    /// Victories that are claimed, by faction.
    pub claims: Vec<Claim>,
    /// Public deals that bind beyond a turn, as they stood when the turn began.
    pub treaties: Vec<PublicTreaty>,
    /// The guarantees in them that bind: picked out once, because every judgement of somebody's word asks for them.
    pub guarantees: Vec<PublicGuarantee>,
    /// What each territory has left each turn by the map, by `TerritoryId`: what it yields less what its people use.
    pub spare: Vec<Goods>,
}

impl Common {
    /// How many turns are left, this one included; `None` if nothing ends the game. 0 past the last turn.
    #[must_use]
    pub fn turns_left(&self) -> Option<i32> {
        let last = i32::from(self.last?);
        Some((last - i32::from(self.turn) + 1).max(0))
    }

    /// What everybody knows of a faction.
    #[must_use]
    #[inline]
    pub fn faction(&self, id: FactionId) -> &PublicFaction {
        &self.factions[id.index()]
    }
}

/// A victory that a faction claims: its condition holds, and wins once it has held for long enough. A claim is made in
/// the open, so that everybody can dispute it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Who claims it.
    pub faction: FactionId,
    /// Which victory.
    pub objective: ObjectiveId,
    /// For how many more turns its condition has to hold.
    pub turns: Turn,
}

/// A public deal under way, as everybody knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTreaty {
    /// What was agreed, and how it stands with it.
    pub deal: Deal,
    /// The last turn in which it binds.
    pub until: Turn,
}

/// A guarantee of a public deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicGuarantee {
    /// Who vouches.
    pub by: FactionId,
    /// For whom.
    pub of: FactionId,
    /// With whom.
    pub with: FactionId,
}

/// What everybody knows of a faction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicFaction {
    /// Whether it is still in the game.
    pub status: Status,
    /// Whether it hides from anybody who plays.
    pub hides: bool,
    /// Its prestige.
    pub prestige: i32,
    /// Who leads it.
    pub first_maje: Option<MajeId>,
    /// In which turn he came to lead; 0 if he did from the start.
    pub risen: Turn,
    /// The leader's name; empty if nobody leads.
    pub first_maje_name: String,
    /// The leader's character, as everybody tells it.
    pub character: Traits,
}
