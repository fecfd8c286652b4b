//! The block `options`.

use super::Ref;
use crate::scenario::model::BeatEnd;
use crate::scenario::span::{EntryTable, List, Spanned};
use serde::{Deserialize, Serialize};

/// Something that is settled before the game begins, by whoever sets it up.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawOption {
    /// What is to be settled.
    pub name: Spanned<String>,
    /// What it is about, in a sentence or two.
    pub text: Spanned<String>,
    /// What can be chosen, 2 to 8 choices; by id.
    pub choices: EntryTable<RawChoice>,
    /// What is chosen if nobody chooses. Default: the first choice.
    #[serde(default)]
    pub default: Option<Ref>,
}

/// One way to settle an option. The condition `Option` asks for it.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawChoice {
    /// What it is called.
    pub name: Spanned<String>,
    /// What it means, in a sentence.
    pub text: Spanned<String>,
    /// What must have come of another scenario for this to be chosen when a game follows one of that scenario: one of these.
    #[serde(default)]
    pub after: List<Spanned<RawEarlierBeat>>,
    /// Factions that bear another name then; by id of the faction.
    #[serde(default)]
    pub called: EntryTable<RawCalled>,
}

/// How a beat of another scenario ended.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawEarlierBeat {
    /// The name of that scenario's folder.
    pub scenario: Spanned<String>,
    /// The id of the beat there.
    pub beat: Spanned<String>,
    /// How it ended.
    pub is: BeatEnd,
}

/// Another name of a faction.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawCalled {
    /// The full name.
    pub name: Spanned<String>,
    /// The short name, as it is typed in commands.
    pub short: Spanned<String>,
}

/// How an option is settled in a test.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawSettled {
    /// The option.
    pub option: Ref,
    /// The choice.
    pub is: Ref,
}
