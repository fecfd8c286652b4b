//! Who has won, and what everybody has achieved.

mod judge;
pub mod rules;
mod verdict;

pub use verdict::{Ending, Verdict};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(judge::judge.in_set(Phase::Victory));
}

#[cfg(test)]
mod tests {
    use super::Ending;
    use crate::id::{FactionId, ObjectiveId};
    use crate::scenario::model::{Audience, Condition, Objective, Scope};
    use crate::sim::testing::{RAIDER, Sandbox};

    fn objective(when: Condition, scope: Scope) -> Objective {
        Objective {
            key: "goal".into(),
            name: "Goal".into(),
            text: String::new(),
            audience: Audience::All,
            scope,
            when,
        }
    }

    fn two(goal: Objective) -> Sandbox {
        Sandbox::row(5, 2)
            .sect(&[0, 1, 2])
            .sect(&[4])
            .fleet(0, 0, &[(RAIDER, 4)])
            .fleet(1, 4, &[(RAIDER, 2)])
            .objective(goal)
    }

    #[test]
    fn holding_enough_land_long_enough_wins() {
        let share = Condition::HoldShare {
            percent: 60,
            turns: 3,
        };
        let mut game = two(objective(share, Scope::Victory)).start(1);
        game.end_turn();
        game.end_turn();
        assert!(!game.is_over());
        game.end_turn();
        let won = Ending::Won(FactionId(0), ObjectiveId(0));
        assert_eq!(game.ending(), Some((3, won)));
        assert!(game.end_turn().is_empty(), "the game is over");
    }

    #[test]
    fn an_objective_that_costs_prestige_takes_no_more_than_there_is() {
        let hold = Condition::HoldShare {
            percent: 10,
            turns: 1,
        };
        let mut game = two(objective(hold, Scope::Prestige(-10_000))).start(1);
        game.end_turn();
        assert_eq!(game.view(FactionId(0)).own.prestige, 0);
        assert_eq!(game.view(FactionId(1)).own.prestige, 0);
    }

    #[test]
    fn an_objective_of_prestige_pays_once() {
        let hold = Condition::HaveShip(RAIDER);
        let mut game = two(objective(hold, Scope::Prestige(25))).start(1);
        let before = game.view(FactionId(0)).own.prestige;
        game.end_turn();
        game.end_turn();
        let gained = game.view(FactionId(0)).own.prestige - before;
        assert_eq!(gained, 25);
    }

    #[test]
    fn the_last_turn_ends_the_game_unless_it_is_open() {
        let hold = Condition::Prestige(100_000);
        let sandbox = two(objective(hold, Scope::Victory)).change(|s| s.book_mut().turns = 2);
        let mut game = sandbox.clone().start(1);
        game.end_turn();
        game.end_turn();
        assert!(matches!(game.ending(), Some((2, Ending::TimeUp(Some(_))))));
        let mut open = sandbox.start(1);
        open.set_open_end(true);
        for _ in 0..5 {
            open.end_turn();
        }
        assert!(!open.is_over());
    }
}
