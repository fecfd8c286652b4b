//! Why terms are good or bad for somebody.

use super::say;
use super::voice::Voice;
use crate::id::FactionId;
use crate::sim::deal::{Likely, Preview, Reason, Told};

/// What rules terms out, whatever else speaks for them, weighs at least this much.
const DECISIVE: i32 = 5_000;

impl Voice<'_> {
    /// A reason of somebody who judges terms, in a few words.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Gets(good) => say!(self, "reason-gets", good = self.good(good)),
            Reason::NoUse(good) => say!(self, "reason-no-use", good = self.good(good)),
            Reason::Gives(good) => say!(self, "reason-gives", good = self.good(good)),
            Reason::Measure => say!(self, "reason-measure"),
            Reason::Greed => say!(self, "reason-greed"),
            Reason::Opinion => say!(self, "reason-opinion"),
            Reason::Trust => say!(self, "reason-trust"),
            Reason::BloodEnemies => say!(self, "reason-blood-enemies"),
            Reason::Hatred => say!(self, "reason-hatred"),
            Reason::Need(good) => say!(self, "reason-need", good = self.good(good)),
            Reason::Distance => say!(self, "reason-distance"),
            Reason::Carriers => say!(self, "reason-carriers"),
            Reason::Trouble => say!(self, "reason-trouble"),
            Reason::Prisoner(maje) => say!(
                self,
                "reason-prisoner",
                maje = self.maje(maje),
                pronoun = self.pronoun(maje)
            ),
        }
    }

    /// What one thinks another will answer, and why, in two or three lines.
    #[must_use]
    pub fn preview(&self, who: FactionId, preview: &Preview) -> Vec<String> {
        let id = match preview.likely() {
            Likely::Yes => "likely-yes",
            Likely::Maybe => "likely-maybe",
            Likely::No => "likely-no",
        };
        let mut lines = vec![say!(self, id, who = self.them(who))];
        lines.extend(self.reasons(&preview.reasons));
        if preview
            .reasons
            .iter()
            .any(|(reason, _)| *reason == Reason::Carriers)
        {
            lines.push(say!(self, "likely-carriers", loads = preview.carriers));
        }
        lines
    }

    /// What somebody who answered an offer says of it, in a few lines.
    #[must_use]
    pub fn told(&self, told: &Told) -> Vec<String> {
        let mut lines = self.reasons(&told.reasons);
        if told.kept_back {
            lines.push(say!(self, "reasons-kept-back"));
        }
        lines
    }

    /// What speaks for terms and what against them; what rules them out, alone.
    #[must_use]
    pub fn reasons(&self, reasons: &[(Reason, i32)]) -> Vec<String> {
        let decisive = reasons.iter().find(|(_, weight)| *weight <= -DECISIVE);
        if let Some((reason, _)) = decisive {
            return vec![say!(
                self,
                "reasons-decisive",
                reason = self.reason(*reason)
            )];
        }
        let list = |wanted: fn(i32) -> bool| {
            let fitting = reasons.iter().filter(|(_, weight)| wanted(*weight));
            let words: Vec<String> = fitting
                .map(|(reason, weight)| {
                    say!(
                        self,
                        "reason-weighed",
                        reason = self.reason(*reason),
                        weight = self.signed(*weight)
                    )
                })
                .collect();
            words.join(", ")
        };
        let (fore, against) = (list(|weight| weight > 0), list(|weight| weight < 0));
        let mut lines = Vec::new();
        if !fore.is_empty() {
            lines.push(say!(self, "reasons-for", reasons = fore));
        }
        if !against.is_empty() {
            lines.push(say!(self, "reasons-against", reasons = against));
        }
        lines
    }
}
