//! Whether data that comes from a file a person could have touched names only what exists.
//!
//! A saved game holds a resolved scenario and plain data full of ids, which the rules trust. The audit walks any
//! serializable value and looks at every id and every number in it, so that no field can be forgotten.

mod model;
mod walk;

pub use model::audit_scenario;

use super::model::{Book, Roster};
use crate::id::FactionId;
use serde::Serialize;
use std::cell::Cell;
use std::fmt;

/// The largest amount of anything.
pub const MOST: i64 = 1_000_000_000;
/// The largest turn, serial number or count.
pub const MOST_COUNT: u64 = 30_000;

/// Something that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw(pub String);

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Flaw {}

impl serde::ser::Error for Flaw {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// How many of everything there are.
#[derive(Debug)]
pub struct Audit {
    factions: usize,
    territories: usize,
    classes: usize,
    technologies: usize,
    vars: usize,
    objectives: usize,
    scenes: usize,
    beats: usize,
    options: usize,
    /// The table into which the next number is an index, and its size.
    id: Cell<Option<(&'static str, usize)>>,
    /// The factions that were named, one bit each.
    named: Cell<u128>,
}

impl Audit {
    /// An audit of what refers to a game with this book and this roster.
    #[must_use]
    pub const fn new(book: &Book, roster: &Roster) -> Self {
        Self {
            factions: roster.factions.len(),
            territories: book.places.len(),
            classes: book.classes.len(),
            technologies: book.technologies.len(),
            vars: book.vars.len(),
            objectives: book.objectives.len(),
            scenes: book.scenes.len(),
            beats: book.beats.len(),
            options: book.options.len(),
            id: Cell::new(None),
            named: Cell::new(0),
        }
    }

    /// Looks at every id and number in a value.
    ///
    /// # Errors
    /// The first that cannot be.
    pub fn check<T: Serialize + ?Sized>(&self, value: &T) -> Result<(), Flaw> {
        value.serialize(self)
    }

    /// The factions that a value names anywhere, each once and by id: no field can be forgotten. Of a value with a flaw, those before it.
    pub fn factions_in<T: Serialize + ?Sized>(
        &self,
        value: &T,
    ) -> impl Iterator<Item = FactionId> + use<T> {
        self.named.set(0);
        let _flaw = self.check(value);
        let (named, factions) = (self.named.get(), self.factions);
        (0..factions)
            .filter(move |at| named >> at & 1 == 1)
            .map(FactionId::from_index)
    }

    /// The table that a newtype of this name is an index into.
    fn table(&self, name: &str) -> Option<(&'static str, usize)> {
        match name {
            "FactionId" => Some(("faction", self.factions)),
            "TerritoryId" => Some(("territory", self.territories)),
            "ClassId" => Some(("class of ships", self.classes)),
            "TechId" => Some(("technology", self.technologies)),
            "VarId" => Some(("counter", self.vars)),
            "SceneId" => Some(("event", self.scenes)),
            "BeatId" => Some(("beat", self.beats)),
            "OptionId" => Some(("option", self.options)),
            "ObjectiveId" => Some(("objective", self.objectives)),
            _ => None,
        }
    }

    fn unsigned(&self, number: u64, narrow: bool) -> Result<(), Flaw> {
        match self.id.take() {
            Some((table, size)) if number >= size as u64 => Err(Flaw(format!(
                "there is no {table} with the number {number}"
            ))),
            Some(("faction", _)) => {
                let bit = 1_u128.checked_shl(u32::try_from(number).unwrap_or(u32::MAX));
                self.named.set(self.named.get() | bit.unwrap_or(0));
                Ok(())
            }
            None if narrow && number > MOST_COUNT => {
                Err(Flaw(format!("the number {number} is too large")))
            }
            _ => Ok(()),
        }
    }

    fn signed(number: i64) -> Result<(), Flaw> {
        if (-MOST..=MOST).contains(&number) {
            Ok(())
        } else {
            Err(Flaw(format!("the amount {number} is out of range")))
        }
    }
}
