//! Tests of treaties: what binds, how it is judged, and how it ends.

use super::tests::{act, answer, ended};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::Hours;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Mission, Order, Posture, Stance};
use crate::sim::event::{ContractTrouble, Event};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Secrecy, When};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

/// Sends the first fleet of the first faction, with a break point in percent.
pub(super) fn order(game: &mut Simulation, mission: Mission, break_point: u8) {
    let fleet = FleetId::new(ME, 0);
    let stance = Stance {
        posture: Posture::Screen,
        break_point,
    };
    for order in [
        Order::Mission { fleet, mission },
        Order::Stance { fleet, stance },
    ] {
        game.submit(ME, &Command::Order(order)).expect("legal");
    }
}

fn three() -> Simulation {
    Sandbox::row(6, 2)
        .sect(&[0])
        .sect(&[1])
        .sect(&[3])
        .fleet(0, 0, &[(RAIDER, 6)])
        .start(1)
}

/// What both promise each other, for a number of turns.
fn mutual(game: &Simulation, what: Owed, turns: u16) -> Deal {
    let term = Hours::of_turns(turns, game.scenario().turn);
    let when = When::usual(what, term);
    let clauses = [(ME, THEY), (THEY, ME)].map(|(from, to)| Clause::new(from, to, what, when));
    let mut deal = Deal::new([ME, THEY], clauses);
    deal.secrecy = Secrecy::Public;
    deal
}

