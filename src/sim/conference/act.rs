//! Does what factions do about conferences at the table.

use super::decide;
use super::known::Guest;
use super::rules;
use super::table::{Conference, Conferences};
use crate::id::{FactionId, TerritoryId};
use crate::sim::consequence::act::record;
use crate::sim::event::{ConferenceCalled, Failure, InvitationAnswered, Observers};
use crate::sim::index::Clock;
use crate::sim::terms::{Ballot, ConferenceAct, Motion};
use crate::sim::view::Stale;
use bevy::ecs::prelude::World;

/// Who is concerned by an act besides whoever did it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Concerned {
    /// Who.
    pub others: Observers,
    /// How much of theirs has changed at least: a motion that was decided has consequences, and so have weapons.
    pub least: Stale,
}

impl Concerned {
    /// How much of the affairs of all who are concerned has to be copied anew, if an act of its kind usually changes this much.
    #[must_use]
    pub fn stale(&self, usual: Stale) -> Stale {
        usual.max(self.least)
    }

    /// For whom conferences are others than before after an act of somebody: for all who are concerned. But what comes of a round all
    /// who were invited learn, also those who did not come.
    #[must_use]
    pub fn conferences(&self, by: FactionId, act: &ConferenceAct) -> Observers {
        let speaks = matches!(act, ConferenceAct::Speak { .. });
        if speaks && !self.others.is_empty() {
            Observers::ALL
        } else {
            self.others.and(by)
        }
    }
}

/// Does an act that `check` let pass; returns who else is concerned.
///
/// # Errors
/// What turns out to be impossible fails, as an order does when the turn resolves.
pub fn perform(
    world: &mut World,
    by: FactionId,
    act: &ConferenceAct,
) -> Result<Concerned, Failure> {
    match act {
        ConferenceAct::Convene { guests, .. } => {
            let others = Observers::only(guests);
            open(world, by, act);
            Ok(Concerned {
                others,
                least: Stale::Fresh,
            })
        }
        ConferenceAct::Reply { host, comes } => {
            answer(world, by, *host, *comes)?;
            Ok(Concerned {
                others: Observers::only(&[*host]),
                least: Stale::Fresh,
            })
        }
        ConferenceAct::Speak { host, ballot } => speak(world, by, *host, *ballot),
    }
}

/// The scenario has a faction call a conference. Nothing comes of it while another of its conferences is open.
pub fn call(
    world: &mut World,
    host: FactionId,
    at: TerritoryId,
    guests: &[FactionId],
    motion: Motion,
) {
    let now = world.resource::<Clock>().turn;
    if world.resource::<Conferences>().of(host).is_some() {
        return;
    }
    let guests = guests.iter().copied().filter(|it| *it != host).collect();
    let conference = ConferenceAct::Convene {
        at,
        on: now + 1 + rules::SOONEST,
        guests,
        motion,
        escort: rules::ESCORT,
    };
    open(world, host, &conference);
}

fn open(world: &mut World, host: FactionId, act: &ConferenceAct) {
    let ConferenceAct::Convene {
        at,
        on,
        guests,
        motion,
        escort,
    } = act
    else {
        return;
    };
    let now = world.resource::<Clock>().turn;
    let mut conferences = world.resource_mut::<Conferences>();
    if let Some(record) = conferences.record_mut(host) {
        record.convened = Some(now);
    }
    let invited = guests.iter().map(|faction| Guest {
        faction: *faction,
        comes: None,
    });
    conferences.add(Conference {
        host,
        at: *at,
        on: *on,
        motion: *motion,
        escort: *escort,
        guests: invited.collect(),
        sitting: None,
    });
    let called = ConferenceCalled {
        host,
        guests: guests.clone(),
        at: *at,
        on: *on,
        motion: *motion,
    };
    record(world, called);
}

fn answer(world: &mut World, by: FactionId, host: FactionId, comes: bool) -> Result<(), Failure> {
    let mut conferences = world.resource_mut::<Conferences>();
    let conference = conferences.of_mut(host).ok_or(Failure::Gone)?;
    let mut guests = conference.guests.iter_mut();
    let guest = guests.find(|it| it.faction == by).ok_or(Failure::Gone)?;
    guest.comes = Some(comes);
    record(world, InvitationAnswered { by, host, comes });
    Ok(())
}

/// Notes what somebody says; once all have spoken, it is revealed and the round decided.
fn speak(
    world: &mut World,
    by: FactionId,
    host: FactionId,
    ballot: Ballot,
) -> Result<Concerned, Failure> {
    let mut conferences = world.resource_mut::<Conferences>();
    let conference = conferences.of_mut(host).ok_or(Failure::Gone)?;
    let sitting = conference.sitting.as_mut().ok_or(Failure::Gone)?;
    let place = sitting.ballots.partition_point(|(who, _)| *who < by);
    sitting.ballots.insert(place, (by, ballot));
    if sitting.silent().next().is_some() {
        return Ok(Concerned::default());
    }
    let (others, least) = decide::decide(world, host);
    Ok(Concerned { others, least })
}
