//! What everybody learns at the end of a turn.

use super::{Band, Knowledge, Mark, Sight, Sighting, Source};
use crate::id::{FactionId, FleetId, TerritoryId, Turn};
use crate::scenario::model::{Class, Squadron, muldiv};
use crate::sim::chronicle::Chronicle;
use crate::sim::command::Task;
use crate::sim::deal::Deals;
use crate::sim::dice::Purpose;
use crate::sim::event::{Event, Revolt, Seized};
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::fleet::rules::{Totals, strength, totals};
use crate::sim::fleet::{Flag, FleetName, Position, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::{Allegiance, Assignment, Captive, Maje};
use crate::sim::opinion::Opinions;
use crate::sim::territory::{Blockaded, Holding, People, Store, Works};
use bevy::ecs::prelude::{Entity, Local, Query, Res, ResMut};

/// For how many turns a sighting of a fleet is kept. Ours.
pub const SIGHTINGS_KEPT: Turn = 8;
/// By how much a count from afar may be off, in percent. Ours.
const BLUR: i32 = 20;

/// System: every faction takes in what it sees of land.
pub fn learn_lands(
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    lands: Query<(&Holding, &People, &Store, &Works, &Blockaded)>,
    mut knowledge: ResMut<Knowledge>,
) {
    let mark = Mark {
        turn: clock.turn,
        source: Source::Seen,
        sure: 100,
    };
    for faction in 0..index.factions.len() {
        let faction = FactionId::from_index(faction);
        let beliefs = knowledge.of_mut(faction);
        for (at, entity) in index.territories.iter().enumerate() {
            if !sight.at(TerritoryId::from_index(at)).includes(faction) {
                continue;
            }
            let Ok((holding, people, store, works, blockade)) = lands.get(*entity) else {
                continue;
            };
            let belief = &mut beliefs.lands[at];
            belief.holder = holding.holder;
            belief.people = people.0;
            belief.defiance = holding.defiance;
            belief.fort = works.fort;
            belief.store = store.0;
            belief.blockade = blockade.0;
            belief.mark = mark;
            belief.detail = mark;
        }
    }
}

/// System: who perceives that land changed hands believes it, though it sees the place no more.
pub fn learn_changes(
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    chronicle: Res<Chronicle>,
    mut knowledge: ResMut<Knowledge>,
) {
    let mark = Mark {
        turn: clock.turn,
        source: Source::Seen,
        sure: 100,
    };
    for record in chronicle.of_turn(clock.turn) {
        let (at, holder) = match record.event {
            Event::Seized(Seized { by, at, .. }) => (at, Some(by)),
            Event::Revolt(Revolt { at, .. }) => (at, None),
            _ => continue,
        };
        let perceived = record.senses.anybody();
        for faction in (0..index.factions.len()).map(FactionId::from_index) {
            // What is in sight is known better than that.
            if perceived.includes(faction) && !sight.at(at).includes(faction) {
                let belief = &mut knowledge.of_mut(faction).lands[at.index()];
                belief.holder = holder;
                belief.mark = mark;
            }
        }
    }
}

/// A fleet as it truly is, gathered once for all who see it.
#[derive(Debug, Clone, Copy)]
pub struct TrueFleet {
    fleet: FleetId,
    flag: FactionId,
    at: TerritoryId,
    totals: Totals,
    carries: u64,
    /// The entity, if it has a name to be learned.
    named: Option<Entity>,
}

/// System: every faction takes in which fleets it sees. What is seen from afar is counted
/// roughly; what has left a place that is watched is not believed to be there any more.
pub fn learn_fleets(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    arsenals: Query<&Arsenal>,
    fleets: Query<(&Flag, &FleetName, &Position, &Ships)>,
    mut knowledge: ResMut<Knowledge>,
    mut truths: Local<Vec<TrueFleet>>,
    mut old: Local<Vec<Sighting>>,
    mut effects: Local<Vec<Effects>>,
    mut present: Local<Vec<bool>>,
) {
    effects.clear();
    effects.extend(index.factions.iter().map(|entity| {
        let held = arsenals.get(*entity).map_or(&[][..], |held| &held.0);
        Effects::of(&setting.technologies, held)
    }));
    truths.clear();
    for (id, entity) in index.fleets() {
        let Ok((flag, name, position, ships)) = fleets.get(*entity) else {
            continue;
        };
        truths.push(TrueFleet {
            fleet: *id,
            flag: flag.0,
            at: position.at,
            totals: totals(&ships.0, &setting.classes, &effects[flag.0.index()]),
            carries: carried(&ships.0, &setting.classes),
            named: (!name.0.is_empty()).then_some(*entity),
        });
    }
    for faction in 0..index.factions.len() {
        let faction = FactionId::from_index(faction);
        present.clear();
        present.resize(index.territories.len(), false);
        for own in truths.iter().filter(|own| own.flag == faction) {
            present[own.at.index()] = true;
        }
        let beliefs = knowledge.of_mut(faction);
        old.clear();
        old.append(&mut beliefs.fleets);
        let mut remembered = old.iter().peekable();
        for truth in &*truths {
            // Fleets are merged in the order of their ids.
            while let Some(earlier) = remembered.next_if(|s| s.fleet < truth.fleet) {
                keep(&mut beliefs.fleets, earlier, &clock, &sight, faction);
            }
            let earlier = remembered.next_if(|s| s.fleet == truth.fleet);
            if truth.flag == faction {
                continue;
            }
            if sight.at(truth.at).includes(faction) {
                let present = present[truth.at.index()];
                beliefs.fleets.push(seen(truth, faction, &clock, present));
                let named = truth.named.and_then(|entity| fleets.get(entity).ok());
                if let Some((_, name, ..)) = named {
                    beliefs.learn_name(truth.fleet, &name.0);
                }
            } else if let Some(earlier) = earlier {
                keep(&mut beliefs.fleets, earlier, &clock, &sight, faction);
            }
        }
        for earlier in remembered {
            keep(&mut beliefs.fleets, earlier, &clock, &sight, faction);
        }
    }
}

/// An old sighting is kept until it is too old, or the place is seen and the fleet is not there.
fn keep(
    sightings: &mut Vec<Sighting>,
    earlier: &Sighting,
    clock: &Clock,
    sight: &Sight,
    faction: FactionId,
) {
    let fresh = earlier.mark.turn + SIGHTINGS_KEPT >= clock.turn;
    if fresh && !sight.at(earlier.at).includes(faction) {
        sightings.push(*earlier);
    }
}

/// The technology that ships of these classes carry, as bits.
fn carried(ships: &[Squadron], classes: &[Class]) -> u64 {
    let classes = ships
        .iter()
        .filter_map(|some| classes.get(some.class.index()));
    let carried = classes.flat_map(|class| &class.carries);
    carried.fold(0, |set, technology| set | 1 << technology.0.min(63))
}

fn seen(truth: &TrueFleet, faction: FactionId, clock: &Clock, present: bool) -> Sighting {
    let blur = if present { 0 } else { BLUR };
    let subject = u64::from(truth.fleet.owner.0) << 16 | u64::from(truth.fleet.serial);
    let mut dice = clock
        .seed
        .dice(clock.turn, Purpose::Sight, Some(faction), subject, 0);
    // The true value lies anywhere in the band, so that its middle tells nothing exact.
    let shift = dice.between(0, blur);
    let band = |n: i32| Band {
        low: n - muldiv(n, shift, 100),
        high: n + muldiv(n, blur - shift, 100),
    };
    Sighting {
        fleet: truth.fleet,
        flag: truth.flag,
        at: truth.at,
        ships: band(truth.totals.ships),
        attack: band(truth.totals.attack),
        hull: band(truth.totals.hull),
        speed: truth.totals.speed,
        carries: truth.carries,
        mark: Mark {
            turn: clock.turn,
            source: Source::Seen,
            sure: if present { 100 } else { 80 },
        },
    }
}

/// System: envoys and spies tell of those they stay with, contract partners of each other.
pub fn learn_factions(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    deals: Res<Deals>,
    opinions: Res<Opinions>,
    arsenals: Query<&Arsenal>,
    lands: Query<(&Holding, &People, &Store)>,
    fleets: Query<(&Flag, &Ships)>,
    majes: Query<(&Maje, &Allegiance, &Assignment, &Captive)>,
    mut knowledge: ResMut<Knowledge>,
    mut sums: Local<Vec<FactionSum>>,
) {
    sums.clear();
    sums.resize(index.factions.len(), FactionSum::default());
    for (_, entity) in index.fleets() {
        let Ok((flag, ships)) = fleets.get(*entity) else {
            continue;
        };
        let totals = totals(&ships.0, &setting.classes, &Effects::default());
        let sum = &mut sums[flag.0.index()];
        sum.ships += totals.ships;
        sum.strength += strength(totals.attack, totals.hull);
        for good in 0..3 {
            sum.need[good] += totals.upkeep.0[good];
        }
    }
    for entity in &index.territories {
        let Ok((
            Holding {
                holder: Some(holder),
                ..
            },
            people,
            store,
        )) = lands.get(*entity)
        else {
            continue;
        };
        let need = setting.need_of(people.0);
        let sum = &mut sums[holder.index()];
        for good in 0..3 {
            sum.need[good] += need.0[good];
            sum.store[good] += store.0.0[good];
        }
    }
    let technology = |faction: FactionId| {
        let held = arsenals
            .get(index.faction(faction))
            .map_or(&[][..], |held| &held.0);
        held.iter()
            .enumerate()
            .filter(|(_, n)| **n > 0)
            .fold(0_u64, |set, (at, _)| set | 1 << at.min(63))
    };
    let tell = |knowledge: &mut Knowledge,
                listener: FactionId,
                about: FactionId,
                blur: i32,
                source: Source| {
        let sum = sums[about.index()];
        let band = |n: i32| Band {
            low: n - muldiv(n, blur, 100),
            high: n + muldiv(n, blur, 100),
        };
        let belief = &mut knowledge.of_mut(listener).factions[about.index()];
        belief.ships = band(sum.ships);
        belief.strength = band(sum.strength);
        belief.technology = technology(about);
        belief.stores = std::array::from_fn(|good| {
            muldiv(sum.store[good], 1, sum.need[good].max(1)).min(100) as i8
        });
        belief.mark = Mark {
            turn: clock.turn,
            source,
            sure: 100 - blur as u8,
        };
    };
    for signed in deals.standing() {
        let [one, other] = signed.deal.parties;
        tell(&mut knowledge, one, other, 30, Source::Told(other));
        tell(&mut knowledge, other, one, 30, Source::Told(one));
    }
    for (_, entity) in index.majes() {
        let Ok((_, allegiance, task, Captive(None))) = majes.get(*entity) else {
            continue;
        };
        match task.0 {
            Task::Envoy { to } => {
                let own = allegiance.0;
                tell(&mut knowledge, own, to, 15, Source::Told(own));
                let belief = &mut knowledge.of_mut(own).factions[to.index()];
                belief.standing = Some(opinions.standing(to, own));
            }
            Task::Spy { on } => tell(
                &mut knowledge,
                allegiance.0,
                on,
                5,
                Source::Told(allegiance.0),
            ),
            _ => {}
        }
    }
}

/// What a faction has, added up.
#[derive(Debug, Clone, Copy, Default)]
pub struct FactionSum {
    ships: i32,
    strength: i32,
    store: [i32; 3],
    need: [i32; 3],
}
