//! Tests of appraisal, preview and suggestion.

use super::{answer, fair_offer};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::IncidentKind;
use crate::scenario::model::{Good, Goods, Hours, TurnLength};
use crate::sim::Simulation;
use crate::sim::command::{Act, Command, Mission, Order};
use crate::sim::deal::{Appraisal, Likely, appraise, preview};
use crate::sim::terms::{Clause, Deal, Owed, Reason, Told, TradeTerms, When};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

/// Two neighbours: one has food to spare, the other water; each lacks what the other has.
fn neighbours() -> Sandbox {
    Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[1])
        .place(0, |p| p.yields = Goods::new(18, 6, 4))
        .place(1, |p| p.yields = Goods::new(4, 6, 18))
}

const TURN: TurnLength = TurnLength::Month;

fn terms(food: u16, water: u16) -> Deal {
    let terms = TradeTerms {
        give: (Good::Food, food),
        get: (Good::Water, water),
        turns: 8,
    };
    Deal::trade([ME, THEY], terms, TURN)
}

/// What they make of my offer.
fn theirs(game: &Simulation, terms: &Deal) -> Appraisal {
    appraise(&game.view(THEY), ME, terms)
}

fn says(appraisal: &Appraisal, reason: Reason) -> bool {
    appraisal.reasons.iter().any(|(said, _)| *said == reason)
}

#[test]
fn both_sides_like_to_swap_what_they_have_over() {
    let game = neighbours().start(1);
    let view = game.view(ME);
    let offer = fair_offer(&view, THEY).expect("a bargain for both");
    assert_eq!((offer.give.0, offer.get.0), (Good::Food, Good::Water));
    let terms = Deal::trade([ME, THEY], offer, TURN);
    assert!(appraise(&view, THEY, &terms).is_welcome());
    assert_eq!(preview(&view, THEY, &terms).likely(), Likely::Yes);
    assert!(theirs(&game, &terms).is_welcome());
    // Each of the two sees the same bargain from its side.
    let mirror = Deal::trade([THEY, ME], offer.mirrored(), TURN);
    let as_offer = appraise(&game.view(THEY), ME, &mirror);
    assert_eq!(as_offer, theirs(&game, &terms));
}

#[test]
fn a_poor_measure_is_refused_and_says_why() {
    let game = neighbours().start(1);
    let poor = theirs(&game, &terms(1, 6));
    assert!(!poor.is_welcome());
    assert!(says(&poor, Reason::Measure));
    assert!(theirs(&game, &terms(6, 6)).is_welcome());
    let weight: i32 = poor.reasons.iter().map(|(_, weight)| weight).sum();
    assert_eq!(weight, poor.total);
}

/// A payment of twenty loads once bought twenty loads each turn for eight turns.
#[test]
fn one_payment_does_not_buy_a_stream() {
    let game = neighbours()
        .land(1, |l| l.store = Goods::new(60, 4, 60))
        .start(1);
    let stream = Clause::new(
        THEY,
        ME,
        Owed::Goods(Good::Water, 10),
        When::EachTurn {
            term: Hours::of_turns(8, TURN),
        },
    );
    let paid = |loads| {
        let once = Clause::new(ME, THEY, Owed::Goods(Good::Ore, loads), When::Now);
        theirs(&game, &Deal::new([ME, THEY], [once, stream]))
    };
    let (little, much) = (paid(10), paid(80));
    assert!(!little.is_welcome(), "{little:?}");
    assert!(little.total < much.total, "{little:?} {much:?}");
    let each = Clause {
        when: stream.when,
        ..Clause::new(ME, THEY, Owed::Goods(Good::Ore, 10), When::Now)
    };
    let trade = theirs(&game, &Deal::new([ME, THEY], [each, stream]));
    assert!(little.total < trade.total, "{little:?} {trade:?}");
}

