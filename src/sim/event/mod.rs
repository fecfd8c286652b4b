//! What happened: compact facts, and who perceives how much of them. Front-ends make sentences of them.
//!
//! Every kind of event is a struct of its own; it says who took part, where it was, to which family it
//! belongs, how far the news of it goes, and what of it is perceived with which sense.

mod battle;
mod beat;
mod conference;
mod deals;
mod economy;
mod exile;
mod feud;
mod fleet;
mod informant;
mod land;
mod mediation;
mod movement;
mod people;
mod plot;
mod scene;
mod secret;
mod seen;
mod senses;
mod standing;
#[cfg(test)]
mod tests;

pub use battle::{AttackAim, BattleReport, Factor, Outcome, Round, SideReport};
pub use beat::{BeatNews, BeatTold, LeadTold};
pub use conference::{ConferenceCalled, ConferenceFailed, ConferenceMet, InvitationAnswered};
pub use conference::{HallFate, HallFought, WeaponsDrawn};
pub use conference::{MotionDecided, ShipsFound, WalkedOut};
pub use deals::{CalledToArms, Exchanged, Given, GuaranteeCalled, Lapsed, NoticeGiven, Offered};
pub use deals::{ContractEnded, ContractFailed, ContractMade, ContractTrouble};
pub use deals::{EscrowEnded, PledgeJudged, Refused};
pub use economy::{Built, Failure, Gained, Hunger, OrderFailed, RanDry, TechnologyGained};
pub use exile::{ExileAsked, ExileHoused, ExileLost, MajeExiled};
pub use feud::{BloodSettled, BloodSworn, Challenged, Denounced, DuelRefused, Dueled};
pub use feud::{MajeExecuted, ThreatFailed};
pub use fleet::{FleetMap, FleetRef, FleetVisit};
pub use informant::{InformantFound, InformantLost, InformantTold, Suborned};
pub use land::{Blockade, Ceded, Landless, Raided, Revolt, Seized, ShipsCaptured};
pub use mediation::{Mediated, MediationFailed, MediationProposed};
pub use movement::{FleetLeft, FleetLost, Intercepted, MissionFailed, Moved};
pub use people::{FirstMajeRose, HostageFreed, MajeCaptured, MajeDeserted, MajeKilled};
pub use people::{MajeReleased, MajeRose, Rise, SpyCaught};
pub use plot::{Deposed, MajeMurdered, PlotExposed, PlotFound, PlotMoved, PlotStage};
pub use plot::{RobbedByFlag, SealOpened, ShipsStolen};
pub use scene::Chosen;
pub use secret::{Ear, Leak, MotiveLearned, RumourTraced, SecretLearned, SuspicionJudged};
pub use seen::{BattleSeen, SideSeen};
pub use senses::{Observers, Reach, Sense, Senses};
pub use standing::{
    Achieved, CameToLight, ClaimLost, Claimed, Departed, Discovered, Ended, Founded, Joined,
    Merged, TimeUp, Won,
};

use crate::id::{FactionId, TerritoryId, Turn};
use serde::{Deserialize, Serialize};

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Fleets on their way.
    Movement,
    /// Battles and what was taken in them.
    Battle,
    /// Land: raided, taken, closed, lost.
    Land,
    /// Majes.
    People,
    /// What happens at the table.
    Deals,
    /// Stores, works, technology.
    Economy,
    /// Who achieved what, and who is no more.
    Standing,
}

/// Who is the better for an event, and who the worse.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stakes {
    /// Who gained.
    pub gains: Observers,
    /// Who lost.
    pub loses: Observers,
}

impl Stakes {
    /// One faction took something, perhaps from another.
    #[must_use]
    pub fn taken(by: FactionId, from: Option<FactionId>) -> Self {
        Self {
            gains: Observers::only(&[by]),
            loses: Observers::of(from),
        }
    }

    /// A faction gained something that nobody lost.
    #[must_use]
    pub fn gained(by: FactionId) -> Self {
        Self::taken(by, None)
    }

