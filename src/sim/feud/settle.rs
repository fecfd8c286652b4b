//! What becomes of feuds when a turn resolves: duels are fought, threats are made good or not, prisoners are kept.

use super::rules::{self, Duellist};
use super::table::{Challenge, Feuds};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Good, Rank, Traits};
use crate::sim::command::Task;
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::{DuelRefused, Dueled, Observers, ThreatFailed};
use crate::sim::faction::Residences;
use crate::sim::fleet::Commander;
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Assignment, Captive, Person};
use crate::sim::opinion::{Deed, Incident, IncidentKind};
use crate::sim::terms::{BloodEnding, Treatment};
use crate::sim::territory::{Holding, Store};
use bevy::ecs::prelude::{Commands, Entity, ParamSet, Query, Res, ResMut};

type MajeParts = (
    &'static Allegiance,
    &'static Person,
    &'static Captive,
    &'static Assignment,
);

/// A First Maje who could fight.
#[derive(Debug, Clone, Copy)]
struct Champion {
    maje: MajeId,
    entity: Entity,
    duellist: Duellist,
}

/// System: duels that were accepted are fought, challenges nobody answered are refused. Whoever wins, the blood between
/// the two is settled.
pub fn fight_duels(
    clock: Res<Clock>,
    mut index: ResMut<Index>,
    majes: Query<MajeParts>,
    mut commanders: Query<&mut Commander>,
    mut feuds: ResMut<Feuds>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
    mut commands: Commands,
) {
    let next = clock.turn + 1;
    let open = std::mem::take(&mut feuds.challenges);
    for challenge in open {
        let Challenge { by, to, made, .. } = challenge;
        if !challenge.accepted {
            if rules::stands(made, next) {
                feuds.challenges.push(challenge);
                continue;
            }
            consequences.record(DuelRefused { by: to, to: by });
            let feels = leader(&index, &majes, by);
            let deed = Deed::new(IncidentKind::RefusedDuel, to, by).felt_by(feels);
            consequences.remember(deed.known_to(Observers::ALL));
            consequences.add_prestige(&mut ledger, to, rules::DUEL_REFUSED, Cause::Word);
            continue;
        }
        let champions = [by, to].map(|faction| champion(&index, &majes, faction));
        // A First Maje who was taken or killed meanwhile fights no duel.
        let [Some(one), Some(other)] = champions else {
            continue;
        };
        let subject = u64::from(to.0);
        let mut dice = clock
            .seed
            .dice(clock.turn, Purpose::Duel, Some(by), subject, 0);
        let outcome = rules::duel([one.duellist, other.duellist], &mut dice);
        let (winner, loser, beaten) = if outcome.first_won {
            (by, to, other)
        } else {
            (to, by, one)
        };
        consequences.record(Dueled {
            winner,
            loser,
            beaten: beaten.maje,
            died: outcome.dies,
        });
        consequences.settle_blood([by, to], BloodEnding::Duel);
        for (doer, feels) in [(by, to), (to, by)] {
            let leader = leader(&index, &majes, feels);
            let deed = Deed::new(IncidentKind::MadePeace, doer, feels);
            consequences.remember(deed.felt_by(leader));
        }
        consequences.add_prestige(&mut ledger, winner, rules::DUEL_WON, Cause::Victory);
        if outcome.dies {
            if let Ok((.., Assignment(Task::Command { fleet }))) = majes.get(beaten.entity)
                && let Some(fleet) = index.fleet(*fleet)
                && let Ok(mut commander) = commanders.get_mut(fleet)
            {
                commander.0 = None;
            }
            index.remove_maje(beaten.maje);
            commands.entity(beaten.entity).despawn();
        }
    }
    feuds.forget(|maje| {
        let held = index.maje(maje).and_then(|entity| majes.get(entity).ok());
        held.is_some_and(|(_, _, captive, _)| captive.0.is_some())
    });
}

