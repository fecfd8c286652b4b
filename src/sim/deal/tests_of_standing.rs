//! Tests of tribute, vassalage and passage: who is the lesser, and whose goods pass over whose land.

use super::tests::{act, answer};
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::conference::voters;
use crate::sim::deal::Deals;
use crate::sim::event::Observers;
use crate::sim::opinion::IncidentKind;
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

/// Three neighbours; the first has food to spare, and holds land on both sides of the second.
fn three() -> Simulation {
    Sandbox::row(5, 2)
        .sect(&[0, 2])
        .sect(&[1])
        .sect(&[4])
        .place(0, |place| place.yields = Goods::new(40, 12, 20))
        .land(0, |land| land.store = Goods::new(60, 40, 40))
        .start(1)
}

/// What these owe the other party of a deal between the first two, for twelve turns.
fn deal(game: &Simulation, owed: &[(FactionId, Owed)]) -> Deal {
    let term = Hours::of_turns(12, game.scenario().turn);
    let clauses = owed.iter().map(|(from, what)| {
        let to = if *from == ME { THEY } else { ME };
        let when = if what.is_promise() {
            When::For { term }
        } else {
            When::EachTurn { term }
        };
        Clause::new(*from, to, *what, when)
    });
    let mut deal = Deal::new([ME, THEY], clauses);
    deal.secrecy = Secrecy::Public;
    deal
}

fn offer(game: &mut Simulation, deal: Deal) -> Result<(), Refusal> {
    act(game, ME, Act::Propose { to: THEY, deal })
}

fn sign(game: &mut Simulation, owed: &[(FactionId, Owed)]) {
    let deal = deal(game, owed);
    offer(game, deal).expect("legal");
    answer(game, true).expect("legal");
}

fn prestige(game: &Simulation) -> [i32; 2] {
    [ME, THEY].map(|who| game.view(ME).common.faction(who).prestige)
}

const FOOD: Owed = Owed::Goods(Good::Food, 3);

#[test]
fn goods_each_turn_for_nothing_but_to_be_spared_are_tribute() {
    let game = three();
    let of = |owed: &[(FactionId, Owed)]| deal(&game, owed).tribute();
    let peace = Owed::NonAggression;
    assert_eq!(of(&[(ME, FOOD), (THEY, peace)]), Some([ME, THEY]));
    assert_eq!(of(&[(THEY, FOOD), (ME, Owed::Defence)]), Some([THEY, ME]));
    assert_eq!(of(&[(ME, FOOD)]), None, "a gift each turn");
    assert_eq!(of(&[(THEY, peace)]), None);
    let water = Owed::Goods(Good::Water, 3);
    let trade = [(ME, FOOD), (THEY, water), (THEY, peace)];
    assert_eq!(of(&trade), None, "a trade");
}

#[test]
fn tribute_costs_prestige_while_it_is_paid() {
    let mut game = three();
    let before = prestige(&game);
    sign(&mut game, &[(ME, FOOD), (THEY, Owed::NonAggression)]);
    let after = prestige(&game);
    assert_eq!([after[0] - before[0], after[1] - before[1]], [-2, 2]);
    let kinds = |game: &Simulation, by, to| {
        let incidents = game.view(ME).own.incidents.iter();
        let between = incidents.filter(|it| (it.by, it.to) == (by, to));
        between.map(|it| it.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&game, ME, THEY), [IncidentKind::Yielded]);
    assert_eq!(kinds(&game, THEY, ME), [IncidentKind::ExactedTribute]);
    let lines = |game: &Simulation, who: FactionId| {
        let lines = game.view(who).ledger.iter();
        let tribute = lines.filter(|it| it.cause == crate::sim::ledger::Cause::Tribute);
        tribute.map(|it| it.amount).collect::<Vec<_>>()
    };
    let mut paid = Vec::new();
    for _ in 0..3 {
        game.end_turn();
        paid.extend(lines(&game, THEY));
    }
    assert!(paid.contains(&1), "{paid:?}");
}

#[test]
fn a_vassal_has_no_vote_and_one_lord() {
    let mut game = three();
    assert_eq!(voters(game.world()), [ME, THEY, THIRD]);
    let bows = [(ME, Owed::Vassalage), (THEY, Owed::NonAggression)];
    let mut secret = deal(&game, &bows);
    secret.secrecy = Secrecy::Secret;
    let refused = offer(&mut game, secret);
    assert_eq!(refused, Err(Refusal::MustBePublic(Owed::Vassalage)));
    sign(&mut game, &bows);
    game.end_turn();
    assert_eq!(voters(game.world()), [THEY, THIRD]);
    assert_eq!(game.view(THIRD).common.voters, [THEY, THIRD]);
    let again = deal(&game, &bows);
    let again = offer(&mut game, again);
    assert_eq!(again, Err(Refusal::HasLord(ME)));
    // Whoever gives notice as a vassal breaks his word.
    let id = game.view(ME).own.deals[0].id;
    let end = Act::EndDeal {
        deal: id,
        motive: None,
    };
    act(&mut game, ME, end).expect("notice");
    let incidents = game.view(THEY).own.incidents.iter();
    let broken = incidents.filter(|it| it.kind == IncidentKind::Rebelled);
    assert_eq!(broken.count(), 1);
}

#[test]
fn goods_pass_over_the_land_of_whoever_grants_passage() {
    let mut game = three();
    let network = |game: &Simulation| {
        let lands = game.view(ME).own.lands.iter();
        lands.map(|land| land.network).collect::<Vec<_>>()
    };
    assert_eq!(network(&game), [0, 2]);
    sign(&mut game, &[(THEY, Owed::Passage)]);
    let ways = game
        .world()
        .resource::<Deals>()
        .ways(game.roster().factions.len());
    assert_eq!(ways[ME.index()], Observers::only(&[THEY]));
    assert_eq!(network(&game), [0, 0]);
}
