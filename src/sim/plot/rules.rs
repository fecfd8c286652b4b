//! The rules of plots: how they ripen, leak, succeed and are blamed. All numbers are ours.

use crate::id::Turn;
use crate::scenario::model::Traits;
use crate::sim::terms::PlotKind;

/// Loyalty that a plot costs its leader in a turn of waiting.
pub const STRAIN: i32 = 1;
/// Prestige lost by who is found to plot, or has a First Maje murdered.
pub const EXPOSED: i32 = -3;
/// For how many turns the target remembers what it found out of a plot.
pub const REMEMBERED: Turn = 8;
/// For how many turns it can be found out who forged a message.
pub const TRACED: Turn = 24;
/// What a warned target takes from the chance, in percent.
pub const WARNED: i32 = 30;
/// What a transporter adds to the chance of a murder, in percent (`CANON.md` F30).
pub const BEAMED: i32 = 25;
/// A leader less loyal than this talks.
const TALKS: i32 = 35;
/// What a leader who talks adds to the leak, in percent.
const TALK: i32 = 3;
/// How likely the leader of a plot that fails abroad is caught, in percent.
pub const CAUGHT: i32 = 55;
/// How likely the leader of a plot that is exposed before it is struck is caught abroad, in percent.
pub const SEIZED: i32 = 40;
/// Loads that a raid under somebody else's flag carries off at most.
pub const ROBBED: i32 = 16;
/// What is left of loyalty to the First Maje in somebody who was deposed.
pub const BITTER: i32 = 15;

/// What is known of a kind of plot.
struct Course {
    /// Chance in the turn after it began, in percent.
    chance: i32,
    /// What each further turn adds, in percent.
    gain: i32,
    /// After how many turns waiting adds nothing more.
    ripe: Turn,
    /// How likely it leaks in its first turn, in percent; each person more who knows adds as much again by half.
    leak: i32,
    /// How likely the target learns who did it if it succeeds, in percent.
    evidence: i32,
}

const fn course(kind: PlotKind) -> Course {
    let (chance, gain, ripe, leak, evidence) = match kind {
        // Whether these succeed is decided in battle; it is the surprise that grows.
        PlotKind::Ambush => (100, 0, 4, 4, 100),
        PlotKind::Breach => (100, 0, 4, 6, 100),
        PlotKind::Murder => (14, 6, 6, 5, 45),
        PlotKind::Incitement => (36, 8, 4, 3, 25),
        PlotKind::ShipTheft => (24, 8, 4, 4, 60),
        PlotKind::Poaching => (24, 8, 5, 4, 100),
        PlotKind::FalseFlag => (40, 7, 4, 3, 20),
        PlotKind::Forgery => (44, 8, 3, 2, 15),
        PlotKind::Coup => (12, 6, 8, 5, 45),
    };
    Course {
        chance,
        gain,
        ripe,
        leak,
        evidence,
    }
}

/// How likely the target hears in a turn that it is plotted against, though not how, in percent: in a turn in which it saw ships made
/// ready, and in one in which it saw none.
#[must_use]
pub const fn talk(kind: PlotKind) -> [i32; 2] {
    match kind {
        PlotKind::Breach | PlotKind::Ambush | PlotKind::Murder => [35, 85],
        _ => [0, 0],
    }
}

/// For how many turns waiting adds to a plot of this kind.
#[must_use]
pub const fn ripe(kind: PlotKind) -> Turn {
    course(kind).ripe
}

/// How many people know of a plot after this many turns: its leader, his helpers, and one more every other turn.
#[must_use]
pub fn people(waited: Turn) -> i32 {
    2 + i32::from(waited / 2)
}

/// How large the prize of a plot is, in percent of that of one that is struck at once.
#[must_use]
pub fn prize(kind: PlotKind, waited: Turn) -> i32 {
    100 + 15 * i32::from(waited.min(course(kind).ripe))
}

/// How much harder who strikes out of an ambush hits, or whoever was not expected to strike at all, in percent.
#[must_use]
pub fn surprise(waited: Turn) -> i32 {
    15 + 5 * i32::from(waited.min(course(PlotKind::Ambush).ripe))
}

