//! Losses, prizes, prisoners, and that the books balance.

use super::*;
use crate::id::MajeId;
use crate::scenario::model::{Count, Rank, VarDef};
use crate::sim::battle::Outcome;
use crate::sim::event::{Gained, TechnologyGained};
use crate::sim::testing::{CARRIER, RAIDER, SHIELDS, Sandbox, WARSHIP};
use proptest::prelude::*;

fn row() -> Sandbox {
    Sandbox::row(6, 1).sect(&[0, 1]).sect(&[5, 4])
}

/// Plays a battle with many seeds.
fn each_seed(sandbox: &Sandbox, mut seen: impl FnMut(&mut Simulation, &[Event])) {
    for seed in 0..40 {
        let mut sim = sandbox.clone().start(seed);
        order(&mut sim, 0, 0, raid(4));
        let events = end(&mut sim);
        seen(&mut sim, &events);
    }
}

#[test]
fn ships_are_destroyed_or_taken_and_the_report_tells_all_of_them() {
    let sandbox = row()
        .fleet(0, 3, &[(RAIDER, 12)])
        .fleet(1, 4, &[(RAIDER, 6), (CARRIER, 2)]);
    let mut taken_in_all = 0;
    each_seed(&sandbox, |sim, events| {
        let report = battles(events)[0].clone();
        let count = |list: &[crate::scenario::model::Squadron]| {
            list.iter().map(|s| i32::from(s.count)).sum::<i32>()
        };
        let lost: i32 = report.sides.iter().map(|side| count(&side.lost)).sum();
        let taken: i32 = report.sides.iter().map(|side| count(&side.captured)).sum();
        assert_eq!(ships(sim), 20 - lost);
        taken_in_all += taken;
    });
    assert!(taken_in_all > 10, "{taken_in_all}");
}

#[test]
fn the_loser_of_a_typical_battle_loses_a_fifth_to_two_fifths() {
    let sandbox = row()
        .fleet(0, 3, &[(RAIDER, 22)])
        .fleet(1, 4, &[(RAIDER, 20)]);
    let (mut lost, mut before) = (0, 0);
    each_seed(&sandbox, |_, events| {
        let report = battles(events)[0].clone();
        let loser = if report.outcome == Outcome::AttackerWon {
            1
        } else {
            0
        };
        let count = |list: &[crate::scenario::model::Squadron]| {
            list.iter().map(|s| i32::from(s.count)).sum::<i32>()
        };
        lost += count(&report.sides[loser].lost) + count(&report.sides[1 - loser].captured);
        before += count(&report.sides[loser].before);
    });
    let percent = lost * 100 / before;
    assert!((20..=40).contains(&percent), "{percent}");
}

#[test]
fn who_takes_a_ship_gains_what_it_carries() {
    let sandbox = row()
        .fleet(0, 3, &[(RAIDER, 40)])
        .fleet(1, 4, &[(WARSHIP, 3)])
        .var(VarDef {
            key: "ships".into(),
            name: String::new(),
            start: 0,
            counts: Count::ShipsCaptured,
        });
    let (mut captures, mut gains) = (0, 0);
    each_seed(&sandbox, |sim, events| {
        let captured = events.iter().any(|e| matches!(e, Event::ShipsCaptured(_)));
        let told = |wanted: fn(&Event) -> bool| events.iter().position(wanted);
        let battle = told(|e| matches!(e, Event::Battle(_)));
        let led_to = told(|e| matches!(e, Event::ShipsCaptured(_)));
        assert!(led_to.is_none() || battle < led_to, "told in order");
        let gained = events.iter().any(|e| {
            matches!(e, Event::TechnologyGained(TechnologyGained { technology, how: Gained::Captured, .. })
                if *technology == SHIELDS)
        });
        assert_eq!(captured, gained);
        assert_eq!(captured, sim.view(f(0)).own.counters.0[0] > 0);
        captures += i32::from(captured);
        gains += i32::from(sim.view(f(0)).own.effects.shields > 0);
    });
    assert!(captures > 5, "{captures}");
    assert_eq!(captures, gains);
}

