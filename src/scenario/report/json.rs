//! One JSON document.

use std::io::{self, Write};

use serde::Serialize;

use super::place;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::scenario::source::Sources;

/// The document.
#[derive(Serialize)]
struct Document<'a> {
    /// The version of this document's layout.
    version: u32,
    errors: usize,
    warnings: usize,
    /// Findings beyond the most that are listed.
    dropped: usize,
    diagnostics: Vec<Entry<'a>>,
}

/// One finding. Lines and columns count from one, columns in characters; the
/// end is the place after the last character. Without a place all four are null.
#[derive(Serialize)]
struct Entry<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    label: &'a str,
    expected: &'a [String],
    suggestion: Option<&'a str>,
    notes: &'a [String],
    related: Vec<Related<'a>>,
}

/// Another place that matters.
#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    text: &'a str,
}

pub(super) fn write(sources: &Sources, found: &Diagnostics, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        version: 1,
        errors: found.count(Severity::Error),
        warnings: found.count(Severity::Warning),
        dropped: found.dropped(),
        diagnostics: found
            .sorted()
            .into_iter()
            .map(|diagnostic| entry(sources, diagnostic))
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn entry<'a>(sources: &'a Sources, found: &'a Diagnostic) -> Entry<'a> {
    let (file, span) = place(sources, found);
    let related = found.secondary.iter().filter_map(|label| {
        let file = sources.get(label.file)?;
        let start = file.position(label.span.start);
        Some(Related {
            file: file.name(),
            line: start.line,
            column: start.column,
            text: &label.text,
        })
    });
    Entry {
        severity: found.severity.word(),
        code: found.code,
        message: &found.message,
        file,
        line: span.map(|(start, _)| start.line),
        column: span.map(|(start, _)| start.column),
        end_line: span.map(|(_, end)| end.line),
        end_column: span.map(|(_, end)| end.column),
        label: &found.label,
        expected: &found.expected,
        suggestion: found.suggestion.as_deref(),
        notes: &found.notes,
        related: related.collect(),
    }
}
