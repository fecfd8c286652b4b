//! The version of the file format.

use crate::scenario::diagnostic::{Diagnostic, Diagnostics};
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::FORMAT;
use crate::scenario::source::FileId;
use crate::scenario::span::Span;

/// Whether the file is in a format this game reads.
pub(super) fn check(raw: &RawScenario, file: FileId, found: &mut Diagnostics) -> bool {
    // A dummy in place of a number that was bad: that has been reported.
    if raw.format.span == Span::default() || raw.format.value == FORMAT {
        return true;
    }
    let age = if raw.format.value > FORMAT {
        "it was written for a newer version of the game"
    } else {
        "there has never been such a format"
    };
    let message = format!("this game does not read format {}", raw.format);
    let diagnostic = Diagnostic::error("unknown-format", file, raw.format.span, message);
    let expected = FORMAT.to_string();
    found.push(
        diagnostic
            .label(format!("expected {expected}"))
            .expected([expected])
            .note(age),
    );
    false
}
