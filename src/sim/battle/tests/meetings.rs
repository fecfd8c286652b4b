//! Who meets whom, and who has to give way.

use super::*;
use crate::scenario::model::FactionTrait;
use crate::sim::battle::{AttackAim, Outcome};
use crate::sim::command::Posture;
use crate::sim::opinion::IncidentKind;
use crate::sim::testing::{CARRIER, RAIDER, Sandbox, contact};

fn row() -> Sandbox {
    Sandbox::row(6, 1).sect(&[0, 1]).sect(&[5, 4])
}

#[test]
fn the_holders_fleets_defend_and_the_beaten_go_back_the_way_they_came() {
    let mut sim = row()
        .fleet(0, 2, &[(RAIDER, 4)])
        .fleet(1, 4, &[(RAIDER, 12)])
        .start(1);
    order(&mut sim, 0, 0, raid(4));
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!(fought.len(), 1);
    assert_eq!(
        (fought[0].aim, fought[0].outcome),
        (AttackAim::Raid, Outcome::DefenderWon)
    );
    if let Some(beaten) = sim.view(f(0)).fleet(fleet(0, 0)) {
        assert_eq!(beaten.position.arrived(), Some(t(3)));
        assert_eq!(beaten.mission, Mission::Withdraw { to: t(1) });
        assert!(beaten.readiness < 100);
    }
    // Who lost nothing, and took ships, remembers an attack that did no harm.
    let wrongs: Vec<_> = sim
        .opinions()
        .incidents(f(1), f(0))
        .map(|i| i.kind)
        .collect();
    assert_eq!(wrongs, [IncidentKind::Attacked]);
}

#[test]
fn a_guard_stops_and_fights_who_passes_to_harm_its_own() {
    let mut sim = row()
        .fleet(0, 2, &[(RAIDER, 4)])
        .fleet(1, 3, &[(RAIDER, 12)])
        .start(1);
    order(&mut sim, 1, 0, guard(3));
    end(&mut sim);
    order(&mut sim, 0, 0, raid(4));
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!(fought.len(), 1, "{events:?}");
    assert_eq!((fought[0].aim, fought[0].at), (AttackAim::Drive, t(3)));
    assert_eq!(fought[0].sides[0].faction, Some(f(1)));
    // Who was driven out had only himself to blame.
    assert_eq!(sim.opinions().incidents(f(0), f(1)).count(), 0);
    assert_eq!(sim.opinions().incidents(f(1), f(0)).count(), 1);
}

#[test]
fn a_guard_of_a_third_sect_helps_whom_it_likes_better() {
    let mut sim = row()
        .sect(&[2])
        .fleet(0, 3, &[(RAIDER, 4)])
        .fleet(2, 4, &[(RAIDER, 12)])
        .opinion(2, 1, 20, false)
        .start(1);
    order(&mut sim, 2, 0, guard(4));
    order(&mut sim, 0, 0, raid(4));
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!(fought.len(), 1);
    assert_eq!(fought[0].sides[1].faction, Some(f(1)));
    assert_eq!(fought[0].sides[1].helpers, [f(2)]);
    let kinds: Vec<_> = sim
        .opinions()
        .incidents(f(1), f(2))
        .map(|i| i.kind)
        .collect();
    assert_eq!(kinds, [IncidentKind::StoodBy]);
}

#[test]
fn blood_enemies_are_driven_out_on_sight() {
    let mut sim = row()
        .fleet(0, 2, &[(RAIDER, 2)])
        .fleet(1, 4, &[(RAIDER, 12)])
        .opinion(1, 0, -60, true)
        .start(1);
    order(&mut sim, 1, 0, guard(4));
    order(&mut sim, 0, 0, Mission::Move { to: t(4) });
    let events = end(&mut sim);
    assert_eq!(battles(&events)[0].aim, AttackAim::Drive);
    let mut calm = row()
        .fleet(0, 2, &[(RAIDER, 2)])
        .fleet(1, 4, &[(RAIDER, 12)])
        .start(1);
    order(&mut calm, 1, 0, guard(4));
    order(&mut calm, 0, 0, Mission::Move { to: t(4) });
    assert!(battles(&end(&mut calm)).is_empty());
}

