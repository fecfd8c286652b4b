//! The phase in which fleets move.

use super::movement::advance;
use crate::id::{ContactId, FactionId, FleetId, TerritoryId};
use crate::sim::belief::{Contacts, Knowledge, Sight};
use crate::sim::command::Mission;
use crate::sim::consequence::Consequences;
use crate::sim::event::{Intercepted, Moved};
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::fleet::rules::totals;
use crate::sim::fleet::{Cargo, Commander, Flag, Position, Ships, StandingOrders};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::maje::Whereabouts;
use crate::sim::schedule::Phase;
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{
    DetectChangesMut, Entity, IntoScheduleConfigs, Local, Query, Res, Schedule,
};

/// Puts the room's systems into the turn.
pub fn install(schedule: &mut Schedule) {
    schedule.add_systems(
        (move_fleets, move_commanders)
            .chain()
            .in_set(Phase::Movement),
    );
}

type MovingFleet = (
    &'static Flag,
    &'static Ships,
    &'static Cargo,
    &'static StandingOrders,
    &'static mut Position,
);

/// A fleet on guard at the start of the phase.
#[derive(Debug, Clone, Copy)]
pub struct GuardPost {
    at: TerritoryId,
    flag: FactionId,
    fleet: FleetId,
}

/// System: all fleets move at once; escorts after those they escort.
pub fn move_fleets(
    setting: Res<Setting>,
    ways: Res<Ways>,
    index: Res<Index>,
    knowledge: Res<Knowledge>,
    contacts: Res<Contacts>,
    sight: Res<Sight>,
    mut chronicle: Consequences,
    factions: Query<&Arsenal>,
    lands: Query<&Holding>,
    mut fleets: Query<MovingFleet>,
    mut guards: Local<Vec<GuardPost>>,
    mut effects: Local<Vec<Effects>>,
) {
    effects.clear();
    effects.extend(index.factions.iter().map(|entity| {
        factions.get(*entity).map_or_else(
            |_| Effects::default(),
            |held| Effects::of(&setting.technologies, &held.0),
        )
    }));
    guards.clear();
    for (id, entity) in index.fleets() {
        if let Ok((flag, .., orders, position)) = fleets.get(*entity)
            && let Mission::Guard { place } = orders.0
            && position.arrived() == Some(place)
        {
            guards.push(GuardPost {
                at: place,
                flag: flag.0,
                fleet: *id,
            });
        }
    }
    for escorts in [false, true] {
        for (id, entity) in index.fleets() {
            let Ok((flag, ships, cargo, orders, position)) = fleets.get(*entity) else {
                continue;
            };
            if matches!(orders.0, Mission::Escort { .. }) != escorts {
                continue;
            }
            let ward = match orders.0 {
                Mission::Escort { fleet } => index
                    .fleet(fleet)
                    .and_then(|ward| fleets.get(ward).ok())
                    .map(|(.., position)| position.toward.unwrap_or(position.at)),
                _ => None,
            };
            let quarry = |contact: ContactId| {
                // What can be seen is followed; else where it was last known to be.
                let seen = contacts
                    .fleet(flag.0, contact)
                    .and_then(|fleet| index.fleet(fleet))
                    .and_then(|quarry| fleets.get(quarry).ok())
                    .map(|(.., position)| position.toward.unwrap_or(position.at))
                    .filter(|at| sight.at(*at).includes(flag.0));
                seen.or_else(|| knowledge.of(flag.0).sighting(contact).map(|s| s.at))
            };
            let goal = match orders.0 {
                Mission::Hold => position.toward,
                Mission::Escort { .. } => ward,
                Mission::Attack { contact } => quarry(contact),
                Mission::Haul { from, to, .. } => Some(if cargo.0.is_none() { from } else { to }),
                other => other.destination(),
            };
            let Some(goal) = goal else {
                continue;
            };
            let speed = totals(&ships.0, &setting.classes, &effects[flag.0.index()]).speed;
            let hostile = orders.0.is_hostile();
            let (flag, mut moved) = (flag.0, *position);
            let victim = hostile
                .then(|| holder_of(&lands, &index, goal))
                .flatten()
                .filter(|victim| *victim != flag);
            let mut stopped = None;
            let reached = advance(&mut moved, goal, speed, &ways, |place| {
                stopped = guards
                    .iter()
                    .find(|post| post.at == place && Some(post.flag) == victim)
                    .copied();
                stopped.is_some()
            });
            let from = position.at;
            if let Ok((.., mut position)) = fleets.get_mut(*entity) {
                position.set_if_neq(moved);
            }
            report(&mut chronicle, *id, flag, from, &reached, stopped);
        }
    }
}

fn holder_of(lands: &Query<&Holding>, index: &Index, at: TerritoryId) -> Option<FactionId> {
    lands
        .get(index.territory(at))
        .ok()
        .and_then(|land| land.holder)
}

fn report(
    chronicle: &mut Consequences<'_, '_>,
    fleet: FleetId,
    flag: FactionId,
    from: TerritoryId,
    reached: &[TerritoryId],
    stopped: Option<GuardPost>,
) {
    let mut from = from;
    for to in reached {
        let moved = Moved {
            fleet: fleet.into(),
            flag,
            from,
            to: *to,
        };
        chronicle.record(moved);
        from = *to;
    }
    if let Some(post) = stopped {
        chronicle.record(Intercepted {
            fleet: fleet.into(),
            flag,
            at: post.at,
            by: post.fleet.into(),
            guard: post.flag,
        });
    }
}

/// System: a maje in command is where his fleet is.
pub fn move_commanders(
    index: Res<Index>,
    fleets: Query<(&Position, &Commander)>,
    mut majes: Query<&mut Whereabouts>,
) {
    for (_, entity) in index.fleets() {
        let Ok((position, Commander(Some(maje)))) = fleets.get(*entity) else {
            continue;
        };
        let place = index
            .maje(*maje)
            .and_then(|maje: Entity| majes.get_mut(maje).ok());
        if let Some(mut place) = place {
            place.set_if_neq(Whereabouts(position.at));
        }
    }
}
