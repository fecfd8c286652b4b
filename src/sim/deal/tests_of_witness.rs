//! Tests of deals that are signed before a witness.

use super::tests::{act, answer};
use super::{appraise, check_deal};
use crate::id::FactionId;
use crate::scenario::model::{FactionKind, Good, Hours};
use crate::sim::belief::Source;
use crate::sim::check::{Refusal, WitnessRefusal};
use crate::sim::command::Act;
use crate::sim::conference::{Tabled, leaning};
use crate::sim::event::Event;
use crate::sim::opinion::{IncidentKind, credit};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, FactKind, Motion, Owed, Reason, Secrecy, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);
const FOURTH: FactionId = FactionId(3);

fn sandbox() -> Sandbox {
    let row = Sandbox::row(8, 1);
    row.sect(&[0, 1]).sect(&[2, 3]).sect(&[4, 5]).sect(&[6, 7])
}

/// Non-aggression of two for ten turns, and goods that the first gives each turn, before the third.
fn treaty(game: &Simulation, secrecy: Secrecy) -> Deal {
    let term = Hours::of_turns(10, game.scenario().turn);
    let spares = When::For { term };
    let clauses = [
        Clause::new(ME, THEY, Owed::NonAggression, spares),
        Clause::new(THEY, ME, Owed::NonAggression, spares),
        Clause::new(ME, THEY, Owed::Goods(Good::Ore, 2), When::EachTurn { term }),
    ];
    Deal {
        secrecy,
        witness: Some(THIRD),
        ..Deal::new([ME, THEY], clauses)
    }
}

