//! Places where a beat of the story or an objective asks for its ships.

use super::draft::Draft;
use super::strike::Strikes;
use super::units::{Kind, Unit};
use crate::id::TerritoryId;
use crate::sim::command::{Mission, Posture, Stance};

/// How a fleet stands where it was asked for: it does not look for a fight, and does not run from one at once. Ours.
const STANCE: Stance = Stance {
    posture: Posture::Screen,
    break_point: 50,
};

/// Sends the nearest fleets until enough ships are there or on their way.
pub fn take_stations(draft: &mut Draft<'_>, strikes: &Strikes<'_>) {
    for (place, wanted) in &strikes.aims.stations {
        take_station(draft, strikes, *place, *wanted);
    }
}

fn take_station(draft: &mut Draft<'_>, strikes: &Strikes<'_>, place: TerritoryId, wanted: i32) {
    let mut missing = wanted;
    while missing > 0 {
        let free = (0..draft.units.len()).filter(|at| is_free(&draft.units[*at]));
        let turns = |at: &usize| draft.units[*at].turns_to(strikes.view, place);
        let nearest = free.min_by_key(|at| (turns(at), *at));
        let Some(unit) = nearest.filter(|at| turns(at) < u16::MAX) else {
            return;
        };
        draft.considered(1);
        missing -= draft.units[unit].ships;
        draft.mission(unit, Mission::Guard { place });
        draft.stance(unit, STANCE);
    }
}

fn is_free(unit: &Unit) -> bool {
    unit.kind == Kind::Armed && !unit.settled && !unit.gone
}

#[cfg(test)]
mod tests {
    use crate::id::{FactionId, TerritoryId};
    use crate::mind;
    use crate::scenario::model::{
        Audience, Condition, FactionTrait, MindDef, Objective, ObjectiveScope, Scenario,
    };
    use crate::sim::command::{Mission, Order};
    use crate::sim::dice::Seed;
    use crate::sim::testing::{RAIDER, Sandbox};
    use std::sync::Arc;

    /// The first faction is asked to have ships at the fourth of six places.
    fn asked(scenario: &mut Scenario) {
        scenario.book_mut().objectives.push(Objective {
            achieved: String::new(),
            missed: String::new(),
            key: "be_there".into(),
            name: "Be there".into(),
            text: "Be there.".into(),
            audience: Audience::Only(FactionId(0)),
            scope: ObjectiveScope::Prestige(10),
            when: Condition::ShipsAt {
                at: TerritoryId(3),
                at_least: 3,
            },
        });
    }

    /// Nomads who are asked for ships at a place lie there, not where it is safest.
    #[test]
    fn nomads_go_where_an_objective_asks_for_them() {
        let mut scenario = Sandbox::row(6, 2)
            .sect(&[])
            .sect(&[5])
            .with_trait(0, FactionTrait::Nomads)
            .fleet(0, 0, &[(RAIDER, 4)])
            .scenario();
        asked(&mut scenario);
        let game = crate::sim::Simulation::new(Arc::new(scenario), 1);
        let plan = mind::orders(&game.view(FactionId(0)), &MindDef::PLAIN, Seed(1));
        let goes = plan.orders.iter().any(|order| {
            let to = TerritoryId(3);
            matches!(order, Order::Mission { mission, .. } if *mission == Mission::Withdraw { to })
        });
        assert!(goes, "{:?}", plan.orders);
    }

    #[test]
    fn ships_go_where_an_objective_asks_for_them() {
        let mut scenario = Sandbox::row(6, 2)
            .sect(&[0])
            .sect(&[5])
            .fleet(0, 0, &[(RAIDER, 4)])
            .scenario();
        asked(&mut scenario);
        let game = crate::sim::Simulation::new(Arc::new(scenario), 1);
        let orders = |faction: u8| {
            let view = game.view(FactionId(faction));
            let plan = mind::orders(&view, &MindDef::PLAIN, Seed(1));
            plan.orders.iter().any(|order| {
                let to = Mission::Guard {
                    place: TerritoryId(3),
                };
                matches!(order, Order::Mission { mission, .. } if *mission == to)
            })
        };
        assert!(orders(0));
        assert!(!orders(1));
    }
}
