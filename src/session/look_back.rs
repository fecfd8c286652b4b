//! Looking back at a game that is over: turn by turn, as somebody believed it was or as it truly was.

use super::game::Session;
use super::log::LogEntry;
use super::past::{LookBackError, Past};
use super::seat::Stage;
use crate::id::Turn;
use crate::sim::Simulation;

impl Session {
    /// Looks back at the game as it was when a turn was planned; from the last turn on, at its end. `truly` shows what was
    /// true of lands, fleets and factions, else what each of them believed.
    ///
    /// # Errors
    /// The game goes on, or was not written down.
    pub fn look_back(&mut self, turn: Turn, truly: bool) -> Result<(), LookBackError> {
        if self.stage != Stage::Over {
            return Err(LookBackError::NotOver);
        }
        let last = self.simulation.turn();
        let log = self.log.entries();
        let ends = log.iter().filter(|it| matches!(it, LogEntry::TurnEnd(_)));
        if ends.count() + 1 != usize::from(last) {
            return Err(LookBackError::Unrecorded);
        }
        if turn >= last && !truly {
            self.past = None;
            return Ok(());
        }
        let turn = turn.clamp(1, last);
        let so_far = self.past.take();
        let so_far = so_far.filter(|past| past.at().0 <= turn);
        let mut past = so_far.unwrap_or_else(|| Past::new(&self.recording()));
        past.go_on(log, turn)?;
        past.show(truly)?;
        self.past = Some(past);
        Ok(())
    }

    /// The turn that is looked back at, if one is, and whether it is shown as it truly was.
    #[must_use]
    pub fn looks_back_at(&self) -> Option<(Turn, bool)> {
        Some(self.past.as_ref()?.at())
    }

    /// The turn in which the game stands, whichever is looked at.
    #[must_use]
    pub fn last_turn(&self) -> Turn {
        self.simulation.turn()
    }

    /// What is shown: the game, or what it was.
    pub(super) fn shown(&self) -> &Simulation {
        self.past.as_ref().map_or(&self.simulation, Past::shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::session::SessionConfig;
    use crate::sim::testing::{RAIDER, Sandbox};
    use std::sync::Arc;

    fn over() -> Session {
        let mut scenario = Sandbox::row(9, 2)
            .sect(&[0, 1])
            .sect(&[7, 8])
            .fleet(0, 0, &[(RAIDER, 3)])
            .fleet(1, 8, &[(RAIDER, 5)])
            .scenario();
        scenario.book_mut().turns = 6;
        let scenario = Arc::new(scenario);
        let config = SessionConfig::minds(&scenario, 5);
        Session::new(scenario, config)
    }

    #[test]
    fn every_turn_is_shown_as_it_was_when_it_was_planned() {
        let me = FactionId(0);
        let mut session = over();
        assert_eq!(session.look_back(1, false), Err(LookBackError::NotOver));
        let mut seen = Vec::new();
        while session.stage() != Stage::Over {
            let view = session.view(me).expect("nobody plays");
            seen.push((view.own.clone(), view.beliefs.clone()));
            session.advance().expect("it goes on");
        }
        // Forward, back, and forward again.
        for at in [0, 1, 4, 2, 5, 3_usize] {
            let turn = at as Turn + 1;
            assert_eq!(session.look_back(turn, false), Ok(()));
            assert_eq!(session.looks_back_at(), Some((turn, false)));
            assert_eq!(session.turn(), turn);
            let view = session.view(me).expect("everything may be seen");
            assert_eq!(
                (&view.own.lands, view.beliefs),
                (&seen[at].0.lands, &seen[at].1)
            );
        }
        assert_eq!(session.look_back(99, false), Ok(()));
        assert_eq!((session.looks_back_at(), session.turn()), (None, 7));
    }

    #[test]
    fn what_nobody_saw_is_shown_as_it_truly_was_and_changes_nothing() {
        let me = FactionId(0);
        let mut session = over();
        while session.advance().is_ok() {}
        let end = session.recording();
        session.look_back(1, true).expect("it is over");
        let fleets = |session: &Session| session.view(me).map(|view| view.beliefs.fleets.len());
        assert_eq!(fleets(&session), Some(1), "the fleet at the other end");
        session.look_back(1, false).expect("it is over");
        assert_eq!(fleets(&session), Some(0));
        // Looking at the truth does not change what comes after it.
        session.look_back(2, true).expect("it is over");
        session.look_back(6, false).expect("it plays on as it did");
        session.play_on();
        assert_eq!(session.looks_back_at(), None);
        assert!(session.recording().log.begins_with(&end.log));
    }
}
