//! Acts at the table: what `check` finds possible in a view is done, never refused from the truth.

use crate::battery;
use std::path::Path;
use std::sync::Arc;

use first_maje::id::FactionId;
use first_maje::mind;
use first_maje::scenario::model::Scenario;
use first_maje::sim::Simulation;
use first_maje::sim::check::check;
use first_maje::sim::command::Command;
use first_maje::sim::dice::{Dice, Purpose, Seed};

fn scenario(name: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(name);
    let opened = first_maje::scenario::open::open(&path);
    Arc::new(opened.unwrap_or_else(|rejected| panic!("{rejected}")))
}

/// One faction tries a few acts of its battery; returns how many were done.
fn try_some(simulation: &mut Simulation, faction: FactionId, dice: &mut Dice) -> u32 {
    let mut done = 0;
    let mut acts = battery::acts(&simulation.view(faction), dice);
    dice.shuffle(&mut acts);
    for act in acts.into_iter().take(12) {
        let command = Command::Act(act);
        let checked = check(&simulation.view(faction), &command);
        let submitted = simulation.submit(faction, &command);
        assert_eq!(submitted, checked, "{faction:?}: {command:?}");
        done += u32::from(checked.is_ok());
    }
    done
}

#[test]
fn what_a_view_allows_at_the_table_is_never_refused() {
    for (name, turns) in [("2371-eighteen-sects", 12), ("four-wells", 12)] {
        for seed in 1..=2 {
            let mut simulation = Simulation::new(scenario(name), seed);
            simulation.set_open_end(true);
            let mut done = 0;
            for turn in 0..turns {
                let mut dice = Seed(seed).dice(turn, Purpose::Table, None, 7, 0);
                for faction in simulation.scenario().clone().faction_ids() {
                    done += try_some(&mut simulation, faction, &mut dice);
                    let plan = mind::orders(
                        &simulation.view(faction),
                        simulation.scenario().mind(faction),
                        Seed(seed),
                    );
                    for order in plan.orders {
                        // What was given away may be missing for what the mind had planned.
                        let _ = simulation.submit(faction, &Command::Order(order));
                    }
                }
                simulation.end_turn();
            }
            assert!(done > 100, "{name}: only {done} acts were possible");
        }
    }
}
