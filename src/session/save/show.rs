//! A saved game as text that people can read.

use super::error::{Fault, SaveError};
use super::file::read;
use ron::ser::PrettyConfig;
use serde::Serialize;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use thiserror::Error;

/// A game could not be shown.
#[derive(Debug, Error)]
pub enum ShowError {
    /// It could not be read.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// The text could not be written.
    #[error("The output cannot be written: {0}.")]
    Write(#[from] io::Error),
}

/// Writes the header and the snapshot of a saved game as RON.
///
/// # Errors
/// The file cannot be read, or the text cannot be written.
pub fn show(path: &Path, out: &mut dyn Write) -> Result<(), ShowError> {
    let saved = read(path)?;
    ron(path, &saved.header, out)?;
    ron(path, &saved.state.snapshot, out)?;
    Ok(())
}

/// Carries text to a writer of bytes, and keeps what went wrong there.
struct Bridge<'a> {
    out: &'a mut dyn Write,
    failed: Option<io::Error>,
}

impl fmt::Write for Bridge<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.out.write_all(text.as_bytes()).map_err(|error| {
            self.failed = Some(error);
            fmt::Error
        })
    }
}

fn ron<T: Serialize>(path: &Path, value: &T, out: &mut dyn Write) -> Result<(), ShowError> {
    let mut bridge = Bridge { out, failed: None };
    let config = PrettyConfig::new()
        .struct_names(true)
        .compact_arrays(true)
        .indentor("  ");
    let written = ron::ser::to_writer_pretty(&mut bridge, value, config);
    match (bridge.failed, written) {
        (Some(error), _) => Err(ShowError::Write(error)),
        (None, Err(error)) => {
            let fault = Fault::Impossible(error.to_string());
            Err(ShowError::Save(SaveError::new(path, fault)))
        }
        (None, Ok(())) => Ok(writeln!(out)?),
    }
}
