//! What is counted once and only once, and what pays once.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Count, Goods, MindDef, Rank, VarDef};
use crate::sim::command::{Command, Mission, Order, Task};
use crate::sim::event::Event;
use crate::sim::index::Index;
use crate::sim::simulation::Simulation;
use crate::sim::territory::{Calm, Holding};
use crate::sim::testing::{RAIDER, SHIELDS, Sandbox, TERRAFORMING};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

fn counting(sandbox: Sandbox, counts: Count) -> Sandbox {
    let var = VarDef {
        key: "count".into(),
        name: "Count".into(),
        start: 0,
        counts,
    };
    sandbox
        .var(var)
        .change(|s| s.opening.minds.fill(MindDef::Idle))
}

fn spies() -> Sandbox {
    Sandbox::row(4, 1)
        .sect(&[0])
        .sect(&[3])
        .maje(0, 0, Rank::Lesser)
        .technology(1, SHIELDS, 1)
        .technology(1, TERRAFORMING, 9)
}

fn order(game: &mut Simulation, order: Order) {
    game.submit(ME, &Command::Order(order))
        .expect("a legal order");
}

/// How often an event came in fifteen turns of spying, and what the counter of a faction says then.
fn spying(counts: Count, of: FactionId, seed: u64, wanted: fn(&Event) -> bool) -> (usize, i32) {
    let mut game = counting(spies(), counts).start(seed);
    let maje = MajeId::new(ME, 1);
    let task = Task::Spy { on: THEY };
    order(&mut game, Order::Assign { maje, task });
    let mut came = 0;
    for _ in 0..15 {
        came += game
            .end_turn()
            .iter()
            .filter(|record| wanted(&record.event))
            .count();
    }
    (came, game.view(of).own.counters.0[0])
}

#[test]
fn technology_that_a_spy_steals_counts() {
    let stolen = |event: &Event| matches!(event, Event::TechnologyGained(_));
    let games: Vec<_> = (0..6)
        .map(|seed| spying(Count::TechnologyGained, ME, seed, stolen))
        .collect();
    assert!(games.iter().any(|(came, _)| *came > 0), "{games:?}");
    assert!(
        games.iter().all(|(came, counted)| *came as i32 == *counted),
        "{games:?}"
    );
}

#[test]
fn a_maje_caught_as_a_spy_counts_as_captured() {
    let caught = |event: &Event| matches!(event, Event::SpyCaught(_));
    let games: Vec<_> = (0..6)
        .map(|seed| spying(Count::MajesCaptured, THEY, seed, caught))
        .collect();
    assert!(games.iter().any(|(came, _)| *came > 0), "{games:?}");
    assert!(
        games.iter().all(|(came, counted)| *came as i32 == *counted),
        "{games:?}"
    );
}

#[test]
fn land_that_is_taken_again_pays_once() {
    let sandbox = Sandbox::row(3, 1)
        .sect(&[0])
        .fleet(0, 0, &[(RAIDER, 9)])
        .place(1, |place| place.people = 1);
    let mut game = counting(sandbox, Count::Seizures).start(1);
    let at = TerritoryId(1);
    let mut prestige = Vec::new();
    for _ in 0..3 {
        let fleet = FleetId::new(ME, 0);
        let mission = Mission::Seize { target: at };
        order(&mut game, Order::Mission { fleet, mission });
        game.end_turn();
        assert!(game.view(ME).land(at).is_some());
        prestige.push(game.view(ME).own.prestige);
        let entity = game.world_mut().resource::<Index>().territory(at);
        let mut holding = game.world_mut().get_mut::<Holding>(entity).expect("a land");
        holding.holder = None;
        game.refresh_all();
    }
    assert_eq!(prestige, [51, 51, 51]);
    assert_eq!(game.view(ME).own.counters.0, [1]);
}

#[test]
fn armed_ships_without_room_for_cargo_hold_down_a_revolt() {
    let revolts = |armed: bool| {
        let ships: &[_] = if armed { &[(RAIDER, 3)] } else { &[] };
        let mut sandbox = Sandbox::row(3, 1).sect(&[0, 1]);
        if armed {
            sandbox = sandbox.fleet(0, 1, ships);
        }
        for hungry in [0, 1] {
            sandbox = sandbox
                .land(hungry, |land| land.store = Goods::NONE)
                .place(hungry, |place| place.yields = Goods::NONE);
        }
        let mut game = sandbox
            .change(|s| s.book_mut().classes[RAIDER.index()].cargo = 0)
            .start(1);
        let at = TerritoryId(1);
        let entity = game.world_mut().resource::<Index>().territory(at);
        game.world_mut().entity_mut(entity).insert(Calm(0));
        let records = game.end_turn();
        records
            .iter()
            .any(|record| matches!(record.event, Event::Revolt(_)))
    };
    assert!(revolts(false));
    assert!(!revolts(true));
}

#[test]
fn who_does_not_defect_stays_however_little_loyalty_is_left() {
    let deserts = |defects: bool| {
        let mut game = Sandbox::row(3, 1)
            .sect(&[0])
            .sect(&[1])
            .maje(0, 0, Rank::Lesser)
            .change(|s| {
                for maje in &mut s.opening.majes {
                    maje.loyalty = 0;
                    maje.ambition = 100;
                }
                for notable in &mut s.book_mut().notables {
                    notable.defects = defects;
                }
            })
            .start(1);
        (0..20).any(|_| {
            let records = game.end_turn();
            records
                .iter()
                .any(|record| matches!(record.event, Event::MajeDeserted(_)))
        })
    };
    assert!(deserts(true));
    assert!(!deserts(false));
}
