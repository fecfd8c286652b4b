//! Beats are asked, chosen, turned another way, and lapse.

use super::{BeatStage, Beats};
use crate::id::{BeatId, FactionId, MajeId, SceneId, TerritoryId, VarId};
use crate::scenario::model::{
    Audience, BeatDef, BeatEnd, CastDef, CastOther, Condition, Count, DivertDef, Good, Goods,
    IncidentKind, LeadDef, MajeFate, OutcomeDef, Rank, SceneDef, SceneEffect, SceneOption, Speaker,
    Stake, Traits, VarDef,
};
use crate::sim::command::{Act, Command, Mission, Order};
use crate::sim::event::{BeatNews, Event};
use crate::sim::simulation::Simulation;
use crate::sim::testing::{RAIDER, SHIELDS, Sandbox};
use crate::sim::victory::{Believed, Situations};

const ME: FactionId = FactionId(0);
const THEM: FactionId = FactionId(1);
const BEAT: BeatId = BeatId(0);

fn option(canon: bool) -> SceneOption {
    SceneOption {
        text: String::from("This"),
        result: String::new(),
        weight: 10,
        leans: Traits::default(),
        effects: Vec::new(),
        canon,
    }
}

fn outcome(effects: &[SceneEffect]) -> OutcomeDef {
    OutcomeDef {
        result: String::from("It happened."),
        effects: effects.to_vec(),
    }
}

/// The beat of the first sect about the second, in turns 2 to 6, as a told way, a choice of the actor, and to wait.
fn beat() -> BeatDef {
    BeatDef {
        key: String::from("beat"),
        title: String::from("A beat"),
        actor: ME,
        other: Some(THEM),
        from: 2,
        to: 6,
        actor_needs: None,
        world_needs: None,
        failed: String::from("In vain."),
        leads: vec![LeadDef {
            to: Audience::Only(THEM),
            when: Some(Condition::Turns { from: 2, to: 99 }),
            text: String::from("{sect} means something."),
        }],
        pull: 60,
        scene: SceneId(0),
        canon: outcome(&[SceneEffect::Prestige(9)]),
        done: None,
        begins: Vec::new(),
        diverts: vec![
            DivertDef {
                key: String::from("chosen"),
                option: Some(1),
                when: None,
                outcome: outcome(&[SceneEffect::Prestige(-9)]),
            },
            DivertDef {
                key: String::from("happens"),
                option: None,
                when: Some(of(THEM, var(1))),
                outcome: outcome(&[SceneEffect::For(
                    THEM,
                    Box::new(SceneEffect::Set {
                        var: VarId(0),
                        to: 7,
                    }),
                )]),
            },
        ],
        lapse: outcome(&[]),
        public: true,
        facts: Vec::new(),
    }
}

fn var(at_least: i32) -> Condition {
    Condition::Var {
        var: VarId(0),
        at_least,
    }
}

fn of(who: FactionId, condition: Condition) -> Condition {
    Condition::Of(who, Box::new(condition))
}

fn sandbox(beat: BeatDef) -> Sandbox {
    let question = SceneDef {
        key: String::from("beat"),
        title: String::from("A beat"),
        text: String::from("Now?"),
        audience: Audience::Only(ME),
        when: None,
        cast: CastDef {
            other: Some(CastOther::Only(THEM)),
            ..CastDef::default()
        },
        chance: 0,
        pause: Some(3),
        speaker: Speaker::Nobody,
        public: false,
        options: vec![option(true), option(false), option(false)],
        beat: Some(BEAT),
    };
    let counter = VarDef {
        key: String::from("count"),
        name: String::from("Count"),
        start: 0,
        counts: Count::Given,
    };
    Sandbox::row(4, 2)
        .sect(&[0, 1])
        .sect(&[2, 3])
        .maje(1, 3, Rank::Lesser)
        .fleet(0, 0, &[(RAIDER, 4)])
        .fleet(1, 3, &[(RAIDER, 2)])
        .var(counter)
        .change(|scenario| {
            let book = scenario.book_mut();
            book.scenes = vec![question];
            book.beats = vec![beat];
        })
}

fn choose(game: &mut Simulation, option: u8) {
    let scene = SceneId(0);
    let order = Order::Choose { scene, option };
    let given = game.submit(ME, &Command::Order(order));
    given.expect("the actor is asked");
}

fn stage(game: &Simulation) -> BeatStage {
    game.story().beat(BEAT).stage
}

/// What a faction heard of the beat in the last turn.
fn heard(game: &Simulation, of: FactionId) -> Vec<BeatNews> {
    let news = game.news(of, game.turn() - 1);
    news.filter_map(|it| match it.event {
        Event::BeatTold(it) => Some(it.news),
        _ => None,
    })
    .collect()
}

