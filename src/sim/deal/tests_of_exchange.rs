//! Tests of what is exchanged at once: technology and prisoners for goods.

use super::tests::{act, answer, ended, neighbours};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::economy::audit::{end_turn_balanced, posted};
use crate::sim::event::{ContractTrouble, Event};
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause};
use crate::sim::maje::Captive;
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, ClauseState, Deal, OnlyIf, Owed, Secrecy, Told, TradeTerms, When};
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
fn offers_for_a_prisoner_who_is_none_any_more_are_off_the_table() {
    let maje = MajeId::new(THEY, 0);
    let offers = |freed: bool| {
        let mut game = neighbours().start(1);
        game.capture(maje, ME);
        let deal = Deal::ransom([THEY, ME], ME, maje, Goods::new(5, 5, 5));
        act(&mut game, THEY, Act::Propose { to: ME, deal }).expect("their maje");
        let index = game.world().resource::<Index>();
        let entity = index.maje(maje).expect("he is there");
        if freed {
            game.world_mut().entity_mut(entity).insert(Captive(None));
        }
        game.end_turn();
        game.view(ME).own.offers.len()
    };
    assert_eq!(offers(false), 1, "it stands for a turn");
    assert_eq!(offers(true), 0);
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
    let entity = game.world().resource::<Index>().territory(TerritoryId(1));
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

#[test]
fn what_is_promised_in_case_of_an_attack_is_due_only_then() {
    use crate::sim::opinion::{Deed, IncidentKind};
    const THIRD: FactionId = FactionId(2);
    let mut game = Sandbox::row(5, 2)
        .sect(&[0])
        .sect(&[1])
        .sect(&[4])
        .place(0, |p| p.yields = Goods::new(18, 6, 4))
        .place(1, |p| p.yields = Goods::new(4, 6, 18))
        .start(1);
    let terms = TradeTerms {
        give: (Good::Food, 5),
        get: (Good::Water, 0),
        turns: 6,
    };
    let mut deal = Deal::trade([ME, THEY], terms, game.scenario().turn);
    deal.bind_to(OnlyIf::AttackedBy(ME), |_| true);
    let about_a_party = act(
        &mut game,
        ME,
        Act::Propose {
            to: THEY,
            deal: deal.clone(),
        },
    );
    assert_eq!(about_a_party, Err(Refusal::AboutAParty(ME)));
    deal.bind_to(OnlyIf::AttackedBy(THIRD), |_| true);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("it can be told");
    answer(&mut game, true).expect("it costs nothing");
    let id = game.view(ME).own.deals[0].id;
    let food = Account::Store(TerritoryId(0), Good::Food);
    end_turn_balanced(&mut game);
    assert_eq!(posted(&game, 0, food, Cause::Deal(id)), 0);
    assert_eq!(game.opinions().of(THEY, ME), 0, "nothing was kept");
    let raid = Deed::new(IncidentKind::Raided, THIRD, THEY);
    crate::sim::consequence::act::remember(game.world_mut(), raid);
    end_turn_balanced(&mut game);
    assert_eq!(posted(&game, 0, food, Cause::Deal(id)), -5);
    end_turn_balanced(&mut game);
    assert_eq!(posted(&game, 0, food, Cause::Deal(id)), 0);
}

#[test]
fn a_public_deal_is_heard_of_and_a_secret_one_is_not() {
    for (secrecy, heard) in [(Secrecy::Public, true), (Secrecy::Secret, false)] {
        let mut game = Sandbox::row(5, 2).sect(&[0]).sect(&[1]).sect(&[4]).start(1);
        let terms = TradeTerms {
            give: (Good::Food, 2),
            get: (Good::Ore, 1),
            turns: 6,
        };
        let mut deal = Deal::trade([ME, THEY], terms, game.scenario().turn);
        deal.secrecy = secrecy;
        act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
        answer(&mut game, true).expect("legal");
        let mut news = game.news(FactionId(2), 1);
        let made = |e: &Event| matches!(e, Event::ContractMade(_));
        assert_eq!(news.any(|perceived| made(&perceived.event)), heard);
    }
}

/// Food now for water within two turns.
fn loan(game: &Simulation, water: u16) -> Deal {
    let within = Hours::of_turns(2, game.scenario().turn);
    let lent = Clause::new(ME, THEY, Owed::Goods(Good::Food, 5), When::Now);
    let back = Owed::Goods(Good::Water, water);
    let back = Clause::new(THEY, ME, back, When::By { within });
    Deal::new([ME, THEY], [lent, back])
}

#[test]
fn what_is_lent_comes_back_by_its_turn_or_is_held_against_whoever_owes_it() {
    use ClauseState::{Kept, KeptInPart};
    for (water, state) in [(4, Kept), (2_000, KeptInPart)] {
        let mut game = neighbours().start(1);
        let deal = loan(&game, water);
        act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
        answer(&mut game, true).expect("nothing is due from them yet");
        let mut ends = Vec::new();
        for _ in 0..3 {
            assert!(ends.is_empty(), "not before it is due");
            end_turn_balanced(&mut game);
            let records = game.chronicle().of_turn(game.turn() - 1);
            let judged = records.iter().filter_map(|record| match &record.event {
                Event::PledgeJudged(it) => Some((it.by, it.to, it.state)),
                _ => None,
            });
            ends = judged.collect();
        }
        assert_eq!(ends, [(THEY, ME, state)], "{water}");
        assert!(
            game.view(ME).own.deals.is_empty(),
            "nothing is due any more"
        );
        let thought = game.opinions().of(ME, THEY);
        assert_eq!(thought > 0, state == Kept, "{thought}");
    }
}

#[test]
fn who_offers_what_the_other_has_on_the_table_accepts_it() {
    let mut game = neighbours().start(1);
    let terms = TradeTerms {
        give: (Good::Food, 3),
        get: (Good::Water, 2),
        turns: 6,
    };
    let turn = game.scenario().turn;
    let deal = Deal::trade([ME, THEY], terms, turn);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    let back = Deal::trade([THEY, ME], terms.mirrored(), turn);
    act(&mut game, THEY, Act::Propose { to: ME, deal: back }).expect("it is on the table");
    assert!(game.view(ME).own.offers.is_empty());
    assert_eq!(game.view(ME).own.deals.len(), 1);
}
