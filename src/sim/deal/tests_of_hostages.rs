//! Tests of hostages: who can be one, what he secures, and when he comes home.

use super::tests::{act, answer};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Good, Hours, Rank};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::deal::clause;
use crate::sim::deal::{Judge, appraise};
use crate::sim::event::{Event, HostageFreed};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, FeudAct, Owed, Reason, When};
use crate::sim::testing::Sandbox;
use std::sync::Arc;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const FIRST: MajeId = MajeId::new(ME, 0);
const KIN: MajeId = MajeId::new(ME, 1);

/// Two neighbours; the first has a maje beside its First Maje.
fn two() -> Simulation {
    Sandbox::row(4, 1)
        .sect(&[0, 1])
        .sect(&[2, 3])
        .maje(0, 0, Rank::Lesser)
        .start(1)
}

fn turns(game: &Simulation, turns: u16) -> Hours {
    Hours::of_turns(turns, game.scenario().turn)
}

/// Not to attack, with a hostage for it.
fn treaty(game: &Simulation, hostage: MajeId, term: u16) -> Deal {
    let when = When::For {
        term: turns(game, term),
    };
    let clauses = [Owed::NonAggression, Owed::Hostage(hostage)];
    Deal::new(
        [ME, THEY],
        clauses.map(|what| Clause::new(ME, THEY, what, when)),
    )
}

fn give(game: &mut Simulation, deal: Deal) {
    assert_eq!(act(game, ME, Act::Propose { to: THEY, deal }), Ok(()));
    assert_eq!(answer(game, true), Ok(()));
}

fn fates(game: &Simulation) -> Vec<bool> {
    let records = game.chronicle().all().iter();
    let fates = records.filter_map(|record| match &record.event {
        Event::HostageFreed(HostageFreed { maje, forfeit, .. }) if *maje == KIN => Some(*forfeit),
        _ => None,
    });
    fates.collect()
}

fn wrong(game: &mut Simulation, kind: IncidentKind, by: FactionId, to: FactionId) {
    let deed = Deed::new(kind, by, to).at(TerritoryId(2));
    crate::sim::consequence::act::remember(game.world_mut(), deed);
}

#[test]
fn a_hostage_lives_with_the_other_does_nothing_else_and_comes_home_at_the_end() {
    let mut game = two();
    let deal = treaty(&game, KIN, 6);
    give(&mut game, deal);
    let own = game.view(ME);
    let maje = own.maje(KIN).expect("he is still its own");
    assert_eq!((maje.captor, maje.hostage), (Some(THEY), true));
    assert_eq!(maje.at, TerritoryId(2));
    let order = Order::Assign {
        maje: KIN,
        task: Task::Host,
    };
    let captive = Refusal::Captive {
        maje: KIN,
        captor: THEY,
    };
    assert_eq!(game.submit(ME, &Command::Order(order)), Err(captive));
    let theirs = game.view(THEY).own;
    assert!(theirs.prisoners.is_empty());
    assert_eq!(theirs.hostages.len(), 1);
    for _ in 0..5 {
        game.end_turn();
        assert!(game.view(ME).maje(KIN).is_some_and(|it| it.hostage));
    }
    game.end_turn();
    let maje = game.view(ME).maje(KIN).cloned().expect("he is alive");
    assert_eq!((maje.captor, maje.hostage), (None, false));
    assert_eq!(maje.at, TerritoryId(0));
    assert_eq!(fates(&game), [false]);
}

#[test]
fn nobody_leaves_his_first_maje_or_somebody_who_is_not_free() {
    let mut game = two();
    let first = treaty(&game, FIRST, 6);
    let offer = |game: &mut Simulation, deal| act(game, ME, Act::Propose { to: THEY, deal });
    assert_eq!(offer(&mut game, first), Err(Refusal::NoHostage(FIRST)));
    let deal = treaty(&game, KIN, 6);
    give(&mut game, deal.clone());
    let captive = Refusal::Captive {
        maje: KIN,
        captor: THEY,
    };
    game.end_turn();
    assert_eq!(offer(&mut game, deal), Err(captive));
}

