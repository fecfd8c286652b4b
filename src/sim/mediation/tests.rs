//! Mediation, played.

use super::Mediations;
use super::{appraise, rules, wars_of_others};
use crate::id::FactionId;
use crate::scenario::model::{Good, MindDef};
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::consequence::act::end_war;
use crate::sim::deal::rules::SHORTEST_PEACE;
use crate::sim::event::Event;
use crate::sim::opinion::{IncidentKind, WarToll};
use crate::sim::terms::{MediationAct, Reason};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const ONE: FactionId = FactionId(1);
const OTHER: FactionId = FactionId(2);
const FOURTH: FactionId = FactionId(3);

fn four() -> Sandbox {
    Sandbox::row(8, 1)
        .sect(&[0, 1])
        .sect(&[2, 3])
        .sect(&[4, 5])
        .sect(&[6, 7])
        .change(|s| s.opening.minds.fill(MindDef::Idle))
}

/// The second and the third have raided each other, and everybody knows.
fn at_war(sandbox: Sandbox) -> Simulation {
    let mut game = sandbox.start(1);
    game.raid(ONE, OTHER);
    game.raid(OTHER, ONE);
    game
}

fn mediate(game: &mut Simulation, by: FactionId, act: MediationAct) -> Result<(), Refusal> {
    game.submit(by, &Command::Act(Act::Mediate(act)))
}

fn propose(game: &mut Simulation, price: Option<(Good, u16)>) -> Result<(), Refusal> {
    let between = [ONE, OTHER];
    mediate(game, ME, MediationAct::Propose { between, price })
}

fn answer(game: &mut Simulation, who: FactionId, accept: bool) -> Result<(), Refusal> {
    mediate(game, who, MediationAct::Answer { by: ME, accept })
}

fn at_peace(game: &Simulation) -> bool {
    WarToll::between(&game.view(ONE), ONE, OTHER).is_none()
}

/// What a faction has heard this turn of mediations.
fn heard(game: &Simulation, who: FactionId) -> Vec<Event> {
    let news = game.news(who, game.turn()).map(|it| it.event);
    let told = news.filter(|it| {
        matches!(
            it,
            Event::MediationProposed(_) | Event::Mediated(_) | Event::MediationFailed(_)
        )
    });
    told.collect()
}

fn remembers(game: &Simulation, kind: IncidentKind) -> Vec<[FactionId; 2]> {
    let all = game.opinions().all().filter(|it| it.kind == kind);
    all.map(|it| [it.by, it.to]).collect()
}

#[test]
fn whoever_knows_of_a_war_and_fights_neither_can_mediate() {
    let mut calm = four().start(1);
    let none = Err(Refusal::TheyAreAtPeace(ONE, OTHER));
    assert_eq!(propose(&mut calm, None), none);
    let mut game = at_war(four());
    assert_eq!(wars_of_others(&game.view(ME)), [[ONE, OTHER]]);
    assert_eq!(wars_of_others(&game.view(ONE)).len(), 0);
    let much = rules::PRICE_MOST + 1;
    let refused = propose(&mut game, Some((Good::Ore, much)));
    assert_eq!(refused, Err(Refusal::MediationPrice(rules::PRICE_MOST)));
    assert_eq!(propose(&mut game, None), Ok(()));
    assert_eq!(propose(&mut game, None), Err(Refusal::MediatesAlready));

    let mut party = at_war(four());
    party.raid(ONE, ME);
    assert_eq!(propose(&mut party, None), Err(Refusal::FightsThem(ONE)));
}

#[test]
fn if_both_accept_they_make_peace_and_everybody_hears_who_brought_it_about() {
    let mut game = at_war(four());
    let prestige = game.view(ME).own.prestige;
    assert_eq!(propose(&mut game, None), Ok(()));
    assert_eq!(game.view(ONE).own.mediations.len(), 1);
    assert_eq!(game.view(FOURTH).own.mediations, []);
    let before = [ME, OTHER].map(|who| game.view(who).own.clone());
    assert_eq!(answer(&mut game, ONE, true), Ok(()));
    let after = [ME, OTHER].map(|who| game.view(who).own.clone());
    assert_eq!(before, after, "nobody hears of it before both have spoken");
    assert_eq!(answer(&mut game, ONE, true), Err(Refusal::NoMediation(ME)));
    assert!(!at_peace(&game));
    assert_eq!(answer(&mut game, OTHER, true), Ok(()));
    assert!(at_peace(&game));
    assert!(game.view(ONE).own.deals[0].deal.ends_war());
    assert_eq!(game.view(ME).own.mediations, []);
    assert_eq!(game.view(ME).own.prestige, prestige + rules::PRESTIGE);
    let thanks = remembers(&game, IncidentKind::Mediated);
    assert_eq!(thanks, [[ME, ONE], [ME, OTHER]]);
    assert!(matches!(heard(&game, FOURTH)[..], [Event::Mediated(_)]));
    game.end_turn();
    assert_eq!(wars_of_others(&game.view(ME)).len(), 0);
    assert_eq!(wars_of_others(&game.view(FOURTH)).len(), 0);
}

