//! Copies each faction's own affairs out of the world.

use super::layout::{Layout, Said};
use super::own::NOT_OWN;
use super::{Own, OwnFleet, OwnLand, OwnMaje, Stale, TableSources, Views};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::belief::Knowledge;
use crate::sim::deal::Hostages;
use crate::sim::decision::Decisions;
use crate::sim::economy::rules::{self, YieldFactors};
use crate::sim::event::Observers;
use crate::sim::faction::{
    Arsenal, Counters, FoundedFactions, Morale, Prestige, Progress, Serials, Standing,
};
use crate::sim::feud::Feuds;
use crate::sim::fleet::rules::{is_supplied, totals};
use crate::sim::fleet::{
    Cargo, Commander, Flag, FleetName, Position, Readiness, Ships, StandingOrders, Tactics,
};
use crate::sim::house::Heirs;
use crate::sim::house::exile::{Exiles, KnownExile};
use crate::sim::index::{Clock, Setting, Ways};
use crate::sim::informant::Informants;
use crate::sim::maje::{
    Alarms, Allegiance, Assignment, Captive, Governors, Loyalty, Person, Whereabouts,
};
use crate::sim::opinion::{Opinions, Trust};
use crate::sim::plan::{self, Plans};
use crate::sim::plot::Plots;
use crate::sim::scene::Scenes;
use crate::sim::seal::SealedOrders;
use crate::sim::story::Beats;
use crate::sim::territory::{Blockaded, Calm, Holding, People, Store, Territory, Works};
use crate::sim::victory::Verdict;
use bevy::ecs::prelude::{Query, Res};
use bevy::ecs::system::SystemParam;

type FactionQuery<'w, 's> = Query<
    'w,
    's,
    (
        &'static Standing,
        &'static Morale,
        &'static Prestige,
        &'static Arsenal,
        &'static Counters,
        &'static Progress,
        &'static Serials,
    ),
>;
type LandQuery<'w, 's> = Query<
    'w,
    's,
    (
        &'static Holding,
        &'static People,
        &'static Store,
        &'static Calm,
        &'static Blockaded,
        &'static Works,
    ),
>;
type FleetQuery<'w, 's> = Query<
    'w,
    's,
    (
        &'static Flag,
        &'static FleetName,
        &'static Ships,
        &'static Position,
        &'static StandingOrders,
        &'static Tactics,
        &'static Readiness,
        &'static Cargo,
        &'static Commander,
    ),
>;
type MajeQuery<'w, 's> = Query<
    'w,
    's,
    (
        &'static Person,
        &'static Allegiance,
        &'static Loyalty,
        &'static Assignment,
        &'static Whereabouts,
        &'static Captive,
    ),
>;

/// All of the world that views are made from.
#[derive(SystemParam)]
pub struct ViewSources<'w, 's> {
    pub(super) setting: Res<'w, Setting>,
    pub(super) ways: Res<'w, Ways>,
    pub(super) clock: Res<'w, Clock>,
    pub(super) verdict: Res<'w, Verdict>,
    /// What lies on the table, read as if it stood here.
    table: TableSources<'w, 's>,
    founded: Res<'w, FoundedFactions>,
    pub(super) opinions: Res<'w, Opinions>,
    pub(super) trust: Res<'w, Trust>,
    pub(super) feuds: Res<'w, Feuds>,
    pub(super) plots: Res<'w, Plots>,
    decisions: Res<'w, Decisions>,
    sealed: Res<'w, SealedOrders>,
    pub(super) heirs: Res<'w, Heirs>,
    exiles: Res<'w, Exiles>,
    pub(super) informants: Res<'w, Informants>,
    hostages: Res<'w, Hostages>,
    pub(super) plans: Res<'w, Plans>,
    governors: Res<'w, Governors>,
    pub(super) knowledge: Res<'w, Knowledge>,
    scenes: Res<'w, Scenes>,
    pub(super) alarms: Res<'w, Alarms>,
    pub(super) story: Res<'w, Beats>,
    pub(super) factions: FactionQuery<'w, 's>,
    /// Of most factions only this much is asked when an act has changed something.
    pub(super) renown: Query<'w, 's, (&'static Standing, &'static Prestige)>,
    pub(super) lands: LandQuery<'w, 's>,
    pub(super) stores: Query<'w, 's, &'static Store>,
    /// Of most lands only this much is asked.
    reigns: Query<'w, 's, (&'static Territory, &'static Holding, &'static Blockaded)>,
    flags: Query<'w, 's, &'static Flag>,
    fleets: FleetQuery<'w, 's>,
    pub(super) majes: MajeQuery<'w, 's>,
    sides: Query<'w, 's, (&'static Allegiance, &'static Captive)>,
}

impl<'w, 's> std::ops::Deref for ViewSources<'w, 's> {
    type Target = TableSources<'w, 's>;

