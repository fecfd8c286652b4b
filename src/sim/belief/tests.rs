//! What factions learn in small worlds.

use super::{Band, Fact, Mark, Source};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{IncidentKind, Rank};
use crate::sim::command::{Command, Mission, Order, Task};
use crate::sim::simulation::Simulation;
use crate::sim::terms::FactKind;
use crate::sim::testing::{RAIDER, Sandbox, contact};

const ME: FactionId = FactionId(0);
const VICTIM: FactionId = FactionId(1);
const RAIDERS: FactionId = FactionId(2);
const FAR: FactionId = FactionId(3);
const DEAF: FactionId = FactionId(4);

fn order(game: &mut Simulation, of: FactionId, order: Order) {
    assert_eq!(game.submit(of, &Command::Order(order)), Ok(()));
}

/// What a faction knows of raids.
fn raids(game: &Simulation, who: FactionId) -> Vec<Fact> {
    let facts = game.view(who).beliefs.facts.about(RAIDERS);
    let raided = |fact: &&Fact| {
        let kind = IncidentKind::Raided;
        matches!(fact.kind, FactKind::Deed { kind: it, .. } if it == kind)
    };
    facts.filter(raided).copied().collect()
}

#[test]
fn who_sees_a_raid_knows_of_it_and_tells_an_envoy_a_turn_later() {
    let mut game = Sandbox::row(9, 2)
        .sect(&[0, 1])
        .sect(&[2])
        .sect(&[3])
        .sect(&[7])
        .sect(&[8])
        .fleet(2, 3, &[(RAIDER, 12)])
        .maje(3, 7, Rank::Lesser)
        .start(1);
    let target = TerritoryId(2);
    let mission = Mission::Raid { target, want: None };
    let fleet = FleetId::new(RAIDERS, 0);
    order(&mut game, RAIDERS, Order::Mission { fleet, mission });
    let (maje, task) = (MajeId::new(FAR, 1), Task::Envoy { to: ME });
    order(&mut game, FAR, Order::Assign { maje, task });
    game.end_turn();
    let [seen] = raids(&game, ME)[..] else {
        panic!("one raid was seen: {:?}", raids(&game, ME));
    };
    assert_eq!(seen.kind.about(), [Some(RAIDERS), Some(VICTIM)]);
    assert_eq!((seen.mark.source, seen.mark.sure), (Source::Seen, 70));
    assert_eq!(raids(&game, VICTIM)[0].mark.sure, 100);
    assert_eq!(raids(&game, FAR), [], "he was told nothing yet");
    game.end_turn();
    let [told] = raids(&game, FAR)[..] else {
        panic!("the envoy was told: {:?}", raids(&game, FAR));
    };
    assert_eq!(told.happened, seen.happened);
    assert_eq!((told.mark.source, told.mark.sure), (Source::Told(ME), 50));
    // Who sees nothing and speaks with nobody learns nothing.
    assert_eq!(raids(&game, DEAF), []);
}

#[test]
fn a_report_yields_to_one_that_is_worth_more_by_now() {
    let mark = |turn, sure| Mark {
        turn,
        source: Source::Seen,
        sure,
    };
    let spied = mark(4, 95);
    assert!(!spied.yields_to(mark(4, 70)));
    assert!(!spied.yields_to(mark(8, 70)));
    assert!(spied.yields_to(mark(9, 70)));
    assert!(spied.yields_to(mark(4, 95)));
}

#[test]
fn a_count_at_close_quarters_is_kept_when_the_fleet_is_seen_from_afar() {
    let mut game = Sandbox::row(4, 2)
        .sect(&[0, 1])
        .sect(&[3])
        .fleet(0, 2, &[(RAIDER, 1)])
        .fleet(1, 2, &[(RAIDER, 40)])
        .start(1);
    let other = contact(&game, ME, FleetId::new(VICTIM, 0));
    let seen = |game: &Simulation| {
        let view = game.view(ME);
        let seen = view.beliefs.sighting(other).expect("it is in sight");
        (seen.ships, seen.mark.sure)
    };
    assert_eq!(seen(&game), (Band::exact(40), 100));
    let fleet = FleetId::new(ME, 0);
    let mission = Mission::Move { to: TerritoryId(0) };
    order(&mut game, ME, Order::Mission { fleet, mission });
    game.end_turn();
    assert_eq!(seen(&game), (Band::exact(40), 80), "counted before");
    for _ in 0..4 {
        game.end_turn();
    }
    let (ships, _) = seen(&game);
    assert!(ships.low < ships.high, "the count is too old: {ships:?}");
}
