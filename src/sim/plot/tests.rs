//! Plots, played.

use super::Plots;
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Effect, Goods, MindDef, Rank, Traits};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::event::{Event, PlotStage};
use crate::sim::opinion::IncidentKind;
use crate::sim::simulation::Simulation;
use crate::sim::terms::{FeudAct, PlotKind, Scheme};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);
/// Who leads the plots of these games.
const LEADER: MajeId = MajeId {
    owner: ME,
    serial: 1,
};

/// Three sects; the first has a maje for plots, as guileful as can be.
fn sects() -> Sandbox {
    Sandbox::row(6, 1)
        .sect(&[0, 1])
        .sect(&[3])
        .sect(&[5])
        .maje(0, 0, Rank::Lesser)
        .maje(1, 3, Rank::Lesser)
        .land(3, |land| land.store = Goods::new(60, 60, 60))
        .change(|s| {
            s.opening.minds.fill(MindDef::Idle);
            for maje in &mut s.opening.majes {
                if maje.id == LEADER {
                    maje.traits = Traits {
                        guile: 5,
                        ..Traits::default()
                    };
                }
            }
        })
}

fn give(game: &mut Simulation, scheme: Scheme, strikes: bool) -> Result<(), Refusal> {
    let task = Task::Plot { scheme, strikes };
    let order = Order::Assign { maje: LEADER, task };
    game.submit(ME, &Command::Order(order))
}

/// Begins a plot, lets it ripen for some turns, and strikes.
fn play(game: &mut Simulation, scheme: Scheme, turns: usize) -> Vec<Event> {
    give(game, scheme, false).expect("it can be plotted");
    for _ in 0..=turns {
        game.end_turn();
    }
    give(game, scheme, true).expect("it can be struck");
    let records = game.end_turn().iter();
    records.map(|record| record.event.clone()).collect()
}

fn stage(events: &[Event]) -> Option<PlotStage> {
    events.iter().find_map(|event| match event {
        Event::PlotMoved(it) => Some(it.stage),
        _ => None,
    })
}

/// The first game of forty in which the plot succeeds, with what happened in the turn it was struck.
fn done(sandbox: &Sandbox, scheme: Scheme) -> (Simulation, Vec<Event>) {
    let games = (0..40).map(|seed| {
        let mut game = sandbox.clone().start(seed);
        let events = play(&mut game, scheme, 6);
        (game, events)
    });
    let mut games = games.filter(|(_, events)| stage(events) == Some(PlotStage::Done));
    games.next().expect("it succeeds sometimes")
}

fn remembers(game: &Simulation, who: FactionId, kind: IncidentKind, by: FactionId) -> bool {
    let incidents = &game.view(who).own.incidents;
    incidents.iter().any(|it| (it.kind, it.by) == (kind, by))
}

#[test]
fn a_plot_begins_wears_out_its_leader_and_is_called_off_by_another_task() {
    let scheme = Scheme::new(PlotKind::Murder, THEY);
    let mut game = sects().start(1);
    assert_eq!(give(&mut game, scheme, true), Err(Refusal::PlotNotBegun));
    assert_eq!(give(&mut game, scheme, false), Ok(()));
    game.end_turn();
    assert_eq!(game.view(ME).own.plots.len(), 1);
    assert!(game.view(THEY).own.plots.is_empty());
    let strain = |game: &Simulation| {
        let lines = game.ledger().of(ME).iter();
        let lost = lines.filter(|it| it.cause == crate::sim::ledger::Cause::Plot);
        lost.map(|it| it.amount).sum::<i32>()
    };
    assert_eq!(strain(&game), -super::rules::STRAIN);
    let idle = Order::Assign {
        maje: LEADER,
        task: Task::Idle,
    };
    assert_eq!(game.submit(ME, &Command::Order(idle)), Ok(()));
    let events: Vec<Event> = game.end_turn().iter().map(|it| it.event.clone()).collect();
    assert_eq!(stage(&events), Some(PlotStage::Dropped));
    assert!(game.view(ME).own.plots.is_empty());
}

#[test]
fn what_a_plot_needs_has_to_be_named_and_nothing_else() {
    let mut game = sects().start(1);
    let unclear = |kind| Err(Refusal::PlotUnclear(kind));
    for kind in PlotKind::ALL {
        let plain = Scheme::new(kind, THEY);
        let wants = kind.wants_place() || kind.wants_third();
        let expected = match kind {
            PlotKind::Breach => Err(Refusal::NoWordToBreak(THEY)),
            _ if wants => unclear(kind),
            _ => Ok(()),
        };
        assert_eq!(give(&mut game, plain, false), expected, "{kind:?}");
    }
    let twice = Scheme::new(PlotKind::Incitement, THEY).with(THEY);
    let refused = give(&mut game, twice, false);
    assert_eq!(refused, unclear(PlotKind::Incitement));
    let own = Scheme::new(PlotKind::Murder, ME);
    assert!(give(&mut game, own, false).is_err());
}

