//! What factions do to each other that is no deal, and what comes of it.

use super::say;
use super::voice::Voice;
use crate::id::FactionId;
use crate::scenario::model::IncidentKind;
use crate::sim::event::{
    BloodSettled, BloodSworn, Challenged, Denounced, DuelRefused, Dueled, MajeExecuted,
    ThreatFailed,
};
use crate::sim::terms::{BloodEnding, FeudAct, Treatment};

impl Voice<'_> {
    /// An act that is no deal, said back.
    pub(super) fn feud_act(&self, act: FeudAct) -> String {
        match act {
            FeudAct::Denounce { whom, cause } => say!(
                self,
                "act-denounce",
                who = self.faction(whom),
                cause = self.complaint(cause, [whom, self.view.faction()])
            ),
            FeudAct::Challenge { to } => say!(self, "act-challenge", who = self.faction(to)),
            FeudAct::Meet { from, accept: true } => {
                say!(self, "act-meet", who = self.faction(from))
            }
            FeudAct::Meet { from, .. } => say!(self, "act-shun", who = self.faction(from)),
            FeudAct::Treat { maje, treatment } => say!(
                self,
                "act-treat",
                maje = self.maje(maje),
                how = self.treatment(treatment)
            ),
            FeudAct::Execute { maje } => say!(self, "act-execute", maje = self.maje(maje)),
            FeudAct::Expose { by, kind } => say!(
                self,
                "act-expose",
                who = self.faction(by),
                plot = self.plot_kind(kind)
            ),
        }
    }

    /// How a prisoner is kept, in a few words.
    #[must_use]
    pub fn treatment(&self, treatment: Treatment) -> String {
        let id = match treatment {
            Treatment::Plain => "treatment-plain",
            Treatment::Well => "treatment-well",
            Treatment::Badly => "treatment-badly",
        };
        self.say(id, &[])
    }

    /// What the first of two is denounced by the second for, in a sentence.
    fn complaint(&self, kind: IncidentKind, between: [FactionId; 2]) -> String {
        self.deed(kind, between, None, None)
    }

    pub(super) fn denounced(&self, it: &Denounced) -> String {
        say!(
            self,
            "event-denounced",
            by = self.faction(it.by),
            whom = self.faction(it.whom),
            cause = self.complaint(it.cause, [it.whom, it.by])
        )
    }

    pub(super) fn challenged(&self, it: &Challenged) -> String {
        say!(
            self,
            "event-challenged",
            by = self.faction(it.by),
            whose = self.possessive(it.to)
        )
    }

    pub(super) fn duel_refused(&self, it: &DuelRefused) -> String {
        say!(
            self,
            "event-duel-refused",
            by = self.faction(it.by),
            to = self.faction(it.to)
        )
    }

    pub(super) fn dueled(&self, it: &Dueled) -> String {
        let id = if it.died {
            "event-duel-death"
        } else {
            "event-duel"
        };
        say!(
            self,
            id,
            winners = self.possessive(it.winner),
            losers = self.possessive(it.loser),
            maje = self.maje(it.beaten)
        )
    }

    pub(super) fn blood_sworn(&self, it: &BloodSworn) -> String {
        say!(
            self,
            "event-blood-sworn",
            by = self.faction(it.by),
            to = self.faction(it.to)
        )
    }

    pub(super) fn blood_settled(&self, it: &BloodSettled) -> String {
        let [one, other] = it.parties;
        let id = match it.how {
            BloodEnding::Duel => "event-blood-duel",
            BloodEnding::Tribute => "event-blood-tribute",
            BloodEnding::CommonEnemy => "event-blood-enemy",
            BloodEnding::Fostering => "event-blood-fostering",
            BloodEnding::Conference => "event-blood-conference",
        };
        say!(
            self,
            id,
            one = self.faction(one),
            other = self.faction(other)
        )
    }

    pub(super) fn maje_executed(&self, it: &MajeExecuted) -> String {
        say!(
            self,
            "event-maje-executed",
            maje = self.maje(it.maje),
            whose = self.possessive(it.of),
            by = self.faction(it.by)
        )
    }

    pub(super) fn threat_failed(&self, it: &ThreatFailed) -> String {
        say!(
            self,
            "event-threat-failed",
            by = self.faction(it.by),
            to = self.faction(it.to)
        )
    }
}
