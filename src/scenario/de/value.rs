//! Reading one value as what serde asks for.

use serde::de::{Deserializer, Visitor};

use super::access::{Elements, Entries};
use super::attempt::Attempts;
use super::context::Context;
use super::enums::Variant;
use super::error::Error;
use super::mismatch::describe;
use super::numbers::integers;
use super::place::Place;
use crate::scenario::list::{BLOCK, RECOVER};
use crate::scenario::span::SPANNED;
use crate::scenario::syntax::{Body, Node, NodeKind};

/// A node, ready to be read.
#[derive(Clone, Copy)]
pub(super) struct De<'n, 'a, 'c, 'd> {
    pub(super) node: &'n Node<'a>,
    pub(super) cx: &'c Context<'d>,
    /// The value is what stands in the parentheses of this node, not the node:
    /// `Name(x: 1)` is a struct in a variant, `Name(1)` a number in one.
    pub(super) inner: bool,
}

impl<'n, 'a, 'c, 'd> De<'n, 'a, 'c, 'd> {
    pub(super) fn new(node: &'n Node<'a>, cx: &'c Context<'d>) -> Self {
        Self {
            node,
            cx,
            inner: false,
        }
    }

    pub(super) fn at(self, node: &'n Node<'a>) -> Self {
        Self::new(node, self.cx)
    }

    /// The single value meant, out of the parentheses of a variant if need be.
    pub(super) fn single(self, expected: &str) -> Result<Self, Error> {
        if !self.inner {
            return Ok(self);
        }
        match &self.node.kind {
            NodeKind::Group(_, Body::Items(items)) => match items.as_slice() {
                [one] => Ok(self.at(one)),
                [] => Err(self.wrong(expected, "nothing")),
                _ => Err(self.wrong(expected, "several values")),
            },
            _ => Err(self.wrong(expected, "named fields")),
        }
    }

    /// The name that stands here alone, if that is all there is.
    pub(super) fn bare_name(self) -> Option<&'a str> {
        match &self.node.kind {
            NodeKind::Group(Some(name), Body::Bare) => Some(name.text),
            _ => None,
        }
    }
}

