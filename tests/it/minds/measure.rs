//! What becomes of the map in long games: a measure to tune minds by, not a test of one rule.
//!
//! `cargo test --release --test it minds::measure -- --ignored --nocapture`, with `SEEDS=1..20`, `TURNS=200` and
//! `SCENARIO=four-wells` in the environment to change what is played.

use super::{scenario, think};
use first_maje::id::{FactionId, TerritoryId};
use first_maje::scenario::model::FactionKind;
use first_maje::sim::Simulation;
use first_maje::sim::event::{Event, Hunger, Revolt, Seized};
use first_maje::sim::faction::Status;
use std::collections::BTreeMap;

/// What became of one game.
#[derive(Debug, Default)]
struct Measure {
    alive: usize,
    landed: usize,
    share: i32,
    share_at_50: i32,
    leader_at_50: Option<FactionId>,
    leader: Option<FactionId>,
    most_flips: usize,
    flips: usize,
    refused: usize,
    unheld: usize,
    people: (i32, i32),
    events: BTreeMap<&'static str, usize>,
}

fn of_event(event: &Event) -> Option<&'static str> {
    Some(match event {
        Event::Raided(_) => "raids",
        Event::Seized(Seized { from: Some(_), .. }) => "seized",
        Event::Seized(Seized { from: None, .. }) => "settled",
        Event::Revolt(_) => "revolts",
        Event::Battle(_) => "battles",
        Event::ContractMade(_) => "contracts",
        Event::Offered(_) => "offers",
        Event::ContractFailed(_) => "unserved",
        Event::Hunger(Hunger { dead, .. }) if *dead > 0 => "hunger",
        Event::RanDry(_) => "dry",
        Event::Built(_) => "built",
        Event::FleetLost(_) => "lost",
        Event::ShipsCaptured(_) => "prizes",
        Event::MajeCaptured(_) => "captives",
        Event::MajeReleased(_) => "released",
        Event::MajeDeserted(_) => "deserted",
        Event::TechnologyGained(_) => "technology",
        Event::Given(_) => "gifts",
        Event::OrderFailed(_) => "failed",
        Event::MissionFailed(_) => "mission failed",
        Event::SpyCaught(_) => "spies caught",
        Event::Blockade(_) => "blockades",
        Event::Landless(_) => "landless",
        Event::Founded(_) => "founded",
        Event::Joined(_) => "joined",
        Event::Merged(_) => "merged",
        Event::Ended(_) => "ended",
        Event::Departed(_) => "departed",
        _ => return None,
    })
}

/// Who holds how many people, who leads, and how many lands nobody holds.
fn land(simulation: &Simulation) -> (Option<FactionId>, i32, i32, usize) {
    let scenario = simulation.scenario();
    let mut held = vec![0; scenario.roster.factions.len()];
    let (mut lands, mut people) = (0, 0);
    for faction in scenario.faction_ids() {
        for land in &simulation.view(faction).own.lands {
            held[faction.index()] += land.people;
            people += land.people;
            lands += 1;
        }
    }
    let world: i32 = scenario.places.iter().map(|p| p.people).sum();
    let leader = (0..held.len()).max_by_key(|at| (held[*at], std::cmp::Reverse(*at)));
    let share = leader.map_or(0, |at| held[at] * 100 / world.max(1));
    (
        leader.map(FactionId::from_index),
        share,
        people,
        scenario.places.len() - lands,
    )
}

