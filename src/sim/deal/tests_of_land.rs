//! Tests of land that changes hands by deals.

use super::tests::{act, answer};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{
    Audience, Condition, Good, Hours, Objective, ObjectiveScope, Peculiarity,
};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::deal::Negotiation;
use crate::sim::event::{Ceded, Event};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, Told, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const PLACE: TerritoryId = TerritoryId(1);

#[test]
fn a_place_changes_hands_with_its_store_and_its_governor_goes() {
    let mut game = Sandbox::row(4, 2).sect(&[0, 1]).sect(&[2]).start(1);
    let govern = Order::Assign {
        maje: MajeId::new(ME, 0),
        task: Task::Govern {
            territories: vec![PLACE],
        },
    };
    assert_eq!(game.submit(ME, &Command::Order(govern)), Ok(()));
    game.end_turn();
    let store = game.view(ME).land(PLACE).expect("its own").store;
    let land = Clause::new(ME, THEY, Owed::Territory(PLACE), When::Now);
    let paid = Clause::new(THEY, ME, Owed::Goods(Good::Ore, 2), When::Now);
    let deal = Deal::new([ME, THEY], [land, paid]);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(&mut game, true).expect("legal");
    game.end_turn();
    assert_eq!(game.view(ME).land(PLACE), None);
    let view = game.view(THEY);
    let theirs = view.land(PLACE).expect("theirs now");
    assert!(
        theirs.store.total() > store.total() / 2,
        "{store:?} {theirs:?}"
    );
    assert_eq!((theirs.governor, theirs.seized), (None, 0));
    let event = Event::Ceded(Ceded {
        from: ME,
        to: THEY,
        at: PLACE,
    });
    assert!(game.chronicle().all().iter().any(|it| it.event == event));
}

/// Without it there is nothing left to win: no price that the other could pay is enough.
#[test]
fn land_that_a_victory_asks_for_is_not_sold() {
    let worth = |needed: bool| {
        let when = Condition::Hold {
            territories: vec![PLACE],
            turns: 1,
        };
        let objective = Objective {
            achieved: String::new(),
            missed: String::new(),
            key: "it".into(),
            name: "It".into(),
            text: String::new(),
            audience: Audience::Only(ME),
            scope: ObjectiveScope::Victory,
            when,
        };
        let mut sandbox = Sandbox::row(4, 2).sect(&[0, 1]).sect(&[2]);
        if needed {
            sandbox = sandbox.objective(objective);
        }
        let game = sandbox.start(1);
        let land = Clause::new(ME, THEY, Owed::Territory(PLACE), When::Now);
        let view = game.view(ME);
        Negotiation::with(&view, THEY).worth(&Deal::new([ME, THEY], [land]))
    };
    assert!(
        worth(true) < 5 * worth(false),
        "{} {}",
        worth(true),
        worth(false)
    );
    assert!(worth(false) < 0);
}

/// A world that is poor in water has none to spare until it is improved, whatever the map promises.
#[test]
fn nobody_is_thought_to_sell_water_of_a_dry_world() {
    let spare = |dry: bool| {
        let mut sandbox = Sandbox::row(3, 1).sect(&[0]).sect(&[2]);
        if dry {
            sandbox = sandbox.peculiar(2, Peculiarity::WaterPoor);
        }
        let game = sandbox.start(1);
        let view = game.view(ME);
        view.estimate(THEY).expect("they hold land").spare
    };
    let water = game_water();
    assert_eq!(spare(false)[Good::Water] - spare(true)[Good::Water], water);
    assert_eq!(spare(false)[Good::Food], spare(true)[Good::Food]);
}

fn game_water() -> i32 {
    let game = Sandbox::row(3, 1).sect(&[0]).sect(&[2]).start(1);
    game.book().place(TerritoryId(2)).yields[Good::Water]
}

#[test]
fn land_is_promised_for_later_and_the_last_of_it_never() {
    let mut game = Sandbox::row(4, 2).sect(&[0, 1]).sect(&[2]).start(1);
    let within = Hours::of_turns(2, game.scenario().turn);
    let offer = |by, to, at| {
        let owed = Clause::new(by, to, Owed::Territory(at), When::By { within });
        let paid = Clause::new(to, by, Owed::Goods(Good::Ore, 2), When::Now);
        Deal::new([ME, THEY], [owed, paid])
    };
    let last = offer(THEY, ME, TerritoryId(2));
    let refused = act(
        &mut game,
        ME,
        Act::Propose {
            to: THEY,
            deal: last,
        },
    );
    let at = TerritoryId(2);
    assert_eq!(refused, Err(Refusal::LastLand { by: THEY, at }));
    let deal = offer(ME, THEY, PLACE);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(&mut game, true).expect("legal");
    game.end_turn();
    assert!(game.view(ME).land(PLACE).is_some());
    game.end_turn();
    game.end_turn();
    assert!(game.view(THEY).land(PLACE).is_some());
}

/// A place that was sold twice goes to the first; the other sale falls through, and whoever sold it has failed it.
#[test]
fn a_place_is_sold_once_and_the_last_of_several_stays() {
    let mut game = Sandbox::row(6, 2)
        .sect(&[0, 1])
        .sect(&[3])
        .sect(&[5])
        .start(1);
    let third = FactionId(2);
    let sale = |game: &mut Simulation, to: FactionId, at: u16| {
        let owed = Owed::Territory(TerritoryId(at));
        let land = Clause::new(ME, to, owed, When::Now);
        let paid = Clause::new(to, ME, Owed::Goods(Good::Ore, 2), When::Now);
        // Two who ask at once know nothing of each other.
        act(
            game,
            to,
            Act::Propose {
                to: ME,
                deal: Deal::new([to, ME], [land, paid]),
            },
        )
    };
    assert_eq!(sale(&mut game, THEY, 1), Ok(()));
    assert_eq!(sale(&mut game, third, 0), Ok(()));
    let offers: Vec<_> = game.view(ME).own.offers.iter().map(|it| it.id).collect();
    let accept = |game: &mut Simulation, offer| {
        let motive = Told::default();
        act(
            game,
            ME,
            Act::Answer {
                offer,
                accept: true,
                motive,
            },
        )
    };
    assert_eq!(accept(&mut game, offers[0]), Ok(()));
    let last = Refusal::LastLand {
        by: ME,
        at: TerritoryId(0),
    };
    assert_eq!(accept(&mut game, offers[1]), Err(last));
    // However it was signed, nobody is left without land.
    let land = |to, at| {
        let land = Clause::new(ME, to, Owed::Territory(TerritoryId(at)), When::Now);
        let paid = Clause::new(to, ME, Owed::Goods(Good::Ore, 2), When::Now);
        Deal::new([to, ME], [land, paid])
    };
    for deal in [land(third, 1), land(third, 0)] {
        super::sign(game.world_mut(), &deal);
    }
    let before = game.view(third).own.stock[Good::Ore];
    game.end_turn();
    assert!(game.view(THEY).land(PLACE).is_some());
    assert!(game.view(ME).land(TerritoryId(0)).is_some());
    let view = game.view(third);
    assert_eq!(
        (view.own.lands.len(), view.own.stock[Good::Ore] >= before),
        (1, true)
    );
}
