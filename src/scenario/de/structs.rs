//! Named fields: which are unknown, written twice, or missing.

use std::collections::BTreeMap;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, Visitor};

use super::access::read;
use super::error::Error;
use super::hole::Hole;
use super::value::De;
use crate::scenario::span::Span;
use crate::scenario::suggest::{closest, quoted};
use crate::scenario::syntax::{Body, FieldNode, NodeKind};

impl<'a> De<'_, 'a, '_, '_> {
    /// Reads a struct out of named fields.
    pub(super) fn read_struct<'de, V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        // A variant's own name stands here when `inner`, and nobody minds it.
        let named = match &self.node.kind {
            NodeKind::Group(Some(owner), _) => self.inner || owner.text == name,
            _ => true,
        };
        let expected = || {
            let example: Vec<String> = known.iter().take(2).map(|f| format!("{f}: …")).collect();
            format!("named fields in parentheses `({})`", example.join(", "))
        };
        let fields: &[FieldNode<'a>] = match &self.node.kind {
            // `Name((x: 1))` is taken for `Name(x: 1)`, as people write both.
            NodeKind::Group(_, Body::Items(items)) if self.inner && items.len() == 1 => {
                return self.single(&expected())?.read_struct(name, known, visitor);
            }
            NodeKind::Group(_, Body::Fields(fields)) if named => fields,
            NodeKind::Group(_, Body::Items(items)) if named && items.is_empty() => &[],
            _ => return Err(self.mismatch(&expected())),
        };
        let sorted = Sorted::new(self, known, fields);
        let (present, intended) = (sorted.present, sorted.intended);
        let holes = self.cx.holes(self.node);
        let access = Fields {
            owner: self,
            rest: present.clone().into_iter(),
            value: None,
            holes: holes.into_iter(),
        };
        let result = visitor.visit_map(access);
        if let Err(Error::Missing(field)) = result {
            self.cx.dig(self.node, field);
            // A field that is there but bad, misspelt, or lost in a syntax
            // error has been talked about.
            let is_there = present.iter().any(|it| it.name.text == field);
            if !is_there && !intended.contains(&field) && !self.node.broken {
                let owner = match &self.node.kind {
                    NodeKind::Group(Some(owner), _) => quoted(owner.text),
                    _ => said(name),
                };
                self.cx.miss(self.node, owner, field);
            }
            return Err(Error::Reported);
        }
        result
    }
}

/// What a struct is called in a finding: "this ship class"; a block, whose name is a plural, by its name in the file.
fn said(name: &str) -> String {
    let words = words(name);
    if words.ends_with('s') && !words.ends_with("ss") {
        quoted(&words)
    } else {
        format!("this {words}")
    }
}

/// The name of a type in the code as people say it: `RawShipClass` is a ship class.
fn words(name: &str) -> String {
    let mut words = String::new();
    for c in name.strip_prefix("Raw").unwrap_or(name).chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    words
}

/// The fields of a struct, checked by name.
struct Sorted<'n, 'a> {
    /// The first field of each known name, by name.
    present: Vec<&'n FieldNode<'a>>,
    /// Known names that a misspelt field probably stands for.
    intended: Vec<&'static str>,
}

impl<'n, 'a> Sorted<'n, 'a> {
    fn new(
        owner: De<'n, 'a, '_, '_>,
        known: &'static [&'static str],
        fields: &'n [FieldNode<'a>],
    ) -> Self {
        let cx = owner.cx;
        let mut present: Vec<&FieldNode<'a>> = Vec::with_capacity(fields.len().min(known.len()));
        let mut strangers: BTreeMap<&str, Span> = BTreeMap::new();
        let mut intended = Vec::new();
        for field in fields {
            let name = field.name.text;
            let (at, first) = match present.binary_search_by_key(&name, |it| it.name.text) {
                Ok(at) => (at, present.get(at).map(|it| it.name.span)),
                Err(at) => (at, strangers.get(name).copied()),
            };
            if let Some(first) = first {
                let found = cx.error(
                    "duplicate-field",
                    field.name.span,
                    format!("the field {} stands here twice", quoted(name)),
                );
                cx.report(
                    found
                        .label("again here")
                        .secondary(cx.file, first, "first here"),
                );
                continue;
            }
            if known.contains(&name) {
                present.insert(at, field);
            } else {
                strangers.insert(name, field.name.span);
                cx.unknown("unknown-field", "field", name, field.name.span, known);
                intended.extend(closest(name, known.iter().copied()));
            }
        }
        Self { present, intended }
    }
}

/// Fields on their way to a visitor: first those of the file, then the holes.
struct Fields<'n, 'a, 'c, 'd> {
    owner: De<'n, 'a, 'c, 'd>,
    rest: std::vec::IntoIter<&'n FieldNode<'a>>,
    value: Option<&'n FieldNode<'a>>,
    holes: std::vec::IntoIter<&'static str>,
}

impl<'de, 'a> MapAccess<'de> for Fields<'_, 'a, '_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let cx = self.owner.cx;
        self.value = self.rest.find(|field| !cx.is_poisoned(&field.value));
        let name = match self.value {
            Some(field) => Some(field.name.text),
            None => self.holes.next(),
        };
        let key =
            |name| -> StrDeserializer<'_, Error> { IntoDeserializer::into_deserializer(name) };
        name.map(|name: &str| seed.deserialize(key(name)))
            .transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        match self.value.take() {
            Some(field) => read(self.owner.at(&field.value), seed),
            None => seed
                .deserialize(Hole::new(self.owner.cx))
                .map_err(|_| Error::Reported),
        }
    }
}
