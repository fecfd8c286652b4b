//! Hostages are handed over when a deal is signed, and go home or are forfeit when it ends.

use super::hostages::{HostageHeld, Hostages};
use super::hostilities::attacked;
use super::table::Deals;
use crate::id::{FactionId, MajeId};
use crate::scenario::model::IncidentFamily;
use crate::sim::command::Task;
use crate::sim::consequence::act::record;
use crate::sim::event::HostageFreed;
use crate::sim::faction::residence_in;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Assignment, Captive, Whereabouts, find_governors_now, relieve};
use crate::sim::opinion::Opinions;
use crate::sim::terms::{Clause, ClauseState, Deal};
use bevy::ecs::prelude::{Entity, Res, World};

/// What becomes of a hostage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// He stays.
    Stays,
    /// Whoever has him now, it is not as a hostage.
    Gone,
    /// He goes home.
    Home,
    /// He is a prisoner from now on.
    Forfeit,
}

/// Whether all whom the deal hands over as hostages are free to go.
pub(super) fn are_free(world: &World, deal: &Deal) -> bool {
    let given = |from: FactionId| {
        let mut hostages = deal.wards(from);
        hostages.all(|maje| held_by(world, maje) == Some((from, None)))
    };
    deal.parties.into_iter().all(given)
}

/// Hands over the hostages of a deal that was signed under this number.
pub(super) fn hand_over(world: &mut World, deal: &Deal, number: u32) {
    let [one, other] = deal.parties;
    for [of, with] in [[one, other], [other, one]] {
        let wards = deal.clauses.iter().filter(|it| it.from == of);
        for what in wards.map(|it| it.what) {
            let Some(maje) = what.ward() else { continue };
            let Some(entity) = world.resource::<Index>().maje(maje) else {
                continue;
            };
            relieve(world, maje, entity);
            if let Some(seat) = residence_in(world, with) {
                world.entity_mut(entity).insert(Whereabouts(seat));
            }
            let task = Assignment(Task::Idle);
            world.entity_mut(entity).insert((Captive(Some(with)), task));
            world.resource_mut::<Hostages>().add(HostageHeld {
                maje,
                of,
                with,
                deal: number,
                fostered: what.hostage().is_none(),
            });
            find_governors_now(world);
        }
    }
}

/// Whether there are hostages.
pub(super) fn any_hostage(hostages: Res<Hostages>) -> bool {
    !hostages.0.is_empty()
}

/// System: hostages of deals that are over go home, unless their own broke their word to whoever keeps them, or attacked it.
pub(super) fn keep_hostages(world: &mut World) {
    let hostages = world.resource::<Hostages>().0.clone();
    for it in hostages {
        let fate = fate(world, it);
        if fate == Fate::Stays {
            continue;
        }
        let mut table = world.resource_mut::<Hostages>();
        table.0.retain(|other| other.maje != it.maje);
        let state = if fate == Fate::Forfeit {
            ClauseState::Broken
        } else {
            ClauseState::Excused
        };
        settle(world, it, state);
        if fate == Fate::Home
            && let Some(entity) = world.resource::<Index>().maje(it.maje)
        {
            send_home(world, it.of, entity);
        }
        if fate != Fate::Gone {
            let HostageHeld {
                maje,
                of,
                with,
                fostered,
                ..
            } = it;
            let forfeit = fate == Fate::Forfeit;
            record(
                world,
                HostageFreed {
                    maje,
                    of,
                    with,
                    forfeit,
                    fostered,
                },
            );
        }
    }
}

/// What becomes of a hostage now.
fn fate(world: &World, it: HostageHeld) -> Fate {
    if held_by(world, it.maje) != Some((it.of, Some(it.with))) {
        return Fate::Gone;
    }
    let now = world.resource::<Clock>().turn;
    let opinions = world.resource::<Opinions>();
    let failed = opinions.incidents(it.with, it.of).any(|known| {
        known.turn == now && known.is_wrong() && known.kind.family() == IncidentFamily::Word
    });
    let mut signed = world.resource::<Deals>().signed.iter();
    let signed = signed.find(|signed| signed.key == it.deal);
    let broken = |clause: &Clause| {
        let state = matches!(clause.state, ClauseState::Broken | ClauseState::KeptInPart);
        clause.from == it.of && state
    };
    let lives = |it: &HostageHeld, deal: &Deal| deal.wards(it.of).any(|maje| maje == it.maje);
    if it.fostered {
        let stays = signed.is_some_and(|signed| lives(&it, &signed.deal));
        return if stays { Fate::Stays } else { Fate::Home };
    }
    match signed {
        Some(signed) if signed.deal.clauses.iter().any(broken) => Fate::Forfeit,
        Some(signed) if lives(&it, &signed.deal) => Fate::Stays,
        _ if failed || attacked(opinions, now, it.of, it.with) => Fate::Forfeit,
        _ => Fate::Home,
    }
}

/// Says in the deal how the clause ended.
fn settle(world: &mut World, it: HostageHeld, state: ClauseState) {
    let mut deals = world.resource_mut::<Deals>();
    let mut signed = deals.signed.iter_mut();
    if let Some(signed) = signed.find(|signed| signed.key == it.deal) {
        let ends = |clause: &Clause| clause.what.ward() == Some(it.maje) && !clause.is_settled();
        signed.deal.mark(state, ends);
    }
}

/// Whose maje somebody is, and who holds him; nobody if he is no more.
fn held_by(world: &World, maje: MajeId) -> Option<(FactionId, Option<FactionId>)> {
    let entity = world.resource::<Index>().maje(maje)?;
    let of = world.get::<Allegiance>(entity)?.0;
    Some((of, world.get::<Captive>(entity)?.0))
}

fn send_home(world: &mut World, to: FactionId, entity: Entity) {
    if let Some(home) = residence_in(world, to) {
        world.entity_mut(entity).insert(Whereabouts(home));
    }
    world.entity_mut(entity).insert(Captive(None));
    find_governors_now(world);
}
