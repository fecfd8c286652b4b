//! Tests of trade, end to end.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Count, FactionTrait, Good, Goods, VarDef};
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command, Mission, Order, Project, Task};
use crate::sim::consequence::act::remember;
use crate::sim::economy::audit::{end_turn_balanced, posted, store};
use crate::sim::event::{
    ContractEnded, ContractFailed, ContractTrouble, Event, Failure, MissionFailed,
};
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Deal, Owed, Told, TradeTerms};
use crate::sim::territory::Holding;
use crate::sim::testing::{ARK, CARRIER, RAIDER, SHIELDS, Sandbox, TERRAFORMING};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

pub(super) fn act(game: &mut Simulation, by: FactionId, act: Act) -> Result<(), Refusal> {
    game.submit(by, &Command::Act(act))
}

pub(super) fn propose(
    game: &mut Simulation,
    give: (Good, u16),
    get: (Good, u16),
    turns: u8,
) -> Result<(), Refusal> {
    let terms = TradeTerms { give, get, turns };
    let deal = Deal::trade([ME, THEY], terms, game.scenario().turn);
    act(game, ME, Act::Propose { to: THEY, deal })
}

pub(super) fn answer(game: &mut Simulation, accept: bool) -> Result<(), Refusal> {
    let offer = game.view(THEY).own.offers[0].id;
    let motive = Told::default();
    act(
        game,
        THEY,
        Act::Answer {
            offer,
            accept,
            motive,
        },
    )
}

/// A contract of so much food for so much water.
fn contract(game: &mut Simulation, food: u16, water: u16, turns: u8) {
    propose(game, (Good::Food, food), (Good::Water, water), turns).expect("a fair offer");
    answer(game, true).expect("a fair offer");
}

/// A gift of goods.
fn goods_for(to: FactionId, goods: Goods) -> Deal {
    Deal::gift(ME, to, Owed::loads(goods))
}

/// Two neighbours: one has food to spare, the other water.
pub(super) fn neighbours() -> Sandbox {
    Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[1])
        .place(0, |p| p.yields = Goods::new(18, 6, 4))
        .place(1, |p| p.yields = Goods::new(4, 6, 18))
}

pub(super) fn ended(game: &Simulation) -> Vec<ContractTrouble> {
    let records = game.chronicle().all().iter();
    records
        .filter_map(|record| match record.event {
            Event::ContractEnded(ContractEnded { why, .. }) => Some(why),
            _ => None,
        })
        .collect()
}

fn troubles(game: &Simulation) -> Vec<ContractTrouble> {
    let records = game.chronicle().all().iter();
    records
        .filter_map(|record| match record.event {
            Event::ContractFailed(ContractFailed { why, .. }) => Some(why),
            _ => None,
        })
        .collect()
}

#[test]
fn a_contract_is_signed_served_and_kept() {
    let counts = VarDef {
        key: "delivered".into(),
        name: "Delivered".into(),
        start: 0,
        counts: Count::Delivered,
    };
    let mut game = neighbours().var(counts).start(1);
    contract(&mut game, 8, 7, 3);
    let id = game.view(ME).own.deals[0].id;
    assert_eq!(game.view(THEY).own.deals.len(), 1);
    for turn in 1..=3 {
        end_turn_balanced(&mut game);
        let food = Account::Store(TerritoryId(0), Good::Food);
        assert_eq!(
            posted(&game, 0, food, Cause::Deal(id)),
            -8,
            "in turn {turn}"
        );
        let food = Account::Store(TerritoryId(1), Good::Food);
        assert_eq!(posted(&game, 1, food, Cause::Deal(id)), 8);
    }
    assert_eq!(ended(&game), [ContractTrouble::Term]);
    assert_eq!(game.view(ME).own.counters.0, [24]);
    assert_eq!(game.view(THEY).own.counters.0, [21]);
    assert!(game.view(ME).own.deals.is_empty());
    assert!(
        game.opinions().of(ME, THEY) > 0,
        "a kept word is remembered"
    );
    let public = posted(&game, 0, Account::Prestige, Cause::Word);
    assert_eq!(public, 0, "nobody else knew of it");
}

