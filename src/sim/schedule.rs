//! The turn: its phases and their order.

use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule, SystemSet};
use bevy::ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

/// The one schedule of the simulation: resolves a turn.
#[derive(ScheduleLabel, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TurnSchedule;

/// The phases of a turn, in this order, always.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Orders reach those who carry them out.
    Messages,
    /// Fleets move, all at once.
    Movement,
    /// Who meets whom, and who fights.
    Encounters,
    /// Battles are fought.
    Battles,
    /// The winners do what they came for.
    Occupation,
    /// Contracts, gifts and hauls move goods.
    Trade,
    /// Land yields, people and ships use, works go on, loyalty moves.
    Upkeep,
    /// Envoys, spies and hosts do their work.
    Intrigue,
    /// Land that was promised changes hands, duels are fought, conferences come together. All other pledges are kept and judged in
    /// `Trade`, where goods are at hand.
    Pledges,
    /// Events and beats of the scenario; who joins and who ends.
    Beats,
    /// Who leads now; who is no more.
    Succession,
    /// Who sees what.
    Knowledge,
    /// What will be told of this turn.
    Chronicle,
    /// Who has won.
    Victory,
}

/// An empty turn with its phases in order. One thread, every ambiguity an error: the order
/// of everything is written down.
#[must_use]
pub fn turn_schedule() -> Schedule {
    let mut schedule = Schedule::new(TurnSchedule);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..Default::default()
    });
    schedule.configure_sets(
        (
            Phase::Messages,
            Phase::Movement,
            Phase::Encounters,
            Phase::Battles,
            Phase::Occupation,
            Phase::Trade,
            Phase::Upkeep,
            Phase::Intrigue,
            Phase::Pledges,
            Phase::Beats,
            Phase::Succession,
            Phase::Knowledge,
            Phase::Chronicle,
            Phase::Victory,
        )
            .chain(),
    );
    schedule
}
