//! What happened to majes.

use super::say;
use super::voice::Voice;
use crate::sim::event::{
    FirstMajeRose, FleetRef, Founded, HostageFreed, MajeCaptured, MajeDeserted, MajeKilled,
    MajeReleased, MajeRose, Merged, Rise, SpyCaught,
};

impl Voice<'_> {
    pub(super) fn maje_captured(&self, it: &MajeCaptured) -> String {
        say!(
            self,
            "event-maje-captured",
            maje = self.maje(it.maje),
            whose = self.possessive(it.of),
            by = self.faction(it.by),
            place = self.place(it.at)
        )
    }

    pub(super) fn maje_killed(&self, it: &MajeKilled) -> String {
        say!(
            self,
            "event-maje-killed",
            maje = self.maje(it.maje),
            whose = self.possessive(it.of),
            place = self.place(it.at)
        )
    }

    pub(super) fn maje_released(&self, it: &MajeReleased) -> String {
        let id = if it.price.is_none() {
            "event-maje-released"
        } else {
            "event-maje-ransomed"
        };
        say!(
            self,
            id,
            maje = self.maje(it.maje),
            pronoun = self.pronoun(it.maje),
            to = self.faction(it.to),
            by = self.faction(it.by),
            price = self.goods(it.price)
        )
    }

    pub(super) fn hostage_freed(&self, it: &HostageFreed) -> String {
        let id = if it.forfeit {
            "event-hostage-forfeit"
        } else if it.fostered {
            "event-foster-home"
        } else {
            "event-hostage-home"
        };
        say!(
            self,
            id,
            maje = self.maje(it.maje),
            of = self.faction(it.of),
            whose = self.possessive(it.of),
            with = self.faction(it.with)
        )
    }

    pub(super) fn maje_deserted(&self, it: &MajeDeserted) -> String {
        let (maje, from) = (self.maje(it.maje), self.faction(it.from));
        let Some(to) = it.to else {
            return say!(self, "event-went", maje = maje, from = from);
        };
        let to = self.faction(to);
        match it.fleet {
            Some(FleetRef::Unknown) => {
                say!(
                    self,
                    "event-deserted-fleet",
                    maje = maje,
                    from = from,
                    to = to
                )
            }
            Some(fleet) => say!(
                self,
                "event-deserted-with",
                maje = maje,
                from = from,
                to = to,
                fleet = self.fleet_ref(fleet)
            ),
            None => say!(self, "event-deserted", maje = maje, from = from, to = to),
        }
    }

    pub(super) fn first_maje_rose(&self, it: &FirstMajeRose) -> String {
        let (maje, of) = (self.maje(it.maje), self.faction(it.of));
        match it.how {
            Rise::Named => say!(self, "event-first-maje-named", maje = maje, of = of),
            Rise::Acclaimed => say!(self, "event-first-maje-acclaimed", maje = maje, of = of),
            Rise::Duel { beaten, died } => {
                let id = if died {
                    "event-first-maje-duel-died"
                } else {
                    "event-first-maje-duel"
                };
                say!(self, id, maje = maje, of = of, beaten = self.maje(beaten))
            }
        }
    }

    pub(super) fn founded(&self, it: &Founded) -> String {
        let (who, from) = (self.faction(it.faction), self.faction(it.parent));
        match it.leader {
            Some(maje) => say!(
                self,
                "event-founded-by",
                maje = self.maje(maje),
                who = who,
                from = from
            ),
            None => say!(self, "event-founded", who = who, from = from),
        }
    }

    pub(super) fn merged(&self, it: &Merged) -> String {
        let heir = self.faction(it.heir);
        if self.is_you(it.faction) {
            say!(self, "event-merged-you", heir = heir)
        } else {
            let who = self.faction(it.faction);
            say!(self, "event-merged", who = who, heir = heir)
        }
    }

    pub(super) fn maje_rose(&self, it: &MajeRose) -> String {
        say!(
            self,
            "event-maje-rose",
            maje = self.maje(it.maje),
            whose = self.possessive(it.of)
        )
    }

    pub(super) fn spy_caught(&self, it: &SpyCaught) -> String {
        say!(
            self,
            "event-spy-caught",
            maje = self.maje(it.maje),
            whose = self.possessive(it.of),
            by = self.faction(it.by)
        )
    }
}
