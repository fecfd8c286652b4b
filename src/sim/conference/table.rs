//! Conferences that were convened, and what came of those that were held.

use super::known::{Drawn, Guest, KnownConference, KnownSitting, PastRound, Tabled};
use super::rules;
use crate::id::{FactionId, MajeId, TerritoryId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::{Ballot, Motion};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A conference that meets this turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Who is present, the host included, by id.
    pub present: Vec<FactionId>,
    /// What is voted on in this round.
    pub tabled: Tabled,
    /// What was said in this round so far: nobody knows it before all have spoken.
    pub ballots: Vec<(FactionId, Ballot)>,
    /// Rounds that are over, in order.
    pub past: Vec<PastRound>,
    /// Whether it is over.
    pub over: bool,
    /// Who speaks for each of those present, by faction.
    pub speakers: Vec<(FactionId, MajeId)>,
    /// Weapons that were drawn, by whoever drew.
    pub drawn: Vec<Drawn>,
}

impl Sitting {
    /// The number of the round, from 1.
    #[must_use]
    pub fn round(&self) -> u8 {
        u8::try_from(self.past.len() + 1).unwrap_or(u8::MAX)
    }

    /// What a faction said in this round, if it has spoken.
    #[must_use]
    pub fn ballot_of(&self, faction: FactionId) -> Option<Ballot> {
        let found = self.ballots.iter().find(|(who, _)| *who == faction);
        found.map(|(_, ballot)| *ballot)
    }

    /// Who speaks for a faction.
    #[must_use]
    pub fn speaker_of(&self, faction: FactionId) -> Option<MajeId> {
        let mut speakers = self.speakers.iter();
        let found = speakers.find(|(of, _)| *of == faction);
        found.map(|(_, maje)| *maje)
    }

    /// Those present who have not spoken in this round.
    pub fn silent(&self) -> impl Iterator<Item = FactionId> + '_ {
        let present = self.present.iter().copied();
        present.filter(|who| !self.over && self.ballot_of(*who).is_none())
    }
}

/// A conference that was convened. Its host has no other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conference {
    /// Who called it.
    pub host: FactionId,
    /// Where it meets.
    pub at: TerritoryId,
    /// In which turn.
    pub on: Turn,
    /// What it is about.
    pub motion: Motion,
    /// How many ships each may bring within a lane of the place.
    pub escort: u16,
    /// Who is invited, by id.
    pub guests: Vec<Guest>,
    /// What goes on there, once it meets.
    pub sitting: Option<Sitting>,
}

impl Conference {
    /// The conference as a faction knows it; nothing for those who were not invited. Who accepted only the host is told.
    #[must_use]
    pub fn known_to(&self, faction: FactionId) -> Option<KnownConference> {
        let own = self.guests.iter().find(|it| it.faction == faction);
        let hosts = self.host == faction;
        if own.is_none() && !hosts {
            return None;
        }
        let told = |guest: &Guest| Guest {
            comes: guest.comes.filter(|_| hosts || guest.faction == faction),
            ..*guest
        };
        let sitting = self.sitting.as_ref();
        let sitting = sitting.map(|it| KnownSitting {
            present: it.present.clone(),
            tabled: it.tabled,
            over: it.over,
            ballot: it.ballot_of(faction),
            past: it.past.clone(),
            speakers: if it.present.contains(&faction) {
                it.speakers.clone()
            } else {
                Vec::new()
            },
            drawn: it.drawn.clone(),
        });
        Some(KnownConference {
            host: self.host,
            at: self.at,
            on: self.on,
            motion: self.motion,
            escort: self.escort,
            guests: self.guests.iter().map(told).collect(),
            sitting,
        })
    }

    fn is_sound(&self, context: &AuditContext<'_>) -> bool {
        let sorted = self
            .guests
            .is_sorted_by(|one, next| one.faction < next.faction);
        let invited =
            |who: &FactionId| *who == self.host || self.guests.iter().any(|it| it.faction == *who);
        let host = self.guests.iter().all(|it| it.faction != self.host);
        let room = (self.host.index() < context.factions()) && self.guests.len() <= rules::GUESTS;
        let held = self.sitting.as_ref().is_none_or(|it| {
            let present = it.present.iter().all(invited);
            let once = it.present.is_sorted_by(|one, next| one < next);
            let spoke = it.ballots.iter().all(|(who, _)| it.present.contains(who));
            let speak = it.speakers.is_sorted_by(|one, next| one.0 < next.0)
                && it.speakers.iter().all(|(who, _)| it.present.contains(who));
            let drew = |drawn: &Drawn| {
                let both = [drawn.by, drawn.on];
                drawn.by != drawn.on && both.iter().all(|who| it.present.contains(who))
            };
            let drawn = it.drawn.is_sorted_by(|one, next| one.by < next.by)
                && it.drawn.iter().all(drew)
                && (it.over || it.drawn.is_empty());
            let rounds = it.past.len() < usize::from(rules::ROUNDS) + usize::from(it.over);
            present && once && spoke && speak && drawn && rounds && self.on == context.turn
        });
        let due = self.on >= context.turn;
        sorted && host && room && held && due
    }
}

