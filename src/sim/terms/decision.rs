//! Why somebody did what he did to another, and what he said of it: a line of the second ledger.

use super::{DealSort, Motive, Owed, PlotKind, Reason};
use crate::id::{FactionId, MajeId, SceneId, TechId, TerritoryId};
use crate::scenario::model::Good;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// As many grounds of a decision are kept. Ours.
const KEPT: usize = 6;

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decided {
    /// To plot.
    Plot(PlotKind),
    /// To attack somebody with whom there was no fighting.
    Attack(TerritoryId),
    /// To end a deal.
    End(DealSort),
    /// To refuse an offer.
    Refuse(DealSort),
    /// Not to keep a promise.
    Forsake(Owed),
    /// Something in an event: which of its options, counted from the first. Only of beats that another has a part in it is written down.
    Choose(SceneId, u8),
    /// To draw weapons at a conference.
    Draw,
}

/// A side of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// Boldness; against: caution.
    Bold,
    /// Little honour; against: honour.
    Faithless,
    /// Vengefulness; against: forgiveness.
    Vengeful,
    /// Greed; against: generosity.
    Greedy,
    /// Guile; against: candour.
    Guileful,
    /// Little tradition; against: tradition.
    Lawless,
    /// Caution; against: boldness.
    Cautious,
    /// Honour; against: little honour.
    Honourable,
    /// Forgiveness; against: vengefulness.
    Forgiving,
    /// An open hand; against: greed.
    Generous,
    /// Candour; against: guile.
    Candid,
    /// Tradition; against: little tradition.
    Traditional,
}

impl Nature {
    /// Both ends of each axis of [`Traits`](crate::scenario::model::Traits), in their order: the lower end first.
    pub const AXES: [[Self; 2]; 6] = [
        [Self::Cautious, Self::Bold],
        [Self::Faithless, Self::Honourable],
        [Self::Forgiving, Self::Vengeful],
        [Self::Generous, Self::Greedy],
        [Self::Candid, Self::Guileful],
        [Self::Lawless, Self::Traditional],
    ];

    /// Its axis, a position in [`Self::AXES`], and whether it is the upper end.
    #[must_use]
    pub fn end(self) -> (usize, bool) {
        let mut axes = Self::AXES.iter().enumerate();
        let found = axes.find(|(_, ends)| ends.contains(&self));
        found.map_or((0, false), |(at, ends)| (at, ends[1] == self))
    }

    /// The other end of its axis.
    #[must_use]
    pub fn opposite(self) -> Self {
        let (at, upper) = self.end();
        Self::AXES[at][usize::from(!upper)]
    }
}

/// Something that spoke for a decision or against it, told without saying who reads of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Consideration {
    /// What it would gain in the end.
    Gain,
    /// It lacks something.
    Want(Good),
    /// It keeps something for itself.
    Keep(Good),
    /// It has no use for more of something.
    NoUse(Good),
    /// How much for how much.
    Terms,
    /// What it thinks of the other.
    IllWill,
    /// The deals between the two.
    Bond,
    /// They are blood enemies.
    Blood,
    /// What the other did.
    Wrong,
    /// How far the word of the other is trusted.
    Distrust,
    /// What the other could do.
    Fear,
    /// What a third could do.
    FearOf(FactionId),
    /// To give way would look weak.
    Pride,
    /// The other is about to win.
    Looming,
    /// It is too far.
    Distance,
    /// There are too few ships to carry it.
    Carriers,
    /// Its ships or majes were needed elsewhere.
    Elsewhere,
    /// Each deal needs managing.
    Trouble,
    /// A maje.
    Maje(MajeId),
    /// A technology.
    Technology(TechId),
    /// What a promise would gain or bind it to.
    Promise,
    /// What it has promised to this faction.
    Pledge(FactionId),
    /// What a war between the two costs or brings.
    War,
    /// The odds.
    Odds,
    /// How much stronger the other is.
    Outmatched,
    /// The land itself.
    Land(TerritoryId),
    /// What could be carried off.
    Loot,
    /// What others would think of it.
    Repute,
    /// A predecessor promised it.
    Inherited,
    /// The character of the First Maje.
    Nature(Nature),
    /// It had been meant to come to this.
    Purpose,
}

