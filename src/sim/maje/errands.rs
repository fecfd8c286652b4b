//! Envoys, searchers of ruins, hosts.

use super::rules;
use super::{Allegiance, Assignment, Captive, Governors, Person, Whereabouts};
use crate::id::{FactionId, TechId, TerritoryId};
use crate::scenario::model::{Good, Peculiarity};
use crate::sim::command::Task;
use crate::sim::conference::Conferences;
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::{Event, Gained, TechnologyGained};
use crate::sim::faction::{Arsenal, Residences, Standing};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::{Holding, Store};
use bevy::ecs::prelude::{Entity, ParamSet, Query, Res, ResMut};

type MajeParts = (
    &'static Allegiance,
    &'static mut Assignment,
    &'static mut Captive,
    &'static Person,
    &'static mut Whereabouts,
);

/// System: whoever is to speak at a conference goes there; once it is over, or will not meet, he comes home.
pub fn attend_conferences(
    clock: Res<Clock>,
    index: Res<Index>,
    conferences: Res<Conferences>,
    residences: Residences,
    mut majes: Query<MajeParts>,
) {
    for (_, entity) in index.majes() {
        let Ok((allegiance, mut task, captive, _, mut place)) = majes.get_mut(*entity) else {
            continue;
        };
        let Task::Attend { host } = task.0 else {
            continue;
        };
        if captive.0.is_some() {
            continue;
        }
        let conference = conferences.of(host).filter(|it| it.on > clock.turn);
        let invited = conference.and_then(|it| it.known_to(allegiance.0));
        if let Some(conference) = invited {
            place.0 = conference.at;
        } else {
            task.0 = Task::Idle;
            if let Some(home) = residences.of(allegiance.0) {
                place.0 = home;
            }
        }
    }
}

/// System: envoys speak for their sect; opinion of it rises a little every turn. An envoy to somebody
/// who is no more comes home.
pub fn send_envoys(
    index: Res<Index>,
    residences: Residences,
    factions: Query<&Standing>,
    mut majes: Query<MajeParts>,
    mut consequences: Consequences,
) {
    for (_, entity) in index.majes() {
        let Ok((allegiance, mut task, captive, _, mut place)) = majes.get_mut(*entity) else {
            continue;
        };
        let (Task::Envoy { to: host } | Task::Spy { on: host }) = task.0 else {
            continue;
        };
        if captive.0.is_some() {
            continue;
        }
        if !factions
            .get(index.faction(host))
            .is_ok_and(Standing::is_active)
        {
            task.0 = Task::Idle;
            if let Some(home) = residences.of(allegiance.0) {
                place.0 = home;
            }
            continue;
        }
        let Some(seat) = residences.of(host).filter(|seat| *seat != place.0) else {
            continue;
        };
        place.0 = seat;
        // What is remembered is that he came.
        if matches!(task.0, Task::Envoy { .. }) {
            consequences.remember(Deed::new(IncidentKind::Envoy, allegiance.0, host));
        }
    }
}

/// System: who governs ruins may find technology there, or ore.
pub fn search_ruins(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    governors: Res<Governors>,
    mut lands: Query<(&Holding, &mut Store)>,
    mut arsenals: Query<&mut Arsenal>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    for at in setting.territory_ids() {
        if governors.of(at).is_none() || !setting.place(at).is(Peculiarity::Ruins) {
            continue;
        }
        let Ok((
            Holding {
                holder: Some(holder),
                ..
            },
            mut store,
        )) = lands.get_mut(index.territory(at))
        else {
            continue;
        };
        let place = u64::from(at.0);
        let mut dice = clock
            .seed
            .dice(clock.turn, Purpose::Ruins, Some(*holder), place, 0);
        if !dice.chance(rules::RUINS) {
            continue;
        }
        let Ok(mut arsenal) = arsenals.get_mut(index.faction(*holder)) else {
            continue;
        };
        let missing: Vec<TechId> = (0..setting.technologies.len())
            .map(TechId::from_index)
            .filter(|tech| setting.technology(*tech).in_ruins && !arsenal.has(*tech))
            .collect();
        let pick = dice.below(missing.len() as u32 * 2) as usize;
        if let Some(technology) = missing.get(pick).copied() {
            arsenal.held_mut()[technology.index()] += 1;
            ledger.post(
                Some(*holder),
                Account::Technology(technology),
                1,
                Cause::Ruins,
            );
            let event = Event::TechnologyGained(TechnologyGained {
                by: *holder,
                technology,
                units: 1,
                how: Gained::Found,
                from: None,
            });
            consequences.record(event);
        } else {
            store.0[Good::Ore] += rules::SALVAGE;
            let account = Account::Store(at, Good::Ore);
            ledger.post(Some(*holder), account, rules::SALVAGE, Cause::Ruins);
        }
    }
}

/// System: a host feeds his guests from the store of the place where his faction resides; prestige rises. With no food
/// there, or aboard, there is no feast, and the host does something else.
pub fn feast(
    index: Res<Index>,
    holdings: Query<&Holding>,
    mut places: ParamSet<(Residences, Query<&mut Store>)>,
    mut majes: Query<MajeParts>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    let (hosts, guests) = hosts_and_envoys(&index, &majes);
    for entity in hosts {
        let Ok((allegiance, mut task, _, _, mut place)) = majes.get_mut(entity) else {
            continue;
        };
        let faction = allegiance.0;
        let holds = |at: &TerritoryId| {
            let land = holdings.get(index.territory(*at));
            land.is_ok_and(|land| land.holder == Some(faction))
        };
        let Some(at) = places.p0().of(faction).filter(holds) else {
            task.0 = Task::Idle;
            continue;
        };
        place.0 = at;
        let mut stores = places.p1();
        let Ok(mut store) = stores.get_mut(index.territory(at)) else {
            continue;
        };
        if store.0[Good::Food] < rules::FEAST {
            task.0 = Task::Idle;
            continue;
        }
        store.0[Good::Food] -= rules::FEAST;
        let account = Account::Store(at, Good::Food);
        ledger.post(Some(faction), account, -rules::FEAST, Cause::Hosting);
        consequences.add_prestige(&mut ledger, faction, 1, Cause::Hosting);
        for (guest, _) in guests.iter().filter(|(_, host)| *host == faction) {
            consequences.remember(Deed::new(IncidentKind::SharedTable, faction, *guest));
        }
    }
}

/// Who keeps open house, by id, and who has an envoy with whom.
fn hosts_and_envoys(
    index: &Index,
    majes: &Query<MajeParts>,
) -> (Vec<Entity>, Vec<(FactionId, FactionId)>) {
    let (mut hosts, mut envoys) = (Vec::new(), Vec::new());
    for (_, entity) in index.majes() {
        match majes.get(*entity) {
            Ok((_, Assignment(Task::Host), Captive(None), ..)) => hosts.push(*entity),
            Ok((of, Assignment(Task::Envoy { to }), Captive(None), ..)) => envoys.push((of.0, *to)),
            _ => {}
        }
    }
    envoys.sort_unstable();
    envoys.dedup();
    (hosts, envoys)
}
