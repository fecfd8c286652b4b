//! The block `events`.

use super::{RawAudience, RawCondition, RawGoods, RawTraits, Ref};
use crate::scenario::model::{CastMaje, IncidentKind, Speaker};
use crate::scenario::span::{List, Spanned};
use serde::{Deserialize, Serialize};

/// Something that happens to a faction, and asks it to choose. In its texts `{sect}` and `{leader}` stand for the faction
/// and its First Maje, `{other}`, `{place}` and `{maje}` for whom and what it is about.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawScene {
    /// The heading.
    pub title: Spanned<String>,
    /// What happens.
    pub text: Spanned<String>,
    /// Whom it can happen to.
    pub to: RawAudience,
    /// What must hold for the faction. Default: nothing. For how many turns running a condition must hold does not count here.
    #[serde(default)]
    pub when: Option<Spanned<RawCondition>>,
    /// Another faction that it is about.
    #[serde(default)]
    pub other: Option<Spanned<RawCastOther>>,
    /// A territory of the faction that it is about.
    #[serde(default)]
    pub place: Option<Spanned<RawCastPlace>>,
    /// A maje of the faction that it is about.
    #[serde(default)]
    pub maje: Option<CastMaje>,
    /// How likely it happens in a turn in which it can, 0 to 100 percent; 0: only as a consequence of another event. The first
    /// turn in which it can is turn 2. Default 10.
    #[serde(default)]
    pub chance: Option<Spanned<i64>>,
    /// Turns until it can happen to the same faction again, 1 to 999. Default: once only.
    #[serde(default)]
    pub pause: Option<Spanned<i64>>,
    /// Who brings it before the council. Default `Nobody`.
    #[serde(default)]
    pub speaker: Speaker,
    /// Whether everybody hears what was chosen. Default: only the faction, and the other one if it is about another.
    #[serde(default)]
    pub public: bool,
    /// What can be chosen, 1 to 4 options. The last one must cost nothing: it happens if nothing is chosen.
    pub options: List<Spanned<RawSceneOption>>,
}

/// Which other faction an event is about.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawCastOther {
    /// One that is believed to hold land beside the faction's own.
    Neighbour,
    /// The one the faction thinks best of.
    Friend,
    /// The one the faction thinks worst of, if it thinks ill of it.
    Rival,
    /// This one.
    Only(Ref),
}

/// Which territory of the faction an event is about.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawCastPlace {
    /// Any with people.
    Any,
    /// The one with the least water in store for its people.
    Driest,
    /// The least calm one with people.
    Restless,
    /// This one, while the faction holds it.
    Only(Ref),
}

/// What can be chosen in an event.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawSceneOption {
    /// What the button says.
    pub text: Spanned<String>,
    /// What is told afterwards.
    pub result: Spanned<String>,
    /// How readily minds choose it, 0 to 100. Default 10.
    #[serde(default)]
    pub weight: Option<Spanned<i64>>,
    /// What each point of the First Maje's character adds to that, -5 to 5 an axis.
    #[serde(default)]
    pub leans: RawTraits,
    /// What follows.
    #[serde(default)]
    pub effects: List<Spanned<RawSceneEffect>>,
}

