//! Tests of what is exchanged at once: technology and prisoners for goods.

use super::tests::{act, answer, ended, neighbours};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::economy::audit::end_turn_balanced;
use crate::sim::event::{ContractTrouble, Event};
use crate::sim::ledger::{Account, Cause};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Deal, Owed, Told, TradeTerms};
use crate::sim::testing::{Sandbox, TERRAFORMING};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

/// Loads that came in by exchanges in the last turn.
fn exchanged(game: &Simulation, to: FactionId) -> i32 {
    let lines = game.ledger().of(to).iter();
    let goods = lines.filter(|line| {
        let goods = matches!(line.account, Account::Store(..) | Account::Cargo(..));
        goods && matches!(line.cause, Cause::Exchange(_)) && line.amount > 0
    });
    goods.map(|line| line.amount).sum()
}

#[test]
fn a_prisoner_goes_home_for_a_price_or_for_nothing() {
    let maje = MajeId::new(THEY, 0);
    let captured = || {
        let mut game = neighbours().start(1);
        game.capture(maje, ME);
        game
    };
    let mut game = captured();
    let price = Goods::new(5, 5, 5);
    let deal = Deal::ransom([ME, THEY], ME, maje, price);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("a prisoner of its own");
    let before = game.view(THEY).own.stock;
    answer(&mut game, true).expect("they have that");
    assert_eq!(before - game.view(THEY).own.stock, price, "set aside");
    let again = act(&mut game, ME, Act::Release { maje });
    assert_eq!(again, Err(Refusal::NotYourPrisoner(maje)), "he is promised");
    end_turn_balanced(&mut game);
    assert_eq!(exchanged(&game, ME), 15);
    assert_eq!(game.view(THEY).maje(maje).and_then(|m| m.captor), None);
    assert!(game.view(ME).own.prisoners.is_empty());
    end_turn_balanced(&mut game);
    assert_eq!(exchanged(&game, ME), 0, "once");
    // His own may offer as well.
    let mut game = captured();
    let deal = Deal::ransom([THEY, ME], ME, maje, price);
    act(&mut game, THEY, Act::Propose { to: ME, deal }).expect("their maje");
    let offer = game.view(ME).own.offers[0].id;
    let (accept, motive) = (true, Told::default());
    let yes = Act::Answer {
        offer,
        accept,
        motive,
    };
    act(&mut game, ME, yes).expect("a prisoner of its own");
    end_turn_balanced(&mut game);
    assert_eq!(exchanged(&game, ME), 15);
    assert_eq!(game.view(THEY).maje(maje).and_then(|m| m.captor), None);
    // Let go for nothing, he is a friend made.
    let mut game = captured();
    act(&mut game, ME, Act::Release { maje }).expect("a prisoner of its own");
    end_turn_balanced(&mut game);
    assert!(game.opinions().of(THEY, ME) > 10);
    let again = act(&mut game, ME, Act::Release { maje });
    assert_eq!(again, Err(Refusal::NotYourPrisoner(maje)));
}

#[test]
fn technology_is_sold_by_units_once_and_by_each_under_a_number_of_its_own() {
    let mut game = neighbours().technology(0, TERRAFORMING, 5).start(1);
    let thing = Owed::Technology(TERRAFORMING, 4);
    let sale = |loads| Deal::sale([ME, THEY], ME, thing, Goods::new(0, 0, loads));
    let too_much = Deal::sale(
        [ME, THEY],
        ME,
        Owed::Technology(TERRAFORMING, 6),
        Goods::new(0, 0, 5),
    );
    let refused = act(
        &mut game,
        ME,
        Act::Propose {
            to: THEY,
            deal: too_much,
        },
    );
    assert_eq!(refused, Err(Refusal::NothingToGive(TERRAFORMING)));
    let deal = sale(12);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("its own to sell");
    assert_eq!(
        game.view(ME).own.technology[TERRAFORMING.index()],
        1,
        "set aside"
    );
    answer(&mut game, true).expect("they have that");
    end_turn_balanced(&mut game);
    let held = |game: &Simulation, who| game.view(who).own.technology[TERRAFORMING.index()];
    assert_eq!((held(&game, ME), held(&game, THEY)), (1, 4));
    assert_eq!(exchanged(&game, ME), 12);
    end_turn_balanced(&mut game);
    assert_eq!((held(&game, ME), held(&game, THEY)), (1, 4));
    // What they offer elsewhere does not show in the numbers I read.
    let event = |e: &Event| matches!(e, Event::Exchanged { .. });
    assert_eq!(game.news(THEY, 1).filter(|r| event(&r.event)).count(), 1);
    assert!(!game.news(FactionId(0), 2).any(|r| event(&r.event)));
}

#[test]
fn what_cannot_be_kept_moves_nothing_and_is_held_against_whoever_owed_it() {
    let mut game = neighbours().technology(0, TERRAFORMING, 2).start(1);
    let thing = Owed::Technology(TERRAFORMING, 2);
    let deal = Deal::sale([ME, THEY], ME, thing, Goods::new(0, 0, 10));
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("its own to sell");
    answer(&mut game, true).expect("they have that");
    // Theirs is gone before it is due.
    let entity = game
        .world()
        .resource::<crate::sim::index::Index>()
        .territory(TerritoryId(1));
    let store = crate::sim::territory::Store(Goods::NONE);
    game.world_mut().entity_mut(entity).insert(store);
    end_turn_balanced(&mut game);
    assert_eq!(game.view(ME).own.technology[TERRAFORMING.index()], 2);
    assert_eq!(ended(&game), [ContractTrouble::Short(THEY)]);
    assert!(game.opinions().of(ME, THEY) < 0);
}

#[test]
fn each_party_numbers_what_it_knows() {
    let mut game = Sandbox::row(4, 2).sect(&[0]).sect(&[1]).sect(&[2]).start(1);
    let offer = |from, to| {
        let terms = TradeTerms {
            give: (Good::Food, 2),
            get: (Good::Water, 2),
            turns: 4,
        };
        let deal = Deal::trade([from, to], terms, crate::scenario::model::TurnLength::Month);
        Command::Act(Act::Propose { to, deal })
    };
    let other = FactionId(2);
    game.submit(ME, &offer(ME, THEY)).expect("near");
    game.submit(ME, &offer(ME, other)).expect("near");
    let number = |game: &Simulation, who| game.view(who).own.offers[0].id.0;
    assert_eq!(number(&game, THEY), 1);
    assert_eq!(number(&game, other), 1, "the first that it hears of");
}