#[test]
fn if_one_refuses_nothing_is_signed_and_only_the_three_hear_of_it() {
    let mut game = at_war(four());
    assert_eq!(propose(&mut game, None), Ok(()));
    assert_eq!(answer(&mut game, OTHER, false), Ok(()));
    assert_eq!(answer(&mut game, ONE, true), Ok(()));
    assert!(!at_peace(&game));
    assert_eq!(game.view(ONE).own.deals, []);
    let ill = remembers(&game, IncidentKind::RefusedMediation);
    assert_eq!(ill, [[OTHER, ME]]);
    for who in [ME, ONE, OTHER] {
        let told = heard(&game, who);
        assert!(
            matches!(&told[..], [_, Event::MediationFailed(it)] if it.refused == [false, true])
        );
    }
    assert_eq!(heard(&game, FOURTH), []);
    game.end_turn();
    let again = Err(Refusal::TooSoon(rules::AGAIN - 1));
    assert_eq!(propose(&mut game, None), again);
    let between = [OTHER, ONE];
    let turned = MediationAct::Propose {
        between,
        price: None,
    };
    assert_eq!(mediate(&mut game, ME, turned), again);
    for _ in 1..rules::AGAIN {
        game.raid(OTHER, ONE);
    }
    assert_eq!(propose(&mut game, None), Ok(()));
}

#[test]
fn whoever_says_nothing_has_refused_and_a_peace_made_otherwise_blames_nobody() {
    let mut game = at_war(four());
    assert_eq!(propose(&mut game, None), Ok(()));
    assert_eq!(answer(&mut game, ONE, true), Ok(()));
    game.end_turn();
    assert_eq!(game.view(OTHER).own.mediations.len(), 1, "it stands a turn");
    let mut settled = at_war(four());
    assert_eq!(propose(&mut settled, None), Ok(()));
    end_war(settled.world_mut(), [ONE, OTHER]);
    settled.end_turn();
    assert_eq!(settled.view(ME).own.mediations, []);
    assert!(remembers(&settled, IncidentKind::RefusedMediation).is_empty());

    game.end_turn();
    assert_eq!(game.view(OTHER).own.mediations, []);
    let ill = remembers(&game, IncidentKind::RefusedMediation);
    assert_eq!(ill, [[OTHER, ME]]);
}

#[test]
fn whoever_is_to_pay_sets_it_aside_when_he_accepts() {
    let mut game = at_war(four());
    assert_eq!(propose(&mut game, Some((Good::Ore, 5))), Ok(()));
    let stock = |game: &Simulation, who| game.view(who).own.stock[Good::Ore];
    let before = stock(&game, ONE);
    assert_eq!(answer(&mut game, ONE, true), Ok(()));
    assert_eq!(stock(&game, ONE), before - 5);
    assert_eq!(answer(&mut game, OTHER, false), Ok(()));
    assert_eq!(stock(&game, ONE), before, "it is free again");
}

#[test]
fn what_is_thought_of_the_mediator_counts() {
    let total = |opinion: i32| {
        let mut game = at_war(four().opinion(1, 0, opinion, false));
        assert_eq!(propose(&mut game, None), Ok(()));
        let view = game.view(ONE);
        let made = appraise(&view, &view.own.mediations[0], OTHER);
        let toward = made.reasons.iter();
        let toward = toward.filter(|(it, _)| *it == Reason::Toward(ME));
        (made.total, toward.map(|(_, weight)| *weight).sum::<i32>())
    };
    let [(fond, for_it), (cold, against)] = [60, -60].map(total);
    assert!(for_it > 0 && against < 0, "{for_it} {against}");
    assert_eq!(fond - cold, for_it - against);
}

/// A peace that the end of the game would cut short is not proposed; where nothing ends the game it is, and it lasts.
#[test]
fn the_last_turns_are_too_late_unless_the_game_goes_on() {
    let late = |open_end: bool| {
        let mut game = at_war(four().change(|s| s.book_mut().turns = 5));
        game.set_open_end(open_end);
        (propose(&mut game, None), game)
    };
    let (refused, _) = late(false);
    assert_eq!(refused, Err(Refusal::EndsBefore(SHORTEST_PEACE)));
    let (proposed, mut game) = late(true);
    assert_eq!(proposed, Ok(()));
    for who in [ONE, OTHER] {
        assert_eq!(answer(&mut game, who, true), Ok(()));
    }
    assert!(at_peace(&game));
}

#[test]
fn a_mediation_that_stands_is_saved() {
    let mut game = at_war(four());
    assert_eq!(propose(&mut game, None), Ok(()));
    let scenario = std::sync::Arc::clone(game.scenario());
    let mut loaded = Simulation::restore(scenario, game.snapshot()).expect("it is sound");
    let open = |game: &Simulation| game.world().resource::<Mediations>().clone();
    assert_eq!(open(&loaded), open(&game));
    for who in [ONE, OTHER] {
        assert_eq!(answer(&mut loaded, who, true), Ok(()));
    }
    assert!(at_peace(&loaded));
}
