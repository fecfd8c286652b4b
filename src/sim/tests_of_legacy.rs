//! What a game hands on, and what a scenario makes of it.

use crate::id::{FactionId, MajeId};
use crate::scenario::model::{
    Before, Carry, DealDef, EarlierGame, FactionLegacy, Good, Hours, Leader, Legacy, MajeLegacy,
    OpeningFate, PromiseDef, Rank, Scenario,
};
use crate::sim::Simulation;
use crate::sim::command::{Act, Command};
use crate::sim::terms::{Clause, Deal, Owed, Told, When};
use crate::sim::testing::{RAIDER, Sandbox, TERRAFORMING};
use std::sync::Arc;

const ONE: FactionId = FactionId(0);
const TWO: FactionId = FactionId(1);

/// Two sects, of which the first has a lesser maje and a fleet.
fn scenario(carries: &[Carry]) -> Arc<Scenario> {
    let mut scenario = Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[2])
        .maje(0, 0, Rank::Lesser)
        .fleet(0, 0, &[(RAIDER, 10)])
        .scenario();
    let carries = carries.to_vec();
    scenario.book_mut().follows = vec![("before".into(), carries)];
    Arc::new(scenario)
}

/// A game in which each maje of a list lived, with one faction that led to this.
fn earlier(scenario: &Scenario, lives: [bool; 3], first: FactionLegacy) -> EarlierGame {
    let keys = scenario.notables.iter().map(|it| it.key.clone());
    let majes = keys.zip(lives).map(|(key, lives)| MajeLegacy {
        key,
        lives,
        captor: None,
    });
    let factions = &scenario.roster.factions;
    let second = FactionLegacy {
        key: factions[1].key.clone(),
        ships: 100,
        goods: 100,
        ..FactionLegacy::default()
    };
    EarlierGame {
        scenario: "before".into(),
        title: "Before".into(),
        legacy: Legacy {
            majes: majes.collect(),
            factions: vec![
                FactionLegacy {
                    key: factions[0].key.clone(),
                    ..first
                },
                second,
            ],
            technologies: scenario
                .technologies
                .iter()
                .map(|it| it.key.clone())
                .collect(),
            deals: Vec::new(),
            turn: Some(scenario.turn),
        },
        ..EarlierGame::default()
    }
}

fn leader(key: Option<&str>) -> Option<Leader> {
    Some(Leader {
        key: key.map(Into::into),
        name: "Jal Tarrok".into(),
        age: 61,
        ..Leader::default()
    })
}

#[test]
fn the_dead_stay_dead_and_whoever_led_leads_on() {
    let before = scenario(&[Carry::Lives, Carry::Leaders]);
    let first = FactionLegacy {
        leader: leader(Some("maje_0_1")),
        ..FactionLegacy::default()
    };
    let after = before.inheriting(&earlier(&before, [false, true, true], first));
    let game = Simulation::new(after, 1);
    let led = game.view(ONE);
    let mine: Vec<_> = led.own.majes.iter().map(|it| (it.id, it.rank)).collect();
    assert_eq!(mine, [(MajeId::new(ONE, 1), Rank::First)]);
    let told = &game.book().before;
    assert!(told.contains(&Before::Died("Jal 0.0".into())), "{told:?}");
    assert!(
        told.contains(&Before::Leads("Jal Tarrok".into(), ONE)),
        "{told:?}"
    );
}

#[test]
fn a_leader_whom_nobody_knows_takes_the_place_of_the_dead() {
    let before = scenario(&[Carry::Lives, Carry::Leaders]);
    let first = FactionLegacy {
        leader: leader(None),
        ..FactionLegacy::default()
    };
    let after = before.inheriting(&earlier(&before, [false, true, true], first));
    assert_eq!(after.notables[0].name, "Jal Tarrok");
    assert_eq!(after.opening.majes[0].age, 61);
    let game = Simulation::new(after, 1);
    let led = game.view(ONE);
    assert_eq!(led.own.majes.len(), 2);
    assert_eq!(led.own.majes[0].rank, Rank::First);
}

#[test]
fn a_sect_whose_leader_died_and_that_is_no_more_is_led_by_another_or_begins_as_written() {
    let before = scenario(&[Carry::Lives, Carry::Leaders]);
    let gone = FactionLegacy::default();
    let after = before.inheriting(&earlier(&before, [false, true, true], gone.clone()));
    assert_eq!(after.opening.majes[1].rank, Rank::First);
    let after = before.inheriting(&earlier(&before, [false, false, true], gone));
    assert_eq!(after.opening.majes[0].fate, OpeningFate::Free);
    assert_eq!(after.opening.majes[0].rank, Rank::First);
    assert!(!after.before.contains(&Before::Died("Jal 0.0".into())));
}

