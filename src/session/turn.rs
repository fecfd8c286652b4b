//! The order of play within a turn.

use super::error::SessionError;
use super::game::{Session, TurnEnd};
use super::log::Entry;
use super::seat::{Seat, Stage};
use crate::id::{FactionId, Turn};

impl Session {
    /// Ends the planning of the person who plays this faction. When it was the last person,
    /// minds deal and give orders, and the turn resolves.
    ///
    /// # Errors
    /// It is not the faction's turn.
    pub fn end_turn(&mut self, faction: FactionId) -> Result<TurnEnd, SessionError> {
        self.expect(faction)?;
        let next = self.persons().find(|person| *person > faction);
        if let Some(next) = next {
            self.stage = Stage::HandOver(next);
            self.save_itself();
            return Ok(TurnEnd::Next(next));
        }
        Ok(TurnEnd::Resolved(self.resolve()))
    }

    /// Resolves a turn that no person takes part in.
    ///
    /// # Errors
    /// A person is in the game, or it is over.
    pub fn advance(&mut self) -> Result<Turn, SessionError> {
        match self.stage {
            Stage::Watching => Ok(self.resolve()),
            Stage::Over => Err(SessionError::Over),
            Stage::HandOver(_) | Stage::Planning(_) => Err(SessionError::PersonsFirst),
        }
    }

    /// Plays on past the end of the game: nothing ends it any more. Whoever still has a sect
    /// goes on leading it; where no person has, minds play. Does nothing before the end.
    pub fn play_on(&mut self) {
        if self.stage != Stage::Over {
            return;
        }
        self.simulation.play_on();
        if self.record {
            self.log.push(Entry::PlayOn);
        }
        self.begin_turn();
        self.save_itself();
    }

    /// Persons who are still in the game, by faction.
    fn persons(&self) -> impl Iterator<Item = FactionId> {
        let factions = self.book().faction_ids();
        factions.filter(|faction| self.seat(*faction).is_person() && self.is_active(*faction))
    }

    fn resolve(&mut self) -> Turn {
        let turn = self.turn();
        self.minds_at_the_table();
        self.minds_give_orders();
        self.simulation.end_turn();
        self.seats.resize(self.book().factions.len(), Seat::Mind);
        if self.record {
            self.log.push(Entry::TurnEnd(self.simulation.digest()));
        }
        self.begin_turn();
        self.save_itself();
        turn
    }

    /// Decides whose move it is at the start of a turn. Where several persons play, even the
    /// first is handed over to: the last saw the end of the turn before.
    pub(super) fn begin_turn(&mut self) {
        let mut persons = self.persons();
        let (first, second) = (persons.next(), persons.next());
        drop(persons);
        self.stage = match (first, second) {
            _ if self.simulation.is_over() => Stage::Over,
            (None, _) => Stage::Watching,
            (Some(only), None) => Stage::Planning(only),
            (Some(first), Some(_)) => Stage::HandOver(first),
        };
    }
}
