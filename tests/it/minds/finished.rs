//! Whether minds finish a beaten neighbour: in most games of four years a sect loses its last land.

use super::{scenario, think};
use first_maje::sim::Simulation;
use first_maje::sim::event::Event;

/// How many factions lost their last land in a game of the eighteen sects.
fn landless(seed: u64) -> usize {
    let mut simulation = Simulation::new(scenario("2371-eighteen-sects"), seed);
    simulation.set_open_end(true);
    let mut sum = 0;
    for _ in 0..48 {
        think(&mut simulation);
        let records = simulation.end_turn().iter();
        let lost = records.filter(|record| matches!(record.event, Event::Landless(_)));
        sum += lost.count();
    }
    sum
}

#[test]
fn in_most_games_a_beaten_sect_loses_its_last_land() {
    let games: Vec<usize> = (1..=6).map(landless).collect();
    let finished = games.iter().filter(|lost| **lost > 0).count();
    assert!(finished * 2 > games.len(), "{games:?}");
}
