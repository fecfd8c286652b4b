//! A scenario from disk or from a text, ready to be played, or every reason why not.

use std::fmt;
use std::path::Path;

use super::check;
use super::diagnostic::{Diagnostics, Severity};
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

impl Rejected {
    /// The first mistake, and how many more there are, on one line.
    pub fn summary(&self) -> String {
        let errors = self.found.count(Severity::Error) + self.found.dropped();
        let sorted = self.found.sorted();
        let Some(first) = sorted
            .iter()
            .find(|found| found.severity == Severity::Error)
        else {
            return String::new();
        };
        let line = first.span.and_then(|span| {
            let file = self.sources.get(first.file)?;
            Some(format!("line {}: ", file.position(span.start).line))
        });
        let more = match errors {
            0 | 1 => String::new(),
            2 => String::from(" (and 1 more mistake)"),
            _ => format!(" (and {} more mistakes)", errors - 1),
        };
        format!("{}{}{more}", line.unwrap_or_default(), first.message)
    }
}

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
