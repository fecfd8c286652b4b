//! Tests of the economy, turn by turn.

use super::audit::{end_turn_balanced, posted, store};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::scenario::model::{FactionKind, FactionTrait, Good, Goods, Peculiarity};
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Mission, Order, Project};
use crate::sim::event::{Built, Event, Failure, Hunger, OrderFailed, RanDry};
use crate::sim::ledger::{Account, Cause};
use crate::sim::simulation::Simulation;
use crate::sim::testing::{ARK, CARRIER, RAIDER, Sandbox, TERRAFORMING};

const ME: FactionId = FactionId(0);

fn order(game: &mut Simulation, order: Order) {
    game.submit(ME, &Command::Order(order))
        .expect("a legal order");
}

fn build(game: &mut Simulation, at: u16, project: Project) {
    let at = TerritoryId(at);
    order(game, Order::Build { at, project });
}

fn events(game: &Simulation, of: impl Fn(&Event) -> bool) -> usize {
    game.chronicle()
        .all()
        .iter()
        .filter(|record| of(&record.event))
        .count()
}

#[test]
fn land_yields_what_people_use_and_the_books_balance() {
    let mut game = Sandbox::row(3, 2)
        .sect(&[0, 1])
        .fleet(0, 0, &[(RAIDER, 2)])
        .start(1);
    for _ in 0..8 {
        end_turn_balanced(&mut game);
        assert_eq!(
            posted(
                &game,
                0,
                Account::Store(TerritoryId(1), Good::Food),
                Cause::Needs
            ),
            -10
        );
    }
}

#[test]
fn a_network_shares_what_it_lacks_in_proportion() {
    // Two places without water, one with more than it needs, though not enough for all.
    let mut game = Sandbox::row(3, 2)
        .sect(&[0, 1, 2])
        .land(0, |l| l.store = Goods::NONE)
        .place(0, |p| p.yields = Goods::new(10, 6, 0))
        .land(1, |l| l.store = Goods::NONE)
        .place(1, |p| p.yields = Goods::new(10, 6, 0))
        .land(2, |l| l.store = Goods::NONE)
        .place(2, |p| p.yields = Goods::new(10, 6, 20))
        .start(1);
    end_turn_balanced(&mut game);
    let water = |at| Account::Store(TerritoryId(at), Good::Water);
    let shared: Vec<i32> = (0..3)
        .map(|at| posted(&game, 0, water(at), Cause::Shared))
        .collect();
    assert_eq!(shared.iter().sum::<i32>(), 0);
    assert_eq!(shared[2], -(shared[0] + shared[1]));
    assert!((shared[0] - shared[1]).abs() <= 1, "{shared:?}");
    assert!(
        events(&game, |e| matches!(
            e,
            Event::Hunger(Hunger {
                good: Good::Water,
                ..
            })
        )) >= 2
    );
}

#[test]
fn thirst_kills_a_tenth_and_morale_falls() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(0, 0, 30))
        .place(0, |p| {
            p.people = 100;
            p.yields = Goods::new(100, 60, 0);
        })
        .start(1);
    end_turn_balanced(&mut game);
    let people = Account::People(TerritoryId(0));
    // 70 of 100 loads are missing: 7 of 100 die.
    assert_eq!(posted(&game, 0, people, Cause::Thirst), -7);
    assert!(posted(&game, 0, Account::Morale, Cause::Thirst) < 0);
    assert!(posted(&game, 0, Account::Calm(TerritoryId(0)), Cause::Thirst) < 0);
    let dry = |game: &Simulation| {
        events(game, |e| {
            matches!(
                e,
                Event::RanDry(RanDry {
                    good: Good::Water,
                    ..
                })
            )
        })
    };
    assert_eq!(dry(&game), 1);
    end_turn_balanced(&mut game);
    assert_eq!(
        posted(&game, 0, people, Cause::Thirst),
        -9,
        "all of 93 go thirsty"
    );
    assert_eq!(dry(&game), 1, "told once");
}

#[test]
fn full_stores_spill_into_the_network_and_then_are_lost() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0, 1])
        .place(0, |p| p.yields = Goods::new(200, 6, 10))
        .start(1);
    end_turn_balanced(&mut game);
    let food = |at| Account::Store(TerritoryId(at), Good::Food);
    assert!(posted(&game, 0, food(1), Cause::Shared) > 0);
    assert!(posted(&game, 0, food(0), Cause::NoRoom) < 0);
    assert_eq!(
        (store(&game, 0, Good::Food), store(&game, 1, Good::Food)),
        (40, 40)
    );
}

