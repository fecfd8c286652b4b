//! Entries by id, in the order of the file.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::list::{DAMAGED, Recovered};
use super::span::Spanned;

/// A map from ids to entries that keeps the order of the file and knows where
/// each id stands. A bad entry is reported and left out, but its id is kept
/// among the lost, so that nobody complains about references to it.
#[derive(Clone)]
pub struct EntryTable<T> {
    entries: Vec<(Spanned<String>, T)>,
    lost: Vec<Spanned<String>>,
    damaged: bool,
}

impl<T> EntryTable<T> {
    /// An empty table.
    pub const fn new() -> Self {
        Self {
            entries: Vec::new(),
            lost: Vec::new(),
            damaged: false,
        }
    }

    /// How many entries could be read.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no entry could be read.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Ids and entries, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Spanned<String>, &T)> {
        self.entries.iter().map(|(id, entry)| (id, entry))
    }

    /// The ids, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.entries.iter().map(|(id, _)| id)
    }

    /// The entry with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.iter()
            .find(|(known, _)| known.as_str() == id)
            .map(|(_, entry)| entry)
    }

    /// Ids whose entries could not be read.
    pub fn lost(&self) -> &[Spanned<String>] {
        &self.lost
    }

    /// Whether the text was so damaged that entries may be missing without a trace.
    pub fn is_damaged(&self) -> bool {
        self.damaged
    }
}

impl<T> Default for EntryTable<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: PartialEq> PartialEq for EntryTable<T> {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl<T: Eq> Eq for EntryTable<T> {}

impl<T: fmt::Debug> fmt::Debug for EntryTable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<(Spanned<String>, T)> for EntryTable<T> {
    fn from_iter<I: IntoIterator<Item = (Spanned<String>, T)>>(entries: I) -> Self {
        Self {
            entries: entries.into_iter().collect(),
            ..Self::new()
        }
    }
}

impl<T: Serialize> Serialize for EntryTable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (id, entry) in &self.entries {
            map.serialize_entry(id.as_str(), entry)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for EntryTable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(TableVisitor(PhantomData))
    }
}

struct TableVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for TableVisitor<T> {
    type Value = EntryTable<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("entries by id")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut table = EntryTable::new();
        while let Some(id) = map.next_key::<Recovered<Spanned<String>>>()? {
            let Recovered(entry) = map.next_value::<Recovered<T>>()?;
            match (id.0, entry) {
                (Some(id), Some(entry)) => table.entries.push((id, entry)),
                (Some(id), None) => table.lost.push(id),
                (None, _) => table.damaged = true,
            }
        }
        // Our deserializer says so when the text itself was damaged.
        table.damaged |= map.size_hint() == Some(DAMAGED);
        Ok(table)
    }
}
