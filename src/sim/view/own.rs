//! A faction's own affairs.

use super::{Bygones, FactionEstimate};
use crate::id::{BeatId, FactionId, FleetId, MajeId, TerritoryId, Turn};
use crate::scenario::model::{BeatEnd, Goods, Rank, RelationDef, Roster, Squadron, Traits};
use crate::sim::belief::Regard;
use crate::sim::command::{Mission, Project, Stance, Task};
use crate::sim::conference::KnownConference;
use crate::sim::deal::{KnownDeal, KnownOffer, Lesson, Proposal, WitnessedDeal};
use crate::sim::decision::Confided;
use crate::sim::event::Observers;
use crate::sim::faction::{Afloat, Counters, Effects, Progress, Serials, Status, residence};
use crate::sim::feud::Challenge;
use crate::sim::fleet::Position;
use crate::sim::fleet::rules::{Totals, strength};
use crate::sim::house::exile::KnownExile;
use crate::sim::informant::{ExposedInformant, Homecoming, KnownCaptivity, KnownInformant};
use crate::sim::mediation::KnownMediation;
use crate::sim::opinion::{Incident, WarToll, WordStanding};
use crate::sim::plot::{Found, OpenPlot};
use crate::sim::scene::Posed;
use crate::sim::seal::CarriedOrder;
use crate::sim::suspicion::NotedSuspicion;
use crate::sim::terms::{Deal, Owed, Treatment};
use crate::sim::territory::{Defiance, Worksite};

/// In [`Own::slots`]: a territory of somebody else. No map has this many territories.
pub(super) const NOT_OWN: u16 = u16::MAX;

