//! What a faction can say: orders, which can be undone until the turn ends, and acts, which
//! take effect at once and cannot be unsaid.
//!
//! The log of commands is the replay: answers of minds are commands too.

use super::terms::{
    ConferenceAct, Deal, FeudAct, MediationAct, Motive, Scheme, SealedOrder, Suspicion, Told,
};
use crate::id::{
    ClassId, ContactId, DealId, FactionId, FleetId, MajeId, OfferId, SceneId, TerritoryId,
};
use crate::scenario::model::{Good, Goods};
use serde::{Deserialize, Serialize};

/// A command of one faction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Planned now, done when the turn ends.
    Order(Order),
    /// Done at once.
    Act(Act),
}

/// An order; it can be undone until the turn ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Gives a fleet its standing orders.
    Mission {
        /// The fleet.
        fleet: FleetId,
        /// What to do, this turn and after.
        mission: Mission,
    },
    /// Tells a fleet how to fight.
    Stance {
        /// The fleet.
        fleet: FleetId,
        /// How to fight.
        stance: Stance,
    },
    /// Parts ships from a fleet into a new one, which has the number `new`.
    Split {
        /// The fleet to take them from.
        fleet: FleetId,
        /// How many of which class; fewer than all.
        ships: Vec<(ClassId, u16)>,
        /// The id of the new fleet: the faction's next free one.
        new: FleetId,
    },
    /// Joins a fleet to another in the same place.
    Merge {
        /// The fleet that ends.
        fleet: FleetId,
        /// The fleet that grows.
        into: FleetId,
    },
    /// Hands the commander of a fleet a sealed order, in place of the one he had.
    Seal {
        /// The fleet.
        fleet: FleetId,
        /// What he carries; `None` for nothing any more.
        sealed: Option<SealedOrder>,
    },
    /// Gives a maje a task; each maje does one thing a turn.
    Assign {
        /// The maje.
        maje: MajeId,
        /// The task, until changed.
        task: Task,
    },
    /// Names the one who is to follow the First Maje, in place of whom he named before.
    Heir {
        /// A lesser maje who is free; `None` for nobody any more.
        maje: Option<MajeId>,
    },
    /// Begins to build; the cost is taken when the turn ends.
    Build {
        /// Where; for nomads, where one of their fleets lies.
        at: TerritoryId,
        /// What.
        project: Project,
    },
    /// Gives up what is being built; half of the cost comes back.
    Abandon {
        /// Where.
        at: TerritoryId,
        /// Which, counted from the first in the list of the place.
        index: u8,
    },
    /// Chooses what to do about an event. The last choice counts.
    Choose {
        /// The event.
        scene: SceneId,
        /// The option, counted from the first.
        option: u8,
    },
    /// Sends a lesser maje of its own into exile.
    Exile {
        /// Who.
        maje: MajeId,
    },
    /// Offers an exile a roof, or calls home one of its own; he chooses between those who do.
    TakeIn {
        /// The exile.
        maje: MajeId,
    },
    /// Tries to turn a prisoner, so that he tells what his house keeps to itself once he is at home.
    Suborn {
        /// The prisoner.
        maje: MajeId,
    },
}

/// Standing orders of a fleet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mission {
    /// Stay, recover, keep out of fights that are not brought to it.
    #[default]
    Hold,
    /// Go there and hold.
    Move {
        /// Where to.
        to: TerritoryId,
    },
    /// Go there, take goods, come home with them.
    Raid {
        /// Where.
        target: TerritoryId,
        /// What to take first.
        want: Option<Good>,
    },
    /// Go there, beat the defenders, take the land.
    Seize {
        /// Where.
        target: TerritoryId,
    },
    /// Pursue that fleet of somebody else and fight it.
    Attack {
        /// The quarry, as the faction numbers it.
        contact: ContactId,
    },
    /// Go there and fight whoever comes to harm the place or its holder.
    Guard {
        /// Where.
        place: TerritoryId,
    },
    /// Go where that fleet goes and fight beside it.
    Escort {
        /// The fleet of the same faction.
        fleet: FleetId,
    },
    /// Go there and let no goods pass in or out.
    Blockade {
        /// Where.
        place: TerritoryId,
    },
    /// Go there without a fight if it can be helped, unload, recover.
    Withdraw {
        /// Where to: a place of its own, or any place for nomads.
        to: TerritoryId,
    },
    /// Carry goods from one place of its own to another.
    Haul {
        /// Where to load.
        from: TerritoryId,
        /// Where to unload.
        to: TerritoryId,
        /// How much at most each time; limited by cargo room.
        goods: Goods,
        /// Go on until told otherwise.
        again: bool,
    },
    /// Go to that edge of the map and leave for good.
    Depart {
        /// The edge.
        edge: TerritoryId,
    },
}

