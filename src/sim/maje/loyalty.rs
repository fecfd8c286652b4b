//! How loyalty moves, and majes who turn away.

use super::rules::{self, LoyaltyFactors};
use super::{Allegiance, Assignment, Captive, Governors, Loyalty, Person, Whereabouts};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{FactionKind, Rank, Traits};
use crate::sim::command::{Mission, Task};
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::{Event, MajeDeserted, Observers};
use crate::sim::faction::{Morale, Standing};
use crate::sim::fleet::{Commander, Flag, StandingOrders};
use crate::sim::house::Heirs;
use crate::sim::house::claim::CLAIMS;
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Entity, Query, Res, ResMut};
use std::cmp::Reverse;
use xxhash_rust::xxh3::xxh3_64;

/// System: loyalty of every maje moves, each change with its reason.
pub fn move_loyalty(
    index: Res<Index>,
    governors: Res<Governors>,
    lands: Query<&Holding>,
    factions: Query<&Morale>,
    heirs: Res<Heirs>,
    mut majes: Query<(&Allegiance, &Assignment, &Captive, &Person, &mut Loyalty)>,
    mut ledger: ResMut<Ledger>,
) {
    let count = index.factions.len();
    let (mut held, mut feasts, mut headless) =
        (vec![0_u16; count], vec![false; count], vec![false; count]);
    for holding in &lands {
        if let Some(holder) = holding.holder {
            held[holder.index()] += 1;
        }
    }
    for (_, entity) in index.majes() {
        let Ok((allegiance, task, captive, person, _)) = majes.get(*entity) else {
            continue;
        };
        feasts[allegiance.0.index()] |= task.0 == Task::Host && captive.0.is_none();
        headless[allegiance.0.index()] |= person.rank == Rank::First && captive.0.is_some();
    }
    for (id, entity) in index.majes() {
        let Ok((allegiance, task, captive, person, mut loyalty)) = majes.get_mut(*entity) else {
            continue;
        };
        let faction = allegiance.0;
        if captive.0.is_some() {
            continue;
        }
        let heir = heirs.of(faction);
        let situation = LoyaltyFactors {
            rank: person.rank,
            loyalty: loyalty.0,
            ambition: person.ambition,
            traits: person.traits,
            morale: factions
                .get(index.faction(faction))
                .map_or(50, |morale| morale.0),
            overstretched: held[faction.index()] > governors.limit(faction),
            headless: headless[faction.index()],
            feasted: feasts[faction.index()],
            idle: task.0 == Task::Idle,
            heir: heir == Some(*id),
            passed_over: heir.is_some_and(|heir| heir != *id) && person.ambition >= CLAIMS,
        };
        for (change, cause) in rules::loyalty_changes(&situation) {
            let before = loyalty.0;
            loyalty.0 = (before + change).clamp(0, 100);
            ledger.post(
                Some(faction),
                Account::Loyalty(*id),
                loyalty.0 - before,
                cause,
            );
        }
    }
}

/// System: a maje whose loyalty is gone goes over to a sect within reach, with the fleet he
/// commands: where renown is great and rivals are few.
pub fn turn_away(
    setting: Res<Setting>,
    ways: Res<Ways>,
    clock: Res<Clock>,
    index: Res<Index>,
    lands: Query<&'static Holding>,
    factions: Query<&Standing>,
    mut majes: Query<TurningMaje>,
    mut fleets: Query<(&mut Flag, &mut StandingOrders, &Commander)>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    let leaving = leaving(&setting, *clock, &index, &majes);
    if leaving.is_empty() {
        return;
    }
    let leaders = leaders(&index, &majes);
    let mut courts = courts(&index, &majes);
    for (id, entity) in leaving {
        let Ok((mut allegiance, mut task, _, _, mut loyalty, place)) = majes.get_mut(entity) else {
            continue;
        };
        let from = allegiance.0;
        let near = Near {
            setting: &setting,
            clock: *clock,
            ways: &ways,
            index: &index,
            lands: &lands,
            courts: &courts,
        };
        let Some(to) = near.refuge(&factions, &consequences, from, place.0) else {
            continue;
        };
        courts[from.index()] -= 1;
        courts[to.index()] += 1;
        let fleet = match task.0 {
            Task::Command { fleet } => index.fleet(fleet).map(|entity| (fleet, entity)),
            _ => None,
        };
        let fleet = fleet.filter(|(_, entity)| turn_fleet(&mut fleets, *entity, id, to));
        if fleet.is_none() {
            task.0 = Task::Idle;
        }
        ledger.post(
            Some(to),
            Account::Loyalty(id),
            50 - loyalty.0,
            Cause::MajeLost,
        );
        allegiance.0 = to;
        loyalty.0 = 50;
        let deed = Deed::new(IncidentKind::TookIn, to, from).about(id);
        let deed = deed.known_to(Observers::ALL).felt_by(leaders[from.index()]);
        consequences.remember(deed);
        let event = Event::MajeDeserted(MajeDeserted {
            maje: id,
            from,
            to: Some(to),
            fleet: fleet.map(|(fleet, _)| fleet.into()),
        });
        consequences.record(event);
    }
}

