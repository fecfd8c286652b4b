//! Collections that survive a bad entry.
//!
//! serde stops at the first mistake. These wrappers ask our deserializer, by
//! name, for another way: a bad entry is reported and left out, and its
//! siblings are still read. Under any other deserializer they are plain.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// The name under which an entry asks to be left out when it is bad.
pub const RECOVER: &str = "FirstMajeRecover";

/// The name under which a block asks to be kept as far as it can be read.
pub const BLOCK: &str = "FirstMajeBlock";

/// The size hint after the last entry of a collection with a syntax error in it.
pub(crate) const DAMAGED: usize = 1;

/// A sequence of entries; a bad one is reported and left out.
#[derive(Clone, PartialEq, Eq)]
pub struct List<T> {
    items: Vec<T>,
    lost: usize,
}

impl<T> List<T> {
    /// An empty list.
    pub const fn new() -> Self {
        Self {
            items: Vec::new(),
            lost: 0,
        }
    }

    /// How many entries, at least, were written but could not be read.
    pub fn lost(&self) -> usize {
        self.lost
    }

    /// The entries, as a plain vector.
    pub fn into_vec(self) -> Vec<T> {
        self.items
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, lost: 0 }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Vec::from_iter(iter).into()
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.items)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut list = List::new();
        while let Some(Recovered(entry)) = seq.next_element::<Recovered<T>>()? {
            match entry {
                Some(item) => list.items.push(item),
                None => list.lost += 1,
            }
        }
        // Our deserializer says so when the text itself was damaged.
        list.lost += usize::from(seq.size_hint() == Some(DAMAGED));
        Ok(list)
    }
}

/// A block of a scenario that may be absent, and may fail without taking the
/// blocks beside it along.
///
/// Fields of a block that were required and bad are dummies, so that the rest
/// can be checked; they have been reported, and their place is `0..0`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FileBlock<T> {
    /// Not written.
    #[default]
    Absent,
    /// Written, but not readable; every reason has been reported.
    Failed,
    /// Read.
    Present(T),
}

impl<T> FileBlock<T> {
    /// The content, if it was read.
    pub fn get(&self) -> Option<&T> {
        match self {
            FileBlock::Present(value) => Some(value),
            FileBlock::Absent | FileBlock::Failed => None,
        }
    }

    /// Whether nothing was written.
    pub fn is_absent(&self) -> bool {
        matches!(self, FileBlock::Absent)
    }

    /// Whether something was written that could not be read.
    pub fn is_failed(&self) -> bool {
        matches!(self, FileBlock::Failed)
    }
}

impl<T: Serialize> Serialize for FileBlock<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            FileBlock::Present(value) => serializer.serialize_newtype_struct(BLOCK, value),
            // Fields of this type carry `skip_serializing_if = "Block::is_absent"`.
            FileBlock::Absent | FileBlock::Failed => serializer.serialize_unit(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for FileBlock<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_newtype_struct(BLOCK, RecoveredVisitor(PhantomData))?;
        Ok(read.map_or(FileBlock::Failed, FileBlock::Present))
    }
}

/// One entry, or nothing if it could not be read and the deserializer is ours.
pub(crate) struct Recovered<T>(pub(crate) Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Recovered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(RECOVER, RecoveredVisitor(PhantomData))
            .map(Recovered)
    }
}

struct RecoveredVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for RecoveredVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        T::deserialize(inner).map(Some)
    }

    /// Our deserializer offers the entry as a sequence of attempts: each one
    /// gets past the mistakes that the ones before it found, so that all of
    /// them are reported. A size hint of zero says that it gave up.
    fn visit_seq<A: SeqAccess<'de>>(self, mut attempts: A) -> Result<Self::Value, A::Error> {
        while attempts.size_hint() != Some(0) {
            if let Some(value) = attempts.next_element()? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }
}
