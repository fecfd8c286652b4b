//! Tests of breaches of faith: whoever has a deal with somebody attacks him only once he has prepared it, or given notice.

use crate::id::{DealId, FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Hours, MindDef, Rank};
use crate::sim::battle::estimate;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Mission, Order, Task};
use crate::sim::consequence::act::remember;
use crate::sim::deal::{self, holds_back};
use crate::sim::event::{
    BattleReport, Event, Factor, Failure, MissionFailed, PlotMoved, PlotStage,
};
use crate::sim::opinion::signs::{Sign, betrayals, signs};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot::{Found, Plots};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, PlotKind, Scheme, When};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const BREACH: Scheme = Scheme::new(PlotKind::Breach, THEY);

/// Two neighbours, of which the first has ships and a maje for plots.
fn neighbours() -> Simulation {
    Sandbox::row(4, 1)
        .sect(&[0, 1])
        .sect(&[2, 3])
        .maje(0, 0, Rank::Lesser)
        .fleet(0, 1, &[(RAIDER, 6)])
        .fleet(1, 2, &[(RAIDER, 1)])
        .change(|s| s.opening.minds.fill(MindDef::Idle))
        .start(1)
}

/// Has both promise each other something for twelve turns.
fn sign(game: &mut Simulation, what: Owed) {
    let term = Hours::of_turns(12, game.scenario().turn);
    let clause = |(from, to)| Clause::new(from, to, what, When::For { term });
    let deal = Deal::new([ME, THEY], [(ME, THEY), (THEY, ME)].map(clause));
    assert!(deal::sign(game.world_mut(), &deal));
    game.refresh_all();
}

fn raid(game: &mut Simulation) -> Result<(), Refusal> {
    let mission = Mission::Raid {
        target: TerritoryId(2),
        want: None,
    };
    let fleet = FleetId::new(ME, 0);
    game.submit(ME, &Command::Order(Order::Mission { fleet, mission }))
}

fn plot(game: &mut Simulation, strikes: bool) -> Result<(), Refusal> {
    let task = Task::Plot {
        scheme: BREACH,
        strikes,
    };
    let maje = MajeId::new(ME, 1);
    game.submit(ME, &Command::Order(Order::Assign { maje, task }))
}

fn stages(game: &Simulation) -> Vec<PlotStage> {
    let records = game.chronicle().all().iter();
    let stages = records.filter_map(|record| match &record.event {
        Event::PlotMoved(PlotMoved { stage, .. }) => Some(*stage),
        _ => None,
    });
    stages.collect()
}

#[test]
fn whoever_is_promised_to_be_spared_is_attacked_only_after_a_turn_of_preparation() {
    for what in [Owed::NonAggression, Owed::Defence, Owed::Passage] {
        let mut game = neighbours();
        assert_eq!(plot(&mut game, false), Err(Refusal::NoWordToBreak(THEY)));
        sign(&mut game, what);
        assert_eq!(raid(&mut game), Err(Refusal::HoldsBack(THEY)), "{what:?}");
        assert_eq!(plot(&mut game, false), Ok(()));
        assert_eq!(raid(&mut game), Err(Refusal::HoldsBack(THEY)), "{what:?}");
        game.end_turn();
        assert_eq!(plot(&mut game, true), Err(Refusal::StruckByFleets(THEY)));
        assert_eq!(raid(&mut game), Ok(()));
        game.end_turn();
        let betrayed = game.view(THEY).own.incidents.iter();
        let betrayed = betrayed.filter(|it| it.by == ME && it.kind.is_attack());
        assert!(betrayed.count() > 0);
        assert_eq!(stages(&game), [PlotStage::Begun, PlotStage::Done]);
        assert!(!deal::is_bound(&game.view(ME), THEY), "the deal is over");
    }
}

