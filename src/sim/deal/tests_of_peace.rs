//! Tests of peace: whom it is made with, what it changes, and what breaking it costs.

use super::tests::{act, answer, ended};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::deal::{appraise, fresh_grudge};
use crate::sim::event::ContractTrouble;
use crate::sim::opinion::WarToll;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, Reason, Secrecy, When};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

/// Two neighbours, of which only the second has ships.
fn unequal() -> Simulation {
    Sandbox::row(4, 1)
        .sect(&[0])
        .sect(&[1])
        .fleet(1, 1, &[(RAIDER, 6)])
        .start(1)
}

fn raid(game: &mut Simulation, by: FactionId, victim: FactionId, at: u16) {
    let deed = Deed::new(IncidentKind::Raided, by, victim).at(TerritoryId(at));
    crate::sim::consequence::act::remember(game.world_mut(), deed);
}

/// Peace for a number of turns, given by these.
fn peace(game: &Simulation, turns: u16, givers: &[(FactionId, FactionId)]) -> Deal {
    let term = Hours::of_turns(turns, game.scenario().turn);
    let clause = |(from, to)| Clause::new(from, to, Owed::Peace, When::For { term });
    let mut deal = Deal::new([ME, THEY], givers.iter().copied().map(clause));
    deal.secrecy = Secrecy::Public;
    deal
}

const BOTH: [(FactionId, FactionId); 2] = [(ME, THEY), (THEY, ME)];

fn offer(game: &mut Simulation, deal: Deal) -> Result<(), Refusal> {
    act(game, ME, Act::Propose { to: THEY, deal })
}

#[test]
fn peace_ends_a_war_and_binds_both() {
    let mut game = unequal();
    let deal = peace(&game, 12, &BOTH);
    let none = offer(&mut game, deal.clone());
    assert_eq!(none, Err(Refusal::NotAtWar(THEY)));
    raid(&mut game, THEY, ME, 0);
    game.end_turn();
    let half = peace(&game, 12, &BOTH[..1]);
    assert_eq!(offer(&mut game, half), Err(Refusal::BindsBoth(Owed::Peace)));
    let short = peace(&game, 5, &BOTH);
    assert_eq!(offer(&mut game, short), Err(Refusal::TooShort(6)));
    assert_eq!(offer(&mut game, deal), Ok(()));
}

#[test]
fn peace_halves_what_the_war_weighs_and_ends_the_grudge() {
    let mut game = unequal();
    raid(&mut game, THEY, ME, 0);
    let war = WarToll::between(&game.view(ME), ME, THEY);
    assert_eq!(war, None, "views are as old as the turn");
    game.end_turn();
    let war = WarToll::between(&game.view(ME), ME, THEY);
    let suffered = WarToll {
        suffered: 14,
        dealt: 0,
    };
    assert_eq!(war, Some(suffered));
    let dealt = WarToll {
        suffered: 0,
        dealt: 14,
    };
    assert_eq!(WarToll::between(&game.view(THEY), THEY, ME), Some(dealt));
    let grudge = fresh_grudge(&game.view(ME), THEY, ME);
    assert_eq!(grudge, Some(IncidentKind::Raided));
    let before = game.view(ME).own.opinions[THEY.index()];
    let deal = peace(&game, 12, &BOTH);
    offer(&mut game, deal).expect("they are at war");
    answer(&mut game, true).expect("legal");
    let after = game.view(ME).own.opinions[THEY.index()];
    // Half of what is left of the raid is forgotten, and peace was made.
    assert_eq!((before, after), (-14, -14 + 7 + 8));
    assert_eq!(fresh_grudge(&game.view(ME), THEY, ME), None);
    assert_eq!(WarToll::between(&game.view(ME), ME, THEY), None);
}

#[test]
fn breaking_a_peace_is_worse_than_breaking_another_promise() {
    let mut game = unequal();
    raid(&mut game, THEY, ME, 0);
    game.end_turn();
    let deal = peace(&game, 12, &BOTH);
    offer(&mut game, deal).expect("they are at war");
    answer(&mut game, true).expect("legal");
    game.end_turn();
    let before = game.view(THEY).own.prestige;
    raid(&mut game, THEY, ME, 0);
    game.end_turn();
    assert_eq!(ended(&game), [ContractTrouble::Breach(THEY)]);
    let lost = game.view(THEY).own.prestige - before;
    assert_eq!(lost, 2 * super::rules::BROKEN);
    let incidents = game.view(ME).own.incidents.iter();
    let broken = incidents.filter(|it| it.kind == IncidentKind::BrokePeace);
    assert_eq!(broken.count(), 1);
}

#[test]
fn who_loses_a_war_pays_for_peace_and_who_wins_it_wants_to_be_paid() {
    let mut game = unequal();
    for _ in 0..2 {
        raid(&mut game, THEY, ME, 0);
        game.end_turn();
    }
    let plain = peace(&game, 12, &BOTH);
    let mine = appraise(&game.view(ME), THEY, &plain);
    let theirs = appraise(&game.view(THEY), ME, &plain);
    assert!(mine.total > 0 && theirs.total < 0, "{mine:?} {theirs:?}");
    let says = |reasons: &[(Reason, i32)], reason| reasons.iter().any(|(it, _)| *it == reason);
    assert!(says(&mine.reasons, Reason::Wounds));
    assert!(says(&theirs.reasons, Reason::Spoils));
    let when = When::Now;
    let price = Owed::loads(Goods::of(Good::Water, 60));
    let price = price.map(|what| Clause::new(ME, THEY, what, when));
    let mut paid = Deal::new([ME, THEY], plain.clauses.iter().copied().chain(price));
    paid.secrecy = Secrecy::Public;
    let paid = appraise(&game.view(THEY), ME, &paid);
    assert!(paid.total > theirs.total, "{paid:?}");
}
