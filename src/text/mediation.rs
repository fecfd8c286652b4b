//! Mediation between others: what is proposed, and what came of it.

use super::say;
use super::voice::Voice;
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods};
use crate::sim::event::{Mediated, MediationFailed, MediationProposed};
use crate::sim::mediation::KnownMediation;
use crate::sim::terms::MediationAct;

impl Voice<'_> {
    /// A peace between two as somebody proposes it, in a few words.
    #[must_use]
    pub fn mediated_terms(&self, between: [FactionId; 2], price: Option<(Good, u16)>) -> String {
        let [one, other] = between.map(|who| self.faction(who));
        match price {
            Some((good, loads)) => say!(
                self,
                "mediation-terms-paid",
                one = one,
                other = other,
                price = self.goods(Goods::of(good, i32::from(loads)))
            ),
            None => say!(self, "mediation-terms", one = one, other = other),
        }
    }

    /// A mediation that stands, in a sentence: of one's own, or between oneself and another.
    #[must_use]
    pub fn mediation(&self, known: &KnownMediation) -> String {
        let terms = self.mediated_terms(known.deal.parties, known.price());
        if self.is_you(known.by) {
            return say!(self, "mediation-own", terms = terms);
        }
        say!(
            self,
            "mediation-proposed",
            by = self.faction(known.by),
            terms = terms
        )
    }

    /// An act about a mediation, said back.
    pub(super) fn mediation_act(&self, act: MediationAct) -> String {
        match act {
            MediationAct::Propose { between, price } => {
                let terms = self.mediated_terms(between, price);
                say!(self, "act-mediate", terms = terms)
            }
            MediationAct::Answer { by, accept } => {
                let id = if accept {
                    "act-mediate-accept"
                } else {
                    "act-mediate-refuse"
                };
                self.say(id, &[("who", self.faction(by).into())])
            }
        }
    }

    pub(super) fn mediation_proposed(&self, it: &MediationProposed) -> String {
        say!(
            self,
            "event-mediation-proposed",
            by = self.faction(it.by),
            terms = self.mediated_terms(it.between, it.price)
        )
    }

    pub(super) fn mediated(&self, it: &Mediated) -> String {
        let [one, other] = it.between.map(|who| self.faction(who));
        say!(
            self,
            "event-mediated",
            by = self.faction(it.by),
            one = one,
            other = other
        )
    }

    pub(super) fn mediation_failed(&self, it: &MediationFailed) -> String {
        let [one, other] = it.between.map(|who| self.faction(who));
        let id = match it.refused {
            [true, true] => "event-mediation-refused-both",
            [true, false] => "event-mediation-refused",
            [false, true] => {
                let gaps = [
                    ("by", self.faction(it.by).into()),
                    ("one", other.into()),
                    ("other", one.into()),
                ];
                return self.say("event-mediation-refused", &gaps);
            }
            [false, false] => "event-mediation-void",
        };
        let gaps = [
            ("by", self.faction(it.by).into()),
            ("one", one.into()),
            ("other", other.into()),
        ];
        self.say(id, &gaps)
    }
}
