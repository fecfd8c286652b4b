//! Raids, seizures, blockades.

use super::*;
use crate::id::MajeId;
use crate::scenario::model::{Count, FactionTrait, Good, Peculiarity, VarDef};
use crate::sim::battle::Outcome;
use crate::sim::command::Task;
use crate::sim::event::{Gained, Landless, TechnologyGained};
use crate::sim::ledger::Cause;
use crate::sim::opinion::IncidentKind;
use crate::sim::territory::Blockaded;
use crate::sim::testing::{RAIDER, SHIELDS, Sandbox};

/// Two sects, five places in a row: 0 and 1 of the first, 3 and 4 of the second; the first has
/// ten raiders beside the second's land.
fn two_sects() -> Sandbox {
    Sandbox::row(5, 1)
        .sect(&[0, 1])
        .sect(&[4, 3])
        .fleet(0, 2, &[(RAIDER, 10)])
}

fn counter(counts: Count) -> VarDef {
    VarDef {
        key: format!("{counts:?}").to_lowercase(),
        name: String::new(),
        start: 0,
        counts,
    }
}

#[test]
fn an_unopposed_raid_fills_holds_and_goes_home() {
    let mut sim = two_sects()
        .var(counter(Count::Raids))
        .var(counter(Count::Looted(Good::Water)))
        .start(1);
    let want = Some(Good::Water);
    order(&mut sim, 0, 0, Mission::Raid { target: t(3), want });
    let events = end(&mut sim);
    assert!(battles(&events).is_empty());
    let own = sim.view(f(0)).fleet(fleet(0, 0)).expect("still there");
    assert_eq!(own.cargo[Good::Water], 12, "60% of 20");
    assert_eq!(own.mission, Mission::Withdraw { to: t(1) });
    assert_eq!(sim.view(f(0)).own.counters.0, [1, 12]);
    let line = |l: &&crate::sim::ledger::LedgerLine| l.cause == Cause::Raid;
    assert_eq!(sim.ledger().of(f(1)).iter().filter(line).count(), 3);
    let wrongs: Vec<_> = sim
        .opinions()
        .incidents(f(1), f(0))
        .map(|i| i.kind)
        .collect();
    assert_eq!(wrongs, [IncidentKind::Raided]);
}

#[test]
fn raiders_by_trade_carry_more() {
    let carried = |sandbox: Sandbox| {
        let rich = sandbox.land(3, |land| land.store = Goods::new(500, 500, 500));
        let mut sim = rich.start(1);
        order(&mut sim, 0, 0, raid(3));
        end(&mut sim);
        sim.view(f(0))
            .fleet(fleet(0, 0))
            .expect("there")
            .cargo
            .total()
    };
    assert_eq!(carried(two_sects()), 150);
    assert_eq!(
        carried(two_sects().with_trait(0, FactionTrait::Raiders)),
        187
    );
}

#[test]
fn a_raid_on_an_empty_store_says_so() {
    let poor = two_sects()
        .land(3, |land| land.store = Goods::NONE)
        .place(3, |place| place.yields = Goods::NONE);
    let mut sim = poor.start(1);
    order(&mut sim, 0, 0, raid(3));
    let events = end(&mut sim);
    assert_eq!(failures(&events), [(fleet(0, 0), Failure::Empty)]);
}

#[test]
fn who_comes_too_late_to_take_what_is_its_own_by_now_guards_it() {
    let sandbox = Sandbox::row(5, 3)
        .sect(&[0, 1])
        .sect(&[4, 3])
        .fleet(0, 2, &[(RAIDER, 10)])
        .fleet(0, 1, &[(RAIDER, 1)]);
    let mut sim = sandbox.start(1);
    order(&mut sim, 0, 0, seize(3));
    order(&mut sim, 0, 1, raid(3));
    end(&mut sim);
    assert_eq!(holder(&sim, 3), Some(f(0)));
    let events = end(&mut sim);
    assert_eq!(failures(&events), [(fleet(0, 1), Failure::OwnPlace)]);
    let late = sim.view(f(0)).fleet(fleet(0, 1)).expect("there").mission;
    assert_eq!(late, guard(3));
}

