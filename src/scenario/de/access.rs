//! The elements of lists and the entries of tables.

use std::collections::BTreeMap;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::error::Error;
use super::value::De;
use crate::scenario::list::DAMAGED;
use crate::scenario::span::Span;
use crate::scenario::suggest::quoted;
use crate::scenario::syntax::{Body, Entry, Node, NodeKind};

/// The elements of a list, one after the other; poisoned ones are stepped over.
pub(super) struct Elements<'n, 'a, 'c, 'd> {
    owner: De<'n, 'a, 'c, 'd>,
    rest: std::slice::Iter<'n, Node<'a>>,
    /// Each has a place of its own, so that none can be stepped over.
    ordered: bool,
}

impl<'n, 'a, 'c, 'd> Elements<'n, 'a, 'c, 'd> {
    pub(super) fn new(owner: De<'n, 'a, 'c, 'd>, items: &'n [Node<'a>]) -> Self {
        Self {
            owner,
            rest: items.iter(),
            ordered: false,
        }
    }

    /// The parts of a tuple.
    pub(super) fn ordered(owner: De<'n, 'a, 'c, 'd>, items: &'n [Node<'a>]) -> Self {
        Self {
            ordered: true,
            ..Self::new(owner, items)
        }
    }
}

impl<'de, 'a> SeqAccess<'de> for Elements<'_, 'a, '_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let cx = self.owner.cx;
        let poisoned = |node: &&Node<'_>| cx.is_poisoned(node);
        if self.ordered && self.rest.as_slice().iter().any(|node| poisoned(&node)) {
            return Err(Error::Reported);
        }
        match self.rest.find(|node| !poisoned(node)) {
            None => Ok(None),
            Some(node) => read(self.owner.at(node), seed).map(Some),
        }
    }

    /// Not a length: see [`DAMAGED`].
    fn size_hint(&self) -> Option<usize> {
        damage(self.owner.node)
    }
}

/// The entries of a table, one after the other.
pub(super) struct Entries<'n, 'a, 'c, 'd> {
    owner: De<'n, 'a, 'c, 'd>,
    rest: std::slice::Iter<'n, Entry<'a>>,
    value: Option<&'n Node<'a>>,
    seen: BTreeMap<String, Span>,
    /// A key stood here twice: one of them may be a slip for a key that is now missing.
    repeated: bool,
}

impl<'n, 'a, 'c, 'd> Entries<'n, 'a, 'c, 'd> {
    pub(super) fn new(owner: De<'n, 'a, 'c, 'd>, entries: &'n [Entry<'a>]) -> Self {
        Self {
            owner,
            rest: entries.iter(),
            value: None,
            seen: BTreeMap::new(),
            repeated: false,
        }
    }

    /// Whether this key was there before; if so, that is reported.
    fn is_repeated(&mut self, key: &Node<'a>) -> bool {
        let name = match &key.kind {
            NodeKind::Text(text) => format!("\"{text}\""),
            NodeKind::Number(number) => number.to_string(),
            NodeKind::Group(Some(name), Body::Bare) => name.text.to_owned(),
            _ => return false,
        };
        let Some(first) = self.seen.get(&name) else {
            self.seen.insert(name, key.span);
            return false;
        };
        self.repeated = true;
        let cx = self.owner.cx;
        let found = cx.error(
            "duplicate-key",
            key.span,
            format!("{} stands in this table twice", quoted(&name)),
        );
        cx.report(
            found
                .label("again here")
                .secondary(cx.file, *first, "first here"),
        );
        true
    }
}

impl<'de, 'a> MapAccess<'de> for Entries<'_, 'a, '_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let cx = self.owner.cx;
        loop {
            let Some(Entry { key, value }) = self.rest.next() else {
                return Ok(None);
            };
            if self.is_repeated(key) || cx.is_poisoned(key) || cx.is_poisoned(value) {
                continue;
            }
            self.value = Some(value);
            return read(self.owner.at(key), seed).map(Some);
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        match self.value.take() {
            Some(node) => read(self.owner.at(node), seed),
            None => Err(Error::Said(String::from(
                "a value was asked for before its key",
            ))),
        }
    }

    /// Not a length: see [`DAMAGED`].
    fn size_hint(&self) -> Option<usize> {
        damage(self.owner.node).or(self.repeated.then_some(DAMAGED))
    }
}

fn damage(owner: &Node<'_>) -> Option<usize> {
    owner.broken.then_some(DAMAGED)
}

/// Reads a value that a collection holds; a bad one is reported and poisoned,
/// so that the next attempt of whoever holds the collection gets past it.
pub(super) fn read<'de, S: DeserializeSeed<'de>>(
    de: De<'_, '_, '_, '_>,
    seed: S,
) -> Result<S::Value, Error> {
    let before = de.cx.progress();
    let result = de.cx.settle(de.node, seed.deserialize(de));
    // If the mistake lies deeper, the mark was made there.
    if result.is_err() && de.cx.progress() == before {
        de.cx.poison(de.node);
    }
    result
}
