//! What can be wrong with brackets, and how it is told.

use super::super::lexer::Bracket;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::source::FileId;
use crate::scenario::span::Span;

/// What is wrong with brackets in one place.
pub(super) enum BracketFault {
    /// A bracket closes nothing.
    Stray(Span, Bracket),
    /// A bracket is never closed.
    Unclosed(Span, Bracket),
    /// A bracket is of the wrong kind for the one at the second place.
    Wrong {
        span: Span,
        found: Bracket,
        right: Bracket,
        other: Span,
        opens: bool,
    },
    /// A bracket is never opened: it belongs after this name, if there is one.
    Unopened(Span, Bracket, bool),
}

impl BracketFault {
    /// The finding.
    pub(super) fn told(self, text: &str, file: FileId) -> Diagnostic {
        match self {
            Self::Stray(span, bracket) => {
                let message = format!("`{}` closes nothing", bracket.closing());
                Diagnostic::error("stray-bracket", file, span, message)
                    .label("nothing is open here that it could close")
            }
            Self::Unclosed(span, bracket) => {
                let message = format!("`{}` is never closed", bracket.opening());
                Diagnostic::error("unclosed-bracket", file, span, message).label("opened here")
            }
            Self::Wrong {
                span,
                found,
                right,
                other,
                opens,
            } => {
                let sign = if opens {
                    Bracket::opening
                } else {
                    Bracket::closing
                };
                let (found, right) = (sign(found), sign(right));
                let message = format!("`{found}` stands here where `{right}` belongs");
                let told = if opens {
                    "what it opens ends here"
                } else {
                    "what it closes begins here"
                };
                Diagnostic::error("wrong-bracket", file, span, message)
                    .label(format!("write `{right}`"))
                    .secondary(file, other, told)
            }
            Self::Unopened(name, bracket, named) => {
                let sign = bracket.opening();
                let name_text = text.get(name.range()).unwrap_or("");
                let (message, label) = if named {
                    (
                        format!("`{sign}` is missing after `{name_text}:`"),
                        format!("write `{name_text}: {sign}`"),
                    )
                } else {
                    (
                        format!("`{sign}` is missing before `{name_text}`"),
                        format!("write `{sign}` before this"),
                    )
                };
                Diagnostic::error("missing-bracket", file, name, message).label(label)
            }
        }
    }
}
