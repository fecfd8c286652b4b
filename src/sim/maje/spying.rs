//! Spies at work.

use super::alarm::Alarms;
use super::rules;
use super::{Allegiance, Assignment, Captive, Person, Whereabouts};
use crate::id::{FactionId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{Good, Rank, Traits};
use crate::sim::command::{Command, Order, Task};
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::{Event, Failure, Gained, OrderFailed, SpyCaught, TechnologyGained};
use crate::sim::faction::{Arsenal, Effects, Residences};
use crate::sim::fleet::{Cargo, Flag, Position};
use crate::sim::goods;
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::informant::Informants;
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::{Holding, Store};
use bevy::ecs::prelude::{ParamSet, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// A spy and what he sets out to do.
#[derive(Debug, Clone, Copy)]
struct Spy {
    id: MajeId,
    of: FactionId,
    on: FactionId,
    at: TerritoryId,
}

type MajeParts = (
    &'static Allegiance,
    &'static mut Assignment,
    &'static mut Captive,
    &'static Person,
    &'static mut Whereabouts,
);

type Stores<'w, 's> = ParamSet<
    'w,
    's,
    (
        Residences<'w, 's>,
        Query<'w, 's, (&'static Holding, &'static mut Store)>,
        Query<'w, 's, (&'static Flag, &'static Position, &'static mut Cargo)>,
    ),
>;

/// What spying needs and changes.
#[derive(SystemParam)]
pub struct Espionage<'w, 's> {
    setting: Res<'w, Setting>,
    clock: Res<'w, Clock>,
    index: Res<'w, Index>,
    ways: Res<'w, Ways>,
    informants: Res<'w, Informants>,
    alarms: ResMut<'w, Alarms>,
    arsenals: Query<'w, 's, &'static mut Arsenal>,
    majes: Query<'w, 's, MajeParts>,
    stores: Stores<'w, 's>,
    ledger: ResMut<'w, Ledger>,
    consequences: Consequences<'w, 's>,
}

/// System: spies who have been where a faction resides since before this turn bribe, look around, and steal what they can; some
/// are caught. Who is out of reach, or has nothing to bribe with, comes home.
pub fn spy(mut espionage: Espionage<'_, '_>) {
    for spy in espionage.spies() {
        // Where they reside now, he arrives this turn.
        let Some(there) = espionage.stores.p0().of(spy.on) else {
            continue;
        };
        if !espionage.is_in_reach(spy, there) {
            espionage.give_up(spy, Failure::NoWay);
        } else if there == spy.at {
            if espionage.bribe(spy.of) {
                espionage.attempt(spy);
            } else {
                espionage.give_up(spy, Failure::NoGoods);
            }
        }
    }
}

impl Espionage<'_, '_> {
    /// All who spy on somebody this turn, by id.
    fn spies(&self) -> Vec<Spy> {
        let majes = self.index.majes().iter();
        let spies = majes.filter_map(|(id, entity)| {
            let (of, task, captive, _, place) = self.majes.get(*entity).ok()?;
            let Task::Spy { on } = task.0 else {
                return None;
            };
            (captive.0.is_none() && on != of.0).then_some(Spy {
                id: *id,
                of: of.0,
                on,
                at: place.0,
            })
        });
        spies.collect()
    }

    /// Whether a land or a resting fleet of his own is near enough, or an envoy of his own is there.
    fn is_in_reach(&mut self, spy: Spy, there: TerritoryId) -> bool {
        let range = goods::rules::range(&self.setting.rules, false);
        let near = |from: TerritoryId| {
            let distance = self.ways.distance(from, there);
            distance <= range && distance != UNREACHABLE
        };
        let lands = self.stores.p1();
        let territories = self.index.territories.iter().enumerate();
        let mut held = territories.filter(|(_, entity)| {
            let land = lands.get(**entity);
            land.is_ok_and(|(land, _)| land.holder == Some(spy.of))
        });
        if held.any(|(at, _)| near(TerritoryId::from_index(at))) {
            return true;
        }
        let holds = self.stores.p2();
        let flies = |entity| {
            let (flag, position, _) = holds.get(entity).ok()?;
            position.arrived().filter(|_| flag.0 == spy.of)
        };
        let mut fleets = self.index.fleets().iter();
        if fleets.any(|(_, entity)| flies(*entity).is_some_and(near)) {
            return true;
        }
        let envoy = Task::Envoy { to: spy.on };
        let mut majes = self.index.majes().iter();
        majes.any(|(_, entity)| {
            let maje = self.majes.get(*entity);
            maje.is_ok_and(|(of, task, captive, ..)| {
                of.0 == spy.of && captive.0.is_none() && task.0 == envoy
            })
        })
    }

    /// Pays what a turn of spying costs: from the store where the faction resides, or from any of its holds if it lives aboard.
    /// Returns whether it could.
    fn bribe(&mut self, faction: FactionId) -> bool {
        let cost = rules::BRIBE;
        let seat = self.stores.p0().of(faction);
        if let Some(at) = seat
            && let Ok((land, mut store)) = self.stores.p1().get_mut(self.index.territory(at))
            && land.holder == Some(faction)
        {
            let paid = store.0[Good::Ore] >= cost;
            if paid {
                store.0[Good::Ore] -= cost;
                let account = Account::Store(at, Good::Ore);
                self.ledger
                    .post(Some(faction), account, -cost, Cause::Spying);
            }
            return paid;
        }
        let mut holds = self.stores.p2();
        for (id, entity) in self.index.fleets() {
            if let Ok((flag, _, mut cargo)) = holds.get_mut(*entity)
                && flag.0 == faction
                && cargo.0[Good::Ore] >= cost
            {
                cargo.0[Good::Ore] -= cost;
                let account = Account::Cargo(*id, Good::Ore);
                self.ledger
                    .post(Some(faction), account, -cost, Cause::Spying);
                return true;
            }
        }
        false
    }

    /// Calls a spy home, and says why.
    fn give_up(&mut self, spy: Spy, why: Failure) {
        let home = self.stores.p0().of(spy.of);
        let entity = self.index.maje(spy.id);
        if let Some((_, mut task, _, _, mut place)) =
            entity.and_then(|entity| self.majes.get_mut(entity).ok())
        {
            task.0 = Task::Idle;
            place.0 = home.unwrap_or(place.0);
        }
        let order = Order::Assign {
            maje: spy.id,
            task: Task::Spy { on: spy.on },
        };
        self.consequences.record(OrderFailed {
            faction: spy.of,
            order: Command::Order(order),
            why,
        });
    }

    /// One attempt: it may succeed, or he may be caught, or neither.
    fn attempt(&mut self, spy: Spy) {
        let (now, seed) = (self.clock.turn, self.clock.seed);
        let alarm = self.alarms.level(spy.of, spy.on, now);
        self.alarms.raise(spy.of, spy.on, now);
        // Whoever is in the pay of those he spies on brings nothing, and they do not catch him.
        if self.informants.serves(spy.id, spy.on) {
            return;
        }
        let host = self.leader(spy.on);
        let mine = self.arsenal(spy.of);
        let skill = Effects::of(&self.setting.technologies, &mine).spying;
        let entity = self.index.maje(spy.id);
        let person = entity.and_then(|entity| self.majes.get(entity).ok());
        let Some(traits) = person.map(|(.., person, _)| person.traits) else {
            return;
        };
        let (success, caught) = rules::spying(traits, skill, host.guile, alarm);
        let subject = u64::from(spy.id.owner.0) << 16 | u64::from(spy.id.serial);
        let mut dice = seed.dice(now, Purpose::Spying, Some(spy.of), subject, 0);
        if dice.chance(success) {
            if let Some(prize) = self.prize(&mine, spy.on) {
                self.steal(prize, spy.of, spy.on);
            }
        } else if dice.chance(caught) {
            let maje = entity.and_then(|entity| self.majes.get_mut(entity).ok());
            if let Some((_, mut task, mut captive, ..)) = maje {
                (captive.0, task.0) = (Some(spy.on), Task::Idle);
            }
            let deed = Deed::new(IncidentKind::Spied, spy.of, spy.on).about(spy.id);
            self.consequences.remember(deed.felt_by(host));
            self.consequences.record(Event::SpyCaught(SpyCaught {
                maje: spy.id,
                of: spy.of,
                by: spy.on,
            }));
        }
    }

    /// The character of a First Maje.
    fn leader(&self, of: FactionId) -> Traits {
        let majes = self.index.majes_of_first(of);
        let mut people = majes.filter_map(|entity| self.majes.get(entity).ok());
        let first = people.find(|(it, _, _, person, _)| it.0 == of && person.rank == Rank::First);
        first.map_or_else(Traits::default, |(.., person, _)| person.traits)
    }

    fn arsenal(&self, of: FactionId) -> Vec<u16> {
        let held = self.arsenals.get(self.index.faction(of));
        held.map(|held| held.held().to_vec()).unwrap_or_default()
    }

    /// What can be stolen from a faction: something prized of which the thief has none, or which comes in units.
    fn prize(&self, mine: &[u16], from: FactionId) -> Option<TechId> {
        let theirs = self.arsenal(from);
        (0..self.setting.technologies.len())
            .map(TechId::from_index)
            .find(|tech| {
                let wanted = self.setting.technology(*tech);
                let lacks = wanted.units || mine.get(tech.index()).is_none_or(|held| *held == 0);
                let has = theirs.get(tech.index()).is_some_and(|held| *held > 0);
                !wanted.base && lacks && has
            })
    }

    /// A unit moves; knowledge is copied.
    fn steal(&mut self, prize: TechId, by: FactionId, from: FactionId) {
        let account = Account::Technology(prize);
        if let Ok(mut mine) = self.arsenals.get_mut(self.index.faction(by)) {
            mine.held_mut()[prize.index()] += 1;
            self.ledger.post(Some(by), account, 1, Cause::Spying);
        }
        if self.setting.technology(prize).units
            && let Ok(mut theirs) = self.arsenals.get_mut(self.index.faction(from))
        {
            theirs.held_mut()[prize.index()] -= 1;
            self.ledger.post(Some(from), account, -1, Cause::Spying);
        }
        self.consequences
            .record(Event::TechnologyGained(TechnologyGained {
                by,
                technology: prize,
                units: 1,
                how: Gained::Stolen,
                from: Some(from),
            }));
    }
}
