//! Conferences come together, or do not.

use super::known::Tabled;
use super::rules;
use super::table::{Conference, Conferences, Sitting};
use super::{bad_blood, escort};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Peculiarity, Rank};
use crate::sim::consequence::act::{add_prestige, record, remember};
use crate::sim::deal::Deals;
use crate::sim::event::{ConferenceFailed, ConferenceMet, Observers};
use crate::sim::faction::Standing;
use crate::sim::goods::pay;
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::Cause;
use crate::sim::maje::{Allegiance, Captive, Maje, Person, Whereabouts};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Res, World};

/// Whether any conference was convened, or a faction founded, since it was last asked.
pub fn any_open(conferences: Res<Conferences>) -> bool {
    !conferences.open.is_empty() || conferences.has_newcomers()
}

/// System: conferences of this turn are over, those that were called in it are paid for, and those of the next come together.
pub fn gather(world: &mut World) {
    let now = world.resource::<Clock>().turn;
    let mut conferences = world.resource_mut::<Conferences>();
    conferences.note_newcomers(now);
    conferences.open.retain(|it| it.on > now);
    let new = conferences.open.iter();
    let new = new.filter(|it| conferences.record(it.host).convened == Some(now));
    let bills: Vec<(FactionId, usize)> = new.map(|it| (it.host, it.guests.len())).collect();
    for (host, guests) in bills {
        pay(world, host, rules::price(guests), Cause::Conference);
    }
    let conferences = world.resource::<Conferences>();
    let due = conferences.open.iter().filter(|it| it.on == now + 1);
    let due: Vec<Conference> = due.cloned().collect();
    for conference in due {
        meet(world, conference);
    }
}

/// Those who promised to come, to the host or by a deal, and have somebody there are present; whoever promised and has nobody there is
/// remembered for it.
fn meet(world: &mut World, mut conference: Conference) {
    let host = conference.host;
    let here = speaker(world, &conference, host).is_some() && is_open(world, &conference);
    let deals = world.resource::<Deals>();
    let promised = conference.guests.iter().filter(|it| {
        let owed = |it: FactionId| deals.owe_attendance(it, host);
        it.comes == Some(true) || owed(it.faction)
    });
    let promised = promised.map(|it| it.faction).filter(|it| plays(world, *it));
    let (present, absent): (Vec<FactionId>, Vec<FactionId>) =
        promised.partition(|who| speaker(world, &conference, *who).is_some());
    for who in &absent {
        let deed = Deed::new(IncidentKind::StayedAway, *who, host);
        remember(world, deed.known_to(Observers::only(&present)));
        add_prestige(world, *who, rules::STAYED_AWAY, Cause::Conference);
    }
    if !here || present.len() + 1 < rules::QUORUM {
        if !here {
            for who in &present {
                let deed = Deed::new(IncidentKind::StayedAway, host, *who);
                remember(world, deed.known_to(Observers::only(&present)));
            }
        }
        add_prestige(world, host, rules::NOBODY_CAME, Cause::Conference);
        let guests = conference.guests.iter().map(|it| it.faction).collect();
        record(world, ConferenceFailed { host, guests });
        world.resource_mut::<Conferences>().close(host);
        return;
    }
    let mut seated = present.clone();
    seated.push(host);
    seated.sort_unstable();
    let speakers = seated
        .iter()
        .filter_map(|who| Some((*who, speaker(world, &conference, *who)?)))
        .collect();
    conference.sitting = Some(Sitting {
        present: seated.clone(),
        tabled: Tabled {
            motion: conference.motion,
            by: host,
        },
        ballots: Vec::new(),
        past: Vec::new(),
        over: false,
        speakers,
        drawn: Vec::new(),
    });
    let met = ConferenceMet {
        host,
        present: seated.clone(),
        absent,
        at: conference.at,
        motion: conference.motion,
    };
    record(world, met);
    add_prestige(world, host, rules::HOSTED, Cause::Conference);
    for guest in &present {
        remember(world, Deed::new(IncidentKind::SharedTable, host, *guest));
    }
    escort::look_around(world, &conference, &present);
    bad_blood::notice(world, host, conference.at, &seated);
    let mut conferences = world.resource_mut::<Conferences>();
    if let Some(record) = conferences.record_mut(host) {
        record.hosted = record.hosted.saturating_add(1);
    }
    for guest in present {
        if let Some(record) = conferences.record_mut(guest) {
            record.attended = record.attended.saturating_add(1);
        }
    }
    if let Some(open) = conferences.of_mut(host) {
        *open = conference;
    }
}

fn plays(world: &World, faction: FactionId) -> bool {
    let entity = world.resource::<Index>().faction(faction);
    world
        .get::<Standing>(entity)
        .is_some_and(Standing::is_active)
}

/// Who speaks for a faction: a maje of its own who is free and where the conference meets, the First Maje before all others.
fn speaker(world: &World, conference: &Conference, faction: FactionId) -> Option<MajeId> {
    let serves = |entity| world.get::<Allegiance>(entity).map(|it| it.0) == Some(faction);
    let free = |entity| {
        let captive = world.get::<Captive>(entity);
        captive.is_some_and(|it| it.0.is_none())
    };
    let here = |entity| world.get::<Whereabouts>(entity).map(|it| it.0) == Some(conference.at);
    let majes = world.resource::<Index>().majes_of_first(faction);
    let there = majes.filter(|entity| here(*entity) && serves(*entity) && free(*entity));
    let found = there.filter_map(|entity| {
        let rank = world.get::<Person>(entity)?.rank;
        Some((rank != Rank::First, world.get::<Maje>(entity)?.0))
    });
    found.min().map(|(_, maje)| maje)
}

/// Whether the host still plays and the place is still his, or neutral.
fn is_open(world: &World, conference: &Conference) -> bool {
    let setting = world.resource::<Setting>();
    let neutral = setting.place(conference.at).is(Peculiarity::NeutralGround);
    let entity = world.resource::<Index>().territory(conference.at);
    let held = world.get::<Holding>(entity);
    let held = held.is_some_and(|it| it.holder == Some(conference.host));
    plays(world, conference.host) && (neutral || held)
}