impl<'de, 'a> Deserializer<'de> for De<'_, 'a, '_, '_> {
    type Error = Error;

    integers! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_i128 visit_i128 i128,
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64, deserialize_u128 visit_u128 u128,
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let de = self.single("a value")?;
        match &de.node.kind {
            NodeKind::Number(_) => de.deserialize_i64(visitor),
            NodeKind::Text(_) => de.deserialize_str(visitor),
            NodeKind::Char(_) => de.deserialize_char(visitor),
            NodeKind::Seq(_) => de.deserialize_seq(visitor),
            NodeKind::Map(_) => de.deserialize_map(visitor),
            NodeKind::Group(None, Body::Items(items)) if items.is_empty() => visitor.visit_unit(),
            NodeKind::Group(None, Body::Items(items)) => {
                visitor.visit_seq(Elements::new(de, items))
            }
            NodeKind::Group(..) => match de.bare_name() {
                Some("true" | "false") => de.deserialize_bool(visitor),
                Some("None") => visitor.visit_none(),
                _ => Err(de.mismatch("a value without a type of its own")),
            },
            NodeKind::Fraction | NodeKind::Error => Err(de.mismatch("a value")),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let de = self.single("`true` or `false`")?;
        match de.bare_name() {
            Some("true") => visitor.visit_bool(true),
            Some("false") => visitor.visit_bool(false),
            other => {
                let written = match &de.node.kind {
                    NodeKind::Text(text) => Some(text.as_ref()),
                    NodeKind::Number(1) => Some("yes"),
                    NodeKind::Number(0) => Some("no"),
                    _ => other,
                };
                let wrong = de.wrong_type("`true` or `false`", &describe(de.node));
                Err(if de.node.broken {
                    Error::Reported
                } else {
                    de.cx.report(wrong.suggest(written.and_then(flag)))
                })
            }
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        // Fractions differ between machines in the last digit; the rules use none.
        Err(self.mismatch("a value other than a fraction"))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_f32(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let de = self.single("a character")?;
        match de.node.kind {
            NodeKind::Char(c) => visitor.visit_char(c),
            _ => Err(de.mismatch("a character such as 'x'")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let de = self.single("a text")?;
        match &de.node.kind {
            NodeKind::Text(text) => visitor.visit_str(text),
            NodeKind::Group(Some(name), Body::Bare) => {
                let wrong = de.wrong_type("a text in quotes", &describe(de.node));
                Err(de
                    .cx
                    .report(wrong.suggest(Some(format!("\"{}\"", name.text)))))
            }
            _ => Err(de.mismatch("a text in quotes")),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(self.mismatch("a value other than bytes"))
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let target = match (&self.node.kind, self.inner) {
            (NodeKind::Group(_, Body::Items(items)), true) if items.len() == 1 => {
                self.single("a value")?
            }
            _ => self,
        };
        match (&target.node.kind, target.inner) {
            (NodeKind::Group(Some(name), Body::Bare), false) if name.text == "None" => {
                visitor.visit_none()
            }
            (NodeKind::Group(Some(name), Body::Items(_) | Body::Fields(_)), false)
                if name.text == "Some" =>
            {
                visitor.visit_some(De {
                    inner: true,
                    ..target
                })
            }
            // `Some` may be left out.
            _ => visitor.visit_some(target),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Group(None, Body::Items(items)) if items.is_empty() => visitor.visit_unit(),
            NodeKind::Group(Some(_), Body::Items(items)) if items.is_empty() && self.inner => {
                visitor.visit_unit()
            }
            _ => Err(self.mismatch("`()`")),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.bare_name() {
            Some(found) if found == name => visitor.visit_unit(),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match name {
            SPANNED => visitor.visit_seq(Place::new(self)),
            RECOVER => visitor.visit_seq(Attempts::new(self, false)),
            BLOCK => visitor.visit_seq(Attempts::new(self, true)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let de = self.single("a list")?;
        match &de.node.kind {
            NodeKind::Seq(items) => visitor.visit_seq(Elements::new(de, items)),
            _ => Err(de.mismatch("a list `[…]`")),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        let expected = format!("{len} values in parentheses");
        let items = match &self.node.kind {
            // `Name((1, 2))` is taken for `Name(1, 2)`, as people write both.
            NodeKind::Group(_, Body::Items(items))
                if self.inner && items.len() == 1 && len != 1 =>
            {
                return self.single(&expected)?.deserialize_tuple(len, visitor);
            }
            NodeKind::Group(name, Body::Items(items)) if self.inner || name.is_none() => items,
            _ => return Err(self.mismatch(&expected)),
        };
        if items.len() != len {
            return Err(self.wrong(&expected, &format!("{} of them", items.len())));
        }
        visitor.visit_seq(Elements::ordered(self, items))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Group(Some(found), Body::Items(_)) if found.text == name => De {
                inner: true,
                ..self
            }
            .deserialize_tuple(len, visitor),
            _ => self.deserialize_tuple(len, visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let de = self.single("a table")?;
        match &de.node.kind {
            NodeKind::Map(entries) => visitor.visit_map(Entries::new(de, entries)),
            _ => Err(de.mismatch("a table `{…}`")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.read_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let de = self.single("a name")?;
        visitor.visit_enum(Variant::find(de, variants)?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.bare_name() {
            Some(name) => visitor.visit_str(name),
            None => self.deserialize_str(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

/// `true` or `false`, if a word of another language for it is written.
fn flag(written: &str) -> Option<&'static str> {
    match written.to_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "t" => Some("true"),
        "false" | "no" | "off" | "n" | "f" => Some("false"),
        _ => None,
    }
}
