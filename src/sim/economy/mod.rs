//! What land yields, what people and ships use, what is built, what happens when there is not enough.

#[cfg(test)]
pub(super) mod audit;
mod building;
mod crews;
mod houses;
mod launching;
mod needs;
mod people;
mod production;
pub mod rules;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_balance;
#[cfg(test)]
mod tests_of_crews;
pub mod works;

use super::goods::{gather_stores, put_back, put_back_stores};
use super::maje::find_governors;
use super::plan::apply_orders;
use super::schedule::Phase;
use bevy::ecs::prelude::{IntoScheduleConfigs, Schedule};

/// Puts the room's systems into the turn. The estate is gathered when trade begins
/// [`deal::install`](super::deal::install)) and put back when upkeep is over: nothing but these two rooms
/// touches goods, people, calm, morale, prestige, readiness or missions in between.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems((
        (gather_stores, building::begin_works, put_back_stores)
            .chain()
            .after(apply_orders)
            .after(find_governors)
            .run_if(building::building_planned)
            .in_set(Phase::Messages),
        (
            production::land_yields,
            production::ship_yields,
            needs::people_use,
            needs::people_die,
            crews::ships_use,
            crews::repair,
            launching::go_on,
            people::grow,
            people::calm,
            people::revolt,
            houses::morale,
            houses::homeworlds,
            production::stow,
            production::make_room,
            put_back,
        )
            .chain()
            .in_set(Phase::Upkeep),
    ));
}