/// The First Maje of a faction, if he is free.
fn champion(index: &Index, majes: &Query<MajeParts>, of: FactionId) -> Option<Champion> {
    index.majes().iter().find_map(|(maje, entity)| {
        let (allegiance, person, captive, _) = majes.get(*entity).ok()?;
        let leads = allegiance.0 == of && person.rank == Rank::First && captive.0.is_none();
        leads.then_some(Champion {
            maje: *maje,
            entity: *entity,
            duellist: Duellist {
                traits: person.traits,
                age: u16::from(person.age),
            },
        })
    })
}

/// The character of the First Maje of a faction; without one, neither this nor that.
fn leader(index: &Index, majes: &Query<MajeParts>, of: FactionId) -> Traits {
    champion(index, majes, of).map_or_else(Traits::default, |it| it.duellist.traits)
}

/// System: prisoners are kept as their captors said, and their people remember it. Who is kept well eats at the seat of his
/// captor; where there is no food for him, he is kept as anybody else.
pub fn keep_prisoners(
    clock: Res<Clock>,
    index: Res<Index>,
    feuds: Res<Feuds>,
    majes: Query<MajeParts>,
    holdings: Query<&Holding>,
    mut places: ParamSet<(Residences, Query<&mut Store>)>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    for (maje, treatment) in feuds.treatments() {
        let prisoner = index.maje(*maje).and_then(|it| majes.get(it).ok());
        let Some((allegiance, _, Captive(Some(captor)), _)) = prisoner else {
            continue;
        };
        let kind = match treatment {
            Treatment::Plain => continue,
            Treatment::Badly => IncidentKind::Mistreated,
            Treatment::Well => {
                let holds = |at: &crate::id::TerritoryId| {
                    let land = holdings.get(index.territory(*at));
                    land.is_ok_and(|land| land.holder == Some(*captor))
                };
                let Some(at) = places.p0().of(*captor).filter(holds) else {
                    continue;
                };
                let mut stores = places.p1();
                let Ok(mut store) = stores.get_mut(index.territory(at)) else {
                    continue;
                };
                if store.0[Good::Food] < rules::GUEST {
                    continue;
                }
                store.0[Good::Food] -= rules::GUEST;
                let account = Account::Store(at, Good::Food);
                ledger.post(Some(*captor), account, -rules::GUEST, Cause::Hosting);
                IncidentKind::KeptWell
            }
        };
        let feels = leader(&index, &majes, allegiance.0);
        let since = clock.turn.saturating_sub(rules::KEPT_SO - 1);
        let again = |it: &Incident| (it.kind, it.maje) == (kind, Some(*maje));
        if consequences.opinions().since(since).any(again) {
            continue;
        }
        let deed = Deed::new(kind, *captor, allegiance.0).about(*maje);
        consequences.remember(deed.felt_by(feels));
    }
}

/// System: who demanded with threats, was refused and did nothing for some turns is laughed at.
pub fn call_bluffs(clock: Res<Clock>, mut ledger: ResMut<Ledger>, mut consequences: Consequences) {
    let Some(then) = clock.turn.checked_sub(rules::BLUFF_AFTER) else {
        return;
    };
    let opinions = consequences.opinions();
    let refused = opinions.since(then).take_while(|it| it.turn == then);
    let refused = refused.filter(|it| it.kind == IncidentKind::RefusedDemand);
    let bluffs: Vec<(FactionId, FactionId)> = refused
        .map(|it| (it.to, it.by))
        .filter(|(by, to)| {
            let since = opinions.since(then);
            !since
                .into_iter()
                .any(|it| (it.by, it.to) == (*by, *to) && it.kind.is_attack())
        })
        .collect();
    for (by, to) in bluffs {
        consequences.add_prestige(&mut ledger, by, rules::BLUFF, Cause::Word);
        consequences.record(ThreatFailed { by, to });
    }
}
