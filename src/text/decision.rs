//! Why somebody did what he did, in words: what was said of it, and what was true.

use super::say;
use super::voice::{Voice, capital};
use crate::id::SceneId;
use crate::sim::decision::{Confided, MadeDecision};
use crate::sim::event::{Leak, MotiveLearned};
use crate::sim::scene::Cast;
use crate::sim::terms::{Consideration, Decided, Grounds, Nature, Rationale, Stated};

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
        if let Decided::Choose(scene, _) = decision.what {
            let text = self.put_to(made, &self.book().scene(scene).text);
            told.push(say!(self, "decided-put", text = text));
        }
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
            Leak::Informant(maje) => {
                say!(
                    self,
                    "confided-informant",
                    maje = self.maje(maje),
                    ago = ago
                )
            }
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
            Leak::Informant(maje) => ("event-motive-informant", Some(maje)),
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
            Decided::Forsake(owed) => {
                let owed = self.what(owed);
                say!(self, "decided-forsake", who = who, to = to, owed = owed)
            }
            Decided::Draw => say!(self, "decided-draw", who = who, to = to),
            Decided::Refuse(sort) => {
                let sort = self.deal_sort(sort);
                say!(self, "decided-refuse", who = who, to = to, sort = sort)
            }
            Decided::Choose(scene, option) => self.decided_scene(made, scene, option),
        }
    }

    fn decided_scene(&self, made: &MadeDecision, scene: SceneId, option: u8) -> String {
        let options = &self.book().scene(scene).options;
        let option = options.get(usize::from(option));
        let option = option.map(|it| capital(&self.put_to(made, &it.text)));
        say!(
            self,
            "decided-choose",
            who = self.faction(made.by),
            option = option.unwrap_or_default(),
            title = self.scene_title(scene)
        )
    }

    /// A text of an event, as whoever chose in it read it.
    fn put_to(&self, made: &MadeDecision, text: &str) -> String {
        let cast = Cast {
            other: Some(made.decision.toward),
            ..Cast::default()
        };
        self.cast_in(text, cast, Some(made.by))
    }

    /// What was said of a decision, and that it was not true, if it was not.
    fn stated(&self, decision: &Rationale, said: Stated) -> String {
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
    fn grounds(&self, decision: &Rationale) -> String {
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
    fn ground(&self, decision: &Rationale, ground: Consideration, weight: i32) -> String {
        let side = if weight > 0 { "for" } else { "against" };
        let to = || self.faction(decision.toward);
        match ground {
            Consideration::Gain => say!(self, "ground-gain", side = side),
            Consideration::Want(good) => say!(self, "ground-want", good = self.good(good)),
            Consideration::Keep(good) => say!(self, "ground-keep", good = self.good(good)),
            Consideration::NoUse(good) => say!(self, "ground-no-use", good = self.good(good)),
            Consideration::Terms => say!(self, "ground-terms", side = side),
            Consideration::IllWill => say!(self, "ground-ill-will", side = side),
            Consideration::Bond => say!(self, "ground-bond"),
            Consideration::Blood => say!(self, "ground-blood"),
            Consideration::Wrong => say!(self, "ground-wrong"),
            Consideration::Distrust => say!(self, "ground-distrust", side = side),
            Consideration::Fear => say!(self, "ground-fear", who = to()),
            Consideration::FearOf(who) => say!(self, "ground-fear", who = self.faction(who)),
            Consideration::Pride => say!(self, "ground-pride"),
            Consideration::Looming => say!(self, "ground-looming", who = to()),
            Consideration::Distance => say!(self, "ground-distance"),
            Consideration::Elsewhere => say!(self, "ground-elsewhere"),
            Consideration::Carriers => say!(self, "ground-carriers"),
            Consideration::Trouble => say!(self, "ground-trouble"),
            Consideration::Maje(maje) => self.maje(maje),
            Consideration::Technology(technology) => self.technology(technology),
            Consideration::Pledge(who) => say!(self, "ground-pledge", who = self.faction(who)),
            Consideration::Promise => say!(self, "ground-promise"),
            Consideration::War => say!(self, "ground-war"),
            Consideration::Odds => say!(self, "ground-odds", side = side),
            Consideration::Outmatched => say!(self, "ground-outmatched", who = to()),
            Consideration::Land(at) => say!(self, "ground-land", place = self.place(at)),
            Consideration::Loot => say!(self, "ground-loot"),
            Consideration::Repute => say!(self, "ground-repute"),
            Consideration::Inherited => say!(self, "ground-inherited"),
            Consideration::Nature(nature) if weight > 0 => self.nature(nature),
            Consideration::Nature(nature) => self.nature(nature.opposite()),
            Consideration::Purpose => say!(self, "ground-purpose", side = side),
        }
    }

    fn nature(&self, nature: Nature) -> String {
        match nature {
            Nature::Bold => say!(self, "ground-bold"),
            Nature::Faithless => say!(self, "ground-faithless"),
            Nature::Vengeful => say!(self, "ground-vengeful"),
            Nature::Greedy => say!(self, "ground-greedy"),
            Nature::Guileful => say!(self, "ground-guileful"),
            Nature::Lawless => say!(self, "ground-lawless"),
            Nature::Cautious => say!(self, "ground-cautious"),
            Nature::Honourable => say!(self, "ground-honourable"),
            Nature::Forgiving => say!(self, "ground-forgiving"),
            Nature::Generous => say!(self, "ground-generous"),
            Nature::Candid => say!(self, "ground-candid"),
            Nature::Traditional => say!(self, "ground-traditional"),
        }
    }
}
