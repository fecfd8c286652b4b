//! A stand-in for a value that is missing: whatever is asked for, it is there.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::context::Context;
use super::error::Error;
use crate::scenario::list::{BLOCK, DAMAGED, RECOVER};
use crate::scenario::span::SPANNED;

/// Makes up zeros, empty texts and empty lists, so that the rest of an entry
/// can be read and looked at. What it makes up never leaves the reader.
#[derive(Clone, Copy)]
pub(super) struct Hole<'c, 'd> {
    cx: &'c Context<'d>,
    /// How many more variants may be made up within each other: a type that
    /// holds itself has no end.
    depth: u8,
}

impl<'c, 'd> Hole<'c, 'd> {
    pub(super) fn new(cx: &'c Context<'d>) -> Self {
        Self { cx, depth: 4 }
    }

    fn deeper(self) -> Result<Self, Error> {
        let depth = self.depth.checked_sub(1).ok_or(Error::Reported)?;
        Ok(Self { depth, ..self })
    }
}

/// Writes the methods that make up a plain value.
macro_rules! make_up {
    ($($method:ident $visit:ident($($value:expr)?)),* $(,)?) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
                self.cx.hand_out_dummy();
                visitor.$visit($($value)?)
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Hole<'_, '_> {
    type Error = Error;

    make_up! {
        deserialize_any visit_unit(), deserialize_ignored_any visit_unit(), deserialize_unit visit_unit(),
        deserialize_bool visit_bool(false), deserialize_char visit_char(' '),
        deserialize_i8 visit_i8(0), deserialize_i16 visit_i16(0), deserialize_i32 visit_i32(0),
        deserialize_i64 visit_i64(0), deserialize_i128 visit_i128(0),
        deserialize_u8 visit_u8(0), deserialize_u16 visit_u16(0), deserialize_u32 visit_u32(0),
        deserialize_u64 visit_u64(0), deserialize_u128 visit_u128(0),
        deserialize_str visit_str(""), deserialize_string visit_str(""), deserialize_identifier visit_str(""),
        deserialize_bytes visit_bytes(&[]), deserialize_byte_buf visit_bytes(&[]),
    }

    fn deserialize_f32<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::Reported)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::Reported)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.cx.hand_out_dummy();
        visitor.visit_none()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match name {
            // Who can bear the loss gets nothing, and needs no dummy.
            RECOVER | BLOCK => visitor.visit_seq(Parts {
                hole: self,
                left: 0,
            }),
            SPANNED => visitor.visit_seq(Parts {
                hole: self,
                left: 3,
            }),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.cx.hand_out_dummy();
        visitor.visit_seq(Nothing)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.cx.hand_out_dummy();
        visitor.visit_seq(Parts {
            hole: self,
            left: len,
        })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.cx.hand_out_dummy();
        visitor.visit_map(Named {
            hole: self,
            rest: fields.iter(),
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.cx.hand_out_dummy();
        // The last variant is the least likely to hold the enum itself.
        match variants.last() {
            Some(name) => visitor.visit_enum(Pick { hole: self, name }),
            None => Err(Error::Reported),
        }
    }
}

struct Parts<'c, 'd> {
    hole: Hole<'c, 'd>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Parts<'_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        match self.left.checked_sub(1) {
            None => Ok(None),
            Some(left) => {
                self.left = left;
                seed.deserialize(self.hole).map(Some)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// A list that was lost: empty, and says that it should not be.
struct Nothing;

impl<'de> SeqAccess<'de> for Nothing {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        _: S,
    ) -> Result<Option<S::Value>, Error> {
        Ok(None)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(DAMAGED)
    }
}

struct Named<'c, 'd> {
    hole: Hole<'c, 'd>,
    rest: std::slice::Iter<'static, &'static str>,
}

impl<'de> MapAccess<'de> for Named<'_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let key =
            |name: &'static str| -> StrDeserializer<'static, Error> { name.into_deserializer() };
        self.rest
            .next()
            .map(|name| seed.deserialize(key(name)))
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(DAMAGED)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.hole)
    }
}

struct Pick<'c, 'd> {
    hole: Hole<'c, 'd>,
    name: &'static str,
}

impl<'de, 'c, 'd> EnumAccess<'de> for Pick<'c, 'd> {
    type Error = Error;
    type Variant = Hole<'c, 'd>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), Error> {
        let key: StrDeserializer<'_, Error> = self.name.into_deserializer();
        Ok((seed.deserialize(key)?, self.hole))
    }
}

impl<'de> VariantAccess<'de> for Hole<'_, '_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.deeper()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.deeper()?.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deeper()?.deserialize_struct("", fields, visitor)
    }
}
