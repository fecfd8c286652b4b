//! What a faction knows of an exile.

use super::table::{Exile, ExileFate};
use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::model::Traits;

/// An exile, as he is known to his own house and to those whom he asked for a roof. How loyal and how ambitious he is he does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownExile {
    /// Which maje.
    pub maje: MajeId,
    /// The name shown.
    pub name: String,
    /// From what the portrait is drawn.
    pub portrait: u32,
    /// Age in years.
    pub age: u16,
    /// Character.
    pub traits: Traits,
    /// Whose maje he was.
    pub from: FactionId,
    /// The First Maje who sent him away.
    pub by: MajeId,
    /// In which turn.
    pub since: Turn,
    /// Where he is, or was last.
    pub at: TerritoryId,
    /// What became of him.
    pub fate: ExileFate,
    /// What is planned for him.
    pub plan: Option<ExilePlan>,
}

/// What the orders of this turn say of an exile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExilePlan {
    /// He is sent away when the turn ends.
    Leaves,
    /// He is offered a roof.
    TakeIn,
}

impl KnownExile {
    /// What is known of an exile; `years` is how much older he is than when the game began.
    #[must_use]
    pub fn of(exile: &Exile, years: u16) -> Self {
        let person = &exile.person;
        Self {
            maje: exile.maje,
            name: person.name.clone(),
            portrait: person.portrait,
            age: u16::from(person.age) + years,
            traits: person.traits,
            from: exile.from,
            by: exile.by,
            since: exile.since,
            at: exile.at,
            fate: exile.fate,
            plan: None,
        }
    }

    /// Whether he seeks a roof, and is not only about to be sent away.
    #[must_use]
    pub fn seeks_roof(&self) -> bool {
        self.fate == ExileFate::Wanders && self.plan != Some(ExilePlan::Leaves)
    }
}
