//! The phase in which fleets move.

use super::movement::advance;
use super::way::Way;
use crate::id::{ContactId, FactionId, FleetId, TerritoryId};
use crate::sim::belief::{Contacts, Knowledge, Sight};
use crate::sim::command::Mission;
use crate::sim::conference::Conferences;
use crate::sim::consequence::Consequences;
use crate::sim::event::{Intercepted, Moved};
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::fleet::rules;
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

/// System: all fleets move at once; hunters after those they hunt, escorts after those they escort.
pub fn move_fleets(
    setting: Res<Setting>,
    ways: Res<Ways>,
    index: Res<Index>,
    knowledge: Res<Knowledge>,
    contacts: Res<Contacts>,
    sight: Res<Sight>,
    conferences: Res<Conferences>,
    mut chronicle: Consequences,
    factions: Query<&Arsenal>,
    lands: Query<&Holding>,
    mut fleets: Query<MovingFleet>,
    mut guards: Local<Vec<GuardPost>>,
    mut effects: Local<Vec<Effects>>,
    mut rounds: Local<[Vec<(FleetId, Entity)>; 3]>,
) {
    effects.clear();
    effects.extend(index.factions.iter().map(|entity| {
        factions.get(*entity).map_or_else(
            |_| Effects::default(),
            |held| held.effects(&setting.technologies),
        )
    }));
    guards.clear();
    rounds.iter_mut().for_each(Vec::clear);
    for (id, entity) in index.fleets() {
        let Ok((flag, .., orders, position)) = fleets.get(*entity) else {
            continue;
        };
        // Who was present when weapons were drawn does not get away.
        let held = |at| conferences.holds(flag.0, at);
        if !rests(orders.0, position) && !position.arrived().is_some_and(held) {
            rounds[Round::of(orders.0) as usize].push((*id, *entity));
        }
        if let Mission::Guard { place } = orders.0
            && position.arrived() == Some(place)
        {
            guards.push(GuardPost {
                at: place,
                flag: flag.0,
                fleet: *id,
            });
        }
    }
    let mut ways_made: Vec<Way> = Vec::with_capacity(index.fleets().len());
    for fleets_of_round in &*rounds {
        for (id, entity) in fleets_of_round {
            let Ok((flag, ships, cargo, orders, position)) = fleets.get(*entity) else {
                continue;
            };
            let (flag, start, mission) = (flag.0, *position, orders.0);
            let chased = match mission {
                Mission::Attack { contact } => contacts.fleet(flag, contact),
                _ => None,
            };
            // Whoever comes past its hunter is stopped there.
            let met = chased.and_then(|quarry| {
                let way = ways_made.iter_mut().find(|way| way.fleet == quarry)?;
                let met = way.meets(&start, &ways)?;
                way.stop(met, *id, flag);
                Some((quarry, met))
            });
            if let Some((quarry, met)) = met {
                for fleet in [Some(*entity), index.fleet(quarry)].into_iter().flatten() {
                    if let Ok((.., mut position)) = fleets.get_mut(fleet) {
                        position.set_if_neq(met);
                    }
                }
                continue;
            }
            let ward = match mission {
                Mission::Escort { fleet } => index
                    .fleet(fleet)
                    .and_then(|ward| fleets.get(ward).ok())
                    .map(|(.., position)| position.toward.unwrap_or(position.at)),
                _ => None,
            };
            let quarry = |contact: ContactId| {
                // What can be seen is followed; else where it was last known to be.
                let seen = chased
                    .and_then(|fleet| index.fleet(fleet))
                    .and_then(|quarry| fleets.get(quarry).ok())
                    .map(|(.., position)| position.toward.unwrap_or(position.at))
                    .filter(|at| sight.at(*at).includes(flag));
                seen.or_else(|| knowledge.of(flag).sighting(contact).map(|s| s.at))
            };
            let goal = match mission {
                Mission::Hold => start.toward,
                Mission::Escort { .. } => ward,
                Mission::Attack { contact } => quarry(contact),
                Mission::Haul { from, to, .. } => Some(if cargo.0.is_none() { from } else { to }),
                other => other.destination(),
            };
            let Some(goal) = goal else {
                continue;
            };
            let speed = rules::speed(&ships.0, &setting.classes, &effects[flag.index()]);
            let hostile = mission.is_hostile();
            let mut moved = start;
            let victim = hostile
                .then(|| holder_of(&lands, &index, goal))
                .flatten()
                .filter(|victim| *victim != flag);
            let mut stopped = None;
            let reached = advance(&mut moved, goal, speed, &ways, |place| {
                let post = guards
                    .iter()
                    .find(|post| post.at == place && Some(post.flag) == victim);
                stopped = post.map(|post| (post.at, post.fleet, post.flag));
                stopped.is_some()
            });
            if let Ok((.., mut position)) = fleets.get_mut(*entity) {
                position.set_if_neq(moved);
            }
            ways_made.push(Way {
                fleet: *id,
                flag,
                start,
                reached,
                end: moved,
                stopped,
            });
        }
    }
    for way in &ways_made {
        report(&mut chronicle, way);
    }
}

/// In which order fleets move within a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    /// Those that go to a place, all at once.
    Others,
    /// Those that hunt others: they see where these go.
    Hunters,
    /// Those that escort others.
    Escorts,
}

impl Round {
    const fn of(mission: Mission) -> Self {
        match mission {
            Mission::Attack { .. } => Self::Hunters,
            Mission::Escort { .. } => Self::Escorts,
            _ => Self::Others,
        }
    }
}

/// Whether a fleet stays where it is: it is there, or has nowhere to go.
fn rests(mission: Mission, position: &Position) -> bool {
    match mission {
        Mission::Hold => position.toward.is_none(),
        Mission::Attack { .. } | Mission::Escort { .. } | Mission::Haul { .. } => false,
        other => other.destination() == position.arrived(),
    }
}

fn holder_of(lands: &Query<&Holding>, index: &Index, at: TerritoryId) -> Option<FactionId> {
    lands
        .get(index.territory(at))
        .ok()
        .and_then(|land| land.holder)
}

fn report(chronicle: &mut Consequences<'_, '_>, way: &Way) {
    let (fleet, flag) = (way.fleet.into(), way.flag);
    let mut from = way.start.at;
    for to in &way.reached {
        let to = *to;
        chronicle.record(Moved {
            fleet,
            flag,
            from,
            to,
        });
        from = to;
    }
    if let Some((at, by, guard)) = way.stopped {
        chronicle.record(Intercepted {
            fleet,
            flag,
            at,
            by: by.into(),
            guard,
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