#[test]
fn offers_are_refused_lapse_and_are_one_a_turn_without_an_envoy() {
    let mut game = neighbours().start(1);
    let offer = |game: &mut Simulation| propose(game, (Good::Food, 5), (Good::Water, 5), 4);
    offer(&mut game).expect("the first");
    assert_eq!(offer(&mut game), Err(Refusal::NeedsEnvoy(THEY)));
    answer(&mut game, false).expect("an offer to them");
    assert_eq!(offer(&mut game), Err(Refusal::NeedsEnvoy(THEY)));
    assert_eq!(game.view(ME).own.refused.len(), 1);
    end_turn_balanced(&mut game);
    offer(&mut game).expect("another turn");
    end_turn_balanced(&mut game);
    assert_eq!(game.view(THEY).own.offers.len(), 1, "it stands for a turn");
    end_turn_balanced(&mut game);
    assert!(game.view(THEY).own.offers.is_empty());
    let lapsed = |e: &Event| matches!(e, Event::Lapsed(_));
    assert_eq!(
        game.chronicle()
            .all()
            .iter()
            .filter(|r| lapsed(&r.event))
            .count(),
        1
    );
    // With an envoy there is more to say.
    let task = Task::Envoy { to: THEY };
    let maje = MajeId::new(ME, 0);
    game.submit(ME, &Command::Order(Order::Assign { maje, task }))
        .expect("free");
    offer(&mut game).expect("the first");
    offer(&mut game).expect("the second, by the envoy");
}

#[test]
fn offers_that_make_no_sense_are_refused_with_a_reason() {
    let mut game = neighbours().start(1);
    let food = |n| (Good::Food, n);
    let water = |n| (Good::Water, n);
    assert_eq!(
        propose(&mut game, food(3), food(3), 4),
        Err(Refusal::SaidTwice)
    );
    assert_eq!(propose(&mut game, food(3), water(3), 0), Err(Refusal::Term));
    assert_eq!(
        propose(&mut game, food(3), water(3), 25),
        Err(Refusal::Term)
    );
    assert_eq!(
        propose(&mut game, food(30), water(3), 4),
        Err(Refusal::NoCarriers { room: 20 })
    );
    contract(&mut game, 5, 5, 4);
    let id = game.view(ME).own.deals[0].id;
    game.end_turn();
    assert_eq!(
        propose(&mut game, food(6), water(6), 4),
        Err(Refusal::SameDeal(id))
    );
    let me = act(
        &mut game,
        ME,
        Act::Propose {
            to: ME,
            deal: goods_for(ME, Goods::new(1, 0, 0)),
        },
    );
    assert_eq!(me, Err(Refusal::Self_));
    let far = neighbours()
        .change(|s| s.book_mut().rules.trade_range = 1)
        .start(1);
    let mut far = far;
    let refused = propose(&mut far, food(3), water(3), 4);
    assert_eq!(
        refused,
        Err(Refusal::TooFar {
            distance: 2,
            range: 1
        })
    );
    let traders = neighbours()
        .change(|s| s.book_mut().rules.trade_range = 2)
        .with_trait(0, FactionTrait::Traders);
    assert_eq!(super::reach::range(&traders.start(1).view(THEY), ME), 3);
}

#[test]
fn two_failures_running_end_a_contract() {
    let mut game = neighbours()
        .place(1, |p| p.yields = Goods::new(4, 6, 0))
        .start(1);
    contract(&mut game, 5, 15, 10);
    for _ in 0..4 {
        end_turn_balanced(&mut game);
    }
    assert_eq!(troubles(&game), [ContractTrouble::Short(THEY); 2]);
    assert_eq!(ended(&game), [ContractTrouble::Short(THEY)]);
    assert!(game.opinions().of(ME, THEY) < game.opinions().of(THEY, ME));
}

#[test]
fn a_blockade_stops_what_passes() {
    let mut game = Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[2])
        .sect(&[3])
        .fleet(2, 1, &[(RAIDER, 3)])
        .place(0, |p| p.yields = Goods::new(18, 6, 10))
        .place(2, |p| p.yields = Goods::new(10, 6, 18))
        .start(1);
    contract(&mut game, 5, 5, 10);
    end_turn_balanced(&mut game);
    assert!(troubles(&game).is_empty());
    let fleet = FleetId::new(FactionId(2), 0);
    let mission = Mission::Blockade {
        place: TerritoryId(0),
    };
    game.submit(
        FactionId(2),
        &Command::Order(Order::Mission { fleet, mission }),
    )
    .expect("armed");
    for _ in 0..3 {
        end_turn_balanced(&mut game);
    }
    assert_eq!(
        troubles(&game),
        [ContractTrouble::Blockaded(TerritoryId(0)); 2]
    );
    assert_eq!(ended(&game).len(), 1);
}

