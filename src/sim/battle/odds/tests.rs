//! Whether the odds are what happens.

use super::chance::{played, worked_out};
use super::*;
use crate::sim::battle::rules::{Contingent, Force, Ground, Power, fight};
use crate::sim::battle::{Outcome, odds::matchup::Prospect};
use crate::sim::command::{Command, Order, Posture, Stance};
use crate::sim::dice::{Dice, Purpose, Seed};
use crate::sim::event::Event;
use crate::sim::simulation::Simulation;
use crate::sim::testing::{CARRIER, RAIDER, Sandbox, WARSHIP, contact};

const MINE: FleetId = FleetId::new(FactionId(0), 0);
const THEIRS: FleetId = FleetId::new(FactionId(1), 0);

fn raid(target: u16) -> Mission {
    Mission::Raid {
        target: TerritoryId(target),
        want: None,
    }
}

/// A row of six: places 0 and 1 are the first's, 4 and 5 the second's; a scout of the first lies at 4.
fn row() -> Sandbox {
    Sandbox::row(6, 1)
        .sect(&[0, 1])
        .sect(&[5, 4])
        .fleet(0, 3, &[(RAIDER, 8)])
}

fn watched() -> Sandbox {
    row().fleet(0, 4, &[(CARRIER, 1)])
}

fn give(sim: &mut Simulation, of: u8, order: Order) {
    sim.submit(FactionId(of), &Command::Order(order))
        .expect("the order is legal");
}

#[test]
fn what_is_not_a_fight_has_no_odds() {
    let sim = watched().start(1);
    let view = sim.view(FactionId(0));
    assert_eq!(odds(&view, &[MINE], Mission::Hold), None);
    assert_eq!(odds(&view, &[MINE], raid(1)), None, "its own");
    assert_eq!(odds(&view, &[THEIRS], raid(4)), None, "not its fleet");
    assert_eq!(odds(&view, &[], raid(4)), None);
    assert_eq!(odds(&view, &[MINE], raid(999)), None);
    let unknown = Mission::Attack {
        contact: ContactId(0),
    };
    assert_eq!(odds(&view, &[MINE], unknown), None);
}

#[test]
fn an_empty_place_in_sight_is_a_certainty() {
    let sim = watched().start(1);
    let view = sim.view(FactionId(0));
    let odds = odds(&view, &[MINE], raid(4)).expect("a raid");
    assert_eq!(odds.chance, Band::exact(100));
    assert_eq!(
        (odds.turns, odds.age, odds.fort),
        (1, Some(0), Band::exact(0))
    );
    let [least, most] = odds.loot.expect("a raid");
    assert_eq!(
        (least, most),
        (Goods::new(12, 7, 12), Goods::new(12, 7, 12))
    );
    let short = estimate(&view, &[MINE], raid(4)).expect("a raid");
    assert_eq!((short.chance, short.loot), (Band::exact(100), 31));
}

#[test]
fn what_is_out_of_sight_is_less_sure() {
    let known = |sandbox: Sandbox| {
        let sim = sandbox.fleet(1, 4, &[(RAIDER, 8)]).start(1);
        odds(&sim.view(FactionId(0)), &[MINE], raid(4)).expect("a raid")
    };
    let seen = known(watched());
    assert_eq!(seen.defenders, [(ContactId(0), 0)]);
    let far = known(
        Sandbox::row(6, 1)
            .sect(&[0, 1])
            .sect(&[5, 4])
            .fleet(0, 1, &[(RAIDER, 8)]),
    );
    assert_eq!((far.defenders.len(), far.age), (0, None));
    // At best nobody is there; at worst, half of what a rival may have, and a fort.
    assert_eq!(far.chance.high, 100);
    assert!(far.chance.low < 95, "{far:?}");
    assert!(far.fort.high > 0);
    let home = |at: u16| {
        let sim = Sandbox::row(6, 1)
            .sect(&[0, 1])
            .sect(&[5, 4])
            .fleet(0, 1, &[(RAIDER, 8)])
            .start(1);
        let odds = odds(&sim.view(FactionId(0)), &[MINE], raid(at));
        odds.expect("a raid").chance.low
    };
    assert!(home(5) < home(4), "all of them may lie at home");
}

