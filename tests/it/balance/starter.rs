//! What the starter shows on its first turn.

use std::sync::Arc;

use first_maje::id::TerritoryId;
use first_maje::scenario::model::{FleetDef, Good, Role, Scenario};
use first_maje::sim::Simulation;
use first_maje::sim::battle::{Leaning, odds};
use first_maje::sim::command::Mission;

use super::{apart, by_key, count, distances, lands, makes, need, place, scenario, sects, shares};

#[test]
fn the_starter_shows_three_things_on_its_first_turn() {
    let scenario = scenario("four-wells");
    assert_eq!((scenario.places.len(), sects(&scenario).count()), (12, 4));
    assert_eq!(scenario.turns, 8);
    let keth = scenario.recommended[0];

    // Water runs out in four turns.
    let store: i32 = lands(&scenario, keth)
        .iter()
        .map(|id| scenario.opening.lands[id.index()].store[Good::Water])
        .sum();
    let lost = need(&scenario, keth)[Good::Water] - makes(&scenario, keth)[Good::Water];
    assert_eq!(
        (store + lost - 1) / lost,
        4,
        "{store} in store, {lost} lost a turn"
    );

    // A neighbour has it, lacks what the Keth have, likes them, is near and can haul.
    let ossul = by_key(&scenario, "ossul");
    assert!(shares(&scenario, ossul)[Good::Water as usize] >= 150);
    assert!(shares(&scenario, ossul)[Good::Ore as usize] <= 60);
    assert!(shares(&scenario, keth)[Good::Ore as usize] >= 150);
    assert!(apart(&scenario, keth, ossul) <= i32::from(scenario.rules.trade_range));
    assert!(
        count(&scenario, ossul, Role::Carrier) > 0 && count(&scenario, keth, Role::Carrier) > 0
    );
    let likes = |of, toward| {
        scenario
            .opening
            .relations
            .iter()
            .any(|r| r.of == of && r.toward == toward && r.opinion >= 20)
    };
    assert!(likes(ossul, keth) && likes(keth, ossul));

    // A full store, thinly guarded, one turn away; its fleet cannot be there in time.
    let (gate, well) = (place(&scenario, "gate_rock"), place(&scenario, "lone_well"));
    let strength = |at: TerritoryId| -> (i32, i32) {
        scenario
            .opening
            .fleets
            .iter()
            .filter(|fleet| fleet.at == at)
            .flat_map(|fleet| &fleet.ships)
            .map(|some| (scenario.class(some.class), i32::from(some.count)))
            .fold((0, 0), |(attack, hull), (class, count)| {
                (attack + class.attack * count, hull + class.hull * count)
            })
    };
    let (ours, theirs) = (strength(gate), strength(well));
    assert!(4 * ours.0 >= 5 * theirs.0 && 4 * ours.1 >= 5 * theirs.1);
    assert_eq!(scenario.opening.lands[well.index()].fort, 0);
    assert!(scenario.opening.lands[well.index()].store[Good::Water] >= 2 * lost);
    let lengths = distances(&scenario, well);
    assert!(lengths[gate.index()] <= 5);
    for fleet in &scenario.opening.fleets {
        if Some(fleet.id.owner) == scenario.opening.lands[well.index()].holder && fleet.at != well {
            assert!(lengths[fleet.at.index()] > 5 || count_arms(&scenario, fleet) == 0);
        }
    }
}

/// Attack of a fleet that carries no goods for a living.
fn count_arms(scenario: &Scenario, fleet: &FleetDef) -> i32 {
    fleet
        .ships
        .iter()
        .map(|some| scenario.class(some.class))
        .filter(|class| class.role != Role::Carrier)
        .map(|class| class.attack)
        .sum()
}

#[test]
fn the_raid_on_the_lone_well_is_shown_at_seventy_or_better() {
    let scenario = scenario("four-wells");
    let keth = scenario.recommended[0];
    let (gate, target) = (place(&scenario, "gate_rock"), place(&scenario, "lone_well"));
    let fleet = scenario
        .opening
        .fleets
        .iter()
        .find(|fleet| fleet.at == gate)
        .expect("the fleet at Gate Rock")
        .id;
    for seed in 1..=4 {
        let simulation = Simulation::new(Arc::new(scenario.clone()), seed);
        let want = Some(Good::Water);
        let odds = odds(
            &simulation.view(keth),
            &[fleet],
            Mission::Raid { target, want },
        )
        .expect("a raid has odds");
        assert!(odds.chance.low >= 70, "{odds:?}");
        assert_eq!(odds.turns, 1);
        let [least, _] = odds.loot.expect("a raid brings something");
        assert!(least[Good::Water] >= 30, "{odds:?}");
        let helped = odds
            .third_parties
            .iter()
            .any(|third| third.leaning == Leaning::Defends);
        assert!(!helped, "{odds:?}");
    }
}
