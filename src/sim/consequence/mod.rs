//! The one door through which things that happen have consequences: events are recorded, incidents remembered, prestige and
//! the counters of a scenario changed. Systems take [`Consequences`]; acts at the table use [`act`].
//!
//! Nobody else writes the chronicle, the table of incidents, prestige or counters; `tests/it/house` holds the house to it.

pub mod act;
mod change;
mod counted;
#[cfg(test)]
mod tests;
mod witnessed;

use super::belief::Sight;
use super::chronicle::Chronicle;
use super::event::{BloodSettled, Event, Record};
use super::faction::{Counters, Faction, Prestige};
use super::index::{Clock, Setting};
use super::ledger::{Cause, Ledger};
use super::opinion::{Deed, Kept, Opinions, Trust};
use super::terms::{BloodEnding, Secrecy, Testimony};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Count, IncidentKind, Traits};
use bevy::ecs::prelude::{Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

type Renown = (
    &'static Faction,
    &'static mut Prestige,
    &'static mut Counters,
);

/// What a system needs to record what happens and what follows from it.
#[derive(SystemParam)]
pub struct Consequences<'w, 's> {
    clock: Res<'w, Clock>,
    setting: Res<'w, Setting>,
    sight: Res<'w, Sight>,
    chronicle: ResMut<'w, Chronicle>,
    opinions: ResMut<'w, Opinions>,
    trust: ResMut<'w, Trust>,
    factions: Query<'w, 's, Renown>,
}

impl Consequences<'_, '_> {
    /// Records an event for those who took part, and for whoever sees or hears of it.
    ///
    /// What the event means for counters is counted.
    pub fn record(&mut self, event: impl Into<Event>) {
        let event = event.into();
        if let Some((who, what, by)) = counted::counted(&event) {
            self.count(who, what, by);
        }
        self.chronicle.record(event, &self.sight);
    }

    /// Returns how many events have been recorded so far; [`record_before`](Self::record_before) takes it back.
    #[must_use]
    pub fn recorded(&self) -> usize {
        self.chronicle.all().len()
    }

    /// What was recorded this turn so far.
    #[must_use]
    pub fn happened(&self) -> &[Record] {
        self.chronicle.of_turn(self.clock.turn)
    }

    /// Records an event before those recorded since there were `count` of them: the cause of them all, known only afterwards.
    pub fn record_before(&mut self, count: usize, event: impl Into<Event>) {
        self.chronicle.record_before(count, event, &self.sight);
    }

    /// Lets the one who felt a deed remember it; his opinion changes at once. Some killings make blood enemies.
    pub fn remember(&mut self, deed: Deed) {
        let felt = self.setting.incidents[deed.kind];
        let when = (self.clock.turn, self.setting.turn);
        self.opinions.remember(when, felt, deed);
        if let Some(sworn) = change::blood(&mut self.opinions, &deed) {
            self.record(sworn);
        }
    }

    /// What the second of two heard of the first in a turn turned out to be made up: as far as it is of these kinds it is held against it no
    /// more.
    pub fn acquit(&mut self, kinds: &[IncidentKind], between: [FactionId; 2], heard: Turn) {
        let when = (self.clock.turn, self.setting.turn);
        self.opinions.acquit(kinds, between, heard, when);
    }

    /// Ends the enmity of blood between two factions, if there is any.
    pub fn settle_blood(&mut self, parties: [FactionId; 2], how: BloodEnding) {
        if self.opinions.settle_blood(parties[0], parties[1]) {
            self.record(BloodSettled { parties, how });
        }
    }

    /// `by` has kept its word to `to`.
    pub fn keep_word(&mut self, by: FactionId, to: FactionId, kept: Kept) {
        self.trust.keep(by, to, kept);
    }

    /// `by` has broken its word to `to`, who lost this many loads by it.
    pub fn break_word(&mut self, by: FactionId, to: FactionId, stake: i32) {
        self.trust.breach(by, to, stake);
    }

    /// Somebody hears that `by` broke its word to others.
    pub fn hear_breach(&mut self, by: FactionId, listener: FactionId) {
        self.trust.hear(by, listener);
    }

    /// Broken words are forgiven a little, once a turn; how vengeful the First Majes are is given by [`FactionId`].
    pub fn forgive(&mut self, vengefulness: impl Fn(FactionId) -> i8) {
        self.trust.fade(vengefulness);
    }

    /// Returns what is remembered, and what factions think of each other.
    #[must_use]
    pub fn opinions(&self) -> &Opinions {
        &self.opinions
    }

    /// Adds to the prestige of a faction, never below 0, and posts the real change to the ledger.
    pub fn add_prestige(
        &mut self,
        ledger: &mut Ledger,
        faction: FactionId,
        amount: i32,
        cause: Cause,
    ) {
        let found = self.factions.iter_mut().find(|(it, ..)| it.0 == faction);
        if let Some((_, mut prestige, _)) = found {
            change::prestige(&mut prestige, ledger, faction, amount, cause);
        }
    }

    /// Adds what it is worth in public that a faction kept its word or broke it. Of a secret deal nobody else knows, and
    /// everybody sees prestige: there it stays as it is, until whoever was wronged denounces it.
    pub fn answer_for_word(
        &mut self,
        ledger: &mut Ledger,
        faction: FactionId,
        amount: i32,
        secrecy: Secrecy,
    ) {
        if secrecy == Secrecy::Public {
            self.add_prestige(ledger, faction, amount, Cause::Word);
        }
    }

    /// Whoever witnessed a deal takes to heart how a word of it was kept, if there was a witness; what the First Maje of a faction is like is
    /// given by [`FactionId`].
    pub fn testify(
        &mut self,
        ledger: &mut Ledger,
        testimony: Option<Testimony>,
        leader: impl Fn(FactionId) -> Traits,
    ) {
        let Some(it) = testimony else {
            return;
        };
        self.remember(witnessed::deed(&it).felt_by(leader(it.witness)));
        if it.broken {
            self.break_word(it.by, it.witness, witnessed::stake(&it));
            self.answer_for_word(ledger, it.by, witnessed::SHAME, it.secrecy);
        } else {
            self.keep_word(it.by, it.witness, witnessed::kept(&it));
        }
    }

    /// Returns the prestige of a faction.
    #[must_use]
    pub fn prestige(&self, faction: FactionId) -> i32 {
        self.of(faction).map_or(0, |(prestige, _)| prestige)
    }

    /// Adds `by` to every counter of a faction that counts this.
    pub fn count(&mut self, faction: FactionId, what: Count, by: i32) {
        if !change::is_counted(&self.setting.vars, what) {
            return;
        }
        let found = self.factions.iter_mut().find(|(it, ..)| it.0 == faction);
        if let Some((.., mut counters)) = found {
            change::counters(&self.setting.vars, &mut counters, what, by);
        }
    }

    /// Returns the counters of a faction, by `VarId`.
    #[must_use]
    pub fn counters(&self, faction: FactionId) -> &[i32] {
        self.of(faction).map_or(&[], |(_, counters)| counters)
    }

    fn of(&self, faction: FactionId) -> Option<(i32, &[i32])> {
        let mut factions = self.factions.iter();
        let found = factions.find(|(it, ..)| it.0 == faction);
        found.map(|(_, prestige, counters)| (prestige.0, counters.0.as_slice()))
    }
}
