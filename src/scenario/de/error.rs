//! Why a value could not be read.

use std::fmt;

use serde::de;

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
}
