//! Tests of goods that are laid aside: when they leave, what they secure, and who has them in the end.

use super::tests::{act, answer};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::deal::{Judge, appraise};
use crate::sim::decree::Decree;
use crate::sim::economy::audit::end_turn_balanced;
use crate::sim::event::{EscrowEnded, Event};
use crate::sim::ledger::Cause;
use crate::sim::opinion::{Deed, IncidentKind, credit};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Pledged, Reason, When};
use crate::sim::testing::Sandbox;
use std::sync::Arc;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const LAID: Owed = Owed::Escrow(Good::Ore, 8);

fn sandbox() -> Sandbox {
    let store = Goods::new(60, 60, 60);
    let game = Sandbox::row(4, 1).sect(&[0, 1]).sect(&[2, 3]);
    (0..4).fold(game, |game, at| game.land(at, |land| land.store = store))
}

fn turns(game: &Simulation, turns: u16) -> Hours {
    Hours::of_turns(turns, game.scenario().turn)
}

/// Water now for loads of food within three turns, with ore laid aside for them.
fn loan(game: &Simulation, food: u16) -> Deal {
    let within = turns(game, 3);
    let back = Owed::Goods(Good::Food, food);
    let clauses = [
        Clause::new(THEY, ME, Owed::Goods(Good::Water, 5), When::Now),
        Clause::new(ME, THEY, back, When::By { within }),
        Clause::new(ME, THEY, LAID, When::Now),
    ];
    Deal::new([ME, THEY], clauses)
}

/// Not to attack, with ore laid aside for it.
fn peace(game: &Simulation, term: u16) -> Deal {
    let term = turns(game, term);
    let spares = Clause::new(ME, THEY, Owed::NonAggression, When::For { term });
    Deal::new([ME, THEY], [spares, Clause::new(ME, THEY, LAID, When::Now)])
}

fn offer(game: &mut Simulation, deal: Deal) -> Result<(), Refusal> {
    act(game, ME, Act::Propose { to: THEY, deal })
}

/// A game in which a deal was signed and a turn has passed.
fn signed(mut game: Simulation, deal: impl Fn(&Simulation) -> Deal) -> Simulation {
    let deal = deal(&game);
    assert_eq!(offer(&mut game, deal), Ok(()));
    assert_eq!(answer(&mut game, true), Ok(()));
    end_turn_balanced(&mut game);
    game
}

/// Whether what was laid aside was forfeit, each time that it is known.
fn fates(game: &Simulation) -> Vec<bool> {
    let records = game.chronicle().all().iter();
    let fates = records.filter_map(|record| match &record.event {
        Event::EscrowEnded(EscrowEnded { forfeit, .. }) => Some(*forfeit),
        _ => None,
    });
    fates.collect()
}

/// Loads that came to a faction this turn as security, or left it.
fn moved(game: &Simulation, of: FactionId) -> i32 {
    let lines = game.ledger().of(of).iter();
    let moved = lines.filter(|line| matches!(line.cause, Cause::Escrow(_)));
    moved.map(|line| line.amount).sum()
}

fn end_deal(game: &mut Simulation, by: FactionId) {
    let deal = game.view(by).own.deals[0].id;
    assert_eq!(act(game, by, Act::EndDeal { deal, motive: None }), Ok(()));
}

#[test]
fn goods_leave_the_stores_and_come_back_once_the_word_is_kept() {
    let mut game = sandbox().start(1);
    let before = game.view(ME).own.stock;
    let deal = loan(&game, 4);
    assert_eq!(offer(&mut game, deal), Ok(()));
    let offered = game.view(ME).own.stock;
    assert_eq!(before[Good::Ore] - offered[Good::Ore], 8, "it is set aside");
    assert_eq!(answer(&mut game, true), Ok(()));
    end_turn_balanced(&mut game);
    assert_eq!([moved(&game, ME), moved(&game, THEY)], [-8, 0]);
    let known = game.view(ME).own.deals[0].clone();
    assert_eq!(known.deal.escrow(ME), Goods::of(Good::Ore, 8));
    for _ in 0..2 {
        end_turn_balanced(&mut game);
        assert!(fates(&game).is_empty());
    }
    end_turn_balanced(&mut game);
    assert_eq!(fates(&game), [false]);
    assert_eq!([moved(&game, ME), moved(&game, THEY)], [8, 0]);
}

#[test]
fn who_does_not_keep_his_word_loses_them() {
    let mut game = signed(sandbox().start(1), |game| loan(game, 999));
    for _ in 0..3 {
        end_turn_balanced(&mut game);
    }
    assert_eq!(fates(&game), [true]);
    assert_eq!([moved(&game, ME), moved(&game, THEY)], [0, 8]);
}

#[test]
fn who_is_released_has_them_back() {
    let mut game = signed(sandbox().start(1), |game| loan(game, 999));
    let free = Owed::Release(Pledged::Goods(Good::Food, 999));
    let deal = Deal::gift(THEY, ME, [free]);
    assert_eq!(act(&mut game, THEY, Act::Propose { to: ME, deal }), Ok(()));
    end_turn_balanced(&mut game);
    assert_eq!(fates(&game), [false]);
}

