//! What came of conferences, counted.

use crate::sim::event::{Event, HallFate};
use crate::sim::terms::{Motion, MotionOutcome};
use std::ops::Sub;

/// Counts of conferences and of what they decided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConferenceCounts {
    /// Conferences called.
    pub convened: i64,
    /// Conferences that met.
    pub held: i64,
    /// Those present at them, hosts included.
    pub guests: i64,
    /// Motions voted on.
    pub motions: i64,
    /// Treaties of several that were signed.
    pub treaties: i64,
    /// How often somebody was acclaimed.
    pub acclaimed: i64,
    /// Accusations.
    pub accusations: i64,
    /// Accusations that were upheld.
    pub upheld: i64,
    /// Enmities of blood that were settled.
    pub settled: i64,
    /// How often somebody walked out.
    pub walkouts: i64,
    /// How often hidden ships were found.
    pub hidden: i64,
    /// How often weapons were drawn.
    pub drawn: i64,
    /// Fights in the hall that whoever drew won.
    pub drawn_won: i64,
    /// Majes who died in the hall.
    pub killed: i64,
    /// Majes who were taken there.
    pub taken: i64,
}

impl ConferenceCounts {
    /// Counts what an event says of conferences.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::ConferenceCalled(_) => self.convened += 1,
            Event::ConferenceMet(it) => {
                self.held += 1;
                self.guests += it.present.len() as i64;
            }
            Event::MotionDecided(it) => self.decided(it.motion, it.outcome),
            Event::WalkedOut(_) => self.walkouts += 1,
            Event::ShipsFound(_) => self.hidden += 1,
            Event::WeaponsDrawn(_) => self.drawn += 1,
            Event::HallFought(it) => {
                self.drawn_won += i64::from(it.winner == it.between[0]);
                self.killed += i64::from(it.fate == HallFate::Killed);
                self.taken += i64::from(it.fate == HallFate::Taken);
            }
            _ => {}
        }
    }

    fn decided(&mut self, motion: Motion, outcome: MotionOutcome) {
        let carried = i64::from(outcome == MotionOutcome::Carried);
        self.motions += 1;
        match motion {
            Motion::Acclaim(_) => self.acclaimed += carried,
            Motion::Accuse { .. } => {
                self.accusations += 1;
                self.upheld += carried;
            }
            Motion::Settle(_) => self.settled += carried,
            Motion::Peace | Motion::Defence | Motion::Embargo(_) | Motion::War(_) => {
                self.treaties += carried;
            }
        }
    }
}

impl Sub for ConferenceCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            convened: self.convened - earlier.convened,
            held: self.held - earlier.held,
            guests: self.guests - earlier.guests,
            motions: self.motions - earlier.motions,
            treaties: self.treaties - earlier.treaties,
            acclaimed: self.acclaimed - earlier.acclaimed,
            accusations: self.accusations - earlier.accusations,
            upheld: self.upheld - earlier.upheld,
            settled: self.settled - earlier.settled,
            walkouts: self.walkouts - earlier.walkouts,
            hidden: self.hidden - earlier.hidden,
            drawn: self.drawn - earlier.drawn,
            drawn_won: self.drawn_won - earlier.drawn_won,
            killed: self.killed - earlier.killed,
            taken: self.taken - earlier.taken,
        }
    }
}
