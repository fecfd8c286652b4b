//! Silence: nothing is passed on, and who sells word all the same has broken it once the other learns of it.

use crate::id::FactionId;
use crate::scenario::model::{DealDef, Good, Goods, Hours, IncidentKind, PromiseDef};
use crate::sim::Simulation;
use crate::sim::belief::{Fact, Knowledge, Mark, Source};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::deal::spared::is_bound;
use crate::sim::deal::{Negotiation, check_deal};
use crate::sim::terms::{Clause, Deal, DealTold, FactKind, Owed, Secrecy, Told, When};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const TELLER: FactionId = FactionId(1);
const LISTENER: FactionId = FactionId(2);
const FAR: FactionId = FactionId(3);

/// The teller trades with the listener and may have promised the first to be silent.
fn game(silence: Option<bool>) -> Simulation {
    let deal = |parties, public, promises| DealDef {
        parties,
        public,
        turns: 12,
        promises,
    };
    let trade = vec![
        (TELLER, PromiseDef::Each(Good::Food, 1)),
        (LISTENER, PromiseDef::Each(Good::Ore, 1)),
    ];
    let mut deals = vec![deal([TELLER, LISTENER], false, trade)];
    deals.extend(silence.map(|public| {
        let promises = vec![(TELLER, PromiseDef::Silence)];
        deal([TELLER, ME], public, promises)
    }));
    Sandbox::row(8, 1)
        .sect(&[0])
        .sect(&[2])
        .sect(&[4])
        .sect(&[7])
        // The teller sees it and has something to tell.
        .fleet(0, 1, &[(RAIDER, 2)])
        .change(|it| it.opening.deals.clone_from(&deals))
        .start(1)
}

/// What the first did to somebody far away, as the teller has heard it.
fn wrong() -> Fact {
    Fact {
        happened: 1,
        kind: FactKind::Deed {
            kind: IncidentKind::Raided,
            by: ME,
            to: FAR,
            at: None,
            maje: None,
        },
        terms: None,
        mark: Mark {
            turn: 1,
            source: Source::Seen,
            sure: 90,
        },
        heard: 1,
        disputed: false,
    }
}

fn knows(game: &Simulation, who: FactionId) -> bool {
    game.view(who).beliefs.facts.known(&wrong()).is_some()
}

#[test]
fn who_is_silent_passes_nothing_on() {
    for (silence, told) in [(None, true), (Some(false), false)] {
        let mut game = game(silence);
        game.end_turn();
        let world = game.world_mut();
        let mut knowledge = world.resource_mut::<Knowledge>();
        knowledge.of_mut(TELLER).facts.learn(wrong());
        game.end_turn();
        game.end_turn();
        assert!(knows(&game, TELLER));
        assert_eq!(knows(&game, LISTENER), told, "{silence:?}");
    }
}

/// The teller sells word of the first to the listener.
fn sell(game: &mut Simulation, secrecy: Secrecy) -> Result<(), Refusal> {
    let price = Goods::of(Good::Ore, 1);
    let sale = [TELLER, LISTENER];
    let deal = Deal {
        secrecy,
        ..Deal::sale(sale, TELLER, Owed::Information(ME), price)
    };
    let to = LISTENER;
    game.submit(TELLER, &Command::Act(Act::Propose { to, deal }))?;
    let answer = Act::Answer {
        offer: game.view(LISTENER).own.offers[0].id,
        accept: true,
        motive: Told::default(),
    };
    game.submit(LISTENER, &Command::Act(answer))
}

/// What the first holds against the teller.
fn wrongs(game: &Simulation) -> Vec<IncidentKind> {
    let view = game.view(ME);
    let incidents = view.own.incidents.iter();
    let incidents = incidents.filter(|it| it.by == TELLER && it.to == ME);
    incidents.map(|it| it.kind).collect()
}

#[test]
fn word_that_is_sold_breaks_the_promise_once_the_other_knows() {
    for secrecy in [Secrecy::Public, Secrecy::Secret] {
        let mut game = game(Some(false));
        game.end_turn();
        assert_eq!(sell(&mut game, secrecy), Ok(()));
        game.end_turn();
        game.end_turn();
        let known = secrecy == Secrecy::Public;
        let wrongs = wrongs(&game);
        let broken = wrongs.contains(&IncidentKind::ContractBroken);
        assert_eq!(broken, known, "{secrecy:?}: {wrongs:?}");
        assert_eq!(game.view(ME).own.deals.is_empty(), known);
    }
}

#[test]
fn who_has_promised_nothing_is_thought_less_of_for_it() {
    let mut game = game(None);
    game.end_turn();
    assert_eq!(sell(&mut game, Secrecy::Public), Ok(()));
    game.end_turn();
    assert_eq!(wrongs(&game), [IncidentKind::ToldOfThem]);
}

#[test]
fn nobody_sells_word_of_whom_he_has_promised_in_public_to_be_silent_about() {
    let mut game = game(Some(true));
    game.end_turn();
    let refused = sell(&mut game, Secrecy::Secret);
    assert!(
        matches!(refused, Err(Refusal::Contradicts(_))),
        "{refused:?}"
    );
}

/// A few loads for silence must not be a cheap shield.
#[test]
fn silence_keeps_nobody_from_attacking() {
    let game = game(Some(false));
    assert!(!is_bound(&game.view(TELLER), ME));
    assert!(!is_bound(&game.view(ME), TELLER));
    assert!(is_bound(&game.view(TELLER), LISTENER));
}

/// Two things told in one deal do not hide each other, and a gift of word can be found out like a sale.
#[test]
fn all_that_a_deal_tells_is_told_of_it() {
    let price = Goods::of(Good::Ore, 1);
    let mut deal = Deal::sale([TELLER, LISTENER], TELLER, Owed::Information(FAR), price);
    let more = Clause::new(TELLER, LISTENER, Owed::Information(ME), When::Now);
    deal = Deal::new(deal.parties, deal.clauses.iter().copied().chain([more]));
    let told = DealTold::of(&deal);
    assert!(told.tells(TELLER, ME) && told.tells(TELLER, FAR));
    assert!(!told.tells(LISTENER, ME) && !told.turns(TELLER, ME));
}

#[test]
fn who_is_silent_already_need_not_be_paid_again() {
    let game = game(Some(false));
    let view = game.view(ME);
    let term = Hours::of_turns(12, game.scenario().turn);
    let silent = |who| Clause::new(who, ME, Owed::Silence, When::For { term });
    let worth = |who| {
        let deal = Deal::new([ME, who], [silent(who)]);
        Negotiation::with(&view, who).worth(&deal)
    };
    assert!(worth(LISTENER) > worth(TELLER));
    let short = Hours::of_turns(2, game.scenario().turn);
    let clause = Clause::new(LISTENER, ME, Owed::Silence, When::For { term: short });
    let deal = Deal::new([ME, LISTENER], [clause]);
    let refused = check_deal(&view, LISTENER, &deal);
    assert!(matches!(refused, Err(Refusal::TooShort(_))), "{refused:?}");
}
