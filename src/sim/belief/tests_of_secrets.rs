//! How secret deals come out, and what follows.

use super::{Fact, Source};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{IncidentKind, Rank};
use crate::sim::command::{Act, Command};
use crate::sim::event::{Event, Leak, SecretLearned};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{ClauseState, DealSort, FactKind, FeudAct, Owed, Treatment};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);
const DEAF: FactionId = FactionId(3);

fn act(game: &mut Simulation, by: FactionId, act: Act) {
    assert_eq!(game.submit(by, &Command::Act(act)), Ok(()));
}

/// Both promise each other something in secret, for two years.
fn sign(game: &mut Simulation, parties: [FactionId; 2], what: Owed) {
    game.promise_each_other(parties, what, 24);
}

/// Four sects; of the second the first keeps a maje, badly if asked for.
fn prison(badly: bool) -> Simulation {
    let mut game = Sandbox::row(9, 2)
        .sect(&[0])
        .sect(&[2])
        .sect(&[4])
        .sect(&[7])
        .maje(1, 2, Rank::Lesser)
        .start(1);
    let maje = MajeId::new(THEY, 1);
    game.capture(maje, ME);
    let treatment = if badly {
        Treatment::Badly
    } else {
        Treatment::default()
    };
    act(&mut game, ME, Act::Feud(FeudAct::Treat { maje, treatment }));
    game
}

/// What a faction knows of deals between the second and the third.
fn known(game: &Simulation, who: FactionId) -> Option<Fact> {
    let mut facts = game.view(who).beliefs.facts.about(THEY);
    let wanted = FactKind::deal(THEY, THIRD);
    facts.find(|fact| fact.kind == wanted).copied()
}

/// In which turn, of this many at most, the first learns of it.
fn learned_in(game: &mut Simulation, turns: u16) -> Option<u16> {
    (1..=turns).find(|_| {
        game.end_turn();
        known(game, ME).is_some()
    })
}

#[test]
fn a_prisoner_who_is_made_to_talk_gives_away_a_secret_treaty() {
    let mut game = prison(true);
    sign(&mut game, [THEY, THIRD], Owed::NonAggression);
    assert_eq!(known(&game, ME), None);
    assert!(learned_in(&mut game, 20).is_some());
    let fact = known(&game, ME).expect("he told");
    assert_eq!((fact.happened, fact.heard), (1, game.turn() - 1));
    assert_eq!((fact.mark.source, fact.mark.sure), (Source::Told(ME), 70));
    let news = |who: FactionId| {
        let news = game.news(who, game.turn() - 1);
        let told = news.filter_map(|it| match &it.event {
            Event::SecretLearned(it) => Some(it.clone()),
            _ => None,
        });
        told.collect::<Vec<SecretLearned>>()
    };
    let learned = SecretLearned {
        by: ME,
        leak: Leak::Prisoner(MajeId::new(THEY, 1)),
        parties: [THEY, THIRD],
        sort: DealSort::Treaty,
        signed: 1,
    };
    assert_eq!(news(ME), [learned]);
    for other in [THEY, THIRD, DEAF] {
        assert_eq!(news(other), [], "{other:?}");
    }
    assert_eq!(known(&game, DEAF), None);
}

#[test]
fn nobody_learns_of_a_secret_treaty_without_somebody_who_tells() {
    let mut game = prison(false);
    sign(&mut game, [THEY, THIRD], Owed::NonAggression);
    assert_eq!(learned_in(&mut game, 20), None);
    assert!([THIRD, THEY].iter().all(|who| known(&game, *who).is_some()));
}

#[test]
fn an_embargo_is_broken_by_a_secret_deal_that_comes_out() {
    let mut game = prison(true);
    sign(&mut game, [ME, THEY], Owed::Embargo(THIRD));
    game.end_turn();
    sign(&mut game, [THEY, THIRD], Owed::NonAggression);
    assert!(learned_in(&mut game, 20).is_some());
    let broken = |game: &Simulation| {
        let mut records = game.chronicle().all().iter();
        records.any(|record| {
            matches!(&record.event, Event::PledgeJudged(it)
                if it.by == THEY && it.state == ClauseState::Broken)
        })
    };
    assert!(!broken(&game), "it is judged by what was known");
    game.end_turn();
    assert!(broken(&game));
    let wronged = game.view(ME).own.incidents.iter();
    let wronged = wronged.filter(|it| it.by == THEY && it.kind == IncidentKind::ContractBroken);
    assert_eq!(wronged.count(), 1);
}

#[test]
fn whoever_promised_others_the_contrary_in_secret_is_two_faced_once_it_comes_out() {
    let mut game = prison(true);
    sign(&mut game, [ME, THEY], Owed::NonAggression);
    sign(&mut game, [THEY, THIRD], Owed::JointWar(ME));
    let lies = |game: &Simulation| {
        let incidents = game.view(ME).own.incidents.iter();
        let lies = incidents.filter(|it| it.kind == IncidentKind::TwoFaced);
        lies.map(|it| it.by).collect::<Vec<FactionId>>()
    };
    assert!(learned_in(&mut game, 20).is_some());
    assert_eq!(lies(&game), [THEY], "the third had promised nothing");
    let theirs = game.view(THEY).own.incidents.iter();
    let known = theirs.filter(|it| it.kind == IncidentKind::TwoFaced);
    assert_eq!(known.count(), 0, "they do not know that it came out");
}