/// A faction's own affairs, with the orders given so far this turn already in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which faction.
    pub faction: FactionId,
    /// Whether it still plays.
    pub status: Status,
    /// Who knows that it is there, as far as it can tell: everybody, unless it hides.
    pub shown_to: Observers,
    /// Morale, 0 to 100.
    pub morale: i32,
    /// Prestige.
    pub prestige: i32,
    /// Technology held, by `TechId`; units planned to be used are already taken off.
    pub technology: Vec<u16>,
    /// What its technology adds up to.
    pub effects: Effects,
    /// Its counters.
    pub counters: Counters,
    /// How far its objectives have come.
    pub progress: Progress,
    /// Its next free numbers.
    pub serials: Serials,
    /// Its territories, by id.
    pub lands: Vec<OwnLand>,
    /// Which of `lands` a territory is, by [`TerritoryId`]; [`NOT_OWN`] of those of others.
    pub(super) slots: Vec<u16>,
    /// Its fleets, by id.
    pub fleets: Vec<OwnFleet>,
    /// Its majes, by id, those in the hands of others too.
    pub majes: Vec<OwnMaje>,
    /// Whom its First Maje has named to follow him.
    pub heir: Option<MajeId>,
    /// Majes of others in its hands, by id, with their faction.
    pub prisoners: Vec<(FactionId, OwnMaje)>,
    /// Majes of others who live with it as hostages, by id, with their faction.
    pub hostages: Vec<(FactionId, OwnMaje)>,
    /// What is known of the captivity of each of its prisoners, in the order of `prisoners`.
    pub captivities: Vec<KnownCaptivity>,
    /// Majes of others whom it turned, as far as it knows of them still, in the order in which it did.
    pub informants: Vec<KnownInformant>,
    /// Majes of its own whom it found out to serve others, by when it did.
    pub exposed: Vec<ExposedInformant>,
    /// Majes of its own who lately came home from captivity, by id.
    pub homecomings: Vec<Homecoming>,
    /// Exiles whom it sent away or who asked it for a roof, by id, until what became of them is long past.
    pub exiles: Vec<KnownExile>,
    /// Its deals that bind beyond this turn.
    pub deals: Vec<KnownDeal>,
    /// Deals of others under way that it witnessed, in the order in which they were signed.
    pub witnessed: Vec<WitnessedDeal>,
    /// Its deals of which something is due at the end of this turn.
    pub settling: Vec<KnownDeal>,
    /// Offers from it and to it.
    pub offers: Vec<KnownOffer>,
    /// Offers of its own that others refused: when, and what.
    pub refused: Vec<(Turn, Deal)>,
    /// Refusals of its offers of late, with what was said.
    pub lessons: Vec<Lesson>,
    /// What it last proposed to each of the others and what it made of that, by to whom.
    pub proposals: Vec<Proposal>,
    /// What each of the others last proposed to it: when, and what, by who did.
    pub proposed: Vec<(Turn, Deal)>,
    /// Whom it has made offers this turn: once for each.
    pub asked: Vec<FactionId>,
    /// Mediations that stand, of its own and between it and others.
    pub mediations: Vec<KnownMediation>,
    /// Between whom it mediated of late, each two by id, and in which turn.
    pub mediated: Vec<([FactionId; 2], Turn)>,
    /// What it thinks of others, by `FactionId`, -100 to 100.
    pub opinions: Vec<i16>,
    /// Standing opinions from before the first turn: its own of others, and those of it as people say.
    pub relations: Vec<RelationDef>,
    /// What it believes others think of it, by `FactionId`.
    pub regard: Vec<Regard>,
    /// What it did to others and others did to it, as far as it is still remembered, oldest
    /// first.
    pub incidents: Vec<Incident>,
    /// How its wars stand, by `FactionId` of the enemy.
    pub wars: Vec<WarToll>,
    /// What it remembers of each of the others and knows each to remember, by `FactionId`.
    pub bygones: Vec<Bygones>,
    /// Who it believed to hold each territory when `estimates` were added up, by `TerritoryId`.
    pub(super) believed: Vec<Option<FactionId>>,
    /// What its beliefs add up to, by `FactionId`.
    pub estimates: Vec<FactionEstimate>,
    /// Thousands of people believed to live in the whole world.
    pub world: i32,
    /// Lane lengths from the nearest land of its own, or fleet if it has no land, by territory.
    pub near: Vec<u16>,
    /// How many of its attempts at spying others still remember, by `FactionId`.
    pub alarms: Vec<u16>,
    /// Blood enemies: by `FactionId`.
    pub blood_enemies: Vec<bool>,
    /// What it holds of the word of others, by `FactionId`.
    pub trust: Vec<WordStanding>,
    /// What words kept and broken between the two have added to the trust of others in it, by `FactionId`, in loads.
    pub trusted: Vec<i32>,
    /// Plots of its own that are under way, by leader.
    pub plots: Vec<OpenPlot>,
    /// Sealed orders that its fleets carry, by fleet.
    pub sealed: Vec<CarriedOrder>,
    /// Its suspicions, settled ones too, in the order in which it wrote them down.
    pub suspicions: Vec<NotedSuspicion>,
    /// What it has found out of plots against it, in the order in which it did.
    pub found: Vec<Found>,
    /// What it was told of why others did what they did, in the order in which it was.
    pub confided: Vec<Confided>,
    /// Challenges to duels, of its own and to it.
    pub challenges: Vec<Challenge>,
    /// Conferences that it hosts or is invited to, by host.
    pub conferences: Vec<KnownConference>,
    /// When it last convened one.
    pub convened: Option<Turn>,
    /// How its prisoners are kept, in the order of `prisoners`.
    pub treatments: Vec<Treatment>,
    /// Goods in all its stores, less what is planned to be spent.
    pub stock: Goods,
    /// What it needs in a turn: people and ships.
    pub need: Goods,
    /// What its land and ships will yield in a turn.
    pub income: Goods,
    /// What its stores hold at most.
    pub capacity: Goods,
    /// How many territories its governors can hold, and how many it has.
    pub governing: (u16, u16),
    /// Events that wait for its choice, by id, with what it has chosen so far.
    pub scenes: Vec<Posed>,
    /// How the beats of the story have ended, as far as it knows, by `BeatId`.
    pub beats: Vec<BeatEnd>,
    /// Beats that it has begun and not ended.
    pub pursued: Vec<BeatId>,
}

