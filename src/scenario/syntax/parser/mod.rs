//! From paired tokens to the tree.
//!
//! Every loop here consumes a token or leaves, and nothing recurses deeper
//! than [`MAX_DEPTH`], so any text is answered in time linear in its length.

mod attributes;
mod fields;
mod groups;
mod recovery;

use super::brackets::{End, Paired};
use super::lexer::{Bracket, Lexeme, Token};
use super::literal::{self, BadEscape, Number};
use super::tree::{Body, Entry, FieldNode, Ident, Node, NodeKind};
use super::{MAX_DEPTH, Report};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::span::Span;
use crate::scenario::suggest::quoted;

/// Walks over the tokens of one text.
pub(super) struct Parser<'a, 't, 'd> {
    text: &'a str,
    tokens: &'t Paired,
    report: Report<'d>,
    at: usize,
    /// Where the group that is being read ends.
    limit: usize,
    /// The opener of that group, if its closing bracket is missing: a line that
    /// stands no further right than the line of the opener is outside.
    unclosed: Option<Lexeme>,
    depth: usize,
    next_id: u32,
    /// It has been said that names of fields stand without quotes.
    told_of_quotes: bool,
}

impl<'a, 't, 'd> Parser<'a, 't, 'd> {
    /// A parser at the start of a text.
    pub(super) fn new(text: &'a str, tokens: &'t Paired, report: Report<'d>) -> Self {
        let limit = tokens.lexemes.len();
        Self {
            text,
            tokens,
            report,
            at: 0,
            limit,
            unclosed: None,
            depth: 0,
            next_id: 0,
            told_of_quotes: false,
        }
    }

    /// Reads the whole text.
    pub(super) fn document(mut self) -> Option<Node<'a>> {
        self.attributes();
        if self.peek().is_none() {
            let message = "the file is empty: it holds no value";
            self.report.error("empty-file", None, message);
            return None;
        }
        let root = self.value();
        if let Some(extra) = self.peek()
            && !root.broken
            && extra.token != Token::Bad
        {
            let shown = quoted(self.slice(extra.span));
            self.report.error(
                "trailing-text",
                extra.span,
                format!("{shown} follows after the end of the file's value"),
            );
        }
        Some(root)
    }

    fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The next token of this group, if it is not at its end.
    fn peek(&self) -> Option<Lexeme> {
        let next = if self.at < self.limit {
            self.tokens.lexemes.get(self.at)
        } else {
            None
        }?;
        let outside = self
            .unclosed
            .is_some_and(|opener| next.leads.is_some_and(|indent| indent <= opener.indent));
        if outside { None } else { Some(*next) }
    }

    fn peek_second(&self) -> Option<Token> {
        let at = self.at + 1;
        if at < self.limit {
            self.tokens.lexemes.get(at).map(|lexeme| lexeme.token)
        } else {
            None
        }
    }

    /// Where the bracket at the cursor ends.
    fn end(&self) -> End {
        self.tokens.ends.get(self.at).copied().unwrap_or_default()
    }

    /// The place just before the cursor.
    fn before(&self) -> Span {
        let last = self
            .at
            .checked_sub(1)
            .and_then(|at| self.tokens.lexemes.get(at));
        let end = last.map_or(0, |lexeme| lexeme.span.end);
        Span::new(end, end)
    }

    fn node(&mut self, span: Span, kind: NodeKind<'a>) -> Node<'a> {
        self.next_id += 1;
        Node {
            id: self.next_id,
            span,
            kind,
            broken: false,
        }
    }

    fn error_node(&mut self, span: Span) -> Node<'a> {
        let mut node = self.node(span, NodeKind::Error);
        node.broken = true;
        node
    }

    /// Reads one value. The caller has made sure that there is a token.
    fn value(&mut self) -> Node<'a> {
        let Some(lexeme) = self.peek() else {
            let place = self.before();
            return self.error_node(place);
        };
        let text = self.slice(lexeme.span);
        let kind = match lexeme.token {
            Token::Open(bracket) => return self.group(None, bracket),
            Token::Ident => return self.named(lexeme),
            Token::Number => match literal::number(text) {
                Number::Whole(value) => NodeKind::Number(value),
                Number::Fraction => NodeKind::Fraction,
                Number::Malformed => {
                    self.report.error(
                        "bad-number",
                        lexeme.span,
                        format!("{} is no number", quoted(text)),
                    );
                    NodeKind::Error
                }
            },
            Token::Text => {
                literal::text(text).map_or_else(|bad| self.bad_escape(lexeme, bad), NodeKind::Text)
            }
            Token::Char => literal::character(text)
                .map_or_else(|bad| self.bad_escape(lexeme, bad), NodeKind::Char),
            Token::Bad => NodeKind::Error,
            Token::Colon | Token::Comma | Token::Hash | Token::Close(_) => {
                self.unexpected(lexeme, "a value");
                NodeKind::Error
            }
        };
        self.at += 1;
        let mut node = self.node(lexeme.span, kind);
        node.broken = matches!(node.kind, NodeKind::Error);
        node
    }

    fn bad_escape(&mut self, lexeme: Lexeme, (at, length, why): BadEscape) -> NodeKind<'a> {
        let start = lexeme.span.start + at as u32;
        let span = Span::new(start, start + length as u32);
        self.report.error("bad-escape", span, why);
        NodeKind::Error
    }

    /// `Name`, or `Name(…)`.
    fn named(&mut self, lexeme: Lexeme) -> Node<'a> {
        let text = self.slice(lexeme.span);
        let name = Ident {
            text: text.strip_prefix("r#").unwrap_or(text),
            span: lexeme.span,
        };
        self.at += 1;
        match self.peek() {
            Some(next) if next.token == Token::Open(Bracket::Round) => {
                self.group(Some(name), Bracket::Round)
            }
            _ => self.node(lexeme.span, NodeKind::Group(Some(name), Body::Bare)),
        }
    }
}
