//! The ids of one kind of thing, and which of them may be missing through no fault of
//! those who refer to them.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::span::EntryTable;
use crate::scenario::suggest::{is_plain_id, plain_id};

/// Ids and their positions.
#[derive(Debug)]
pub struct Names<'r> {
    kind: &'static str,
    known: BTreeMap<&'r str, usize>,
    /// Ids that are not plain, by their plain form: how they will be written once that is mended.
    mended: BTreeMap<String, usize>,
    /// Written, but lost to a mistake that has been reported.
    lost: BTreeSet<&'r str>,
    /// So much was lost that any name may be right.
    open: bool,
}

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameTarget {
    /// The thing at this position.
    Found(usize),
    /// A thing that could not be read; nothing more need be said.
    Lost,
    /// Nothing.
    Unknown,
}

impl<'r> Names<'r> {
    /// The ids of a table; without a table, of whatever it may have held.
    pub fn new<T>(kind: &'static str, table: Option<&'r EntryTable<T>>) -> Self {
        let mut names = Self {
            kind,
            known: BTreeMap::new(),
            mended: BTreeMap::new(),
            lost: BTreeSet::new(),
            open: table.is_none_or(EntryTable::is_damaged),
        };
        if let Some(table) = table {
            for (position, id) in table.ids().enumerate() {
                names.known.entry(id.as_str()).or_insert(position);
                if !is_plain_id(id) {
                    let plain = plain_id(id).map(|plain| (plain, position));
                    names.mended.extend(plain);
                }
            }
            names.lost = table.lost().iter().map(|id| id.as_str()).collect();
        }
        names
    }

    /// Says that nothing can have been lost.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// What these things are called in a message.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// Follows a reference.
    pub fn find(&self, id: &str) -> NameTarget {
        match self.known.get(id).or_else(|| self.mended.get(id)) {
            Some(position) => NameTarget::Found(*position),
            None if self.open || self.lost.contains(id) => NameTarget::Lost,
            None => NameTarget::Unknown,
        }
    }

    /// All ids, in alphabetical order.
    pub fn all(&self) -> impl Iterator<Item = &'r str> {
        self.known.keys().copied()
    }

    /// Whether everything that was written could be read.
    pub fn is_complete(&self) -> bool {
        !self.open && self.lost.is_empty()
    }
}