/// A territory of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLand {
    /// Which.
    pub id: TerritoryId,
    /// Thousands of people.
    pub people: i32,
    /// How calm they are, 0 to 100.
    pub calm: i32,
    /// What lies in store, less what is planned to be spent from here.
    pub store: Goods,
    /// What the store holds at most, of each good.
    pub capacity: Goods,
    /// What it will yield in a turn.
    pub yields: Goods,
    /// What its people need in a turn.
    pub need: Goods,
    /// Level of the fort.
    pub fort: u8,
    /// How often it has been improved.
    pub improved: u8,
    /// When it was last seized; 0 if never.
    pub seized: Turn,
    /// How much harder its people fight for having been conquered.
    pub defiance: Defiance,
    /// What is being built, what was planned this turn included.
    pub sites: Vec<Worksite>,
    /// What is given up by orders of this turn, in their order.
    pub given_up: Vec<Project>,
    /// Who lets nothing in or out.
    pub blockade: Option<FactionId>,
    /// Lands with the same number share their stores freely.
    pub network: u16,
    /// Who governs it.
    pub governor: Option<MajeId>,
}

/// A fleet of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFleet {
    /// Which.
    pub id: FleetId,
    /// Its name.
    pub name: String,
    /// Its ships.
    pub ships: Vec<Squadron>,
    /// What they add up to.
    pub totals: Totals,
    /// Where it is.
    pub position: Position,
    /// What it will do.
    pub mission: Mission,
    /// How it will fight.
    pub stance: Stance,
    /// Readiness, 0 to 100.
    pub readiness: i32,
    /// What it carries.
    pub cargo: Goods,
    /// Who commands it.
    pub commander: Option<MajeId>,
    /// Whether it is in supply where it is.
    pub supplied: bool,
}

/// A maje of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMaje {
    /// Which.
    pub id: MajeId,
    /// The name shown.
    pub name: String,
    /// From what the portrait is drawn.
    pub portrait: u32,
    /// Age in years.
    pub age: u16,
    /// Rank.
    pub rank: Rank,
    /// Character.
    pub traits: Traits,
    /// Loyalty, 0 to 100.
    pub loyalty: i32,
    /// Ambition, 0 to 100.
    pub ambition: i32,
    /// What he will do.
    pub task: Task,
    /// Where he is.
    pub at: TerritoryId,
    /// Whose prisoner or hostage he is.
    pub captor: Option<FactionId>,
    /// Whether he is a hostage, not a prisoner.
    pub hostage: bool,
}

impl Own {
    /// Whether a maje lives with another by a deal to be brought up there.
    #[must_use]
    pub fn is_fostered(&self, maje: MajeId) -> bool {
        let mut clauses = self.deals.iter().flat_map(|it| it.deal.clauses.iter());
        clauses.any(|it| it.what == Owed::Fostering(maje) && !it.is_settled())
    }

    /// The affairs of a faction before anything has been copied.
    #[must_use]
    pub fn of(faction: FactionId) -> Self {
        Self {
            faction,
            status: Status::default(),
            shown_to: Observers::ALL,
            morale: 0,
            prestige: 0,
            technology: Vec::new(),
            effects: Effects::default(),
            counters: Counters::default(),
            progress: Progress::default(),
            serials: Serials::default(),
            lands: Vec::new(),
            slots: Vec::new(),
            fleets: Vec::new(),
            majes: Vec::new(),
            heir: None,
            prisoners: Vec::new(),
            hostages: Vec::new(),
            captivities: Vec::new(),
            informants: Vec::new(),
            exposed: Vec::new(),
            homecomings: Vec::new(),
            exiles: Vec::new(),
            deals: Vec::new(),
            witnessed: Vec::new(),
            settling: Vec::new(),
            offers: Vec::new(),
            refused: Vec::new(),
            lessons: Vec::new(),
            proposals: Vec::new(),
            proposed: Vec::new(),
            asked: Vec::new(),
            mediations: Vec::new(),
            mediated: Vec::new(),
            opinions: Vec::new(),
            relations: Vec::new(),
            regard: Vec::new(),
            incidents: Vec::new(),
            wars: Vec::new(),
            bygones: Vec::new(),
            believed: Vec::new(),
            estimates: Vec::new(),
            world: 0,
            near: Vec::new(),
            alarms: Vec::new(),
            blood_enemies: Vec::new(),
            trust: Vec::new(),
            trusted: Vec::new(),
            plots: Vec::new(),
            found: Vec::new(),
            confided: Vec::new(),
            sealed: Vec::new(),
            suspicions: Vec::new(),
            challenges: Vec::new(),
            conferences: Vec::new(),
            convened: None,
            treatments: Vec::new(),
            stock: Goods::NONE,
            need: Goods::NONE,
            income: Goods::NONE,
            capacity: Goods::NONE,
            governing: (0, 0),
            scenes: Vec::new(),
            beats: Vec::new(),
            pursued: Vec::new(),
        }
    }