#[test]
fn a_hostage_is_neither_ransomed_nor_harmed() {
    let mut game = two();
    let deal = treaty(&game, KIN, 6);
    give(&mut game, deal);
    game.end_turn();
    let harm = Act::Feud(FeudAct::Execute { maje: KIN });
    let refused = Err(Refusal::NotYourPrisoner(KIN));
    assert_eq!(act(&mut game, THEY, harm), refused);
    let freedom = Clause::new(THEY, ME, Owed::Prisoner(KIN), When::Now);
    let deal = Deal::new([ME, THEY], [freedom]);
    assert_eq!(act(&mut game, ME, Act::Propose { to: THEY, deal }), refused);
}

#[test]
fn a_hostage_of_those_who_attack_is_forfeit_and_of_those_who_are_attacked_is_not() {
    for (by, to, forfeit) in [(ME, THEY, true), (THEY, ME, false)] {
        let mut game = two();
        let deal = treaty(&game, KIN, 12);
        give(&mut game, deal);
        game.end_turn();
        wrong(&mut game, IncidentKind::Raided, by, to);
        game.end_turn();
        assert_eq!(fates(&game), [forfeit], "{by:?}");
        let maje = game.view(ME).maje(KIN).cloned().expect("he is alive");
        assert_eq!(maje.captor.is_some(), forfeit);
        assert!(!maje.hostage);
        assert_eq!(game.view(THEY).own.prisoners.len(), usize::from(forfeit));
    }
}

/// Water now for ore later, with a hostage: he stays until the ore is there, though the promise of it alone ends a turn earlier.
#[test]
fn who_does_not_return_a_loan_loses_the_hostage() {
    let mut game = two();
    let term = turns(&game, 3);
    let lent = Owed::Goods(Good::Water, 5);
    let back = Owed::Goods(Good::Ore, 999);
    let clauses = [
        Clause::new(THEY, ME, lent, When::Now),
        Clause::new(ME, THEY, back, When::By { within: term }),
        Clause::new(ME, THEY, Owed::Hostage(KIN), When::For { term }),
    ];
    give(&mut game, Deal::new([ME, THEY], clauses));
    for _ in 0..3 {
        game.end_turn();
        assert!(fates(&game).is_empty());
    }
    game.end_turn();
    assert_eq!(fates(&game), [true]);
}

#[test]
fn a_hostage_makes_more_of_an_open_word_welcome() {
    let mut game = two();
    let view = game.view(THEY);
    let trusted = u16::try_from(Judge::of(&view, ME).credit).expect("a small sum");
    let term = turns(&game, 6);
    let promised = Owed::Goods(Good::Ore, trusted + 10);
    let later = Clause::new(ME, THEY, promised, When::By { within: term });
    let left = Clause::new(ME, THEY, Owed::Hostage(KIN), When::For { term });
    let alone = appraise(&view, ME, &Deal::new([ME, THEY], [later]));
    let secured = appraise(&view, ME, &Deal::new([ME, THEY], [later, left]));
    let ruled_out =
        |it: &super::Appraisal| it.reasons.iter().any(|(why, _)| *why == Reason::Credit);
    assert!(ruled_out(&alone), "{alone:?}");
    assert!(!ruled_out(&secured), "{secured:?}");
    let deal = treaty(&game, KIN, 6);
    give(&mut game, deal);
    game.end_turn();
    assert!(clause::pawned(&game.view(THEY), ME, THEY) > 0);
    assert_eq!(
        clause::pawned(&game.view(THEY), ME, THEY) > 0,
        Judge::of(&game.view(THEY), ME).security > 0
    );
}

#[test]
fn hostages_are_saved_and_known_again() {
    let mut game = two();
    let deal = treaty(&game, KIN, 6);
    give(&mut game, deal);
    game.end_turn();
    let snapshot = game.snapshot();
    let again =
        Simulation::restore(Arc::clone(game.scenario()), snapshot).expect("it was just saved");
    assert_eq!(game.digest(), again.digest());
    assert!(again.view(ME).maje(KIN).is_some_and(|it| it.hostage));
}
