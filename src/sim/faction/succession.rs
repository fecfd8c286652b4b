//! Who leads now, and which factions are no more.

use super::{Emigrants, Serials, Standing, Status};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Rank, Traits};
use crate::sim::command::Task;
use crate::sim::consequence::Consequences;
use crate::sim::dice::{Dice, Purpose};
use crate::sim::event::{Departed, Ended, FirstMajeRose, MajeDeserted, MajeRose};
use crate::sim::fleet::{Flag, Position};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::rules::defects;
use crate::sim::maje::{
    Allegiance, Assignment, Captive, Loyalty, Maje, Person, Whereabouts, names,
};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Commands, Entity, Query, Res, ResMut};

/// How loyal a maje is to the sect that raised him. Ours.
const RAISED_LOYALTY: i32 = 70;

/// Where a faction still has something, and how much.
#[derive(Debug, Clone, Copy, Default)]
struct Remains {
    lands: u16,
    fleets: u16,
    at: Option<TerritoryId>,
}

fn remains(
    index: &Index,
    lands: &Query<&Holding>,
    fleets: &Query<(&Flag, &Position)>,
) -> Vec<Remains> {
    let mut remains = vec![Remains::default(); index.factions.len()];
    for (at, entity) in index.territories.iter().enumerate() {
        if let Ok(Holding {
            holder: Some(holder),
            ..
        }) = lands.get(*entity)
        {
            let left = &mut remains[holder.index()];
            left.lands += 1;
            left.at = left.at.or(Some(TerritoryId::from_index(at)));
        }
    }
    for (_, entity) in index.fleets() {
        if let Ok((flag, position)) = fleets.get(*entity) {
            let left = &mut remains[flag.0.index()];
            left.fleets += 1;
            left.at = left.at.or(Some(position.at));
        }
    }
    remains
}

/// System: a faction whose First Maje is dead or gone is led by the most ambitious of those
/// who are left and free; where nobody is, a new maje rises from the ranks.
pub fn raise_first_majes(
    setting: Res<Setting>,
    clock: Res<Clock>,
    mut index: ResMut<Index>,
    lands: Query<&Holding>,
    fleets: Query<(&Flag, &Position)>,
    mut factions: Query<(&Standing, &mut Serials)>,
    mut majes: Query<(&Maje, &Allegiance, &Captive, &mut Person)>,
    mut chronicle: Consequences,
    mut commands: Commands,
) {
    let mut led = vec![false; index.factions.len()];
    let mut heirs: Vec<Option<(i32, MajeId, Entity)>> = vec![None; index.factions.len()];
    for (id, entity) in index.majes() {
        let Ok((_, allegiance, captive, person)) = majes.get(*entity) else {
            continue;
        };
        let faction = allegiance.0.index();
        match person.rank {
            Rank::First => led[faction] = true,
            Rank::Lesser if captive.0.is_none() => {
                let claim = person.ambition + i32::from(person.age);
                if heirs[faction].is_none_or(|(best, ..)| claim > best) {
                    heirs[faction] = Some((claim, *id, *entity));
                }
            }
            Rank::Lesser | Rank::Counsel => {}
        }
    }
    let remains = remains(&index, &lands, &fleets);
    for faction in setting.roster.faction_ids() {
        let home = index.faction(faction);
        let Ok((standing, mut serials)) = factions.get_mut(home) else {
            continue;
        };
        let Some(at) = remains[faction.index()].at else {
            continue;
        };
        if led[faction.index()] || !standing.is_active() {
            continue;
        }
        if let Some((_, maje, entity)) = heirs[faction.index()] {
            if let Ok((.., mut person)) = majes.get_mut(entity) {
                person.rank = Rank::First;
            }
            chronicle.record(FirstMajeRose { maje, of: faction });
            continue;
        }
        let maje = serials.next_maje(faction);
        let subject = u64::from(maje.serial);
        let dice = clock
            .seed
            .dice(clock.turn, Purpose::Naming, Some(faction), subject, 0);
        let person = newcomer(dice, maje, Rank::First);
        spawn_maje(&mut commands, &mut index, maje, person, at);
        chronicle.record(MajeRose { maje, of: faction });
    }
}

/// Brings a maje into the game at a place.
pub(super) fn spawn_maje(
    commands: &mut Commands,
    index: &mut Index,
    maje: MajeId,
    person: Person,
    at: TerritoryId,
) {
    let entity = commands
        .spawn((
            Maje(maje),
            person,
            Allegiance(maje.owner),
            Loyalty(RAISED_LOYALTY),
            Assignment(Task::Idle),
            Whereabouts(at),
            Captive(None),
        ))
        .id();
    index.add_maje(maje, entity);
}

/// A maje nobody had heard of.
pub(super) fn newcomer(mut dice: Dice, id: MajeId, rank: Rank) -> Person {
    let mut axis = || dice.between(-4, 4) as i8;
    let traits = Traits {
        boldness: axis(),
        honour: axis(),
        vengefulness: axis(),
        greed: axis(),
        guile: axis(),
        tradition: axis(),
    };
    Person {
        name: names::maje(&mut dice),
        portrait: u32::from(id.owner.0) << 16 | u32::from(id.serial),
        age: dice.between(24, 45) as u8,
        traits,
        ambition: dice.between(30, 80),
        rank,
    }
}

/// System: a faction with neither land nor ships is no more, or has left the map; its majes
/// go where they are taken in.
pub fn end_factions(
    setting: Res<Setting>,
    clock: Res<Clock>,
    mut index: ResMut<Index>,
    lands: Query<&Holding>,
    fleets: Query<(&Flag, &Position)>,
    mut factions: Query<(&mut Standing, &Emigrants)>,
    mut majes: Query<(
        &mut Allegiance,
        &mut Person,
        &mut Assignment,
        &Whereabouts,
        &Captive,
    )>,
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
