//! GitHub's workflow commands.

use std::io::{self, Write};

use super::{hints, place};
use crate::scenario::diagnostic::{Diagnostics, Severity};
use crate::scenario::source::Sources;

pub(super) fn write(sources: &Sources, found: &Diagnostics, out: &mut dyn Write) -> io::Result<()> {
    for diagnostic in found.sorted() {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let (file, span) = place(sources, diagnostic);
        write!(out, "::{command} file={}", property(file))?;
        if let Some((start, end)) = span {
            write!(
                out,
                ",line={},col={},endLine={},endColumn={}",
                start.line, start.column, end.line, end.column
            )?;
        }
        let mut message = diagnostic.message.clone();
        for hint in hints(diagnostic) {
            message.push('\n');
            message.push_str(&hint);
        }
        writeln!(
            out,
            ",title={}::{}",
            property(diagnostic.code),
            data(&message)
        )?;
    }
    Ok(())
}

/// Escapes the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property, where more is special.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_special_is_escaped() {
        assert_eq!(data("50%\nof: it"), "50%25%0Aof: it");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