#[test]
fn knowledge_grows_old() {
    // There is ore for all: readiness and morale are to stay as they are.
    let mut sim = watched()
        .fleet(1, 4, &[(RAIDER, 7)])
        .land(0, |land| land.store = Goods::new(20, 60, 20))
        .start(1);
    let home = |fleet| Order::Mission {
        fleet,
        mission: Mission::Move { to: TerritoryId(0) },
    };
    let before = odds(&sim.view(FactionId(0)), &[MINE], raid(4)).expect("a raid");
    give(&mut sim, 0, home(MINE));
    give(&mut sim, 0, home(FleetId::new(FactionId(0), 1)));
    for _ in 0..3 {
        sim.end_turn();
    }
    let after = odds(&sim.view(FactionId(0)), &[MINE], raid(4)).expect("a raid");
    assert!(after.age > Some(1), "{after:?}");
    assert!(after.chance.low < before.chance.low);
    // Its own morale moves a little meanwhile.
    assert!(after.chance.high >= before.chance.high - 3);
    let [least, most] = after.loot.expect("a raid");
    assert!(most.total() > least.total());
}

#[test]
fn who_could_arrive_in_time_is_named() {
    let sim = watched()
        .sect(&[])
        .fleet(1, 5, &[(RAIDER, 3)])
        .fleet(2, 4, &[(RAIDER, 3)])
        .opinion(0, 2, -80, true)
        .start(1);
    let view = sim.view(FactionId(0));
    let odds = odds(&view, &[MINE], raid(4)).expect("a raid");
    // The blood enemy who is there is reckoned in at worst; the defender's other fleet may come.
    assert_eq!(odds.defenders.len(), 1);
    assert_eq!(odds.third_parties.len(), 1);
    let other = odds.third_parties[0];
    let theirs = contact(&sim, FactionId(0), THEIRS);
    assert_eq!((other.contact, other.leaning), (theirs, Leaning::Defends));
}

#[test]
fn who_stands_on_the_way_is_named_first() {
    let stands = |at| {
        let sim = watched().fleet(1, at, &[(RAIDER, 3)]).start(1);
        let odds = odds(&sim.view(FactionId(0)), &[MINE], raid(5)).expect("a raid");
        let first = odds.third_parties.first();
        first.is_some_and(|it| it.leaning == Leaning::Stops && it.at == TerritoryId(4))
    };
    assert!(stands(4), "it has to pass them");
    assert!(!stands(5), "they are where it goes");
}

#[test]
fn hunters_reckon_with_the_fleet_they_hunt() {
    let sim = watched().fleet(1, 3, &[(WARSHIP, 4)]).start(1);
    let view = sim.view(FactionId(0));
    let contact = contact(&sim, FactionId(0), THEIRS);
    let hunt = Mission::Attack { contact };
    let odds = odds(&view, &[MINE], hunt).expect("it is seen");
    assert_eq!((odds.aim, odds.at), (AttackAim::Hunt, TerritoryId(3)));
    assert!(odds.chance.high < 20, "{odds:?}");
}

fn force(dice: &mut Dice, posture: Posture) -> Force {
    let mut force = Force::led(posture, None);
    for _ in 0..=dice.below(2) {
        let attack = dice.between(20, 150);
        force.add(Contingent {
            attack,
            hull: attack * dice.between(25, 60) / 10,
            weapons: dice.between(0, 30),
            shields: dice.between(0, 30),
            readiness: dice.between(60, 100),
            morale: dice.between(20, 90),
            break_point: dice.between(30, 80),
        });
    }
    force
}

/// Wins in percent, with dice other than those of the odds.
fn truth(own: &Force, enemy: &Force, ground: Ground) -> i32 {
    let powers = [
        Power::of(own, enemy, ground, false),
        Power::of(enemy, own, ground, true),
    ];
    let wins = (0..400).filter(|n| {
        let mut dice = Seed(77).dice(1, Purpose::Battle, None, 0, *n);
        fight([&powers[0], &powers[1]], ground, &mut dice).outcome == Outcome::AttackerWon
    });
    wins.count() as i32 / 4
}

