//! Variants of enums: a name, and what stands in the parentheses behind it.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor,
};

use super::error::Error;
use super::mismatch::describe;
use super::value::De;
use crate::scenario::suggest::{closest, one_of, quoted};
use crate::scenario::syntax::{Body, NodeKind};

/// A variant whose name is known to be right.
pub(super) struct Variant<'n, 'a, 'c, 'd> {
    de: De<'n, 'a, 'c, 'd>,
    name: &'static str,
}

impl<'n, 'a, 'c, 'd> Variant<'n, 'a, 'c, 'd> {
    /// The variant that is named here, or a report that there is none.
    pub(super) fn find(
        de: De<'n, 'a, 'c, 'd>,
        known: &'static [&'static str],
    ) -> Result<Self, Error> {
        let names = || -> Vec<String> { known.iter().map(|name| (*name).to_owned()).collect() };
        match &de.node.kind {
            NodeKind::Group(Some(found), _) => match known.iter().find(|name| **name == found.text)
            {
                Some(name) => Ok(Self { de, name }),
                None => {
                    Err(de
                        .cx
                        .unknown("unknown-variant", "name", found.text, found.span, known))
                }
            },
            NodeKind::Text(text) => {
                let wrong = de.wrong_type("a name without quotes", &describe(de.node));
                let wrong = wrong
                    .suggest(closest(text, known.iter().copied()))
                    .expected(names());
                Err(if de.node.broken {
                    Error::Reported
                } else {
                    de.cx.report(wrong)
                })
            }
            _ => Err(de.mismatch(&one_of(&names()))),
        }
    }
}

impl<'de, 'a> EnumAccess<'de> for Variant<'_, 'a, '_, '_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let key: StrDeserializer<'_, Error> = self.name.into_deserializer();
        Ok((seed.deserialize(key)?, self))
    }
}

impl<'n, 'a, 'c, 'd> Variant<'n, 'a, 'c, 'd> {
    /// The content, or a report that there is none.
    fn content(&self, what: &str) -> Result<De<'n, 'a, 'c, 'd>, Error> {
        match &self.de.node.kind {
            NodeKind::Group(_, Body::Bare) => {
                let message = format!("{} needs {what}", quoted(self.name));
                let found = self
                    .de
                    .cx
                    .error("missing-content", self.de.node.span, message);
                let form = format!("{}(…)", self.name);
                Err(self
                    .de
                    .cx
                    .report(found.label(format!("write `{form}`")).expected([form])))
            }
            _ => Ok(De {
                inner: true,
                ..self.de
            }),
        }
    }
}

impl<'de, 'a> VariantAccess<'de> for Variant<'_, 'a, '_, '_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match &self.de.node.kind {
            NodeKind::Group(_, Body::Bare) => Ok(()),
            _ if self.de.node.broken => Err(Error::Reported),
            _ => {
                let message = format!("{} takes nothing in parentheses", quoted(self.name));
                let found = self
                    .de
                    .cx
                    .error("surplus-content", self.de.node.span, message);
                Err(self.de.cx.report(found.suggest(Some(self.name))))
            }
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        let de = self.content("a value in parentheses")?;
        de.cx.settle(de.node, seed.deserialize(de))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.content("values in parentheses")?
            .deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.content("named fields in parentheses")?
            .read_struct(self.name, fields, visitor)
    }
}