impl Mission {
    /// The place the mission leads to, if it names one. For a haul, where it unloads.
    #[must_use]
    pub const fn destination(self) -> Option<TerritoryId> {
        match self {
            Self::Hold | Self::Escort { .. } | Self::Attack { .. } => None,
            Self::Move { to } | Self::Withdraw { to } | Self::Haul { to, .. } => Some(to),
            Self::Raid { target, .. } | Self::Seize { target } => Some(target),
            Self::Guard { place } | Self::Blockade { place } => Some(place),
            Self::Depart { edge } => Some(edge),
        }
    }

    /// Whether it is meant to harm somebody.
    #[must_use]
    pub const fn is_hostile(self) -> bool {
        matches!(
            self,
            Self::Raid { .. } | Self::Seize { .. } | Self::Blockade { .. } | Self::Attack { .. }
        )
    }
}

/// How a fleet fights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    /// The manner.
    pub posture: Posture,
    /// It breaks off when it has lost this share of its hull, 10 to 100 percent.
    pub break_point: u8,
}

impl Default for Stance {
    fn default() -> Self {
        Self {
            posture: Posture::Press,
            break_point: 50,
        }
    }
}

/// A manner of fighting: lure beats press, press beats screen, screen beats lure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Posture {
    /// Give way and strike the pursuer.
    Lure,
    /// Close in.
    Press,
    /// Keep a wall.
    Screen,
}

impl Posture {
    /// All postures.
    pub const ALL: [Self; 3] = [Self::Lure, Self::Press, Self::Screen];

    /// Whether this manner has the better of the other.
    #[must_use]
    pub const fn beats(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Lure, Self::Press) | (Self::Press, Self::Screen) | (Self::Screen, Self::Lure)
        )
    }
}

/// What a maje does with the turn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Task {
    /// Nothing in particular: recovers loyalty.
    #[default]
    Idle,
    /// Commands a fleet, and travels with it.
    Command {
        /// The fleet.
        fleet: FleetId,
    },
    /// Governs these territories, as many as the rules allow: they yield more and stay calm.
    Govern {
        /// The territories.
        territories: Vec<TerritoryId>,
    },
    /// Stays with another faction and speaks for this one: opinion rises, full offers become possible.
    Envoy {
        /// The faction.
        to: FactionId,
    },
    /// Finds out what a faction has and steals what can be carried; may be caught.
    Spy {
        /// The faction.
        on: FactionId,
    },
    /// Keeps open house at the seat: loyalty and prestige rise, food falls.
    Host,
    /// Goes to a conference and speaks there for his faction.
    Attend {
        /// Whose conference.
        host: FactionId,
    },
    /// Leads a plot, which ripens until it is struck or found out. Any other task calls it off.
    Plot {
        /// What is plotted, against whom.
        scheme: Scheme,
        /// Whether it is carried out when this turn ends.
        strikes: bool,
    },
}

/// Something that is built at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Project {
    /// A ship.
    Ship(ClassId),
    /// The next level of the fort.
    Fort,
    /// An improvement by terraforming systems.
    Terraform,
}

/// An act; it takes effect at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Offers a deal to another faction. The giver is bound if it is accepted. A deal by which only the giver owes
    /// something, and at once, is a gift and needs no answer.
    Propose {
        /// To whom.
        to: FactionId,
        /// What.
        deal: Deal,
    },
    /// Answers an offer of another faction.
    Answer {
        /// The offer.
        offer: OfferId,
        /// Whether it is accepted; acceptance executes it.
        accept: bool,
        /// The motive that is stated.
        motive: Told,
    },
    /// Ends a deal that is due each turn; the other side remembers.
    EndDeal {
        /// The deal.
        deal: DealId,
        /// Why, if that is stated.
        motive: Option<Motive>,
    },
    /// Does something to another faction that is no deal.
    Feud(FeudAct),
    /// Convenes a conference, answers an invitation, or speaks at one.
    Confer(ConferenceAct),
    /// Lets a prisoner go.
    Release {
        /// The prisoner.
        maje: MajeId,
    },
    /// Writes down, for itself alone, that somebody will turn on somebody.
    Suspect(Suspicion),
    /// Proposes peace to two others who fight each other, or answers whoever does.
    Mediate(MediationAct),
}