#[test]
fn both_ways_to_reckon_agree_with_what_the_rules_play() {
    let mut dice = Seed(3).dice(1, Purpose::Mind, None, 0, 0);
    let (mut worst_played, mut worst_worked_out) = (0, 0);
    let mut off = 0;
    for _ in 0..300 {
        let own = force(&mut dice, Posture::Press);
        let enemy = force(&mut dice, Posture::Press);
        let ground = Ground {
            nebula: dice.chance(20),
            asteroids: dice.chance(20),
            ..Ground::default()
        };
        let prospect = Prospect {
            at: TerritoryId(0),
            aim: AttackAim::Raid,
            defender: None,
            turns: 0,
            stale: 0,
            own,
            worst: enemy,
            best: enemy,
            fort: Band::default(),
            people: 0,
            militia: 0,
            room: 0,
            ground,
        };
        // What is not known of the other's posture is played in all its ways.
        let true_chance: i32 = Posture::ALL
            .map(|posture| {
                let mut enemy = enemy;
                enemy.posture = Some(posture);
                truth(&own, &enemy, ground)
            })
            .iter()
            .sum::<i32>()
            / 3;
        let by_play = (played(&prospect, &enemy).wins - true_chance).abs();
        let known_posture = truth(&own, &enemy, ground);
        let by_law = (worked_out(&prospect, &enemy).wins - known_posture).abs();
        worst_played = worst_played.max(by_play);
        worst_worked_out = worst_worked_out.max(by_law);
        off += i32::from(by_law > 12);
    }
    assert!(worst_played <= 10, "played is off by {worst_played}");
    assert!(
        off <= 15,
        "{off} of 300 worked out are off by more than 12, one by {worst_worked_out}"
    );
}

#[test]
fn with_full_knowledge_what_happens_lies_within_the_odds() {
    let mut dice = Seed(8).dice(1, Purpose::Mind, None, 0, 0);
    let mut outside = Vec::new();
    for _ in 0..10 {
        let theirs = dice.between(4, 12) as u16;
        let warships = dice.between(0, 1) as u16;
        let fort = dice.between(0, 2) as u8;
        let sandbox = watched()
            .fleet(1, 4, &[(RAIDER, theirs), (WARSHIP, warships + 1)])
            .fleet(0, 3, &[(RAIDER, dice.between(4, 14) as u16)])
            .land(4, |land| land.fort = fort);
        let fleets = [MINE, FleetId::new(FactionId(0), 2)];
        let sim = sandbox.clone().start(0);
        let odds = odds(&sim.view(FactionId(0)), &fleets, raid(4)).expect("a raid");
        let short = estimate(&sim.view(FactionId(0)), &fleets, raid(4)).expect("a raid");
        let mut wins = 0;
        for seed in 0..60 {
            let mut sim = sandbox.clone().start(seed);
            for fleet in fleets {
                let mission = raid(4);
                give(&mut sim, 0, Order::Mission { fleet, mission });
            }
            let posture = Posture::ALL[seed as usize % 3];
            let stance = Stance {
                posture,
                ..Stance::default()
            };
            let fleet = THEIRS;
            give(&mut sim, 1, Order::Stance { fleet, stance });
            let won = sim.end_turn().iter().any(|record| {
                matches!(&record.event, Event::Battle(b) if b.outcome == Outcome::AttackerWon)
            });
            wins += i32::from(won);
        }
        let percent = wins * 100 / 60;
        let inside =
            |band: Band, slack: i32| (band.low - slack..=band.high + slack).contains(&percent);
        if !inside(odds.chance, 10) || !inside(short.chance, 20) {
            outside.push((percent, odds.chance, short.chance));
        }
    }
    assert!(outside.is_empty(), "{outside:?}");
}

/// What waits for an attacker, beside nothing.
#[derive(Debug, Clone, Copy)]
struct Defence {
    held: bool,
    fort: u8,
    people: i32,
    raiders: u16,
}

