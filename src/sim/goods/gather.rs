//! From components to the estate and back.

use super::estate::{Estate, Hold, House, Land};
use super::network;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{FactionTrait, Goods, Rank, Role, Squadron, muldiv};
use crate::sim::deal::Deals;
use crate::sim::economy::rules;
use crate::sim::faction::{Arsenal, Effects, Morale, Standing, residence};
use crate::sim::fleet::{Cargo, Flag, Position, Readiness, Ships, StandingOrders, rules as fleets};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::maje::{Allegiance, Captive, Governors, Person};
use crate::sim::territory::{Blockaded, Calm, Holding, People, Store, Works};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

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
    lands: Query<
        'w,
        's,
        (
            &'static Holding,
            &'static Blockaded,
            &'static People,
            &'static Calm,
            &'static Store,
            &'static Works,
        ),
    >,
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
    gather_fleets(&sources, estate);
    gather_lands(&sources, estate);
    let Scratch {
        holders,
        blockaded,
        open,
    } = &mut *scratch;
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
    finish_lands(&sources, estate);
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
            effects: Effects::of(&setting.technologies, &arsenal.0),
            morale: morale.0,
            ..House::default()
        });
    }
    for (_, entity) in sources.index.majes() {
        if let Ok((allegiance, person, _)) = sources.majes.get(*entity)
            && person.rank == Rank::First
        {
            estate.houses[allegiance.0.index()].leader = person.traits;
        }
    }
}

fn gather_fleets(sources: &GoodsSources<'_, '_>, estate: &mut Estate) {
    let classes = &sources.setting.classes;
    let Estate { fleets, houses, .. } = estate;
    fleets.clear();
    for (id, entity) in sources.index.fleets() {
        let Ok((flag, ships, position, orders, readiness, cargo)) = sources.fleets.get(*entity)
        else {
            continue;
        };
        let house = &mut houses[flag.0.index()];
        let totals = fleets::totals(&ships.0, classes, &house.effects);
        house.upkeep += totals.upkeep;
        house.need += totals.upkeep;
        let carriers: i32 = ships
            .0
            .iter()
            .map(|squadron| (squadron, &classes[squadron.class.index()]))
            .filter(|(_, class)| class.role == Role::Carrier)
            .map(|(squadron, class)| class.cargo * i32::from(squadron.count))
            .sum();
        let fights = ships.0.iter().any(|squadron| {
            let class = &classes[squadron.class.index()];
            class.role != Role::Carrier && class.attack > 0
        });
        fleets.push(Hold {
            id: *id,
            flag: flag.0,
            at: position.at,
            under_way: position.toward.is_some(),
            mission: orders.0,
            cargo: cargo.0,
            room: totals.room,
            armed: fights,
            carriers: muldiv(carriers, 100 + house.effects.cargo, 100),
            upkeep: totals.upkeep,
            yields: totals.yields,
            readiness: readiness.0,
            damaged: ships
                .0
                .iter()
                .any(|squadron: &Squadron| squadron.damage > 0),
            fed: true,
        });
    }
}

fn gather_lands(sources: &GoodsSources<'_, '_>, estate: &mut Estate) {
    let lands = sources.lands.iter_many(&sources.index.territories);
    estate.lands.clear();
    for (id, (holding, blockaded, people, calm, store, works)) in
        sources.setting.territory_ids().zip(lands)
    {
        estate.lands.push(Land {
            holder: holding.holder,
            seized: holding.seized,
            blockade: blockaded.0,
            people: people.0,
            calm: calm.0,
            store: store.0,
            governed: sources.is_governed(id, holding.holder),
            improved: works.improved,
            ..Land::default()
        });
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
    for (land, place) in lands.iter_mut().zip(&setting.places) {
        let house = land.holder.map(|holder| &mut houses[holder.index()]);
        let (effects, share) = match &house {
            Some(house) => (
                house.effects,
                rules::share_of_upkeep(house.upkeep, house.lands),
            ),
            None => (Effects::default(), Goods::NONE),
        };
        land.need = rules::needs(land.people, setting.needs, &effects);
        land.capacity = rules::capacity(place, setting.needs, share, &setting.rules);
        if let Some(house) = house {
            house.stock += land.store;
            house.need += land.need;
        }
    }
    for (house, faction) in houses.iter_mut().zip(setting.roster.faction_ids()) {
        house.afloat |= house.lands == 0;
        if house.lands == 0 {
            continue;
        }
        let holds = |id: &TerritoryId| lands[id.index()].holder == Some(faction);
        let own = setting.territory_ids().filter(holds);
        let own = own.map(|id| (id, lands[id.index()].store.total()));
        let home = setting.roster.faction(faction).home.filter(holds);
        house.seat = residence(home, own, std::iter::empty());
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
            &'static mut Holding,
            &'static mut People,
            &'static mut Calm,
            &'static mut Store,
        ),
    >,
}

/// System: puts the estate back into the components.
pub fn put_back(estate: Res<Estate>, mut sinks: Sinks<'_, '_>) {
    let mut lands = sinks.lands.iter_many_mut(&sinks.index.territories);
    for land in &estate.lands {
        let Some((mut holding, mut people, mut calm, mut store)) = lands.fetch_next() else {
            break;
        };
        holding.holder = land.holder;
        holding.seized = land.seized;
        people.0 = land.people;
        calm.0 = land.calm;
        store.0 = land.store;
    }
    for hold in &estate.fleets {
        let parts = sinks.index.fleet(hold.id);
        if let Some((mut orders, mut readiness, mut cargo)) =
            parts.and_then(|entity| sinks.fleets.get_mut(entity).ok())
        {
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
