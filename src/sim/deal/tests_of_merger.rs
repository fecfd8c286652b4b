//! Tests of sects that join each other.

use super::tests::{act, answer};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{FactionKind, Good, Goods, Rank, Scenario};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::event::Event;
use crate::sim::faction::Status;
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Deal, Owed, Secrecy};
use crate::sim::testing::{RAIDER, Sandbox};

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

/// A small sect between two large ones.
fn three() -> Sandbox {
    Sandbox::row(8, 1)
        .sect(&[2])
        .sect(&[3, 4, 5])
        .sect(&[0, 1])
        .fleet(0, 2, &[(RAIDER, 2)])
        .fleet(1, 3, &[(RAIDER, 12)])
        .fleet(2, 1, &[(RAIDER, 12)])
        .place(3, |place| place.people = 100)
        .place(1, |place| place.people = 100)
}

/// The first joins another for food.
fn merger(with: FactionId, food: i32) -> Deal {
    let mut deal = Deal::sale([ME, with], ME, Owed::Merger, Goods::of(Good::Food, food));
    deal.secrecy = Secrecy::Public;
    deal
}

fn joins(game: &mut Simulation) {
    let deal = merger(THEY, 5);
    act(game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(game, true).expect("legal");
}

#[test]
fn whoever_joins_another_brings_all_it_has_and_is_no_more() {
    let mut game = three().start(1);
    joins(&mut game);
    game.end_turn();
    let view = game.view(THEY);
    assert_eq!(view.own.lands.len(), 4);
    assert_eq!(view.holder(TerritoryId(2)), Some(THEY));
    let fleets = view.own.fleets.iter().map(|it| it.id);
    let fleets: Vec<FleetId> = fleets.collect();
    assert!(fleets.contains(&FleetId::new(ME, 0)), "{fleets:?}");
    let maje = view.maje(MajeId::new(ME, 0)).expect("he serves them now");
    assert_eq!(maje.rank, Rank::Lesser);
    let status = game.view(THIRD).common.faction(ME).status;
    assert!(matches!(status, Status::Ended(_)), "{status:?}");
    let mut events = game.chronicle().all().iter().map(|it| &it.event);
    let merged =
        events.any(|it| matches!(it, Event::Merged(it) if (it.faction, it.heir) == (ME, THEY)));
    assert!(merged);
}

#[test]
fn nobody_is_joined_without_being_asked() {
    let mut game = three().start(1);
    let deal = merger(THEY, 0);
    assert!(!deal.is_gift() && !deal.put_by(THEY).is_demand());
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    assert_eq!(game.view(THEY).own.offers.len(), 1);
    answer(&mut game, false).expect("legal");
    game.end_turn();
    assert_eq!(game.view(ME).own.status, Status::Active);
}

#[test]
fn nobody_joins_two() {
    let mut game = three().start(1);
    joins(&mut game);
    let known = game.view(ME).own.settling[0].id;
    let refused = |by: FactionId, with: FactionId, deal: &Deal| {
        super::check::check_deal(&game.view(by), with, deal)
    };
    let again = Err(Refusal::Contradicts(known));
    assert_eq!(refused(ME, THIRD, &merger(THIRD, 5)), again);
    // Nor whoever joins somebody who leaves at the same time.
    let price = Goods::of(Good::Food, 5);
    let mut back = Deal::sale([THEY, ME], THEY, Owed::Merger, price);
    back.secrecy = Secrecy::Public;
    let known = game.view(THEY).own.settling[0].id;
    assert_eq!(refused(THEY, ME, &back), Err(Refusal::Contradicts(known)));
    let mut on = Deal::sale([THEY, THIRD], THEY, Owed::Merger, price);
    on.secrecy = Secrecy::Public;
    let known = game.view(THEY).own.settling[0].id;
    assert_eq!(refused(THEY, THIRD, &on), Err(Refusal::Contradicts(known)));
    let mergers = super::Mergers(vec![[ME, THEY]]);
    assert!(mergers.rules_out([ME, THIRD]) && mergers.rules_out([THEY, THIRD]));
    assert!(mergers.rules_out([THIRD, ME]) && !mergers.rules_out([THIRD, THEY]));
}

#[test]
fn everybody_knows_of_a_merger_and_only_sects_join_each_other() {
    let mut secret = merger(THEY, 5);
    secret.secrecy = Secrecy::Secret;
    let game = three().start(1);
    let check = |deal: &Deal| super::check::check_deal(&game.view(ME), THEY, deal);
    assert_eq!(check(&secret), Err(Refusal::MustBePublic(Owed::Merger)));
    let game = three()
        .change(|it| it.roster_mut().factions[1].kind = FactionKind::Power)
        .start(1);
    let check = super::check::check_deal(&game.view(ME), THEY, &merger(THEY, 5));
    assert_eq!(check, Err(Refusal::NoSect(THEY)));
}

/// The small join friends, the sooner the more they have to fear from others; nobody joins somebody no stronger.
#[test]
fn the_small_join_strong_friends() {
    let worth = |sandbox: Sandbox, friends: i32, hates: i32| {
        let game = sandbox
            .opinion(0, 1, friends, false)
            .opinion(0, 2, hates, false)
            .start(1);
        super::appraise(&game.view(ME), THEY, &merger(THEY, 20)).total
    };
    assert!(worth(three(), 60, -70) > worth(three(), 60, 90));
    assert!(worth(three(), 60, -70) > worth(three(), 0, -70));
    assert!(worth(three(), 60, -70) > 0, "{}", worth(three(), 60, -70));
    assert!(worth(three(), 0, 90) < 0);
    let strong = three().fleet(0, 2, &[(RAIDER, 30)]);
    assert!(worth(strong, 90, -70) < -5_000);
}

#[test]
fn nobody_gives_up_a_large_sect() {
    let land =
        |at: u16| move |it: &mut Scenario| it.opening.lands[usize::from(at)].holder = Some(ME);
    let refused = |sandbox: Sandbox, by: FactionId, with: FactionId| {
        let game = sandbox.start(1);
        super::check::check_deal(&game.view(by), with, &merger(THEY, 5))
    };
    let two = || three().change(land(6));
    assert_eq!(refused(two(), ME, THEY), Ok(()));
    let too_large = Err(Refusal::TooLarge { who: ME, most: 2 });
    for [by, with] in [[ME, THEY], [THEY, ME]] {
        assert_eq!(refused(two().change(land(7)), by, with), too_large);
    }
}