fn sign(game: &mut Simulation, what: Owed, turns: u16) {
    let deal = mutual(game, what, turns);
    act(game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(game, true).expect("legal");
}

fn attack(game: &mut Simulation, by: FactionId, victim: FactionId, at: u16) {
    let deed = Deed::new(IncidentKind::Raided, by, victim).at(TerritoryId(at));
    crate::sim::consequence::act::remember(game.world_mut(), deed);
}

/// Who ended how with which promise, so far.
fn judged(game: &Simulation) -> Vec<(FactionId, Owed, ClauseState)> {
    let records = game.chronicle().all().iter();
    let judged = records.filter_map(|record| match &record.event {
        Event::PledgeJudged(it) => Some((it.by, it.what, it.state)),
        _ => None,
    });
    judged.collect()
}

#[test]
fn peace_lasts_six_turns_and_ends_by_notice() {
    let mut game = three();
    let deal = mutual(&game, Owed::NonAggression, 5);
    let short = act(&mut game, ME, Act::Propose { to: THEY, deal });
    assert_eq!(short, Err(Refusal::TooShort(6)));
    sign(&mut game, Owed::NonAggression, 12);
    let deal = game.view(ME).own.deals[0].id;
    act(&mut game, ME, Act::EndDeal { deal, motive: None }).expect("notice");
    let again = act(&mut game, ME, Act::EndDeal { deal, motive: None });
    assert_eq!(again, Err(Refusal::NoticeGiven(deal)));
    assert_eq!(game.view(ME).own.deals[0].turns_left(game.turn()), 6);
    for _ in 0..5 {
        game.end_turn();
    }
    assert_eq!(game.view(THEY).own.deals.len(), 1);
    game.end_turn();
    assert!(game.view(THEY).own.deals.is_empty());
    let kept = |by| (by, Owed::NonAggression, ClauseState::Kept);
    assert_eq!(judged(&game), [kept(ME), kept(THEY)]);
    // Nothing binds any more.
    attack(&mut game, ME, THEY, 1);
    game.end_turn();
    assert_eq!(judged(&game).len(), 2);
}

#[test]
fn whoever_attacks_under_a_peace_breaks_it() {
    let mut game = three();
    sign(&mut game, Owed::NonAggression, 12);
    let before = game.view(ME).own.prestige;
    attack(&mut game, ME, THEY, 1);
    game.end_turn();
    let broken = (ME, Owed::NonAggression, ClauseState::Broken);
    assert_eq!(judged(&game), [broken]);
    assert_eq!(ended(&game), [ContractTrouble::Breach(ME)]);
    assert_eq!(game.view(ME).own.prestige - before, super::rules::BROKEN);
    assert!(game.view(THEY).own.deals.is_empty());
}

#[test]
fn a_call_to_arms_is_answered_by_ships_that_stay_or_held_against_whoever_ignores_it() {
    for (comes, break_point, state) in [
        (true, 60, ClauseState::Kept),
        (true, 40, ClauseState::Broken),
        (false, 60, ClauseState::Broken),
    ] {
        let mut game = three();
        sign(&mut game, Owed::Defence, 12);
        attack(&mut game, THIRD, THEY, 1);
        game.end_turn();
        let call = game.view(ME).own.deals[0].calls[0];
        assert_eq!((call.by, call.to, call.against), (ME, THEY, THIRD));
        assert!(call.in_reach);
        if comes {
            order(&mut game, Mission::Guard { place: call.at }, break_point);
        }
        for _ in 0..3 {
            game.end_turn();
        }
        assert_eq!(judged(&game), [(ME, Owed::Defence, state)], "{break_point}");
        // Whoever does not set out so that it counts is seen to tarry, once, before the word is broken.
        let tarried = game.opinions().incidents(THEY, ME);
        let tarried = tarried.filter(|it| it.kind == IncidentKind::Tarried);
        let turns: Vec<u16> = tarried.map(|it| it.turn).collect();
        let seen: &[u16] = if state == ClauseState::Kept {
            &[]
        } else {
            &[2]
        };
        assert_eq!(turns, seen, "{break_point}");
        let bound = state == ClauseState::Kept;
        assert_eq!(game.view(ME).own.deals.len(), usize::from(bound));
    }
}

#[test]
fn whoever_provoked_an_attack_is_not_helped() {
    let mut game = three();
    sign(&mut game, Owed::Defence, 12);
    attack(&mut game, THEY, THIRD, 3);
    game.end_turn();
    attack(&mut game, THIRD, THEY, 1);
    game.end_turn();
    assert!(game.view(ME).own.deals[0].calls.is_empty());
}

#[test]
fn a_promised_war_is_kept_by_an_attack_and_broken_by_none() {
    let mut game = three();
    sign(&mut game, Owed::JointWar(THIRD), 3);
    attack(&mut game, ME, THIRD, 3);
    for _ in 0..4 {
        game.end_turn();
    }
    let war = Owed::JointWar(THIRD);
    let verdicts = [
        (ME, war, ClauseState::Kept),
        (THEY, war, ClauseState::Broken),
    ];
    assert_eq!(judged(&game), verdicts);
}

#[test]
fn a_public_treaty_is_not_contradicted_and_a_known_deal_breaks_an_embargo() {
    let mut game = three();
    sign(&mut game, Owed::Embargo(THIRD), 12);
    let id = game.view(ME).own.deals[0].id;
    let gift = Deal::gift(
        ME,
        THIRD,
        [Owed::Goods(crate::scenario::model::Good::Food, 1)],
    );
    let refused = act(
        &mut game,
        ME,
        Act::Propose {
            to: THIRD,
            deal: gift,
        },
    );
    assert_eq!(refused, Err(Refusal::Contradicts(id)));
    let war = {
        let term = Hours::of_turns(6, game.scenario().turn);
        let what = Owed::JointWar(THEY);
        Deal::new(
            [ME, THIRD],
            [Clause::new(ME, THIRD, what, When::usual(what, term))],
        )
    };
    let refused = act(
        &mut game,
        ME,
        Act::Propose {
            to: THIRD,
            deal: war,
        },
    );
    assert_eq!(refused, Err(Refusal::Contradicts(id)));
    // Others know a public treaty from the next turn on.
    game.end_turn();
    assert_eq!(game.view(THIRD).common.treaties.len(), 1);
}