/// A place that is in sight and defended like this, and a fleet of raiders beside it.
fn defended(how: Defence, attackers: u16) -> Sandbox {
    let held = if how.held { vec![5, 4] } else { vec![5] };
    let mut sandbox = Sandbox::row(6, 1)
        .sect(&[0, 1])
        .sect(&held)
        .fleet(0, 3, &[(RAIDER, attackers)])
        .fleet(0, 4, &[(CARRIER, 1)])
        .land(4, |land| land.fort = how.fort)
        .place(4, |place| place.people = how.people)
        .change(|s| s.opening.factions[1].morale = 57);
    if how.raiders > 0 {
        sandbox = sandbox.fleet(1, 4, &[(RAIDER, how.raiders)]);
    }
    sandbox
}

/// How often the attackers reach their aim over a number of seeds, in percent.
fn won(sandbox: &Sandbox, mission: Mission, posture: Posture, seeds: u64) -> i32 {
    let wins = (0..seeds).filter(|seed| {
        let mut sim = sandbox.clone().start(*seed);
        let stance = |posture| Stance {
            posture,
            ..Stance::default()
        };
        let (fleet, stands) = (MINE, stance(posture));
        give(&mut sim, 0, Order::Mission { fleet, mission });
        give(
            &mut sim,
            0,
            Order::Stance {
                fleet,
                stance: stands,
            },
        );
        if sim.view(FactionId(1)).fleet(THEIRS).is_some() {
            let (fleet, stance) = (THEIRS, stance(Posture::ALL[*seed as usize % 3]));
            give(&mut sim, 1, Order::Stance { fleet, stance });
        }
        let records = sim.end_turn();
        let battle = records.iter().find_map(|record| match &record.event {
            Event::Battle(battle) => Some(battle.outcome == Outcome::AttackerWon),
            _ => None,
        });
        battle.unwrap_or(true)
    });
    wins.count() as i32 * 100 / seeds as i32
}

/// Whoever defends, and however it is attacked: what is said is what is played.
#[test]
fn the_odds_hold_against_every_kind_of_defender() {
    let nobody = Defence {
        held: true,
        fort: 0,
        people: 10,
        raiders: 0,
    };
    let unheld = Defence {
        held: false,
        ..nobody
    };
    let seize = Mission::Seize {
        target: TerritoryId(4),
    };
    let kinds = [
        (nobody, raid(4), 3),
        (nobody, seize, 2),
        (
            Defence {
                people: 30,
                ..nobody
            },
            seize,
            5,
        ),
        (Defence { fort: 3, ..nobody }, raid(4), 4),
        (
            Defence {
                fort: 2,
                people: 20,
                ..nobody
            },
            seize,
            6,
        ),
        (
            Defence {
                people: 40,
                ..unheld
            },
            seize,
            6,
        ),
        (
            Defence {
                people: 40,
                ..unheld
            },
            raid(4),
            6,
        ),
        (
            Defence {
                fort: 2,
                people: 20,
                ..unheld
            },
            seize,
            6,
        ),
        (
            Defence {
                raiders: 5,
                ..nobody
            },
            raid(4),
            5,
        ),
        (
            Defence {
                raiders: 3,
                fort: 2,
                ..nobody
            },
            raid(4),
            6,
        ),
        (
            Defence {
                raiders: 3,
                people: 20,
                ..nobody
            },
            seize,
            6,
        ),
    ];
    let mut wrong = Vec::new();
    for (how, mission, attackers) in kinds {
        for posture in Posture::ALL {
            let sandbox = defended(how, attackers);
            let mut sim = sandbox.clone().start(0);
            let stance = Stance {
                posture,
                ..Stance::default()
            };
            give(
                &mut sim,
                0,
                Order::Stance {
                    fleet: MINE,
                    stance,
                },
            );
            let said = odds(&sim.view(FactionId(0)), &[MINE], mission).expect("a fight");
            let waits = said.fort.high > 0 || said.militia > 0;
            assert_eq!(said.unled, how.raiders == 0 && waits);
            let played = won(&sandbox, mission, posture, 40);
            if !(said.chance.low - 15..=said.chance.high + 15).contains(&played) {
                wrong.push((how, mission, posture, said.chance, played));
            }
            if how.raiders == 0 {
                // Nothing about people and forts in sight is guessed but the spirit of those who hold a fort.
                let span = said.chance.high - said.chance.low;
                assert!(span <= 55, "{how:?} {posture:?} {:?}", said.chance);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
