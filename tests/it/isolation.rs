//! Isolation: two games that differ in one hidden thing are the same game to everybody who cannot know of it.
//!
//! A pair names what is hidden and changes it in one of two games; [`reading`] gathers everything a faction can read or
//! be answered in each of them. To add a pair, write a test of a few lines: [`Pair::new`] with the change of the
//! scenario, or [`Pair::doing`] for what only one of the games does at the table, and [`Pair::stays_hidden`] with
//! who reads. Give it a control where you can: the same change must show to somebody who may know.

mod beats;
mod conferences;
mod deals;
mod far;
mod hiding;
mod houses;
mod informants;
mod mediations;
mod plots;
mod proposals;
mod reading;
mod scenes;
mod spies;
mod suspicions;
mod typed;

use std::path::Path;
use std::sync::Arc;

use first_maje::id::{FactionId, FleetId, TerritoryId};
use first_maje::scenario::model::{FleetDef, Good, Goods, MindDef, RelationDef, Scenario, Temper};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Act, Command, Mission, Order};
use first_maje::sim::event::Event;
use first_maje::sim::terms::{Deal, Owed, TradeTerms};
use reading::{Line, everything};

/// The recommended sect: rich in ore, short of water; a neighbour of both others named here.
const KETH: FactionId = FactionId(0);
/// North of the Keth.
const OSSUL: FactionId = FactionId(1);
/// In the south; most of their land is out of the sight of the Keth.
const BRANNOK: FactionId = FactionId(2);
/// East of the Keth.
const VEY: FactionId = FactionId(3);

type Change = Box<dyn Fn(&mut Scenario)>;
type Deed = Box<dyn Fn(&mut Simulation)>;

/// Two games that differ in one thing.
struct Pair {
    hidden: &'static str,
    /// What both games have that Four Wells has not.
    setup: Change,
    /// What the second scenario has that the first has not.
    change: Change,
    /// What is done in both games before anybody reads.
    opening: Deed,
    /// What is done in the first game alone.
    usual: Deed,
    /// What is done in the second game alone.
    deed: Deed,
    turns: u16,
}

impl Pair {
    /// A pair whose scenarios differ by a change.
    fn new(hidden: &'static str, change: impl Fn(&mut Scenario) + 'static) -> Self {
        Self {
            hidden,
            setup: Box::new(|_| {}),
            change: Box::new(change),
            opening: Box::new(|_| {}),
            usual: Box::new(|_| {}),
            deed: Box::new(|_| {}),
            turns: 0,
        }
    }

    /// A pair of the same scenario, in one game of which something is done before anybody reads.
    fn doing(hidden: &'static str, deed: impl Fn(&mut Simulation) + 'static) -> Self {
        Self {
            deed: Box::new(deed),
            ..Self::new(hidden, |_| {})
        }
    }

    /// Does something in the first game alone before anybody reads: what is done in the second takes its place.
    fn instead_of(self, usual: impl Fn(&mut Simulation) + 'static) -> Self {
        Self {
            usual: Box::new(usual),
            ..self
        }
    }

    /// Changes the scenario of both games.
    fn in_both(self, setup: impl Fn(&mut Scenario) + 'static) -> Self {
        Self {
            setup: Box::new(setup),
            ..self
        }
    }

    /// Does something in both games before anybody reads.
    fn both_do(self, opening: impl Fn(&mut Simulation) + 'static) -> Self {
        Self {
            opening: Box::new(opening),
            ..self
        }
    }

    /// Reads after each of this many turns too, in which nobody does anything.
    fn over(self, turns: u16) -> Self {
        Self { turns, ..self }
    }

    /// Both scenarios: as it is, and changed.
    fn scenarios(&self) -> [Scenario; 2] {
        let mut usual = four_wells();
        (self.setup)(&mut usual);
        let mut changed = usual.clone();
        (self.change)(&mut changed);
        [usual, changed]
    }

    /// Both games: as it is, and changed.
    fn games(&self) -> [Simulation; 2] {
        let scenarios = self.scenarios();
        let mut games = scenarios.map(|scenario| Simulation::new(Arc::new(scenario), 7));
        for game in &mut games {
            (self.opening)(game);
        }
        (self.usual)(&mut games[0]);
        (self.deed)(&mut games[1]);
        games
    }