#[test]
fn who_attacks_a_partner_ends_what_was_between_them() {
    let mut game = neighbours().fleet(0, 0, &[(RAIDER, 6)]).start(1);
    contract(&mut game, 5, 5, 10);
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Raid {
        target: TerritoryId(1),
        want: None,
    };
    let raid = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(ME, &raid), Err(Refusal::HoldsBack(THEY)));
    let raided = Deed::new(IncidentKind::Raided, ME, THEY).at(TerritoryId(1));
    remember(game.world_mut(), raided);
    end_turn_balanced(&mut game);
    assert_eq!(ended(&game), [ContractTrouble::Hostilities(ME)]);
    let betrayed = game.opinions().incidents(THEY, ME);
    let betrayed = betrayed.filter(|it| it.kind == IncidentKind::Betrayed);
    assert_eq!(betrayed.count(), 1);
}

#[test]
fn a_place_that_a_partner_has_taken_meanwhile_is_not_attacked() {
    let taken = TerritoryId(2);
    let mut game = neighbours().fleet(0, 1, &[(RAIDER, 6)]).start(1);
    contract(&mut game, 5, 5, 10);
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Seize { target: taken };
    game.submit(ME, &Command::Order(Order::Mission { fleet, mission }))
        .expect("nobody holds it");
    let land = game.world().resource::<Index>().territory(taken);
    let mut holding = game.world_mut().get_mut::<Holding>(land);
    holding.as_mut().expect("a place").holder = Some(THEY);
    end_turn_balanced(&mut game);
    assert_eq!(ended(&game), []);
    let wrongs = game.opinions().incidents(THEY, ME);
    assert_eq!(wrongs.filter(|it| it.kind.is_attack()).count(), 0);
    let records = game.chronicle().all().iter();
    let mut failed = records.filter_map(|record| match &record.event {
        Event::MissionFailed(failed) => Some(failed.why),
        _ => None,
    });
    assert_eq!(failed.next(), Some(Failure::HeldBack));

    // Now that it knows, it has to make up its mind first.
    let seize = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(ME, &seize), Err(Refusal::HoldsBack(THEY)));
}

#[test]
fn ending_a_contract_is_remembered_unless_the_other_failed() {
    let mut game = neighbours().start(1);
    contract(&mut game, 5, 5, 10);
    end_turn_balanced(&mut game);
    let deal = game.view(ME).own.deals[0].id;
    act(&mut game, ME, Act::EndDeal { deal, motive: None }).expect("its own");
    assert_eq!(ended(&game), [ContractTrouble::Ended(ME, None)]);
    end_turn_balanced(&mut game);
    assert!(game.opinions().of(THEY, ME) < 0);
    let again = act(&mut game, ME, Act::EndDeal { deal, motive: None });
    assert_eq!(again, Err(Refusal::NoSuchDeal(deal)));
}

#[test]
fn gifts_move_when_the_turn_ends() {
    let mut game = neighbours()
        .technology(0, TERRAFORMING, 2)
        .technology(0, SHIELDS, 1)
        .start(1);
    let gifts = [
        goods_for(THEY, Goods::new(12, 0, 0)),
        Deal::gift(ME, THEY, [Owed::Technology(TERRAFORMING, 1)]),
        Deal::gift(ME, THEY, [Owed::Technology(SHIELDS, 1)]),
    ];
    for deal in gifts {
        act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("its own to give");
    }
    end_turn_balanced(&mut game);
    let food = Account::Store(TerritoryId(1), Good::Food);
    assert_eq!(posted(&game, 1, food, Cause::Gift(ME)), 12);
    assert_eq!(
        game.view(ME).own.technology[1..],
        [1, 1],
        "knowledge is copied, units move"
    );
    assert_eq!(game.view(THEY).own.technology[1..], [1, 1]);
    assert!(game.opinions().of(THEY, ME) > 10);
    let deal = goods_for(THEY, Goods::new(1000, 0, 0));
    let refused = act(&mut game, ME, Act::Propose { to: THEY, deal });
    assert!(matches!(refused, Err(Refusal::NotEnough { .. })));
}

#[test]
fn haulers_carry_between_parted_lands_and_leave_what_people_need() {
    // 0 and 3 are mine, 1 and 2 are theirs.
    let mut game = Sandbox::row(4, 1)
        .sect(&[0, 3])
        .sect(&[1, 2])
        .fleet(0, 0, &[(CARRIER, 1)])
        .land(3, |l| l.store = Goods::new(20, 12, 10))
        .place(3, |p| p.yields = Goods::new(10, 6, 0))
        .land(0, |l| l.store = Goods::new(20, 12, 40))
        .place(0, |p| p.yields = Goods::new(10, 6, 20))
        .start(1);
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Haul {
        from: TerritoryId(0),
        to: TerritoryId(3),
        goods: Goods::new(0, 0, 50),
        again: true,
    };
    game.submit(ME, &Command::Order(Order::Mission { fleet, mission }))
        .expect("room aboard");
    end_turn_balanced(&mut game);
    let water = Account::Store(TerritoryId(0), Good::Water);
    assert_eq!(
        posted(&game, 0, water, Cause::Hauled),
        -30,
        "ten stay for the people"
    );
    let mut brought = 0;
    for _ in 0..6 {
        end_turn_balanced(&mut game);
        let water = Account::Store(TerritoryId(3), Good::Water);
        brought += posted(&game, 0, water, Cause::Hauled);
    }
    assert!(brought >= 40, "{brought}");
    assert!(matches!(
        game.view(ME).fleet(fleet).map(|f| f.mission),
        Some(Mission::Haul { .. })
    ));
}