impl From<Reason> for Consideration {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Gets(good) | Reason::Need(good) => Self::Want(good),
            Reason::Gives(good) | Reason::Reserve(good) => Self::Keep(good),
            Reason::NoUse(good) => Self::NoUse(good),
            Reason::Measure => Self::Terms,
            Reason::Greed => Self::Nature(Nature::Greedy),
            Reason::Opinion | Reason::Hatred | Reason::Toward(_) => Self::IllWill,
            Reason::Trust | Reason::Credit | Reason::MediatorTrusted(_) => Self::Distrust,
            Reason::Fear | Reason::MediatorFeared(_) => Self::Fear,
            Reason::Pride | Reason::FaceSaved => Self::Pride,
            Reason::BloodEnemies => Self::Blood,
            Reason::Looming => Self::Looming,
            Reason::Grudge(_) => Self::Wrong,
            Reason::Distance => Self::Distance,
            Reason::Carriers => Self::Carriers,
            Reason::Trouble => Self::Trouble,
            Reason::Prisoner(maje) => Self::Maje(maje),
            Reason::Technology(tech) => Self::Technology(tech),
            Reason::Promised(_) | Reason::Promises(_) | Reason::FreeHand | Reason::Witness(_) => {
                Self::Promise
            }
            Reason::Wounds | Reason::Spoils => Self::War,
        }
    }
}

/// What somebody said of what he did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stated {
    /// A motive of a deal that he ended.
    Motive(Motive),
    /// A reason for refusing.
    Reason(Consideration),
}

/// The grounds of a decision with their weights: more than 0 speaks for it. The weightiest come first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds([Option<(Consideration, i32)>; KEPT]);

impl Grounds {
    /// The weightiest of some grounds. What is named twice is added up; what weighs nothing is left out.
    #[must_use]
    pub fn of(grounds: impl IntoIterator<Item = (Consideration, i32)>) -> Self {
        let mut all: Vec<(Consideration, i32)> = Vec::new();
        for (ground, weight) in grounds {
            match all.iter_mut().find(|(known, _)| *known == ground) {
                Some((_, sum)) => *sum = sum.saturating_add(weight),
                None => all.push((ground, weight)),
            }
        }
        all.retain(|(_, weight)| *weight != 0);
        all.sort_by_key(|(_, weight)| Reverse(weight.unsigned_abs()));
        let mut kept = [None; KEPT];
        for (place, ground) in kept.iter_mut().zip(all) {
            *place = Some(ground);
        }
        Self(kept)
    }

    /// The grounds, the weightiest first.
    pub fn iter(&self) -> impl Iterator<Item = (Consideration, i32)> + '_ {
        self.0.iter().flatten().copied()
    }

    /// The same with one more.
    #[must_use]
    pub fn with(&self, ground: Consideration, weight: i32) -> Self {
        Self::of(self.iter().chain([(ground, weight)]))
    }

    /// Whether nothing is known of why.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0[0].is_none()
    }
}

/// A decision about another faction, with what was said of it and why it was made in truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rationale {
    /// What was decided.
    pub what: Decided,
    /// Against whom.
    pub toward: FactionId,
    /// What was said of it, if anything.
    pub said: Option<Stated>,
    /// Whether what was said is not true.
    pub lie: bool,
    /// Why it was done in truth.
    pub why: Grounds,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weightiest_grounds_are_kept_and_the_same_ones_added_up() {
        let food = Consideration::Keep(Good::Food);
        let many = [
            (Consideration::Fear, 3),
            (food, -20),
            (Consideration::Terms, 0),
            (Consideration::Fear, 30),
            (Consideration::Pride, 5),
        ];
        let kept: Vec<_> = Grounds::of(many).iter().collect();
        assert_eq!(
            kept,
            [
                (Consideration::Fear, 33),
                (food, -20),
                (Consideration::Pride, 5)
            ]
        );
        assert!(Grounds::default().is_empty());
        let odds = (0..20).map(|at| (Consideration::FearOf(FactionId(at)), 1 + i32::from(at)));
        assert_eq!(Grounds::of(odds).iter().count(), KEPT);
    }
}