    fn deref(&self) -> &Self::Target {
        &self.table
    }
}

impl Views {
    /// Copies what has gone stale, then lays the orders given so far over it.
    pub fn refresh(&mut self, sources: &ViewSources<'_, '_>) {
        for at in self.own.len()..sources.index.factions.len() {
            let newcomer = FactionId::from_index(at);
            self.admit(newcomer, sources.founded.parent(newcomer));
        }
        let Self {
            common,
            own,
            stale,
            layout,
            ..
        } = self;
        for (own, stale) in own.iter().zip(&mut *stale) {
            if matches!(stale, Stale::Stores | Stale::Standing) && !sources.is_plain(own) {
                *stale = Stale::All;
            }
        }
        let only_signed = layout.only_signed(&sources.deals);
        let signed = layout.join(&sources.deals, &sources.ways, own, stale);
        let most = stale.iter().copied().max().unwrap_or_default();
        let all = stale.iter().all(|stale| *stale == Stale::All);
        // What is signed changes no deal of before, and is not yet known to everybody.
        let new = only_signed.filter(|_| signed && !all);
        if all {
            sources.common(common);
            sources.layout(layout);
            sources.estimates(own, &common.spare);
        } else {
            if most >= Stale::Standing {
                sources.standings(common);
            }
            if new.is_none() && (signed || most >= Stale::Standing) {
                sources.treaties(common);
            }
        }
        // Notice changes a deal where it stands, and no edition tells.
        let least = if signed {
            Stale::Table
        } else {
            Stale::Standing
        };
        let lack = stale.iter().enumerate().filter(|(_, it)| **it >= least);
        let lacking = Observers::of(lack.map(|(at, _)| FactionId::from_index(at)));
        sources.signed(own, new.unwrap_or(0), lacking);
        sources.conferences(own, stale, &mut layout.conferences);
        for (own, stale) in own.iter_mut().zip(&*stale) {
            match stale {
                Stale::Fresh => {}
                Stale::Table => sources.table(own, layout.said),
                Stale::Stores => sources.stores(own, layout.said),
                Stale::Standing => {
                    sources.stores(own, layout.said);
                    sources.standing(own);
                    sources.treatments(own);
                }
                Stale::All => sources.faction(own),
            }
        }
        layout.said = sources.said();
        if most >= Stale::Standing {
            sources.memories(own, stale);
        }
        if most == Stale::All {
            sources.affairs(own, stale, layout);
        }
        if all {
            sources.gaps(own);
        }
        stale.fill(Stale::Fresh);
    }
}

impl ViewSources<'_, '_> {
    /// All that a faction has, for those of whom everything has to be copied anew.
    fn affairs(&self, own: &mut [Own], stale: &[Stale], layout: &Layout) {
        self.lands(own, stale, layout);
        self.fleets(own, stale, layout);
        self.majes(own, stale);
        for (own, stale) in own.iter_mut().zip(stale) {
            if *stale == Stale::All {
                self.treatments(own);
                self.turned(own);
                self.add_up(own);
                self.set_aside(own);
                for order in self.plans.of(own.faction) {
                    plan::overlay(own, order, &self.setting);
                }
            }
        }
    }

    pub(super) fn faction_parts(
        &self,
        entity: bevy::ecs::prelude::Entity,
    ) -> (
        &Standing,
        &Morale,
        &Prestige,
        &Arsenal,
        &Counters,
        &Progress,
        &Serials,
    ) {
        self.factions
            .get(entity)
            .expect("the index holds only factions that exist")
    }

