//! Which prisoners a mind tries to turn, and of which majes of its own it is wary after captivity.

use super::draft::Draft;
use super::survey::Survey;
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Good, Goods, Traits};
use crate::sim::check::check;
use crate::sim::command::{Command, Order, Task};
use crate::sim::informant::rules::BRIBE;
use crate::sim::informant::suborn_odds;
use crate::sim::view::View;

/// The chance, in percent, that somebody neither honourable nor guileful asks of a try, and what a point of honour adds. Ours.
const LEAST: (i32, i32) = (14, 4);
/// What a point of guile takes from it. Ours.
const GUILE: i32 = 2;
/// Whoever refused this often is not tried again. Ours.
const TRIES: u8 = 3;
/// What those farther away keep secret is of no use, in lane lengths, unless they are enemies. Ours.
const NEAR: u16 = 14;
/// A partner of whom it thinks this well is left alone. Ours.
const FRIEND: i32 = 40;

/// Tries to turn every prisoner who could be of use, as far as the ore goes that is not spent already.
pub fn turn_prisoners(
    draft: &mut Draft<'_>,
    view: &View<'_>,
    (traits, survey): (Traits, &Survey),
    spent: Goods,
) {
    let mut ore = view.own.stock[Good::Ore] - spent[Good::Ore];
    for (of, prisoner) in &view.own.prisoners {
        draft.considered(1);
        let order = Order::Suborn { maje: prisoner.id };
        let wanted = wants_to_turn(view, traits, survey, (*of, prisoner.id));
        let paid = ore >= BRIBE;
        if wanted && paid && check(view, &Command::Order(order.clone())).is_ok() {
            ore -= BRIBE;
            draft.order(order);
        }
    }
}

/// Whether a prisoner is worth turning: his house is near or an enemy and no friend, and he may listen.
#[must_use]
pub fn wants_to_turn(
    view: &View<'_>,
    traits: Traits,
    survey: &Survey,
    (of, maje): (FactionId, MajeId),
) -> bool {
    let house = survey.rival(of);
    let enemy = house.blood || house.opinion < 0;
    let friend = house.partner && house.opinion >= FRIEND;
    if !house.active || friend || !enemy && house.gap > NEAR || serves(view, maje) {
        return false;
    }
    let refused = view
        .own
        .captivity(maje)
        .map_or(0, |it| it.captivity.refused);
    let asked = LEAST.0 + LEAST.1 * i32::from(traits.honour) - GUILE * i32::from(traits.guile);
    let odds = suborn_odds(view, maje).map_or(0, |[low, high]| i32::midpoint(low, high));
    refused < TRIES && odds >= asked
}

/// Whether a maje of others serves the faction of the view.
#[must_use]
pub fn serves(view: &View<'_>, maje: MajeId) -> bool {
    view.own.informants.iter().any(|it| it.maje == maje)
}

/// Whether a task of a maje of its own would be in doubtful hands: against those who lately held him, or are known to have turned him.
#[must_use]
pub fn is_doubtful(view: &View<'_>, maje: MajeId, task: &Task) -> bool {
    let against = match task {
        Task::Spy { on } => *on,
        Task::Plot { scheme, .. } => scheme.target,
        _ => return false,
    };
    let lately = view.own.homecoming(maje).map(|it| it.from);
    let mut exposed = view.own.exposed.iter();
    lately == Some(against) || exposed.any(|it| (it.maje, it.master) == (maje, against))
}

#[cfg(test)]
mod tests {
    use crate::id::{FactionId, MajeId};
    use crate::mind::orders;
    use crate::scenario::model::{Goods, Rank, Temper};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command, Order, Task};
    use crate::sim::dice::Seed;
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const MAJE: MajeId = MajeId::new(THEY, 1);

    fn given(game: &Simulation, who: FactionId) -> Vec<Order> {
        orders::sect(&game.view(who), Temper::default(), Seed(1), Goods::NONE).orders
    }

    /// The first sect holds a maje of the second, who may listen or not.
    fn prison(honour: i8) -> Simulation {
        let sandbox = Sandbox::row(8, 2).sect(&[0, 1]).sect(&[4]);
        let sandbox = (0..2).fold(sandbox, |sandbox, _| sandbox.maje(1, 4, Rank::Lesser));
        let sandbox = sandbox.change(|scenario| {
            for maje in &mut scenario.opening.majes {
                let prisoner = maje.id == MAJE;
                maje.traits.honour = if prisoner { honour } else { 0 };
                maje.traits.guile = if prisoner { 5 } else { 0 };
            }
        });
        let mut game = sandbox.start(1);
        game.capture(MAJE, ME);
        game
    }

    #[test]
    fn a_neighbour_who_may_listen_is_tried_and_one_who_will_not_is_left_alone() {
        let order = Order::Suborn { maje: MAJE };
        assert!(given(&prison(-3), ME).contains(&order));
        assert!(!given(&prison(5), ME).contains(&order));
    }

    #[test]
    fn nobody_who_came_home_lately_is_sent_to_spy_on_those_who_held_him() {
        let mut game = prison(0);
        game.end_turn();
        let release = Command::Act(Act::Release { maje: MAJE });
        game.submit(ME, &release).expect("he is a prisoner");
        game.end_turn();
        let view = game.view(THEY);
        let spies = Task::Spy { on: ME };
        assert!(super::is_doubtful(&view, MAJE, &spies));
        assert!(!super::is_doubtful(&view, MajeId::new(THEY, 2), &spies));
        assert!(!super::is_doubtful(&view, MAJE, &Task::Envoy { to: ME }));
        let sent = Order::Assign {
            maje: MAJE,
            task: spies,
        };
        assert!(!given(&game, THEY).contains(&sent));
    }
}
