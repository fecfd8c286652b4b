//! From whom others have what they know.

use super::say;
use super::voice::{Voice, capital};
use crate::id::FactionId;
use crate::sim::belief::Trace;
use crate::sim::event::{Ear, RumourTraced};
use crate::sim::terms::{FactKind, Origin};

impl Voice<'_> {
    /// That an envoy, a spy or a friend found out from whom others have something.
    pub(super) fn rumour_traced(&self, it: &RumourTraced) -> String {
        let what = say!(
            self,
            "trace-about",
            what = self.known(it.kind, it.terms),
            ago = self.ago(it.happened)
        );
        let id = match it.ear {
            Ear::Spy => "event-traced-spy",
            Ear::Envoy => "event-traced-envoy",
            Ear::Friend => "event-traced-friend",
        };
        say!(
            self,
            id,
            whose = self.possessive(it.by),
            who = self.faction(it.host),
            what = what,
            trail = self.origin(it.host, it.kind, it.from)
        )
    }

    /// One step of a trail, in a sentence: "The Pommar have it from the Mostral (found out last week)."
    #[must_use]
    pub fn trace(&self, trace: &Trace) -> String {
        say!(
            self,
            "trace-step",
            step = self.origin(trace.holder, trace.kind, trace.from),
            ago = self.ago(trace.learned.saturating_add(1))
        )
    }

    /// What a trail is about of which nothing else is known, in a sentence.
    #[must_use]
    pub fn traced(&self, trace: &Trace) -> String {
        say!(
            self,
            "trace-about",
            what = self.known(trace.kind, trace.terms),
            ago = self.ago(trace.happened)
        )
    }

    /// From whom somebody has something, without an end.
    fn origin(&self, who: FactionId, about: FactKind, from: Origin) -> String {
        let who_did = about.concerns(who);
        let holder = self.faction(who);
        let said = match from {
            Origin::Told(by) => say!(self, "trace-told", who = holder, by = self.faction(by)),
            Origin::Agents => say!(self, "trace-agents", who = holder),
            Origin::Seen if who_did => say!(self, "trace-did", who = holder),
            Origin::Seen => say!(self, "trace-seen", who = holder),
            Origin::Rumoured => say!(self, "trace-rumoured", who = holder),
            Origin::Denied => say!(self, "trace-denied", who = holder),
            Origin::Forged => say!(self, "trace-forged", who = holder),
        };
        capital(&said)
    }
}