    fn faction(&self, own: &mut Own) {
        self.standing(own);
        let (.., arsenal, _, _, _) = self.faction_parts(self.index.faction(own.faction));
        arsenal.held().clone_into(&mut own.technology);
        own.effects = arsenal.effects(&self.setting.technologies);
        own.scenes.clear();
        own.scenes.extend_from_slice(self.scenes.posed(own.faction));
        own.beats = self.story.known_to(own.faction, &self.setting);
        own.pursued = self.story.pursued_by(own.faction, &self.setting);
        own.lands.clear();
        own.slots.clear();
        own.slots.resize(self.index.territories.len(), NOT_OWN);
        own.fleets.clear();
        own.majes.clear();
        own.prisoners.clear();
        own.hostages.clear();
        own.refused.clear();
        own.lessons.clear();
        own.asked.clear();
        own.mediated.clear();
        own.suspicions.clear();
        self.table(own, Said::default());
        own.heir = self.heirs.of(own.faction);
        own.exiles.clear();
        let exiles = self.exiles.all().iter();
        let years = self.setting.years_before(self.clock.turn);
        let known = exiles.filter(|it| it.known_to(own.faction));
        own.exiles.extend(known.map(|it| KnownExile::of(it, years)));
        own.sealed.clear();
        let sealed = self.sealed.all().iter();
        own.sealed.extend(sealed.filter(|it| it.by == own.faction));
        own.confided.clear();
        let told = self.decisions.confided().iter();
        own.confided.extend(told.filter(|it| it.to == own.faction));
    }

    fn layout(&self, layout: &mut Layout) {
        let lands = self.index.territories.len();
        layout.holders.resize(lands, None);
        layout.blockaded.resize(lands, false);
        layout.networks.clear();
        for (at, holding, blockade) in &self.reigns {
            layout.holders[at.0.index()] = holding.holder;
            layout.blockaded[at.0.index()] = blockade.0.is_some();
        }
        layout.find_networks(&self.deals, &self.ways);
        layout.flags.clear();
        let fleets = self.index.fleets().iter();
        let flags = fleets.map(|(_, entity)| self.flags.get(*entity).ok().map(|flag| flag.0));
        layout.flags.extend(flags);
    }

    fn lands(&self, own: &mut [Own], stale: &[Stale], layout: &Layout) {
        for (at, entity) in self.index.territories.iter().enumerate() {
            let holder = layout.holders[at].filter(|holder| stale[holder.index()] == Stale::All);
            let Some(holder) = holder else {
                continue;
            };
            let (holding, people, store, calm, blockade, works) = self
                .lands
                .get(*entity)
                .expect("every territory has its parts");
            let own = &mut own[holder.index()];
            let id = TerritoryId::from_index(at);
            let governor = self.governors.of(id);
            own.slots[at] = u16::try_from(own.lands.len()).unwrap_or(NOT_OWN);
            own.lands.push(OwnLand {
                id,
                people: people.0,
                calm: calm.0,
                store: store.0,
                capacity: Goods::NONE,
                yields: self.yields(own, id, people.0, calm.0, holding, works, governor),
                need: rules::needs(people.0, self.setting.needs, &own.effects),
                fort: works.fort,
                improved: works.improved,
                seized: holding.seized,
                defiance: holding.defiance,
                sites: works.sites.clone(),
                given_up: Vec::new(),
                blockade: blockade.0,
                network: layout.networks[at],
                governor,
            });
        }
    }

    fn yields(
        &self,
        own: &Own,
        id: TerritoryId,
        people: i32,
        calm: i32,
        holding: &Holding,
        works: &Works,
        governor: Option<MajeId>,
    ) -> Goods {
        let land = YieldFactors {
            place: self.setting.place(id),
            people,
            calm,
            seized: holding.seized,
            improved: works.improved,
            governed: governor.is_some(),
        };
        rules::yields(&land, &self.setting.rules, &own.effects, self.clock.turn)
    }

