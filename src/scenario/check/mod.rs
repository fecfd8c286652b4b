//! `first-maje check`: everything that is wrong with a scenario, at once.

use std::io::Write;
use std::path::PathBuf;

use super::de;
use super::diagnostic::Diagnostics;
use super::load::{Loaded, load};
use super::raw::RawScenario;
use super::report::{self, Format};
use super::source::{FileId, Sources};

/// All is well.
pub const CLEAN: u8 = 0;
/// There are mistakes.
pub const MISTAKES: u8 = 1;
/// A file could not be read, or the findings could not be written.
pub const COULD_NOT_RUN: u8 = 2;

/// Checks scenarios, each a folder or a `scenario.ron`, and writes what was
/// found. Returns the exit code: the worst of all paths.
pub fn run(paths: &[PathBuf], format: Format, out: &mut dyn Write, colour: bool) -> u8 {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let mut unreadable = false;
    for path in paths {
        match load(path, &mut sources, &mut found) {
            Loaded::Text(id) => {
                let text = sources
                    .get(id)
                    .map(|file| file.text().to_owned())
                    .unwrap_or_default();
                text_of(&text, id, &mut found);
            }
            Loaded::Unusable(_) => {}
            Loaded::Unreadable(_) => unreadable = true,
        }
    }
    let written = report::write(format, &sources, &found, colour, out);
    match written {
        Err(_) => COULD_NOT_RUN,
        Ok(()) if unreadable => COULD_NOT_RUN,
        Ok(()) if found.has_errors() => MISTAKES,
        Ok(()) => CLEAN,
    }
}

/// Checks one text.
pub fn text_of(text: &str, file: FileId, found: &mut Diagnostics) {
    let outcome: de::Outcome<RawScenario> = de::from_str(text, file, found);
    drop(outcome);
}