#[test]
fn who_attacks_loses_them_and_who_is_attacked_does_not() {
    for (by, to, forfeit) in [(ME, THEY, true), (THEY, ME, false)] {
        let mut game = signed(sandbox().start(1), |game| peace(game, 12));
        let deed = Deed::new(IncidentKind::Raided, by, to).at(TerritoryId(2));
        crate::sim::consequence::act::remember(game.world_mut(), deed);
        end_turn_balanced(&mut game);
        assert_eq!(fates(&game), [forfeit], "{by:?}");
    }
}

#[test]
fn who_ends_what_he_owes_loses_them_and_to_give_notice_of_peace_loses_nothing() {
    for (by, forfeit) in [(ME, true), (THEY, false)] {
        let mut game = signed(sandbox().start(1), |game| loan(game, 4));
        end_deal(&mut game, by);
        end_turn_balanced(&mut game);
        assert_eq!(fates(&game), [forfeit], "{by:?}");
    }
    let mut game = signed(sandbox().start(1), |game| peace(game, 12));
    end_deal(&mut game, ME);
    for _ in 0..6 {
        end_turn_balanced(&mut game);
    }
    assert_eq!(fates(&game), [false]);
}

#[test]
fn what_secures_nothing_or_is_not_there_is_refused() {
    let mut game = sandbox().start(1);
    let alone = Clause::new(ME, THEY, LAID, When::Now);
    let deal = Deal::new([ME, THEY], [alone]);
    let refused = Err(Refusal::NothingSecured(ME));
    assert_eq!(offer(&mut game, deal), refused);
    // What the other promises is secured by the other.
    let within = turns(&game, 3);
    let theirs = Owed::Goods(Good::Water, 5);
    let theirs = Clause::new(THEY, ME, theirs, When::By { within });
    assert_eq!(
        offer(&mut game, Deal::new([ME, THEY], [alone, theirs])),
        refused
    );
    let with = |game: &Simulation, laid: Clause| {
        let clauses = peace(game, 6).clauses.to_vec().into_iter();
        let rest = clauses.filter(|it| it.what.escrow().is_none());
        Deal::new([ME, THEY], rest.chain([laid]))
    };
    let much = Clause::new(ME, THEY, Owed::Escrow(Good::Ore, 500), When::Now);
    let much = with(&game, much);
    let answer = offer(&mut game, much);
    assert!(
        matches!(answer, Err(Refusal::NotEnough { .. })),
        "{answer:?}"
    );
    for (laid, refusal) in [
        (
            Clause::new(ME, THEY, LAID, When::By { within }),
            Refusal::WrongTime,
        ),
        (
            Clause::new(ME, THEY, Owed::Escrow(Good::Ore, 0), When::Now),
            Refusal::EmptyOffer,
        ),
    ] {
        let deal = with(&game, laid);
        assert_eq!(offer(&mut game, deal), Err(refusal));
    }
}

#[test]
fn who_is_no_more_leaves_them_to_the_other_and_has_them_from_the_other() {
    for (ends, forfeit) in [(ME, true), (THEY, false)] {
        let mut game = signed(sandbox().start(1), |game| peace(game, 12));
        let decree = Decree::End {
            faction: ends,
            heir: None,
        };
        assert_eq!(game.decree(decree), Ok(()));
        for _ in 0..3 {
            end_turn_balanced(&mut game);
        }
        assert_eq!(fates(&game), [forfeit], "{ends:?}");
    }
}

#[test]
fn in_the_last_turn_they_go_back() {
    let game = sandbox()
        .change(|scenario| scenario.book_mut().turns = 4)
        .start(1);
    let mut game = signed(game, |game| peace(game, 12));
    end_turn_balanced(&mut game);
    assert!(fates(&game).is_empty());
    for _ in 0..2 {
        end_turn_balanced(&mut game);
    }
    assert_eq!(fates(&game), [false]);
}

#[test]
fn what_is_laid_aside_is_not_at_risk() {
    let game = sandbox().start(1);
    let view = game.view(THEY);
    let trusted = u16::try_from(Judge::of(&view, ME).credit).expect("a small sum");
    let secured = loan(&game, trusted + 8);
    let more = loan(&game, trusted + 9);
    let rest = secured.clauses.iter().filter(|it| it.what != LAID);
    let bare = Deal::new([ME, THEY], rest.copied());
    let ruled_out = |deal: &Deal| {
        let reasons = appraise(&view, ME, deal).reasons;
        reasons.iter().any(|(why, _)| *why == Reason::Credit)
    };
    assert!(ruled_out(&bare) && ruled_out(&more) && !ruled_out(&secured));
    let left = credit::left(&view, ME);
    let game = signed(game, |game| loan(game, 10));
    assert_eq!(credit::left(&game.view(THEY), ME), left - 2);
}

#[test]
fn what_is_laid_aside_is_saved_and_known_again() {
    let mut game = signed(sandbox().start(1), |game| peace(game, 6));
    let snapshot = game.snapshot();
    let scenario = Arc::clone(game.scenario());
    let mut again = Simulation::restore(scenario, snapshot).expect("it was just saved");
    assert_eq!(game.digest(), again.digest());
    let state = again.view(ME).own.deals[0].deal.clauses.iter();
    let state = state.clone().find(|it| it.what == LAID).map(|it| it.state);
    assert_eq!(state, Some(ClauseState::Running));
    for _ in 0..6 {
        game.end_turn();
        again.end_turn();
    }
    assert_eq!([fates(&game), fates(&again)], [vec![false], vec![false]]);
}