#[test]
fn what_moved_moves_on_from_what_is_written() {
    let all = [
        Carry::Opinions,
        Carry::Trust,
        Carry::Prestige,
        Carry::Technology,
        Carry::Ships,
        Carry::Deals,
    ];
    let before = scenario(&all);
    let first = FactionLegacy {
        prestige: -20,
        technology: vec![0, 1, 7],
        ships: 55,
        goods: 10,
        opinions: vec![0, -35],
        trust: vec![0, 12],
        blood: vec![(TWO, true)],
        ..FactionLegacy::default()
    };
    let mut earlier = earlier(&before, [true; 3], first);
    let promises = vec![
        (ONE, PromiseDef::NonAggression),
        (TWO, PromiseDef::Each(Good::Ore, 3)),
    ];
    let running = DealDef {
        parties: [ONE, TWO],
        public: true,
        turns: 5,
        promises,
    };
    let hours = Hours::of_turns(5, before.turn);
    earlier.legacy.deals.push((hours, running));
    let after = before.inheriting(&earlier);
    assert_eq!(after.opening.factions[0].prestige, 30);
    assert_eq!(
        after.opening.factions[0].technology[TERRAFORMING.index()],
        7
    );
    assert_eq!(after.opening.factions[0].technology[1], 1);
    assert_eq!(
        after.opening.fleets[0].ships[0].count, 6,
        "55 percent of ten"
    );
    assert_eq!(
        after.opening.lands, before.opening.lands,
        "goods were not asked for"
    );
    let game = Simulation::new(after, 1);
    assert_eq!(game.opinions().of(ONE, TWO), -35);
    assert!(game.opinions().blood_enemies(ONE, TWO));
    for (who, with) in [(ONE, TWO), (TWO, ONE)] {
        let view = game.view(who);
        assert_eq!(view.own.deals.len(), 1);
        assert_eq!(
            (view.own.deals[0].with, view.own.deals[0].deal.clauses.len()),
            (with, 2)
        );
    }
}

#[test]
fn nothing_is_taken_over_from_a_game_that_the_scenario_does_not_follow() {
    let before = scenario(&[Carry::Lives]);
    let mut earlier = earlier(&before, [false; 3], FactionLegacy::default());
    earlier.scenario = "another".into();
    assert!(Arc::ptr_eq(&before, &before.inheriting(&earlier)));
}

#[test]
fn a_game_hands_on_how_its_factions_came_out_of_it() {
    let mut game = Simulation::new(scenario(&[]), 1);
    let term = Hours::of_turns(8, game.scenario().turn);
    let peace = [(ONE, TWO), (TWO, ONE)]
        .map(|(from, to)| Clause::new(from, to, Owed::NonAggression, When::For { term }));
    let deal = Deal::new([ONE, TWO], peace);
    let offer = Act::Propose { to: TWO, deal };
    assert_eq!(game.submit(ONE, &Command::Act(offer)), Ok(()));
    let answer = Act::Answer {
        offer: game.view(TWO).own.offers[0].id,
        accept: true,
        motive: Told::default(),
    };
    assert_eq!(game.submit(TWO, &Command::Act(answer)), Ok(()));
    let fresh = game.legacy();
    assert!(
        fresh
            .factions
            .iter()
            .all(|it| (it.ships, it.prestige) == (100, 0))
    );
    assert!(fresh.majes.iter().all(|it| it.lives && it.captor.is_none()));
    for _ in 0..3 {
        game.end_turn();
    }
    let legacy = game.legacy();
    let leader = legacy.factions[0].leader.as_ref();
    let leader = leader.and_then(|leader| leader.key.as_deref());
    assert_eq!(leader, Some("maje_0_0"));
    let [(hours, running)] = legacy.deals.as_slice() else {
        panic!("one deal runs: {:?}", legacy.deals);
    };
    assert_eq!(hours.turns(game.scenario().turn), 4, "of eight, in turn 4");
    assert!(!running.public && running.promises.len() == 2);
    let stock = game.observe().factions[0].stock.total();
    let began: i32 = game.scenario().opening.lands[0].store.total();
    assert_eq!(legacy.factions[0].goods, stock * 100 / began);
}

#[test]
fn a_deal_of_which_a_part_cannot_be_said_here_is_not_taken_over() {
    let before = scenario(&[Carry::Deals]);
    let mut earlier = earlier(&before, [true; 3], FactionLegacy::default());
    let deal = |promises| DealDef {
        parties: [ONE, TWO],
        public: false,
        turns: 5,
        promises,
    };
    let hours = Hours::of_turns(5, before.turn);
    let each = (TWO, PromiseDef::Each(Good::Ore, 3));
    let spares = (ONE, PromiseDef::NonAggression);
    let unknown = (ONE, PromiseDef::Embargo(FactionId(7)));
    let deals = [vec![each, spares], vec![unknown, spares], vec![spares]];
    earlier.legacy.deals = deals.map(|it| (hours, deal(it))).to_vec();
    let taken = |earlier: &EarlierGame| {
        let deals = &before.inheriting(earlier).opening.deals;
        deals.iter().map(|it| it.promises.len()).collect::<Vec<_>>()
    };
    assert_eq!(taken(&earlier), [2, 1]);
    // Three loads a month are no three loads an hour.
    earlier.legacy.turn = None;
    assert_eq!(taken(&earlier), [1]);
}
