//! Events of the scenario: something happens to a faction, and it has to choose.

use super::{Audience, Condition, Goods, IncidentKind, Motion, Traits};
use crate::id::{BeatId, ClassId, FactionId, SceneId, TechId, TerritoryId, Turn, VarId};
use serde::{Deserialize, Serialize};

/// The most options an event may have.
pub const MAX_OPTIONS: usize = 4;

/// An event as the scenario defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneDef {
    /// Its id in the file.
    pub key: String,
    /// The heading.
    pub title: String,
    /// What happens. May name the cast: see [`PLACEHOLDERS`].
    pub text: String,
    /// Whom it can happen to.
    pub audience: Audience,
    /// What must hold for the faction; `None`: it can always happen.
    pub when: Option<Condition>,
    /// Whom and what it is about.
    pub cast: CastDef,
    /// How likely it happens in a turn in which it can, in percent; 0: only as a consequence of another event.
    pub chance: u8,
    /// Turns until it can happen to the same faction again; `None`: never.
    pub pause: Option<Turn>,
    /// Who brings it before the council.
    pub speaker: Speaker,
    /// Whether everybody hears what was chosen.
    pub public: bool,
    /// What can be chosen, 1 to [`MAX_OPTIONS`]. The last costs nothing, and happens if nothing is chosen.
    pub options: Vec<SceneOption>,
    /// The beat whose actor it asks, if it does.
    pub beat: Option<BeatId>,
}

/// Names in braces that stand for the cast in the texts of an event.
pub const PLACEHOLDERS: [&str; 5] = ["sect", "leader", "other", "place", "maje"];

/// Whom and what an event is about. It does not happen where one of these cannot be found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CastDef {
    /// Another faction.
    pub other: Option<CastOther>,
    /// One of the faction's own territories.
    pub place: Option<CastPlace>,
    /// One of the faction's own majes, at liberty.
    pub maje: Option<CastMaje>,
}

/// Which other faction an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CastOther {
    /// One that is believed to hold land beside the faction's own.
    Neighbour,
    /// The one the faction thinks best of.
    Friend,
    /// The one the faction thinks worst of, if it thinks ill of it.
    Rival,
    /// This one.
    Only(FactionId),
}

/// Which territory an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CastPlace {
    /// Any with people.
    Any,
    /// The one with the least water in store for its people.
    Driest,
    /// The least calm one with people.
    Restless,
    /// This one, while the faction holds it.
    Only(TerritoryId),
}

/// Which maje an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CastMaje {
    /// Any lesser maje.
    Any,
    /// The lesser maje whose loyalty is lowest.
    Disloyal,
    /// The lesser maje whose ambition is highest.
    Ambitious,
}

/// Who brings an event before the council.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Speaker {
    /// Nobody in particular.
    #[default]
    Nobody,
    /// The maje it is about.
    Maje,
    /// An envoy of the faction it is about.
    Other,
    /// The people of the territory it is about.
    People,
}

/// What can be chosen in an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneOption {
    /// What the button says.
    pub text: String,
    /// What is told afterwards.
    pub result: String,
    /// How readily minds choose it, 0 to 100.
    pub weight: i32,
    /// What each point of the First Maje's character adds to that.
    pub leans: Traits,
    /// What follows.
    pub effects: Vec<SceneEffect>,
    /// Whether the story was told like this.
    pub canon: bool,
}

impl SceneOption {
    /// Goods it costs.
    #[must_use]
    pub fn price(&self) -> Goods {
        let costs = self.effects.iter().map(|effect| match effect {
            SceneEffect::Pay(goods) => *goods,
            _ => Goods::NONE,
        });
        costs.fold(Goods::NONE, |sum, cost| sum + cost)
    }
}

/// What follows from a choice; the fields are those of the
/// [file format](crate::scenario::raw::RawSceneEffect).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented on RawSceneEffect")]
pub enum SceneEffect {
    /// Goods come into the store of the territory, else of the home.
    Gain(Goods),
    /// Goods are taken from the stores.
    Pay(Goods),
    /// Prestige rises or falls.
    Prestige(i32),
    /// Morale rises or falls.
    Morale(i32),
    /// Loyalty of the maje rises or falls; of all lesser majes if the event is about none.
    Loyalty(i32),
    /// The calm of the territory rises or falls.
    Calm(i32),
    /// The people of the territory grow or shrink, in percent.
    People(i32),
    /// The faction did this to the other.
    Did(IncidentKind),
    /// The other did this to the faction.
    Suffered(IncidentKind),
    /// Units of a technology, or its knowledge.
    Technology { technology: TechId, units: u16 },
    /// Ships join at the home.
    Ships { class: ClassId, count: u16 },
    /// A counter rises or falls.
    Count { var: VarId, by: i32 },
    /// A counter is set.
    Set { var: VarId, to: i32 },
    /// Ships come from off the map.
    Arrive {
        class: ClassId,
        count: u16,
        at: TerritoryId,
    },
    /// The faction puts an offer on the table of another.
    Offer {
        to: FactionId,
        give: Stake,
        want: Stake,
    },
    /// The armed fleets of the faction pursue those of another.
    Attack {
        whom: FactionId,
        at: Option<TerritoryId>,
        turns: Turn,
    },
    /// The faction calls a conference.
    Convene {
        at: TerritoryId,
        guests: Vec<FactionId>,
        about: Motion,
    },
    /// Some of these happen, by lot.
    Draw { of: Vec<SceneEffect>, count: u8 },
    /// This happens to another faction.
    For(FactionId, Box<SceneEffect>),
    /// Another event happens to the faction, with the same cast.
    Later { event: SceneId, turns: Turn },
    /// The faction makes itself known to everybody.
    Reveal,
}

impl SceneEffect {
    /// What happens in the end: the effect itself, or those that it has happen to others or by lot.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::For(_, effect) => effect.leaves(),
            Self::Draw { of, .. } => of.iter().flat_map(Self::leaves).collect(),
            own => vec![own],
        }
    }

    /// Returns whether it changes goods, people, technology or ships without anybody's command. Ships that arrive from off the
    /// map are nobody's loss.
    #[must_use]
    pub fn hands_over(&self) -> bool {
        let given = |effect: &&Self| {
            matches!(
                effect,
                Self::Gain(_)
                    | Self::Pay(_)
                    | Self::People(_)
                    | Self::Technology { .. }
                    | Self::Ships { .. }
            )
        };
        self.leaves().iter().any(given)
    }
}

/// One side of an offer that the scenario makes: goods, and units of a technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stake {
    /// Loads.
    pub goods: Goods,
    /// Which technology, and how many units of it.
    pub technology: Option<(TechId, u16)>,
}
