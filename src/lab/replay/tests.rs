//! Small games that are played again.

use super::reversal::{Reconsidered, Reversal};
use super::{Betrayal, Replays, without};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::mind;
use crate::scenario::model::{IncidentKind, MindDef, Rank, Scenario, Traits};
use crate::session::{Session, SessionConfig};
use crate::sim::Simulation;
use crate::sim::command::{Command, Mission, Order, Task};
use crate::sim::dice::Seed;
use crate::sim::terms::{Decided, Owed, PlotKind, Scheme};
use crate::sim::testing::{RAIDER, Sandbox};
use std::sync::Arc;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const OTHER: FactionId = FactionId(2);

/// Three neighbours, of which the first has many ships, majes to spare for plots and a First Maje of this character, and thinks ill of the
/// second.
fn neighbours(traits: Traits) -> Sandbox {
    let three = Sandbox::row(5, 1).sect(&[0, 1]).sect(&[2, 3]).sect(&[4]);
    let staffed = (0..4).fold(three, |row, _| row.maje(0, 0, Rank::Lesser));
    staffed
        .fleet(0, 1, &[(RAIDER, 9)])
        .fleet(1, 3, &[(RAIDER, 1)])
        .opinion(0, 1, -60, false)
        .change(|it| it.opening.majes[0].traits = traits)
}

/// What comes of asking the first of the neighbours again why it broke its word, with every seed with which it does.
fn reversals(traits: Traits) -> Vec<Reversal> {
    let mut game = neighbours(traits).start(1);
    game.promise_each_other([ME, THEY], Owed::NonAggression, 12);
    let mind = game.scenario().mind(ME).clone();
    let asked = (0..60).map(|seed| Reconsidered {
        view: game.owned_view(ME),
        mind: mind.clone(),
        seed: Seed(seed),
    });
    let breach = Decided::Plot(PlotKind::Breach);
    let found = asked.filter_map(|asked| {
        let plan = mind::orders(&asked.view.view(), &asked.mind, asked.seed);
        let mut decisions = plan.decisions.iter();
        let decision = decisions.find(|it| it.what == breach)?;
        Some(asked.again(decision))
    });
    found.collect()
}

#[test]
fn whoever_breaks_his_word_for_what_is_between_two_keeps_it_without_that() {
    let honest = Traits {
        honour: 3,
        ..Traits::default()
    };
    let reversed = reversals(honest);
    assert!(reversed.len() > 3, "{reversed:?}");
    assert!(
        reversed.iter().all(|it| *it == Reversal::Reversed),
        "{reversed:?}"
    );
}

#[test]
fn whoever_breaks_his_word_out_of_character_breaks_it_under_other_circumstances_too() {
    let ruthless = Traits {
        boldness: 5,
        honour: -5,
        greed: 5,
        ..Traits::default()
    };
    let reversed = reversals(ruthless);
    assert!(reversed.len() > 3, "{reversed:?}");
    let character = [Reversal::ReversedByCharacter, Reversal::Kept];
    assert!(
        reversed.iter().all(|it| character.contains(it)),
        "{reversed:?}"
    );
}

/// Nobody thinks, and the first takes a place of the second as soon as it may.
fn treason(seed: u64) -> (Arc<Scenario>, Simulation) {
    let idle = neighbours(Traits::default()).change(|it| it.opening.minds.fill(MindDef::Idle));
    let scenario = Arc::new(idle.clone().scenario());
    (scenario, idle.start(seed))
}

fn order(game: &mut Simulation, order: Order) {
    assert_eq!(game.submit(ME, &Command::Order(order)), Ok(()));
}

const SEIZE: Order = Order::Mission {
    fleet: FleetId::new(ME, 0),
    mission: Mission::Seize {
        target: TerritoryId(2),
    },
};

#[test]
fn whoever_takes_land_by_treason_is_worse_off_without_it() {
    let (scenario, mut game) = treason(1);
    let config = SessionConfig::minds(&scenario, 1).open_end(true);
    game.set_open_end(true);
    let mut replays = Replays::new(&scenario, config, 20);
    game.promise_each_other([ME, THEY], Owed::NonAggression, 12);
    let plot = Task::Plot {
        scheme: Scheme::new(PlotKind::Breach, THEY),
        strikes: false,
    };
    let maje = MajeId::new(ME, 1);
    order(&mut game, Order::Assign { maje, task: plot });
    game.end_turn();
    order(&mut game, SEIZE);
    while game.turn() <= 20 {
        let turn = game.turn();
        replays.begin(&game);
        game.end_turn();
        replays.end(turn, &game);
    }
    let tally = *replays.counts.of(IncidentKind::Betrayed);
    assert_eq!((tally.betrayals, tally.undecided), (1, 1));
    assert_eq!((tally.worse_without, tally.better_without), (1, 0));
}

#[test]
fn only_what_is_done_to_the_victim_is_left_undone() {
    let (scenario, mut game) = treason(2);
    let config = SessionConfig::minds(&scenario, 2).open_end(true);
    game.set_open_end(true);
    order(&mut game, SEIZE);
    let stands = |to| {
        let session = Session::resume(Arc::clone(&scenario), game.snapshot(), config.clone());
        let betrayal = Betrayal {
            by: ME,
            to,
            turn: 1,
            kind: IncidentKind::Betrayed,
        };
        without::play(session.expect("it fits"), &betrayal)
    };
    let without = [THEY, OTHER].map(stands);
    for _ in 0..=super::LATER {
        game.end_turn();
    }
    let with = without::standing(&game, ME);
    assert!(without[0] < with, "{without:?} {with}");
    assert_eq!(without[1], with, "nothing else changes");
}
