//! Why a command is refused: facts, of which front-ends make sentences.

use super::{ConferenceRefusal, WitnessRefusal};
use crate::id::{
    ClassId, ContactId, DealId, FactionId, FleetId, MajeId, OfferId, TechId, TerritoryId, Turn,
};
use crate::scenario::model::Goods;
use crate::sim::terms::{Owed, PlotKind};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a command is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named for what they hold")]
pub enum Refusal {
    /// The faction does not play any more.
    #[error("the faction is out of the game")]
    OutOfTheGame,
    /// The game is over.
    #[error("the game is over")]
    GameOver,
    /// There is no such fleet of its own.
    #[error("no fleet {0:?}")]
    NoSuchFleet(FleetId),
    /// There is no such maje of its own.
    #[error("no maje {0:?}")]
    NoSuchMaje(MajeId),
    /// There is no such territory.
    #[error("no territory {0:?}")]
    NoSuchTerritory(TerritoryId),
    /// There is no such faction.
    #[error("no faction {0:?}")]
    NoSuchFaction(FactionId),
    /// There is no such class or technology.
    #[error("no such thing in this scenario")]
    NoSuchThing,
    /// The other faction is out of the game.
    #[error("faction {0:?} is out of the game")]
    TheyAreGone(FactionId),
    /// Everybody would hear of a faction that hides.
    #[error("faction {0:?} hides")]
    TheyHide(FactionId),
    /// No such event waits for a choice.
    #[error("no such event waits for a choice")]
    NoSuchEvent,
    /// The event has no such option.
    #[error("the event has no such option")]
    NoSuchOption,
    /// It would be about itself.
    #[error("that is your own")]
    Self_,
    /// No way leads there.
    #[error("no way leads to {0:?}")]
    NoWay(TerritoryId),
    /// That can only be done where it does not hold the land.
    #[error("{0:?} is your own")]
    OwnPlace(TerritoryId),
    /// That can only be done where it holds the land.
    #[error("{0:?} is not yours")]
    NotOwnPlace(TerritoryId),
    /// Nobody lives or stores anything there.
    #[error("there is nothing at {0:?}")]
    NothingThere(TerritoryId),
    /// Nomads and travellers do not take land.
    #[error("your people do not take land")]
    CannotSeize,
    /// Travellers do not build.
    #[error("your people do not build")]
    CannotBuildAtAll,
    /// No ship of the fleet can fight.
    #[error("fleet {0:?} has no weapons")]
    Unarmed(FleetId),
    /// No ship of the fleet can carry anything.
    #[error("fleet {0:?} has no room for cargo")]
    NoRoom(FleetId),
    /// That place is not at an edge of the map.
    #[error("{0:?} is not at an edge of the map")]
    NoEdge(TerritoryId),
    /// The escort would escort itself, in a circle.
    #[error("an escort in a circle")]
    EscortCircle,
    /// The fleet is on its way between two places.
    #[error("fleet {0:?} is between two places")]
    UnderWay(FleetId),
    /// The two fleets are not in the same place.
    #[error("the fleets are not in one place")]
    NotTogether,
    /// The fleet does not have these ships, or none would be left behind.
    #[error("the fleet cannot spare these ships")]
    CannotSpare,
    /// The new fleet must have the next free number.
    #[error("the next fleet is {next:?}")]
    WrongNumber { next: FleetId },
    /// The break point must be 10 to 100 percent.
    #[error("break point out of range")]
    BreakPoint,
    /// The maje is a prisoner.
    #[error("maje {maje:?} is a prisoner")]
    Captive { maje: MajeId, captor: FactionId },
    /// Counsel does not govern or command.
    #[error("maje {0:?} only counsels")]
    OnlyCounsels(MajeId),
    /// The First Maje leads already.
    #[error("maje {0:?} leads already")]
    Leads(MajeId),
    /// More territories than one maje can govern, or none.
    #[error("a maje governs one to {limit}")]
    Governs { limit: u8 },
    /// Another maje governs there already.
    #[error("maje {maje:?} governs {territory:?}")]
    GovernedAlready {
        maje: MajeId,
        territory: TerritoryId,
    },
    /// It cannot be paid for; this is missing.
    #[error("not enough goods")]
    NotEnough { missing: Goods },
    /// That class is not built by anybody.
    #[error("class {0:?} cannot be built")]
    NotBuilt(ClassId),
    /// That technology is needed.
    #[error("technology {0:?} is needed")]
    NeedsTechnology(TechId),
    /// A technology that can improve land is needed.
    #[error("no terraforming technology")]
    NeedsTerraforming,
    /// An improvement uses up more terraforming systems than there are.
    #[error("{held} of {needed} terraforming systems")]
    #[expect(missing_docs, reason = "units of terraforming systems")]
    TooFewSystems { held: u16, needed: u16 },
    /// The land has been improved as far as it goes.
    #[error("{0:?} cannot be improved further")]
    ImprovedEnough(TerritoryId),
    /// The fort is as strong as forts get.
    #[error("the fort at {0:?} is complete")]
    FortComplete(TerritoryId),
    /// As much is being built there as can be at once.
    #[error("{0:?} builds as much as it can")]
    WorksFull(TerritoryId),
    /// Nothing with that number is being built there.
    #[error("nothing like that is being built")]
    NothingBuilt,
    /// A fleet of its own must lie there.
    #[error("no fleet of yours lies at {0:?}")]
    NoFleetThere(TerritoryId),
    /// They are too far apart to trade.
    #[error("too far: {distance} of {range}")]
    TooFar { distance: u16, range: u16 },
    /// Nothing of its own is near enough to send spies from.
    #[error("too far to spy: {distance} of {range}")]
    TooFarToSpy { distance: u16, range: u16 },
    /// Nobody knows where they reside.
    #[error("nobody knows where {0:?} resides")]
    NobodyKnowsWhere(FactionId),
    /// They had an offer this turn; only an envoy could make another.
    #[error("they had an offer this turn")]
    NeedsEnvoy(FactionId),
    /// There is no such offer on the table.
    #[error("no offer {0:?}")]
    NoSuchOffer(OfferId),
    /// There is no such deal of its own.
    #[error("no deal {0:?}")]
    NoSuchDeal(DealId),
    /// It contradicts a public treaty of its own.
    #[error("it contradicts deal {0:?}")]
    Contradicts(DealId),
    /// Notice was given already.
    #[error("notice of deal {0:?} was given")]
    NoticeGiven(DealId),
    /// A promise of this kind lasts at least this many turns.
    #[error("it lasts at least {0} turns")]
    TooShort(Turn),
    /// The two are not at war.
    #[error("you are not at war with faction {0:?}")]
    NotAtWar(FactionId),
    /// A promise binds nobody unless the other gives it too.
    #[error("it has to bind both")]
    BindsBoth(Owed),
    /// Everybody has to know of a promise of this kind.
    #[error("it has to be public")]
    MustBePublic(Owed),
    /// It is somebody's vassal already.
    #[error("faction {0:?} has a lord")]
    HasLord(FactionId),
    /// It has vassals itself.
    #[error("faction {0:?} has vassals")]
    HasVassals(FactionId),
    /// Nobody takes this maje as a hostage: he leads, or is none of theirs.
    #[error("maje {0:?} cannot be a hostage")]
    NoHostage(MajeId),
    /// The place is not theirs.
    #[error("{by:?} does not hold {at:?}")]
    NotTheirLand {
        /// Who would have to hold it.
        by: FactionId,
        /// Which place.
        at: TerritoryId,
    },
    /// So little strength can be at the place in time and is not promised elsewhere.
    #[error("only ships of strength {free} can be at {at:?} in time")]
    TooFewShips {
        /// Where.
        at: TerritoryId,
        /// How much.
        free: i32,
    },
    /// The place is the last of their land beside what they have promised.
    #[error("{by:?} cannot hand over {at:?}: it is the last of their land")]
    LastLand {
        /// Who would hand it over.
        by: FactionId,
        /// Which place.
        at: TerritoryId,
    },
    /// The place is promised or offered to somebody already.
    #[error("{by:?} cannot hand over {at:?}: it is promised already")]
    LandPromised {
        /// Who would hand it over.
        by: FactionId,
        /// Which place.
        at: TerritoryId,
    },
    /// They hold no land by custom.
    #[error("{0:?} holds no land")]
    HoldsNoLand(FactionId),
    /// Only the small join others.
    #[error("{who:?} hold more than {most} places")]
    TooLarge {
        /// Who would join somebody.
        who: FactionId,
        /// The most places that whoever does so holds.
        most: usize,
    },
    /// Only sects join each other.
    #[error("{0:?} is no sect")]
    NoSect(FactionId),
    /// Nobody owes that later, so nobody can be released from it.
    #[error("{by:?} does not owe that later")]
    NotPledged {
        /// Who would have promised it.
        by: FactionId,
        /// What.
        what: Owed,
    },
    /// The offer is for somebody else to answer.
    #[error("offer {0:?} is not for you")]
    NotForYou(OfferId),
    /// Nothing is offered, or the same good both ways.
    #[error("the offer says nothing")]
    EmptyOffer,
    /// The deal says the same of the same twice.
    #[error("the deal says the same twice")]
    SaidTwice,
    /// The deal has more parts than any may have.
    #[error("the deal has more than {0} parts")]
    TooManyParts(usize),
    /// A promise that is about others would be about one of the two.
    #[error("the promise would be about faction {0:?}, which is a party")]
    AboutAParty(FactionId),
    /// What is promised cannot be promised for such a time.
    #[error("this is not promised for such a time")]
    WrongTime,
    /// Goods would be loaded and unloaded at the same place.
    #[error("a haul from {0:?} to itself")]
    HaulNowhere(TerritoryId),
    /// A haul of nothing.
    #[error("nothing is hauled")]
    EmptyHaul,
    /// The term of a contract must be 1 to 24 turns.
    #[error("the term is out of range")]
    Term,
    /// It falls due after the last turn of the game: at most this many turns can be promised.
    #[error("it falls due after the end of the game")]
    BeyondTheEnd(u16),
    /// The two already have a contract about these goods.
    #[error("deal {0:?} already says so")]
    SameDeal(DealId),
    /// Ships that carry goods are missing for so much.
    #[error("room for {room} only")]
    NoCarriers { room: i32 },
    /// They did nothing of that kind to it.
    #[error("faction {0:?} did nothing of that kind to you")]
    NoCause(FactionId),
    /// It has denounced them for that, and they have not done it again since.
    #[error("faction {0:?} was denounced for that already")]
    SaidBefore(FactionId),
    /// Only blood enemies are challenged.
    #[error("faction {0:?} is no blood enemy")]
    NoBloodEnemy(FactionId),
    #[error("{0:?} are no sect, and know no duels")]
    NoDuels(FactionId),
    /// No First Maje is there to fight.
    #[error("nobody leads faction {0:?}")]
    NobodyLeads(FactionId),
    /// A challenge already stands between the two.
    #[error("a challenge stands between you and faction {0:?}")]
    AlreadyChallenged(FactionId),
    /// They have not challenged it.
    #[error("faction {0:?} has not challenged you")]
    NoChallenge(FactionId),
    /// Whoever fights one of the two does not mediate.
    #[error("you are at war with faction {0:?}")]
    FightsThem(FactionId),
    /// Nobody mediates between two who do not fight.
    #[error("factions {0:?} and {1:?} are not known to fight each other")]
    TheyAreAtPeace(FactionId, FactionId),
    /// What one is to pay the other is out of range.
    #[error("1 to {0} loads")]
    MediationPrice(u16),
    /// The game ends before a peace would have lasted this many turns.
    #[error("a peace lasts at least {0} turns, and fewer are left")]
    EndsBefore(Turn),
    /// It mediates between two already.
    #[error("you mediate already")]
    MediatesAlready,
    /// They have not asked it to make peace.
    #[error("faction {0:?} does not mediate between you and anybody")]
    NoMediation(FactionId),
    /// It was done a short while ago and can be done again in this many turns.
    #[error("not before {0} turns have passed")]
    TooSoon(Turn),
    /// Something about a conference.
    #[error(transparent)]
    Conference(#[from] ConferenceRefusal),
    /// It has promised them not to attack them, and has prepared no breach of that.
    #[error("you promised faction {0:?} not to attack it")]
    HoldsBack(FactionId),
    /// It has promised them nothing that an attack would break.
    #[error("there is no word to faction {0:?} that an attack would break")]
    NoWordToBreak(FactionId),
    /// What is prepared against them is struck by the orders of fleets.
    #[error("a breach is struck by fleets")]
    StruckByFleets(FactionId),
    /// A plot of this kind needs something else named, or less.
    #[error("a plot of kind {0:?} is not described like that")]
    PlotUnclear(PlotKind),
    /// Nobody leads that plot since an earlier turn.
    #[error("the plot has not begun")]
    PlotNotBegun,
    /// No maje commands the fleet.
    #[error("nobody commands fleet {0:?}")]
    NeedsCommander(FleetId),
    /// A plot wants an armed fleet of its own at this place.
    #[error("no armed fleet lies at {0:?}")]
    NoFleetToStrike(TerritoryId),
    /// It has found out nothing of that kind about them.
    #[error("nothing is known of a plot of faction {0:?}")]
    NothingFound(FactionId),
    /// That maje is not its prisoner.
    #[error("maje {0:?} is not your prisoner")]
    NotYourPrisoner(MajeId),
    /// It has no such technology to give.
    #[error("you do not have technology {0:?}")]
    NothingToGive(TechId),
    /// It knows nothing of them that it could tell.
    #[error("you know nothing of faction {0:?}")]
    NothingToTell(FactionId),
    /// The fleet is not known to be anywhere.
    #[error("fleet {0:?} has not been seen")]
    NotSeen(ContactId),
    /// Nobody turns on himself.
    #[error("faction {0:?} does not turn on itself")]
    SuspectIsVictim(FactionId),
    /// A suspicion names a turn near enough, and none after the last of the game.
    #[error("a suspicion names a turn from {from} to {to}")]
    SuspicionTurn { from: Turn, to: Turn },
    /// It has turned on the victim this turn.
    #[error("faction {0:?} has turned on them this turn")]
    TurnedAlready(FactionId),
    /// The same suspicion is open.
    #[error("faction {suspect:?} is suspected of that by turn {by} already")]
    SuspectedAlready { suspect: FactionId, by: Turn },
    /// As many suspicions are open as may be.
    #[error("{0} suspicions are open")]
    SuspectsEnough(usize),
    /// Only lesser majes can be sent into exile.
    #[error("maje {0:?} cannot be sent into exile")]
    CannotExile(MajeId),
    /// No exile of that number is known to seek a roof.
    #[error("maje {0:?} seeks no roof")]
    SeeksNoRoof(MajeId),
    /// The First Maje who sent him into exile still leads.
    #[error("maje {0:?} is still banished")]
    StillBanished(MajeId),
    /// It has this many majes already, and takes in no more.
    #[error("a court of {most} majes takes in nobody")]
    CourtFull { most: u16 },
    /// He leads his house: there is nobody to whom he would betray it.
    #[error("maje {0:?} leads his house")]
    LeadsTheirs(MajeId),
    /// The prisoner serves whoever holds him already.
    #[error("maje {0:?} is turned already")]
    TurnedPrisoner(MajeId),
    /// It is tried this turn already.
    #[error("maje {0:?} is tried this turn already")]
    TriedAlready(MajeId),
    /// He refused, and cannot be tried again for this many turns.
    #[error("maje {maje:?} stays stubborn for {left} turns")]
    Stubborn { maje: MajeId, left: Turn },
    /// Goods are laid aside for nothing: their giver promises nothing for later in that deal.
    #[error("faction {0:?} promises nothing that could be secured")]
    NothingSecured(FactionId),
    /// Something about the witness of a deal.
    #[error(transparent)]
    Witness(#[from] WitnessRefusal),
}
