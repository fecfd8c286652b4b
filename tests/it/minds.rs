//! Minds play whole games: what they give is never refused, and the map stays alive.

use std::path::Path;
use std::sync::Arc;

use first_maje::id::FactionId;
use first_maje::mind;
use first_maje::scenario::model::{MindDef, Scenario};
use first_maje::session::{TableWord, sit_down};
use first_maje::sim::Simulation;
use first_maje::sim::check::Refusal;
use first_maje::sim::command::Command;
use first_maje::sim::dice::{Purpose, Seed};

fn scenario(name: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(name);
    let opened = first_maje::scenario::open::open(&path);
    Arc::new(opened.unwrap_or_else(|rejected| panic!("{rejected}")))
}

/// Everybody's mind deals and gives orders; returns what was refused.
fn think(simulation: &mut Simulation) -> Vec<(FactionId, Command, Refusal)> {
    let seed = Seed(simulation.seed());
    let mut order: Vec<FactionId> = simulation.scenario().faction_ids().collect();
    order.retain(|id| simulation.scenario().mind(*id) != &MindDef::Idle);
    let scenario = Arc::clone(simulation.scenario());
    let mut lot = order.clone();
    seed.dice(simulation.turn(), Purpose::Table, None, 0, 0)
        .shuffle(&mut lot);
    let mut refused = Vec::new();
    for faction in lot {
        let mut heard = |who: FactionId, word: TableWord<'_>| {
            if let TableWord::Command(command, Err(why)) = word {
                refused.push((who, command.clone(), why));
            }
        };
        sit_down(simulation, faction, &|_| true, &mut heard);
    }
    for faction in order {
        let plan = mind::orders(&simulation.view(faction), scenario.mind(faction), seed);
        for order in plan.orders {
            let command = Command::Order(order);
            if let Err(why) = simulation.submit(faction, &command) {
                refused.push((faction, command, why));
            }
        }
    }
    refused
}

#[test]
fn no_order_of_a_mind_is_refused() {
    for (name, turns) in [
        ("2371-eighteen-sects", 48),
        ("four-wells", 8),
        ("2410-bremark", 16),
        ("2410-takedown", 18),
        ("2410-delta-alliance", 30),
    ] {
        for seed in 1..=12 {
            let mut simulation = Simulation::new(scenario(name), seed);
            simulation.set_open_end(true);
            for _ in 0..turns {
                let refused = think(&mut simulation);
                assert_eq!(
                    refused,
                    [],
                    "{name}, seed {seed}, turn {}",
                    simulation.turn()
                );
                simulation.end_turn();
            }
        }
    }
}

mod finished;
mod measure;
mod readiness;
