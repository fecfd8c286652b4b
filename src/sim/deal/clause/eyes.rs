//! Whose judgement a deal is held to.

use super::super::scale::{Judge, Scale};
use super::footing::Footing;
use crate::id::FactionId;
use crate::sim::terms::{Clause, Reason};
use crate::sim::view::View;

/// What a promise is worth at most that is to be kept later, in percent of the thing itself.
const CREDIT: i32 = 80;

/// What a wrong that somebody is known to have done counts against him, in opinion.
const WRONG: i32 = 15;
/// The most that such wrongs count.
pub const MOST_WRONGS: i32 = 60;

/// Who judges: the faction of the view itself, or the other as the view imagines it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JudgeOf {
    /// The faction of the view.
    Mine,
    /// The other party, as far as the view tells.
    Theirs,
}

/// A deal looked at by one of its parties, with what the view tells of it.
#[derive(Debug, Clone, Copy)]
pub struct Eyes<'a> {
    /// The view.
    pub view: &'a View<'a>,
    /// With whom the faction of the view deals.
    pub other: FactionId,
    /// Which of the two judges.
    pub judge: JudgeOf,
}

impl Eyes<'_> {
    /// Whether the faction of the view judges for itself.
    #[must_use]
    pub fn are_mine(&self) -> bool {
        self.judge == JudgeOf::Mine
    }

    /// Who judges.
    #[must_use]
    pub fn me(&self) -> FactionId {
        match self.judge {
            JudgeOf::Mine => self.view.faction(),
            JudgeOf::Theirs => self.other,
        }
    }

    /// With whom the judge deals.
    #[must_use]
    pub fn partner(&self) -> FactionId {
        match self.judge {
            JudgeOf::Mine => self.other,
            JudgeOf::Theirs => self.view.faction(),
        }
    }
}

/// A clause before its judge.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Who judges, by the numbers.
    pub judge: &'a Judge,
    /// Who judges, by the view.
    pub eyes: &'a Eyes<'a>,
    /// What the parties are to each other.
    pub footing: &'a Footing<'a>,
    /// What is judged.
    pub clause: &'a Clause,
}

impl Case<'_> {
    /// Whether it is the judge who owes it.
    #[must_use]
    pub fn owes(&self) -> bool {
        self.clause.from == self.eyes.me()
    }

    /// What is worth this much, for whoever gets it or owes it.
    #[must_use]
    pub fn signed(&self, worth: i32) -> i32 {
        if self.owes() { -worth } else { worth }
    }

    /// For how many turns it binds, or until it is due.
    #[must_use]
    pub fn turns(&self) -> i32 {
        let length = self.eyes.view.book.turn;
        let hours = self.clause.when.hours();
        hours.map_or(0, |hours| i32::from(hours.turns(length)))
    }

    /// Adds what the judge takes off the worth of a promise that is to be kept later, by how far it trusts the other, or has hostages.
    pub fn doubt(&self, worth: i32, sum: &mut impl Scale) {
        if self.clause.is_lasting() {
            let judge = self.judge;
            let credit = (CREDIT + judge.trust + judge.security).clamp(0, 100);
            sum.add(Reason::Trust, -worth.max(0) * (100 - credit) / 100);
        }
    }
}

/// What the judge thinks of a third faction, -100 to 100, as far as the view tells: of others it is guessed from the
/// wrongs they are known to have suffered.
#[must_use]
pub fn opinion_of(eyes: &Eyes<'_>, third: FactionId) -> i32 {
    let view = eyes.view;
    if eyes.are_mine() {
        let opinion = view.own.opinions.get(third.index());
        let feud = view.own.blood_enemies.get(third.index());
        let opinion = opinion.map_or(0, |opinion| i32::from(*opinion));
        return if feud.is_some_and(|feud| *feud) {
            opinion.min(-MOST_WRONGS)
        } else {
            opinion
        };
    }
    let wrongs = view.estimate(third).map_or(0, |it| it.wrongs_to(eyes.me()));
    -(i32::from(wrongs) * WRONG).min(MOST_WRONGS)
}