    /// The first difference that a faction can read, and in which turn.
    fn difference(&self, reader: FactionId) -> Option<(u16, Line, Line)> {
        let mut games = self.games();
        for turn in 0..=self.turns {
            let [usual, changed] = [&games[0], &games[1]].map(|game| everything(game, reader));
            let longest = usual.len().max(changed.len());
            for at in 0..longest {
                let line = |lines: &[Line]| lines.get(at).cloned().unwrap_or_default();
                let (one, other) = (line(&usual), line(&changed));
                if one != other {
                    return Some((turn, one, other));
                }
            }
            for game in &mut games {
                game.end_turn();
            }
        }
        None
    }

    /// The difference never shows to these.
    fn stays_hidden(&self, readers: &[FactionId]) {
        for reader in readers {
            if let Some((turn, one, other)) = self.difference(*reader) {
                panic!(
                    "{reader:?} can tell {} after {turn} turns, by {}:\n  {}\n  {}",
                    self.hidden, one.what, one.said, other.said
                );
            }
        }
    }

    /// The difference shows to a reader after so many turns, when it can be perceived, and not before.
    fn shows_after(&self, turns: u16, reader: FactionId) {
        let found = self.difference(reader).map(|(turn, ..)| turn);
        assert_eq!(found, Some(turns), "{reader:?} can tell {}", self.hidden);
    }

    /// The difference shows to somebody who may know: the readings are able to see it.
    fn shows(&self, reader: FactionId) {
        let found = self.difference(reader);
        assert!(found.is_some(), "{reader:?} cannot tell {}", self.hidden);
    }
}

fn four_wells() -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells");
    let opened = first_maje::scenario::open::open(&path);
    opened.unwrap_or_else(|rejected| panic!("{rejected}"))
}

/// A place of a faction that another does not see in the first turn.
fn unseen(of: FactionId, by: FactionId) -> TerritoryId {
    let scenario = Arc::new(four_wells());
    let game = Simulation::new(Arc::clone(&scenario), 7);
    let view = game.view(by);
    let held = |id: &TerritoryId| scenario.opening.lands[id.index()].holder == Some(of);
    let never = |id: &TerritoryId| view.beliefs.land(*id).detail.turn == 0;
    let mut all = scenario.territory_ids();
    all.find(|id| held(id) && never(id))
        .expect("a land out of sight")
}

/// Whether a faction sees a fleet of another in the first turn of a game.
fn sees_some(game: &Simulation, reader: FactionId, of: FactionId) -> bool {
    let seen = &game.view(reader).beliefs.fleets;
    seen.iter().any(|seen| seen.flag == of)
}

/// One more fleet of a faction.
fn one_more_fleet(scenario: &mut Scenario, of: FactionId, at: TerritoryId) {
    let fleets = &mut scenario.opening.fleets;
    let serial = fleets.iter().filter(|fleet| fleet.id.owner == of).count();
    let ships = fleets[0].ships.clone();
    fleets.push(FleetDef {
        id: FleetId::new(of, serial as u16),
        name: String::from("The Hidden Knife"),
        at,
        ships,
        commander: None,
        cargo: Goods::NONE,
    });
}

#[test]
fn an_unseen_fleet_stays_hidden() {
    let at = unseen(BRANNOK, KETH);
    let pair = Pair::new("an unseen fleet", move |scenario| {
        one_more_fleet(scenario, BRANNOK, at);
    });
    pair.stays_hidden(&[KETH]);
    pair.shows(BRANNOK);
}

#[test]
fn the_ships_of_an_enemy_at_the_start_stay_hidden() {
    let at = unseen(VEY, KETH);
    let pair = Pair::new("the ships of an enemy at the start", move |scenario| {
        let fleets = scenario.opening.fleets.iter_mut();
        for fleet in fleets.filter(|fleet| fleet.id.owner == VEY && fleet.at == at) {
            fleet.ships[0].count += 3;
        }
        one_more_fleet(scenario, VEY, at);
    });
    pair.stays_hidden(&[KETH]);
    pair.shows(VEY);
}

#[test]
fn the_stores_of_an_enemy_stay_hidden() {
    let at = unseen(BRANNOK, KETH);
    let pair = Pair::new("an enemy's stores", move |scenario| {
        scenario.opening.lands[at.index()].store = Goods::new(77, 88, 99);
    });
    pair.stays_hidden(&[KETH]);
    pair.shows(BRANNOK);
}

#[test]
fn what_two_others_think_of_each_other_stays_hidden() {
    let pair = Pair::new("a third party's opinion", |scenario| {
        let relations = &mut scenario.opening.relations;
        relations.retain(|it| (it.of, it.toward) != (BRANNOK, VEY));
        relations.push(RelationDef {
            of: BRANNOK,
            toward: VEY,
            opinion: -37,
            blood_enemies: false,
            trust: None,
            earned: 0,
            why: String::from("A hidden grudge"),
        });
    });
    pair.over(2).stays_hidden(&[KETH, OSSUL]);
}