/// What a plot is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conspiracy {
    /// Its kind.
    pub kind: PlotKind,
    /// For how many turns it has been under way.
    pub waited: Turn,
    /// The character of its leader.
    pub leader: Traits,
    /// How loyal he is, 0 to 100.
    pub loyalty: i32,
    /// The character of the First Maje it is against.
    pub target: Traits,
    /// Whether the target has a spy with whoever plots.
    pub spied_on: bool,
    /// Whether the target knows of it.
    pub warned: bool,
    /// Whether whoever plots has a transporter.
    pub beams: bool,
}

impl Conspiracy {
    /// How likely it succeeds if it is struck now, in percent.
    #[must_use]
    pub fn chance(&self) -> i32 {
        let course = course(self.kind);
        if self.kind.is_fought() {
            return course.chance;
        }
        let guile = 2 * i32::from(self.leader.guile) - 2 * i32::from(self.target.guile);
        let waited = i32::from(self.waited.min(course.ripe));
        let warned = if self.warned { WARNED } else { 0 };
        let beamed = if self.beams && self.kind == PlotKind::Murder {
            BEAMED
        } else {
            0
        };
        (course.chance + course.gain * waited + guile + beamed - warned).clamp(3, 90)
    }

    /// How likely it leaks to the target this turn, in percent.
    #[must_use]
    pub fn leak(&self) -> i32 {
        let course = course(self.kind);
        let people = course.leak + course.leak * (people(self.waited) - 2) / 2;
        let talk = if self.loyalty < TALKS { TALK } else { 0 };
        let guile = (i32::from(self.target.guile) - i32::from(self.leader.guile)) / 2;
        let leak = (people + talk + guile).clamp(1, 40);
        if self.spied_on { 2 * leak } else { leak }
    }

    /// How likely the target learns who did it if it succeeds, in percent.
    #[must_use]
    pub fn evidence(&self) -> i32 {
        if self.warned {
            return 100;
        }
        let evidence = course(self.kind).evidence;
        (evidence - 2 * i32::from(self.leader.guile)).clamp(5, 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot(kind: PlotKind, waited: Turn) -> Conspiracy {
        Conspiracy {
            kind,
            waited,
            leader: Traits::default(),
            loyalty: 60,
            target: Traits::default(),
            spied_on: false,
            warned: false,
            beams: false,
        }
    }

    #[test]
    fn waiting_raises_the_prize_and_the_leak() {
        for kind in PlotKind::ALL {
            let [soon, late] = [0, ripe(kind)].map(|waited| plot(kind, waited));
            assert!(late.leak() > soon.leak(), "{kind:?}");
            assert!(prize(kind, ripe(kind)) > prize(kind, 0), "{kind:?}");
            assert_eq!(prize(kind, ripe(kind)), prize(kind, 99), "{kind:?}");
            if !kind.is_fought() {
                assert!(late.chance() > soon.chance(), "{kind:?}");
            }
        }
        assert_eq!([surprise(0), surprise(4), surprise(9)], [15, 35, 35]);
    }

    #[test]
    fn a_transporter_opens_the_way_to_murder_and_to_nothing_else() {
        let beamed = |kind| Conspiracy {
            beams: true,
            ..plot(kind, 0)
        };
        let added = |kind| beamed(kind).chance() - plot(kind, 0).chance();
        assert_eq!(added(PlotKind::Murder), BEAMED);
        assert_eq!(added(PlotKind::Coup), 0);
    }

    #[test]
    fn a_warned_target_is_harder_to_harm_and_knows_whom_to_blame() {
        let warned = Conspiracy {
            warned: true,
            ..plot(PlotKind::Incitement, 3)
        };
        assert_eq!(plot(PlotKind::Incitement, 3).chance() - warned.chance(), 30);
        assert_eq!(warned.evidence(), 100);
        let spied_on = Conspiracy {
            spied_on: true,
            ..plot(PlotKind::Murder, 2)
        };
        assert_eq!(spied_on.leak(), 2 * plot(PlotKind::Murder, 2).leak());
    }

    #[test]
    fn the_disloyal_talk_and_the_guileful_keep_still() {
        let talks = Conspiracy {
            loyalty: 20,
            ..plot(PlotKind::Murder, 0)
        };
        let still = Conspiracy {
            leader: Traits {
                guile: 4,
                ..Traits::default()
            },
            ..plot(PlotKind::Murder, 0)
        };
        let leaks = [talks, plot(PlotKind::Murder, 0), still].map(|it| it.leak());
        assert_eq!(leaks, [8, 5, 3]);
    }
}
