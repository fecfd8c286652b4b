//! The block `majes`.

use super::Ref;
use crate::scenario::model::{Pronoun, Provenance, Rank};
use crate::scenario::span::{List, Spanned};
use serde::{Deserialize, Serialize};

/// A maje, or an outsider who counsels one.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawMaje {
    /// The name shown, such as "Jal Haron".
    pub name: Spanned<String>,
    /// Whose maje it is.
    pub faction: Ref,
    /// What the maje is called in a sentence. Default `He`.
    #[serde(default)]
    pub pronoun: Pronoun,
    /// First Maje, lesser maje or counsel.
    pub rank: Rank,
    /// Age in years, 10 to 150. Default 40.
    #[serde(default)]
    pub age: Option<Spanned<i64>>,
    /// From what the portrait is drawn. Default: from the id.
    #[serde(default)]
    pub portrait: Option<Spanned<i64>>,
    /// Character.
    #[serde(default)]
    pub traits: RawTraits,
    /// Loyalty to the First Maje, 0 to 100. Default 60.
    #[serde(default)]
    pub loyalty: Option<Spanned<i64>>,
    /// Ambition, 0 to 100. Default 40.
    #[serde(default)]
    pub ambition: Option<Spanned<i64>>,
    /// Whether the maje may go over to another sect, when loyalty is gone or the faction is no more. By default majes of sects may,
    /// and officers of powers never do.
    #[serde(default)]
    pub defects: Option<bool>,
    /// Where the maje is at the start; by default at the faction's home or first fleet.
    #[serde(default)]
    pub at: Option<Ref>,
    /// Territories the maje claims as a right.
    #[serde(default)]
    pub claims: List<Ref>,
    /// A sentence about the maje.
    #[serde(default)]
    pub about: Option<Spanned<String>>,
    /// Where the maje comes from.
    #[serde(default)]
    pub source: Provenance,
}

/// Character on six axes, -5 to 5 each; what is left out is 0.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawTraits {
    /// Cautious to bold: takes longer odds, fights for others gladly, and pays little to be spared.
    #[serde(default)]
    pub boldness: Option<Spanned<i64>>,
    /// Faithless to honourable: keeps contracts, spares prisoners, and gives his word less easily.
    #[serde(default)]
    pub honour: Option<Spanned<i64>>,
    /// Forgiving to vengeful: how long a wrong is remembered, and how far ill will stands in the way of terms.
    #[serde(default)]
    pub vengefulness: Option<Spanned<i64>>,
    /// Open-handed to greedy: the share asked of every bargain.
    #[serde(default)]
    pub greed: Option<Spanned<i64>>,
    /// Blunt to guileful: spying, false reasons, the price of secrets and votes.
    #[serde(default)]
    pub guile: Option<Spanned<i64>>,
    /// Restless to bound by tradition: how outsiders are received, how dear land and kin are.
    #[serde(default)]
    pub tradition: Option<Spanned<i64>>,
}