#[test]
fn a_trifle_each_turn_does_not_make_friends_give_something_for_nothing() {
    let game = neighbours()
        .opinion(1, 0, 60, false)
        .land(1, |l| l.store = Goods::new(60, 60, 60))
        .start(1);
    let each = When::EachTurn {
        term: Hours::of_turns(24, TURN),
    };
    let trifle = Owed::Goods(Good::Ore, 1);
    let trifles = [(ME, THEY), (THEY, ME)].map(|(from, to)| Clause::new(from, to, trifle, each));
    let asked = Clause::new(THEY, ME, Owed::Goods(Good::Water, 40), When::Now);
    let offer = Deal::new([ME, THEY], [trifles[0], trifles[1], asked]);
    assert!(
        !theirs(&game, &offer).is_welcome(),
        "{:?}",
        theirs(&game, &offer)
    );
}

#[test]
fn greed_asks_for_more() {
    let greedy = neighbours()
        .change(|s| s.opening.majes[1].traits.greed = 5)
        .start(1);
    let open_handed = neighbours()
        .change(|s| s.opening.majes[1].traits.greed = -3)
        .start(1);
    let offer = terms(5, 6);
    let (more, less) = (theirs(&greedy, &offer), theirs(&open_handed, &offer));
    assert!(more.total < less.total, "{more:?} {less:?}");
    assert!(says(&more, Reason::Greed));
}

#[test]
fn enemies_trade_only_in_need() {
    let enemies = neighbours().opinion(1, 0, -60, true);
    let offer = terms(6, 6);
    let fed = enemies.clone().start(1);
    assert!(!theirs(&fed, &offer).is_welcome());
    assert!(says(&theirs(&fed, &offer), Reason::BloodEnemies));
    assert_ne!(preview(&fed.view(ME), THEY, &offer).likely(), Likely::Yes);
    let starving = enemies
        .land(1, |l| l.store = Goods::new(3, 12, 20))
        .start(1);
    let need = theirs(&starving, &offer);
    assert!(says(&need, Reason::Need(Good::Food)));
    assert!(need.is_welcome(), "{need:?}");
}

/// The case of a sect that sold a hundred loads of food and had food for two months left.
#[test]
fn nobody_sells_itself_into_hunger() {
    let game = neighbours()
        .place(1, |p| p.yields = Goods::new(12, 6, 4))
        .land(1, |l| l.store = Goods::new(26, 2, 20))
        .start(1);
    let ore_for_food = |loads: u16, turns: u8| {
        let terms = TradeTerms {
            give: (Good::Ore, 15),
            get: (Good::Food, loads),
            turns,
        };
        theirs(&game, &Deal::trade([ME, THEY], terms, TURN))
    };
    // A governor adds to what comes in: three loads are left over each turn.
    let surplus = ore_for_food(3, 24);
    assert!(!says(&surplus, Reason::Reserve(Good::Food)), "{surplus:?}");
    for (loads, turns) in [(5, 8), (10, 1), (15, 12)] {
        let hungry = ore_for_food(loads, turns);
        assert!(says(&hungry, Reason::Reserve(Good::Food)), "{hungry:?}");
        assert!(!hungry.is_welcome());
    }
    // The same at once: for a prisoner or for technology.
    let sale = |loads| {
        let thing = Owed::Technology(crate::sim::testing::SHIELDS, 1);
        let deal = Deal::sale([ME, THEY], ME, thing, Goods::of(Good::Food, loads));
        theirs(&game, &deal)
    };
    assert!(!says(&sale(6), Reason::Reserve(Good::Food)));
    assert!(says(&sale(7), Reason::Reserve(Good::Food)));
    assert!(!sale(7).is_welcome());
}

#[test]
fn too_far_is_too_far() {
    let game = neighbours()
        .change(|s| s.book_mut().rules.trade_range = 1)
        .start(1);
    assert!(says(&theirs(&game, &terms(5, 5)), Reason::Distance));
    assert_eq!(fair_offer(&game.view(ME), THEY), None);
}

#[test]
fn what_is_asked_for_without_return_is_refused() {
    let game = neighbours().start(1);
    assert!(!theirs(&game, &terms(0, 3)).is_welcome());
    assert!(theirs(&game, &terms(3, 0)).is_welcome());
}

