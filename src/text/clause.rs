//! Clauses in words: what is promised, and when it is due.

use super::say;
use super::voice::Voice;
use crate::scenario::model::Goods;
use crate::sim::belief::LOOSE_TONGUED;
use crate::sim::terms::{Clause, OnlyIf, Owed, When};

impl Voice<'_> {
    /// What a clause promises: "20 ore", "4 terraforming systems", "the freedom of Jal Haron".
    #[must_use]
    pub fn what(&self, what: Owed) -> String {
        match what {
            Owed::Goods(good, loads) => self.goods(Goods::of(good, i32::from(loads))),
            Owed::Technology(tech, 1) => self.technology(tech),
            Owed::Technology(tech, units) => say!(
                self,
                "amount-of",
                amount = i32::from(units),
                good = self.technology(tech)
            ),
            Owed::Prisoner(maje) => say!(self, "what-freedom", maje = self.maje(maje)),
            Owed::NonAggression => say!(self, "what-non-aggression"),
            Owed::Peace => say!(self, "what-peace"),
            Owed::Passage => say!(self, "what-passage"),
            Owed::Vassalage => say!(self, "what-vassalage"),
            Owed::Merger => say!(self, "what-merger"),
            Owed::Silence => say!(self, "what-silence"),
            Owed::Fostering(maje) => say!(self, "what-fostering", maje = self.maje(maje)),
            Owed::Hostage(maje) => say!(self, "what-hostage", maje = self.maje(maje)),
            Owed::Territory(at) => self.place(at),
            Owed::Release(pledged) => {
                say!(self, "what-release", what = self.what(Owed::from(pledged)))
            }
            Owed::Defence => say!(self, "what-defence"),
            Owed::Embargo(on) => say!(self, "what-embargo", on = self.faction(on)),
            Owed::JointWar(on) => say!(self, "what-joint-war", on = self.faction(on)),
            Owed::Vote(at) => say!(self, "what-vote", conference = self.conference(at)),
            Owed::Attendance(at) => say!(self, "what-attendance", host = self.faction(at)),
            Owed::Guarantee(with) => say!(self, "what-guarantee", with = self.faction(with)),
            Owed::Escrow(good, loads) => {
                let goods = self.goods(Goods::of(good, i32::from(loads)));
                say!(self, "what-escrow", goods = goods)
            }
            Owed::Information(on) => say!(self, "what-information", on = self.faction(on)),
            Owed::Guard(at, strength) => say!(
                self,
                "what-guard",
                strength = i32::from(strength),
                place = self.place(at)
            ),
        }
    }

    /// What something is called that a clause can promise, without an amount.
    #[must_use]
    pub fn what_kind(&self, what: Owed) -> String {
        match what {
            Owed::Goods(good, _) => self.good(good),
            Owed::Technology(tech, _) => self.technology(tech),
            Owed::Escrow(good, _) => say!(self, "what-escrow", goods = self.good(good)),
            Owed::Guard(at, _) => say!(self, "what-guard-kind", place = self.place(at)),
            _ => self.what(what),
        }
    }

    /// What a promise means for whoever gives it, in a sentence.
    #[must_use]
    pub fn promise_means(&self, what: Owed) -> String {
        match what {
            Owed::NonAggression => say!(self, "means-non-aggression"),
            Owed::Peace => say!(self, "means-peace"),
            Owed::Passage => say!(self, "means-passage"),
            Owed::Vassalage => say!(self, "means-vassalage"),
            Owed::Merger => say!(self, "means-merger"),
            Owed::Silence => say!(self, "means-silence", loyalty = LOOSE_TONGUED),
            Owed::Fostering(maje) => say!(self, "means-fostering", maje = self.maje(maje)),
            Owed::Hostage(maje) => say!(self, "means-hostage", maje = self.maje(maje)),
            Owed::Defence => say!(self, "means-defence"),
            Owed::Embargo(on) => say!(self, "means-embargo", on = self.faction(on)),
            Owed::JointWar(on) => say!(self, "means-joint-war", on = self.faction(on)),
            Owed::Vote(_) => say!(self, "means-vote"),
            Owed::Attendance(at) => say!(self, "means-attendance", host = self.faction(at)),
            Owed::Guarantee(with) => say!(self, "means-guarantee", with = self.faction(with)),
            Owed::Information(on) => say!(self, "means-information", on = self.faction(on)),
            Owed::Territory(at) => say!(self, "means-territory", place = self.place(at)),
            Owed::Escrow(..) => say!(self, "means-escrow"),
            Owed::Release(_) => say!(self, "means-release"),
            Owed::Guard(at, _) => say!(self, "means-guard", place = self.place(at)),
            Owed::Goods(..) | Owed::Technology(..) | Owed::Prisoner(_) => String::new(),
        }
    }

    /// A clause: what it promises, when, and only if what happens.
    #[must_use]
    pub fn clause(&self, clause: &Clause) -> String {
        let what = self.clause_alone(clause);
        let length = self.book().turn;
        let (id, hours) = match clause.when {
            When::Now => return what,
            When::EachTurn { term } => ("clause-each-turn", term),
            When::By { within } => ("clause-within", within),
            When::For { term } => ("clause-for", term),
        };
        let gaps = [
            ("what", what.into()),
            ("unit", self.unit().into()),
            ("term", self.turns(i32::from(hours.turns(length))).into()),
        ];
        self.say(id, &gaps)
    }

    /// A clause without its time: what it promises, and only if what happens.
    #[must_use]
    pub fn clause_alone(&self, clause: &Clause) -> String {
        let what = self.what(clause.what);
        match clause.only_if {
            Some(OnlyIf::AttackedBy(by)) => say!(
                self,
                "clause-if-attacked",
                what = what,
                by = self.faction(by),
                victim = self.faction(clause.to)
            ),
            None => what,
        }
    }
}
