//! How rumours are traced, and what follows.

use super::{Fact, Knowledge, Mark, Source, Trace};
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::{DealDef, IncidentKind, MindDef, PromiseDef, Rank};
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::event::Event;
use crate::sim::plot::{Forged, Plots};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{DealSort, DealTold, FactKind, FeudAct, Origin, Owed, PlotKind};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const HOST: FactionId = FactionId(1);
const TELLER: FactionId = FactionId(2);
const FAR: FactionId = FactionId(3);

/// Four sects in a row; the first has two majes to send, and the third may have promised it silence.
fn sects(silence: bool) -> Sandbox {
    Sandbox::row(8, 1)
        .sect(&[0])
        .sect(&[2])
        .sect(&[4])
        .sect(&[7])
        .maje(0, 0, Rank::Lesser)
        .maje(0, 0, Rank::Lesser)
        .change(|it| {
            it.opening.minds.fill(MindDef::Idle);
            if silence {
                it.opening.deals.push(DealDef {
                    parties: [TELLER, ME],
                    public: false,
                    turns: 30,
                    promises: vec![(TELLER, PromiseDef::Silence)],
                });
            }
        })
}

/// What one of the sects did to another, as somebody has it from there.
fn raided([by, to]: [FactionId; 2], source: Source) -> Fact {
    Fact {
        happened: 1,
        kind: FactKind::Deed {
            kind: IncidentKind::Raided,
            by,
            to,
            at: None,
            maje: None,
        },
        terms: None,
        mark: Mark {
            turn: 1,
            source,
            sure: 90,
        },
        heard: 1,
        disputed: false,
    }
}

fn learn(game: &mut Simulation, who: FactionId, fact: Fact) {
    let mut knowledge = game.world_mut().resource_mut::<Knowledge>();
    knowledge.of_mut(who).facts.learn(fact);
}

/// Sends one of the majes of the first sect to somebody.
fn send(game: &mut Simulation, serial: u16, task: Task) {
    let maje = MajeId::new(ME, serial);
    let order = Command::Order(Order::Assign { maje, task });
    assert_eq!(game.submit(ME, &order), Ok(()));
}

fn traces(game: &Simulation, who: FactionId) -> Vec<Trace> {
    game.view(who).beliefs.traces.all().to_vec()
}

fn steps(game: &Simulation) -> Vec<(FactionId, Origin)> {
    let traces = traces(game, ME);
    traces.iter().map(|it| (it.holder, it.from)).collect()
}

/// Plays some of forty games until one of them is as it should be after at most ten turns.
fn until(begin: impl Fn(u64) -> Simulation, done: impl Fn(&Simulation) -> bool) -> Simulation {
    let played = |seed| {
        let mut game = begin(seed);
        let ends = (0..10).any(|_| {
            game.end_turn();
            done(&game)
        });
        ends.then_some(game)
    };
    (0..40).find_map(played).expect("it happens sometimes")
}

#[test]
fn an_envoy_traces_a_rumour_step_by_step_and_nobody_else_knows() {
    let begin = |seed| {
        let mut game = sects(false).start(seed);
        send(&mut game, 1, Task::Envoy { to: HOST });
        send(&mut game, 2, Task::Envoy { to: TELLER });
        game.end_turn();
        let between = [FAR, HOST];
        learn(&mut game, TELLER, raided(between, Source::Seen));
        let by_teller = Source::Told(TELLER);
        learn(&mut game, HOST, raided(between, by_teller));
        learn(&mut game, ME, raided(between, Source::Told(HOST)));
        game
    };
    let told = (HOST, Origin::Told(TELLER));
    let first = until(begin, |game| steps(game) == [told]);
    assert_eq!(traces(&first, ME)[0].told, 1);
    let both = [told, (TELLER, Origin::Seen)];
    let game = until(begin, |game| steps(game) == both);
    let news = |who| {
        let news = (1..game.turn()).flat_map(|turn| game.news(who, turn).collect::<Vec<_>>());
        let traced = news.filter(|it| matches!(it.event, Event::RumourTraced(_)));
        traced.count()
    };
    assert_eq!(news(ME), 2);
    for other in [HOST, TELLER, FAR] {
        assert_eq!((traces(&game, other), news(other)), (Vec::new(), 0));
    }
}

#[test]
fn nobody_traces_what_his_hosts_did_not_tell() {
    for seed in 0..10 {
        let mut game = sects(false).start(seed);
        send(&mut game, 1, Task::Envoy { to: FAR });
        game.end_turn();
        let between = [TELLER, HOST];
        learn(&mut game, HOST, raided(between, Source::Told(TELLER)));
        learn(&mut game, ME, raided(between, Source::Told(HOST)));
        for _ in 0..10 {
            game.end_turn();
        }
        assert_eq!(steps(&game), []);
    }
}