#[test]
fn escorts_fight_beside_whom_they_escort() {
    let mut sim = row()
        .fleet(0, 3, &[(RAIDER, 2)])
        .fleet(0, 3, &[(RAIDER, 10)])
        .fleet(1, 4, &[(RAIDER, 4)])
        .start(1);
    order(&mut sim, 0, 0, raid(4));
    order(&mut sim, 0, 1, Mission::Escort { fleet: fleet(0, 0) });
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!(
        fought[0].sides[0].fleets,
        [fleet(0, 0), fleet(0, 1)].map(|id| (f(0), id.into()))
    );
    assert_eq!(fought[0].outcome, Outcome::AttackerWon);
}

#[test]
fn a_fleet_in_space_can_be_hunted_down() {
    let mut sim = row()
        .sect(&[])
        .with_trait(2, FactionTrait::Travellers)
        .fleet(0, 2, &[(RAIDER, 12)])
        .fleet(2, 3, &[(CARRIER, 2)])
        .start(1);
    let quarry = fleet(2, 0);
    let contact = contact(&sim, f(0), quarry);
    order(&mut sim, 0, 0, Mission::Attack { contact });
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!((fought[0].aim, fought[0].at), (AttackAim::Hunt, t(3)));
    assert_eq!(fought[0].outcome, Outcome::AttackerWon);
    // It is pursued until it is no more; then there is nothing left to do.
    let mut alive = true;
    for _ in 0..8 {
        end(&mut sim);
        alive = sim.view(f(2)).fleet(quarry).is_some();
        if !alive {
            break;
        }
    }
    if !alive {
        end(&mut sim);
        let mission = sim.view(f(0)).fleet(fleet(0, 0)).expect("won").mission;
        assert_eq!(mission, Mission::Hold);
    }
}

#[test]
fn who_withdraws_fast_enough_slips_away() {
    let mut sim = row()
        .fleet(0, 3, &[(RAIDER, 6), (CARRIER, 1)])
        .fleet(1, 4, &[(RAIDER, 6)])
        .start(1);
    order(&mut sim, 0, 0, raid(4));
    // It is on its way home and has stopped where the raiders come; being faster, it is not caught.
    order(&mut sim, 1, 0, Mission::Withdraw { to: t(5) });
    let events = end(&mut sim);
    assert!(battles(&events).is_empty(), "{events:?}");
}

#[test]
fn posture_is_told_in_the_report() {
    let mut sim = row()
        .fleet(0, 3, &[(RAIDER, 6)])
        .fleet(1, 4, &[(RAIDER, 6)])
        .start(1);
    let lure = Stance {
        posture: Posture::Lure,
        break_point: 30,
    };
    stance(&mut sim, 1, 0, lure);
    order(&mut sim, 0, 0, raid(4));
    let events = end(&mut sim);
    let report = battles(&events)[0].clone();
    let [attacker, defender] = report.sides;
    assert_eq!(
        (attacker.posture, defender.posture),
        (Posture::Press, Posture::Lure)
    );
    assert!(
        defender
            .factors
            .contains(&(crate::sim::battle::Factor::Posture, 20))
    );
    assert!(!report.rounds.is_empty() && report.rounds.len() <= 6);
    assert_eq!(attacker.before.iter().map(|s| s.count).sum::<u16>(), 6);
}

#[test]
fn who_sees_the_place_hears_of_the_battle_and_nobody_else() {
    let mut sim = Sandbox::row(9, 1)
        .sect(&[0, 1])
        .sect(&[4, 3])
        .sect(&[5])
        .sect(&[8])
        .fleet(0, 2, &[(RAIDER, 6)])
        .fleet(1, 3, &[(RAIDER, 6)])
        .start(1);
    order(&mut sim, 0, 0, raid(3));
    sim.end_turn();
    let heard = |of: u8| {
        sim.news(f(of), 1)
            .any(|record| matches!(record.event, Event::Battle(_)))
    };
    assert_eq!([0, 1, 3].map(heard), [true, true, false]);
}

