//! What follows from a bracket that was forgotten is not told beside it.

use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::span::Span;

/// Forgets what is said about fields on the line on which a bracket is missing: nobody can tell whose they are.
pub(super) fn forget(text: &str, found: &mut Diagnostics) {
    let brackets: Vec<Span> = found
        .sorted()
        .into_iter()
        .filter(|found| ["unclosed-bracket", "missing-bracket"].contains(&found.code))
        .filter_map(|found| found.span)
        .collect();
    let joined = |from: u32, to: u32| {
        let between = text.get(from as usize..to as usize);
        between.is_some_and(|between| !between.contains('\n'))
    };
    found.forget(|found| {
        let field = ["unknown-field", "duplicate-field"].contains(&found.code);
        let after = |bracket: &Span, span: Span| {
            bracket.start <= span.start && joined(bracket.start, span.start)
        };
        field
            && found
                .span
                .is_some_and(|span| brackets.iter().any(|bracket| after(bracket, span)))
    });
}
