//! A scenario from disk or from a text, ready to be played, or every reason why not.

use std::fmt;
use std::path::Path;

use super::check;
use super::diagnostic::Diagnostics;
use super::folder::Folder;
use super::load::{Loaded, load, scenario_id};
use super::model::Scenario;
use super::report::{self, Format};
use super::source::Sources;

/// Why a scenario cannot be played. As a text it is what `check` writes.
#[derive(Debug, Clone)]
pub struct Rejected {
    /// The files.
    pub sources: Sources,
    /// What is wrong with them.
    pub found: Diagnostics,
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        report::write(Format::Human, &self.sources, &self.found, false, &mut text)
            .map_err(|_| fmt::Error)?;
        f.write_str(String::from_utf8_lossy(&text).trim_end())
    }
}

impl std::error::Error for Rejected {}

/// Opens a scenario: its folder, or its `scenario.ron`.
///
/// # Errors
///
/// Everything that is wrong with it, at once.
pub fn open(path: &Path) -> Result<Scenario, Box<Rejected>> {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let scenario = match load(path, &mut sources, &mut found) {
        Loaded::Text(id) => {
            let folder = Folder::read(path, &mut sources, &mut found);
            let text = sources.get(id).map_or("", |file| file.text());
            let scenario = check::text_with(&scenario_id(path), text, id, &folder, &mut found);
            scenario.filter(|_| !found.has_errors())
        }
        Loaded::Unusable(_) | Loaded::Unreadable(_) => None,
    };
    scenario.ok_or_else(|| Box::new(Rejected { sources, found }))
}

/// Reads a scenario that is at hand as a text. `id` is what its folder would be called.
///
/// # Errors
///
/// Everything that is wrong with it, at once.
pub fn from_text(id: &str, text: &str) -> Result<Scenario, Box<Rejected>> {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let file = sources.add(id, text);
    check::text(id, text, file, &mut found).ok_or_else(|| Box::new(Rejected { sources, found }))
}