#[test]
fn a_ship_is_paid_for_built_and_joins_those_who_wait() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(200, 200, 200))
        .place(0, |p| {
            p.people = 100;
            p.yields = Goods::new(100, 60, 100);
        })
        .fleet(0, 0, &[(RAIDER, 2)])
        .start(1);
    build(&mut game, 0, Project::Ship(RAIDER));
    let shown = game.view(ME).own.stock;
    end_turn_balanced(&mut game);
    let ore = Account::Store(TerritoryId(0), Good::Ore);
    assert_eq!(posted(&game, 0, ore, Cause::Building), -40);
    assert_eq!(
        shown[Good::Ore],
        160,
        "the view shows what is left to spend"
    );
    let ships = |game: &Simulation| {
        game.view(ME)
            .own
            .fleets
            .iter()
            .map(|f| f.totals.ships)
            .sum::<i32>()
    };
    assert_eq!(ships(&game), 2);
    end_turn_balanced(&mut game);
    assert_eq!(ships(&game), 3);
    assert_eq!(game.view(ME).own.fleets.len(), 1);
    assert!(
        events(&game, |e| matches!(
            e,
            Event::Built(Built { fleet: Some(_), .. })
        )) == 1
    );
    // With nobody waiting, it is a fleet of its own.
    order(
        &mut game,
        Order::Mission {
            fleet: FleetId::new(ME, 0),
            mission: Mission::Guard {
                place: TerritoryId(0),
            },
        },
    );
    build(&mut game, 0, Project::Ship(CARRIER));
    end_turn_balanced(&mut game);
    end_turn_balanced(&mut game);
    let fleets = &game.view(ME).own.fleets;
    assert_eq!(fleets.len(), 2);
    assert_eq!(fleets[1].id, FleetId::new(ME, 1));
    assert_eq!(fleets[1].readiness, 100);
}

#[test]
fn works_at_one_place_go_on_one_after_the_other() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .peculiar(0, Peculiarity::Shipyard)
        .land(0, |l| l.store = Goods::new(40, 400, 40))
        .start(1);
    build(&mut game, 0, Project::Ship(RAIDER));
    build(&mut game, 0, Project::Fort);
    end_turn_balanced(&mut game);
    let land = |game: &Simulation| game.view(ME).land(TerritoryId(0)).cloned().expect("held");
    assert_eq!(
        land(&game).sites.len(),
        1,
        "a shipyard builds a raider in a turn"
    );
    end_turn_balanced(&mut game);
    end_turn_balanced(&mut game);
    assert_eq!(land(&game).fort, 1);
    assert!(land(&game).sites.is_empty());
}

#[test]
fn giving_up_returns_half() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(40, 100, 40))
        .start(1);
    build(&mut game, 0, Project::Ship(RAIDER));
    end_turn_balanced(&mut game);
    order(
        &mut game,
        Order::Abandon {
            at: TerritoryId(0),
            index: 0,
        },
    );
    end_turn_balanced(&mut game);
    let ore = Account::Store(TerritoryId(0), Good::Ore);
    assert_eq!(posted(&game, 0, ore, Cause::Building), 20);
    assert!(game.view(ME).own.lands[0].sites.is_empty());
}

#[test]
fn giving_up_what_was_ordered_this_turn_returns_all() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(40, 100, 40))
        .start(1);
    build(&mut game, 0, Project::Ship(RAIDER));
    let (at, index) = (TerritoryId(0), 0);
    order(&mut game, Order::Abandon { at, index });
    let planned = game.view(ME).own.lands[0].store[Good::Ore];
    assert_eq!(planned, 100, "the plan shows what comes back");
    end_turn_balanced(&mut game);
    let ore = Account::Store(TerritoryId(0), Good::Ore);
    assert_eq!(posted(&game, 0, ore, Cause::Building), 0);
}

#[test]
fn terraforming_uses_a_unit_and_wakes_dry_land() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .peculiar(0, Peculiarity::WaterPoor)
        .land(0, |l| l.store = Goods::new(100, 100, 200))
        .technology(0, TERRAFORMING, 1)
        .start(1);
    assert_eq!(game.view(ME).own.lands[0].yields[Good::Water], 0);
    build(&mut game, 0, Project::Terraform);
    end_turn_balanced(&mut game);
    assert_eq!(
        posted(
            &game,
            0,
            Account::Technology(TERRAFORMING),
            Cause::Terraforming
        ),
        -1
    );
    for _ in 0..3 {
        end_turn_balanced(&mut game);
    }
    assert!(game.view(ME).own.lands[0].yields[Good::Water] > 10);
}

#[test]
fn an_improvement_takes_as_many_units_as_the_scenario_says() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(300, 300, 300))
        .technology(0, TERRAFORMING, 30)
        .change(|s| s.book_mut().rules.terraform_units = 20)
        .start(1);
    build(&mut game, 0, Project::Terraform);
    let left = game.view(ME).own.technology[TERRAFORMING.index()];
    assert_eq!(left, 10, "the plan shows what is left");
    let another = Order::Build {
        at: TerritoryId(0),
        project: Project::Terraform,
    };
    assert_eq!(
        game.submit(ME, &Command::Order(another)),
        Err(Refusal::TooFewSystems {
            held: 10,
            needed: 20
        })
    );
    end_turn_balanced(&mut game);
    let used = Account::Technology(TERRAFORMING);
    assert_eq!(posted(&game, 0, used, Cause::Terraforming), -20);
}

