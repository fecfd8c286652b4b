//! Findings with the text underlined.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;

use codespan_reporting::diagnostic as spans;
use codespan_reporting::files;
use codespan_reporting::term::{self, Config, Styles, StylesWriter, termcolor::Ansi};

use super::hints;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::scenario::source::{FileId, SourceFile, Sources};
use crate::scenario::span::Span;

/// Longer lines are not printed: nobody could read them.
const LONGEST_LINE: u32 = 300;

pub(super) fn write(
    sources: &Sources,
    found: &Diagnostics,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let shown = Shown::new(sources, found);
    let config = Config::default();
    for diagnostic in found.sorted() {
        let spanned = shown.convert(diagnostic);
        if colour {
            let styles = Styles::default();
            let mut ansi = Ansi::new(Vec::new());
            let mut writer = StylesWriter::new(&mut ansi, &styles);
            term::emit_to_write_style(&mut writer, &config, &shown, &spanned)
                .map_err(io::Error::other)?;
            out.write_all(&ansi.into_inner())?;
        } else {
            let text =
                term::emit_into_string(&config, &shown, &spanned).map_err(io::Error::other)?;
            out.write_all(text.as_bytes())?;
        }
    }
    writeln!(out, "{}", summary(found))
}

fn summary(found: &Diagnostics) -> String {
    let count = |number: usize, noun: &str| match number {
        0 => None,
        1 => Some(format!("1 {noun}")),
        _ => Some(format!("{number} {noun}s")),
    };
    let parts = [
        count(found.count(Severity::Error), "error"),
        count(found.count(Severity::Warning), "warning"),
        count(found.count(Severity::Note), "note"),
        count(found.dropped(), "more mistake").map(|more| format!("{more} not shown")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        String::from("no mistakes found")
    } else {
        parts.join(", ")
    }
}

/// The sources as they may be printed: whatever could steer a terminal is
/// replaced, byte for byte, so that places stay what they are.
struct Shown<'s> {
    sources: &'s Sources,
    texts: BTreeMap<FileId, String>,
}

impl<'s> Shown<'s> {
    fn new(sources: &'s Sources, found: &Diagnostics) -> Self {
        let mut texts = BTreeMap::new();
        for diagnostic in found.sorted() {
            let others = diagnostic.secondary.iter().map(|label| label.file);
            for id in others.chain([diagnostic.file]) {
                if let Some(file) = sources.get(id) {
                    texts.entry(id).or_insert_with(|| harmless(file.text()));
                }
            }
        }
        Self { sources, texts }
    }

    fn convert(&self, found: &Diagnostic) -> spans::Diagnostic<FileId> {
        let severity = match found.severity {
            Severity::Error => spans::Severity::Error,
            Severity::Warning => spans::Severity::Warning,
            Severity::Note => spans::Severity::Note,
        };
        let mut labels = Vec::new();
        let mut notes = hints(found);
        let mut message = found.message.clone();
        let file = self.sources.get(found.file);
        match (found.span, file) {
            (Some(span), Some(file)) => match printable(file, span) {
                Some(range) => {
                    labels
                        .push(spans::Label::primary(found.file, range).with_message(&found.label));
                }
                None => notes.insert(0, format!("at {}", written(file, span))),
            },
            (None, Some(file)) if !file.name().is_empty() => {
                message = format!("{}: {message}", file.name());
            }
            _ => {}
        }
        for label in &found.secondary {
            let Some(file) = self.sources.get(label.file) else {
                continue;
            };
            match printable(file, label.span) {
                Some(range) => labels
                    .push(spans::Label::secondary(label.file, range).with_message(&label.text)),
                None => notes.push(format!("{} at {}", label.text, written(file, label.span))),
            }
        }
        spans::Diagnostic::new(severity)
            .with_code(found.code)
            .with_message(message)
            .with_labels(labels)
            .with_notes(notes)
    }
}

/// `file:line:column`.
fn written(file: &SourceFile, span: Span) -> String {
    let start = file.position(span.start);
    format!("{}:{}:{}", file.name(), start.line, start.column)
}

/// What to underline: the part of the span on its first line, if that line can be printed.
fn printable(file: &SourceFile, span: Span) -> Option<Range<usize>> {
    let line = file.line(file.position(span.start).line);
    let short = line.end.saturating_sub(line.start) <= LONGEST_LINE;
    let end = span.end.min(line.end).max(span.start);
    short.then(|| Span::new(span.start, end).range())
}

/// Replaces control characters, and those that turn the direction of writing,
/// by others of the same length.
fn harmless(text: &str) -> String {
    let replace = |c: char| match c {
        '\n' | '\t' => c,
        '\r' => ' ',
        c if c.is_ascii_control() => '?',
        c if c.is_control() => '¿',
        '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => '\u{FFFD}',
        c => c,
    };
    text.chars().map(replace).collect()
}

impl<'a> files::Files<'a> for Shown<'_> {
    type FileId = FileId;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<&'a str, files::Error> {
        self.sources
            .get(id)
            .map(SourceFile::name)
            .ok_or(files::Error::FileMissing)
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, files::Error> {
        self.texts
            .get(&id)
            .map(String::as_str)
            .ok_or(files::Error::FileMissing)
    }

    fn line_index(&'a self, id: FileId, byte: usize) -> Result<usize, files::Error> {
        let file = self.sources.get(id).ok_or(files::Error::FileMissing)?;
        let at = u32::try_from(byte).unwrap_or(u32::MAX);
        Ok(file.position(at).line.saturating_sub(1) as usize)
    }

    fn line_range(&'a self, id: FileId, index: usize) -> Result<Range<usize>, files::Error> {
        let file = self.sources.get(id).ok_or(files::Error::FileMissing)?;
        let line = file.line(u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1));
        Ok(line.range())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaced_characters_keep_their_length() {
        let text = "a\u{1b}b\u{85}c\u{202e}d\r\n\te\u{feff}";
        let shown = harmless(text);
        assert_eq!(shown.len(), text.len());
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'));
    }
}
