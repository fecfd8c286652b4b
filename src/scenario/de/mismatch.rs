//! What to say when something else was expected.

use super::error::Error;
use super::value::De;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::lookalike;
use crate::scenario::suggest::quoted;
use crate::scenario::syntax::{Body, Node, NodeKind};

impl De<'_, '_, '_, '_> {
    /// Reports that something else was expected here.
    pub(super) fn mismatch(self, expected: &str) -> Error {
        self.wrong(expected, &describe(self.node))
    }

    pub(super) fn wrong(self, expected: &str, actual: &str) -> Error {
        if self.node.broken {
            return Error::Reported;
        }
        self.cx.report(self.wrong_type(expected, actual))
    }

    pub(super) fn wrong_type(self, expected: &str, actual: &str) -> Diagnostic {
        self.cx
            .error(
                "wrong-type",
                self.node.head(),
                format!("expected {expected}, found {actual}"),
            )
            .label(format!("expected {expected}"))
            .notes(name_of(self.node).and_then(lookalike::note))
            .expected([expected])
    }
}

/// The word that stands there, if it is nothing but a word: such as a number in wide digits.
fn name_of<'t>(node: &'t Node<'_>) -> Option<&'t str> {
    match &node.kind {
        NodeKind::Group(Some(name), Body::Bare) => Some(name.text),
        _ => None,
    }
}

/// What was found, for "expected a list, found …".
pub(super) fn describe(node: &Node<'_>) -> String {
    match &node.kind {
        NodeKind::Number(number) => format!("the number {number}"),
        NodeKind::Fraction => String::from("a number with a point or an exponent"),
        NodeKind::Text(text) => format!("the text {}", quoted(text)),
        NodeKind::Char(_) => String::from("a character"),
        NodeKind::Seq(_) => String::from("a list `[…]`"),
        NodeKind::Map(_) => String::from("a table `{…}`"),
        NodeKind::Group(Some(name), Body::Bare) => format!("the name {}", quoted(name.text)),
        NodeKind::Group(Some(name), _) => quoted(&format!("{}(…)", name.text)),
        NodeKind::Group(None, Body::Items(_)) => String::from("values in parentheses"),
        NodeKind::Group(None, _) => String::from("named fields in parentheses"),
        NodeKind::Error => String::from("something unreadable"),
    }
}
