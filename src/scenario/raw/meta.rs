//! The blocks `meta` and `encyclopedia`.

use super::Ref;
use crate::scenario::model::{Carry, Provenance, TurnLength};
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// Title, dates and the few numbers of the rules a scenario may set.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawMeta {
    /// The title shown in the picker.
    pub name: Spanned<String>,
    /// One or two sentences for the picker.
    pub summary: Spanned<String>,
    /// What a player reads before the first turn.
    pub briefing: Spanned<String>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: List<String>,
    /// The date of turn 1.
    pub start: RawDate,
    /// How long a turn is.
    pub turn: TurnLength,
    /// The last turn, 1 to 999; the game is judged at its end.
    pub turns: Spanned<i64>,
    /// Factions to offer first, best first.
    #[serde(default)]
    pub recommended: List<Ref>,
    /// What is taken over from a finished game of another scenario when a game follows it (`first-maje play … --after SAVE`); by the id of
    /// that scenario.
    #[serde(default)]
    pub follows: EntryTable<List<Carry>>,
    /// Numbers of the rules; what is left out has the game's own value.
    #[serde(default)]
    pub rules: RawRules,
}

/// A date in the calendar of the setting.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawDate {
    /// The year, such as 2371.
    pub year: Spanned<i64>,
    /// The month, 1 to 12.
    #[serde(default)]
    pub month: Option<Spanned<i64>>,
}

/// Numbers of the rules that a scenario may set.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawRules {
    /// How many turns of need the stores of a place hold at most. Default 4.
    #[serde(default)]
    pub store_turns: Option<Spanned<i64>>,
    /// How many turns of need lie in the stores at the start. Default 2.
    #[serde(default)]
    pub start_turns: Option<Spanned<i64>>,
    /// What seized land yields, in percent. Default 50.
    #[serde(default)]
    pub seized_yield: Option<Spanned<i64>>,
    /// For how many turns seized land yields less. Default 6.
    #[serde(default)]
    pub seized_turns: Option<Spanned<i64>>,
    /// How many territories one maje can govern. Default 3.
    #[serde(default)]
    pub governs: Option<Spanned<i64>>,
    /// How far apart two traders may be, in lane lengths. Default 8.
    #[serde(default)]
    pub trade_range: Option<Spanned<i64>>,
    /// How many units of terraforming systems one improvement of a land uses up, 1 to 100. Default 1.
    #[serde(default)]
    pub terraform_units: Option<Spanned<i64>>,
    /// How many exchanges of fire a battle has in a turn at most, 1 to 12; undecided after the last, the attacker breaks off.
    /// Default 6.
    #[serde(default)]
    pub exchanges: Option<Spanned<i64>>,
}

/// A text about the world.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawEntry {
    /// The heading.
    pub title: Spanned<String>,
    /// Other names it is found by.
    #[serde(default)]
    pub aliases: List<Spanned<String>>,
    /// The text; a blank line separates paragraphs.
    pub text: Spanned<String>,
    /// Ids of facts in `docs/canon.md`.
    #[serde(default)]
    pub facts: List<Spanned<String>>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Provenance,
}
