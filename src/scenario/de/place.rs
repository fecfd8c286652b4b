//! A value together with its place.

use serde::de::value::U32Deserializer;
use serde::de::{self, DeserializeSeed, IntoDeserializer, SeqAccess};

use super::error::Error;
use super::value::De;
use crate::scenario::syntax::{Body, NodeKind};

/// Start, end and value, for [`Spanned`](crate::scenario::span::Spanned).
pub(super) struct Place<'n, 'a, 'c, 'd> {
    de: De<'n, 'a, 'c, 'd>,
    part: u8,
}

impl<'n, 'a, 'c, 'd> Place<'n, 'a, 'c, 'd> {
    pub(super) fn new(de: De<'n, 'a, 'c, 'd>) -> Self {
        Self { de, part: 0 }
    }
}

impl<'de, 'a> SeqAccess<'de> for Place<'_, 'a, '_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        self.part = self.part.saturating_add(1);
        let span = match (self.de.inner, &self.de.node.kind) {
            (true, NodeKind::Group(_, Body::Items(items))) => {
                items.first().map_or(self.de.node.span, |only| only.span)
            }
            _ => self.de.node.span,
        };
        let number = |value: u32| -> U32Deserializer<Error> { value.into_deserializer() };
        match self.part {
            1 => seed.deserialize(number(span.start)).map(Some),
            2 => seed.deserialize(number(span.end)).map(Some),
            3 => self
                .de
                .cx
                .settle(self.de.node, seed.deserialize(self.de))
                .map(Some),
            _ => Err(de::Error::custom("a place has three parts")),
        }
    }
}