/// What a faction has had to do with conferences so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceRecord {
    /// When it last convened one.
    pub convened: Option<Turn>,
    /// How many of its own were held.
    pub hosted: u16,
    /// At how many of others it was present.
    pub attended: u16,
    /// How often it was condemned.
    pub condemned: u16,
    /// Since which turn it is in the game; 0: from the first.
    pub since: Option<Turn>,
}

/// Who is First among Majes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acclamation {
    /// Who.
    pub faction: FactionId,
    /// In which turn it was acclaimed.
    pub turn: Turn,
}

/// Conferences that were convened, and what came of those that were held.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conferences {
    /// Those that have not ended, by host.
    pub open: Vec<Conference>,
    /// Who is First among Majes, if anybody is.
    pub first: Option<Acclamation>,
    /// By [`FactionId`].
    records: Vec<ConferenceRecord>,
}

impl SavedTable for Conferences {
    fn begin(start: &Start<'_>) -> Self {
        let record = ConferenceRecord {
            since: Some(0),
            ..ConferenceRecord::default()
        };
        Self {
            records: vec![record; start.scenario.roster.factions.len()],
            ..Self::default()
        }
    }

    fn grow(&mut self, _newcomer: FactionId, _parent: FactionId) {
        self.records.push(ConferenceRecord::default());
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let each = self.records.len() == context.factions();
        let sorted = self.open.is_sorted_by(|one, next| one.host < next.host);
        let sound = self.open.iter().all(|it| it.is_sound(context));
        ensure(each && sorted && sound, "the conferences")
    }
}

impl Conferences {
    /// The conference of a host.
    #[must_use]
    pub fn of(&self, host: FactionId) -> Option<&Conference> {
        let at = self.place(host).ok()?;
        self.open.get(at)
    }

    /// The conference of a host, to be changed.
    pub fn of_mut(&mut self, host: FactionId) -> Option<&mut Conference> {
        let at = self.place(host).ok()?;
        self.open.get_mut(at)
    }

    /// Adds a conference; its host has no other.
    pub fn add(&mut self, conference: Conference) {
        if let Err(at) = self.place(conference.host) {
            self.open.insert(at, conference);
        }
    }

    /// Has a faction that is no more be present nowhere: nobody waits for its word.
    pub fn excuse(&mut self, faction: FactionId) {
        let sittings = self.open.iter_mut().filter_map(|it| it.sitting.as_mut());
        for sitting in sittings {
            sitting.present.retain(|who| *who != faction);
            sitting.speakers.retain(|(who, _)| *who != faction);
            sitting
                .drawn
                .retain(|it| it.by != faction && it.on != faction);
        }
    }

    /// Conferences at which weapons were drawn this turn, by host.
    pub fn broken_up(&self) -> impl Iterator<Item = (&Conference, &Sitting)> {
        let met = self.open.iter();
        let met = met.filter_map(|it| Some((it, it.sitting.as_ref()?)));
        met.filter(|(_, sitting)| !sitting.drawn.is_empty())
    }

    /// Whether ships of a faction cannot leave a place: it was present there when weapons were drawn.
    #[must_use]
    pub fn holds(&self, faction: FactionId, at: TerritoryId) -> bool {
        let mut broken = self.broken_up();
        broken.any(|(it, sitting)| it.at == at && sitting.present.contains(&faction))
    }

    /// Ends the conference of a host.
    pub fn close(&mut self, host: FactionId) {
        if let Ok(at) = self.place(host) {
            self.open.remove(at);
        }
    }

    fn place(&self, host: FactionId) -> Result<usize, usize> {
        self.open.binary_search_by_key(&host, |it| it.host)
    }

    /// What a faction has had to do with conferences.
    #[must_use]
    pub fn record(&self, faction: FactionId) -> ConferenceRecord {
        self.records
            .get(faction.index())
            .copied()
            .unwrap_or_default()
    }

    /// The same, to be changed.
    pub fn record_mut(&mut self, faction: FactionId) -> Option<&mut ConferenceRecord> {
        self.records.get_mut(faction.index())
    }

    /// Notes since when factions that were founded are in the game.
    pub fn note_newcomers(&mut self, now: Turn) {
        for record in self.records.iter_mut().filter(|it| it.since.is_none()) {
            record.since = Some(now);
        }
    }

    /// Whether a faction was founded of which it is not noted since when it is in the game.
    #[must_use]
    pub fn has_newcomers(&self) -> bool {
        self.records.iter().any(|it| it.since.is_none())
    }

    /// Whether a faction is old enough to have a vote.
    #[must_use]
    pub fn is_of_age(&self, faction: FactionId, now: Turn) -> bool {
        let since = self.record(faction).since.unwrap_or(now);
        since == 0 || now.saturating_sub(since) >= rules::OF_AGE
    }
}
