//! Which factions are no more.

use super::{Emigrants, Standing, Status};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Rank;
use crate::sim::command::Task;
use crate::sim::conference::Conferences;
use crate::sim::consequence::Consequences;
use crate::sim::event::{Departed, Ended, MajeDeserted};
use crate::sim::fleet::Flag;
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::rules::defects;
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Person, Whereabouts};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Commands, Entity, Query, Res, ResMut};

/// How much a faction still has.
#[derive(Debug, Clone, Copy, Default)]
struct Remains {
    lands: u16,
    fleets: u16,
}

fn remains(index: &Index, lands: &Query<&Holding>, fleets: &Query<&Flag>) -> Vec<Remains> {
    let mut remains = vec![Remains::default(); index.factions.len()];
    for holding in lands {
        if let Some(holder) = holding.holder {
            remains[holder.index()].lands += 1;
        }
    }
    for (_, entity) in index.fleets() {
        if let Ok(flag) = fleets.get(*entity) {
            remains[flag.0.index()].fleets += 1;
        }
    }
    remains
}

/// System: a faction with neither land nor ships is no more, or has left the map; its majes
/// go where they are taken in.
pub fn end_factions(
    setting: Res<Setting>,
    clock: Res<Clock>,
    mut index: ResMut<Index>,
    lands: Query<&Holding>,
    fleets: Query<&Flag>,
    mut factions: Query<(&mut Standing, &Emigrants)>,
    mut majes: Query<(
        &mut Allegiance,
        &mut Person,
        &mut Assignment,
        &Whereabouts,
        &Captive,
    )>,
    mut conferences: ResMut<Conferences>,
    mut chronicle: Consequences,
    mut commands: Commands,
) {
    let remains = remains(&index, &lands, &fleets);
    for faction in setting.roster.faction_ids() {
        let Ok((mut standing, emigrants)) = factions.get_mut(index.faction(faction)) else {
            continue;
        };
        let left = remains[faction.index()];
        if !standing.is_active() || left.lands > 0 || left.fleets > 0 {
            continue;
        }
        conferences.excuse(faction);
        if emigrants.0.is_empty() {
            standing.0 = Status::Ended(clock.turn);
            chronicle.record(Ended { faction });
        } else {
            standing.0 = Status::Departed(clock.turn);
            chronicle.record(Departed { faction });
        }
        let theirs: Vec<(MajeId, Entity)> = index
            .majes()
            .iter()
            .filter(|(_, entity)| majes.get(*entity).is_ok_and(|(a, ..)| a.0 == faction))
            .copied()
            .collect();
        for (maje, entity) in theirs {
            let Ok((mut allegiance, mut person, mut task, place, captive)) = majes.get_mut(entity)
            else {
                continue;
            };
            // Whoever does not defect goes with his own, or goes home.
            let host = captive
                .0
                .or_else(|| host_at(&index, &lands, place.0))
                .filter(|_| defects(&setting, &setting.roster, maje));
            chronicle.record(MajeDeserted {
                maje,
                from: faction,
                to: host,
                fleet: None,
            });
            match host {
                Some(host) => {
                    allegiance.0 = host;
                    person.rank = Rank::Lesser;
                    task.0 = Task::Idle;
                    commands.entity(entity).insert((Captive(None), Loyalty(40)));
                }
                None => {
                    index.remove_maje(maje);
                    commands.entity(entity).despawn();
                }
            }
        }
    }
}

fn host_at(index: &Index, lands: &Query<&Holding>, at: TerritoryId) -> Option<FactionId> {
    lands
        .get(index.territory(at))
        .ok()
        .and_then(|land| land.holder)
}
