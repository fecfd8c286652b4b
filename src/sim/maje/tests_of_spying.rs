//! Spies need to be near, pay, and are sooner caught the more often they try.

use super::{Alarms, spy_odds};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Good, Rank, Traits};
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Order, Task};
use crate::sim::economy::audit::posted;
use crate::sim::event::{Event, Failure};
use crate::sim::ledger::{Account, Cause};
use crate::sim::simulation::Simulation;
use crate::sim::territory::Holding;
use crate::sim::testing::{RAIDER, SHIELDS, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

/// Two sects at the ends of a row of four lands, this many lane lengths each.
fn row(length: u8) -> Sandbox {
    Sandbox::row(4, length)
        .sect(&[0])
        .sect(&[3])
        .maje(0, 0, Rank::Lesser)
        .technology(1, SHIELDS, 1)
}

fn spy(game: &mut Simulation) -> Result<(), Refusal> {
    let maje = MajeId::new(ME, 1);
    let task = Task::Spy { on: THEY };
    game.submit(ME, &Command::Order(Order::Assign { maje, task }))
}

fn bribes(game: &Simulation) -> i32 {
    let ore = Account::Store(TerritoryId(0), Good::Ore);
    posted(game, 0, ore, Cause::Spying)
}

fn failures(game: &Simulation) -> Vec<Failure> {
    let news = game.news(ME, game.turn() - 1);
    let failed = news.filter_map(|record| match &record.event {
        Event::OrderFailed(it) => Some(it.why),
        _ => None,
    });
    failed.collect()
}

#[test]
fn a_spy_arrives_first_then_pays_and_alarms_with_each_attempt() {
    let mut game = row(2).start(11);
    spy(&mut game).expect("near enough");
    let before = spy_odds(&game.view(ME), Traits::default(), THEY);
    game.end_turn();
    assert_eq!(bribes(&game), 0, "he arrives");
    assert_eq!(game.view(ME).own.alarms, [0, 0]);
    for attempts in 1..=3 {
        if game.view(ME).own.majes[1].captor.is_some() {
            break;
        }
        game.end_turn();
        assert_eq!(bribes(&game), -3);
        assert_eq!(game.view(ME).own.alarms, [0, attempts]);
        let after = spy_odds(&game.view(ME), Traits::default(), THEY);
        assert!(after.caught > before.caught && after.success < before.success);
    }
    assert_eq!(
        game.view(THEY).own.alarms,
        [0, 0],
        "who is spied on reads nothing of it"
    );
}

#[test]
fn who_is_far_away_is_not_spied_on_unless_a_fleet_or_an_envoy_is_near() {
    let mut far = row(3).start(1);
    let refused = Refusal::TooFarToSpy {
        distance: 9,
        range: 8,
    };
    assert_eq!(spy(&mut far), Err(refused));
    let mut near = row(3).fleet(0, 1, &[(RAIDER, 2)]).start(1);
    assert_eq!(spy(&mut near), Ok(()));
    let mut spoken_for = row(3).maje(0, 0, Rank::Lesser).start(1);
    let maje = MajeId::new(ME, 2);
    let task = Task::Envoy { to: THEY };
    let envoy = Command::Order(Order::Assign { maje, task });
    spoken_for.submit(ME, &envoy).expect("envoys go anywhere");
    assert_eq!(spy(&mut spoken_for), Ok(()));
}

#[test]
fn a_spy_without_a_way_or_without_bribes_comes_home_and_says_why() {
    let mut poor = row(2)
        .land(0, |land| land.store[Good::Ore] = 0)
        .place(0, |place| place.yields[Good::Ore] = 0)
        .start(1);
    spy(&mut poor).expect("near enough");
    poor.end_turn();
    assert!(failures(&poor).is_empty());
    poor.end_turn();
    assert_eq!(failures(&poor), [Failure::NoGoods]);
    assert_eq!(poor.view(ME).own.majes[1].task, Task::Idle);

    // The land near by is lost while he is away.
    let mut game = Sandbox::row(5, 3)
        .sect(&[0, 1])
        .sect(&[3])
        .maje(0, 0, Rank::Lesser)
        .start(1);
    spy(&mut game).expect("near enough");
    game.end_turn();
    let near = game.world().resource::<crate::sim::index::Index>();
    let near = near.territory(TerritoryId(1));
    let mut world = game.world_mut().entity_mut(near);
    let mut holding = world.get_mut::<Holding>().expect("a land");
    holding.holder = None;
    game.end_turn();
    assert_eq!(failures(&game), [Failure::NoWay]);
    assert_eq!(game.world().resource::<Alarms>(), &Alarms::default());
}