fn signed(game: &mut Simulation, deal: Deal) {
    act(game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(game, true).expect("legal");
}

/// The first ends the deal while it binds.
fn broken(game: &mut Simulation) {
    let deal = game.view(ME).own.deals[0].id;
    act(game, ME, Act::EndDeal { deal, motive: None }).expect("legal");
}

#[test]
fn the_witness_hears_all_of_a_secret_deal_and_nobody_else_does() {
    let mut game = sandbox().start(1);
    let deal = treaty(&game, Secrecy::Secret);
    signed(&mut game, deal.clone());
    let heard = |game: &Simulation, who| {
        let view = game.view(who);
        let known = view.own.witnessed.iter();
        known.map(|it| it.deal.clauses.clone()).collect::<Vec<_>>()
    };
    assert_eq!(heard(&game, THIRD), [deal.clauses]);
    assert!(heard(&game, FOURTH).is_empty() && heard(&game, THEY).is_empty());
    game.end_turn();
    let knows = |who| {
        let view = game.view(who);
        let mut facts = view.beliefs.facts.about(ME);
        facts.any(|it| it.kind == FactKind::deal(ME, THEY) && it.mark.source == Source::Seen)
    };
    assert!(knows(THIRD) && !knows(FOURTH));
}

#[test]
fn a_word_that_is_broken_counts_for_whoever_witnessed_it() {
    let breaks = |secrecy, witness| {
        let mut game = sandbox().start(1);
        let deal = Deal {
            witness,
            ..treaty(&game, secrecy)
        };
        signed(&mut game, deal);
        game.end_turn();
        let trusted = credit::trust_in(&game.view(THIRD), ME);
        let prestige = game.view(ME).own.prestige;
        broken(&mut game);
        let view = game.view(THIRD);
        let saw = view.own.incidents.iter();
        let saw =
            saw.filter(|it| (it.by, it.to, it.kind) == (ME, THIRD, IncidentKind::BrokeWordBefore));
        let saw = saw.count();
        let trust = trusted - credit::trust_in(&view, ME);
        (saw, trust, prestige - game.view(ME).own.prestige)
    };
    let (saw, trust, shame) = breaks(Secrecy::Public, Some(THIRD));
    let (unseen, trust_of_others, usual) = breaks(Secrecy::Public, None);
    assert_eq!((saw, unseen, trust_of_others), (1, 0, 0));
    assert!(trust > 0);
    assert_eq!(shame, usual + 1);
    // Everybody sees prestige: of a secret deal it tells nothing.
    let (saw, secret, shame) = breaks(Secrecy::Secret, Some(THIRD));
    assert_eq!((saw, secret, shame), (1, trust, 0));
}

#[test]
fn whoever_witnessed_a_broken_word_knows_it_and_holds_it_against_nobody_twice() {
    let mut game = sandbox().start(1);
    let deal = treaty(&game, Secrecy::Secret);
    signed(&mut game, deal);
    game.end_turn();
    broken(&mut game);
    let events = game.end_turn();
    let ended = events.iter().any(|it| {
        let ends = matches!(it.event, Event::ContractEnded(_) | Event::NoticeGiven(_));
        ends && it.event.payload().parties().includes(FOURTH)
    });
    assert!(!ended);
    let view = game.view(THIRD);
    let mut facts = view.beliefs.facts.about(ME);
    let seen = facts.find(|it| matches!(it.kind, FactKind::Deed { by: ME, to: THEY, kind, .. } if kind.is_broken_word()));
    assert_eq!(seen.map(|it| it.mark.source), Some(Source::Seen));
    let heard = view.own.incidents.iter();
    let heard = heard.filter(|it| it.by == ME && it.kind == IncidentKind::Faithless);
    assert_eq!(heard.count(), 0);
}

#[test]
fn what_its_witness_accuses_somebody_of_he_cannot_deny() {
    let mut game = sandbox().start(1);
    let deal = treaty(&game, Secrecy::Secret);
    signed(&mut game, deal);
    game.end_turn();
    broken(&mut game);
    game.end_turn();
    let view = game.view(FOURTH);
    let lean = |cause| {
        let motion = Motion::Accuse { whom: ME, cause };
        let tabled = Tabled { motion, by: THIRD };
        leaning(&view, FOURTH, tabled, &[ME, THEY, THIRD, FOURTH])
    };
    assert!(lean(IncidentKind::BrokeWordBefore) > lean(IncidentKind::ContractBroken));
}

#[test]
fn a_word_that_is_kept_is_worth_something_to_its_witness() {
    let mut game = sandbox().start(1);
    let within = Hours::of_turns(2, game.scenario().turn);
    let clauses = [
        Clause::new(THEY, ME, Owed::Goods(Good::Ore, 1), When::Now),
        Clause::new(ME, THEY, Owed::Goods(Good::Ore, 4), When::By { within }),
    ];
    let deal = Deal {
        witness: Some(THIRD),
        ..Deal::new([ME, THEY], clauses)
    };
    signed(&mut game, deal);
    for _ in 0..4 {
        game.end_turn();
    }
    let view = game.view(THIRD);
    let mut kept = view.own.incidents.iter();
    assert!(kept.any(|it| it.by == ME && it.kind == IncidentKind::KeptWordBefore));
    assert!(view.own.witnessed.is_empty());
}

#[test]
fn who_can_witness_a_deal_and_who_cannot() {
    let check = |sandbox: Sandbox, change: fn(Deal) -> Deal| {
        let game = sandbox.start(1);
        let deal = change(treaty(&game, Secrecy::Secret));
        check_deal(&game.view(ME), THEY, &deal)
    };
    let refused = |why: WitnessRefusal| Err(Refusal::from(why));
    assert_eq!(check(sandbox(), |deal| deal), Ok(()));
    let party = |deal| Deal {
        witness: Some(THEY),
        ..deal
    };
    assert_eq!(
        check(sandbox(), party),
        refused(WitnessRefusal::Party(THEY))
    );
    let at_once = |deal: Deal| Deal {
        witness: deal.witness,
        ..Deal::gift(ME, THEY, [Owed::Goods(Good::Ore, 1)])
    };
    assert_eq!(
        check(sandbox(), at_once),
        refused(WitnessRefusal::NothingLater)
    );
    let power = sandbox().change(|s| {
        let roster = std::sync::Arc::make_mut(&mut s.roster);
        roster.factions[THIRD.index()].kind = FactionKind::Power;
    });
    assert_eq!(
        check(power, |deal| deal),
        refused(WitnessRefusal::NoSect(THIRD))
    );
}

#[test]
fn a_vassal_does_not_witness_what_its_lord_signs() {
    let mut game = sandbox().start(1);
    let term = Hours::of_turns(8, game.scenario().turn);
    let binds = When::For { term };
    let clauses = [
        Clause::new(THEY, ME, Owed::Vassalage, binds),
        Clause::new(ME, THEY, Owed::Defence, binds),
    ];
    let bows = Deal {
        secrecy: Secrecy::Public,
        ..Deal::new([ME, THEY], clauses)
    };
    signed(&mut game, bows);
    game.end_turn();
    let deal = Deal::new(
        [ME, THIRD],
        [Clause::new(ME, THIRD, Owed::NonAggression, binds)],
    );
    let deal = Deal {
        witness: Some(THEY),
        ..deal
    };
    let bound = Refusal::from(WitnessRefusal::Bound(THEY));
    assert_eq!(check_deal(&game.view(ME), THIRD, &deal), Err(bound.clone()));
    assert_eq!(check_deal(&game.view(THIRD), ME, &deal), Err(bound));
}

#[test]
fn a_witness_secures_a_little_and_is_a_burden_where_a_deal_is_secret() {
    let game = sandbox().start(1);
    let view = game.view(THEY);
    let alone = |deal: &Deal| Deal {
        witness: None,
        ..deal.clone()
    };
    let weight = |secrecy| {
        let deal = treaty(&game, secrecy);
        let [with, without] = [&deal, &alone(&deal)].map(|deal| appraise(&view, ME, deal));
        let mut reasons = with.reasons.iter();
        let burden = reasons.find(|it| it.0 == Reason::Witness(THIRD));
        (with.total - without.total, burden.map(|it| it.1))
    };
    let (public, secret) = (weight(Secrecy::Public), weight(Secrecy::Secret));
    assert!(public.0 > 0, "{public:?}");
    assert_eq!(public.1, None);
    assert!(secret.1.is_some_and(|burden| burden < 0), "{secret:?}");
    assert!(secret.0 < public.0);
    // Once it runs, what is promised takes as much of the trust there is as without a witness.
    let within = Hours::of_turns(5, game.scenario().turn);
    let left = |witness| {
        let mut game = sandbox().start(1);
        let clauses = [
            Clause::new(THEY, ME, Owed::Goods(Good::Ore, 1), When::Now),
            Clause::new(ME, THEY, Owed::Goods(Good::Food, 20), When::By { within }),
        ];
        let deal = Deal {
            witness,
            ..Deal::new([ME, THEY], clauses)
        };
        signed(&mut game, deal);
        credit::left(&game.view(THEY), ME)
    };
    assert_eq!(left(Some(THIRD)), left(None));
}
