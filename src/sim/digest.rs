//! A fingerprint of the whole game, section by section, so that the first difference between two games
//! can be named.

use super::snapshot::{clock, factions, fleets, majes, territories};
use super::{
    belief::Knowledge, chronicle::Chronicle, ledger::Ledger, opinion::Opinions, plan::Plans,
    trade::Deals, victory::Verdict,
};
use bevy::ecs::prelude::World;
use serde::{Deserialize, Serialize};
use std::fmt;
use xxhash_rust::xxh3::xxh3_64;

/// The sections, in the order of [`Digest::sections`].
pub const SECTIONS: [&str; 12] = [
    "clock",
    "factions",
    "territories",
    "fleets",
    "majes",
    "opinions",
    "deals",
    "plans",
    "beliefs",
    "ledger",
    "chronicle",
    "verdict",
];

/// The fingerprint of a game.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// Of everything.
    pub total: u64,
    /// Of each section, in the order of [`SECTIONS`].
    pub sections: [u64; SECTIONS.len()],
}

impl Digest {
    /// The digest of a world.
    pub(super) fn of(world: &World) -> Self {
        let mut bytes = Vec::new();
        let sections = [
            hash(&clock(world), &mut bytes),
            hash(&factions(world), &mut bytes),
            hash(&territories(world), &mut bytes),
            hash(&fleets(world), &mut bytes),
            hash(&majes(world), &mut bytes),
            hash(world.resource::<Opinions>(), &mut bytes),
            hash(world.resource::<Deals>(), &mut bytes),
            hash(world.resource::<Plans>(), &mut bytes),
            hash(&world.resource::<Knowledge>().0, &mut bytes),
            hash(world.resource::<Ledger>(), &mut bytes),
            hash(world.resource::<Chronicle>(), &mut bytes),
            hash(world.resource::<Verdict>(), &mut bytes),
        ];
        let total = hash(&sections, &mut bytes);
        Self { total, sections }
    }

    /// The name of the first section in which two games differ.
    #[must_use]
    pub fn first_difference(&self, other: &Self) -> Option<&'static str> {
        let pairs = self.sections.iter().zip(&other.sections);
        SECTIONS
            .into_iter()
            .zip(pairs)
            .find(|(_, (mine, theirs))| mine != theirs)
            .map(|(name, _)| name)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.total)
    }
}

/// Hashes the bytes that a save would hold. `bytes` is only there to be used again.
fn hash<T: Serialize>(value: &T, bytes: &mut Vec<u8>) -> u64 {
    bytes.clear();
    let written = postcard::to_extend(value, std::mem::take(bytes));
    *bytes = written.expect("sections are made of what postcard can write, into memory");
    xxh3_64(bytes)
}
