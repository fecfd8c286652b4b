//! Events happen, are answered, and have their effects.

use crate::id::{FactionId, SceneId, TerritoryId, VarId};
use crate::scenario::model::{
    Audience, CastDef, CastMaje, CastOther, CastPlace, Condition, Count, Good, Goods, IncidentKind,
    Rank, SceneDef, SceneEffect, SceneOption, Speaker, Traits, VarDef,
};
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Order};
use crate::sim::event::Event;
use crate::sim::ledger::{Account, Cause};
use crate::sim::simulation::Simulation;
use crate::sim::testing::{RAIDER, SHIELDS, Sandbox};

const ME: FactionId = FactionId(0);
const THEM: FactionId = FactionId(1);

fn option(effects: &[SceneEffect]) -> SceneOption {
    SceneOption {
        text: String::from("Do it"),
        result: String::from("It was done."),
        weight: 10,
        leans: Traits::default(),
        effects: effects.to_vec(),
        canon: false,
    }
}

/// An event that happens to the first sect as soon as it can, with these options and one that does nothing.
fn event(options: &[&[SceneEffect]]) -> SceneDef {
    let given = options.iter().map(|effects| option(effects));
    SceneDef {
        key: String::from("event"),
        title: String::from("An event"),
        text: String::from("Something happens at {place}."),
        audience: Audience::Only(ME),
        when: None,
        cast: CastDef {
            other: Some(CastOther::Neighbour),
            place: Some(CastPlace::Any),
            maje: Some(CastMaje::Any),
        },
        chance: 100,
        pause: None,
        speaker: Speaker::Nobody,
        public: false,
        options: given.chain([option(&[])]).collect(),
        beat: None,
    }
}

fn game(events: Vec<SceneDef>) -> Sandbox {
    Sandbox::row(4, 2)
        .sect(&[0, 1])
        .sect(&[2, 3])
        .maje(0, 0, Rank::Lesser)
        .fleet(0, 0, &[(RAIDER, 4)])
        .fleet(1, 3, &[(RAIDER, 2)])
        .change(|scenario| scenario.book_mut().scenes = events)
}

fn choose(game: &mut Simulation, option: u8) -> Result<(), Refusal> {
    let scene = SceneId(0);
    game.submit(ME, &Command::Order(Order::Choose { scene, option }))
}

/// The option that was chosen in the last turn.
fn chosen(game: &Simulation, of: FactionId) -> Option<u8> {
    let news = game.news(of, game.turn() - 1);
    let mut chosen = news.filter_map(|it| match it.event {
        Event::Chosen(it) => Some(it.option),
        _ => None,
    });
    chosen.next()
}

#[test]
fn an_event_is_posed_once_and_what_is_chosen_happens() {
    let effects = [
        SceneEffect::Prestige(7),
        SceneEffect::Technology {
            technology: SHIELDS,
            units: 1,
        },
        SceneEffect::Did(IncidentKind::Gave),
        SceneEffect::Suffered(IncidentKind::Raided),
        SceneEffect::Count {
            var: VarId(0),
            by: 3,
        },
        SceneEffect::Ships {
            class: RAIDER,
            count: 2,
        },
    ];
    let counter = VarDef {
        key: String::from("deeds"),
        name: String::from("Deeds"),
        start: 1,
        counts: Count::Raids,
    };
    let mut game = game(vec![event(&[&effects])]).var(counter).start(3);
    assert!(game.view(ME).own.scenes.is_empty(), "nothing in turn 1");
    game.end_turn();
    let view = game.view(ME);
    assert_eq!(view.own.scenes.len(), 1);
    let cast = view.own.scenes[0].cast;
    assert_eq!(cast.other, Some(THEM));
    assert!(cast.place.is_some_and(|at| view.land(at).is_some()));
    assert!(game.view(THEM).own.scenes.is_empty());
    let (prestige, ships) = (view.own.prestige, view.own.fleets.len());
    choose(&mut game, 0).expect("the event waits");
    assert_eq!(game.view(ME).own.scenes[0].chosen, Some(0));
    game.end_turn();
    let own = game.view(ME).own;
    assert_eq!(own.technology[SHIELDS.index()], 1);
    assert_eq!(own.counters.0, [4]);
    assert_eq!(own.fleets.len(), ships + 1);
    let change: i32 = game
        .ledger()
        .of(ME)
        .iter()
        .filter(|line| line.account == Account::Prestige && line.cause == Cause::Scene(SceneId(0)))
        .map(|line| line.amount)
        .sum();
    assert_eq!(change, 7);
    assert!(own.prestige >= prestige, "prestige rose by the choice");
    let felt = |by, to, kind| {
        let mut incidents = own.incidents.iter();
        incidents.any(|it| (it.by, it.to, it.kind) == (by, to, kind))
    };
    assert!(felt(ME, THEM, IncidentKind::Gave));
    assert!(felt(THEM, ME, IncidentKind::Raided));
    assert_eq!(chosen(&game, ME), Some(0));
    assert_eq!(chosen(&game, THEM), None, "it is nobody else's business");
    assert!(own.scenes.is_empty(), "it happens once");
}

