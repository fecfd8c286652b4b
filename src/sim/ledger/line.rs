//! What a line of the books says.

use crate::id::{DealId, FactionId, FleetId, MajeId, SceneId, TechId, TerritoryId};
use crate::scenario::model::Good;
use serde::{Deserialize, Serialize};

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Account {
    /// Loads of a good in the store of a place.
    Store(TerritoryId, Good),
    /// Loads of a good aboard a fleet.
    Cargo(FleetId, Good),
    /// Thousands of people at a place.
    People(TerritoryId),
    /// How calm the people of a place are, 0 to 100.
    Calm(TerritoryId),
    /// Readiness of a fleet, 0 to 100.
    Readiness(FleetId),
    /// Loyalty of a maje, 0 to 100.
    Loyalty(MajeId),
    /// Morale of the faction, 0 to 100.
    Morale,
    /// Prestige of the faction.
    Prestige,
    /// Units of a technology.
    Technology(TechId),
}

/// Why an amount changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// The land yielded it.
    Yield,
    /// Ships grew or condensed it.
    ShipYield,
    /// People used it.
    Needs,
    /// Ships used it.
    Upkeep,
    /// It went to or came from another place of the same faction that was short.
    Shared,
    /// There was no room for it.
    NoRoom,
    /// It was loaded aboard or unloaded.
    Hauled,
    /// It paid for something built, or came back when that was given up.
    Building,
    /// It was carried off by raiders, or brought home by them.
    Raid,
    /// It changed hands with the land.
    Seizure,
    /// It was taken from a beaten fleet, or lost with the ships.
    Battle,
    /// It moved under a deal that is due each turn; the number is that of the reader.
    Deal(DealId),
    /// A blockade kept or took it.
    Blockade,
    /// It was given to or by another faction.
    Gift(FactionId),
    /// It was exchanged with another faction under a deal.
    Exchange(FactionId),
    /// People hungered.
    Hunger,
    /// People went thirsty.
    Thirst,
    /// There was no ore for the ships.
    NoOre,
    /// There was plenty.
    Plenty,
    /// More land than the majes can govern.
    Ungoverned,
    /// A maje governs here.
    Governed,
    /// It was seized not long ago.
    Unsettled,
    /// A maje kept open house.
    Hosting,
    /// It fed the guests of a conference, or a conference decided it.
    Conference,
    /// A battle was won.
    Victory,
    /// A battle was lost.
    Defeat,
    /// Land was won.
    LandWon,
    /// Land was lost.
    LandLost,
    /// It rests where it is supplied.
    Supplied,
    /// It is out of supply.
    OutOfSupply,
    /// It goes back towards the usual.
    Time,
    /// A homeworld is held.
    Homeworld,
    /// An attack on neutral ground.
    NeutralGround,
    /// An objective was achieved.
    Objective,
    /// A prisoner was treated with respect, or let go.
    Mercy,
    /// A spy took it.
    Spying,
    /// It was lost or won by a plot.
    Plot,
    /// It lay in ruins.
    Ruins,
    /// It was found aboard captured ships.
    Salvage,
    /// Ships joined or left a fleet.
    Regrouped,
    /// A contract was kept to its end, or broken.
    Word,
    /// Tribute is paid.
    Tribute,
    /// What is held speaks for less.
    Holdings,
    /// A raid that nobody answered.
    Unanswered,
    /// There was nothing to do for him.
    Idle,
    /// A maje changed sides or was lost.
    MajeLost,
    /// It was settled, or is foreseen, who follows the First Maje.
    Succession,
    /// It left the map with the ships that carried it.
    Departed,
    /// Land improved by terraforming.
    Terraforming,
    /// It followed from a choice in an event of the scenario.
    Scene(SceneId),
    /// One of the majes was sent into exile.
    Exile,
    /// It brought two others to make peace.
    Mediation,
    /// It was laid aside as security of a deal with another faction, went back, or was forfeit.
    Escrow(FactionId),
}

/// One change of one amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    /// What changed.
    pub account: Account,
    /// By how much.
    pub amount: i32,
    /// Why.
    pub cause: Cause,
}