    /// A faction lost something that nobody gained.
    #[must_use]
    pub fn lost(by: FactionId) -> Self {
        Self {
            loses: Observers::only(&[by]),
            ..Self::default()
        }
    }
}

/// To whom an event is worth a line of its own where news is told in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteTo {
    /// To nobody: it is too common, or shown elsewhere.
    Never,
    /// To those who took part.
    Parties,
    /// To everybody who perceives it.
    Everybody,
}

/// What every kind of event says of itself.
pub trait Happening {
    /// What it is about.
    fn family(&self) -> Family;

    /// Who took part and knows all of it.
    fn parties(&self) -> Observers;

    /// What a faction with this sense perceives of it; `None` if that is nothing.
    fn seen_as(&self, sense: Sense) -> Option<Event>;

    /// Where it happened, if it was at a place.
    fn place(&self) -> Option<TerritoryId> {
        None
    }

    /// Where it began, if that was at another place.
    fn origin(&self) -> Option<TerritoryId> {
        None
    }

    /// How far the news goes beyond those who took part.
    fn reach(&self) -> Reach {
        Reach::Parties
    }

    /// Who is the better for it, and who the worse.
    fn stakes(&self) -> Stakes {
        Stakes::default()
    }

    /// To whom it is worth a line of its own.
    fn note(&self) -> NoteTo {
        NoteTo::Parties
    }

