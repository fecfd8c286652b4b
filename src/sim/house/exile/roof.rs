//! Exiles wander, ask for a roof, and are taken in or lost.

use super::rules::GRATEFUL;
use super::table::{Exile, ExileFate, Exiles};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::FactionKind;
use crate::sim::command::{Order, Task};
use crate::sim::consequence::act::{record, remember};
use crate::sim::dice::Purpose;
use crate::sim::event::{ExileAsked, ExileHoused, ExileLost, Observers};
use crate::sim::faction::{Prestige, Standing, residence_in};
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::maje::rules::{COURT, REFUGE, defects};
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Maje, Whereabouts};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plan::Plans;
use crate::sim::territory::Holding;
use bevy::ecs::prelude::World;

/// System: each exile goes to whoever offers him a roof, home first of all, then where renown is great and rivals are few. The others
/// wander on and ask at one door after another, until they are lost.
pub fn seek_roofs(world: &mut World) {
    let now = world.resource::<Clock>().turn;
    let wandering = world.resource::<Exiles>().all().iter();
    let wandering: Vec<Exile> = wandering.filter(|it| it.wanders()).cloned().collect();
    for exile in wandering {
        if let Some(host) = host(world, &exile) {
            take_in(world, &exile, host);
        } else if exile.is_over(now) {
            let (maje, of) = (exile.maje, exile.from);
            record(world, ExileLost { maje, of });
            settle(world, maje, ExileFate::Lost(now));
        } else {
            wander(world, exile);
        }
    }
    world.resource_mut::<Exiles>().forget(now);
}

/// Whom he chooses of those who offer him a roof.
fn host(world: &World, exile: &Exile) -> Option<FactionId> {
    let offer = Order::TakeIn { maje: exile.maje };
    let plans = world.resource::<Plans>().iter();
    let offered = plans.filter(|(_, orders)| orders.contains(&offer));
    let able = offered.filter_map(|(host, _)| {
        let entity = world.resource::<Index>().faction(host);
        let court = court(world, host);
        residence_in(world, host)?;
        let renown = world.get::<Prestige>(entity)?.0 / (court + 1);
        let rank = (host == exile.from, renown, std::cmp::Reverse(host));
        (plays(world, host) && court < COURT).then_some((rank, host))
    });
    able.max().map(|(_, host)| host)
}

/// Whether a faction is in the game.
fn plays(world: &World, faction: FactionId) -> bool {
    let entity = world.resource::<Index>().faction(faction);
    let standing = world.get::<Standing>(entity);
    standing.is_some_and(Standing::is_active)
}

/// How many majes a faction has.
fn court(world: &World, faction: FactionId) -> i32 {
    let majes = world.resource::<Index>().majes().iter();
    let own = majes.filter(|(_, entity)| {
        let allegiance = world.get::<Allegiance>(*entity);
        allegiance.is_some_and(|it| it.0 == faction)
    });
    i32::try_from(own.count()).unwrap_or(i32::MAX)
}

/// He is a maje of his host from now on, and tells him what he knows; his old house does not forgive that.
fn take_in(world: &mut World, exile: &Exile, host: FactionId) {
    let (maje, from) = (exile.maje, exile.from);
    let Some(at) = residence_in(world, host) else {
        return;
    };
    if world.resource::<Index>().maje(maje).is_none() {
        let parts = (
            Maje(maje),
            exile.person.clone(),
            Allegiance(host),
            Loyalty(GRATEFUL),
            Assignment(Task::Idle),
            Whereabouts(at),
            Captive(None),
        );
        let entity = world.spawn(parts).id();
        world.resource_mut::<Index>().add_maje(maje, entity);
    }
    if host != from && plays(world, from) {
        let deed = Deed::new(IncidentKind::Sheltered, host, from).about(maje);
        remember(world, deed.known_to(Observers::ALL));
    }
    record(
        world,
        ExileHoused {
            maje,
            of: from,
            by: host,
        },
    );
    let turn = world.resource::<Clock>().turn;
    settle(world, maje, ExileFate::Housed { by: host, turn });
}

fn settle(world: &mut World, maje: MajeId, fate: ExileFate) {
    if let Some(exile) = world.resource_mut::<Exiles>().get_mut(maje) {
        exile.fate = fate;
    }
}

/// He goes to a place next to where he is, and asks at one more door.
fn wander(world: &mut World, mut exile: Exile) {
    exile.at = next(world, &exile);
    let asks = door(world, &exile);
    let (maje, of, at) = (exile.maje, exile.from, exile.at);
    if let Some(to) = asks {
        exile.asked = exile.asked.and(to);
        record(world, ExileAsked { maje, of, at, to });
    }
    if let Some(known) = world.resource_mut::<Exiles>().get_mut(maje) {
        *known = exile;
    }
}

/// Where he goes: away from the land of his old house if he can.
fn next(world: &World, exile: &Exile) -> TerritoryId {
    let ways = world.resource::<Ways>();
    let theirs = |at: TerritoryId| holder(world, at) == Some(exile.from);
    let lanes = ways.neighbours(exile.at).iter().map(|(at, _)| *at);
    let (own, abroad): (Vec<TerritoryId>, Vec<TerritoryId>) = lanes.partition(|at| theirs(*at));
    let open = if abroad.is_empty() { own } else { abroad };
    let clock = *world.resource::<Clock>();
    let subject = u64::from(exile.maje.owner.0) << 16 | u64::from(exile.maje.serial);
    let mut dice = (clock.seed).dice(clock.turn, Purpose::Exile, None, subject, 0);
    let pick = dice.below(u32::try_from(open.len()).unwrap_or(0).max(1));
    open.get(pick as usize).copied().unwrap_or(exile.at)
}

fn holder(world: &World, at: TerritoryId) -> Option<FactionId> {
    let land = world.resource::<Index>().territory(at);
    world.get::<Holding>(land)?.holder
}

/// The nearest sect within reach that he has not asked yet, by its land; one that has none, by where it resides. Whoever serves nobody
/// else asks nobody.
fn door(world: &World, exile: &Exile) -> Option<FactionId> {
    let setting = world.resource::<Setting>();
    if !defects(setting, &setting.roster, exile.maje) {
        return None;
    }
    let ways = world.resource::<Ways>();
    let open = |id: &FactionId| {
        let sect = setting.roster.faction(*id).kind == FactionKind::Sect;
        let other = *id != exile.from && !exile.asked.includes(*id);
        sect && other && plays(world, *id)
    };
    let lands = setting.territory_ids();
    let lands = lands.filter_map(|at| Some((ways.distance(exile.at, at), holder(world, at)?)));
    let seats = setting.roster.faction_ids().filter(open);
    let seats = seats.filter_map(|id| {
        let seat = residence_in(world, id)?;
        Some((ways.distance(exile.at, seat), id))
    });
    let near = lands
        .chain(seats)
        .filter(|(way, id)| *way <= REFUGE && open(id));
    near.min().map(|(_, id)| id)
}
