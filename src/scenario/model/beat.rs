//! Beats of a story: what its people meant to do, what would have turned them from it, what is left if it never comes to it.

use super::{Audience, Condition, SceneEffect};
use crate::id::{FactionId, SceneId, Turn};
use serde::{Deserialize, Serialize};

/// The most leads a beat may have.
pub const MAX_LEADS: usize = 8;

/// How strongly minds follow the story as it was told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Canon {
    /// They do as it was told as soon as they can.
    Strict,
    /// They lean towards it as much as the scenario says.
    #[default]
    Leaning,
    /// They hardly care how it was told.
    Free,
}

impl Canon {
    /// All of them, the strictest first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Leaning, Self::Free];

    /// The weight of the told way for a mind, from the pull of the beat; `None` if nothing else counts.
    #[must_use]
    pub const fn weight(self, pull: u8) -> Option<i32> {
        match self {
            Self::Strict => None,
            Self::Leaning => Some(pull as i32),
            // A tenth: less than any other way that the scenario gives a usual weight.
            Self::Free => Some(pull as i32 / 10),
        }
    }
}

/// A beat as the scenario defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeatDef {
    /// Its id in the file.
    pub key: String,
    /// The heading.
    pub title: String,
    /// Whose intention it is.
    pub actor: FactionId,
    /// Whom it is about, if it is about another.
    pub other: Option<FactionId>,
    /// The first turn in which it can come to it.
    pub from: Turn,
    /// The last.
    pub to: Turn,
    /// What the actor must know to hold; judged by its view.
    pub actor_needs: Option<Condition>,
    /// What must be true; where it is not, the attempt fails.
    pub world_needs: Option<Condition>,
    /// What is told of an attempt that fails.
    pub failed: String,
    /// The signs of it.
    pub leads: Vec<LeadDef>,
    /// How strongly it draws minds, 0 to 100.
    pub pull: u8,
    /// The event that asks the actor. Its first option is the told way, its last to wait.
    pub scene: SceneId,
    /// How it was told.
    pub canon: OutcomeDef,
    /// When it has come to it, if choosing it is not enough: until then it is under way.
    pub done: Option<Condition>,
    /// What follows as soon as it is under way.
    #[serde(default)]
    pub begins: Vec<SceneEffect>,
    /// What turns it another way.
    pub diverts: Vec<DivertDef>,
    /// What follows if it never comes to it.
    pub lapse: OutcomeDef,
    /// Whether everybody hears how it went.
    pub public: bool,
    /// Ids of facts in `docs/canon.md`.
    pub facts: Vec<String>,
}

/// A sign of a beat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadDef {
    /// Who learns of it.
    pub to: Audience,
    /// What must be true of the actor; `None`: it is told at the start.
    pub when: Option<Condition>,
    /// What they learn.
    pub text: String,
}

/// What follows from an end of a beat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeDef {
    /// What is told.
    pub result: String,
    /// What follows.
    pub effects: Vec<SceneEffect>,
}

/// What turns a beat another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DivertDef {
    /// Its id in the file.
    pub key: String,
    /// The option by which the actor itself chooses it; `None`: it happens when its condition holds.
    pub option: Option<u8>,
    /// What must be true for it to happen by itself.
    pub when: Option<Condition>,
    /// What follows.
    pub outcome: OutcomeDef,
}

impl BeatDef {
    /// Every effect in it.
    pub fn effects(&self) -> impl Iterator<Item = &SceneEffect> {
        let diverts = self.diverts.iter().map(|divert| &divert.outcome);
        let ends = [&self.canon, &self.lapse].into_iter().chain(diverts);
        self.begins.iter().chain(ends.flat_map(|end| &end.effects))
    }

    /// Every condition in it.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let own = [&self.actor_needs, &self.world_needs, &self.done];
        let leads = self.leads.iter().map(|lead| &lead.when);
        let diverts = self.diverts.iter().map(|divert| &divert.when);
        let all = own.into_iter().chain(leads).chain(diverts);
        all.filter_map(Option::as_ref)
    }

    /// Whether the turn is one in which it can come to it.
    #[must_use]
    pub const fn is_in_time(&self, turn: Turn) -> bool {
        self.from <= turn && turn <= self.to
    }

    /// The divert that an option of its event chooses.
    #[must_use]
    pub fn divert_of(&self, option: usize) -> Option<usize> {
        let chosen = u8::try_from(option).ok();
        let mut diverts = self.diverts.iter();
        diverts.position(|divert| divert.option.is_some() && divert.option == chosen)
    }
}

#[cfg(test)]
mod tests {
    use super::Canon;

    #[test]
    fn the_freer_the_story_the_less_the_told_way_weighs() {
        assert_eq!(Canon::Strict.weight(60), None);
        assert_eq!(Canon::Leaning.weight(60), Some(60));
        assert_eq!(Canon::Free.weight(60), Some(6));
    }
}