    fn fleets(&self, own: &mut [Own], stale: &[Stale], layout: &Layout) {
        for ((id, entity), flag) in self.index.fleets().iter().zip(&layout.flags) {
            if !flag.is_some_and(|flag| stale[flag.index()] == Stale::All) {
                continue;
            }
            let Ok((flag, name, ships, position, mission, stance, readiness, cargo, commander)) =
                self.fleets.get(*entity)
            else {
                continue;
            };
            let own = &mut own[flag.0.index()];
            // Who has no land lives aboard.
            let afloat = own.lands.is_empty() || {
                let definition = self.setting.roster.faction(flag.0);
                definition.is(crate::scenario::model::FactionTrait::Nomads)
                    || definition.is(crate::scenario::model::FactionTrait::Travellers)
            };
            let lands = own.lands.iter().filter(|land| land.blockade.is_none());
            let supplied =
                afloat || is_supplied(position.at, lands.map(|land| land.id), &self.ways);
            own.fleets.push(OwnFleet {
                id: *id,
                name: name.0.clone(),
                ships: ships.0.clone(),
                totals: totals(&ships.0, &self.setting.classes, &own.effects),
                position: *position,
                mission: mission.0,
                stance: stance.0,
                readiness: readiness.0,
                cargo: cargo.0,
                commander: commander.0,
                supplied,
            });
        }
    }

    fn majes(&self, own: &mut [Own], stale: &[Stale]) {
        let all = stale.iter().all(|stale| *stale == Stale::All);
        let stale = |faction: FactionId| stale[faction.index()] == Stale::All;
        for (id, entity) in self.index.majes() {
            // Acts at the table concern one or two factions: of everybody else's majes only this much is read.
            let concerned = || {
                let sides = self.sides.get(*entity);
                sides.is_ok_and(|(of, held)| stale(of.0) || held.0.is_some_and(stale))
            };
            if !all && !concerned() {
                continue;
            }
            let Ok((person, allegiance, loyalty, task, place, captive)) = self.majes.get(*entity)
            else {
                continue;
            };
            let maje = OwnMaje {
                id: *id,
                name: person.name.clone(),
                portrait: person.portrait,
                age: u16::from(person.age) + self.setting.years_before(self.clock.turn),
                rank: person.rank,
                traits: person.traits,
                loyalty: loyalty.0,
                ambition: person.ambition,
                task: task.0.clone(),
                at: place.0,
                captor: captive.0,
                hostage: self.hostages.has(*id),
            };
            if let Some(captor) = captive.0.filter(|captor| stale(*captor)) {
                let holder = &mut own[captor.index()];
                if maje.hostage {
                    holder.hostages.push((allegiance.0, maje.clone()));
                } else {
                    holder.prisoners.push((allegiance.0, maje.clone()));
                }
            }
            if stale(allegiance.0) {
                own[allegiance.0.index()].majes.push(maje);
            }
        }
    }

    /// Sums over lands and fleets, and the room in stores, which depends on both.
    fn add_up(&self, own: &mut Own) {
        let mut upkeep = Goods::NONE;
        let mut income = Goods::NONE;
        for fleet in &own.fleets {
            upkeep += fleet.totals.upkeep;
            income += fleet.totals.yields;
        }
        let lands = i32::try_from(own.lands.len()).unwrap_or(i32::MAX);
        let share = rules::share_of_upkeep(upkeep, lands);
        own.stock = Goods::NONE;
        own.capacity = Goods::NONE;
        let mut need = upkeep;
        for land in &mut own.lands {
            let place = self.setting.place(land.id);
            let needs = self.setting.needs;
            land.capacity = rules::capacity(place, needs, share, &self.setting.rules);
            own.capacity += land.capacity;
            own.stock += land.store;
            need += land.need;
            income += land.yields;
        }
        if own.lands.is_empty() {
            for fleet in &own.fleets {
                own.stock += fleet.cargo;
                own.capacity += Good::ALL.into_iter().fold(Goods::NONE, |sum, good| {
                    sum + Goods::of(good, fleet.totals.room / 3)
                });
            }
        }
        own.need = need;
        own.income = income;
        let lands = u16::try_from(own.lands.len()).unwrap_or(u16::MAX);
        own.governing = (self.governors.limit(own.faction), lands);
    }
}
