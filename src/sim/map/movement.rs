//! How fleets move: all at once, along the shortest way, until their speed is used up.

use super::Routes;
use crate::id::TerritoryId;
use crate::sim::fleet::Position;

/// Moves a fleet towards a goal with this many lane lengths to go. `stops` says whether the fleet
/// is stopped at a place it reaches on the way. Returns the places reached, in order.
pub fn advance(
    position: &mut Position,
    goal: TerritoryId,
    speed: u8,
    routes: &Routes,
    mut stops: impl FnMut(TerritoryId) -> bool,
) -> Vec<TerritoryId> {
    // Few fleets get past more places in a turn.
    let mut reached = Vec::with_capacity(4);
    let mut left = speed;
    turn_towards(position, goal, routes);
    while left > 0 {
        let Some(toward) = position.toward.or_else(|| routes.next(position.at, goal)) else {
            break;
        };
        let length = routes.lane(position.at, toward).unwrap_or(1);
        let ahead = length.saturating_sub(position.progress);
        if ahead > left {
            position.toward = Some(toward);
            position.progress += left;
            break;
        }
        left -= ahead;
        *position = Position {
            at: toward,
            from: position.at,
            toward: None,
            progress: 0,
        };
        reached.push(toward);
        if toward == goal || stops(toward) {
            break;
        }
    }
    reached
}

/// Between two places: goes on or turns back, whichever is nearer to the goal.
fn turn_towards(position: &mut Position, goal: TerritoryId, routes: &Routes) {
    let Some(toward) = position.toward else {
        return;
    };
    let length = routes.lane(position.at, toward).unwrap_or(1);
    let ahead = length.saturating_sub(position.progress);
    let on = u32::from(ahead) + u32::from(routes.distance(toward, goal));
    let back = u32::from(position.progress) + u32::from(routes.distance(position.at, goal));
    if back < on {
        *position = Position {
            at: toward,
            from: position.from,
            toward: Some(position.at),
            progress: ahead,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;

    const fn t(n: u16) -> TerritoryId {
        TerritoryId(n)
    }

    #[test]
    fn speed_is_spent_along_the_way_and_kept_on_a_lane() {
        let scenario = Sandbox::row(4, 2).scenario();
        let routes = Routes::new(&scenario);
        let mut position = Position::at(t(0));
        assert_eq!(
            advance(&mut position, t(3), 5, &routes, |_| false),
            [t(1), t(2)]
        );
        assert_eq!((position.toward, position.progress), (Some(t(3)), 1));
        assert_eq!(advance(&mut position, t(3), 5, &routes, |_| false), [t(3)]);
        assert_eq!(position.arrived(), Some(t(3)));
    }

    #[test]
    fn a_fleet_on_a_lane_turns_back_when_that_is_nearer() {
        let scenario = Sandbox::row(2, 9).scenario();
        let routes = Routes::new(&scenario);
        let mut position = Position::at(t(0));
        advance(&mut position, t(1), 3, &routes, |_| false);
        assert_eq!(advance(&mut position, t(0), 3, &routes, |_| false), [t(0)]);
        assert_eq!(position.arrived(), Some(t(0)));
    }

    #[test]
    fn guards_stop_who_reaches_them() {
        let scenario = Sandbox::row(4, 1).scenario();
        let routes = Routes::new(&scenario);
        let mut position = Position::at(t(0));
        assert_eq!(
            advance(&mut position, t(3), 9, &routes, |p| p == t(2)),
            [t(1), t(2)]
        );
    }
}
