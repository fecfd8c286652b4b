//! The blocks `vars`, `objectives` and `minds`.

use super::Ref;
use crate::scenario::model::{
    BeatEnd, ConferenceCount, FactionKind, Good, IncidentKind, MajeFate, Peculiarity,
};
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// A counter, kept for every faction.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawVar {
    /// What it is called when it is shown.
    pub name: Spanned<String>,
    /// Its value at the start. Default 0.
    #[serde(default)]
    pub start: Option<Spanned<i64>>,
    /// What adds to it. Default `Nothing`.
    #[serde(default)]
    pub counts: Option<Spanned<RawCount>>,
}

/// What adds to a counter.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawCount {
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
    /// Kinds and units of technology taken, stolen or received.
    TechnologyGained,
    /// Territories improved.
    Improved,
    /// Prisoners released.
    Released,
    /// Nothing: only events and beats change it.
    Nothing,
}

/// Something to achieve.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawObjective {
    /// The name shown.
    pub name: Spanned<String>,
    /// What to do, in a sentence.
    pub text: Spanned<String>,
    /// Whose objective it is.
    pub audience: RawAudience,
    /// Whether it wins the game or earns prestige.
    pub scope: RawScope,
    /// When it is achieved.
    pub when: Spanned<RawCondition>,
    /// What is told at the end to whoever achieved it. Default: nothing.
    #[serde(default)]
    pub achieved: Option<Spanned<String>>,
    /// What is told at the end to whose it was and who did not. Default: nothing.
    #[serde(default)]
    pub missed: Option<Spanned<String>>,
}

/// Whose objective it is.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawAudience {
    /// Everybody's.
    All,
    /// Every faction of a kind.
    Kind(FactionKind),
    /// One faction's.
    Only(Ref),
}

/// What achieving an objective brings.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawScope {
    /// It wins the game.
    Victory,
    /// It earns this much prestige, once.
    Prestige(Spanned<i64>),
}