#[test]
fn a_haul_with_nothing_to_load_fails_and_says_so() {
    let mut game = Sandbox::row(3, 2)
        .sect(&[0, 2])
        .fleet(0, 0, &[(CARRIER, 1)])
        .land(0, |l| l.store = Goods::NONE)
        .start(1);
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Haul {
        from: TerritoryId(0),
        to: TerritoryId(2),
        goods: Goods::new(0, 0, 50),
        again: false,
    };
    game.submit(ME, &Command::Order(Order::Mission { fleet, mission }))
        .expect("room aboard");
    end_turn_balanced(&mut game);
    let failed = |e: &Event| {
        matches!(
            e,
            Event::MissionFailed(MissionFailed {
                why: Failure::NoGoods,
                ..
            })
        )
    };
    assert!(game.news(ME, 1).any(|record| failed(&record.event)));
    assert_eq!(
        game.view(ME).fleet(fleet).map(|f| f.mission),
        Some(Mission::Hold)
    );
}

#[test]
fn nomads_trade_from_their_holds() {
    let mut game = Sandbox::row(4, 2)
        .sect(&[0])
        .sect(&[])
        .with_trait(1, FactionTrait::Nomads)
        .fleet(1, 1, &[(ARK, 1), (CARRIER, 1)])
        .place(0, |p| p.yields = Goods::new(18, 6, 4))
        .change(|s| s.opening.fleets[0].cargo = Goods::new(0, 40, 40))
        .start(1);
    contract(&mut game, 8, 6, 4);
    end_turn_balanced(&mut game);
    assert!(troubles(&game).is_empty(), "{:?}", troubles(&game));
    let id = game.view(ME).own.deals[0].id;
    let food = Account::Cargo(FleetId::new(THEY, 0), Good::Food);
    assert_eq!(posted(&game, 1, food, Cause::Deal(id)), 8);
    assert!(store(&game, 0, Good::Water) > 10);
}

#[test]
fn carriers_that_haul_do_not_serve_contracts() {
    let world = neighbours()
        .fleet(0, 0, &[(CARRIER, 1)])
        .land(0, |l| l.store = Goods::new(200, 120, 200))
        .place(0, |p| {
            p.people = 100;
            p.yields = Goods::new(160, 60, 40);
        })
        .land(1, |l| l.store = Goods::new(200, 120, 200))
        .place(1, |p| {
            p.people = 100;
            p.yields = Goods::new(50, 60, 200);
        });
    let mut game = world.start(1);
    assert_eq!(super::reach::carriers_free(&game.view(ME)), 100);
    contract(&mut game, 50, 20, 6);
    end_turn_balanced(&mut game);
    assert!(troubles(&game).is_empty());
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Haul {
        from: TerritoryId(0),
        to: TerritoryId(0),
        goods: Goods::new(1, 0, 0),
        again: true,
    };
    let haul = Command::Order(Order::Mission { fleet, mission });
    assert!(game.submit(ME, &haul).is_err(), "from a place to itself");
    let entity = game
        .world()
        .resource::<Index>()
        .fleet(fleet)
        .expect("nobody harmed it");
    let orders = crate::sim::fleet::StandingOrders(mission);
    game.world_mut().entity_mut(entity).insert(orders);
    end_turn_balanced(&mut game);
    assert_eq!(troubles(&game), [ContractTrouble::NoCarriers(ME)]);
}

#[test]
fn what_is_given_away_cannot_be_built_with() {
    let mut game = Sandbox::row(3, 1)
        .sect(&[0])
        .sect(&[2])
        .land(0, |land| land.store = Goods::new(40, 40, 40))
        .start(1);
    let before = game.view(ME).own.stock;
    let deal = goods_for(THEY, Goods::new(0, 35, 0));
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("its own to give");
    assert_eq!(game.view(ME).own.stock, before - Goods::new(0, 35, 0));
    let fort = Order::Build {
        at: TerritoryId(0),
        project: Project::Fort,
    };
    assert!(game.submit(ME, &Command::Order(fort)).is_err());
}