#[test]
fn there_is_nothing_to_raid_where_nobody_lives() {
    let empty = two_sects()
        .land(3, |land| {
            land.holder = None;
            land.store = Goods::NONE;
        })
        .place(3, |place| {
            place.people = 0;
            place.yields = Goods::NONE;
        });
    let mut sim = empty.start(1);
    let mission = raid(3);
    let fleet = fleet(0, 0);
    let command = Command::Order(Order::Mission { fleet, mission });
    // Whether the order can be given is not ours to say; if it can, it fails with a reason.
    if sim.submit(f(0), &command).is_ok() {
        let events = end(&mut sim);
        assert_eq!(failures(&events), [(fleet, Failure::Empty)]);
    }
}

#[test]
fn a_fort_beats_off_a_few_raiders_and_gives_way_to_many() {
    let fortified = |count| {
        let sandbox = Sandbox::row(5, 1)
            .sect(&[0, 1])
            .sect(&[4, 3])
            .fleet(0, 2, &[(RAIDER, count)])
            .land(3, |land| land.fort = 3);
        let mut sim = sandbox.start(1);
        order(&mut sim, 0, 0, raid(3));
        let events = end(&mut sim);
        let outcome = battles(&events)[0].outcome;
        (outcome, sim)
    };
    let (few, sim) = fortified(2);
    assert_eq!(few, Outcome::DefenderWon);
    let news: Vec<Event> = sim
        .news(f(0), 1)
        .map(|record| record.event.clone())
        .collect();
    let failed = failures(&news);
    assert!(failed.iter().all(|(_, why)| *why == Failure::Beaten));
    let left = sim.view(f(0)).fleet(fleet(0, 0));
    assert!(left.is_none_or(
        |fleet| fleet.cargo.is_none() && matches!(fleet.mission, Mission::Withdraw { .. })
    ));
    let (many, sim) = fortified(14);
    assert_eq!(many, Outcome::AttackerWon);
    let cargo = sim
        .view(f(0))
        .fleet(fleet(0, 0))
        .expect("most are left")
        .cargo;
    assert!(!cargo.is_none());
}

#[test]
fn seized_land_changes_hands_with_its_store_and_remembers() {
    let mut sim = two_sects()
        .land(3, |land| land.fort = 1)
        .place(3, |place| place.people = 10)
        .var(counter(Count::Seizures))
        .start(1);
    let (mine, theirs) = (sim.view(f(0)).own.prestige, sim.view(f(1)).own.prestige);
    order(&mut sim, 0, 0, seize(3));
    end(&mut sim);
    assert_eq!(holder(&sim, 3), Some(f(0)));
    let land = sim.view(f(0)).land(t(3)).expect("its own now").clone();
    assert_eq!((land.fort, land.seized), (0, 1));
    assert!(land.calm < 60);
    assert!(!land.store.is_none());
    let own = sim.view(f(0)).fleet(fleet(0, 0)).expect("won").mission;
    assert_eq!(own, guard(3));
    assert!(sim.view(f(0)).own.prestige > mine);
    assert!(sim.view(f(1)).own.prestige < theirs);
    assert_eq!(sim.view(f(0)).own.counters.0, [1]);
    let wrongs: Vec<_> = sim
        .opinions()
        .incidents(f(1), f(0))
        .map(|i| i.kind)
        .collect();
    assert!(wrongs.contains(&IncidentKind::Seized), "{wrongs:?}");
}

#[test]
fn with_a_home_falls_a_technology_and_its_governor_leaves() {
    let sandbox = Sandbox::row(5, 1)
        .sect(&[0, 1])
        .sect(&[4, 3])
        .technology(1, SHIELDS, 1)
        .fleet(0, 3, &[(RAIDER, 20)]);
    let mut sim = sandbox.start(1);
    order(&mut sim, 0, 0, seize(4));
    let events = end(&mut sim);
    let gained = events.iter().any(|event| {
        matches!(event, Event::TechnologyGained(TechnologyGained { by, technology, how: Gained::Seized, .. })
            if *by == f(0) && *technology == SHIELDS)
    });
    assert!(gained, "{events:?}");
    let maje = sim.view(f(1)).maje(MajeId::new(f(1), 0)).expect("alive");
    assert_eq!(maje.at, t(3));
    let governs_it =
        matches!(&maje.task, Task::Govern { territories } if territories.contains(&t(4)));
    assert!(!governs_it);
}

