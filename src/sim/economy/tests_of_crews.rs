//! Supply of ships, how they recover, repairs.

use super::audit::{end_turn_balanced, posted};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::command::{Command, Mission, Order};
use crate::sim::ledger::{Account, Cause};
use crate::sim::simulation::Simulation;
use crate::sim::testing::{CARRIER, RAIDER, Sandbox};

const ME: FactionId = FactionId(0);

#[test]
fn ships_out_of_supply_live_on_what_they_carry_and_then_fall_behind() {
    let mut game = Sandbox::row(6, 2)
        .sect(&[0])
        .fleet(0, 0, &[(CARRIER, 1)])
        .change(|s| s.opening.fleets[0].cargo = Goods::new(0, 2, 0))
        .start(1);
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Move { to: TerritoryId(5) };
    let order = Command::Order(Order::Mission { fleet, mission });
    game.submit(ME, &order).expect("a legal order");
    for _ in 0..8 {
        end_turn_balanced(&mut game);
    }
    let view = game.view(ME);
    let fleet = view.fleet(fleet).expect("nobody harmed it");
    assert_eq!(fleet.position.arrived(), Some(TerritoryId(5)));
    assert!(!fleet.supplied);
    assert!(fleet.readiness < 100);
    assert_eq!(fleet.cargo, Goods::NONE);
}

/// A fleet on guard at home once kept forty loads aboard beside empty stores.
#[test]
fn a_fleet_that_rests_at_home_puts_ashore_what_it_carries() {
    let guard = Mission::Guard {
        place: TerritoryId(0),
    };
    for mission in [Mission::Hold, guard] {
        let mut game = Sandbox::row(3, 2)
            .sect(&[0])
            .fleet(0, 0, &[(RAIDER, 4)])
            .land(0, |l| l.store = Goods::new(9, 9, 9))
            .change(|s| s.opening.fleets[0].cargo = Goods::new(0, 5, 3))
            .start(1);
        let fleet = FleetId::new(ME, 0);
        let order = Command::Order(Order::Mission { fleet, mission });
        game.submit(ME, &order).expect("a legal order");
        end_turn_balanced(&mut game);
        let ashore = Account::Store(TerritoryId(0), Good::Ore);
        assert_eq!(posted(&game, 0, ashore, Cause::Hauled), 5, "{mission:?}");
        let view = game.view(ME);
        let fleet = view.fleet(fleet).expect("nobody harmed it");
        assert_eq!(fleet.cargo, Goods::NONE);
    }
}

/// Its own land between them is cut off by somebody else's: two networks.
fn apart() -> Sandbox {
    Sandbox::row(3, 2)
        .sect(&[0, 2])
        .sect(&[1])
        .land(0, |l| l.store = Goods::new(200, 200, 200))
        .land(2, |l| l.store = Goods::NONE)
        .place(2, |p| {
            p.people = 0;
            p.yields = Goods::NONE;
        })
        .fleet(0, 2, &[(RAIDER, 8)])
}

#[test]
fn a_fleet_is_fed_from_the_next_stores_in_reach() {
    let mut game = apart().start(1);
    let fleet = FleetId::new(ME, 0);
    for _ in 0..4 {
        end_turn_balanced(&mut game);
    }
    let view = game.view(ME);
    let fleet = view.fleet(fleet).expect("nobody harmed it");
    assert_eq!((fleet.readiness, fleet.supplied), (100, true));
    let home = Account::Store(TerritoryId(0), Good::Ore);
    assert_eq!(posted(&game, 0, home, Cause::Upkeep), -8);
}

#[test]
fn who_gets_half_of_what_he_uses_tires_slowly_and_the_view_says_what_is_missing() {
    let mut game = apart()
        .land(0, |l| l.store = Goods::new(0, 4, 0))
        .place(0, |p| {
            p.people = 0;
            p.yields = Goods::NONE;
        })
        .start(1);
    end_turn_balanced(&mut game);
    // Four loads of the eight it uses were there: it regains half of 16 and loses half of 20.
    let view = game.view(ME);
    assert_eq!(view.own.fleets[0].readiness, 98);
    let fleet = &view.own.fleets[0];
    let lacks = crate::sim::fleet::feeding::lacking(&view, fleet, fleet.position.at);
    assert_eq!(lacks, Goods::new(0, 8, 0));
}

#[test]
fn hulls_are_repaired_at_home_for_ore() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .fleet(0, 0, &[(RAIDER, 2)])
        .change(|s| s.opening.fleets[0].ships[0].damage = 35)
        .start(1);
    end_turn_balanced(&mut game);
    let damage = |game: &Simulation| game.view(ME).own.fleets[0].ships[0].damage;
    assert_eq!(damage(&game), 15, "half a hull of forty a turn");
    end_turn_balanced(&mut game);
    assert_eq!(damage(&game), 0);
}

#[test]
fn parting_a_fleet_does_not_repair_it_faster() {
    let damage = |parts: &[u16]| {
        let mut sandbox = Sandbox::row(2, 2).sect(&[0]);
        for ships in parts {
            sandbox = sandbox.fleet(0, 0, &[(RAIDER, *ships)]);
        }
        let mut game = sandbox
            .change(|s| {
                for fleet in &mut s.opening.fleets {
                    fleet.ships[0].damage = 30 * i32::from(fleet.ships[0].count);
                }
            })
            .start(1);
        end_turn_balanced(&mut game);
        let fleets = game.view(ME).own.fleets.iter();
        fleets.map(|fleet| fleet.ships[0].damage).sum::<i32>()
    };
    assert_eq!(damage(&[4]), 100, "half a hull of forty a turn");
    assert_eq!(damage(&[1; 4]), 100);
    assert_eq!(damage(&[3, 1]), 100);
}
