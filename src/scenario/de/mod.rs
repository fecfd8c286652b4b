//! From the tree to values: a serde deserializer that goes on after a mistake.
//!
//! serde's derived code stops at the first error, so whoever can bear the loss
//! of a value ([`RECOVER`](super::list::RECOVER): an entry of a list or table,
//! a top-level block, the whole file) reads it in **attempts**. An attempt that
//! fails has reported a mistake and left a mark on the tree: a *poisoned* node,
//! which the next attempt steps over, or a *hole*, a missing field that the
//! next attempt fills with a dummy. So each attempt gets further than the one
//! before, until every mistake in the entry is reported. The value is then
//! dropped if anything required was bad.

mod access;
mod attempt;
mod context;
mod enums;
mod error;
mod hole;
mod mismatch;
mod numbers;
mod place;
mod structs;
#[cfg(test)]
mod tests;
mod value;

use serde::Deserialize;

use super::diagnostic::Diagnostics;
use super::source::FileId;
use super::syntax;

/// What came of reading a file.
#[derive(Debug)]
pub struct Decoded<T> {
    /// The value, unless it is beyond recognition. Values that were required and
    /// bad are dummies, each of them reported.
    pub value: Option<T>,
    /// Whether the value holds everything that was written at its top level.
    pub whole: bool,
}

/// Reads a text; every mistake in it is added to `found`.
pub fn from_str<'a, T: Deserialize<'a>>(
    text: &'a str,
    file: FileId,
    found: &mut Diagnostics,
) -> Decoded<T> {
    let Some(root) = syntax::parse(text, file, found) else {
        return Decoded {
            value: None,
            whole: false,
        };
    };
    let context = context::Context::new(file, found);
    let (value, whole) = attempt::whole_file(&root, &context);
    context.report_missing();
    Decoded { value, whole }
}