#[test]
fn who_loses_the_last_land_is_landless_and_not_gone() {
    let sandbox = Sandbox::row(3, 1)
        .sect(&[0])
        .sect(&[2])
        .fleet(0, 1, &[(RAIDER, 20)])
        .fleet(1, 0, &[(RAIDER, 1)]);
    let mut sim = sandbox.start(1);
    order(&mut sim, 0, 0, seize(2));
    let events = end(&mut sim);
    assert!(events.contains(&Event::Landless(Landless {
        faction: f(1),
        at: t(2)
    })));
    assert!(sim.view(f(1)).fleet(fleet(1, 0)).is_some());
}

#[test]
fn of_two_seizers_the_second_fights_the_first() {
    let sandbox = Sandbox::row(5, 1)
        .sect(&[0])
        .sect(&[4])
        .sect(&[2])
        .fleet(0, 1, &[(RAIDER, 8)])
        .fleet(1, 3, &[(RAIDER, 8)])
        .place(2, |place| place.people = 1);
    let mut sim = sandbox.start(3);
    order(&mut sim, 0, 0, seize(2));
    order(&mut sim, 1, 0, seize(2));
    let events = end(&mut sim);
    let fought = battles(&events);
    let against_each_other = fought.iter().any(|b| {
        let sides = b.sides.clone().map(|side| side.faction);
        sides == [Some(f(0)), Some(f(1))] || sides == [Some(f(1)), Some(f(0))]
    });
    assert!(against_each_other, "{fought:#?}");
    let seized = events.iter().filter(|e| matches!(e, Event::Seized(_)));
    assert_eq!(seized.count(), 1);
}

#[test]
fn people_without_a_holder_defend_themselves() {
    let mut sim = two_sects()
        .place(2, |place| place.people = 0)
        .land(3, |land| land.holder = None)
        .place(3, |place| place.people = 40)
        .start(1);
    order(&mut sim, 0, 0, raid(3));
    let events = end(&mut sim);
    let fought = battles(&events);
    assert_eq!(fought.len(), 1);
    assert_eq!(fought[0].sides[1].faction, None);
}

#[test]
fn a_blockade_stands_while_it_is_kept_and_is_told_once() {
    let mut sim = two_sects().land(3, |land| land.fort = 1).start(1);
    order(&mut sim, 0, 0, Mission::Blockade { place: t(3) });
    let told = |events: &[Event]| {
        let blockade = |e: &&Event| matches!(e, Event::Blockade(_));
        events.iter().filter(blockade).count()
    };
    let first = end(&mut sim);
    assert_eq!((told(&first), battles(&first).len()), (1, 1));
    assert_eq!(
        sim.view(f(1)).land(t(3)).expect("held").blockade,
        Some(f(0))
    );
    // It goes on without fighting the fort every turn.
    let second = end(&mut sim);
    assert_eq!((told(&second), battles(&second).len()), (0, 0));
    assert_eq!(
        sim.view(f(1)).land(t(3)).expect("held").blockade,
        Some(f(0))
    );
    order(&mut sim, 0, 0, Mission::Withdraw { to: t(1) });
    end(&mut sim);
    assert_eq!(sim.view(f(1)).land(t(3)).expect("held").blockade, None);
    let world = sim.world_mut();
    let mut all = world.query::<&Blockaded>();
    assert!(all.iter(world).all(|b| b.0.is_none()));
}

#[test]
fn nomads_take_no_land() {
    let mut sim = two_sects().start(1);
    order(&mut sim, 0, 0, seize(3));
    let nomads = two_sects().with_trait(0, FactionTrait::Nomads).start(1);
    let mission = seize(3);
    let fleet = fleet(0, 0);
    let command = Command::Order(Order::Mission { fleet, mission });
    let mut nomads = nomads;
    assert!(nomads.submit(f(0), &command).is_err());
}

#[test]
fn everybody_minds_an_attack_on_neutral_ground() {
    let sandbox = two_sects()
        .sect(&[])
        .fleet(2, 0, &[(RAIDER, 1)])
        .peculiar(3, Peculiarity::NeutralGround);
    let mut sim = sandbox.start(1);
    let before = sim.view(f(0)).own.prestige;
    order(&mut sim, 0, 0, raid(3));
    end(&mut sim);
    assert!(sim.view(f(0)).own.prestige < before);
    let wrongs: Vec<_> = sim
        .opinions()
        .incidents(f(2), f(0))
        .map(|i| i.kind)
        .collect();
    assert_eq!(wrongs, [IncidentKind::NeutralGround]);
}
