//! From components to the estate and back.

use super::estate::{Estate, Hold, House, Land};
use super::network;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Class, FactionTrait, Goods, Rank, Role, Squadron, muldiv};
use crate::sim::deal::Deals;
use crate::sim::economy::rules;
use crate::sim::faction::{Arsenal, Effects, Morale, Standing, residence};
use crate::sim::fleet::rules::{Totals, totals};
use crate::sim::fleet::{Cargo, Flag, Position, Readiness, Ships, StandingOrders};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::maje::{Allegiance, Captive, Governors, Person};
use crate::sim::territory::{Blockaded, Calm, Holding, People, Store, Territory, Works};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

type LandParts = (
    &'static Territory,
    &'static Holding,
    &'static Blockaded,
    &'static People,
    &'static Calm,
    &'static Store,
    &'static Works,
);

/// The components that the estate is gathered from.
#[derive(SystemParam)]
pub struct GoodsSources<'w, 's> {
    setting: Res<'w, Setting>,
    ways: Res<'w, Ways>,
    index: Res<'w, Index>,
    governors: Res<'w, Governors>,
    deals: Res<'w, Deals>,
    factions: Query<'w, 's, (&'static Standing, &'static Arsenal, &'static Morale)>,
    majes: Query<'w, 's, (&'static Allegiance, &'static Person, &'static Captive)>,
    fleets: Query<
        'w,
        's,
        (
            &'static Flag,
            &'static Ships,
            &'static Position,
            &'static StandingOrders,
            &'static Readiness,
            &'static Cargo,
        ),
    >,
    lands: Query<'w, 's, LandParts>,
}

impl GoodsSources<'_, '_> {
    /// Whether a maje governs a place: one who is free and still of the same mind as its holder.
    fn is_governed(&self, place: TerritoryId, holder: Option<FactionId>) -> bool {
        let maje = self.governors.of(place).and_then(|id| self.index.maje(id));
        maje.and_then(|entity| self.majes.get(entity).ok())
            .is_some_and(|(allegiance, _, captive)| {
                Some(allegiance.0) == holder && captive.0.is_none()
            })
    }
}

/// Lists that [`gather`] uses again.
#[derive(Default)]
pub struct Scratch {
    holders: Vec<Option<FactionId>>,
    blockaded: Vec<bool>,
    open: Vec<TerritoryId>,
}

/// System: gathers the estate from the components.
pub fn gather(
    sources: GoodsSources<'_, '_>,
    mut estate: ResMut<Estate>,
    mut scratch: Local<Scratch>,
) {
    let estate = &mut *estate;
    gather_houses(&sources, estate);
    find_leaders(&sources, estate);
    gather_fleets(&sources, estate, |ships, effects| {
        Loads::of(ships, &sources.setting.classes, effects)
    });
    gather_lands(&sources, estate, |at, holder| {
        sources.is_governed(at, holder)
    });
    find_networks(&sources, estate, &mut scratch);
    finish_lands(&sources, estate);
}

/// System: gathers what building asks for: who holds what, which technology there is, and which goods lie where. Nothing else is
/// true of the estate until it is gathered anew.
pub fn gather_stores(
    sources: GoodsSources<'_, '_>,
    mut estate: ResMut<Estate>,
    mut scratch: Local<Scratch>,
) {
    let estate = &mut *estate;
    gather_houses(&sources, estate);
    gather_fleets(&sources, estate, |_, _| Loads::default());
    gather_lands(&sources, estate, |_, _| false);
    find_networks(&sources, estate, &mut scratch);
}

/// Which lands share their stores.
fn find_networks(sources: &GoodsSources<'_, '_>, estate: &mut Estate, scratch: &mut Scratch) {
    let Scratch {
        holders,
        blockaded,
        open,
    } = scratch;
    holders.clear();
    holders.extend(estate.lands.iter().map(|land| land.holder));
    blockaded.clear();
    blockaded.extend(estate.lands.iter().map(|land| land.blockade.is_some()));
    estate.networks.clear();
    estate.networks.resize(holders.len(), network::NONE);
    network::fill(
        holders,
        blockaded,
        &network::partners(&sources.deals, holders),
        &sources.ways,
        &mut estate.networks,
        open,
    );
    estate.sort_members();
}

fn gather_houses(sources: &GoodsSources<'_, '_>, estate: &mut Estate) {
    let setting = &sources.setting;
    estate.houses.clear();
    let factions = sources.factions.iter_many(&sources.index.factions);
    for ((standing, arsenal, morale), definition) in factions.zip(&setting.roster.factions) {
        estate.houses.push(House {
            active: standing.is_active(),
            afloat: definition.is(FactionTrait::Nomads) || definition.is(FactionTrait::Travellers),
            traders: definition.is(FactionTrait::Traders),
            effects: arsenal.effects(&setting.technologies),
            morale: morale.0,
            ..House::default()
        });
    }
}

fn find_leaders(sources: &GoodsSources<'_, '_>, estate: &mut Estate) {
    for (_, entity) in sources.index.majes() {
        if let Ok((allegiance, person, _)) = sources.majes.get(*entity)
            && person.rank == Rank::First
        {
            estate.houses[allegiance.0.index()].leader = person.traits;
        }
    }
}

/// What the ships of a fleet carry, use and can do.
#[derive(Default)]
struct Loads {
    totals: Totals,
    /// Loads that carriers can carry.
    carriers: i32,
    armed: bool,
    damaged: bool,
}

impl Loads {
    fn of(ships: &[Squadron], classes: &[Class], effects: &Effects) -> Self {
        let mut loads = Self {
            totals: totals(ships, classes, effects),
            ..Self::default()
        };
        for squadron in ships {
            let class = &classes[squadron.class.index()];
            if class.role == Role::Carrier {
                loads.carriers += class.cargo * i32::from(squadron.count);
            } else {
                loads.armed |= class.attack > 0;
            }
            loads.damaged |= squadron.damage > 0;
        }
        loads.carriers = muldiv(loads.carriers, 100 + effects.cargo, 100);
        loads
    }
}

fn gather_fleets(
    sources: &GoodsSources<'_, '_>,
    estate: &mut Estate,
    loads_of: impl Fn(&[Squadron], &Effects) -> Loads,
) {
    let Estate { fleets, houses, .. } = estate;
    fleets.clear();
    for (id, entity) in sources.index.fleets() {
        let Ok((flag, ships, position, orders, readiness, cargo)) = sources.fleets.get(*entity)
        else {
            continue;
        };
        let house = &mut houses[flag.0.index()];
        let loads = loads_of(&ships.0, &house.effects);
        house.upkeep += loads.totals.upkeep;
        house.need += loads.totals.upkeep;
        fleets.push(Hold {
            id: *id,
            entity: *entity,
            flag: flag.0,
            at: position.at,
            under_way: position.toward.is_some(),
            mission: orders.0,
            cargo: cargo.0,
            room: loads.totals.room,
            armed: loads.armed,
            carriers: loads.carriers,
            upkeep: loads.totals.upkeep,
            yields: loads.totals.yields,
            readiness: readiness.0,
            damaged: loads.damaged,
            fed: true,
        });
    }
}

fn gather_lands(
    sources: &GoodsSources<'_, '_>,
    estate: &mut Estate,
    is_governed: impl Fn(TerritoryId, Option<FactionId>) -> bool,
) {
    let count = sources.index.territories.len();
    estate.lands.resize(count, Land::default());
    for (at, holding, blockaded, people, calm, store, works) in &sources.lands {
        estate.lands[at.0.index()] = Land {
            holder: holding.holder,
            seized: holding.seized,
            blockade: blockaded.0,
            people: people.0,
            calm: calm.0,
            store: store.0,
            governed: is_governed(at.0, holding.holder),
            improved: works.improved,
            ..Land::default()
        };
        if let Some(holder) = holding.holder {
            estate.houses[holder.index()].lands += 1;
        }
    }
}

/// What depends on lands, fleets and factions together: needs, room, seats, stock.
fn finish_lands(sources: &GoodsSources<'_, '_>, estate: &mut Estate) {
    let setting = &sources.setting;
    let Estate {
        lands,
        fleets,
        houses,
        ..
    } = estate;
    let shares = houses.iter();
    let shares = shares.map(|house| rules::share_of_upkeep(house.upkeep, house.lands));
    let shares: Vec<Goods> = shares.collect();
    // Of each faction the fullest store with the place; of those that are equally full the first.
    let mut fullest: Vec<Option<(TerritoryId, i32)>> = vec![None; houses.len()];
    let nobody = Effects::default();
    for (at, (land, place)) in lands.iter_mut().zip(&setting.places).enumerate() {
        let holder = land.holder.map(FactionId::index);
        let effects = holder.map_or(&nobody, |of| &houses[of].effects);
        let share = holder.map_or(Goods::NONE, |of| shares[of]);
        land.need = rules::needs(land.people, setting.needs, effects);
        land.capacity = rules::capacity(place, setting.needs, share, &setting.rules);
        let Some(of) = holder else { continue };
        houses[of].stock += land.store;
        houses[of].need += land.need;
        let store = land.store.total();
        if fullest[of].is_none_or(|(_, most)| store > most) {
            fullest[of] = Some((TerritoryId::from_index(at), store));
        }
    }
    let fullest = fullest.into_iter().zip(&setting.roster.factions);
    for ((at, house), (fullest, definition)) in houses.iter_mut().enumerate().zip(fullest) {
        house.afloat |= house.lands == 0;
        let holder = Some(FactionId::from_index(at));
        let held = |home: &TerritoryId| lands[home.index()].holder == holder;
        let home = definition.home.filter(held);
        house.seat = residence(home, fullest.into_iter(), std::iter::empty());
    }
    for hold in &*fleets {
        let house = &mut houses[hold.flag.index()];
        if house.afloat {
            house.stock += hold.cargo;
        }
    }
}

/// The components that the estate is put back into.
#[derive(SystemParam)]
pub struct Sinks<'w, 's> {
    index: Res<'w, Index>,
    factions: Query<'w, 's, &'static mut Morale>,
    fleets: Query<
        'w,
        's,
        (
            &'static mut StandingOrders,
            &'static mut Readiness,
            &'static mut Cargo,
        ),
    >,
    lands: Query<
        'w,
        's,
        (
            &'static Territory,
            &'static mut Holding,
            &'static mut People,
            &'static mut Calm,
            &'static mut Store,
        ),
    >,
}

/// System: puts the estate back into the components.
pub fn put_back(estate: Res<Estate>, mut sinks: Sinks<'_, '_>) {
    for (at, mut holding, mut people, mut calm, mut store) in &mut sinks.lands {
        let land = estate.land(at.0);
        holding.holder = land.holder;
        holding.seized = land.seized;
        people.0 = land.people;
        calm.0 = land.calm;
        store.0 = land.store;
    }
    for hold in &estate.fleets {
        if let Ok((mut orders, mut readiness, mut cargo)) = sinks.fleets.get_mut(hold.entity) {
            orders.0 = hold.mission;
            readiness.0 = hold.readiness;
            cargo.0 = hold.cargo;
        }
    }
    let mut factions = sinks.factions.iter_many_mut(&sinks.index.factions);
    for house in &estate.houses {
        let Some(mut morale) = factions.fetch_next() else {
            break;
        };
        morale.0 = house.morale;
    }
}

/// System: puts back into the components what building changes: goods ashore and aboard.
pub fn put_back_stores(
    estate: Res<Estate>,
    mut stores: Query<(&Territory, &mut Store)>,
    mut cargoes: Query<&mut Cargo>,
) {
    for (at, mut store) in &mut stores {
        store.0 = estate.land(at.0).store;
    }
    for hold in &estate.fleets {
        if let Ok(mut cargo) = cargoes.get_mut(hold.entity) {
            cargo.0 = hold.cargo;
        }
    }
}
