//! Prisoners turned, sent home, telling, and found out.

use super::InformantState;
use super::rules::{BRIBE, STUBBORN, TELLS};
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::{Good, IncidentKind, MindDef, Rank};
use crate::sim::Simulation;
use crate::sim::belief::Source;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::consequence::act::remember;
use crate::sim::event::{Event, Leak, Observers};
use crate::sim::opinion::Deed;
use crate::sim::terms::{ExileCause, Owed};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);
const FOURTH: FactionId = FactionId(3);
const MAJE: MajeId = MajeId::new(THEY, 1);

/// Four sects; the first holds a maje of the second, who is for sale (or true as steel), under a First Maje of this guile.
fn prison(for_sale: bool, guile: i8, seed: u64) -> Simulation {
    let sandbox = Sandbox::row(12, 2)
        .sect(&[0])
        .sect(&[2])
        .sect(&[9])
        .sect(&[11]);
    let sandbox = sandbox.maje(1, 2, Rank::Lesser).change(|scenario| {
        scenario.opening.minds.fill(MindDef::Idle);
        for maje in &mut scenario.opening.majes {
            if maje.id == MAJE {
                // Less loyal, he would go over to somebody of his own accord.
                let (honour, loyalty) = if for_sale { (-5, 20) } else { (5, 100) };
                (maje.traits.honour, maje.loyalty) = (honour, loyalty);
            } else if maje.id.owner == THEY {
                maje.traits.guile = guile;
            }
        }
    });
    let mut game = sandbox.start(seed);
    game.capture(MAJE, ME);
    game
}

fn suborn(game: &mut Simulation) -> Result<(), Refusal> {
    let order = Order::Suborn { maje: MAJE };
    game.submit(ME, &Command::Order(order))
}

/// He is turned, and goes home.
fn turned(guile: i8) -> Simulation {
    let mut games = (1..40).map(|seed| {
        let mut game = prison(true, guile, seed);
        suborn(&mut game).expect("he is a prisoner");
        game.end_turn();
        game
    });
    let serves = |game: &Simulation| game.informants().serves(MAJE, ME);
    let mut game = games.find(serves).expect("most are turned");
    let release = Command::Act(Act::Release { maje: MAJE });
    game.submit(ME, &release).expect("he is a prisoner");
    game
}

/// In which turn, of this many at most, something is so.
fn turn_when(game: &mut Simulation, turns: Turn, is: impl Fn(&Simulation) -> bool) -> Option<Turn> {
    (1..=turns).find(|_| {
        game.end_turn();
        is(game)
    })
}

/// What a faction was told that is like this.
fn told(game: &Simulation, who: FactionId, is: impl Fn(&Event) -> bool) -> usize {
    let records = game.chronicle().all().iter();
    let perceived = records.filter_map(|it| it.perceived_by(who));
    perceived.filter(|it| is(&it.event)).count()
}

#[test]
fn a_try_can_be_undone_costs_ore_and_its_outcome_is_told_to_the_captor_alone() {
    let mut game = prison(true, 0, 1);
    let before = game.view(ME).own.clone();
    suborn(&mut game).expect("he is a prisoner");
    let ore = game.view(ME).own.stock[Good::Ore];
    assert_eq!(ore, before.stock[Good::Ore] - BRIBE);
    assert_eq!(suborn(&mut game), Err(Refusal::TriedAlready(MAJE)));
    game.undo(ME).expect("there is an order");
    assert_eq!(*game.view(ME).own, before);
    suborn(&mut game).expect("he is a prisoner");
    game.end_turn();
    let tries = |event: &Event| matches!(event, Event::Suborned(_));
    assert_eq!(told(&game, ME, tries), 1);
    for other in [THEY, THIRD] {
        assert_eq!(told(&game, other, tries), 0);
    }
}

#[test]
fn only_lesser_prisoners_can_be_tried() {
    let mut game = prison(true, 0, 1);
    let first = MajeId::new(THEY, 0);
    let order = |maje| Command::Order(Order::Suborn { maje });
    let free = game.submit(ME, &order(first));
    assert_eq!(free, Err(Refusal::NotYourPrisoner(first)));
    game.capture(first, ME);
    let leads = game.submit(ME, &order(first));
    assert_eq!(leads, Err(Refusal::LeadsTheirs(first)));
    let strangers = game.submit(THIRD, &order(MAJE));
    assert_eq!(strangers, Err(Refusal::NotYourPrisoner(MAJE)));
}

#[test]
fn whoever_refuses_stays_stubborn_for_some_turns() {
    let mut games = (1..40).map(|seed| {
        let mut game = prison(false, 0, seed);
        suborn(&mut game).expect("he is a prisoner");
        game.end_turn();
        game
    });
    let refuses = |game: &Simulation| !game.informants().serves(MAJE, ME);
    let mut game = games.find(refuses).expect("most refuse");
    let maje = MAJE;
    for left in (1..=STUBBORN).rev() {
        assert_eq!(suborn(&mut game), Err(Refusal::Stubborn { maje, left }));
        game.end_turn();
    }
    assert_eq!(suborn(&mut game), Ok(()));
}