#[test]
fn the_actor_is_asked_in_its_time_and_what_it_chooses_happens() {
    for (option, expected) in [(0, BeatStage::Canon), (1, BeatStage::Diverted(0))] {
        let mut game = sandbox(beat()).start(1);
        assert!(game.view(ME).own.scenes.is_empty(), "not before turn 2");
        game.end_turn();
        assert_eq!(stage(&game), BeatStage::Ready);
        assert!(game.view(THEM).own.scenes.is_empty());
        let before = game.view(ME).own.prestige;
        choose(&mut game, option);
        game.end_turn();
        assert_eq!(stage(&game), expected);
        let gained = game.view(ME).own.prestige - before;
        assert_eq!(gained.signum(), if option == 0 { 1 } else { -1 });
        assert!(game.view(ME).own.scenes.is_empty());
        assert_eq!(heard(&game, THEM).len(), 1, "it is public");
    }
}

#[test]
fn who_waits_is_asked_again_and_what_is_too_late_lapses() {
    let mut game = sandbox(beat()).start(1);
    let mut asked = Vec::new();
    for _ in 0..7 {
        game.end_turn();
        if !game.view(ME).own.scenes.is_empty() {
            asked.push(game.turn());
        }
    }
    assert_eq!(asked, [2, 5]);
    assert_eq!(stage(&game), BeatStage::Lapsed);
    assert_eq!(game.view(ME).own.beats, [BeatEnd::Lapsed]);
}

#[test]
fn a_sign_is_told_once_and_only_to_those_it_is_for() {
    let mut game = sandbox(beat()).start(1);
    let told = |game: &Simulation, of| {
        let news = game.news(of, game.turn() - 1);
        news.filter(|it| matches!(it.event, Event::LeadTold(_)))
            .count()
    };
    game.end_turn();
    assert_eq!(
        (told(&game, THEM), told(&game, ME)),
        (0, 0),
        "it is due in turn 2"
    );
    game.end_turn();
    assert_eq!((told(&game, THEM), told(&game, ME)), (1, 0));
    game.end_turn();
    assert_eq!(told(&game, THEM), 0);
}

#[test]
fn what_others_do_turns_a_beat_and_reaches_them() {
    let mut game = sandbox(beat()).start(1);
    let gift = crate::sim::terms::Deal::gift(
        THEM,
        ME,
        crate::sim::terms::Owed::loads(Goods::of(Good::Food, 3)),
    );
    let act = Act::Propose { to: ME, deal: gift };
    game.submit(THEM, &Command::Act(act)).expect("a gift");
    game.end_turn();
    assert_eq!(stage(&game), BeatStage::Diverted(1));
    assert_eq!(game.view(THEM).own.counters.0, [7]);
    assert_eq!(game.view(ME).own.counters.0, [0]);
}

#[test]
fn an_attempt_fails_where_the_truth_is_not_as_the_actor_believes_and_can_be_made_again() {
    let mut never = beat();
    never.world_needs = Some(of(THEM, Condition::Prestige(100_000)));
    let mut game = sandbox(never).start(1);
    game.end_turn();
    choose(&mut game, 0);
    game.end_turn();
    assert_eq!(heard(&game, ME), [BeatNews::Failed]);
    assert!(stage(&game).is_open());
    assert_eq!(game.story().beat(BEAT).failed, 1);
    game.end_turn();
    game.end_turn();
    assert_eq!(
        game.view(ME).own.scenes.len(),
        1,
        "asked again after three turns"
    );
}

/// The told way gives nothing by itself: what must be done is done with ordinary orders.
#[test]
fn a_beat_under_way_ends_when_its_actor_has_done_it() {
    let target = TerritoryId(2);
    let mut seizing = beat();
    seizing.to = 40;
    seizing.done = Some(Condition::Hold {
        territories: vec![target],
        turns: 1,
    });
    let mut game = sandbox(seizing).fleet(0, 1, &[(RAIDER, 30)]).start(1);
    game.end_turn();
    choose(&mut game, 0);
    game.end_turn();
    assert_eq!(stage(&game), BeatStage::UnderWay);
    assert_eq!(game.view(ME).own.pursued, [BEAT]);
    assert!(game.view(THEM).own.pursued.is_empty());
    let holder = |game: &Simulation| game.view(THEM).land(target).map(|_| THEM);
    game.end_turn();
    game.end_turn();
    assert_eq!(
        holder(&game),
        Some(THEM),
        "nothing changes hands without an order"
    );
    let fleet = crate::id::FleetId::new(ME, 1);
    let mission = Mission::Seize { target };
    let order = Order::Mission { fleet, mission };
    game.submit(ME, &Command::Order(order))
        .expect("a legal order");
    for _ in 0..8 {
        game.end_turn();
    }
    assert_eq!(holder(&game), None);
    assert_eq!(stage(&game), BeatStage::Canon);
}

