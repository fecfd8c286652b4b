//! What is wrong with a file, in a form that people and programs can read.

use std::collections::BTreeSet;

use xxhash_rust::xxh3::xxh3_64;

use super::source::FileId;
use super::span::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but surely or probably not as meant.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word for it, in every output format.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// A second place that belongs to a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The file.
    pub file: FileId,
    /// The place in it.
    pub span: Span,
    /// What it has to do with the mistake.
    pub text: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name for this kind of finding, in kebab case.
    pub code: &'static str,
    /// One sentence, without a full stop.
    pub message: String,
    /// The file.
    pub file: FileId,
    /// The place; none when the finding is about the file as a whole.
    pub span: Option<Span>,
    /// What is said under the marked text.
    pub label: String,
    /// Other places that matter.
    pub secondary: Vec<Label>,
    /// What would have been right here, most likely first.
    pub expected: Vec<String>,
    /// A text that probably was meant.
    pub suggestion: Option<String>,
    /// What else helps.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// A finding with a place, or without one.
    pub fn new(
        severity: Severity,
        code: &'static str,
        file: FileId,
        span: impl Into<Option<Span>>,
        message: impl Into<String>,
    ) -> Self {
        #[cfg(test)]
        assert!(
            super::codes::explain(code).is_some(),
            "{code} is not in the list"
        );
        Self {
            severity,
            code,
            message: message.into(),
            file,
            span: span.into(),
            label: String::new(),
            secondary: Vec::new(),
            expected: Vec::new(),
            suggestion: None,
            notes: Vec::new(),
        }
    }

    /// A mistake.
    pub fn error(
        code: &'static str,
        file: FileId,
        span: impl Into<Option<Span>>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(Severity::Error, code, file, span, message)
    }

    /// A doubt.
    pub fn warning(
        code: &'static str,
        file: FileId,
        span: impl Into<Option<Span>>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(Severity::Warning, code, file, span, message)
    }

    /// Says something under the marked text.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = text.into();
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn secondary(mut self, file: FileId, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label {
            file,
            span,
            text: text.into(),
        });
        self
    }

    /// Says what would have been right.
    #[must_use]
    pub fn expected<S: Into<String>>(mut self, expected: impl IntoIterator<Item = S>) -> Self {
        self.expected = expected.into_iter().map(Into::into).collect();
        self
    }

    /// Proposes a text, if there is one to propose.
    #[must_use]
    pub fn suggest(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    /// Adds hints, if there are any.
    #[must_use]
    pub fn notes(mut self, notes: impl IntoIterator<Item = String>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// Adds a hint.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}

/// How many findings are kept; the rest is only counted. A file with more
/// mistakes than this is not helped by a longer list.
pub const MOST_KEPT: usize = 200;

/// A collector of findings: each is kept once, and they come out in the order
/// of the files and places they are about.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    seen: BTreeSet<(FileId, Option<Span>, &'static str, u64)>,
    dropped: usize,
}

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a finding, unless the same was kept before.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if !self.is_news(&diagnostic) {
            return;
        }
        if self.is_full() {
            self.dropped += 1;
        } else {
            self.kept.push(diagnostic);
        }
    }

    /// Remembers a finding. Of the message a hash will do: a million of them may come.
    fn is_news(&mut self, diagnostic: &Diagnostic) -> bool {
        let message = xxh3_64(diagnostic.message.as_bytes());
        let key = (diagnostic.file, diagnostic.span, diagnostic.code, message);
        self.seen.insert(key)
    }

    /// Forgets findings that another explains.
    pub fn forget(&mut self, explained: impl Fn(&Diagnostic) -> bool) {
        self.kept.retain(|found| !explained(found));
    }

    /// Adds a note to findings.
    pub fn add_note(&mut self, to: impl Fn(&Diagnostic) -> bool, note: &str) {
        for found in self.kept.iter_mut().filter(|found| to(found)) {
            found.notes.push(note.to_owned());
        }
    }

    /// Whether any more findings would only be counted.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= MOST_KEPT
    }

    /// Counts findings that nobody has made.
    pub fn drop_more(&mut self, count: usize) {
        self.dropped += count;
    }

    /// How many findings were counted but not kept.
    pub fn dropped(&self) -> usize {
        self.dropped
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// How many findings there are, whether they were kept or not.
    pub fn count_all(&self) -> usize {
        self.kept.len() + self.dropped
    }

    /// How many findings of this severity were kept.
    pub fn count(&self, severity: Severity) -> usize {
        self.kept
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// Takes over the findings of another collector, however many they are.
    pub fn absorb(&mut self, other: Diagnostics) {
        self.dropped += other.dropped;
        for diagnostic in other.kept {
            if self.is_news(&diagnostic) {
                self.kept.push(diagnostic);
            }
        }
    }

    /// Whether any finding makes the file unusable.
    pub fn has_errors(&self) -> bool {
        self.dropped > 0 || self.count(Severity::Error) > 0
    }

    /// All findings, by file, then place, then severity, then code.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.kept.iter().collect();
        all.sort_by_key(|found| {
            (
                found.file,
                found.span.map(|span| (span.start, span.end)),
                found.severity,
                found.code,
            )
        });
        all
    }
}
