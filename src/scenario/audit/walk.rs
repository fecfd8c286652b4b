//! Walks through a value as a serializer that writes nothing.

use super::{Audit, Flaw};
use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

type Done = Result<(), Flaw>;

impl<'a> Serializer for &'a Audit {
    type Ok = ();
    type Error = Flaw;
    type SerializeSeq = &'a Audit;
    type SerializeTuple = &'a Audit;
    type SerializeTupleStruct = &'a Audit;
    type SerializeTupleVariant = &'a Audit;
    type SerializeMap = &'a Audit;
    type SerializeStruct = &'a Audit;
    type SerializeStructVariant = &'a Audit;

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Done {
        self.id.set(self.table(name));
        value.serialize(self)
    }

    fn serialize_u8(self, number: u8) -> Done {
        self.unsigned(u64::from(number), false)
    }

    fn serialize_u16(self, number: u16) -> Done {
        self.unsigned(u64::from(number), true)
    }

    fn serialize_u32(self, number: u32) -> Done {
        self.unsigned(u64::from(number), false)
    }

    fn serialize_u64(self, number: u64) -> Done {
        self.unsigned(number, false)
    }

    fn serialize_u128(self, _: u128) -> Done {
        Ok(())
    }

    fn serialize_i8(self, number: i8) -> Done {
        Audit::signed(i64::from(number))
    }

    fn serialize_i16(self, number: i16) -> Done {
        Audit::signed(i64::from(number))
    }

    fn serialize_i32(self, number: i32) -> Done {
        Audit::signed(i64::from(number))
    }

    fn serialize_i64(self, number: i64) -> Done {
        Audit::signed(number)
    }

    fn serialize_bool(self, _: bool) -> Done {
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Done {
        Err(Flaw(String::from("there are no fractions in a game")))
    }

    fn serialize_f64(self, _: f64) -> Done {
        Err(Flaw(String::from("there are no fractions in a game")))
    }

    fn serialize_char(self, _: char) -> Done {
        Ok(())
    }

    fn serialize_str(self, _: &str) -> Done {
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Done {
        Ok(())
    }

    fn serialize_none(self) -> Done {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Done {
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Done {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Flaw> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Flaw> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Flaw> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Flaw> {
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Flaw> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Flaw> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Flaw> {
        Ok(self)
    }
}

macro_rules! items {
    ($($trait:ident, $method:ident;)*) => { $(
        impl $trait for &Audit {
            type Ok = ();
            type Error = Flaw;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                value.serialize(&**self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        }
    )* };
}

items! {
    SerializeSeq, serialize_element;
    SerializeTuple, serialize_element;
    SerializeTupleStruct, serialize_field;
    SerializeTupleVariant, serialize_field;
}

macro_rules! fields {
    ($($trait:ident;)*) => { $(
        impl $trait for &Audit {
            type Ok = ();
            type Error = Flaw;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Done {
                value.serialize(&**self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        }
    )* };
}

fields! {
    SerializeStruct;
    SerializeStructVariant;
}

impl SerializeMap for &Audit {
    type Ok = ();
    type Error = Flaw;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&**self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&**self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}