#[test]
fn an_offer_of_the_scenario_is_a_command_of_its_giver() {
    let mut offering = beat();
    let stake = |technology, goods| Stake { goods, technology };
    offering.canon.effects = vec![SceneEffect::Offer {
        to: THEM,
        give: stake(None, Goods::of(Good::Food, 2)),
        want: stake(Some((SHIELDS, 1)), Goods::NONE),
    }];
    let mut game = sandbox(offering).technology(1, SHIELDS, 1).start(1);
    game.end_turn();
    choose(&mut game, 0);
    game.end_turn();
    let meant = game.meant();
    let [(from, command)] = meant.as_slice() else {
        panic!("one offer, not {meant:?}");
    };
    assert_eq!(*from, ME);
    game.submit(ME, command).expect("a legal offer");
    assert_eq!(game.view(THEM).own.offers.len(), 1);
    game.end_turn();
    assert!(game.meant().is_empty(), "it is made once");
}

/// The told way is a fight: the actor's fleets are ordered after the other's, and it has come to it when they have fought.
#[test]
fn a_beat_begins_with_orders_that_its_actor_could_give_itself() {
    let mut striking = beat();
    striking.to = 40;
    striking.begins = vec![SceneEffect::Attack {
        whom: THEM,
        at: None,
        turns: 3,
    }];
    striking.done = Some(Condition::Did {
        what: IncidentKind::Fought,
        to: THEM,
        turns: 9,
    });
    let mut game = sandbox(striking).fleet(1, 1, &[(RAIDER, 1)]).start(1);
    game.end_turn();
    choose(&mut game, 0);
    game.end_turn();
    assert_eq!(stage(&game), BeatStage::UnderWay);
    let meant = game.meant();
    let [(ME, Command::Order(Order::Mission { mission, .. }))] = meant.as_slice() else {
        panic!("one order, not {meant:?}");
    };
    assert!(matches!(mission, Mission::Attack { .. }));
    assert!(game.kept_orders(THEM).is_empty());
    let mut turns = 0;
    while stage(&game) == BeatStage::UnderWay && turns < 6 {
        for order in game.kept_orders(ME) {
            game.submit(ME, &order).expect("the actor may give it");
        }
        game.end_turn();
        assert!(game.meant().is_empty(), "it is told once");
        turns += 1;
    }
    assert_eq!(stage(&game), BeatStage::Canon);
    assert!((1..=3).contains(&turns), "after {turns} turns");
    assert!(game.kept_orders(ME).is_empty(), "it is done");
}

/// The same question, asked of the truth and of a view.
#[test]
fn conditions_about_others_are_judged_by_the_truth_and_by_what_is_known() {
    let mut game = sandbox(beat())
        .opinion(0, 1, 30, false)
        .opinion(1, 0, -40, false)
        .start(1);
    let lesser = MajeId::new(THEM, 1);
    let chief = MajeId::new(THEM, 0);
    let ships = |at, at_least| Condition::ShipsAt {
        at: TerritoryId(at),
        at_least,
    };
    let likes = |whom, at_least| Condition::Likes { whom, at_least };
    let maje = |maje, is| Condition::Maje { maje, is };
    let did = Condition::Did {
        what: IncidentKind::Raided,
        to: THEM,
        turns: 9,
    };
    let open = Condition::Beat {
        beat: BEAT,
        is: BeatEnd::Open,
    };
    let asked = [
        (ships(0, 4), true, true),
        (ships(0, 5), false, false),
        (likes(THEM, 30), true, true),
        (likes(THEM, 31), false, false),
        (of(THEM, likes(ME, -40)), true, true),
        (of(THEM, ships(3, 2)), true, false),
        (maje(chief, MajeFate::Leads), true, true),
        (maje(lesser, MajeFate::Alive), true, false),
        (maje(lesser, MajeFate::Captive), false, false),
        (Condition::Prisoner(lesser), false, false),
        (Condition::DealWith(THEM), false, false),
        (did, false, false),
        (open, true, true),
        (of(THEM, Condition::Landless(ME)), false, false),
    ];
    let truth = Situations::of(game.world_mut());
    let view = game.view(ME);
    let believed = Believed::of(&view);
    for (condition, truly, known) in asked {
        let mine = truth.holds(ME, &condition, view.book);
        assert_eq!(mine, truly, "in truth: {condition:?}");
        assert_eq!(
            believed.holds(&view, &condition),
            known,
            "as known: {condition:?}"
        );
    }
}

#[test]
fn a_table_of_beats_that_cannot_be_is_refused() {
    let mut story = Beats::default();
    assert!(
        !story.put(BEAT, BeatStage::Canon, 1),
        "there is no such beat"
    );
    assert!(!story.tell(BEAT, 0));
}
