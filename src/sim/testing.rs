//! A small world for tests, built in a few lines.

use super::belief::Contacts;
use super::command::{Act, Command};
use super::consequence::act::remember;
use super::event::Observers;
use super::opinion::{Deed, IncidentKind};
use super::simulation::Simulation;
use super::terms::{Clause, Deal, Owed, Told, When};
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{
    Book, Class, Date, Difficulty, Effect, Faces, FactionDef, FactionKind, FactionStart,
    FactionTrait, FleetDef, Good, Goods, Hatch, Hours, IncidentDefs, LandDef, Lane, MajeDef,
    MindDef, Notable, Objective, Opening, OpeningFate, Peculiarity, Place, Pronoun, Provenance,
    Rank, RelationDef, Role, Roster, Rules, Scenario, Squadron, Technology, Temper, Traits,
    TurnLength, VarDef,
};
use std::sync::Arc;

/// The class of raiders in every sandbox.
pub const RAIDER: ClassId = ClassId(0);
/// The class of carriers in every sandbox.
pub const CARRIER: ClassId = ClassId(1);
/// The class of warships in every sandbox; capturing one gains [`SHIELDS`].
pub const WARSHIP: ClassId = ClassId(2);
/// The class of arks in every sandbox.
pub const ARK: ClassId = ClassId(3);
/// Weapons, base: attack +20.
pub const WEAPONS: TechId = TechId(0);
/// Shields, prized: damage −20.
pub const SHIELDS: TechId = TechId(1);
/// Terraforming systems, in units.
pub const TERRAFORMING: TechId = TechId(2);

/// A scenario under construction.
#[derive(Debug, Clone)]
pub struct Sandbox {
    scenario: Scenario,
}

impl Sandbox {
    /// This many territories in a row, each a lane of this length from the next, ten thousand
    /// people each, yielding what they need, with two turns of need in store.
    #[must_use]
    pub fn row(territories: u16, lane: u8) -> Self {
        let places = (0..territories).map(place).collect();
        let lanes = (1..territories)
            .map(|n| Lane {
                a: TerritoryId(n - 1),
                b: TerritoryId(n),
                length: lane,
            })
            .collect();
        Self {
            scenario: Scenario {
                book: Arc::new(Book {
                    id: "sandbox".into(),
                    name: "Sandbox".into(),
                    summary: String::new(),
                    briefing: String::new(),
                    authors: Vec::new(),
                    start: Date {
                        year: 2371,
                        month: 1,
                    },
                    turn: TurnLength::Month,
                    turns: 50,
                    follows: Vec::new(),
                    before: Vec::new(),
                    recommended: Vec::new(),
                    rules: Rules::default(),
                    needs: Goods::new(10, 6, 10),
                    options: Vec::new(),
                    places,
                    lanes,
                    classes: classes(),
                    technologies: technologies(),
                    notables: Vec::new(),
                    incidents: IncidentDefs::default(),
                    vars: Vec::new(),
                    scenes: Vec::new(),
                    beats: Vec::new(),
                    objectives: Vec::new(),
                    encyclopedia: Vec::new(),
                    emblems: std::collections::BTreeMap::new(),
                    portraits: std::collections::BTreeMap::new(),
                }),
                roster: Arc::new(Roster {
                    factions: Vec::new(),
                }),
                trials: Vec::new(),
                opening: Opening {
                    lands: vec![land(); usize::from(territories)],
                    ..Opening::default()
                },
            },
        }
    }

    /// Adds a sect that holds these territories, with a First Maje at the first of them.
    #[must_use]
    pub fn sect(mut self, lands: &[u16]) -> Self {
        let id = FactionId::from_index(self.scenario.roster.factions.len());
        for land in lands {
            self.scenario.opening.lands[usize::from(*land)].holder = Some(id);
        }
        let home = lands.first().map(|land| TerritoryId(*land));
        self.scenario.roster_mut().factions.push(faction(id, home));
        let opening = &mut self.scenario.opening;
        opening.factions.push(FactionStart {
            technology: vec![1, 0, 0],
            prestige: 50,
            morale: 60,
            hidden_but_to: None,
        });
        opening.minds.push(MindDef::Utility(Temper::default()));
        self.maje(id.0, lands.first().copied().unwrap_or(0), Rank::First)
    }

