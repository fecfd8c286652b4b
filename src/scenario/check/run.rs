//! The command: paths in, findings and an exit code out.

use std::io::Write;
use std::path::PathBuf;

use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::load::{Loaded, load, scenario_id};
use crate::scenario::report::{self, Format};
use crate::scenario::source::Sources;

/// The exit code when all is well; warnings are well.
pub const CLEAN: u8 = 0;
/// The exit code when there are mistakes.
pub const MISTAKES: u8 = 1;
/// The exit code when a file could not be read, or the findings could not be written.
pub const COULD_NOT_RUN: u8 = 2;

/// Checks scenarios, each a folder or a `scenario.ron`, and writes what was found. Returns
/// the exit code: the worst of all paths.
pub fn run(paths: &[PathBuf], format: Format, out: &mut dyn Write, colour: bool) -> u8 {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let mut unreadable = false;
    for path in paths {
        let mut here = Diagnostics::new();
        match load(path, &mut sources, &mut here) {
            Loaded::Text(id) => {
                let text = sources.get(id).map_or("", |file| file.text());
                super::text(&scenario_id(path), text, id, &mut here);
            }
            Loaded::Unusable(_) => {}
            Loaded::Unreadable(_) => unreadable = true,
        }
        found.absorb(here);
    }
    match report::write(format, &sources, &found, colour, out) {
        Err(_) => COULD_NOT_RUN,
        Ok(()) if unreadable => COULD_NOT_RUN,
        Ok(()) if found.has_errors() => MISTAKES,
        Ok(()) => CLEAN,
    }
}
