//! The block `tests`.

use super::{RawCondition, RawSettled, Ref};
use crate::scenario::model::Canon;
use crate::scenario::span::{List, Spanned};
use serde::{Deserialize, Serialize};

/// What must come out when minds play the scenario from fixed seeds: `first-maje test` plays it.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawTrial {
    /// Of whom the condition is asked.
    pub who: Ref,
    /// What must come out.
    pub claim: Spanned<RawClaim>,
    /// Count only games in which this came to hold as well: what came before, for a beat that follows another. A test in which it
    /// never held fails.
    #[serde(default)]
    pub given: Option<Spanned<RawCondition>>,
    /// How many games, from seed 1 on, 1 to 1000. Default 20.
    #[serde(default)]
    pub seeds: Option<Spanned<i64>>,
    /// After how many turns each ends, 1 to 999. Default: the last turn of the scenario.
    #[serde(default)]
    pub turns: Option<Spanned<i64>>,
    /// How strongly minds follow the story. Default `Leaning`.
    #[serde(default)]
    pub canon: Canon,
    /// How options are settled. Default: each as the scenario has it.
    #[serde(default)]
    pub options: List<Spanned<RawSettled>>,
    /// Factions that do nothing: nobody plays them.
    #[serde(default)]
    pub idle: List<Ref>,
    /// Lines that are typed for factions, in the turn in which they stand here, before minds act.
    #[serde(default)]
    pub script: List<Spanned<RawScripted>>,
    /// What is chosen in these events and beats, whatever minds would have chosen; in empty seats nothing else is chosen.
    #[serde(default)]
    pub choices: List<Spanned<RawForced>>,
}

/// What must come out.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub enum RawClaim {
    /// The condition holds at the end of some turn in at least and at most this share of the games.
    Rate {
        /// The condition.
        when: Spanned<RawCondition>,
        /// Percent, 0 to 100. Default 0.
        #[serde(default)]
        from: Option<Spanned<i64>>,
        /// Percent, 0 to 100. Default 100.
        #[serde(default)]
        to: Option<Spanned<i64>>,
    },
    /// Plays every game twice, once as `canon` says and once at `Free`: the condition holds at the end of some turn in at least this share
    /// of the games, and in fewer of those in which minds hardly care how it was told. For a beat that minds are to lean towards.
    Leans {
        /// The condition.
        when: Spanned<RawCondition>,
        /// Percent, 0 to 100.
        from: Spanned<i64>,
        /// By how many points of a percentage it is less at `Free`, 1 to 100.
        by: Spanned<i64>,
    },
    /// The condition holds at the end of every turn of every game.
    Always(Spanned<RawCondition>),
    /// The condition never holds.
    Never(Spanned<RawCondition>),
    /// The condition holds at the end of some turn of some game.
    Reachable(Spanned<RawCondition>),
    /// The faction wins in at least and at most this share of the games.
    Wins {
        /// Percent, 0 to 100. Default 0.
        #[serde(default)]
        from: Option<Spanned<i64>>,
        /// Percent, 0 to 100. Default 100.
        #[serde(default)]
        to: Option<Spanned<i64>>,
    },
}

/// A line that is typed for a faction.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawScripted {
    /// For whom.
    pub who: Ref,
    /// In which turn, 1 to 999.
    pub turn: Spanned<i64>,
    /// The line, as in the terminal: an order, an offer, an answer. A line that is refused fails the test.
    pub line: Spanned<String>,
}

/// A choice that is made for a mind.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawForced {
    /// For whom.
    pub who: Ref,
    /// In which beat.
    #[serde(default)]
    pub beat: Option<Ref>,
    /// In which event, if it is no beat.
    #[serde(default)]
    pub event: Option<Ref>,
    /// Which option, from 1: of a beat the told way is the first, the last is to wait.
    pub option: Spanned<i64>,
}
