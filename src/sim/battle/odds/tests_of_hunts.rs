//! Hunts: when a quarry can get away, and that this is said before.

use super::odds;
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::belief::Band;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::event::Event;
use crate::sim::simulation::Simulation;
use crate::sim::testing::{CARRIER, RAIDER, Sandbox};

const MINE: FleetId = FleetId::new(FactionId(0), 0);
const THEIRS: FleetId = FleetId::new(FactionId(1), 0);

fn give(sim: &mut Simulation, of: u8, order: Order) {
    sim.submit(FactionId(of), &Command::Order(order))
        .expect("the order is legal");
}

#[test]
fn a_quarry_may_move_on_and_the_hunter_is_told() {
    let mut sim = Sandbox::row(12, 2)
        .sect(&[0, 1])
        .sect(&[11])
        .fleet(0, 4, &[(RAIDER, 12)])
        .fleet(1, 5, &[(RAIDER, 1)])
        .start(1);
    let quarry = sim.view(FactionId(0)).beliefs.fleets.iter();
    let contact = quarry.map(|seen| seen.contact).next().expect("it is seen");
    let hunt = Mission::Attack { contact };
    let said = odds(&sim.view(FactionId(0)), &[MINE], hunt).expect("a hunt");
    assert_eq!(said.chance, Band { low: 0, high: 100 });
    let mission = hunt;
    give(
        &mut sim,
        0,
        Order::Mission {
            fleet: MINE,
            mission,
        },
    );
    let away = Mission::Move {
        to: TerritoryId(11),
    };
    let order = Order::Mission {
        fleet: THEIRS,
        mission: away,
    };
    give(&mut sim, 1, order);
    let records = sim.end_turn();
    let missed = |event: &Event| {
        matches!(event, Event::MissionFailed(it)
            if it.why == crate::sim::event::Failure::Missed && it.at == TerritoryId(5))
    };
    assert!(records.iter().any(|record| missed(&record.event)));
}

#[test]
fn a_slower_quarry_that_is_watched_wherever_it_goes_is_met_for_certain() {
    // Raiders make five lane lengths a turn, carriers three.
    let game = |class| {
        Sandbox::row(3, 1)
            .sect(&[0, 1, 2])
            .sect(&[])
            .fleet(0, 1, &[(RAIDER, 12)])
            .fleet(1, 1, &[(class, 1)])
            .start(1)
    };
    let low = |class| {
        let sim = game(class);
        let view = sim.view(FactionId(0));
        let contact = view.beliefs.fleets.first().expect("it is seen").contact;
        let said = odds(&view, &[MINE], Mission::Attack { contact });
        said.expect("a hunt").chance.low
    };
    assert!(low(CARRIER) > 90);
    assert_eq!(low(RAIDER), 0, "it is as fast");
}