    /// Adds a maje of a faction at a place.
    #[must_use]
    pub fn maje(mut self, of: u8, at: u16, rank: Rank) -> Self {
        let owner = FactionId(of);
        let serial = self
            .scenario
            .opening
            .majes
            .iter()
            .filter(|m| m.id.owner == owner)
            .count();
        let id = MajeId::new(owner, serial as u16);
        self.scenario.opening.majes.push(MajeDef {
            id,
            rank,
            age: 40,
            portrait: 0,
            traits: Traits::default(),
            loyalty: 60,
            ambition: 40,
            at: TerritoryId(at),
            fate: OpeningFate::default(),
        });
        self.scenario.opening.majes.sort_by_key(|maje| maje.id);
        let book = self.scenario.book_mut();
        book.notables.push(Notable {
            id,
            key: format!("maje_{of}_{serial}"),
            name: format!("Jal {of}.{serial}"),
            pronoun: Pronoun::He,
            defects: true,
            claims: Vec::new(),
            about: String::new(),
            source: Provenance::Invented,
        });
        book.notables.sort_by_key(|notable| notable.id);
        self
    }

    /// Adds a fleet of a faction at a place.
    #[must_use]
    pub fn fleet(mut self, of: u8, at: u16, ships: &[(ClassId, u16)]) -> Self {
        let owner = FactionId(of);
        let serial = self
            .scenario
            .opening
            .fleets
            .iter()
            .filter(|f| f.id.owner == owner)
            .count();
        let squadron = |(class, count): &(ClassId, u16)| Squadron {
            class: *class,
            count: *count,
            damage: 0,
        };
        self.scenario.opening.fleets.push(FleetDef {
            id: FleetId::new(owner, serial as u16),
            name: String::new(),
            at: TerritoryId(at),
            ships: ships.iter().map(squadron).collect(),
            commander: None,
            cargo: Goods::NONE,
        });
        self.scenario.opening.fleets.sort_by_key(|fleet| fleet.id);
        self
    }

    /// Changes a territory.
    #[must_use]
    pub fn place(mut self, at: u16, change: impl FnOnce(&mut Place)) -> Self {
        change(&mut self.scenario.book_mut().places[usize::from(at)]);
        self
    }

    /// Changes how a territory stands at the start.
    #[must_use]
    pub fn land(mut self, at: u16, change: impl FnOnce(&mut LandDef)) -> Self {
        change(&mut self.scenario.opening.lands[usize::from(at)]);
        self
    }

    /// Gives a territory a peculiarity.
    #[must_use]
    pub fn peculiar(self, at: u16, peculiarity: Peculiarity) -> Self {
        self.place(at, |place| place.peculiarities.push(peculiarity))
    }

    /// Gives a faction a trait.
    #[must_use]
    pub fn with_trait(mut self, of: u8, a_trait: FactionTrait) -> Self {
        self.scenario.roster_mut().factions[usize::from(of)]
            .traits
            .push(a_trait);
        self
    }

    /// Gives a faction units of a technology.
    #[must_use]
    pub fn technology(mut self, of: u8, technology: TechId, units: u16) -> Self {
        self.scenario.opening.factions[usize::from(of)].technology[technology.index()] = units;
        self
    }

    /// Sets what one faction thinks of another.
    #[must_use]
    pub fn opinion(mut self, of: u8, toward: u8, opinion: i32, blood_enemies: bool) -> Self {
        self.scenario.opening.relations.push(RelationDef {
            of: FactionId(of),
            toward: FactionId(toward),
            opinion,
            blood_enemies,
            trust: None,
            earned: 0,
            why: String::new(),
        });
        self
    }

    /// Adds an objective.
    #[must_use]
    pub fn objective(mut self, objective: Objective) -> Self {
        self.scenario.book_mut().objectives.push(objective);
        self
    }

    /// Adds a counter.
    #[must_use]
    pub fn var(mut self, var: VarDef) -> Self {
        self.scenario.book_mut().vars.push(var);
        self
    }