#[test]
fn who_does_not_choose_gets_the_last_option_and_everybody_hears_of_what_is_public() {
    let mut public = event(&[&[SceneEffect::Prestige(-5)]]);
    public.public = true;
    let mut game = game(vec![public]).start(3);
    game.end_turn();
    game.end_turn();
    assert_eq!(chosen(&game, ME), Some(1));
    assert_eq!(chosen(&game, THEM), Some(1));
}

#[test]
fn a_price_is_set_aside_paid_once_and_refused_to_who_does_not_have_it() {
    let some = Goods::of(Good::Water, 5);
    let much = Goods::of(Good::Water, 90_000);
    let options: [&[SceneEffect]; 2] = [&[SceneEffect::Pay(some)], &[SceneEffect::Pay(much)]];
    let mut game = game(vec![event(&options)]).start(3);
    game.end_turn();
    let before = game.view(ME).own.stock[Good::Water];
    assert!(matches!(
        choose(&mut game, 1),
        Err(Refusal::NotEnough { .. })
    ));
    assert_eq!(choose(&mut game, 3), Err(Refusal::NoSuchOption));
    // Choosing twice, or thinking better of it, costs no more than choosing once.
    for (option, set_aside) in [(0, 5), (0, 5), (2, 0), (0, 5)] {
        choose(&mut game, option).expect("it can be paid");
        let left = game.view(ME).own.stock[Good::Water];
        assert_eq!(before - left, set_aside);
    }
    game.end_turn();
    let paid: i32 = game
        .ledger()
        .of(ME)
        .iter()
        .filter(|line| line.cause == Cause::Scene(SceneId(0)))
        .map(|line| line.amount)
        .sum();
    assert_eq!(paid, -5);
    assert_eq!(choose(&mut game, 0), Err(Refusal::NoSuchEvent));
}

#[test]
fn conditions_pauses_and_consequences_decide_when_an_event_happens() {
    let later = SceneEffect::Later {
        event: SceneId(1),
        turns: 3,
    };
    let mut first = event(&[&[later]]);
    first.when = Some(Condition::Turns { from: 3, to: 99 });
    let mut second = event(&[]);
    second.chance = 0;
    let mut game = game(vec![first, second]).start(3);
    let mut happened = Vec::new();
    for _ in 0..10 {
        game.end_turn();
        let waiting = &game.view(ME).own.scenes;
        happened.extend(waiting.iter().map(|it| (game.turn(), it.scene)));
        if waiting.iter().any(|it| it.scene == SceneId(0)) {
            choose(&mut game, 0).expect("the event waits");
        }
    }
    // Chosen in turn 3, so that the second comes three turns later.
    assert_eq!(happened, [(3, SceneId(0)), (6, SceneId(1))]);
    let mut again = event(&[]);
    again.pause = Some(4);
    let mut game = self::game(vec![again]).start(3);
    let mut turns = Vec::new();
    for _ in 0..9 {
        game.end_turn();
        if !game.view(ME).own.scenes.is_empty() {
            turns.push(game.turn());
        }
    }
    assert_eq!(turns, [2, 6, 10]);
}

#[test]
fn conditions_can_be_turned_around_counted_and_asked_about_hunger() {
    let short = |turns| Condition::Short {
        good: Good::Food,
        turns,
    };
    // The sandbox begins with two turns of need in store.
    let cases = [
        (short(1), false),
        (short(50), true),
        (Condition::Not(Box::new(short(1))), true),
        (Condition::AtLeast(1, vec![short(1), short(50)]), true),
        (Condition::AtLeast(2, vec![short(1), short(50)]), false),
    ];
    for (when, happens) in cases {
        let mut one = event(&[]);
        one.when = Some(when.clone());
        let mut game = game(vec![one]).start(3);
        game.end_turn();
        assert_eq!(!game.view(ME).own.scenes.is_empty(), happens, "{when:?}");
    }
}

#[test]
fn an_event_about_nobody_does_not_happen() {
    let mut lonely = event(&[]);
    lonely.cast.other = Some(CastOther::Rival);
    let mut game = game(vec![lonely]).start(3);
    for _ in 0..5 {
        game.end_turn();
        assert!(
            game.view(ME).own.scenes.is_empty(),
            "nobody is thought ill of"
        );
    }
}