#[test]
fn whoever_breaks_his_word_strikes_by_surprise() {
    let mut foretold = Vec::new();
    let mut surprise = |turns: usize| {
        let mut game = neighbours();
        sign(&mut game, Owed::NonAggression);
        plot(&mut game, false).expect("a word can be broken");
        for _ in 0..turns {
            game.end_turn();
        }
        let mission = Mission::Raid {
            target: TerritoryId(2),
            want: None,
        };
        let foreseen = estimate(&game.view(ME), &[FleetId::new(ME, 0)], mission);
        foretold.push(foreseen.expect("it can be weighed").chance.high);
        raid(&mut game).expect("it is prepared");
        game.end_turn();
        let records = game.chronicle().all().iter();
        let mut reports = records.filter_map(|record| match &record.event {
            Event::Battle(report) => Some(BattleReport::clone(report)),
            _ => None,
        });
        let report = reports.next().expect("they fought");
        let factors = report.sides[0].factors.iter();
        let surprise = factors.filter(|(factor, _)| *factor == Factor::Surprise);
        surprise.map(|(_, percent)| *percent).sum::<i32>()
    };
    assert_eq!([1, 3].map(&mut surprise), [15, 25]);
    assert!(foretold[0] <= foretold[1], "{foretold:?}");
}

#[test]
fn standing_orders_from_before_the_word_was_given_are_not_carried_out() {
    let mut game = neighbours();
    raid(&mut game).expect("nothing was promised");
    sign(&mut game, Owed::NonAggression);
    game.end_turn();
    let records = game.chronicle().all().iter();
    let mut failed = records.filter(|record| {
        matches!(
            record.event,
            Event::MissionFailed(MissionFailed {
                why: Failure::HeldBack,
                ..
            })
        )
    });
    assert!(failed.next().is_some());
    let wrongs = game.view(THEY).own.incidents.iter();
    assert_eq!(wrongs.filter(|it| it.kind.is_attack()).count(), 0);
    assert!(deal::is_bound(&game.view(ME), THEY), "the word was kept");
}

#[test]
fn nobody_has_to_prepare_what_he_gave_notice_of_or_what_the_other_has_broken() {
    let mut game = neighbours();
    sign(&mut game, Owed::NonAggression);
    let end = Act::EndDeal {
        deal: DealId(1),
        motive: None,
    };
    assert_eq!(game.submit(ME, &Command::Act(end)), Ok(()));
    while holds_back(&game.view(ME), THEY) {
        assert_eq!(raid(&mut game), Err(Refusal::HoldsBack(THEY)));
        game.end_turn();
    }
    assert!(game.turn() <= 8, "notice was given");
    assert_eq!(raid(&mut game), Ok(()));

    let mut game = neighbours();
    sign(&mut game, Owed::NonAggression);
    let struck = Deed::new(IncidentKind::Raided, THEY, ME).at(TerritoryId(1));
    remember(game.world_mut(), struck);
    game.end_turn();
    assert_eq!(raid(&mut game), Ok(()));
}

/// Nobody leads a breach of a word that is no more.
#[test]
fn a_breach_ends_with_the_word_that_it_is_about() {
    let mut game = neighbours();
    sign(&mut game, Owed::NonAggression);
    plot(&mut game, false).expect("a word can be broken");
    game.end_turn();
    let struck = Deed::new(IncidentKind::Raided, THEY, ME).at(TerritoryId(1));
    remember(game.world_mut(), struck);
    game.end_turn();
    assert_eq!(stages(&game), [PlotStage::Begun, PlotStage::Dropped]);
}

/// What leaked of a breach is a sign that its victim had, once it has come.
#[test]
fn a_breach_that_was_found_out_is_a_sign_that_was_missed() {
    let mut game = neighbours();
    sign(&mut game, Owed::NonAggression);
    plot(&mut game, false).expect("a word can be broken");
    game.end_turn();
    let found = Found {
        by: ME,
        against: THEY,
        kind: PlotKind::Breach,
        leader: MajeId::new(ME, 1),
        turn: 1,
    };
    game.world_mut().resource_mut::<Plots>().found.push(found);
    game.refresh_all();
    raid(&mut game).expect("it is prepared");
    game.end_turn();
    let view = game.view(THEY);
    let betrayal = betrayals(&view).next().expect("the word was broken");
    assert!(signs(&view, betrayal).contains(&Sign::Plot(found)));
}
