//! Why terms are good or bad for somebody.

use super::say;
use super::voice::Voice;
use crate::id::{FactionId, Turn};
use crate::scenario::model::IncidentKind;
use crate::sim::deal::{Likely, Preview};
use crate::sim::terms::{Change, Reason, Since, Told};

/// What rules terms out, whatever else speaks for them, weighs at least this much.
const DECISIVE: i32 = 5_000;

/// Who judges: the words differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JudgeIs {
    /// Whoever reads.
    You,
    /// The other side.
    They,
}

/// The reason that rules terms out, if one does.
fn decisive(reasons: &[(Reason, i32)]) -> Option<Reason> {
    let found = reasons.iter().find(|(_, weight)| *weight <= -DECISIVE);
    found.map(|(reason, _)| *reason)
}

impl Voice<'_> {
    /// A reason of somebody who judges terms, in a few words.
    #[must_use]
    pub fn reason(&self, reason: Reason, judge: JudgeIs) -> String {
        let own = judge == JudgeIs::You;
        let id = |own_id, their_id| if own { own_id } else { their_id };
        match reason {
            Reason::Gets(good) => {
                let id = id("reason-gets-own", "reason-gets");
                self.say(id, &[("good", self.good(good).into())])
            }
            Reason::NoUse(good) => {
                let id = id("reason-no-use-own", "reason-no-use");
                self.say(id, &[("good", self.good(good).into())])
            }
            Reason::Gives(good) => say!(self, "reason-gives", good = self.good(good)),
            Reason::Measure => say!(self, "reason-measure"),
            Reason::Greed => self.say(id("reason-greed-own", "reason-greed"), &[]),
            Reason::Opinion => self.say(id("reason-opinion-own", "reason-opinion"), &[]),
            Reason::Trust => self.say(id("reason-trust-own", "reason-trust"), &[]),
            Reason::Credit => self.say(id("reason-credit-own", "reason-credit"), &[]),
            Reason::Fear => self.say(id("reason-fear-own", "reason-fear"), &[]),
            Reason::Pride => say!(self, "reason-pride"),
            Reason::BloodEnemies => say!(self, "reason-blood-enemies"),
            Reason::Hatred => self.say(id("reason-hatred-own", "reason-hatred"), &[]),
            Reason::FreeHand => self.say(id("reason-free-hand-own", "reason-free-hand"), &[]),
            Reason::Looming => self.say(id("reason-looming-own", "reason-looming"), &[]),
            Reason::Grudge(wrong) => self.grudge(wrong, own),
            Reason::Need(good) => {
                let id = id("reason-need-own", "reason-need");
                self.say(id, &[("good", self.good(good).into())])
            }
            Reason::Reserve(good) => {
                let id = id("reason-reserve-own", "reason-reserve");
                self.say(id, &[("good", self.good(good).into())])
            }
            Reason::Distance => say!(self, "reason-distance"),
            Reason::Carriers => self.say(id("reason-carriers-own", "reason-carriers"), &[]),
            Reason::Trouble => say!(self, "reason-trouble"),
            Reason::Prisoner(maje) => say!(
                self,
                "reason-prisoner",
                maje = self.maje(maje),
                pronoun = self.pronoun(maje)
            ),
            Reason::Promised(what) => {
                let id = id("reason-promised-own", "reason-promised");
                self.say(id, &[("what", self.what(what).into())])
            }
            Reason::Promises(what) if !what.is_promise() => {
                let id = id("reason-tells-own", "reason-tells");
                self.say(id, &[("what", self.what(what).into())])
            }
            Reason::Promises(what) => {
                let id = id("reason-promises-own", "reason-promises");
                self.say(id, &[("what", self.what(what).into())])
            }
            Reason::Toward(who) => {
                let id = id("reason-toward-own", "reason-toward");
                self.say(id, &[("who", self.faction(who).into())])
            }
            Reason::Wounds => self.say(id("reason-wounds-own", "reason-wounds"), &[]),
            Reason::Spoils => self.say(id("reason-spoils-own", "reason-spoils"), &[]),
            Reason::FaceSaved => say!(self, "reason-face-saved"),
            Reason::MediatorTrusted(who) => {
                let id = id("reason-mediator-trusted-own", "reason-mediator-trusted");
                self.say(id, &[("who", self.faction(who).into())])
            }
            Reason::MediatorFeared(who) => {
                let id = id("reason-mediator-feared-own", "reason-mediator-feared");
                self.say(id, &[("who", self.faction(who).into())])
            }
            Reason::Witness(who) => say!(self, "reason-witness", who = self.faction(who)),
            Reason::Technology(tech) => {
                say!(
                    self,
                    "reason-technology",
                    technology = self.technology(tech)
                )
            }
        }
    }

    /// That nobody trades with whoever robbed him of late.
    fn grudge(&self, wrong: IncidentKind, own: bool) -> String {
        let deed = match wrong {
            IncidentKind::Seized => "seized",
            IncidentKind::Blockaded => "blockaded",
            IncidentKind::TookPrisoner => "prisoner",
            _ => "raided",
        };
        let id = if own {
            "reason-grudge-own"
        } else {
            "reason-grudge"
        };
        say!(self, id, deed = deed)
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
        let doubt = decisive(&preview.reasons).filter(|_| preview.likely() != Likely::No);
        match doubt {
            // What rules it out by one estimate does not by another.
            Some(reason) => {
                let reason = self.reason(reason, JudgeIs::They);
                lines.push(say!(self, "reasons-perhaps", reason = reason));
            }
            None => lines.extend(self.reasons(&preview.reasons, JudgeIs::They)),
        }
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
        let mut lines = self.reasons(&told.reasons, JudgeIs::They);
        if told.impossible {
            lines.push(say!(self, "reasons-impossible"));
        }
        let untold = told.since.is_some_and(|it| it.change == Change::Untold);
        // That something has changed says that something is kept back.
        if told.kept_back && !untold {
            lines.push(say!(self, "reasons-kept-back"));
        }
        lines.extend(told.since.map(|since| self.since(since, JudgeIs::They)));
        lines
    }

    /// What has changed since whoever refuses a deal proposed the same.
    #[must_use]
    pub fn since(&self, since: Since, judge: JudgeIs) -> String {
        let when = self.proposed_same(since.made, judge);
        match since.change {
            Change::Impossible => say!(self, "since-impossible", when = when),
            Change::Untold => say!(self, "since-untold", when = when),
            Change::Weighs { reason, now, .. } if now <= -DECISIVE => {
                let reason = self.reason(reason, judge);
                say!(self, "since-decisive", when = when, reason = reason)
            }
            Change::Weighs { reason, then, now } => {
                // What spoke for it speaks for it less, or no more.
                let id = if then > 0 && now >= 0 {
                    "since-less-for"
                } else {
                    "since-more-against"
                };
                let gaps = [
                    ("when", when.into()),
                    ("reason", self.reason(reason, judge).into()),
                    ("then", self.signed(then).into()),
                    ("now", self.signed(now).into()),
                ];
                self.say(id, &gaps)
            }
        }
    }

    /// That whoever judges a deal proposed the same in some turn.
    #[must_use]
    pub fn proposed_same(&self, made: Turn, judge: JudgeIs) -> String {
        let id = match judge {
            JudgeIs::You => "since-proposed-own",
            JudgeIs::They => "since-proposed",
        };
        self.say(id, &[("ago", self.ago(made).into())])
    }

    /// What speaks for terms and what against them; what rules them out, alone.
    #[must_use]
    pub fn reasons(&self, reasons: &[(Reason, i32)], judge: JudgeIs) -> Vec<String> {
        if let Some(reason) = decisive(reasons) {
            let reason = self.reason(reason, judge);
            return vec![say!(self, "reasons-decisive", reason = reason)];
        }
        let list = |wanted: fn(i32) -> bool| {
            let fitting = reasons.iter().filter(|(_, weight)| wanted(*weight));
            let words: Vec<String> = fitting
                .map(|(reason, weight)| {
                    say!(
                        self,
                        "reason-weighed",
                        reason = self.reason(*reason, judge),
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
