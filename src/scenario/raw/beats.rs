//! The block `beats`.

use super::{RawAudience, RawCondition, RawSceneEffect, RawTraits, Ref};
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// Something that somebody meant to do, as the story was told. In its texts `{sect}` and `{leader}` stand for the actor
/// and its First Maje, `{other}` for whom it is about.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawBeat {
    /// The heading.
    pub title: Spanned<String>,
    /// What the actor is asked.
    pub text: Spanned<String>,
    /// Whose intention it is.
    pub actor: Ref,
    /// Another faction that it is about.
    #[serde(default)]
    pub other: Option<Ref>,
    /// The first turn in which it can come to it, 1 to 999. Nobody is asked before turn 2. Default 1.
    #[serde(default)]
    pub from: Option<Spanned<i64>>,
    /// The last turn in which it can come to it, 1 to 999.
    pub to: Spanned<i64>,
    /// What the actor must know to hold before it is asked; judged by what it knows. Default: nothing.
    #[serde(default)]
    pub actor_needs: Option<Spanned<RawCondition>>,
    /// What must be true when it acts. Where it is not, the attempt fails, and it can try again. Default: nothing.
    #[serde(default)]
    pub world_needs: Option<Spanned<RawCondition>>,
    /// What is told of an attempt that fails.
    #[serde(default)]
    pub failed: Option<Spanned<String>>,
    /// The signs by which others can know of it in time; at least one.
    pub leads: List<Spanned<RawLead>>,
    /// How strongly it draws minds, 0 to 100; what else they can choose has a weight of its own. Default 60.
    #[serde(default)]
    pub pull: Option<Spanned<i64>>,
    /// How it was told.
    pub canon: RawCanon,
    /// To wait. The actor is asked again three turns later.
    pub wait: RawWait,
    /// What turns it another way; by id.
    pub diverts: EntryTable<RawDivert>,
    /// What follows if it has not come to it after its last turn.
    pub lapse: RawOutcome,
    /// Whether everybody hears how it went. Default: only the actor, and the other one.
    #[serde(default)]
    pub public: bool,
    /// Ids of facts in docs/canon.md.
    #[serde(default)]
    pub facts: List<Spanned<String>>,
}

/// A sign of a beat.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawLead {
    /// Who learns of it.
    pub to: RawAudience,
    /// What must be true of the actor. Default: nothing, it is told in the first turn.
    #[serde(default)]
    pub when: Option<Spanned<RawCondition>>,
    /// What they learn.
    pub text: Spanned<String>,
}

/// How a beat was told.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawCanon {
    /// What the button says.
    pub text: Spanned<String>,
    /// What is told afterwards.
    pub result: Spanned<String>,
    /// What must be true of the actor for it to have come to it. Until then it is under way, and a mind works towards it
    /// with ordinary orders. Default: choosing it is enough.
    #[serde(default)]
    pub done: Option<Spanned<RawCondition>>,
    /// What follows as soon as it is chosen, before it is `done`: orders (`Attack`), an `Offer`, a conference. Only with `done`.
    #[serde(default)]
    pub begins: List<Spanned<RawSceneEffect>>,
    /// What follows. Goods, land, technology, ships and people change hands by commands and battles only: `Gain`, `Pay`,
    /// `People`, `Technology` and `Ships` are mistakes here.
    #[serde(default)]
    pub effects: List<Spanned<RawSceneEffect>>,
}

/// To wait with a beat.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawWait {
    /// What the button says.
    pub text: Spanned<String>,
    /// How readily minds choose it, 0 to 100. Default 10.
    #[serde(default)]
    pub weight: Option<Spanned<i64>>,
}

/// What turns a beat another way: a choice of the actor, or something that happens. It has either `text` or `when`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawDivert {
    /// What the button says, if the actor itself can choose it.
    #[serde(default)]
    pub text: Option<Spanned<String>>,
    /// What must be true of the actor, if it happens by itself.
    #[serde(default)]
    pub when: Option<Spanned<RawCondition>>,
    /// How readily minds choose it, 0 to 100. Default 10.
    #[serde(default)]
    pub weight: Option<Spanned<i64>>,
    /// What each point of the First Maje's character adds to that, -5 to 5 an axis.
    #[serde(default)]
    pub leans: RawTraits,
    /// What is told afterwards.
    pub result: Spanned<String>,
    /// What follows.
    #[serde(default)]
    pub effects: List<Spanned<RawSceneEffect>>,
}

/// An end of a beat.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawOutcome {
    /// What is told.
    pub result: Spanned<String>,
    /// What follows.
    #[serde(default)]
    pub effects: List<Spanned<RawSceneEffect>>,
}

impl RawBeat {
    /// Every condition in it, where it is written.
    pub fn conditions(&self) -> impl Iterator<Item = &Spanned<RawCondition>> {
        let own = [&self.actor_needs, &self.world_needs, &self.canon.done];
        let leads = self.leads.iter().map(|lead| &lead.value.when);
        let diverts = self.diverts.iter().map(|(_, divert)| &divert.when);
        let all = own.into_iter().chain(leads).chain(diverts);
        all.filter_map(Option::as_ref)
    }

    /// Every effect in it, where it is written.
    pub fn effects(&self) -> impl Iterator<Item = &Spanned<RawSceneEffect>> {
        let diverts = self.diverts.iter().flat_map(|(_, divert)| &divert.effects);
        let canon = (&self.canon.begins).into_iter().chain(&self.canon.effects);
        canon.chain(diverts).chain(&self.lapse.effects)
    }
}