    /// Changes anything else.
    #[must_use]
    pub fn change(mut self, change: impl FnOnce(&mut Scenario)) -> Self {
        change(&mut self.scenario);
        self
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(self) -> Scenario {
        self.scenario
    }

    /// A game of it.
    #[must_use]
    pub fn start(self, seed: u64) -> Simulation {
        Simulation::new(Arc::new(self.scenario), seed)
    }
}

/// The number that an observer gave a fleet it has seen.
///
/// # Panics
/// It never saw the fleet.
#[must_use]
pub fn contact(sim: &Simulation, observer: FactionId, fleet: FleetId) -> ContactId {
    let contacts = sim.world().resource::<Contacts>();
    contacts.of(observer, fleet).expect("it was seen")
}

fn land() -> LandDef {
    LandDef {
        holder: None,
        store: Goods::new(20, 12, 20),
        fort: 0,
    }
}

fn place(n: u16) -> Place {
    Place {
        key: format!("place_{n}"),
        name: format!("Place {n}"),
        at: (i32::from(n) * 60, 500),
        people: 10,
        yields: Goods::new(10, 6, 10),
        peculiarities: Vec::new(),
        about: String::new(),
    }
}

fn faction(id: FactionId, home: Option<TerritoryId>) -> FactionDef {
    FactionDef {
        key: format!("sect_{}", id.0),
        name: format!("Kazon-{}", id.0),
        short: format!("Sect{}", id.0),
        kind: FactionKind::Sect,
        emblem: "spear".into(),
        glyph: char::from(b'A' + id.0 % 26).to_string(),
        colour: [200, 100, id.0],
        hatch: Hatch::Plain,
        home,
        traits: Vec::new(),
        playable: true,
        difficulty: Difficulty::Normal,
        faces: Faces::Ridged,
        situation: String::new(),
        source: Provenance::Invented,
    }
}

fn class(name: &str, role: Role, numbers: (i32, i32, u8, i32)) -> Class {
    let (attack, hull, speed, cargo) = numbers;
    Class {
        key: name.to_lowercase(),
        name: name.into(),
        role,
        attack,
        hull,
        speed,
        cargo,
        cost: Some(Goods::new(0, hull, 0)),
        turns: 2,
        upkeep: Goods::new(0, 1, 0),
        yields: Goods::NONE,
        requires: None,
        carries: Vec::new(),
        about: String::new(),
    }
}

fn classes() -> Vec<Class> {
    let mut warship = class("Warship", Role::Warship, (30, 160, 4, 20));
    warship.carries.push(SHIELDS);
    let mut ark = class("Ark", Role::Ark, (2, 200, 3, 200));
    ark.yields = Goods::new(3, 0, 3);
    ark.cost = None;
    vec![
        class("Raider", Role::Raider, (10, 40, 5, 20)),
        class("Carrier", Role::Carrier, (0, 50, 3, 80)),
        warship,
        ark,
    ]
}

fn technologies() -> Vec<Technology> {
    let technology = |key: &str, base, units, effects| Technology {
        key: key.into(),
        name: key.into(),
        base,
        units,
        in_ruins: !base,
        effects,
        about: String::new(),
    };
    vec![
        technology("weapons", true, false, vec![Effect::Attack(20)]),
        technology("shields", false, false, vec![Effect::Shields(20)]),
        technology(
            "terraforming",
            false,
            true,
            vec![Effect::Terraforming, Effect::Yield(Good::Water, 5)],
        ),
    ]
}

impl Simulation {
    /// The First Maje of a faction dies, and the turn ends: somebody follows.
    pub fn lose_first_maje(&mut self, of: FactionId) {
        let leader = self.view(of).own.first_maje().map(|it| it.id);
        super::maje::bury(self.world_mut(), leader.expect("somebody leads"));
        self.end_turn();
    }

    /// Somebody breaks his word to another, who loses this many loads by it.
    pub fn break_word(&mut self, by: FactionId, to: FactionId, stake: i32) {
        crate::sim::consequence::act::break_word(self.world_mut(), by, to, stake);
        self.refresh_all();
    }

    /// Two promise each other the same in secret, for this many turns.
    pub fn promise_each_other(&mut self, [from, to]: [FactionId; 2], what: Owed, turns: u16) {
        let when = When::usual(what, Hours::of_turns(turns, self.scenario().turn));
        let clauses = [(from, to), (to, from)].map(|(from, to)| Clause::new(from, to, what, when));
        let deal = Deal::new([from, to], clauses);
        let offer = Command::Act(Act::Propose { to, deal });
        self.submit(from, &offer).expect("it can be offered");
        let accepts = Act::Answer {
            offer: self.view(to).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        let accepts = Command::Act(accepts);
        self.submit(to, &accepts).expect("it can be accepted");
    }

    /// One faction has raided another, which everybody knows once the turn has ended.
    pub fn raid(&mut self, by: FactionId, victim: FactionId) {
        let at = self.view(victim).own.lands.first().map(|land| land.id);
        let deed = Deed::new(IncidentKind::Raided, by, victim).at(at.expect("it has land"));
        remember(self.world_mut(), deed.known_to(Observers::ALL));
        self.end_turn();
    }

    /// Has something be remembered by whoever is concerned.
    pub fn remember(&mut self, deed: Deed) {
        remember(self.world_mut(), deed);
        self.refresh_all();
    }

    /// Makes a maje a prisoner.
    pub fn capture(&mut self, maje: MajeId, by: FactionId) {
        let world = self.world_mut();
        let entity = world.resource::<super::index::Index>().maje(maje);
        let captive = super::maje::Captive(Some(by));
        world.entity_mut(entity.expect("alive")).insert(captive);
        self.refresh_all();
    }
}
