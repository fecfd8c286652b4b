//! Why a value could not be read.

use std::fmt;

use serde::de;

use crate::scenario::suggest::quoted;

/// An error on its way from where it was noticed to where it can be reported.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Error {
    /// It has been reported, with its place.
    Reported,
    /// A field is missing. Who reads the struct knows whether that is news.
    Missing(&'static str),
    /// Whoever knows the place shall report this.
    Said(String),
}

impl Error {
    /// Says what was found in place of what, in words of the format.
    fn said_of(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match found {
            de::Unexpected::Bool(value) => format!("`{value}`"),
            de::Unexpected::Unsigned(number) => format!("the number {number}"),
            de::Unexpected::Signed(number) => format!("the number {number}"),
            de::Unexpected::Str(text) => format!("the text {}", quoted(text)),
            de::Unexpected::Char(_) => String::from("a character"),
            de::Unexpected::Seq => String::from("a list"),
            de::Unexpected::Map => String::from("a table"),
            _ => String::from("something else"),
        };
        Error::Said(format!("{found} cannot stand here: expected {expected}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Reported => f.write_str("reported already"),
            Error::Missing(field) => write!(f, "the field `{field}` is missing"),
            Error::Said(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Error::Said(message.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Error::Missing(field)
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Error::said_of(found, expected)
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Error::said_of(found, expected)
    }

    /// How many values there are is looked at before they are read.
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Error::Reported
    }
}
