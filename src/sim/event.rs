//! What happened: compact facts with their observers. Front-ends make sentences of them.

use super::battle::BattleReport;
use super::command::{Command, Gift, Project, Terms};
use crate::id::{
    ContractId, FactionId, FleetId, MajeId, ObjectiveId, OfferId, TechId, TerritoryId, Turn,
};
use crate::scenario::model::{Good, Goods, Squadron};
use serde::{Deserialize, Serialize};

/// A set of factions: who could perceive something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observers(u128);

impl Observers {
    /// Everybody.
    pub const ALL: Self = Self(u128::MAX);
    /// Nobody.
    pub const NONE: Self = Self(0);

    /// Just these.
    #[must_use]
    pub fn only(factions: &[FactionId]) -> Self {
        factions.iter().fold(Self::NONE, |set, f| set.and(*f))
    }

    /// These and one more.
    #[must_use]
    pub const fn and(self, faction: FactionId) -> Self {
        Self(self.0 | 1 << faction.0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the faction is in the set.
    #[must_use]
    pub const fn includes(self, faction: FactionId) -> bool {
        self.0 >> faction.0 & 1 == 1
    }
}

/// Something that happened, when, and who could perceive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// In which turn.
    pub turn: Turn,
    /// What.
    pub event: Event,
    /// Who could perceive it.
    pub observers: Observers,
}

/// How a technology was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gained {
    /// Aboard a captured ship.
    Captured,
    /// From the wrecks of a battle.
    Salvaged,
    /// By a spy.
    Stolen,
    /// As a gift.
    Given,
    /// In ruins.
    Found,
    /// From land that was seized.
    Seized,
}

/// Why an order could not be carried out when the turn resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Failure {
    /// The goods were not there any more.
    NoGoods,
    /// The place belongs to somebody else now.
    NotHeld,
    /// The place is its own now.
    OwnPlace,
    /// There is no way there.
    NoWay,
    /// What it was about is gone.
    Gone,
    /// A blockade.
    Blockaded,
    /// The defenders held.
    Beaten,
    /// There was nothing to take.
    Empty,
    /// There was no room.
    NoRoom,
    /// The technology or its last unit is gone.
    NoTechnology,
}

/// Why a contract was not served, or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ContractTrouble {
    /// This side could not deliver.
    Short(FactionId),
    /// No way was open between the two: a blockade there.
    Blockaded(TerritoryId),
    /// They are too far apart now, or one of them has no store left.
    OutOfReach,
    /// This side has not ships enough to carry it.
    NoCarriers(FactionId),
    /// This side ended it.
    Ended(FactionId),
    /// One of them attacked the other.
    Hostilities(FactionId),
    /// It ran its term.
    Term,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named for what they hold")]