    /// What a faction is believed to think of it, -100 to 100.
    #[must_use]
    #[inline]
    pub fn regard_of(&self, id: FactionId) -> i16 {
        self.regard.get(id.index()).map_or(0, |it| it.middle())
    }

    /// What it did to others and others did to it in this turn or later, oldest first.
    #[must_use]
    pub fn incidents_since(&self, turn: Turn) -> &[Incident] {
        let first = self.incidents.partition_point(|it| it.turn < turn);
        &self.incidents[first..]
    }

    /// Its own last proposal to another, if that was this deal.
    #[must_use]
    pub fn proposal(&self, to: FactionId, deal: &Deal) -> Option<&Proposal> {
        let mut made = self.proposals.iter();
        made.find(|it| it.deal.parties[1] == to && it.deal.is_same(deal))
    }

    /// What another last proposed to it, and when.
    #[must_use]
    pub fn proposed_by(&self, other: FactionId) -> Option<(Turn, &Deal)> {
        let mut made = self.proposed.iter();
        let last = made.find(|(_, deal)| deal.parties[0] == other)?;
        Some((last.0, &last.1))
    }

    /// Where it resides.
    #[must_use]
    pub fn residence(&self, roster: &Roster) -> Option<TerritoryId> {
        let home = roster.faction(self.faction).home;
        let home = home.filter(|home| self.land(*home).is_some());
        let lands = self.lands.iter();
        let lands = lands.map(|land| (land.id, land.store.total()));
        let fleets = self.fleets.iter().map(|fleet| Afloat {
            at: fleet.position.at,
            rests: fleet.position.toward.is_none(),
            strength: strength(fleet.totals.attack, fleet.totals.hull),
        });
        residence(home, lands, fleets)
    }

    /// A territory of its own.
    #[must_use]
    #[inline]
    pub fn land(&self, id: TerritoryId) -> Option<&OwnLand> {
        let slot = self.slots.get(id.index())?;
        self.lands.get(usize::from(*slot))
    }

    /// A fleet of its own.
    #[must_use]
    pub fn fleet(&self, id: FleetId) -> Option<&OwnFleet> {
        find(&self.fleets, |fleet| fleet.id, id).map(|at| &self.fleets[at])
    }

    /// A maje of its own.
    #[must_use]
    pub fn maje(&self, id: MajeId) -> Option<&OwnMaje> {
        find(&self.majes, |maje| maje.id, id).map(|at| &self.majes[at])
    }

    /// What is known of the captivity of a prisoner.
    #[must_use]
    pub fn captivity(&self, maje: MajeId) -> Option<&KnownCaptivity> {
        let mut held = self.captivities.iter();
        held.find(|it| it.captivity.maje == maje)
    }

    /// That a maje of its own lately came home from captivity.
    #[must_use]
    pub fn homecoming(&self, maje: MajeId) -> Option<&Homecoming> {
        find(&self.homecomings, |it| it.maje, maje).map(|at| &self.homecomings[at])
    }

    /// An exile whom it knows of.
    #[must_use]
    pub fn exile(&self, id: MajeId) -> Option<&KnownExile> {
        find(&self.exiles, |exile| exile.maje, id).map(|at| &self.exiles[at])
    }

    /// Who leads it.
    #[must_use]
    pub fn first_maje(&self) -> Option<&OwnMaje> {
        self.majes.iter().find(|maje| maje.rank == Rank::First)
    }

    /// Goods that can be spent at a place: its own store and those it shares with.
    #[must_use]
    pub fn available(&self, at: TerritoryId) -> Goods {
        let Some(here) = self.land(at) else {
            return Goods::NONE;
        };
        self.lands
            .iter()
            .filter(|land| land.network == here.network)
            .fold(Goods::NONE, |sum, land| sum + land.store)
    }
}

fn find<T, K: Ord>(list: &[T], key: impl Fn(&T) -> K, id: K) -> Option<usize> {
    list.binary_search_by_key(&id, key).ok()
}
