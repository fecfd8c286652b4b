//! Those who pass through: they follow their route, rest at its stops, go round danger, and leave by
//! the edge at its end.

use super::advice::Advice;
use super::character::Character;
use super::draft::Draft;
use super::lots::Lots;
use super::majes::majes;
use super::needs::Needs;
use super::nomad::danger;
use super::plan::Plan;
use super::pledges::pass_by;
use super::survey::Survey;
use crate::id::{TerritoryId, Turn};
use crate::scenario::model::{Peculiarity, Temper, muldiv};
use crate::sim::command::{Mission, Posture, Stance};
use crate::sim::dice::Seed;
use crate::sim::view::View;

/// Danger at the next stop beyond which it is passed by, in percent of its own strength.
const PASSED_BY: i32 = 70;
/// How a lone ship fights: it keeps its distance, and runs while it can.
const LONE: Stance = Stance {
    posture: Posture::Screen,
    break_point: 40,
};

/// The orders of somebody who follows this route and rests so long at each stop.
#[must_use]
pub fn traveller(
    view: &View<'_>,
    route: &[TerritoryId],
    rest: Turn,
    temper: Temper,
    seed: Seed,
) -> Plan {
    let needs = Needs::of(view);
    let survey = Survey::of(view);
    let mut draft = Draft::new(view);
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        draft.considered(route.len());
        let stop = route
            .iter()
            .position(|stop| *stop == unit.at && unit.arrived);
        let heading = unit
            .mission
            .destination()
            .and_then(|to| route.iter().position(|stop| *stop == to));
        let mission = match (stop, heading) {
            // Just arrived: the rest begins.
            (Some(here), Some(there)) if here == there && rest > 0 => Some(Mission::Hold),
            // At rest until the turn comes to go on.
            (Some(_), None) if rest > 1 && !view.turn().is_multiple_of(rest) => None,
            (Some(here), _) => onward(view, &survey, route, here + 1, unit.strength),
            // Under way, or driven off it.
            (None, Some(there)) => onward(view, &survey, route, there, unit.strength),
            (None, None) => {
                let next = nearest(view, route, unit.at);
                onward(view, &survey, route, next, unit.strength)
            }
        };
        if let Some(mission) = mission {
            draft.mission(at, mission);
        }
        draft.stance(at, LONE);
    }
    pass_by(&mut draft, view);
    let character = Character::of(view, temper);
    let advice = Advice {
        character: &character,
        needs: &needs,
        survey: &survey,
        lots: &Lots::of(view, seed),
    };
    majes(&mut draft, view, &advice);
    draft.finish()
}

/// On to this stop, or to the first after it that is not dangerous; at the last, out.
fn onward(
    view: &View<'_>,
    survey: &Survey,
    route: &[TerritoryId],
    next: usize,
    strength: i32,
) -> Option<Mission> {
    let last = route.len().checked_sub(1)?;
    let edge = route[last];
    let leaves = view.book.place(edge).is(Peculiarity::Edge);
    for (at, stop) in route.iter().enumerate().skip(next) {
        if at == last {
            break;
        }
        let risk = muldiv(danger(view, survey, *stop), 100, strength.max(1));
        if risk < PASSED_BY {
            return Some(Mission::Move { to: *stop });
        }
    }
    Some(if leaves {
        Mission::Depart { edge }
    } else {
        Mission::Move { to: edge }
    })
}

/// The stop nearest to a place; of equals the later one.
fn nearest(view: &View<'_>, route: &[TerritoryId], at: TerritoryId) -> usize {
    let stops = route.iter().enumerate();
    let nearest = stops
        .min_by_key(|(index, stop)| (view.routes.distance(at, **stop), std::cmp::Reverse(*index)));
    nearest.map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{FactionTrait, MindDef};
    use crate::sim::command::Command;
    use crate::sim::testing::{Sandbox, WARSHIP};

    #[test]
    fn it_rests_at_every_stop_and_leaves_at_the_edge() {
        let mut simulation = Sandbox::row(4, 2)
            .sect(&[])
            .with_trait(0, FactionTrait::Travellers)
            .peculiar(3, Peculiarity::Edge)
            .fleet(0, 0, &[(WARSHIP, 1)])
            .start(1);
        let mind = MindDef::Traveller {
            route: [1, 2, 3].map(TerritoryId).to_vec(),
            rest: 1,
            temper: Temper::default(),
        };
        let mut stops = Vec::new();
        for _ in 0..12 {
            let view = simulation.view(FactionId(0));
            stops.extend(view.own.fleets.first().map(|fleet| fleet.position.at.0));
            for order in crate::mind::orders(&view, &mind, Seed(1)).orders {
                assert_eq!(
                    simulation.submit(FactionId(0), &Command::Order(order)),
                    Ok(())
                );
            }
            simulation.end_turn();
        }
        assert_eq!(stops, [0, 1, 1, 2, 2]);
        assert!(simulation.view(FactionId(0)).own.fleets.is_empty());
    }
}
