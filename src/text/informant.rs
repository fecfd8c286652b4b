//! Prisoners who are turned, and what becomes of them.

use super::say;
use super::voice::Voice;
use crate::sim::event::{InformantFound, InformantLost, InformantTold, Suborned};
use crate::sim::informant::{Informant, InformantState};

impl Voice<'_> {
    /// How likely a try turns a prisoner, as far as his captor can know.
    #[must_use]
    pub fn suborn_odds(&self, [low, high]: [i32; 2]) -> String {
        if low == high {
            say!(self, "suborn-odds-one", percent = low)
        } else {
            say!(self, "suborn-odds", low = low, high = high)
        }
    }

    pub(super) fn suborned(&self, it: &Suborned) -> String {
        let id = if it.turned {
            "event-suborned"
        } else {
            "event-stubborn"
        };
        say!(
            self,
            id,
            maje = self.maje(it.maje),
            pronoun = self.pronoun(it.maje),
            of = self.them(it.of),
            by = self.faction(it.by)
        )
    }

    pub(super) fn informant_told(&self, it: &InformantTold) -> String {
        let what = say!(
            self,
            "trace-about",
            what = self.known(it.kind, it.terms),
            ago = self.ago(it.happened)
        );
        say!(
            self,
            "event-informant-told",
            maje = self.maje(it.maje),
            of = self.them(it.of),
            by = self.faction(it.by),
            what = what
        )
    }

    pub(super) fn informant_found(&self, it: &InformantFound) -> String {
        say!(
            self,
            "event-informant-found",
            maje = self.maje(it.maje),
            master = self.faction(it.master),
            of = self.faction(it.of)
        )
    }

    pub(super) fn informant_lost(&self, it: &InformantLost) -> String {
        say!(
            self,
            "event-informant-lost",
            maje = self.maje(it.maje),
            of = self.them(it.of),
            by = self.faction(it.by)
        )
    }

    /// Who was turned by whom, what came of it and what he told: once a game is over.
    #[must_use]
    pub fn informant(&self, it: &Informant) -> String {
        let id = match it.state {
            InformantState::Serving => "informant-served",
            InformantState::Found(_) | InformantState::FoundAndOver(_) => "informant-was-found",
            InformantState::Over(_) => "informant-was-lost",
        };
        let end = match it.state {
            InformantState::Serving => it.since,
            InformantState::Found(turn)
            | InformantState::Over(turn)
            | InformantState::FoundAndOver(turn) => turn,
        };
        say!(
            self,
            id,
            maje = self.maje(it.maje),
            house = self.them(it.house),
            master = self.faction(it.master),
            since = self.date(it.since),
            end = self.date(end),
            told = i32::from(it.told)
        )
    }
}
