//! From bytes to a tree, come what may.
//!
//! The language is RON as the crate `ron` reads it with the extensions
//! `implicit_some` and `unwrap_newtypes`, with and without
//! `unwrap_variant_newtypes`, less what no scenario needs (byte strings,
//! fractions, type suffixes). A differential test holds both to the same values.
//!
//! `ron` stops at the first mistake. `ron2`, which recovers, was tried and put
//! aside: with 0.3.0 a megabyte of `(A(A(A` overflows the stack, 128 `[` and a
//! `)` loop until the memory is gone, and entries without a colon cost time by
//! their square. So this parser is our own: every step consumes a token, depth
//! is checked before it is entered, and brackets are matched before the parse,
//! so that a forgotten one is blamed where it was opened and costs one entry.

mod brackets;
mod lexer;
mod literal;
mod parser;
#[cfg(test)]
mod tests;
mod tree;

pub use tree::{Body, Entry, FieldNode, Ident, Node, NodeKind};

use super::diagnostic::{Diagnostic, Diagnostics};
use super::source::FileId;
use super::span::Span;

/// How deep values may nest.
pub const MAX_DEPTH: usize = 64;

/// How large a file may be, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// Reads a text into a tree. Every mistake is reported, and what is sound
/// around it is kept. No tree at all only if there is nothing to make it from.
pub fn parse<'a>(text: &'a str, file: FileId, found: &mut Diagnostics) -> Option<Node<'a>> {
    let mut report = Report { file, found };
    if text.len() > MAX_BYTES {
        report.error("file-too-large", None, "the file is larger than 1 MiB");
        return None;
    }
    let tokens = lexer::lex(text, &mut report);
    let tokens = brackets::pair(text, tokens, &mut report);
    parser::Parser::new(text, &tokens, report).document()
}

/// Where the stages of reading put what they find.
struct Report<'d> {
    file: FileId,
    found: &'d mut Diagnostics,
}

impl Report<'_> {
    fn error(
        &mut self,
        code: &'static str,
        span: impl Into<Option<Span>>,
        message: impl Into<String>,
    ) {
        self.push(Diagnostic::error(code, self.file, span, message));
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }
}
