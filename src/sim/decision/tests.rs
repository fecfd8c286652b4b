//! Who is told why somebody did what he did.

use super::{Confided, Decisions};
use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::model::{IncidentKind, MindDef, Rank};
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::event::Leak;
use crate::sim::simulation::Simulation;
use crate::sim::terms::{
    Consideration, DealSort, Decided, FeudAct, Grounds, PlotKind, Rationale, Stated, Treatment,
};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

fn refusal(toward: FactionId, lie: bool) -> Rationale {
    Rationale {
        what: Decided::Refuse(DealSort::Trade),
        toward,
        said: Some(Stated::Reason(Consideration::Trouble)),
        lie,
        why: Grounds::of([(Consideration::Fear, 40)]),
    }
}

/// Three sects; a maje of the second is a prisoner of the first, and kept badly.
fn prison(seed: u64) -> Simulation {
    let mut game = Sandbox::row(9, 2)
        .sect(&[0])
        .sect(&[2])
        .sect(&[4])
        .maje(0, 0, Rank::Lesser)
        .maje(1, 2, Rank::Lesser)
        .change(|it| it.opening.minds.fill(MindDef::Idle))
        .start(seed);
    let maje = MajeId::new(THEY, 1);
    game.capture(maje, ME);
    let treatment = Treatment::Badly;
    let treat = Act::Feud(FeudAct::Treat { maje, treatment });
    assert_eq!(game.submit(ME, &Command::Act(treat)), Ok(()));
    game
}

/// What the first is told within some turns.
fn told(game: &mut Simulation, turns: Turn) -> Vec<Confided> {
    for _ in 0..turns {
        game.end_turn();
    }
    game.view(ME).own.confided.clone()
}

#[test]
fn a_prisoner_tells_first_what_concerns_his_captor_and_a_lie_is_held_against_the_liar() {
    let opinion = |game: &Simulation| game.opinions().of(ME, THEY);
    let talks = |seed| {
        let mut game = prison(seed);
        game.note(THEY, refusal(ME, true));
        game.note(THEY, refusal(THIRD, false));
        game.end_turn();
        let before = opinion(&game);
        let told = told(&mut game, 20);
        (game, before, told)
    };
    let mut games = (1..30).map(talks);
    let (game, before, told) = games
        .find(|(.., told)| told.len() == 2)
        .expect("15 in 100 each turn");
    let toward: Vec<FactionId> = told.iter().map(|it| it.made.decision.toward).collect();
    assert_eq!(toward, [ME, THIRD]);
    assert_eq!(told[0].leak, Leak::Prisoner(MajeId::new(THEY, 1)));
    assert_eq!((told[0].made.by, told[0].made.turn), (THEY, 1));
    let deceived = game.opinions().incidents(ME, THEY);
    let deceived = deceived.filter(|it| it.kind == IncidentKind::Deceived);
    assert_eq!(
        deceived.count(),
        1,
        "the lie to the third is none of theirs"
    );
    assert!(opinion(&game) < before);
    for other in [THEY, THIRD] {
        assert_eq!(game.view(other).own.confided, [], "{other:?}");
    }
}

#[test]
fn he_does_not_know_what_was_decided_after_he_was_taken() {
    let mut game = prison(1);
    game.end_turn();
    game.end_turn();
    game.note(THEY, refusal(ME, true));
    assert_eq!(told(&mut game, 20), []);
}

#[test]
fn a_plot_is_not_told_while_it_is_under_way() {
    let mut game = prison(1);
    let scheme = crate::sim::terms::Scheme::new(PlotKind::Coup, ME);
    let plots = |task| {
        let maje = MajeId::new(THEY, 0);
        Command::Order(Order::Assign { maje, task })
    };
    let task = Task::Plot {
        scheme,
        strikes: false,
    };
    assert_eq!(game.submit(THEY, &plots(task)), Ok(()));
    game.note(
        THEY,
        Rationale {
            what: Decided::Plot(PlotKind::Coup),
            toward: ME,
            said: None,
            lie: false,
            why: Grounds::of([(Consideration::IllWill, 30)]),
        },
    );
    assert_eq!(told(&mut game, 12), []);
    assert_eq!(game.submit(THEY, &plots(Task::Idle)), Ok(()));
    assert_eq!(told(&mut game, 20).len(), 1);
    let held = game.opinions().incidents(ME, THEY);
    let held = held.filter(|it| it.kind == IncidentKind::Plotted);
    assert_eq!(
        held.count(),
        1,
        "who is told of a plot holds it against the plotter"
    );
}

#[test]
fn whoever_goes_on_attacking_decides_nothing_new_and_refusals_of_long_ago_are_forgotten() {
    let mut decisions = Decisions::default();
    let attack = |toward| Rationale {
        what: Decided::Attack(TerritoryId(1)),
        toward,
        said: None,
        lie: false,
        why: Grounds::default(),
    };
    decisions.note(1, ME, attack(THEY));
    decisions.note(2, ME, attack(THEY));
    decisions.note(2, ME, attack(THIRD));
    decisions.note(2, THIRD, attack(THEY));
    decisions.note(2, ME, refusal(THEY, false));
    decisions.note(20, ME, attack(THEY));
    assert_eq!(decisions.made().len(), 5);
    decisions.forget(26);
    assert_eq!(decisions.made().len(), 5);
    decisions.forget(27);
    assert_eq!(decisions.made().len(), 4);
}
