//! Why somebody did what he did, in words: what was said of it, and what was true.

use super::say;
use super::voice::Voice;
use crate::sim::decision::{Confided, MadeDecision};
use crate::sim::event::{Leak, MotiveLearned};
use crate::sim::terms::{Decided, Decision, Ground, Grounds, Nature, Stated};

/// Of what spoke for a decision this many grounds are told.
const TOLD: usize = 3;

impl Voice<'_> {
    /// What was decided and when, what was said of it, and the true reasons.
    #[must_use]
    pub fn decision(&self, made: &MadeDecision) -> String {
        let what = self.decided(made);
        let mut told = vec![say!(
            self,
            "decided-when",
            what = what,
            ago = self.ago(made.turn)
        )];
        let decision = &made.decision;
        if let Some(said) = decision.said {
            told.push(self.stated(decision, said));
        }
        told.push(self.grounds(decision));
        told.join(" ")
    }

    /// Through whom something was told, and when.
    #[must_use]
    pub fn confided(&self, told: &Confided) -> String {
        let ago = self.ago(told.turn);
        match told.leak {
            Leak::Spy => say!(self, "confided-spy", ago = ago),
            Leak::Prisoner(maje) => {
                say!(self, "confided-prisoner", maje = self.maje(maje), ago = ago)
            }
            Leak::Deserter(maje) => {
                say!(self, "confided-deserter", maje = self.maje(maje), ago = ago)
            }
            Leak::Talk => say!(self, "confided-talk", ago = ago),
        }
    }

    pub(super) fn motive_learned(&self, it: &MotiveLearned) -> String {
        let made = MadeDecision {
            by: it.made,
            turn: it.turn,
            decision: it.decision,
        };
        let (id, maje) = match it.leak {
            Leak::Spy | Leak::Talk => ("event-motive-spied", None),
            Leak::Prisoner(maje) => ("event-motive-prisoner", Some(maje)),
            Leak::Deserter(maje) => ("event-motive-deserter", Some(maje)),
        };
        let mut gaps = vec![
            ("by", self.faction(it.by).into()),
            ("whose", self.possessive(it.by).into()),
            ("who", self.faction(it.made).into()),
            ("what", self.decision(&made).into()),
        ];
        gaps.extend(maje.map(|maje| ("maje", self.maje(maje).into())));
        self.say(id, &gaps)
    }

    fn decided(&self, made: &MadeDecision) -> String {
        let (who, to) = (self.faction(made.by), self.faction(made.decision.toward));
        match made.decision.what {
            Decided::Plot(kind) => {
                let plot = self.plot_kind(kind);
                say!(self, "decided-plot", who = who, to = to, plot = plot)
            }
            Decided::Attack(at) => {
                let place = self.place(at);
                say!(self, "decided-attack", who = who, to = to, place = place)
            }
            Decided::End(sort) => {
                let sort = self.deal_sort(sort);
                say!(self, "decided-end", who = who, to = to, sort = sort)
            }
            Decided::Refuse(sort) => {
                let sort = self.deal_sort(sort);
                say!(self, "decided-refuse", who = who, to = to, sort = sort)
            }
        }
    }

    /// What was said of a decision, and that it was not true, if it was not.
    fn stated(&self, decision: &Decision, said: Stated) -> String {
        let said = match said {
            Stated::Motive(motive) => {
                let why = self.motive_said(motive);
                say!(self, "motive-stated", why = why)
            }
            Stated::Reason(ground) => {
                let reason = self.ground(decision, ground, 1);
                say!(self, "decided-reason", reason = reason)
            }
        };
        if decision.lie {
            format!("{said} {}", say!(self, "decided-lie"))
        } else {
            said
        }
    }

    /// The true reasons: the weightiest that spoke for it, and the weightiest against it.
    fn grounds(&self, decision: &Decision) -> String {
        let why: &Grounds = &decision.why;
        let spoke = why.iter().filter(|(_, weight)| *weight > 0).take(TOLD);
        let spoke: Vec<String> = spoke
            .map(|(ground, weight)| self.ground(decision, ground, weight))
            .collect();
        let against = why.iter().find(|(_, weight)| *weight < 0);
        match against {
            _ if spoke.is_empty() => say!(self, "decided-unknown"),
            Some((ground, weight)) => say!(
                self,
                "decided-truth-against",
                reasons = self.list(&spoke),
                against = self.ground(decision, ground, weight)
            ),
            None => say!(self, "decided-truth", reasons = self.list(&spoke)),
        }
    }

    /// One ground of a decision, for it or against it.
    fn ground(&self, decision: &Decision, ground: Ground, weight: i32) -> String {
        let side = if weight > 0 { "for" } else { "against" };
        let to = || self.faction(decision.toward);
        match ground {
            Ground::Gain => say!(self, "ground-gain", side = side),
            Ground::Want(good) => say!(self, "ground-want", good = self.good(good)),
            Ground::Keep(good) => say!(self, "ground-keep", good = self.good(good)),
            Ground::NoUse(good) => say!(self, "ground-no-use", good = self.good(good)),
            Ground::Terms => say!(self, "ground-terms", side = side),
            Ground::IllWill => say!(self, "ground-ill-will", side = side),
            Ground::Bond => say!(self, "ground-bond"),
            Ground::Blood => say!(self, "ground-blood"),
            Ground::Wrong => say!(self, "ground-wrong"),
            Ground::Distrust => say!(self, "ground-distrust", side = side),
            Ground::Fear => say!(self, "ground-fear", who = to()),
            Ground::FearOf(who) => say!(self, "ground-fear", who = self.faction(who)),
            Ground::Pride => say!(self, "ground-pride"),
            Ground::Looming => say!(self, "ground-looming", who = to()),
            Ground::Distance => say!(self, "ground-distance"),
            Ground::Carriers => say!(self, "ground-carriers"),
            Ground::Trouble => say!(self, "ground-trouble"),
            Ground::Maje(maje) => self.maje(maje),
            Ground::Technology(technology) => self.technology(technology),
            Ground::Promise => say!(self, "ground-promise"),
            Ground::War => say!(self, "ground-war"),
            Ground::Odds => say!(self, "ground-odds", side = side),
            Ground::Outmatched => say!(self, "ground-outmatched", who = to()),
            Ground::Land(at) => say!(self, "ground-land", place = self.place(at)),
            Ground::Loot => say!(self, "ground-loot"),
            Ground::Repute => say!(self, "ground-repute"),
            Ground::Inherited => say!(self, "ground-inherited"),
            Ground::Nature(nature) => {
                let id = match nature {
                    Nature::Bold => "ground-bold",
                    Nature::Faithless => "ground-faithless",
                    Nature::Vengeful => "ground-vengeful",
                    Nature::Greedy => "ground-greedy",
                    Nature::Guileful => "ground-guileful",
                    Nature::Lawless => "ground-lawless",
                };
                self.say(id, &[("side", side.into())])
            }
        }
    }
}