#[test]
fn the_loyalty_of_a_maje_stays_hidden() {
    let pair = Pair::new("a maje's loyalty", |scenario| {
        for maje in &mut scenario.opening.majes {
            if maje.id.owner == BRANNOK {
                maje.loyalty = 41;
                maje.ambition = 13;
            }
        }
    });
    pair.stays_hidden(&[KETH, OSSUL, VEY]);
    pair.shows(BRANNOK);
}

#[test]
fn the_temper_of_a_mind_stays_hidden() {
    let pair = Pair::new("a mind's temper", |scenario| {
        scenario.opening.minds[BRANNOK.index()] = MindDef::Utility(Temper {
            raiding: 400,
            ..Temper::PLAIN
        });
    });
    pair.over(2).stays_hidden(&[KETH, OSSUL, VEY, BRANNOK]);
}

#[test]
fn an_offer_to_somebody_else_stays_hidden() {
    let offer = |game: &mut Simulation| {
        let terms = TradeTerms {
            give: (Good::Ore, 4),
            get: (Good::Water, 4),
            turns: 6,
        };
        let deal = Deal::trade([KETH, OSSUL], terms, game.scenario().turn);
        let act = Command::Act(Act::Propose { to: OSSUL, deal });
        assert_eq!(game.submit(KETH, &act), Ok(()));
    };
    let pair = Pair::doing("an offer made to somebody else", offer);
    pair.stays_hidden(&[VEY, BRANNOK]);
    pair.shows(OSSUL);
}

#[test]
fn a_plan_stays_hidden_until_it_is_carried_out() {
    let plan = |game: &mut Simulation| {
        let fleet = game.view(KETH).own.fleets[0].id;
        let place = game.view(KETH).own.lands[0].id;
        let mission = Mission::Guard { place };
        let order = Command::Order(Order::Mission { fleet, mission });
        assert_eq!(game.submit(KETH, &order), Ok(()));
    };
    let pair = Pair::doing("a plan not yet carried out", plan);
    pair.stays_hidden(&[OSSUL, VEY, BRANNOK]);
    pair.shows(KETH);
}

#[test]
fn a_gift_between_two_others_stays_hidden_until_it_is_heard_of() {
    let give = |game: &mut Simulation| {
        let deal = Deal::gift(KETH, OSSUL, Owed::loads(Goods::new(0, 2, 0)));
        let act = Command::Act(Act::Propose { to: OSSUL, deal });
        assert_eq!(game.submit(KETH, &act), Ok(()));
    };
    let pair = Pair::doing("a gift between two others", give).over(1);
    pair.stays_hidden(&[VEY, BRANNOK]);
    // It moves when the turn ends.
    pair.over(1).shows(OSSUL);
}

#[test]
fn how_far_somebody_trusts_the_reader_stays_hidden() {
    let pair = Pair::new("how far another trusts the reader", |scenario| {
        for relation in &mut scenario.opening.relations {
            if relation.of == BRANNOK {
                relation.trust = Some(777);
            }
        }
        if !scenario.opening.relations.iter().any(|it| it.of == BRANNOK) {
            panic!("the Brannok think of somebody");
        }
    });
    pair.stays_hidden(&[KETH, OSSUL, VEY]);
    pair.shows(BRANNOK);
}

#[test]
fn what_somebody_thinks_of_the_reader_is_a_rumour() {
    let pair = |by: i32| {
        Pair::new("what another thinks of the reader", move |scenario| {
            let relations = &mut scenario.opening.relations;
            relations.retain(|it| (it.of, it.toward) != (BRANNOK, KETH));
            relations.push(RelationDef {
                of: BRANNOK,
                toward: KETH,
                opinion: by,
                blood_enemies: false,
                trust: None,
                earned: 0,
                why: String::new(),
            });
        })
    };
    pair(-60).shows(KETH);
    pair(-60).stays_hidden(&[OSSUL, VEY]);
}

#[test]
fn the_readings_see_what_lies_open() {
    let pair = Pair::new("who holds a land", |scenario| {
        let held = scenario.opening.lands.iter_mut();
        let mut theirs = held.filter(|land| land.holder == Some(BRANNOK));
        theirs.next().expect("it holds land").holder = Some(VEY);
    });
    pair.shows(KETH);
}