#[test]
fn nomads_live_aboard_and_share() {
    let mut game = Sandbox::row(3, 2)
        .sect(&[])
        .with_trait(0, FactionTrait::Nomads)
        .fleet(0, 1, &[(ARK, 1)])
        .fleet(0, 1, &[(RAIDER, 3)])
        .change(|s| s.opening.fleets[0].cargo = Goods::new(20, 40, 20))
        .start(1);
    for _ in 0..5 {
        end_turn_balanced(&mut game);
    }
    let view = game.view(ME);
    assert!(view.own.fleets.iter().all(|fleet| fleet.readiness == 100));
    assert_eq!(view.own.fleets[0].cargo[Good::Ore], 40 - 5 * 4);
    assert_eq!(view.own.fleets[0].cargo[Good::Food], 20 + 5 * 3);
}

#[test]
fn land_beyond_what_majes_can_govern_slips_away() {
    // One First Maje governs three; the fourth and fifth, farthest off, lose patience. A sect would raise another maje.
    let mut game = Sandbox::row(5, 2)
        .sect(&[0, 1, 2, 3, 4])
        .change(|s| s.roster_mut().factions[0].kind = FactionKind::Power)
        .start(1);
    let mut turns = 0;
    while events(&game, |e| matches!(e, Event::Revolt(_))) == 0 {
        end_turn_balanced(&mut game);
        turns += 1;
        assert!(turns < 40, "nobody ever revolts");
    }
    let lands: Vec<u16> = game
        .view(ME)
        .own
        .lands
        .iter()
        .map(|land| land.id.0)
        .collect();
    assert_eq!(lands, [0, 1, 2]);
    assert!(turns > 8, "after {turns} turns already");
}

#[test]
fn what_cannot_be_paid_any_more_fails_and_says_so() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(40, 40, 40))
        .start(1);
    build(&mut game, 0, Project::Ship(RAIDER));
    let entity = game
        .world()
        .resource::<crate::sim::index::Index>()
        .territory(TerritoryId(0));
    if let Some(mut store) = game
        .world_mut()
        .get_mut::<crate::sim::territory::Store>(entity)
    {
        store.0 = Goods::NONE;
    }
    game.end_turn();
    let failed = |e: &Event| {
        matches!(
            e,
            Event::OrderFailed(OrderFailed {
                why: Failure::NoGoods,
                ..
            })
        )
    };
    assert_eq!(events(&game, failed), 1);
    assert!(game.view(ME).own.lands[0].sites.is_empty());
}

#[test]
fn people_grow_only_where_there_is_plenty() {
    let start = |food| {
        Sandbox::row(2, 2)
            .sect(&[0])
            .land(0, |l| l.store = Goods::new(food, 200, 300))
            .place(0, |p| {
                p.people = 100;
                // A governor adds a little to what the land yields.
                p.yields = Goods::new(87, 60, 100);
            })
            .start(1)
    };
    let mut plenty = start(300);
    let mut short = start(100);
    for _ in 0..10 {
        end_turn_balanced(&mut plenty);
        end_turn_balanced(&mut short);
    }
    let people = |game: &Simulation| game.view(ME).own.lands[0].people;
    assert!(people(&plenty) >= 108, "{}", people(&plenty));
    assert_eq!(people(&short), 100);
}

#[test]
fn a_homeworld_lends_prestige() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .peculiar(0, Peculiarity::Homeworld)
        .start(1);
    let before = game.view(ME).own.prestige;
    end_turn_balanced(&mut game);
    assert_eq!(posted(&game, 0, Account::Prestige, Cause::Homeworld), 1);
    assert_eq!(game.view(ME).own.prestige, before + 1);
}

#[test]
fn a_second_fort_costs_more_even_before_the_first_stands() {
    let mut game = Sandbox::row(2, 2)
        .sect(&[0])
        .land(0, |l| l.store = Goods::new(200, 200, 200))
        .place(0, |p| {
            p.people = 100;
            p.yields = Goods::new(100, 60, 100);
        })
        .start(1);
    build(&mut game, 0, Project::Fort);
    build(&mut game, 0, Project::Fort);
    assert_eq!(game.view(ME).own.stock[Good::Ore], 200 - 30 - 60);
    end_turn_balanced(&mut game);
    let ore = Account::Store(TerritoryId(0), Good::Ore);
    assert_eq!(posted(&game, 0, ore, Cause::Building), -90);
}

#[test]
fn fleets_of_the_landless_are_seen_in_supply_where_they_recover() {
    let mut game = Sandbox::row(3, 2)
        .sect(&[])
        .sect(&[2])
        .fleet(0, 0, &[(RAIDER, 2), (CARRIER, 1)])
        .start(1);
    assert!(game.view(ME).own.fleets[0].supplied);
    assert!(!game.view(ME).own.fleets.is_empty());
    game.end_turn();
    assert!(game.view(ME).own.fleets[0].supplied);
}