pub enum Event {
    /// A fleet went from one place to another.
    Moved {
        fleet: FleetId,
        flag: FactionId,
        from: TerritoryId,
        to: TerritoryId,
    },
    /// A fleet was stopped by another on guard.
    Intercepted {
        fleet: FleetId,
        flag: FactionId,
        at: TerritoryId,
        by: FleetId,
    },
    /// An order could not be carried out.
    Failed {
        faction: FactionId,
        order: Command,
        why: Failure,
    },
    /// A fleet could not do what it was to do.
    MissionFailed {
        fleet: FleetId,
        flag: FactionId,
        at: TerritoryId,
        why: Failure,
    },
    /// A battle was fought.
    Battle(Box<BattleReport>),
    /// Raiders carried goods off.
    Raided {
        by: FactionId,
        fleet: FleetId,
        at: TerritoryId,
        victim: Option<FactionId>,
        goods: Goods,
    },
    /// Land was taken.
    Seized {
        by: FactionId,
        at: TerritoryId,
        from: Option<FactionId>,
    },
    /// Nothing passes in or out.
    Blockade {
        by: FactionId,
        at: TerritoryId,
        victim: Option<FactionId>,
    },
    /// Ships changed hands.
    ShipsCaptured {
        by: FactionId,
        from: FactionId,
        at: TerritoryId,
        ships: Vec<Squadron>,
    },
    /// A fleet is no more.
    FleetLost {
        fleet: FleetId,
        flag: FactionId,
        at: TerritoryId,
    },
    /// A fleet left the map for good.
    FleetLeft {
        fleet: FleetId,
        flag: FactionId,
        at: TerritoryId,
    },
    /// A maje was taken prisoner.
    MajeCaptured {
        maje: MajeId,
        of: FactionId,
        by: FactionId,
        at: TerritoryId,
    },
    /// A maje died in battle.
    MajeKilled {
        maje: MajeId,
        of: FactionId,
        at: TerritoryId,
    },
    /// A prisoner went home.
    MajeReleased {
        maje: MajeId,
        to: FactionId,
        by: FactionId,
        price: Goods,
    },
    /// A maje changed sides, perhaps with a fleet; `to` is nobody if he just went.
    MajeDeserted {
        maje: MajeId,
        from: FactionId,
        to: Option<FactionId>,
        fleet: Option<FleetId>,
    },
    /// Another maje leads the faction now.
    FirstMajeRose { maje: MajeId, of: FactionId },
    /// A maje rose from the ranks because nobody else was left to lead.
    MajeRose { maje: MajeId, of: FactionId },
    /// A spy was caught.
    SpyCaught {
        maje: MajeId,
        of: FactionId,
        by: FactionId,
    },
    /// Technology came into a faction's hands.
    TechnologyGained {
        by: FactionId,
        technology: TechId,
        how: Gained,
        from: Option<FactionId>,
    },
    /// An offer was made.
    Offered {
        offer: OfferId,
        from: FactionId,
        to: FactionId,
        terms: Terms,
    },
    /// An offer was refused.
    Refused {
        offer: OfferId,
        from: FactionId,
        to: FactionId,
        terms: Terms,
    },
    /// An offer nobody answered lapsed.
    Lapsed {
        offer: OfferId,
        from: FactionId,
        to: FactionId,
    },
    /// A contract was made.
    ContractMade {
        contract: ContractId,
        from: FactionId,
        to: FactionId,
    },
    /// A contract was not served this turn.
    ContractFailed {
        contract: ContractId,
        parties: [FactionId; 2],
        why: ContractTrouble,
    },
    /// A contract ended.
    ContractEnded {
        contract: ContractId,
        parties: [FactionId; 2],
        why: ContractTrouble,
    },
    /// Something was given.
    Given {
        from: FactionId,
        to: FactionId,
        gift: Gift,
    },
    /// People starved or died of thirst.
    Hunger {
        holder: Option<FactionId>,
        at: TerritoryId,
        good: Good,
        dead: i32,
    },
    /// A faction's stores of a good ran dry.
    RanDry { faction: FactionId, good: Good },
    /// Something was built.
    Built {
        by: FactionId,
        at: TerritoryId,
        project: Project,
        fleet: Option<FleetId>,
    },
    /// The people of a place threw off their holder.
    Revolt { at: TerritoryId, from: FactionId },
    /// A faction's last land is gone; it plays on with its ships.
    Landless { faction: FactionId },
    /// A faction broke away from another.
    Founded {
        faction: FactionId,
        parent: FactionId,
    },
    /// A faction that was gone is back.
    Joined { faction: FactionId },
    /// A faction went over to another, with all it had.
    Merged { faction: FactionId, heir: FactionId },
    /// A faction is no more.
    Ended { faction: FactionId },
    /// A faction left the map.
    Departed { faction: FactionId },
    /// An objective was achieved.
    Achieved {
        faction: FactionId,
        objective: ObjectiveId,
    },
    /// The game is won.
    Won {
        faction: FactionId,
        objective: ObjectiveId,
    },
    /// The last turn is over.
    TimeUp { leader: Option<FactionId> },
}
