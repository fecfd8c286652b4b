//! Who has won, and what everybody has achieved.

mod around;
mod believed;
mod contest;
mod fade;
mod grade;
mod judge;
mod renown;
pub mod rules;
#[cfg(test)]
mod tests_of_endings;
mod tie;
mod truth;
mod verdict;
mod wide;

pub use believed::{Believed, believed_people};
pub use contest::{Contest, Countermeasure, Nearness, contests};
pub use grade::{FinalState, Grade};
pub use renown::Competition;
pub use rules::concerns;
pub use tie::Contender;
pub use truth::{Situations, TruthSources};
pub use verdict::{Ending, Verdict};

use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((fade::fade, judge::judge).chain().in_set(Phase::Victory));
}

#[cfg(test)]
mod tests {
    use super::{Believed, Ending};
    use crate::id::{FactionId, ObjectiveId};
    use crate::scenario::model::TurnLength;
    use crate::scenario::model::{
        Audience, Condition, FactionTrait, Good, IncidentKind, MindDef, Objective, ObjectiveScope,
    };
    use crate::sim::economy::audit::posted;
    use crate::sim::ledger::{Account, Cause};
    use crate::sim::opinion::{Deed, Opinions};
    use crate::sim::simulation::Simulation;
    use crate::sim::testing::{RAIDER, Sandbox};

    fn objective(when: Condition, scope: ObjectiveScope) -> Objective {
        Objective {
            achieved: String::new(),
            missed: String::new(),
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
        let mut game = two(objective(share, ObjectiveScope::Victory)).start(1);
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
        let mut game = two(objective(hold, ObjectiveScope::Prestige(-10_000))).start(1);
        game.end_turn();
        assert_eq!(game.view(FactionId(0)).own.prestige, 0);
        assert_eq!(game.view(FactionId(1)).own.prestige, 0);
    }

    #[test]
    fn an_objective_of_prestige_pays_once() {
        let hold = Condition::HaveShip(RAIDER);
        let mut game = two(objective(hold, ObjectiveScope::Prestige(25))).start(1);
        let before = game.view(FactionId(0)).own.prestige;
        game.end_turn();
        game.end_turn();
        let gained = game.view(FactionId(0)).own.prestige - before;
        assert_eq!(gained, 25);
    }

    fn of_prestige(game: &Simulation, of: u8, cause: Cause) -> i32 {
        posted(game, of, Account::Prestige, cause)
    }

    #[test]
    fn prestige_fades_to_what_is_held_and_land_that_is_held_keeps_it() {
        let hold = Condition::Prestige(100_000);
        let mut game = two(objective(hold, ObjectiveScope::Victory))
            .change(|s| {
                s.opening.minds.fill(MindDef::Idle);
                s.opening.factions[0].prestige = 80;
                s.opening.factions[1].prestige = 80;
            })
            .start(1);
        game.end_turn();
        // 34 and 12 of 46: the average of both speaks for 60.
        assert_eq!(of_prestige(&game, 0, Cause::Holdings), 0);
        assert_eq!(of_prestige(&game, 1, Cause::Holdings), -3);
        for _ in 0..40 {
            game.end_turn();
        }
        assert_eq!(game.view(FactionId(0)).own.prestige, 80);
        let left = game.view(FactionId(1)).own.prestige;
        assert!(
            (31..=34).contains(&left),
            "{left}: twelve of 23 speak for 31"
        );
    }

    #[test]
    fn a_raid_that_nobody_answers_costs_prestige_half_a_year_later() {
        let hold = Condition::Prestige(100_000);
        let mut game = two(objective(hold, ObjectiveScope::Victory))
            .change(|s| s.opening.minds.fill(MindDef::Idle))
            .start(1);
        let felt = game.scenario().book.incidents[IncidentKind::Raided];
        let deed = Deed::new(IncidentKind::Raided, FactionId(1), FactionId(0));
        let opinions = &mut *game.world_mut().resource_mut::<Opinions>();
        opinions.remember((1, TurnLength::Month), felt, deed);
        for turn in 1..=8 {
            game.end_turn();
            let lost = of_prestige(&game, 0, Cause::Unanswered);
            assert_eq!(lost, if turn == 7 { -1 } else { 0 }, "in turn {turn}");
            assert_eq!(of_prestige(&game, 1, Cause::Unanswered), 0);
        }
    }

    /// The case of a sect without any land that won by its prestige.
    #[test]
    fn nobody_without_land_comes_first_by_prestige_but_nomads_may() {
        for nomads in [false, true] {
            let best = objective(Condition::MostPrestigeAtEnd, ObjectiveScope::Victory);
            let mut sandbox = Sandbox::row(3, 2)
                .sect(&[0])
                .sect(&[])
                .fleet(1, 2, &[(RAIDER, 4)])
                .objective(best)
                .change(|s| {
                    s.opening.minds.fill(MindDef::Idle);
                    s.opening.factions[1].prestige = 900;
                    s.book_mut().turns = 1;
                });
            if nomads {
                sandbox = sandbox.with_trait(1, FactionTrait::Nomads);
            }
            let mut game = sandbox.start(1);
            let first = FactionId(u8::from(nomads));
            let view = game.view(FactionId(1));
            let believed = Believed::of(&view);
            assert_eq!(believed.may_come_first(&view), nomads);
            game.end_turn();
            let won = Ending::Won(first, ObjectiveId(0));
            assert_eq!(game.ending(), Some((1, won)));
        }
    }

    #[test]
    fn the_last_turn_ends_the_game_unless_it_is_open() {
        let hold = Condition::Prestige(100_000);
        let sandbox =
            two(objective(hold, ObjectiveScope::Victory)).change(|s| s.book_mut().turns = 2);
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

    /// Both judge alike: the phase at the end of the turn, and the page that shows how far a goal has come.
    #[test]
    fn a_wrong_of_late_keeps_a_partner_from_counting_for_the_view_and_for_victory() {
        let (me, they) = (FactionId(0), FactionId(1));
        let bound = Condition::BoundTo { count: 1, turns: 1 };
        let mut game = two(objective(bound.clone(), ObjectiveScope::Prestige(5))).start(1);
        let felt = game.scenario().book.incidents[IncidentKind::Spied];
        let opinions = &mut *game.world_mut().resource_mut::<Opinions>();
        let when = (1, TurnLength::Month);
        opinions.remember(when, felt, Deed::new(IncidentKind::Spied, me, they));
        let terms = crate::sim::terms::TradeTerms {
            give: (Good::Food, 1),
            get: (Good::Water, 1),
            turns: 1,
        };
        let deal = crate::sim::terms::Deal::trade([me, they], terms, game.scenario().turn);
        let numbers = [crate::id::DealId(1); 2];
        let mut deals = game.world_mut().resource_mut::<crate::sim::deal::Deals>();
        // It is signed, and not yet due: what cannot be delivered would end it.
        deals.sign(numbers, deal, 90, 99);
        game.refresh_all();
        for turn in 1..=14 {
            let view = game.view(me);
            let counts = Believed::of(&view).counted(&view, &bound);
            let expected = i32::from(turn > 12);
            assert_eq!(counts, Some((expected, 1)), "in turn {turn}");
            game.end_turn();
            let achieved = game.view(me).own.progress.achieved[0];
            assert_eq!(achieved > 0, turn > 12, "after turn {turn}");
        }
    }
}
