//! Which of the orders given this turn still count. The plan keeps all of them, so that taking one back brings
//! back the one before it.

use crate::sim::command::Order;

/// The orders that no later one replaced, in the order in which they were given.
#[must_use]
pub fn in_force(orders: &[Order]) -> Vec<&Order> {
    let replaced = |at: usize, order: &Order| {
        let mut later = orders[at + 1..].iter();
        later.any(|later| replaces(later, order))
    };
    let all = orders.iter().enumerate();
    all.filter(|(at, order)| !replaced(*at, order))
        .map(|(_, order)| order)
        .collect()
}

/// Whether an order says again what is ordered already: it would be a step to take back that changes nothing.
#[must_use]
pub fn is_said_already(orders: &[Order], order: &Order) -> bool {
    let mut standing = in_force(orders).into_iter();
    standing.any(|standing| standing == order && replaces(order, standing))
}

/// Whether nothing comes of an order once a later one is given.
fn replaces(later: &Order, order: &Order) -> bool {
    match (later, order) {
        (Order::Mission { fleet, .. }, Order::Mission { fleet: before, .. })
        | (Order::Stance { fleet, .. }, Order::Stance { fleet: before, .. })
        // A fleet that joins another takes its orders from there.
        | (Order::Merge { fleet, .. }, Order::Mission { fleet: before, .. })
        | (Order::Merge { fleet, .. }, Order::Stance { fleet: before, .. }) => fleet == before,
        (Order::Seal { fleet, .. }, Order::Seal { fleet: before, .. }) => fleet == before,
        (Order::Heir { .. }, Order::Heir { .. }) => true,
        (Order::Assign { maje, .. }, Order::Assign { maje: before, .. }) => maje == before,
        (Order::Choose { scene, .. }, Order::Choose { scene: before, .. }) => scene == before,
        // Whoever is sent away does nothing else any more.
        (Order::Exile { maje }, Order::Assign { maje: before, .. })
        | (Order::Exile { maje }, Order::Heir { maje: Some(before) })
        | (Order::TakeIn { maje }, Order::TakeIn { maje: before })
        | (Order::Suborn { maje }, Order::Suborn { maje: before }) => maje == before,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{in_force, is_said_already};
    use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
    use crate::sim::command::{Mission, Order, Task};

    #[test]
    fn a_later_order_of_the_same_fleet_or_maje_takes_the_place_of_the_earlier() {
        let me = FactionId(0);
        let go = |fleet, to| Order::Mission {
            fleet: FleetId::new(me, fleet),
            mission: Mission::Move {
                to: TerritoryId(to),
            },
        };
        let does = |task| Order::Assign {
            maje: MajeId::new(me, 0),
            task,
        };
        let given = [
            go(0, 1),
            go(1, 1),
            does(Task::Host),
            go(0, 2),
            does(Task::Idle),
        ];
        let left = [&given[1], &given[3], &given[4]];
        assert_eq!(in_force(&given), left);
        // Taking back the last brings back what it replaced.
        assert_eq!(in_force(&given[..3]), [&given[0], &given[1], &given[2]]);
        let joins = Order::Merge {
            fleet: FleetId::new(me, 1),
            into: FleetId::new(me, 0),
        };
        assert_eq!(in_force(&[go(1, 1), joins.clone()]), [&joins]);
        assert!(is_said_already(&given, &go(0, 2)));
        assert!(!is_said_already(&given, &go(0, 1)), "it was replaced");
        let fort = Order::Build {
            at: TerritoryId(0),
            project: crate::sim::command::Project::Fort,
        };
        let twice = is_said_already(std::slice::from_ref(&fort), &fort);
        assert!(!twice, "two forts are two");
    }
}
