//! A fingerprint of the whole game, section by section, so that the first difference between two games
//! can be named.

use super::snapshot::SECTIONS;
use bevy::ecs::prelude::World;
use serde::{Deserialize, Serialize};
use std::fmt;
use xxhash_rust::xxh3::xxh3_64;

/// The fingerprint of a game.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// Of everything.
    pub total: u64,
    /// Of each section, in the order of [`Snapshot`](super::snapshot::Snapshot).
    #[serde(with = "numbers")]
    pub sections: [u64; SECTIONS.len()],
}

/// The numbers of all sections as a list: serde writes arrays only up to 32.
mod numbers {
    use super::SECTIONS;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    type Numbers = [u64; SECTIONS.len()];

    pub fn serialize<S: Serializer>(numbers: &Numbers, to: S) -> Result<S::Ok, S::Error> {
        numbers.as_slice().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Numbers, D::Error> {
        let numbers = Vec::deserialize(from)?;
        let count = numbers.len();
        Numbers::try_from(numbers)
            .map_err(|_| Error::invalid_length(count, &"a number for each section"))
    }
}

impl Digest {
    /// The digest of a world.
    pub(super) fn of(world: &World) -> Self {
        let mut bytes = Vec::new();
        let sections = SECTIONS.map(|(_, write)| {
            bytes.clear();
            bytes = write(world, std::mem::take(&mut bytes));
            xxh3_64(&bytes)
        });
        let total =
            postcard::to_stdvec(sections.as_slice()).expect("numbers can be written into memory");
        let total = xxh3_64(&total);
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
            .map(|((name, _), _)| name)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.total)
    }
}