#[test]
fn wrecks_may_hold_a_technology() {
    let sandbox = row()
        .technology(1, SHIELDS, 1)
        .fleet(0, 3, &[(RAIDER, 40)])
        .fleet(1, 4, &[(RAIDER, 12)]);
    let mut salvaged = 0;
    each_seed(&sandbox, |_, events| {
        let found = events.iter().any(|e| {
            matches!(
                e,
                Event::TechnologyGained(TechnologyGained {
                    how: Gained::Salvaged,
                    ..
                })
            )
        });
        salvaged += i32::from(found);
    });
    assert!((1..30).contains(&salvaged), "{salvaged}");
}

#[test]
fn majes_of_destroyed_fleets_are_taken_killed_or_get_away() {
    let commander = MajeId::new(f(1), 1);
    let sandbox = row()
        .maje(1, 4, Rank::Lesser)
        .fleet(0, 3, &[(RAIDER, 40)])
        .fleet(1, 4, &[(RAIDER, 2)])
        .change(|scenario| {
            for fleet in &mut scenario.opening.fleets {
                if fleet.id.owner == f(1) {
                    fleet.commander = Some(MajeId::new(f(1), 1));
                }
            }
        });
    let (mut taken, mut killed, mut away) = (0, 0, 0);
    each_seed(&sandbox, |sim, events| {
        let is_taken = events.iter().any(|e| matches!(e, Event::MajeCaptured(_)));
        let is_killed = events.iter().any(|e| matches!(e, Event::MajeKilled(_)));
        let maje = sim.view(f(1)).maje(commander).cloned();
        match (is_taken, is_killed) {
            (true, _) => {
                assert_eq!(maje.expect("a prisoner lives").captor, Some(f(0)));
                assert_eq!(sim.view(f(0)).own.prisoners.len(), 1);
                taken += 1;
            }
            (_, true) => {
                assert!(maje.is_none());
                killed += 1;
            }
            _ => {
                assert_eq!(maje.expect("he got away").captor, None);
                away += 1;
            }
        }
    });
    assert!(
        taken > 5 && killed > 1 && away > 1,
        "{taken} {killed} {away}"
    );
}

#[test]
fn cargo_goes_down_or_over_with_the_ships() {
    let laden = row()
        .fleet(0, 3, &[(RAIDER, 20)])
        .fleet(1, 4, &[(CARRIER, 4)])
        .change(|scenario| {
            for fleet in &mut scenario.opening.fleets {
                if fleet.id.owner == f(1) {
                    fleet.cargo = Goods::new(100, 100, 100);
                }
            }
        });
    each_seed(&laden, |sim, _| {
        let mine = sim.view(f(0)).fleet(fleet(0, 0)).expect("won").clone();
        assert!(mine.cargo.total() <= mine.totals.room);
        if let Some(theirs) = sim.view(f(1)).fleet(fleet(1, 0)) {
            assert!(theirs.cargo.total() <= theirs.totals.room);
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever is fought over, every load that comes or goes has a line in the ledger.
    #[test]
    fn the_books_balance(
        seed in 0_u64..1000,
        mine in 1_u16..20,
        theirs in 0_u16..20,
        carriers in 0_u16..4,
        fort in 0_u8..4,
        kind in 0_u8..3,
    ) {
        let mut sandbox = row()
            .fleet(0, 3, &[(RAIDER, mine)])
            .land(4, |land| land.fort = fort);
        if theirs > 0 {
            sandbox = sandbox.fleet(1, 4, &[(RAIDER, theirs)]);
        }
        if carriers > 0 {
            sandbox = sandbox.fleet(1, 4, &[(CARRIER, carriers)]);
        }
        let sandbox = sandbox.change(|scenario| {
            for fleet in &mut scenario.opening.fleets {
                fleet.cargo = Goods::new(3, 2, 1);
            }
        });
        let mut sim = sandbox.start(seed);
        let mission = [raid(4), seize(4), Mission::Blockade { place: t(4) }][usize::from(kind)];
        order(&mut sim, 0, 0, mission);
        for _ in 0..3 {
            let before = all_goods(&mut sim);
            sim.end_turn();
            let after = all_goods(&mut sim);
            prop_assert_eq!(after - before, posted(&sim));
        }
    }
}
