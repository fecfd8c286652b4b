//! Tests of releases from promises.

use super::tests::{act, answer};
use crate::id::FactionId;
use crate::scenario::model::{Good, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::event::Event;
use crate::sim::opinion::{IncidentKind, credit};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Pledged, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const OWED: Owed = Owed::Goods(Good::Water, 2_000);
const RELEASE: Owed = Owed::Release(Pledged::Goods(Good::Water, 2_000));

/// The first lends ore, for water within three turns that the other will not have.
fn lent() -> Simulation {
    let mut game = Sandbox::row(4, 2).sect(&[0]).sect(&[1]).start(1);
    let within = Hours::of_turns(3, game.scenario().turn);
    let lent = Clause::new(ME, THEY, Owed::Goods(Good::Ore, 2), When::Now);
    let back = Clause::new(THEY, ME, OWED, When::By { within });
    let deal = Deal::new([ME, THEY], [lent, back]);
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(&mut game, true).expect("legal");
    game
}

fn states(game: &Simulation) -> Vec<ClauseState> {
    let deals = game.view(ME).own.deals.iter();
    let clauses = deals.flat_map(|known| known.deal.clauses.iter());
    let owed = clauses.filter(|it| it.what == OWED);
    owed.map(|it| it.state).collect()
}

fn wrongs(game: &Simulation) -> usize {
    let view = game.view(ME);
    let known = view.own.incidents.iter();
    let failed = known.filter(|it| {
        let kinds = [IncidentKind::ContractFailed, IncidentKind::ContractBroken];
        it.by == THEY && kinds.contains(&it.kind)
    });
    failed.count()
}

#[test]
fn who_is_released_for_nothing_is_free_at_once_and_nobody_is_to_blame() {
    let mut game = lent();
    game.end_turn();
    let (before, trust) = {
        let view = game.view(ME);
        (credit::left(&view, THEY), credit::trust_in(&view, THEY))
    };
    let gift = Deal::gift(ME, THEY, [RELEASE]);
    act(
        &mut game,
        ME,
        Act::Propose {
            to: THEY,
            deal: gift.clone(),
        },
    )
    .expect("legal");
    assert_eq!(states(&game), [ClauseState::Excused]);
    // What it promised is no longer counted against it.
    let after = credit::left(&game.view(ME), THEY);
    assert_eq!(after, before + 2_000);
    let owed = Refusal::NotPledged {
        by: THEY,
        what: OWED,
    };
    let again = act(
        &mut game,
        ME,
        Act::Propose {
            to: THEY,
            deal: gift,
        },
    );
    assert_eq!(again, Err(owed), "it can be released once");
    for _ in 0..4 {
        game.end_turn();
    }
    assert_eq!(wrongs(&game), 0);
    assert_eq!(credit::trust_in(&game.view(ME), THEY), trust);
    let mut given = game.chronicle().all().iter();
    let given = given.any(|it| matches!(&it.event, Event::Given(it) if it.gift == [RELEASE]));
    assert!(given, "it is told as what was given");
    // Without it the word would have been broken.
    let mut kept = lent();
    for _ in 0..5 {
        kept.end_turn();
    }
    assert_eq!(wrongs(&kept), 1);
}

#[test]
fn a_release_is_bought_and_asking_for_one_is_no_threat() {
    let mut game = lent();
    game.end_turn();
    let plea = Deal::new([THEY, ME], [Clause::new(ME, THEY, RELEASE, When::Now)]);
    assert!(!plea.is_demand() && !plea.is_gift());
    let price = Clause::new(THEY, ME, Owed::Goods(Good::Food, 3), When::Now);
    let deal = Deal::new([THEY, ME], plea.clauses.iter().copied().chain([price]));
    act(&mut game, THEY, Act::Propose { to: ME, deal }).expect("legal");
    assert_eq!(states(&game), [ClauseState::Open]);
    let offer = game.view(ME).own.offers[0].id;
    let motive = crate::sim::terms::Told::default();
    let accept = true;
    act(
        &mut game,
        ME,
        Act::Answer {
            offer,
            accept,
            motive,
        },
    )
    .expect("legal");
    assert_eq!(states(&game), [ClauseState::Excused]);
    for _ in 0..4 {
        game.end_turn();
    }
    assert_eq!(wrongs(&game), 0);
}