#[test]
fn murder_kills_the_first_maje_and_makes_blood_if_it_is_known() {
    let scheme = Scheme::new(PlotKind::Murder, THEY);
    let (game, events) = done(&sects(), scheme);
    let dead = events.iter().find_map(|event| match event {
        Event::MajeMurdered(it) => Some((it.maje, it.by, it.beamed)),
        _ => None,
    });
    let (maje, by, beamed) = dead.expect("he is dead");
    assert_eq!((maje, beamed), (MajeId::new(THEY, 0), false));
    let leads = game.view(THEY).own.first_maje().map(|it| it.id);
    assert_eq!(leads, Some(MajeId::new(THEY, 1)));
    let blood = remembers(&game, THEY, IncidentKind::Murdered, ME);
    assert_eq!(by.is_some(), blood);
    assert_eq!(game.view(THEY).own.blood_enemies[ME.index()], blood);
    assert_eq!(
        game.view(ME).maje(LEADER).map(|it| &it.task),
        Some(&Task::Idle)
    );
}

#[test]
fn with_a_transporter_the_victim_is_beamed_into_space() {
    let beams = sects().change(|s| s.book_mut().technologies[0].effects.push(Effect::Beaming));
    let (_, events) = done(&beams, Scheme::new(PlotKind::Murder, THEY));
    let beamed = |event: &Event| matches!(event, Event::MajeMurdered(it) if it.beamed);
    assert!(events.iter().any(beamed));
}

#[test]
fn incitement_and_forgery_turn_two_against_each_other() {
    let incite = Scheme::new(PlotKind::Incitement, THEY).with(THIRD);
    let (game, _) = done(&sects(), incite);
    let think = |game: &Simulation, of: FactionId, toward: FactionId| {
        game.view(of).own.opinions[toward.index()]
    };
    assert!(think(&game, THEY, THIRD) < 0 && think(&game, THIRD, THEY) < 0);
    // Of what is only said, nobody knows that it is held against him.
    assert!(!remembers(&game, THIRD, IncidentKind::Maligned, THIRD));
    let forge = Scheme::new(PlotKind::Forgery, THEY).with(THIRD);
    let (game, _) = done(&sects(), forge);
    assert!(think(&game, THEY, THIRD) < 0);
    assert_eq!(think(&game, THIRD, THEY), 0);
}

#[test]
fn a_maje_who_is_won_over_comes_with_his_fleet() {
    let bitter = sects().fleet(1, 3, &[(RAIDER, 3)]).change(|s| {
        for maje in &mut s.opening.majes {
            if maje.id == MajeId::new(THEY, 1) {
                maje.loyalty = 30;
            }
        }
        s.opening.fleets[0].commander = Some(MajeId::new(THEY, 1));
    });
    let (game, _) = done(&bitter, Scheme::new(PlotKind::Poaching, THEY));
    let own = game.view(ME).own;
    assert!(own.maje(MajeId::new(THEY, 1)).is_some());
    assert_eq!(own.fleets.len(), 1);
    assert!(remembers(&game, THEY, IncidentKind::TookIn, ME));
}

#[test]
fn stolen_ships_become_a_fleet_where_they_lie_and_one_is_left() {
    let at = TerritoryId(4);
    let ships = sects().fleet(1, 4, &[(RAIDER, 3)]);
    let (game, _) = done(&ships, Scheme::new(PlotKind::ShipTheft, THEY).at(at));
    let count = |who: FactionId| {
        let fleets = game.view(who).own.fleets.iter();
        fleets.map(|it| it.totals.ships).sum::<i32>()
    };
    assert_eq!([count(ME), count(THEY)], [2, 1]);
    let fleets = &game.view(ME).own.fleets;
    assert_eq!(fleets[0].position.arrived(), Some(at));
}

#[test]
fn who_is_robbed_under_a_false_flag_blames_the_flag() {
    let scheme = Scheme::new(PlotKind::FalseFlag, THEY).with(THIRD);
    let found = (0..40).find_map(|seed| {
        let mut game = sects().start(seed);
        let events = play(&mut game, scheme, 4);
        let robbed = events.iter().find_map(|event| match event {
            Event::RobbedByFlag(it) => Some((it.by, it.goods.total())),
            _ => None,
        });
        let (by, loads) = robbed?;
        assert!(loads > 0);
        by.is_none().then_some(game)
    });
    let game = found.expect("nobody finds out sometimes");
    assert!(remembers(&game, THEY, IncidentKind::SaidToRob, THIRD));
    assert!(!remembers(&game, THEY, IncidentKind::Raided, ME));
    assert!(game.view(THIRD).own.incidents.is_empty());
}