/// What follows from a choice.
#[derive(Debug, Deserialize, Serialize)]
pub enum RawSceneEffect {
    /// Goods come into the store of the territory, else of the home.
    Gain(RawGoods),
    /// Goods are taken from the stores. The option cannot be chosen by who does not have them.
    Pay(RawGoods),
    /// Prestige rises or falls by -100 to 100.
    Prestige(Spanned<i64>),
    /// Morale rises or falls by -50 to 50.
    Morale(Spanned<i64>),
    /// Loyalty of the maje rises or falls by -100 to 100; of all lesser majes if the event is about none.
    Loyalty(Spanned<i64>),
    /// The calm of the territory rises or falls by -100 to 100.
    Calm(Spanned<i64>),
    /// The people of the territory grow or shrink by -50 to 50 percent.
    People(Spanned<i64>),
    /// The faction did this to the other one, which remembers it.
    Did(IncidentKind),
    /// The other one did this to the faction, which remembers it.
    Suffered(IncidentKind),
    /// The faction, which hides, makes itself known to everybody.
    Reveal,
    /// The faction gains a technology.
    Technology {
        /// Which.
        technology: Ref,
        /// How many units, if it comes in units, 1 to 100. Default 1.
        #[serde(default)]
        units: Option<Spanned<i64>>,
    },
    /// Ships join the faction at its home.
    Ships {
        /// Of which class.
        class: Ref,
        /// How many, 1 to 20.
        count: Spanned<i64>,
    },
    /// A counter of the faction rises or falls.
    Count {
        /// Which.
        var: Ref,
        /// By how much.
        by: Spanned<i64>,
    },
    /// A counter of the faction is set.
    Set {
        /// Which.
        var: Ref,
        /// To what.
        to: Spanned<i64>,
    },
    /// Ships of the faction come from off the map.
    Arrive {
        /// Of which class.
        class: Ref,
        /// How many, 1 to 20.
        count: Spanned<i64>,
        /// Where they enter; a place at the edge of the map.
        at: Ref,
    },
    /// The faction makes another an offer, which that one can take or leave. It does not if it could not make it itself.
    Offer {
        /// To whom.
        to: Ref,
        /// What it gives.
        #[serde(default)]
        give: Box<RawStake>,
        /// What it wants for it.
        #[serde(default)]
        want: Box<RawStake>,
    },
    /// The armed fleets of the faction are ordered to pursue the strongest fleet of another whose place it knows. A person can undo
    /// these orders. Fleets that may not attack it, by a treaty for instance, are given none.
    Attack {
        /// Whose fleet.
        whom: Ref,
        /// Where they go if they know of no such fleet; a place of the other they blockade. Default: nowhere.
        #[serde(default)]
        at: Option<Ref>,
        /// For how many turns a mind keeps to it, 1 to 20. Default 1.
        #[serde(default)]
        turns: Option<Spanned<i64>>,
    },
    /// The faction calls a conference that meets three turns later, unless it has called one already. It costs nothing.
    Convene {
        /// Where it meets.
        at: Ref,
        /// Who is invited, at least two.
        with: List<Ref>,
        /// What it is about.
        about: RawMotion,
    },
    /// Some of these happen, drawn by the seed of the game. Nobody is told which but those to whom they happen.
    Draw {
        /// Of which, at least two.
        of: List<Spanned<RawSceneEffect>>,
        /// How many of them, fewer than all. Default 1.
        #[serde(default)]
        count: Option<Spanned<i64>>,
    },
    /// This happens to another faction, not to the one that chose.
    For(Ref, Box<Spanned<RawSceneEffect>>),
    /// Another event happens to the faction later, about the same.
    Later {
        /// Which.
        event: Ref,
        /// After how many turns, 1 to 99.
        turns: Spanned<i64>,
    },
}

impl RawSceneEffect {
    /// What happens in the end: the effect itself, or those that it has happen to others or by lot.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::For(_, effect) => effect.leaves(),
            Self::Draw { of, .. } => of.iter().flat_map(|effect| effect.leaves()).collect(),
            own => vec![own],
        }
    }
}

/// What a conference is about.
#[derive(Debug, Deserialize, Serialize)]
pub enum RawMotion {
    /// A treaty not to attack each other.
    Peace,
    /// A treaty to help each other.
    Defence,
    /// A treaty to sign nothing with this faction.
    Embargo(Ref),
    /// A treaty to attack this faction.
    War(Ref),
    /// The acclamation of this sect as First among Majes.
    Acclaim(Ref),
    /// The end of the blood between these two.
    Settle(Ref, Ref),
}

/// One side of an offer.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawStake {
    /// Loads of goods. Default none.
    #[serde(default)]
    pub goods: RawGoods,
    /// A technology. Default none.
    #[serde(default)]
    pub technology: Option<Ref>,
    /// How many units of it, 1 to 1000. Default 1.
    #[serde(default)]
    pub units: Option<Spanned<i64>>,
}