    /// Replaces the fleets it names by what the reader calls them. An event that names any says so in `each_fleet` as well.
    fn map_fleets(&mut self, _map: &mut FleetMap<'_>) {}

    /// Visits the fleets it names, where they are: whoever perceives it numbers them.
    fn each_fleet(&self, _visit: &mut FleetVisit<'_>) {}
}

/// What events say of themselves that one faction alone ever hears of: of each its family, the field that names the faction, and what it
/// is to it.
macro_rules! private {
    ($($name:ident: $family:ident, $who:ident, $stakes:ident;)+) => {
        $(impl Happening for $name {
            fn family(&self) -> Family {
                Family::$family
            }

            fn parties(&self) -> Observers {
                Observers::only(&[self.$who])
            }

            fn stakes(&self) -> Stakes {
                Stakes::$stakes(self.$who)
            }

            fn seen_as(&self, sense: Sense) -> Option<Event> {
                whole(self, sense, Sense::Party)
            }
        })+
    };
}
use private;

/// All of an event for those whose sense is at least this good.
fn whole<T: Clone + Into<Event>>(event: &T, sense: Sense, least: Sense) -> Option<Event> {
    (sense <= least).then(|| event.clone().into())
}

/// Makes the enum of all events: each variant holds the struct of its name.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($payload:ty),)+) => {
        /// Something that happened.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Event {
            $($(#[$doc])* $name($payload),)+
        }

        impl Event {
            /// What the event says of itself.
            #[must_use]
            pub fn payload(&self) -> &dyn Happening {
                match self {
                    $(Self::$name(payload) => payload,)+
                }
            }

            fn payload_mut(&mut self) -> &mut dyn Happening {
                match self {
                    $(Self::$name(payload) => payload,)+
                }
            }
        }

        $(impl From<$payload> for Event {
            fn from(payload: $payload) -> Self {
                Self::$name(payload)
            }
        })+
    };
}

events! {
    /// A fleet went from one place to another.
    Moved(Moved),
    /// A fleet was stopped by another on guard.
    Intercepted(Intercepted),
    /// An order could not be carried out.
    OrderFailed(OrderFailed),
    /// A fleet could not do what it was to do.
    MissionFailed(MissionFailed),
    /// A battle was fought.
    Battle(Box<BattleReport>),
    /// A battle was fought, as a bystander saw it.
    BattleSeen(BattleSeen),
    /// Raiders carried goods off.
    Raided(Raided),
    /// Land was taken.
    Seized(Seized),
    /// Land was handed over by a deal.
    Ceded(Ceded),
    /// Nothing passes in or out.
    Blockade(Blockade),
    /// Ships changed hands.
    ShipsCaptured(ShipsCaptured),
    /// A fleet is no more.
    FleetLost(FleetLost),
    /// A fleet left the map for good.
    FleetLeft(FleetLeft),
    /// A maje was taken prisoner.
    MajeCaptured(MajeCaptured),
    /// A maje died in battle.
    MajeKilled(MajeKilled),
    /// A prisoner went home.
    MajeReleased(MajeReleased),
    /// A hostage went home, or is a prisoner now.
    HostageFreed(HostageFreed),
    /// A maje changed sides.
    MajeDeserted(MajeDeserted),
    /// Another maje leads the faction now.
    FirstMajeRose(FirstMajeRose),
    /// A maje rose from the ranks because nobody else was left to lead.
    MajeRose(MajeRose),
    /// A faction was denounced before everybody.
    Denounced(Denounced),
    /// A First Maje was challenged to a duel.
    Challenged(Challenged),
    /// A challenge was refused, or not answered.
    DuelRefused(DuelRefused),
    /// Two First Majes fought.
    Dueled(Dueled),
    /// Two factions are blood enemies from now on.
    BloodSworn(BloodSworn),
    /// Two factions are blood enemies no more.
    BloodSettled(BloodSettled),
    /// A prisoner was killed.
    MajeExecuted(MajeExecuted),
    /// A threat was not made good.
    ThreatFailed(ThreatFailed),
    /// A conference was called.
    ConferenceCalled(ConferenceCalled),
    /// An invitation to a conference was answered.
    InvitationAnswered(InvitationAnswered),
    /// A conference meets.
    ConferenceMet(ConferenceMet),
    /// Too few came to a conference.
    ConferenceFailed(ConferenceFailed),
    /// A conference voted on a motion.
    MotionDecided(MotionDecided),
    /// Somebody walked out of a conference.
    WalkedOut(WalkedOut),
    /// More ships than allowed were found near a conference.
    ShipsFound(ShipsFound),
    /// A spy was caught.
    SpyCaught(SpyCaught),
    /// A plot began or ended.
    PlotMoved(PlotMoved),
    /// A plot was found out by its target.
    PlotFound(PlotFound),
    /// A secret deal of two others was found out.
    SecretLearned(SecretLearned),
    /// Somebody was told why another did something in truth.
    MotiveLearned(MotiveLearned),
    /// Everybody hears of a plot.
    PlotExposed(PlotExposed),
    /// A First Maje was murdered.
    MajeMurdered(MajeMurdered),
    /// A First Maje was deposed by one of his own.
    Deposed(Deposed),
    /// Ships were stolen.
    ShipsStolen(ShipsStolen),
    /// A place was robbed by ships under a flag.
    RobbedByFlag(RobbedByFlag),
    /// A sealed order was opened.
    SealOpened(SealOpened),
    /// Technology came into a faction's hands.
    TechnologyGained(TechnologyGained),
    /// An offer was made.
    Offered(Offered),
    /// An offer was refused.
    Refused(Refused),
    /// An offer nobody answered lapsed.
    Lapsed(Lapsed),
    /// A deal was signed.
    ContractMade(ContractMade),
    /// What is due each turn under a deal was not kept.
    ContractFailed(ContractFailed),
    /// A deal ended.
    ContractEnded(ContractEnded),
    /// What a deal promised at once changed hands.
    Exchanged(Exchanged),
    /// A party of a treaty gave notice.
    NoticeGiven(NoticeGiven),
    /// Somebody who was promised help was attacked, and calls for it.
    CalledToArms(CalledToArms),
    /// Somebody vouched for another who has broken his word.
    GuaranteeCalled(GuaranteeCalled),
    /// A pledge came to its end: it was kept, kept in part, broken or excused.
    PledgeJudged(PledgeJudged),
    /// Something was given.
    Given(Given),
    /// People starved or died of thirst.
    Hunger(Hunger),
    /// A faction's stores of a good ran dry.
    RanDry(RanDry),
    /// Something was built.
    Built(Built),
    /// The people of a place threw off their holder.
    Revolt(Revolt),
    /// A faction's last land is gone; it plays on with its ships.
    Landless(Landless),
    /// A faction broke away from another.
    Founded(Founded),
    /// A faction that was gone is back.
    Joined(Joined),
    /// A faction went over to another, with all it had.
    Merged(Merged),
    /// A faction is no more.
    Ended(Ended),
    /// A faction left the map.
    Departed(Departed),
    /// A faction made its choice in an event of the scenario.
    Chosen(Chosen),
    /// Some learned of a sign of a beat of the story.
    LeadTold(LeadTold),
    /// Something became of a beat of the story.
    BeatTold(BeatTold),
    /// An objective was achieved.
    Achieved(Achieved),
    /// The game is won.
    Won(Won),
    /// A victory was claimed.
    Claimed(Claimed),
    /// A claim to a victory was lost.
    ClaimLost(ClaimLost),
    /// The last turn is over.
    TimeUp(TimeUp),
    /// A faction came to know of another that hides.
    Discovered(Discovered),
    /// Everybody knows of a faction that hid.
    CameToLight(CameToLight),
    /// A suspicion came true, or did not.
    SuspicionJudged(SuspicionJudged),
    /// Somebody found out from whom others have something.
    RumourTraced(RumourTraced),
    /// A maje was sent into exile.
    MajeExiled(MajeExiled),
    /// An exile asked for a roof.
    ExileAsked(ExileAsked),
    /// An exile was taken in.
    ExileHoused(ExileHoused),
    /// An exile is lost.
    ExileLost(ExileLost),
    /// Somebody mediates between two others.
    MediationProposed(MediationProposed),
    /// Two made peace because a third brought them to it.
    Mediated(Mediated),
    /// A mediation came to nothing.
    MediationFailed(MediationFailed),
    /// A captor tried to turn a prisoner.
    Suborned(Suborned),
    /// An informant told his master something.
    InformantTold(InformantTold),
    /// A house found out that one of its own serves another.
    InformantFound(InformantFound),
    /// An informant is of no use to his master any more.
    InformantLost(InformantLost),
    /// Goods that were laid aside as security went back, or are forfeit.
    EscrowEnded(EscrowEnded),
    /// Somebody drew weapons at a conference.
    WeaponsDrawn(WeaponsDrawn),
    /// There was a fight in the hall of a conference.
    HallFought(HallFought),
}

impl Event {
    /// The event with its fleets as the reader calls them.
    #[must_use]
    pub fn with_fleets(mut self, map: &mut FleetMap<'_>) -> Self {
        self.payload_mut().map_fleets(map);
        self
    }

