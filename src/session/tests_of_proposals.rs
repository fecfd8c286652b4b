//! What a mind is offered back of what it last proposed: it signs that, or says what has changed since.

use super::heard::Heard;
use super::protocol::{MindReply, reply};
use crate::id::FactionId;
use crate::mind::{self, TableMemory};
use crate::scenario::open::open;
use crate::sim::Simulation;
use crate::sim::command::{Act, Command};
use crate::sim::dice::Seed;
use crate::sim::terms::{Change, Deal, Told};
use std::path::Path;
use std::sync::Arc;

/// What was offered back in some games, and how it was answered.
#[derive(Debug, Default)]
struct Answers {
    at_once: u32,
    later: u32,
    named: u32,
    untold: u32,
    impossible: u32,
}

/// Whoever is offered something refuses it, and offers the same back: then, and again in later turns.
#[test]
fn offered_back_its_own_proposal_a_mind_accepts_or_says_what_has_changed() {
    let mut answers = Answers::default();
    for (scenario, seeds, turns) in [("four-wells", 3, 8), ("2371-eighteen-sects", 2, 6)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("scenarios")
            .join(scenario);
        let scenario = Arc::new(open(&path).expect("a scenario of the game"));
        for seed in 1..=seeds {
            let mut game = Simulation::new(Arc::clone(&scenario), seed);
            for turn in 0..turns {
                play(&mut game, turn % 2 == 0, &mut answers);
            }
        }
    }
    assert!(answers.at_once > 60, "{answers:?}");
    assert!(answers.later > 10, "{answers:?}");
    assert!(answers.named > 20 && answers.untold > 0, "{answers:?}");
}

/// One turn of all: what minds propose is offered back at once, or only in a later turn.
fn play(game: &mut Simulation, at_once: bool, answers: &mut Answers) {
    let all: Vec<FactionId> = game.scenario().faction_ids().collect();
    for who in &all {
        let proposed = game.view(*who).own.proposed.clone();
        for (_, deal) in proposed {
            let Some(reply) = offer_back(game, &deal) else {
                continue;
            };
            answers.later += u32::from(reply.accepted);
            if !reply.accepted {
                explained(&reply, answers);
            }
        }
    }
    for who in &all {
        sit(game, *who, at_once, answers);
    }
    for who in all {
        let (mind, seed) = (game.scenario().mind(who).clone(), Seed(game.seed()));
        for order in mind::orders(&game.view(who), &mind, seed).orders {
            // What cannot be done is not.
            let _ = game.submit(who, &Command::Order(order));
        }
    }
    game.end_turn();
}

/// Lets a mind propose what it wants: all of it is refused.
fn sit(game: &mut Simulation, who: FactionId, at_once: bool, answers: &mut Answers) {
    let (mind, seed) = (game.scenario().mind(who).clone(), Seed(game.seed()));
    let mut memory = TableMemory::default();
    while let Some(act) = mind::table(&game.view(who), &mind, seed, &mut memory) {
        let proposed = game.submit(who, &Command::Act(act.clone()));
        let Act::Propose { to, deal } = act else {
            continue;
        };
        let refused = proposed.is_ok() && refuse(game, to, &deal);
        // Whoever would not let a prisoner go, or give what was demanded, is thought the worse of at once.
        let resented = deal.promised_prisoner(to).is_some() || deal.is_demand();
        if !refused || !at_once || resented {
            continue;
        }
        if let Some(reply) = offer_back(game, &deal) {
            answers.at_once += 1;
            assert!(reply.accepted, "{deal:?} was refused: {reply:?}");
        }
    }
}

/// Refuses an offer. Returns whether there was one.
fn refuse(game: &mut Simulation, by: FactionId, deal: &Deal) -> bool {
    let mut offers = game.view(by).own.offers.iter();
    let offer = offers.find(|it| it.to == by && it.deal == *deal);
    let Some(offer) = offer.map(|it| it.id) else {
        return false;
    };
    let answer = Act::Answer {
        offer,
        accept: false,
        motive: Told::default(),
    };
    game.submit(by, &Command::Act(answer)).is_ok()
}

/// Offers a deal back to whoever proposed it, if that is possible. Returns what he answered.
fn offer_back(game: &mut Simulation, deal: &Deal) -> Option<MindReply> {
    let [to, by] = deal.parties;
    let deal = deal.put_by(by);
    if deal.is_gift() {
        return None;
    }
    let back = Command::Act(Act::Propose { to, deal });
    game.submit(by, &back).ok()?;
    let heard: &mut Heard<'_> = &mut |_, _| {};
    reply(game, by, &back, &|_| true, heard)
}

/// A refusal says what has changed.
fn explained(reply: &MindReply, answers: &mut Answers) {
    let since = reply.motive.since;
    let since = since.unwrap_or_else(|| panic!("{reply:?} does not say what has changed"));
    match since.change {
        Change::Weighs { reason, then, now } => {
            assert!(reason.is_told() && now < then, "{since:?}");
            answers.named += 1;
        }
        Change::Untold => answers.untold += 1,
        Change::Impossible => answers.impossible += 1,
    }
}