/// From whom the hosts have a rumour shows to nobody before it is traced, and then to whoever traced it alone.
#[test]
fn the_origin_of_a_rumour_is_hidden_until_it_is_traced() {
    let begin = |seed, origin| {
        let mut game = sects(false).start(seed);
        send(&mut game, 1, Task::Envoy { to: HOST });
        game.end_turn();
        let rumour = raided([FAR, HOST], Source::Told(HOST));
        learn(&mut game, HOST, raided([FAR, HOST], Source::Told(origin)));
        learn(&mut game, ME, rumour);
        game
    };
    let mut found = 0;
    for seed in 0..6 {
        let mut games = [begin(seed, TELLER), begin(seed, FAR)];
        for _ in 0..6 {
            games.iter_mut().for_each(|game| {
                game.end_turn();
            });
            let [one, other] = &games;
            for who in [ME, TELLER, FAR] {
                let [one, other] = [one, other].map(|game| game.view(who));
                let traced = !one.beliefs.traces.all().is_empty();
                assert_eq!(one.beliefs == other.beliefs, !traced, "{who:?}");
                assert!(one.own == other.own || traced, "{who:?}");
                found += usize::from(traced);
            }
        }
    }
    assert!(found > 0);
}

/// What the first holds against the third.
fn wrongs(game: &Simulation) -> Vec<IncidentKind> {
    let view = game.view(ME);
    let incidents = view.own.incidents.iter();
    let incidents = incidents.filter(|it| it.by == TELLER && it.to == ME);
    incidents.map(|it| it.kind).collect()
}

#[test]
fn who_promised_silence_and_told_has_broken_his_word_once_it_is_traced() {
    for silence in [true, false] {
        let begin = |seed| {
            let mut game = sects(silence).start(seed);
            send(&mut game, 1, Task::Envoy { to: HOST });
            game.end_turn();
            let told = Source::Told(TELLER);
            learn(&mut game, HOST, raided([ME, FAR], told));
            game
        };
        let told = [(HOST, Origin::Told(TELLER))];
        let mut game = until(begin, |game| steps(game) == told);
        let traced = if silence {
            vec![IncidentKind::TwoFaced]
        } else {
            Vec::new()
        };
        assert_eq!(wrongs(&game), traced, "of a raid everybody may talk");
        let theirs = game.view(TELLER).own.incidents.iter();
        assert_eq!(
            theirs.filter(|it| it.to == ME).count(),
            0,
            "they know nothing"
        );
        game.end_turn();
        let broken = wrongs(&game).contains(&IncidentKind::ContractBroken);
        assert_eq!(broken, silence);
        assert!(game.view(ME).own.deals.is_empty());
    }
}

#[test]
fn what_was_told_before_the_promise_breaks_no_word() {
    let begin = |seed| {
        let mut game = sects(true).start(seed);
        send(&mut game, 1, Task::Envoy { to: HOST });
        game.end_turn();
        let mut before = raided([ME, FAR], Source::Told(TELLER));
        (before.happened, before.mark.turn) = (0, 0);
        learn(&mut game, HOST, before);
        game
    };
    let told = [(HOST, Origin::Told(TELLER))];
    let mut game = until(begin, |game| steps(game) == told);
    game.end_turn();
    assert_eq!(wrongs(&game), []);
    assert_eq!(game.view(ME).own.deals.len(), 1);
}

/// A message that the last sect forged: the host and the third are said to have turned against the first.
fn deceived(seed: u64) -> Simulation {
    let mut game = sects(false).start(seed);
    game.end_turn();
    let kind = FactKind::deal(HOST, TELLER);
    let turn: Turn = 1;
    let terms = DealTold {
        sort: DealSort::Treaty,
        turned: [Some((HOST, Owed::JointWar(ME))), None, None, None],
        spares: false,
        stands: false,
    };
    let said = Fact {
        kind,
        terms: Some(terms),
        ..raided([HOST, TELLER], Source::Rumoured)
    };
    learn(&mut game, ME, said);
    game.world_mut().resource_mut::<Plots>().forge(Forged {
        by: FAR,
        leader: MajeId::new(FAR, 0),
        target: ME,
        third: HOST,
        turn,
        kind,
    });
    game
}

#[test]
fn a_forged_message_is_seen_through_and_its_forger_can_be_exposed() {
    let asks = |to| {
        move |seed| {
            let mut game = deceived(seed);
            send(&mut game, 1, Task::Envoy { to });
            game
        }
    };
    let denied = [(HOST, Origin::Denied)];
    let game = until(asks(HOST), |game| steps(game) == denied);
    let disputed = |game: &Simulation| game.view(ME).beliefs.facts.latest().any(|it| it.disputed);
    assert!(disputed(&game) && game.view(ME).own.found.is_empty());
    let forged = [(FAR, Origin::Forged)];
    let mut game = until(asks(FAR), |game| steps(game) == forged);
    assert!(disputed(&game));
    let held = |game: &Simulation, who: FactionId, kind| {
        let view = game.view(who);
        let mut incidents = view.own.incidents.iter();
        incidents.any(|it| (it.by, it.kind) == (FAR, kind))
    };
    assert!(held(&game, ME, IncidentKind::FoundForging));
    assert!(!held(&game, FAR, IncidentKind::FoundForging));
    let expose = FeudAct::Expose {
        by: FAR,
        kind: PlotKind::Forgery,
    };
    assert_eq!(game.submit(ME, &Command::Act(Act::Feud(expose))), Ok(()));
    assert!(held(&game, FAR, IncidentKind::Plotted));
}
