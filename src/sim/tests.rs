//! Tests of the simulation as a whole.

use super::command::{Command, Mission, Order};
use super::testing::{RAIDER, Sandbox, contact};
use crate::id::{FactionId, FleetId, TerritoryId};

fn two_sects() -> Sandbox {
    Sandbox::row(5, 2)
        .sect(&[0, 1])
        .sect(&[4])
        .fleet(0, 0, &[(RAIDER, 4)])
        .fleet(1, 4, &[(RAIDER, 2)])
}

#[test]
fn a_fleet_goes_where_it_is_sent_and_undo_takes_that_back() {
    let mut game = two_sects().start(1);
    let me = FactionId(0);
    let fleet = FleetId::new(me, 0);
    let order = Command::Order(Order::Mission {
        fleet,
        mission: Mission::Move { to: TerritoryId(2) },
    });
    game.submit(me, &order).expect("the way is open");
    assert_eq!(
        game.view(me).fleet(fleet).map(|f| f.mission),
        Some(Mission::Move { to: TerritoryId(2) })
    );
    assert!(game.undo(me).is_some());
    assert_eq!(
        game.view(me).fleet(fleet).map(|f| f.mission),
        Some(Mission::Hold)
    );
    game.submit(me, &order).expect("the way is open");
    game.end_turn();
    let fleet = game
        .view(me)
        .fleet(fleet)
        .cloned()
        .expect("nobody harmed it");
    assert_eq!(fleet.position.arrived(), Some(TerritoryId(2)));
    assert_eq!(game.turn(), 2);
}

#[test]
fn what_is_out_of_sight_is_only_heard_of() {
    let mut game = two_sects().start(1);
    let me = FactionId(0);
    assert!(game.view(me).beliefs.fleets.is_empty());
    assert_eq!(game.view(me).holder(TerritoryId(4)), Some(FactionId(1)));
    let mission = Mission::Move { to: TerritoryId(3) };
    let order = Order::Mission {
        fleet: FleetId::new(me, 0),
        mission,
    };
    game.submit(me, &Command::Order(order))
        .expect("the way is open");
    game.end_turn();
    game.end_turn();
    let theirs = contact(&game, me, FleetId::new(FactionId(1), 0));
    assert!(game.view(me).beliefs.sighting(theirs).is_some());
}

#[test]
fn who_loses_land_out_of_sight_knows_who_took_it() {
    let mut game = Sandbox::row(5, 2)
        .sect(&[0, 4])
        .sect(&[3])
        .fleet(1, 3, &[(RAIDER, 60)])
        .start(1);
    let (me, other) = (FactionId(0), FactionId(1));
    let lost = TerritoryId(4);
    let mission = Mission::Seize { target: lost };
    let order = Order::Mission {
        fleet: FleetId::new(other, 0),
        mission,
    };
    game.submit(other, &Command::Order(order))
        .expect("the way is open");
    for _ in 0..4 {
        game.end_turn();
    }
    assert!(game.view(me).land(lost).is_none(), "it was taken");
    assert_eq!(game.view(me).holder(lost), Some(other));
}