#[test]
fn a_hunt_ends_when_the_quarry_is_gone() {
    let quarry = fleet(2, 0);
    let mut sim = row()
        .sect(&[])
        .fleet(0, 2, &[(RAIDER, 1)])
        .fleet(1, 3, &[(RAIDER, 30)])
        .fleet(2, 3, &[(CARRIER, 1)])
        .start(1);
    // The stronger hunter is there first and leaves nothing of it.
    let hunt = |sim: &mut Simulation, by: u8| {
        let contact = contact(sim, f(by), quarry);
        order(sim, by, 0, Mission::Attack { contact });
    };
    hunt(&mut sim, 1);
    hunt(&mut sim, 0);
    let mut told = Vec::new();
    for _ in 0..10 {
        told.extend(failures(&end(&mut sim)));
    }
    assert!(sim.view(f(2)).fleet(quarry).is_none());
    let gone = told.iter().filter(|(_, why)| *why == Failure::Gone);
    assert!(gone.count() <= 1, "{told:?}");
    let missions = [(0, fleet(0, 0)), (1, fleet(1, 0))];
    for (of, id) in missions {
        if let Some(hunter) = sim.view(f(of)).fleet(id) {
            assert!(!matches!(hunter.mission, Mission::Attack { .. }));
        }
    }
}

#[test]
fn who_has_nobody_left_to_escort_says_so() {
    let mut sim = Sandbox::row(6, 3)
        .sect(&[0, 1])
        .sect(&[5, 4])
        .fleet(0, 3, &[(RAIDER, 1)])
        .fleet(0, 0, &[(RAIDER, 1)])
        .fleet(1, 4, &[(RAIDER, 30)])
        .start(1);
    let ward = fleet(0, 0);
    order(&mut sim, 0, 0, raid(4));
    order(&mut sim, 0, 1, Mission::Escort { fleet: ward });
    let mut told = failures(&end(&mut sim));
    assert!(sim.view(f(0)).fleet(ward).is_none(), "overwhelmed");
    told.extend(failures(&end(&mut sim)));
    assert!(told.contains(&(fleet(0, 1), Failure::Gone)), "{told:?}");
}

#[test]
fn the_beaten_without_a_way_out_stay_where_they_are() {
    // The only neighbour belongs to the victor.
    let mut sim = Sandbox::row(2, 1)
        .sect(&[0])
        .sect(&[1])
        .fleet(0, 0, &[(RAIDER, 20)])
        .fleet(1, 1, &[(RAIDER, 6)])
        .start(1);
    order(&mut sim, 0, 0, raid(1));
    end(&mut sim);
    if let Some(beaten) = sim.view(f(1)).fleet(fleet(1, 0)) {
        assert_eq!(beaten.position.arrived(), Some(t(1)));
        // It would withdraw to where it is, and so it holds.
        assert_eq!(beaten.mission, Mission::Hold);
    }
}

#[test]
fn a_hunter_meets_its_quarry_where_it_comes_past() {
    // The hunter lies at 2; the quarry goes from 3 past it to 0, faster than it can follow.
    let mut sim = Sandbox::row(6, 1)
        .sect(&[2])
        .sect(&[5, 4])
        .fleet(0, 2, &[(RAIDER, 12)])
        .fleet(1, 3, &[(CARRIER, 2)])
        .start(1);
    let contact = contact(&sim, f(0), fleet(1, 0));
    order(&mut sim, 0, 0, Mission::Attack { contact });
    order(&mut sim, 1, 0, Mission::Move { to: t(0) });
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!(fought.len(), 1, "{events:?}");
    assert_eq!((fought[0].aim, fought[0].at), (AttackAim::Hunt, t(2)));
}

#[test]
fn fleets_that_pass_each_other_on_a_lane_meet_if_one_hunts_the_other() {
    let mut sim = Sandbox::row(3, 9)
        .sect(&[0])
        .sect(&[2])
        .fleet(0, 0, &[(RAIDER, 12)])
        .fleet(1, 1, &[(RAIDER, 2)])
        .start(1);
    let quarry = contact(&sim, f(0), fleet(1, 0));
    order(&mut sim, 0, 0, Mission::Attack { contact: quarry });
    end(&mut sim);
    let hunter = sim.view(f(0)).fleet(fleet(0, 0)).map(|it| it.position);
    let between = hunter.is_some_and(|position| position.toward == Some(t(1)));
    assert!(between, "it is on the lane: {hunter:?}");
    order(&mut sim, 1, 0, Mission::Move { to: t(0) });
    let mut fought = Vec::new();
    for _ in 0..3 {
        fought.extend(
            battles(&end(&mut sim))
                .into_iter()
                .map(|it| (it.aim, it.at)),
        );
    }
    assert_eq!(fought.first(), Some(&(AttackAim::Hunt, t(0))));
}