    /// Whether a faction took part in it.
    #[must_use]
    pub fn concerns(&self, faction: FactionId) -> bool {
        self.payload().parties().includes(faction)
    }
}

/// Something that happened, when, and who perceived it: the truth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// In which turn.
    pub turn: Turn,
    /// What.
    pub event: Event,
    /// Who perceived it, and how well.
    pub senses: Senses,
}

impl Record {
    /// What a faction perceived of it; `None` if that is nothing.
    #[must_use]
    pub fn perceived_by(&self, faction: FactionId) -> Option<Perceived> {
        let sense = self.senses.by(faction)?;
        Some(Perceived {
            turn: self.turn,
            sense: Some(sense),
            event: self.event.payload().seen_as(sense)?,
        })
    }

    /// All of it: for observers who may see everything and view the game as a faction.
    #[must_use]
    pub fn whole(&self, eyes: FactionId) -> Perceived {
        Perceived {
            turn: self.turn,
            sense: self.senses.by(eyes),
            event: self.event.clone(),
        }
    }
}

/// Something that happened, as a faction perceived it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perceived {
    /// In which turn.
    pub turn: Turn,
    /// How the faction perceived it; `None` where an observer reads what it did not perceive.
    pub sense: Option<Sense>,
    /// What was perceived of it.
    pub event: Event,
}