fn turn_fleet(
    fleets: &mut Query<(&mut Flag, &mut StandingOrders, &Commander)>,
    entity: Entity,
    maje: MajeId,
    to: FactionId,
) -> bool {
    let Ok((mut flag, mut orders, commander)) = fleets.get_mut(entity) else {
        return false;
    };
    if commander.0 != Some(maje) {
        return false;
    }
    flag.0 = to;
    orders.0 = Mission::Hold;
    true
}

type TurningMaje = (
    &'static mut Allegiance,
    &'static mut Assignment,
    &'static Captive,
    &'static Person,
    &'static mut Loyalty,
    &'static Whereabouts,
);

/// The majes who leave this turn if somebody takes them in, by id.
fn leaving(
    setting: &Setting,
    clock: Clock,
    index: &Index,
    majes: &Query<TurningMaje>,
) -> Vec<(MajeId, Entity)> {
    let leaves = |id: MajeId, entity: Entity| {
        let Ok((allegiance, _, captive, person, loyalty, _)) = majes.get(entity) else {
            return false;
        };
        let stays = loyalty.0 > rules::LEAVING || !rules::defects(setting, &setting.roster, id);
        if person.rank == Rank::First || captive.0.is_some() || stays {
            return false;
        }
        let subject = u64::from(id.owner.0) << 16 | u64::from(id.serial);
        let from = Some(allegiance.0);
        let mut dice = clock
            .seed
            .dice(clock.turn, Purpose::Loyalty, from, subject, 0);
        dice.chance(rules::LEAVES)
    };
    let majes = index.majes().iter().copied();
    majes.filter(|(id, entity)| leaves(*id, *entity)).collect()
}

/// The character of each faction's First Maje, by [`FactionId`].
fn leaders(index: &Index, majes: &Query<TurningMaje>) -> Vec<Traits> {
    let mut leaders = vec![Traits::default(); index.factions.len()];
    for (_, entity) in index.majes() {
        if let Ok((allegiance, _, _, person, ..)) = majes.get(*entity)
            && person.rank == Rank::First
        {
            leaders[allegiance.0.index()] = person.traits;
        }
    }
    leaders
}

/// How many majes each faction has, by [`FactionId`].
fn courts(index: &Index, majes: &Query<TurningMaje>) -> Vec<i32> {
    let mut courts = vec![0; index.factions.len()];
    for (_, entity) in index.majes() {
        if let Ok((allegiance, ..)) = majes.get(*entity) {
            courts[allegiance.0.index()] += 1;
        }
    }
    courts
}

/// Where a maje who leaves could go.
struct Near<'a, 'w, 's> {
    setting: &'a Setting,
    clock: Clock,
    ways: &'a Ways,
    index: &'a Index,
    lands: &'a Query<'w, 's, &'static Holding>,
    courts: &'a [i32],
}

impl Near<'_, '_, '_> {
    /// The sect within reach that has most prestige for each maje it has; of equals the one with the nearest land, then lots
    /// drawn for its key.
    fn refuge(
        &self,
        factions: &Query<&Standing>,
        consequences: &Consequences<'_, '_>,
        from: FactionId,
        at: TerritoryId,
    ) -> Option<FactionId> {
        let mut best: Option<((i32, Reverse<u16>, u32), FactionId)> = None;
        for (place, entity) in self.index.territories.iter().enumerate() {
            let Ok(land) = self.lands.get(*entity) else {
                continue;
            };
            let distance = self.ways.distance(at, TerritoryId::from_index(place));
            let near = distance <= rules::REFUGE;
            let Some(holder) = land.holder.filter(|holder| near && *holder != from) else {
                continue;
            };
            let court = self.courts[holder.index()];
            let sect = self.setting.roster.faction(holder).kind == FactionKind::Sect;
            let Ok(standing) = factions.get(self.index.faction(holder)) else {
                continue;
            };
            if !sect || court >= rules::COURT || !standing.is_active() {
                continue;
            }
            let renown = consequences.prestige(holder) / (court + 1);
            let key = xxh3_64(self.setting.roster.faction(holder).key.as_bytes());
            let mut dice = self
                .clock
                .seed
                .dice(self.clock.turn, Purpose::Loyalty, None, key, 1);
            let rank = (renown, Reverse(distance), dice.below(u32::MAX));
            if best.is_none_or(|(most, _)| most < rank) {
                best = Some((rank, holder));
            }
        }
        best.map(|(_, who)| who)
    }
}