/// When an objective is achieved.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub enum RawCondition {
    /// All of these at once.
    All(List<Spanned<RawCondition>>),
    /// One of these.
    Any(List<Spanned<RawCondition>>),
    /// Hold at least this share of all land that has people, in percent, for this many turns running.
    HoldShare {
        /// Share in percent, 1 to 100.
        percent: Spanned<i64>,
        /// Turns running.
        turns: Spanned<i64>,
    },
    /// Hold all of these territories for this many turns running.
    Hold {
        /// The territories.
        territories: List<Ref>,
        /// Turns running.
        turns: Spanned<i64>,
    },
    /// Hold this many territories with this peculiarity.
    HoldPeculiar {
        /// The peculiarity.
        peculiarity: Peculiarity,
        /// How many.
        count: Spanned<i64>,
    },
    /// Be bound by running trade contracts to this many sects, none of which it has wronged for a year
    /// of turns, for this many turns running.
    BoundTo {
        /// How many sects.
        count: Spanned<i64>,
        /// Turns running.
        turns: Spanned<i64>,
    },
    /// Be thought of at least this well by this many sects, for this many turns running.
    Esteemed {
        /// How many sects.
        count: Spanned<i64>,
        /// What they think at least, 1 to 100.
        least: Spanned<i64>,
        /// Turns running.
        turns: Spanned<i64>,
    },
    /// Have all of these technologies for this many turns running.
    Have {
        /// The technologies.
        technologies: List<Ref>,
        /// Turns running.
        turns: Spanned<i64>,
    },
    /// Have a ship of this class under its flag.
    HaveShip(Ref),
    /// A counter has reached a value.
    Var {
        /// The counter.
        var: Ref,
        /// The value.
        at_least: Spanned<i64>,
    },
    /// Have this many loads of a good in store.
    Store {
        /// The good.
        good: Good,
        /// Loads.
        at_least: Spanned<i64>,
    },
    /// Have this much prestige.
    Prestige(Spanned<i64>),
    /// Have the most prestige when the last turn ends. Of equals, the one with more lands with people wins, then more people, then a lot. Whoever meets another victory in the same turn goes first.
    MostPrestigeAtEnd,
    /// Still hold land or ships when the last turn ends.
    SurviveToEnd,
    /// A faction holds no land any more.
    Landless(Ref),
    /// Leave the map at an edge with a ship of this class.
    Depart(Ref),
    /// Know of a faction that hides.
    Knows(Ref),
    /// This does not hold.
    Not(Box<Spanned<RawCondition>>),
    /// At least this many of these hold.
    AtLeast(Spanned<i64>, List<Spanned<RawCondition>>),
    /// The turn is one of these, the first and the last included.
    Turns {
        /// The first turn, 1 to 999. Default 1.
        #[serde(default)]
        from: Option<Spanned<i64>>,
        /// The last turn, 1 to 999. Default 999.
        #[serde(default)]
        to: Option<Spanned<i64>>,
    },
    /// Stores hold less of a good than people and ships need in this many turns.
    Short {
        /// The good.
        good: Good,
        /// Turns, 1 to 99.
        turns: Spanned<i64>,
    },
    /// Have this many units of a technology.
    Units {
        /// Which.
        technology: Ref,
        /// How many, 1 to 2000.
        at_least: Spanned<i64>,
    },
    /// Have this many ships at a place.
    ShipsAt {
        /// The place.
        at: Ref,
        /// How many, 1 to 2000.
        at_least: Spanned<i64>,
    },
    /// A deal that is due each turn runs with this faction.
    DealWith(Ref),
    /// Think at least this well of another.
    Likes {
        /// The other.
        whom: Ref,
        /// The opinion, -100 to 100.
        at_least: Spanned<i64>,
    },
    /// Have done this to another, not longer ago than some turns, as far as it is still remembered.
    Did {
        /// What.
        what: IncidentKind,
        /// To whom.
        to: Ref,
        /// Turns, 1 to 999. Default 999.
        #[serde(default)]
        turns: Option<Spanned<i64>>,
    },
    /// Hold this maje prisoner.
    Prisoner(Ref),
    /// How a maje fares, whoever holds or leads him.
    Maje {
        /// Which.
        maje: Ref,
        /// Alive, captive, or at the head of his faction.
        is: MajeFate,
    },
    /// A beat of the story has ended like this, or has not ended.
    Beat {
        /// Which.
        beat: Ref,
        /// How.
        is: BeatEnd,
    },
    /// An option was settled like this before the game began.
    Option {
        /// Which.
        option: Ref,
        /// The choice.
        is: Ref,
    },
    /// Be First among Majes for this many turns running: acclaimed by a conference with the votes of half of all sects, and
    /// not condemned by one since.
    Acclaimed {
        /// Turns running.
        turns: Spanned<i64>,
    },
    /// Have hosted or attended conferences that were held, or been condemned by some.
    Conferences {
        /// Which of these is counted.
        what: ConferenceCount,
        /// How many, 1 to 2000.
        at_least: Spanned<i64>,
    },
    /// This holds of another faction, not of the one that is asked.
    Of(Ref, Box<Spanned<RawCondition>>),
    /// This holds of at least this many other factions.
    Others {
        /// How many, 1 to 100.
        at_least: Spanned<i64>,
        /// What holds of each.
        are: Box<Spanned<RawCondition>>,
    },
}

/// Who is played how when no person plays it.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawMinds {
    /// The mind of factions that name none.
    #[serde(default)]
    pub default: Option<Spanned<RawMind>>,
    /// Minds by faction.
    #[serde(default)]
    pub factions: EntryTable<RawMind>,
}

/// A kind of mind.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawMind {
    /// Weighs what each order is worth.
    Utility(RawTemper),
    /// Follows a route across the map and leaves at its end; defends itself, seizes nothing.
    Traveller {
        /// The places to visit, in order; the last lies at an edge of the map.
        route: List<Ref>,
        /// It moves on from a place only in turns whose number is a multiple of this. Default 0: at once.
        #[serde(default)]
        rest: Option<Spanned<i64>>,
        /// Its temper otherwise.
        #[serde(default)]
        temper: RawTemper,
    },
    /// Does nothing.
    Idle,
}

/// How much a mind cares, in percent of the usual; what is left out is 100.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawTemper {
    /// For land.
    #[serde(default)]
    pub expansion: Option<Spanned<i64>>,
    /// For loot.
    #[serde(default)]
    pub raiding: Option<Spanned<i64>>,
    /// For trade.
    #[serde(default)]
    pub trade: Option<Spanned<i64>>,
    /// For guarding what it has.
    #[serde(default)]
    pub defence: Option<Spanned<i64>>,
    /// For technology.
    #[serde(default)]
    pub technology: Option<Spanned<i64>>,
}