fn play(name: &str, seed: u64, turns: u16, trace: bool) -> Measure {
    let mut simulation = Simulation::new(scenario(name), seed);
    simulation.set_open_end(true);
    simulation.keep_chronicle(2);
    let mut measure = Measure::default();
    let mut flips: BTreeMap<TerritoryId, usize> = BTreeMap::new();
    measure.people.0 = land(&simulation).2;
    for turn in 1..=turns {
        let refused = think(&mut simulation);
        if trace {
            for (faction, command, why) in &refused {
                println!("turn {turn}: {faction:?} {command:?}: {why}");
            }
        }
        measure.refused += refused.len();
        for record in simulation.end_turn() {
            if let Some(name) = of_event(&record.event) {
                *measure.events.entry(name).or_default() += 1;
            }
            if let Event::Seized(Seized { at, .. }) | Event::Revolt(Revolt { at, .. }) =
                &record.event
            {
                *flips.entry(*at).or_default() += 1;
            }
        }
        if turn == 50 {
            (measure.leader_at_50, measure.share_at_50, ..) = land(&simulation);
        }
        if trace && turn % 10 == 0 {
            report(&simulation, turn);
        }
    }
    (
        measure.leader,
        measure.share,
        measure.people.1,
        measure.unheld,
    ) = land(&simulation);
    let scenario = simulation.scenario();
    for faction in scenario.faction_ids() {
        let own = simulation.view(faction).own;
        let sect = scenario.faction(faction).kind == FactionKind::Sect;
        measure.alive += usize::from(sect && own.status == Status::Active);
        measure.landed += usize::from(sect && !own.lands.is_empty());
    }
    measure.flips = flips.values().sum();
    measure.most_flips = flips.values().copied().max().unwrap_or(0);
    measure
}

/// How everybody is doing.
fn report(simulation: &Simulation, turn: u16) {
    println!("turn {turn}");
    for faction in simulation.scenario().faction_ids() {
        let own = simulation.view(faction).own;
        let ships: i32 = own.fleets.iter().map(|f| f.totals.ships).sum();
        println!(
            "  {:10} {:2} lands {:3} people, {:2} ships in {:2} fleets, stock {:?} need {:?} income {:?}, {} contracts, morale {}, {} majes, limit {:?}",
            simulation.scenario().faction(faction).short,
            own.lands.len(),
            own.lands.iter().map(|l| l.people).sum::<i32>(),
            ships,
            own.fleets.len(),
            own.stock.0,
            own.need.0,
            own.income.0,
            own.deals.len(),
            own.morale,
            own.majes.len(),
            own.governing,
        );
    }
}

fn setting(name: &str, usual: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| usual.into())
}

#[test]
#[ignore = "long: plays many games and prints what became of them"]
fn long_games() {
    let seeds = setting("SEEDS", "1..4");
    let (first, last) = seeds.split_once("..").expect("SEEDS is like 1..20");
    let (first, last): (u64, u64) = (
        first.parse().expect("a number"),
        last.parse().expect("a number"),
    );
    let turns: u16 = setting("TURNS", "200").parse().expect("a number");
    let name = setting("SCENARIO", "2371-eighteen-sects");
    let trace = !setting("TRACE", "").is_empty();
    let mut games = Vec::new();
    for seed in first..=last {
        let measure = play(&name, seed, turns, trace);
        println!(
            "seed {seed:3}: alive {:2} landed {:2} share {:2}% (turn 50: {:2}%, {}) unheld {:2} flips {:3} most {:2} people {:?} refused {} {:?}",
            measure.alive,
            measure.landed,
            measure.share,
            measure.share_at_50,
            if measure.leader == measure.leader_at_50 {
                "same"
            } else {
                "other"
            },
            measure.unheld,
            measure.flips,
            measure.most_flips,
            measure.people,
            measure.refused,
            measure.events,
        );
        games.push(measure);
    }
    let count = |wanted: &dyn Fn(&Measure) -> bool| games.iter().filter(|m| wanted(m)).count();
    println!(
        "{} games: alive 8 to 18 in {}, share at most 35 in {}, flips at most 6 in {}, leader at 50 leads in {}",
        games.len(),
        count(&|m| (8..=18).contains(&m.alive)),
        count(&|m| m.share <= 35),
        count(&|m| m.most_flips <= 6),
        count(&|m| m.leader == m.leader_at_50),
    );
}
