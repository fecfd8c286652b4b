//! Dates, rules, counters, objectives, minds, texts.

use super::{ConferenceCount, FactionKind, Good, IncidentKind, Peculiarity, Provenance};
use crate::id::{BeatId, ClassId, FactionId, MajeId, OptionId, TechId, TerritoryId, Turn, VarId};
use serde::{Deserialize, Serialize};

/// A date in the calendar of the setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
}

/// How long a turn is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TurnLength {
    /// An hour: a battle.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl TurnLength {
    /// How long a turn lasts. A month is a twelfth of a year of 365 days.
    #[must_use]
    pub const fn hours(self) -> Hours {
        Hours(match self {
            Self::Hour => 1,
            Self::Day => 24,
            Self::Week => 7 * 24,
            Self::Month => 365 * 24 / 12,
            Self::Year => 365 * 24,
        })
    }
}

/// A span of time in hours of the setting: the same length whatever a turn is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Hours(pub u32);

impl Hours {
    /// How many turns of this length it spans, rounded up; saturates at [`Turn::MAX`].
    #[must_use]
    pub fn turns(self, turn: TurnLength) -> Turn {
        Turn::try_from(self.0.div_ceil(turn.hours().0)).unwrap_or(Turn::MAX)
    }

    /// The span of this many turns of this length; saturates at [`u32::MAX`] hours.
    #[must_use]
    pub const fn of_turns(turns: Turn, turn: TurnLength) -> Self {
        Self(turn.hours().0.saturating_mul(turns as u32))
    }
}

/// Numbers of the rules that a scenario may set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// How many turns of need the stores of a place hold at most.
    pub store_turns: i32,
    /// How many turns of need lie in the stores at the start.
    pub start_turns: i32,
    /// What seized land yields, in percent.
    pub seized_yield: i32,
    /// For how many turns seized land yields less.
    pub seized_turns: Turn,
    /// How many territories one maje can govern.
    pub governs: u8,
    /// How far apart two traders may be, in lane lengths.
    pub trade_range: u16,
    /// How many units of terraforming systems one improvement of a land uses up, 1 to 100.
    pub terraform_units: u16,
    /// How many exchanges of fire a battle has in a turn at most, 1 to [`MAX_EXCHANGES`].
    #[serde(default = "usual_exchanges")]
    pub exchanges: u8,
}

/// The most exchanges of fire that a scenario may allow in a turn.
pub const MAX_EXCHANGES: u8 = 12;

/// How many exchanges a battle has where the scenario does not say. Ours.
pub const fn usual_exchanges() -> u8 {
    6
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            store_turns: 4,
            start_turns: 2,
            seized_yield: 50,
            seized_turns: 6,
            governs: 3,
            trade_range: 8,
            terraform_units: 1,
            exchanges: usual_exchanges(),
        }
    }
}

/// A counter, kept for every faction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VarDef {
    /// Its id in the file.
    pub key: String,
    /// What it is called when it is shown.
    pub name: String,
    /// Its value at the start.
    pub start: i32,
    /// What adds to it.
    pub counts: Count,
}

/// What adds to a counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// Raids that brought something home.
    Raids,
    /// Loads of a good carried off in raids.
    Looted(Good),
    /// Territories seized.
    Seizures,
    /// Battles won.
    BattlesWon,
    /// Ships captured.
    ShipsCaptured,
    /// Majes taken prisoner.
    MajesCaptured,
    /// Loads delivered to others under contract.
    Delivered,
    /// Loads given away.
    Given,
    /// Kinds and units of technology gained.
    TechnologyGained,
    /// Territories improved.
    Improved,
    /// Prisoners released.
    Released,
    /// Nothing: only events and beats change it.
    Nothing,
}

/// Something to achieve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id in the file.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// What to do.
    pub text: String,
    /// Whose it is.
    pub audience: Audience,
    /// What achieving it brings.
    pub scope: ObjectiveScope,
    /// When it is achieved.
    pub when: Condition,
    /// What is told at the end to whoever achieved it; empty: nothing.
    pub achieved: String,
    /// What is told at the end to whose it was and who did not; empty: nothing.
    pub missed: String,
}

/// Whose objective it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody's.
    All,
    /// Every faction of a kind.
    Kind(FactionKind),
    /// One faction's.
    Only(FactionId),
}

/// What achieving an objective brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectiveScope {
    /// It wins the game.
    Victory,
    /// It earns this much prestige, once.
    Prestige(i32),
}