#[test]
fn a_coup_raises_the_ambitious_who_thank_for_it() {
    let ambitious = sects().change(|s| {
        for maje in &mut s.opening.majes {
            if maje.id == MajeId::new(THEY, 1) {
                (maje.loyalty, maje.ambition) = (40, 80);
            }
        }
    });
    let (game, _) = done(&ambitious, Scheme::new(PlotKind::Coup, THEY));
    let leads = game.view(THEY).own.first_maje().map(|it| it.id);
    assert_eq!(leads, Some(MajeId::new(THEY, 1)));
    assert!(game.view(THEY).own.opinions[ME.index()] > 0);
}

#[test]
fn an_ambush_strikes_first_with_surprise_and_waits_where_nobody_is() {
    let at = TerritoryId(2);
    let scheme = Scheme::new(PlotKind::Ambush, THEY).at(at);
    let guests = sects()
        .fleet(0, 2, &[(RAIDER, 6)])
        .fleet(1, 2, &[(RAIDER, 3)]);
    let mut game = guests.start(1);
    let events = play(&mut game, scheme, 2);
    let surprise = events.iter().find_map(|event| match event {
        Event::Battle(report) => report.sides[0]
            .factors
            .iter()
            .find(|(factor, _)| *factor == crate::sim::battle::Factor::Surprise)
            .map(|(_, percent)| *percent),
        _ => None,
    });
    assert_eq!(surprise, Some(super::rules::surprise(2)));
    assert_eq!(stage(&events), Some(PlotStage::Done));
    assert!(remembers(&game, THEY, IncidentKind::Ambushed, ME));

    let mut alone = sects().fleet(0, 2, &[(RAIDER, 6)]).start(1);
    let events = play(&mut alone, scheme, 0);
    assert_eq!(stage(&events), None);
    let waits = Task::Plot {
        scheme,
        strikes: false,
    };
    assert_eq!(alone.view(ME).maje(LEADER).map(|it| &it.task), Some(&waits));
}

#[test]
fn a_plot_that_leaks_can_be_exposed_and_those_who_plot_are_not_told_that_it_did() {
    let scheme = Scheme::new(PlotKind::Coup, THEY);
    let expose = Command::Act(Act::Feud(FeudAct::Expose {
        by: ME,
        kind: PlotKind::Coup,
    }));
    let mut game = sects().start(3);
    assert_eq!(game.submit(THEY, &expose), Err(Refusal::NothingFound(ME)));
    give(&mut game, scheme, false).expect("it can be plotted");
    let mut turns = 0;
    while game.view(THEY).own.found.is_empty() {
        game.end_turn();
        turns += 1;
        assert!(turns < 100, "it leaks some time");
    }
    let turn = game.turn() - 1;
    let told = |who: FactionId| {
        let mut news = game.news(who, turn);
        news.any(|it| matches!(it.event, Event::PlotFound(_)))
    };
    assert!(told(THEY) && !told(ME) && !told(THIRD));
    let before = game.view(ME).own.prestige;
    assert_eq!(game.submit(THEY, &expose), Ok(()));
    assert_eq!(game.view(ME).own.prestige, before + super::rules::EXPOSED);
    assert!(game.view(ME).own.plots.is_empty());
    assert!(remembers(&game, THEY, IncidentKind::Plotted, ME));
    assert!(game.world().resource::<Plots>().found.is_empty());
}

/// Of a murder that is prepared there is talk before long, of a coup there is none; ships are made ready for a breach alone.
#[test]
fn some_plots_are_talked_of_where_they_are_to_be_struck() {
    let heard = |kind| {
        let mut game = sects().start(1);
        give(&mut game, Scheme::new(kind, THEY), false).expect("it can be plotted");
        for _ in 0..4 {
            game.end_turn();
        }
        [
            (IncidentKind::SaidToPlot, THEY),
            (IncidentKind::SaidToPlot, THIRD),
            (IncidentKind::Massed, THEY),
        ]
        .map(|(what, by)| remembers(&game, by, what, ME))
    };
    assert_eq!(heard(PlotKind::Murder), [true, false, false]);
    assert_eq!(heard(PlotKind::Coup), [false, false, false]);
}