#[test]
fn an_informant_at_home_tells_what_his_house_has_heard_and_what_it_keeps_secret() {
    let mut game = turned(-5);
    let deed = Deed::new(IncidentKind::Raided, THIRD, FOURTH);
    remember(game.world_mut(), deed.known_to(Observers::only(&[THEY])));
    game.promise_each_other([THEY, THIRD], Owed::NonAggression, 24);
    let knows = |game: &Simulation| {
        let mut facts = game.view(ME).beliefs.facts.latest();
        facts.any(|it| it.kind.concerns(FOURTH) && it.mark.source == Source::Told(ME))
    };
    assert!(turn_when(&mut game, 30, knows).is_some(), "{TELLS}% a turn");
    let secret = |event: &Event| matches!(event, Event::SecretLearned(it) if it.leak == Leak::Informant(MAJE));
    let learned = turn_when(&mut game, 30, |game| told(game, ME, secret) > 0);
    assert!(learned.is_some() || told(&game, ME, secret) > 0);
    let counted = game.informants().all()[0].told;
    assert!(counted >= 2, "{counted}");
    let tells = |event: &Event| matches!(event, Event::InformantTold(_));
    assert!(told(&game, ME, tells) > 0);
    assert_eq!(told(&game, THEY, tells), 0);
}

#[test]
fn as_long_as_he_is_held_he_has_nothing_to_tell() {
    let mut game = turned(-5);
    game.capture(MAJE, ME);
    let deed = Deed::new(IncidentKind::Raided, THIRD, FOURTH);
    remember(game.world_mut(), deed.known_to(Observers::only(&[THEY])));
    let tells = |event: &Event| matches!(event, Event::InformantTold(_));
    let spoke = turn_when(&mut game, 12, |game| told(game, ME, tells) > 0);
    assert_eq!(spoke, None);
}

#[test]
fn a_house_that_finds_him_out_holds_it_against_his_master_who_does_not_know() {
    let mut game = turned(5);
    let exposed = |game: &Simulation| !game.view(THEY).own.exposed.is_empty();
    assert!(turn_when(&mut game, 60, exposed).is_some());
    let held = |who: FactionId| {
        let mut incidents = game.view(who).own.incidents.iter();
        incidents.any(|it| (it.kind, it.by) == (IncidentKind::Turned, ME))
    };
    assert!(held(THEY) && !held(ME) && !held(THIRD));
    let master = game.view(ME).own;
    assert!(master.informants.iter().any(|it| it.maje == MAJE));
    let found = |event: &Event| matches!(event, Event::InformantFound(_));
    assert_eq!(told(&game, THEY, found), 1);
    assert_eq!(told(&game, ME, found), 0);
    // He tells nothing any more.
    let deed = Deed::new(IncidentKind::Raided, THIRD, FOURTH);
    remember(game.world_mut(), deed.known_to(Observers::only(&[THEY])));
    let tells = |event: &Event| matches!(event, Event::InformantTold(_));
    let before = told(&game, ME, tells);
    let spoke = turn_when(&mut game, 12, |game| told(game, ME, tells) > before);
    assert_eq!(spoke, None);
}

#[test]
fn sent_to_spy_on_his_master_he_brings_nothing_and_is_never_caught() {
    let mut game = turned(-5);
    let task = Task::Spy { on: ME };
    let order = Command::Order(Order::Assign { maje: MAJE, task });
    game.submit(THEY, &order).expect("he is free, and near");
    let caught = |game: &Simulation| {
        let of_him = |event: &Event| matches!(event, Event::SpyCaught(_));
        told(game, THEY, of_him) > 0
    };
    assert_eq!(turn_when(&mut game, 8, caught), None);
    assert!(
        game.view(THEY).own.alarms[ME.index()] > 0,
        "it looks like spying"
    );
}

#[test]
fn an_exile_is_lost_to_his_master_and_no_injustice_once_he_is_found_out() {
    let mut game = turned(5);
    let exposed = |game: &Simulation| !game.view(THEY).own.exposed.is_empty();
    let price = |game: &Simulation| {
        crate::sim::house::exile::exile_price(&game.view(THEY), MAJE).expect("he is lesser")
    };
    game.end_turn();
    let before = price(&game);
    assert!(turn_when(&mut game, 60, exposed).is_some());
    let after = price(&game);
    assert_eq!(after.cause, ExileCause::Informed);
    assert!(after.prestige > before.prestige, "{before:?} {after:?}");
    // His master cannot tell whether his house had found him out.
    let lost = |event: &Event| matches!(event, Event::InformantLost(_));
    for mut game in [turned(-5), game] {
        let exile = Command::Order(Order::Exile { maje: MAJE });
        game.submit(THEY, &exile).expect("he is a lesser maje");
        game.end_turn();
        let [it] = game.informants().all() else {
            panic!("one was turned");
        };
        let over = matches!(
            it.state,
            InformantState::Over(_) | InformantState::FoundAndOver(_)
        );
        assert!(over, "{it:?}");
        assert_eq!((told(&game, ME, lost), told(&game, THEY, lost)), (1, 0));
        assert!(game.view(ME).own.informants.is_empty());
    }
}

#[test]
fn his_house_remembers_for_a_while_that_he_came_home() {
    let mut game = turned(-5);
    game.end_turn();
    let home = game.view(THEY).own.homecoming(MAJE).copied();
    assert_eq!(home.map(|it| it.from), Some(ME));
    assert!(game.view(ME).own.homecomings.is_empty());
    for _ in 0..=super::rules::CARE {
        game.end_turn();
    }
    assert_eq!(game.view(THEY).own.homecoming(MAJE), None);
}

#[test]
fn informants_are_saved_and_those_who_cannot_be_are_refused() {
    let game = turned(0);
    let snapshot = game.snapshot();
    let scenario = std::sync::Arc::clone(game.scenario());
    let loaded = Simulation::restore(std::sync::Arc::clone(&scenario), snapshot.clone());
    assert_eq!(loaded.expect("it is sound").digest(), game.digest());
    let mut stranger = snapshot;
    stranger.informants = stranger.informants.clone().renumbered(99);
    let error = Simulation::restore(scenario, stranger).expect_err("nobody has that number");
    assert_eq!(error.section, "informants");
}