/// When an objective is achieved; the fields are those of the
/// [file format](crate::scenario::raw::RawCondition).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented on RawCondition")]
pub enum Condition {
    /// All of these at once.
    All(Vec<Condition>),
    /// One of these.
    Any(Vec<Condition>),
    /// Hold a share of all land that has people.
    HoldShare { percent: i32, turns: Turn },
    /// Hold all of these territories.
    Hold {
        territories: Vec<TerritoryId>,
        turns: Turn,
    },
    /// Hold this many territories with a peculiarity.
    HoldPeculiar {
        peculiarity: Peculiarity,
        count: i32,
    },
    /// Be bound by contracts to this many sects.
    BoundTo { count: i32, turns: Turn },
    /// Be thought of at least this well by this many sects.
    Esteemed { count: i32, least: i32, turns: Turn },
    /// Have all of these technologies.
    Have {
        technologies: Vec<TechId>,
        turns: Turn,
    },
    /// Have a ship of this class.
    HaveShip(ClassId),
    /// A counter has reached a value.
    Var { var: VarId, at_least: i32 },
    /// Have this many loads of a good in store.
    Store { good: Good, at_least: i32 },
    /// Have this much prestige.
    Prestige(i32),
    /// Have the most prestige when the last turn ends. Of equals, the one with more lands with people wins, then more people, then a lot.
    MostPrestigeAtEnd,
    /// Hold land or ships when the last turn ends.
    SurviveToEnd,
    /// A faction holds no land.
    Landless(FactionId),
    /// Leave the map with a ship of this class.
    Depart(ClassId),
    /// This does not hold.
    Not(Box<Condition>),
    /// At least this many of these hold.
    AtLeast(u16, Vec<Condition>),
    /// The turn is one of these, the first and the last included.
    Turns { from: Turn, to: Turn },
    /// Stores hold less of a good than the faction needs in this many turns.
    Short { good: Good, turns: i32 },
    /// Have this many units of a technology.
    Units { technology: TechId, at_least: i32 },
    /// Have this many ships at a place.
    ShipsAt { at: TerritoryId, at_least: i32 },
    /// A deal that is due each turn runs with this faction.
    DealWith(FactionId),
    /// Think at least this well of another, -100 to 100.
    Likes { whom: FactionId, at_least: i32 },
    /// Have done this to another within the last turns, this many.
    Did {
        what: IncidentKind,
        to: FactionId,
        turns: Turn,
    },
    /// Hold this maje prisoner.
    Prisoner(MajeId),
    /// How a maje fares, whoever holds or leads him.
    Maje { maje: MajeId, is: MajeFate },
    /// A beat of the story has ended like this, or has not ended.
    Beat { beat: BeatId, is: BeatEnd },
    /// An option was settled like this: the position of the choice.
    Option { option: OptionId, is: u8 },
    /// Be First among Majes: acclaimed by a conference.
    Acclaimed { turns: Turn },
    /// Have been at this many conferences, in this role.
    Conferences {
        what: ConferenceCount,
        at_least: i32,
    },
    /// This holds of another faction.
    Of(FactionId, Box<Condition>),
    /// This holds of at least this many others.
    Others { at_least: i32, are: Box<Condition> },
    /// Know of a faction that hides.
    Knows(FactionId),
}

impl Condition {
    /// For how many turns running it must hold; at least 1. Of several ways that is the shortest: files in which they differ are turned
    /// down, because it is counted for how long the whole has held.
    #[must_use]
    pub fn duration(&self) -> Turn {
        match self {
            Self::All(list) | Self::AtLeast(_, list) => {
                list.iter().map(Self::duration).max().unwrap_or(1)
            }
            Self::Any(list) => list.iter().map(Self::duration).min().unwrap_or(1),
            Self::HoldShare { turns, .. }
            | Self::Hold { turns, .. }
            | Self::BoundTo { turns, .. }
            | Self::Esteemed { turns, .. }
            | Self::Acclaimed { turns }
            | Self::Have { turns, .. } => (*turns).max(1),
            _ => 1,
        }
    }
}

/// How a maje fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MajeFate {
    /// He lives.
    Alive,
    /// He is somebody's prisoner.
    Captive,
    /// He leads his faction.
    Leads,
}

/// How a beat has ended, if it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BeatEnd {
    /// It has not ended.
    Open,
    /// It went as it was told.
    Canon,
    /// It went another way.
    Diverted,
    /// It never came to it.
    Lapsed,
}

/// How a faction is played when no person plays it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MindDef {
    /// Weighs what each order is worth.
    Utility(Temper),
    /// Follows a route and leaves at its end.
    Traveller {
        /// The places to visit, in order.
        route: Vec<TerritoryId>,
        /// It moves on from a stop only in turns whose number is a multiple of this; 0 or 1: at once.
        rest: Turn,
        /// Its temper otherwise.
        temper: Temper,
    },
    /// Does nothing.
    Idle,
}

impl MindDef {
    /// A mind of no particular temper, for factions of which the scenario says nothing.
    pub const PLAIN: Self = Self::Utility(Temper::PLAIN);

    /// How much it cares; `None` if it does nothing at all.
    #[must_use]
    pub const fn temper(&self) -> Option<Temper> {
        match self {
            Self::Utility(temper) | Self::Traveller { temper, .. } => Some(*temper),
            Self::Idle => None,
        }
    }
}

/// How much a mind cares, in percent of the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Temper {
    /// For land.
    pub expansion: i32,
    /// For loot.
    pub raiding: i32,
    /// For trade.
    pub trade: i32,
    /// For guarding what it has.
    pub defence: i32,
    /// For technology.
    pub technology: i32,
}

impl Temper {
    /// Cares for everything as usual.
    pub const PLAIN: Self = Self {
        expansion: 100,
        raiding: 100,
        trade: 100,
        defence: 100,
        technology: 100,
    };
}

impl Default for Temper {
    fn default() -> Self {
        Self::PLAIN
    }
}

/// A text about the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncyclopediaEntry {
    /// Its id in the file.
    pub key: String,
    /// The heading.
    pub title: String,
    /// Other names it is found by.
    pub aliases: Vec<String>,
    /// The text.
    pub text: String,
    /// Ids of facts in `docs/canon.md`.
    pub facts: Vec<String>,
    /// Where it comes from.
    pub source: Provenance,
}

#[cfg(test)]
mod tests {
    use super::{Hours, TurnLength};

    #[test]
    fn spans_of_whole_turns_come_back_as_they_were() {
        use TurnLength::{Day, Hour, Month, Week, Year};
        for turn in [Hour, Day, Week, Month, Year] {
            for turns in [0, 1, 6, 24, 40] {
                assert_eq!(Hours::of_turns(turns, turn).turns(turn), turns);
            }
        }
        assert_eq!(Hours::of_turns(2, Month).turns(Hour), 1460);
        assert_eq!(Hours(1).turns(Month), 1);
        assert_eq!(Hours::of_turns(u16::MAX, Year).turns(Hour), u16::MAX);
    }
}
