//! Feuds, played.

use super::Feuds;
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{FactionKind, Goods, MindDef, Rank, Scenario, Traits};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::consequence::act::remember;
use crate::sim::event::Event;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, FeudAct, Owed, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

fn two(blood: bool) -> Sandbox {
    Sandbox::row(4, 1)
        .sect(&[0])
        .sect(&[3])
        .opinion(0, 1, -30, blood)
        .change(|s| s.opening.minds.fill(MindDef::Idle))
}

fn feud(game: &mut Simulation, by: FactionId, act: FeudAct) -> Result<(), Refusal> {
    game.submit(by, &Command::Act(Act::Feud(act)))
}

fn wronged(game: &mut Simulation, kind: IncidentKind) {
    remember(game.world_mut(), Deed::new(kind, THEY, ME));
    game.refresh_all();
}

#[test]
fn only_what_was_done_can_be_denounced_and_not_again_at_once() {
    let mut game = two(false).start(1);
    let cause = IncidentKind::Raided;
    let denounce = FeudAct::Denounce { whom: THEY, cause };
    assert_eq!(feud(&mut game, ME, denounce), Err(Refusal::NoCause(THEY)));
    wronged(&mut game, cause);
    let before = game.view(THEY).own.prestige;
    assert_eq!(feud(&mut game, ME, denounce), Ok(()));
    assert_eq!(game.view(THEY).own.prestige, (before - 2).max(0));
    assert_eq!(game.view(THEY).own.opinions[ME.index()], -8);
    assert_eq!(feud(&mut game, ME, denounce), Err(Refusal::TooSoon(6)));
    for _ in 0..6 {
        game.end_turn();
    }
    assert_eq!(
        feud(&mut game, ME, denounce),
        Err(Refusal::SaidBefore(THEY))
    );
    wronged(&mut game, cause);
    assert_eq!(feud(&mut game, ME, denounce), Ok(()));
}

#[test]
fn only_sects_settle_blood_by_duels() {
    let strangers = |who: FactionId| {
        let stranger = move |s: &mut Scenario| {
            s.roster_mut().factions[who.index()].kind = FactionKind::Power;
        };
        let mut game = two(true).change(stranger).start(1);
        feud(&mut game, ME, FeudAct::Challenge { to: THEY })
    };
    assert_eq!(strangers(ME), Err(Refusal::NoDuels(ME)));
    assert_eq!(strangers(THEY), Err(Refusal::NoDuels(THEY)));
}

#[test]
fn a_duel_is_fought_by_both_or_shames_who_refuses_and_ends_the_blood() {
    let challenge = FeudAct::Challenge { to: THEY };
    let mut calm = two(false).start(1);
    let refused = feud(&mut calm, ME, challenge);
    assert_eq!(refused, Err(Refusal::NoBloodEnemy(THEY)));

    let mut shy = two(true).start(1);
    let meet = |accept| FeudAct::Meet { from: ME, accept };
    assert_eq!(
        feud(&mut shy, THEY, meet(true)),
        Err(Refusal::NoChallenge(ME))
    );
    assert_eq!(feud(&mut shy, ME, challenge), Ok(()));
    assert_eq!(feud(&mut shy, THEY, meet(false)), Ok(()));
    assert!(shy.view(ME).own.blood_enemies[THEY.index()]);
    let mut incidents = shy.view(ME).own.incidents.iter();
    assert!(incidents.any(|it| it.kind == IncidentKind::RefusedDuel));

    let (mut died, mut lived) = (0, 0);
    for seed in 0..12 {
        let mut game = two(true).start(seed);
        assert_eq!(feud(&mut game, ME, challenge), Ok(()));
        assert_eq!(feud(&mut game, THEY, meet(true)), Ok(()));
        let records = game.end_turn().to_vec();
        let duel = records.iter().find_map(|record| match &record.event {
            Event::Dueled(duel) => Some(duel.clone()),
            _ => None,
        });
        let duel = duel.expect("a duel was fought");
        assert!(!game.view(ME).own.blood_enemies[THEY.index()]);
        let lost = game.view(duel.loser);
        assert_eq!(lost.maje(duel.beaten).is_none(), duel.died);
        assert!(lost.own.first_maje().is_some(), "somebody leads");
        *(if duel.died { &mut died } else { &mut lived }) += 1;
    }
    assert!(died > 0 && lived > 0, "{died} died, {lived} lived");
}

#[test]
fn a_challenge_nobody_answers_is_refused() {
    let mut game = two(true).start(1);
    let challenge = FeudAct::Challenge { to: THEY };
    assert_eq!(feud(&mut game, ME, challenge), Ok(()));
    game.end_turn();
    assert_eq!(game.view(THEY).own.challenges.len(), 1, "it stands a turn");
    game.end_turn();
    assert!(game.view(THEY).own.challenges.is_empty());
    let mut incidents = game.view(ME).own.incidents.iter();
    assert!(incidents.any(|it| it.kind == IncidentKind::RefusedDuel));
}

#[test]
fn a_demand_is_remembered_and_a_bluff_costs_prestige() {
    let mut game = two(false).start(1);
    let owed = Owed::loads(Goods::new(5, 0, 0));
    let owed = owed.map(|what| Clause::new(THEY, ME, what, When::Now));
    let deal = Deal::new([ME, THEY], owed);
    assert!(deal.is_demand());
    let propose = Act::Propose { to: THEY, deal };
    game.submit(ME, &Command::Act(propose)).expect("a demand");
    let offer = game.view(THEY).own.offers[0].id;
    let refuse = Act::Answer {
        offer,
        accept: false,
        motive: Default::default(),
    };
    game.submit(THEY, &Command::Act(refuse)).expect("a refusal");
    let kinds: Vec<IncidentKind> = game.opinions().all().map(|it| it.kind).collect();
    assert_eq!(
        kinds,
        [IncidentKind::Threatened, IncidentKind::RefusedDemand]
    );
    let mut bluffs = 0;
    for _ in 0..6 {
        let records = game.end_turn().iter();
        bluffs += records
            .filter(|record| matches!(record.event, Event::ThreatFailed(_)))
            .count();
    }
    assert_eq!(bluffs, 1);
}

#[test]
fn a_prisoner_who_is_killed_makes_blood_enemies() {
    let mut game = two(false)
        .maje(1, 3, Rank::Lesser)
        .change(|s| {
            for maje in &mut s.opening.majes {
                maje.traits = Traits::default();
            }
        })
        .start(1);
    let maje = MajeId::new(THEY, 1);
    let entity = game
        .world()
        .resource::<crate::sim::index::Index>()
        .maje(maje);
    let entity = entity.expect("a maje");
    game.world_mut()
        .entity_mut(entity)
        .insert(crate::sim::maje::Captive(Some(ME)));
    game.refresh_all();
    let treatment = crate::sim::terms::Treatment::Badly;
    assert_eq!(
        feud(&mut game, ME, FeudAct::Treat { maje, treatment }),
        Ok(())
    );
    assert_eq!(game.world().resource::<Feuds>().treatment(maje), treatment);
    game.end_turn();
    let mut incidents = game.view(THEY).own.incidents.iter();
    assert!(incidents.any(|it| it.kind == IncidentKind::Mistreated));
    assert_eq!(feud(&mut game, ME, FeudAct::Execute { maje }), Ok(()));
    assert!(game.view(THEY).own.blood_enemies[ME.index()]);
    assert!(game.view(THEY).maje(maje).is_none());
    game.end_turn();
}