#[test]
fn a_refused_bargain_is_not_offered_again_at_once() {
    let mut game = neighbours().start(1);
    let offer = fair_offer(&game.view(ME), THEY).expect("a bargain");
    let terms = Deal::trade([ME, THEY], offer, TURN);
    let deal = terms;
    game.submit(ME, &Command::Act(Act::Propose { to: THEY, deal }))
        .expect("legal");
    let id = game.view(THEY).own.offers[0].id;
    let refuse = Act::Answer {
        offer: id,
        accept: false,
        motive: Told::default(),
    };
    game.submit(THEY, &Command::Act(refuse)).expect("legal");
    game.end_turn();
    let again = fair_offer(&game.view(ME), THEY);
    assert_ne!(
        again.map(|terms| (terms.give.0, terms.get.0)),
        Some((Good::Food, Good::Water))
    );
    game.end_turn();
    game.end_turn();
    assert!(fair_offer(&game.view(ME), THEY).is_some());
}

#[test]
fn a_refusal_teaches_what_the_next_offer_is_worth_and_is_forgotten() {
    let total = |game: &Simulation, food, water| {
        let seen = preview(&game.view(ME), THEY, &terms(food, water)).total;
        seen.middle()
    };
    let after = |told: Vec<(Reason, i32)>| {
        let mut game = neighbours().start(1);
        let before = (total(&game, 6, 6), total(&game, 6, 4));
        let deal = terms(6, 6);
        let offer = Command::Act(Act::Propose { to: THEY, deal });
        game.submit(ME, &offer).expect("legal");
        let refuse = Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: false,
            motive: Told {
                reasons: told,
                ..Told::default()
            },
        };
        game.submit(THEY, &Command::Act(refuse)).expect("legal");
        let lost = (total(&game, 6, 6) - before.0, total(&game, 6, 4) - before.1);
        (game, before, lost)
    };
    let (_, before, lost) = after(vec![(Reason::Trouble, -38), (Reason::Gets(Good::Food), 20)]);
    assert_eq!(lost.0, -18 - before.0, "now it is worth what they said");
    assert_eq!(lost.1, lost.0, "the same goods, other amounts");
    let (mut game, _, lost) = after(vec![(Reason::Reserve(Good::Water), -10_000)]);
    assert_eq!(lost, (-400, -400));
    for _ in 0..8 {
        game.end_turn();
    }
    assert!(game.view(ME).own.lessons.is_empty());
}

#[test]
fn reasons_add_up_and_decide_unless_something_is_impossible() {
    for (food, water) in [(1, 6), (6, 6), (3, 1), (20, 20), (8, 1)] {
        let mut game = neighbours().start(1);
        let deal = terms(food, water);
        let offered = game.submit(ME, &Command::Act(Act::Propose { to: THEY, deal }));
        if offered.is_err() {
            continue;
        }
        let view = game.view(THEY);
        let verdict = answer(&view, &view.own.offers[0]);
        let sum: i32 = verdict.reasons().iter().map(|(_, weight)| weight).sum();
        assert_eq!(sum, verdict.appraisal.total);
        let possible = verdict.impossible.is_none();
        assert_eq!(verdict.accepts, sum >= 0 && possible);
        assert_eq!(verdict.told().impossible, !possible);
        if let Some(counter) = verdict.counter(&view, &view.own.offers[0]) {
            assert!(appraise(&view, ME, &counter).is_welcome());
        }
    }
}

#[test]
fn a_ransom_that_cannot_be_paid_is_refused_as_impossible() {
    let captured = MajeId::new(THEY, 0);
    let mut game = neighbours().start(1);
    game.capture(captured, ME);
    let price = Goods::new(19, 11, 19);
    let deal = Deal::ransom([ME, THEY], ME, captured, price);
    game.submit(ME, &Command::Act(Act::Propose { to: THEY, deal }))
        .expect("its own prisoner");
    let gift = Deal::gift(THEY, ME, [Owed::Goods(Good::Food, 10)]);
    let gift = Act::Propose { to: ME, deal: gift };
    game.submit(THEY, &Command::Act(gift)).expect("its own");
    let view = game.view(THEY);
    let verdict = answer(&view, &view.own.offers[0]);
    assert!(!verdict.accepts && verdict.impossible.is_some());
    assert!(verdict.told().impossible);
}

