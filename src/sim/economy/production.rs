//! What land and ships bring in.

use super::rules;
use crate::id::TerritoryId;
use crate::scenario::model::{Good, Goods};
use crate::sim::faction::Effects;
use crate::sim::goods::Estate;
use crate::sim::index::{Clock, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use bevy::ecs::prelude::{Res, ResMut};

/// System: every territory yields into its own store.
pub fn land_yields(
    setting: Res<Setting>,
    clock: Res<Clock>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
) {
    let nobody = Effects::default();
    for (at, place) in setting.places.iter().enumerate() {
        let land = &estate.lands[at];
        let effects = land
            .holder
            .map_or(&nobody, |holder| &estate.houses[holder.index()].effects);
        let facts = rules::YieldFactors {
            place,
            people: land.people,
            calm: land.calm,
            seized: land.seized,
            improved: land.improved,
            governed: land.governed,
        };
        let yields = rules::yields(&facts, &setting.rules, effects, clock.turn);
        estate.put(
            &mut ledger,
            TerritoryId::from_index(at),
            yields,
            Cause::Yield,
        );
    }
}

/// System: ships that grow or condense goods put them into the store where they lie, or keep them
/// aboard. What finds no room is thrown away after the turn's use (see [`stow`]).
pub fn ship_yields(mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>) {
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        if hold.yields.is_none() {
            continue;
        }
        if !estate.house(hold.flag).afloat && estate.lies_at_home(&hold) {
            estate.put(&mut ledger, hold.at, hold.yields, Cause::ShipYield);
            continue;
        }
        estate.fleets[fleet].cargo += hold.yields;
        ledger.post_goods(
            Some(hold.flag),
            |good| Account::Cargo(hold.id, good),
            hold.yields,
            1,
            Cause::ShipYield,
        );
    }
}

/// System: what is aboard beyond the room of a fleet goes to other fleets of its faction in the
/// same place, or overboard: of what there is most, first.
pub fn stow(mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>) {
    for fleet in 0..estate.fleets.len() {
        let hold = estate.fleets[fleet];
        let mut excess = hold.cargo.total() - hold.room;
        while excess > 0 {
            let most = hold_most(&estate, fleet);
            let Some((good, amount)) = most else { break };
            let part = Goods::of(good, amount.min(excess));
            excess -= part.total();
            estate.hand_over(&mut ledger, fleet, part);
        }
    }
}

/// The good of which a fleet carries most, with how much.
fn hold_most(estate: &Estate, fleet: usize) -> Option<(Good, i32)> {
    estate.fleets[fleet]
        .cargo
        .iter()
        .filter(|(_, amount)| *amount > 0)
        .max_by_key(|(good, amount)| (*amount, std::cmp::Reverse(*good)))
}

/// System: stores that are too full are emptied into others of their network; what finds no
/// room is lost.
pub fn make_room(mut estate: ResMut<Estate>, mut ledger: ResMut<Ledger>) {
    for at in 0..estate.lands.len() {
        estate.make_room(&mut ledger, TerritoryId::from_index(at));
    }
}
