//! Tests of what a broken word costs: by what is missing, by the clause that is broken, and more in the last turns.

use super::tests::{act, answer, neighbours, propose};
use crate::id::FactionId;
use crate::scenario::model::{Good, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::event::{ContractEnded, ContractTrouble, Event};
use crate::sim::ledger::{Account, Cause};
use crate::sim::opinion::{IncidentKind, Trust};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, DealSort, Owed, Secrecy, When};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
/// What a load of a broken word takes off trust.
const EACH: i32 = 2;

fn within(game: &Simulation, turns: u16) -> When {
    When::By {
        within: Hours::of_turns(turns, game.scenario().turn),
    }
}

fn lasting(game: &Simulation, turns: u16) -> When {
    When::For {
        term: Hours::of_turns(turns, game.scenario().turn),
    }
}

fn earned(game: &Simulation, of: FactionId, by: FactionId) -> i32 {
    game.world().resource::<Trust>().of(of, by).earned()
}

/// Signs a deal that the first offers the second.
fn sign(game: &mut Simulation, clauses: &[Clause], secrecy: Secrecy) {
    let mut deal = Deal::new([ME, THEY], clauses.iter().copied());
    deal.secrecy = secrecy;
    act(game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(game, true).expect("legal");
}

/// Food now for so much water within two turns.
fn lend(game: &mut Simulation, water: u16, secrecy: Secrecy) {
    let lent = Clause::new(ME, THEY, Owed::Goods(Good::Food, 5), When::Now);
    let back = Owed::Goods(Good::Water, water);
    let back = Clause::new(THEY, ME, back, within(game, 2));
    sign(game, &[lent, back], secrecy);
}

fn end(game: &mut Simulation, by: FactionId) {
    let deal = game.view(by).own.deals[0].id;
    act(game, by, Act::EndDeal { deal, motive: None }).expect("one of its own");
}

/// Prestige that a word brought or cost a faction in the turn that was resolved last, or is being planned.
fn for_its_word(game: &Simulation, of: FactionId) -> i32 {
    let lines = game.ledger().of(of).iter();
    let lines = lines.filter(|it| it.account == Account::Prestige && it.cause == Cause::Word);
    lines.map(|it| it.amount).sum()
}

#[test]
fn whoever_keeps_a_pledge_in_part_answers_for_what_is_missing_and_for_no_more() {
    let mut game = neighbours().start(1);
    lend(&mut game, 2_000, Secrecy::Public);
    game.end_turn();
    game.end_turn();
    let before = game.view(THEY).own.prestige;
    game.end_turn();
    let lines = game.ledger().of(ME).iter();
    let came: i32 = lines
        .filter(|it| matches!(it.cause, Cause::Exchange(_)) && it.amount > 0)
        .map(|it| it.amount)
        .sum();
    assert!(came > 0 && came < 2_000, "{came}");
    // A little of it is forgiven as the turn ends.
    let lost = -earned(&game, ME, THEY);
    let owed = (2_000 - came) * EACH;
    assert!((owed - 2..=owed).contains(&lost), "{lost} of {owed}");
    let lost = before - game.view(THEY).own.prestige;
    assert!((0..=-super::rules::BROKEN).contains(&lost), "{lost}");
}

#[test]
fn whoever_ends_a_loan_breaks_what_was_still_owed() {
    let mut game = neighbours().start(1);
    lend(&mut game, 30, Secrecy::Secret);
    game.end_turn();
    end(&mut game, THEY);
    assert_eq!(earned(&game, ME, THEY), -30 * EACH);
    let end = game.chronicle().all().iter().rev().find_map(|record| {
        let Event::ContractEnded(ContractEnded { sort, why, .. }) = record.event else {
            return None;
        };
        Some((sort, why))
    });
    let why = ContractTrouble::Ended(THEY, None);
    assert_eq!(end, Some((DealSort::Loan, why)));
}

/// What it cost to end a loan of 30 this many turns after the First Maje who took it died: trust, and how it is remembered.
fn heir_ends_a_loan(turns: u16, before_death: bool) -> (i32, IncidentKind) {
    let mut game = neighbours().start(1);
    if !before_death {
        game.lose_first_maje(THEY);
    }
    let lent = Clause::new(ME, THEY, Owed::Goods(Good::Food, 5), When::Now);
    let back = Owed::Goods(Good::Water, 30);
    let back = Clause::new(THEY, ME, back, within(&game, 12));
    sign(&mut game, &[lent, back], Secrecy::Public);
    if before_death {
        game.lose_first_maje(THEY);
    }
    for _ in 1..turns {
        game.end_turn();
    }
    end(&mut game, THEY);
    let mut known = game.view(ME).own.incidents.iter().rev();
    let word = known.find(|it| it.by == THEY && it.is_wrong());
    (
        earned(&game, ME, THEY),
        word.expect("it is remembered").kind,
    )
}

#[test]
fn an_heir_goes_back_on_the_word_of_the_dead_for_half_the_blame_while_his_rule_is_new() {
    let half = (-15 * EACH, IncidentKind::Repudiated);
    let whole = (-30 * EACH, IncidentKind::ContractBroken);
    assert_eq!(heir_ends_a_loan(1, true), half);
    assert_eq!(heir_ends_a_loan(3, true), half);
    assert_eq!(heir_ends_a_loan(4, true), whole, "he has let it stand");
    assert_eq!(heir_ends_a_loan(1, false), whole, "he promised it himself");
}

#[test]
fn notice_of_a_treaty_leaves_what_is_owed_later_owed() {
    let mut game = neighbours().start(1);
    let bound = Clause::new(ME, THEY, Owed::NonAggression, lasting(&game, 12));
    let back = Clause::new(THEY, ME, Owed::Goods(Good::Water, 4), within(&game, 9));
    sign(&mut game, &[bound, back], Secrecy::Secret);
    end(&mut game, THEY);
    assert_eq!(earned(&game, ME, THEY), 0, "notice breaks nothing");
    for _ in 0..9 {
        game.end_turn();
        assert_eq!(game.view(ME).own.deals.len(), 1);
    }
    game.end_turn();
    assert!(game.view(ME).own.deals.is_empty());
    assert!(earned(&game, ME, THEY) > 0, "paid after all");
}

#[test]
fn a_vassal_who_rises_by_notice_pays_as_for_any_rising() {
    let mut game = neighbours().start(1);
    let bows = Clause::new(THEY, ME, Owed::Vassalage, lasting(&game, 12));
    let spared = Clause::new(ME, THEY, Owed::NonAggression, lasting(&game, 12));
    sign(&mut game, &[bows, spared], Secrecy::Public);
    game.end_turn();
    end(&mut game, THEY);
    let stake = 2 * super::rules::PROMISE;
    assert_eq!(earned(&game, ME, THEY), -stake * EACH);
    assert_eq!(for_its_word(&game, THEY), 2 * super::rules::BROKEN);
    let incidents = game.opinions().incidents(ME, THEY);
    let rose = incidents.filter(|it| it.kind == IncidentKind::Rebelled);
    assert_eq!(rose.count(), 1);
}

#[test]
fn in_the_last_six_turns_half_of_what_is_lost_is_paid_in_prestige_too() {
    for (turn, lost) in [(6, 2), (7, 2 + 8)] {
        let mut game = neighbours().change(|s| s.book_mut().turns = 12).start(1);
        for _ in 1..turn {
            game.end_turn();
        }
        let each = |from, to, good| {
            let term = Hours::of_turns(3, game.scenario().turn);
            Clause::new(from, to, Owed::Goods(good, 8), When::EachTurn { term })
        };
        let both = [each(ME, THEY, Good::Food), each(THEY, ME, Good::Water)];
        sign(&mut game, &both, Secrecy::Public);
        end(&mut game, ME);
        assert_eq!(for_its_word(&game, ME), -lost, "in turn {turn}");
        assert_eq!(earned(&game, THEY, ME), -16 * EACH, "in turn {turn}");
    }
}

#[test]
fn nothing_falls_due_after_the_last_turn() {
    let mut game = neighbours().change(|s| s.book_mut().turns = 8).start(1);
    let offer = |game: &mut Simulation, what, when| {
        let deal = Deal::new([ME, THEY], [Clause::new(THEY, ME, what, when)]);
        act(game, ME, Act::Propose { to: THEY, deal })
    };
    let water = Owed::Goods(Good::Water, 4);
    let late = within(&game, 8);
    assert_eq!(offer(&mut game, water, late), Err(Refusal::BeyondTheEnd(7)));
    let long = propose(&mut game, (Good::Food, 2), (Good::Water, 2), 9);
    assert_eq!(long, Err(Refusal::BeyondTheEnd(8)));
    // A promise not to attack binds to the end, whatever its term says.
    let bound = lasting(&game, 12);
    assert_eq!(offer(&mut game, Owed::NonAggression, bound), Ok(()));
    game.end_turn();
    let in_time = within(&game, 6);
    assert_eq!(offer(&mut game, water, in_time), Ok(()));
    for _ in 0..6 {
        game.end_turn();
    }
    let next = within(&game, 1);
    assert_eq!(offer(&mut game, water, next), Err(Refusal::BeyondTheEnd(0)));
    let cut = within(&game, 9).by_the_end(Some(4), game.scenario().turn);
    assert_eq!(cut, within(&game, 3));
}
