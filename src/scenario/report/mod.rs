//! Findings on their way out: for people, for programs, for a code host.

mod github;
mod human;
mod json;

use std::io::{self, Write};

use super::diagnostic::{Diagnostic, Diagnostics};
use super::source::{Sources, TextPosition};
use super::suggest::one_of;

/// How findings are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// With the text underlined, for reading.
    #[default]
    Human,
    /// One JSON document, for programs.
    Json,
    /// Workflow commands that GitHub shows beside the changed lines.
    Github,
}

/// Writes all findings. Colours are for [`Format::Human`] only.
///
/// # Errors
///
/// Only those of `out`.
pub fn write(
    format: Format,
    sources: &Sources,
    found: &Diagnostics,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Human => human::write(sources, found, colour, out),
        Format::Json => json::write(sources, found, out),
        Format::Github => github::write(sources, found, out),
    }
}

/// The file a finding is about, and where it begins and ends in it.
fn place<'s>(
    sources: &'s Sources,
    found: &Diagnostic,
) -> (&'s str, Option<(TextPosition, TextPosition)>) {
    match sources.get(found.file) {
        None => ("", None),
        Some(file) => (
            file.name(),
            found
                .span
                .map(|span| (file.position(span.start), file.position(span.end))),
        ),
    }
}

/// What a finding says beyond its message, a line each.
fn hints(found: &Diagnostic) -> Vec<String> {
    let mut hints = Vec::new();
    // Where the message or the label says what was expected, once is enough.
    let said = ["missing-field", "missing-comma", "missing-colon"].contains(&found.code)
        || found.label.starts_with("expected")
        || found.label.starts_with("write");
    if !found.expected.is_empty() && !said {
        hints.push(format!("expected {}", one_of(&found.expected)));
    }
    if let Some(suggestion) = &found.suggestion {
        hints.push(format!("did you mean `{suggestion}`?"));
    }
    hints.extend(found.notes.iter().cloned());
    hints
}