#[test]
fn a_mind_takes_back_what_it_offered_in_place_of_a_refused_offer() {
    for (food, water) in [(1, 6), (3, 9), (2, 6)] {
        let mut game = neighbours().start(1);
        let deal = terms(food, water);
        game.submit(ME, &Command::Act(Act::Propose { to: THEY, deal }))
            .expect("legal");
        let view = game.view(THEY);
        let offer = view.own.offers[0].clone();
        let verdict = answer(&view, &offer);
        assert!(!verdict.accepts, "{food} for {water}");
        let counter = verdict.counter(&view, &offer).expect("they want food");
        assert_eq!(counter.parties, [THEY, ME]);
        // Offered the other way round, nothing that decides has changed.
        let mut back = offer;
        back.deal = Deal::new([ME, THEY], counter.clauses.iter().copied());
        assert!(answer(&view, &back).accepts, "{counter:?}");
    }
}

#[test]
fn enemies_make_no_counter_offer() {
    let mut game = neighbours().opinion(1, 0, -60, true).start(1);
    let deal = terms(6, 6);
    game.submit(ME, &Command::Act(Act::Propose { to: THEY, deal }))
        .expect("legal");
    let view = game.view(THEY);
    let verdict = answer(&view, &view.own.offers[0]);
    assert_eq!(verdict.counter(&view, &view.own.offers[0]), None);
}

/// The two neighbours after I raided them.
fn robbed() -> Simulation {
    let mut game = neighbours()
        .place(1, |p| p.yields = Goods::new(12, 8, 18))
        .fleet(0, 0, &[(RAIDER, 6)])
        .start(1);
    let mission = Mission::Raid {
        target: TerritoryId(1),
        want: Some(Good::Water),
    };
    let fleet = FleetId::new(ME, 0);
    let raid = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(ME, &raid), Ok(()));
    game.end_turn();
    game
}

#[test]
fn nobody_trades_with_whoever_robbed_him_of_late_and_says_so() {
    let mut game = robbed();
    let grudge = Reason::Grudge(IncidentKind::Raided);
    let offer = terms(6, 6);
    let answer = theirs(&game, &offer);
    assert!(!answer.is_welcome() && says(&answer, grudge));
    // I know what I did, and expect it.
    let expected = preview(&game.view(ME), THEY, &offer);
    assert_eq!(expected.likely(), Likely::No);
    assert!(expected.reasons.iter().any(|(said, _)| *said == grudge));
    // The robber himself bears no grudge.
    assert!(!says(&appraise(&game.view(ME), THEY, &offer), grudge));
    for _ in 0..5 {
        game.end_turn();
    }
    assert!(!says(&theirs(&game, &offer), grudge), "it is forgotten");
}

#[test]
fn who_is_about_to_win_finds_less_trade_but_for_its_friends() {
    let goal = crate::scenario::model::Objective {
        achieved: String::new(),
        missed: String::new(),
        key: "share".into(),
        name: "Share".into(),
        text: String::new(),
        audience: crate::scenario::model::Audience::Only(ME),
        scope: crate::scenario::model::ObjectiveScope::Victory,
        when: crate::scenario::model::Condition::HoldShare {
            percent: 20,
            turns: 9,
        },
    };
    let weight = |opinion: i32| {
        let mut game = neighbours()
            .opinion(1, 0, opinion, false)
            .objective(goal.clone())
            .start(1);
        assert!(!says(&theirs(&game, &terms(6, 6)), Reason::Looming));
        game.end_turn();
        let reasons = theirs(&game, &terms(6, 6)).reasons;
        let found = reasons.iter().find(|(said, _)| *said == Reason::Looming);
        found.map_or(0, |(_, weight)| *weight)
    };
    assert!(weight(-10) < weight(20) && weight(20) < 0);
    assert_eq!(weight(60), 0);
}