#[test]
fn people_calm_and_loyalty_change_and_events_survive_saving() {
    let effects = [
        SceneEffect::Calm(-20),
        SceneEffect::People(-50),
        SceneEffect::Loyalty(15),
        SceneEffect::Morale(10),
        SceneEffect::Gain(Goods::of(Good::Ore, 9)),
    ];
    let mut one = event(&[&effects]);
    one.cast.place = Some(CastPlace::Only(TerritoryId(1)));
    let mut game = game(vec![one]).start(3);
    game.end_turn();
    let saved = game.snapshot();
    choose(&mut game, 0).expect("the event waits");
    game.end_turn();
    let of = |cause_of: &Simulation, account: fn(&Account) -> bool| -> i32 {
        let lines = cause_of.ledger().of(ME).iter();
        lines
            .filter(|line| line.cause == Cause::Scene(SceneId(0)) && account(&line.account))
            .map(|line| line.amount)
            .sum()
    };
    assert_eq!(of(&game, |it| matches!(it, Account::Calm(_))), -20);
    assert_eq!(of(&game, |it| matches!(it, Account::Loyalty(_))), 15);
    assert_eq!(of(&game, |it| matches!(it, Account::Morale)), 10);
    assert_eq!(
        of(&game, |it| matches!(it, Account::Store(_, Good::Ore))),
        9
    );
    assert!(of(&game, |it| matches!(it, Account::People(_))) < 0);
    let scenario = game.scenario().clone();
    let mut again = Simulation::restore(scenario, saved).expect("a snapshot is sound");
    choose(&mut again, 0).expect("the event waits in the restored game");
    again.end_turn();
    assert_eq!(again.digest(), game.digest());
}

#[test]
fn what_is_gained_overfills_no_store() {
    let much = SceneEffect::Gain(Goods::of(Good::Ore, 5_000));
    let mut one = event(&[&[much]]);
    one.cast.place = Some(CastPlace::Only(TerritoryId(1)));
    let mut game = game(vec![one]).start(3);
    game.end_turn();
    choose(&mut game, 0).expect("the event waits");
    game.end_turn();
    let gained: Vec<(Account, i32)> = {
        let lines = game.ledger().of(ME).iter();
        let gained = lines.filter(|line| line.cause == Cause::Scene(SceneId(0)));
        gained.map(|line| (line.account, line.amount)).collect()
    };
    let own = game.view(ME).own;
    let full = own.lands.iter().all(|land| {
        land.store[Good::Ore] >= land.capacity[Good::Ore] - land.need[Good::Ore]
            && land.store[Good::Ore] <= land.capacity[Good::Ore]
    });
    assert_eq!(gained.len(), 2, "both stores are filled: {gained:?}");
    assert!(
        full,
        "{:?}",
        own.lands.iter().map(|it| it.store).collect::<Vec<_>>()
    );
    let sum: i32 = gained.iter().map(|(_, amount)| amount).sum();
    assert!(sum < own.capacity[Good::Ore], "the rest is lost: {sum}");
}

/// Lands 0 and 2 of one sect, with another between them.
#[test]
fn what_is_cut_off_pays_nothing() {
    let water = |loads| Goods::of(Good::Water, loads);
    let options: [&[SceneEffect]; 2] = [
        &[SceneEffect::Pay(water(25))],
        &[SceneEffect::Pay(water(5))],
    ];
    let mut one = event(&options);
    one.cast.maje = None;
    let mut game = Sandbox::row(4, 2)
        .sect(&[0, 2])
        .sect(&[1, 3])
        .change(|scenario| scenario.book_mut().scenes = vec![one])
        .start(3);
    game.end_turn();
    let own = game.view(ME).own;
    assert!(own.stock[Good::Water] >= 25, "both stores together have it");
    assert!(matches!(
        choose(&mut game, 0),
        Err(Refusal::NotEnough { .. })
    ));
    choose(&mut game, 1).expect("the seat has that much");
    game.end_turn();
    assert_eq!(chosen(&game, ME), Some(1));
}

#[test]
fn of_equal_lands_and_majes_each_is_cast_now_and_then() {
    let mut one = event(&[]);
    one.cast.place = Some(CastPlace::Restless);
    one.cast.maje = Some(CastMaje::Disloyal);
    let mut found = std::collections::BTreeSet::new();
    for seed in 0..20 {
        let mut game = game(vec![one.clone()]).maje(0, 1, Rank::Lesser).start(seed);
        game.end_turn();
        let cast = game.view(ME).own.scenes[0].cast;
        found.insert((cast.place, cast.maje));
    }
    assert!(found.len() >= 4, "{found:?}");
}

/// A lot is drawn by the seed: as many happen as are to be drawn, not always the same, and in one game always the same.
#[test]
fn the_seed_draws_which_effects_happen() {
    let set = |bit| SceneEffect::Count {
        var: VarId(0),
        by: 1 << bit,
    };
    let draw = SceneEffect::Draw {
        of: (0..4).map(set).collect(),
        count: 2,
    };
    let counter = VarDef {
        key: String::from("drawn"),
        name: String::from("Drawn"),
        start: 0,
        counts: Count::Nothing,
    };
    let drawn = |seed| {
        let mut game = game(vec![event(&[std::slice::from_ref(&draw)])])
            .var(counter.clone())
            .start(seed);
        game.end_turn();
        choose(&mut game, 0).expect("the event waits");
        game.end_turn();
        game.view(ME).own.counters.0[0]
    };
    let all: Vec<i32> = (1..=12).map(drawn).collect();
    assert!(all.iter().all(|drawn| drawn.count_ones() == 2), "{all:?}");
    assert!(all.iter().any(|drawn| *drawn != all[0]), "{all:?}");
    assert_eq!(drawn(1), all[0]);
}
