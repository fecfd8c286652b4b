//! Conferences come together, or do not.

use super::known::Tabled;
use super::rules;
use super::table::{Conference, Conferences, Sitting};
use super::{bad_blood, escort};
use crate::id::{FactionId, MajeId, TerritoryId};
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
use bevy::ecs::prelude::{QueryState, Res, World};

/// Who everybody is, whose, where, and whether he is a prisoner.
type People = QueryState<(
    &'static Maje,
    &'static Person,
    &'static Allegiance,
    &'static Whereabouts,
    &'static Captive,
)>;

/// Whether any conference was convened, or a faction founded, since it was last asked.
pub fn any_open(conferences: Res<Conferences>) -> bool {
    !conferences.open.is_empty() || conferences.has_newcomers()
}

/// System: conferences of this turn are over, those that were called in it are paid for, and those of the next come together.
pub fn gather(world: &mut World, people: &mut People) {
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
        let speakers = speakers(world, people, conference.at);
        meet(world, conference, &speakers);
    }
}

/// Those who promised to come, to the host or by a deal, and have one of those `speakers` there are present; whoever promised and has
/// nobody there is remembered for it.
fn meet(world: &mut World, mut conference: Conference, speakers: &[(FactionId, MajeId)]) {
    let host = conference.host;
    let sends = |who: FactionId| speakers.iter().any(|(of, _)| *of == who);
    let here = sends(host) && is_open(world, &conference);
    let deals = world.resource::<Deals>();
    let promised = conference.guests.iter().filter(|it| {
        let owed = |it: FactionId| deals.owe_attendance(it, host);
        it.comes == Some(true) || owed(it.faction)
    });
    let promised = promised.map(|it| it.faction).filter(|it| plays(world, *it));
    let (present, absent): (Vec<FactionId>, Vec<FactionId>) = promised.partition(|who| sends(*who));
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
    let speakers = speakers.iter().filter(|(who, _)| seated.contains(who));
    let speakers = speakers.copied().collect();
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

/// Who could speak for each faction at a place, by [`FactionId`]: a maje of its own who is free and there, the First Maje before all
/// others.
fn speakers(world: &World, people: &mut People, at: TerritoryId) -> Vec<(FactionId, MajeId)> {
    let people = people.query(world);
    let majes = world.resource::<Index>().majes().iter();
    let majes = majes.filter_map(|(_, entity)| people.get(*entity).ok());
    let there = majes.filter(|(.., here, captive)| here.0 == at && captive.0.is_none());
    let mut found: Vec<(FactionId, bool, MajeId)> = there
        .map(|(maje, person, serves, ..)| (serves.0, person.rank != Rank::First, maje.0))
        .collect();
    found.sort_unstable();
    found.dedup_by_key(|(faction, ..)| *faction);
    let speakers = found.into_iter().map(|(faction, _, maje)| (faction, maje));
    speakers.collect()
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
