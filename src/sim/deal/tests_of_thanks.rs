//! Thanks follow value and time: nothing is remembered where nothing of worth changes hands, and no word is broken for free.

use super::tests::{act, answer, ended, neighbours, propose};
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods, IncidentKind};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::economy::audit::posted;
use crate::sim::event::{ContractTrouble, Event, Failure, OrderFailed};
use crate::sim::ledger::{Account, Cause};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Deal, Owed, Secrecy, TradeTerms};
use crate::sim::testing::{SHIELDS, TERRAFORMING};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

fn give(game: &mut Simulation, what: Owed) {
    let deal = Deal::gift(ME, THEY, [what]);
    act(game, ME, Act::Propose { to: THEY, deal }).expect("its own to give");
}

/// Signs a trade.
fn sign(game: &mut Simulation, give: (Good, u16), get: (Good, u16), turns: u8, secrecy: Secrecy) {
    let terms = TradeTerms { give, get, turns };
    let mut deal = Deal::trade([ME, THEY], terms, game.scenario().turn);
    deal.secrecy = secrecy;
    act(game, ME, Act::Propose { to: THEY, deal }).expect("carriers enough");
    answer(game, true).expect("nothing is against it");
}

/// What `to` remembers of deeds of one kind by `by`, in weights.
fn remembered(game: &Simulation, to: FactionId, by: FactionId, kind: IncidentKind) -> Vec<i32> {
    let all = game.opinions().incidents(to, by);
    let all = all.filter(|it| it.kind == kind);
    all.map(|it| it.weight).collect()
}

fn words(game: &Simulation, of: u8) -> i32 {
    posted(game, of, Account::Prestige, Cause::Word)
}

#[test]
fn a_gift_in_two_parts_earns_no_more_than_a_whole_one() {
    let after = |parts: &[u16]| {
        let mut game = neighbours().start(1);
        for loads in parts {
            give(&mut game, Owed::Goods(Good::Food, *loads));
        }
        game.end_turn();
        game.opinions().of(THEY, ME)
    };
    let whole = after(&[12]);
    assert!(whole > 0);
    assert!(after(&[6, 6]) <= whole && after(&[6, 6]) > 0);
    assert!(after(&[1, 1, 1, 1]) <= after(&[4]), "trifles earn no more");
}

#[test]
fn gifts_of_what_they_have_are_not_thanked_for() {
    let mut game = neighbours()
        .technology(0, SHIELDS, 1)
        .technology(1, SHIELDS, 1)
        .land(1, |land| land.store = Goods::new(20, 60, 20))
        .start(1);
    give(&mut game, Owed::Technology(SHIELDS, 1));
    give(&mut game, Owed::Goods(Good::Ore, 10));
    let records = game.end_turn();
    let failed = records.iter().filter_map(|record| match &record.event {
        Event::OrderFailed(OrderFailed { why, .. }) => Some(*why),
        _ => None,
    });
    assert_eq!(failed.collect::<Vec<_>>(), [Failure::TheyHaveIt]);
    assert_eq!(game.opinions().incidents(THEY, ME).count(), 0);
    // Units are always one more.
    let mut game = neighbours().technology(0, TERRAFORMING, 2).start(1);
    give(&mut game, Owed::Technology(TERRAFORMING, 1));
    game.end_turn();
    assert!(game.opinions().of(THEY, ME) > 0);
}

#[test]
fn who_gets_everything_for_nothing_has_served_nobody() {
    let mut game = neighbours().start(1);
    sign(
        &mut game,
        (Good::Food, 8),
        (Good::Water, 0),
        3,
        Secrecy::Public,
    );
    for _ in 0..3 {
        game.end_turn();
    }
    assert_eq!(ended(&game), [ContractTrouble::Term]);
    assert!(game.opinions().of(THEY, ME) > 0);
    assert_eq!(game.opinions().of(ME, THEY), 0);
    assert_eq!((words(&game, 0), words(&game, 1)), (1, 0));
}

#[test]
fn contracts_about_trifles_make_no_friends_and_nobody_famous() {
    let mut game = neighbours().start(1);
    for _ in 0..6 {
        propose(&mut game, (Good::Food, 1), (Good::Water, 1), 1).expect("a small trade");
        answer(&mut game, true).expect("nothing is against it");
        game.end_turn();
        assert_eq!((words(&game, 0), words(&game, 1)), (0, 0));
    }
    assert_eq!(ended(&game).len(), 6);
    assert_eq!(game.opinions().of(THEY, ME), 0);
    assert_eq!(game.opinions().of(ME, THEY), 0);
}

/// A contract that the first sect cannot serve: it has next to no food.
fn failing(secrecy: Secrecy) -> Simulation {
    let mut game = neighbours()
        .land(0, |land| land.store[Good::Food] = 12)
        .place(0, |place| place.yields[Good::Food] = 0)
        .start(1);
    sign(&mut game, (Good::Food, 15), (Good::Water, 5), 8, secrecy);
    game.end_turn();
    assert_eq!(game.view(ME).own.deals[0].blame, Some(ME));
    game
}

#[test]
fn who_failed_himself_breaks_his_word_by_ending_it() {
    for (by, secrecy, costs) in [
        (ME, Secrecy::Public, 2),
        // Nobody else knows that there was a word to break.
        (ME, Secrecy::Secret, 0),
        (THEY, Secrecy::Public, 0),
    ] {
        let mut game = failing(secrecy);
        let deal = game.view(by).own.deals[0].id;
        let before = game.view(by).own.prestige;
        game.submit(by, &Command::Act(Act::EndDeal { deal, motive: None }))
            .expect("its own");
        let other = if by == ME { THEY } else { ME };
        let broken = remembered(&game, other, by, IncidentKind::ContractBroken);
        assert_eq!(broken.len(), usize::from(by == ME));
        let lost = before - game.view(by).own.prestige;
        assert_eq!(lost, costs);
    }
    // Nor is it free to let it fail until it ends.
    let mut game = failing(Secrecy::Public);
    game.end_turn();
    assert_eq!(ended(&game), [ContractTrouble::Short(ME)]);
    assert_eq!((words(&game, 0), words(&game, 1)), (-2, 0));
}

#[test]
fn ending_a_contract_gives_no_offer_back() {
    let mut game = neighbours().start(1);
    propose(&mut game, (Good::Food, 5), (Good::Water, 5), 4).expect("the one offer");
    answer(&mut game, true).expect("nothing is against it");
    let deal = game.view(ME).own.deals[0].id;
    act(&mut game, ME, Act::EndDeal { deal, motive: None }).expect("its own");
    let again = propose(&mut game, (Good::Food, 4), (Good::Water, 4), 4);
    assert_eq!(again, Err(Refusal::NeedsEnvoy(THEY)));
    game.end_turn();
    propose(&mut game, (Good::Food, 4), (Good::Water, 4), 4).expect("another turn");
}
