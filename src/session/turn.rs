//! The order of play within a turn.

use super::error::SessionError;
use super::game::{Session, TurnEnd};
use super::log::LogEntry;
use super::seat::{Seat, Stage};
use crate::id::{FactionId, Turn};
use crate::sim::faction::Status;

impl Session {
    /// Ends the planning of the person who plays this faction. When it was the last person,
    /// minds deal and give orders, and the turn resolves.
    ///
    /// # Errors
    /// It is not the faction's turn.
    pub fn end_turn(&mut self, faction: FactionId) -> Result<TurnEnd, SessionError> {
        self.expect(faction)?;
        self.account_for_orders(faction);
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
            Stage::HandOver(_) | Stage::Planning(_) | Stage::Fallen(_) => {
                Err(SessionError::PersonsFirst)
            }
        }
    }

    /// Plays on past the end of the game: nothing ends it any more. Whoever still has a sect
    /// goes on leading it; where no person has, minds play. Does nothing before the end.
    pub fn play_on(&mut self) {
        if self.stage != Stage::Over {
            return;
        }
        self.past = None;
        self.simulation.play_on();
        if self.record {
            self.log.push(LogEntry::PlayOn);
        }
        self.begin_turn();
        self.save_itself();
    }

    /// Persons who are still in the game, by faction.
    fn persons(&self) -> impl Iterator<Item = FactionId> {
        let factions = self.roster().faction_ids();
        factions.filter(|faction| self.seat(*faction).is_person() && self.is_active(*faction))
    }

    /// What minds do in a turn before they give orders: they meet at conferences and deal at the table. Turns do it by themselves; on
    /// its own it is for looking at what minds are asked then.
    pub fn deal_before_orders(&mut self) {
        self.hold_conferences();
        self.minds_at_the_table();
    }

    fn resolve(&mut self) -> Turn {
        let turn = self.turn();
        self.deal_before_orders();
        self.choose_for_the_idle();
        self.minds_give_orders();
        self.simulation.end_turn();
        self.seats.resize(self.roster().factions.len(), Seat::Mind);
        if self.record {
            self.log.push(LogEntry::TurnEnd(self.simulation.digest()));
        }
        self.do_what_is_meant();
        self.begin_turn();
        self.save_itself();
        turn
    }

    /// Persons whose faction ended in the turn before this one, by faction.
    fn fallen(&self) -> Vec<FactionId> {
        let before = self.turn().saturating_sub(1);
        let fell = |faction: &FactionId| {
            self.seat(*faction).is_person()
                && match self.simulation.view(*faction).own.status {
                    Status::Ended(turn) | Status::Departed(turn) => turn == before,
                    Status::Active | Status::Hidden => false,
                }
        };
        self.roster().faction_ids().filter(fell).collect()
    }

    /// Whether the person of a faction has anything to do or to be told this turn.
    pub(super) fn takes_part(&self, faction: FactionId) -> bool {
        self.seat(faction).is_person()
            && (self.is_active(faction) || self.fallen().contains(&faction))
    }

    /// Decides whose move it is at the start of a turn. Whoever fell is told so first. Where several persons sit at one
    /// screen, even the first is handed over to: the last saw the end of the turn before.
    pub(super) fn begin_turn(&mut self) {
        let fallen = self.fallen();
        let persons: Vec<FactionId> = fallen.iter().copied().chain(self.persons()).collect();
        self.stage = match persons.as_slice() {
            _ if self.simulation.is_over() => Stage::Over,
            [] => Stage::Watching,
            [only] => self.seated(*only),
            [first, ..] => Stage::HandOver(*first),
        };
    }

    /// What the person of a faction does once nobody else looks.
    pub(super) fn seated(&self, faction: FactionId) -> Stage {
        if self.is_active(faction) {
            Stage::Planning(faction)
        } else {
            Stage::Fallen(faction)
        }
    }

    /// Whose move it is once the person of a fallen faction has been told.
    pub(super) fn after_fall(&self, faction: FactionId) -> Stage {
        let mut others = self.fallen().into_iter().filter(|other| *other > faction);
        let next = others.next().or_else(|| self.persons().next());
        next.map_or(Stage::Watching, Stage::HandOver)
    }
}
