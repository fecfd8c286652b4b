//! From paired tokens to the tree.
//!
//! Every loop here consumes a token or leaves, and nothing recurses deeper
//! than [`MAX_DEPTH`], so any text is answered in time linear in its length.

use super::brackets::{End, Paired, closing};
use super::lexer::{Bracket, Lexeme, Token};
use super::literal::{self, BadEscape, Number};
use super::tree::{Body, Entry, Field, Ident, Kind, Node};
use super::{MAX_DEPTH, Report};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::span::Span;
use crate::scenario::suggest::quoted;

/// Attributes that change nothing for us: we read all files this way.
const KNOWN_EXTENSIONS: [&str; 3] = [
    "implicit_some",
    "unwrap_newtypes",
    "unwrap_variant_newtypes",
];

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

    /// `#![enable(implicit_some)]`, as `ron` itself may have written it.
    fn attributes(&mut self) {
        while let Some(hash) = self.peek().filter(|next| next.token == Token::Hash) {
            self.at += 1;
            // The `!` is no token of ours.
            if self.peek().is_some_and(|next| next.token == Token::Bad) {
                self.at += 1;
            }
            let Some(end) = self
                .peek()
                .filter(|next| next.token == Token::Open(Bracket::Square))
                .map(|_| self.end())
            else {
                self.report.error(
                    "bad-attribute",
                    hash.span,
                    "`#` begins no attribute: write `#![enable(…)]`",
                );
                continue;
            };
            while self.at < end.at {
                let Some(lexeme) = self.peek() else { break };
                let name = self.slice(lexeme.span);
                if lexeme.token == Token::Ident
                    && name != "enable"
                    && !KNOWN_EXTENSIONS.contains(&name)
                {
                    let found = Diagnostic::error(
                        "bad-attribute",
                        self.report.file,
                        lexeme.span,
                        format!("the extension {} is unknown", quoted(name)),
                    );
                    self.report.push(found.expected(KNOWN_EXTENSIONS));
                }
                self.at += 1;
            }
            self.at = end.at + 1;
        }
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

    fn node(&mut self, span: Span, kind: Kind<'a>) -> Node<'a> {
        self.next_id += 1;
        Node {
            id: self.next_id,
            span,
            kind,
            broken: false,
        }
    }

    fn error_node(&mut self, span: Span) -> Node<'a> {
        let mut node = self.node(span, Kind::Error);
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
                Number::Whole(value) => Kind::Number(value),
                Number::Fraction => Kind::Fraction,
                Number::Malformed => {
                    self.report.error(
                        "bad-number",
                        lexeme.span,
                        format!("{} is no number", quoted(text)),
                    );
                    Kind::Error
                }
            },
            Token::Text => {
                literal::text(text).map_or_else(|bad| self.bad_escape(lexeme, bad), Kind::Text)
            }
            Token::Char => {
                literal::character(text).map_or_else(|bad| self.bad_escape(lexeme, bad), Kind::Char)
            }
            Token::Bad => Kind::Error,
            Token::Colon | Token::Comma | Token::Hash | Token::Close(_) => {
                self.unexpected(lexeme, "a value");
                Kind::Error
            }
        };
        self.at += 1;
        let mut node = self.node(lexeme.span, kind);
        node.broken = matches!(node.kind, Kind::Error);
        node
    }

    fn bad_escape(&mut self, lexeme: Lexeme, (at, length, why): BadEscape) -> Kind<'a> {
        let start = lexeme.span.start + at as u32;
        let span = Span::new(start, start + length as u32);
        self.report.error("bad-escape", span, why);
        Kind::Error
    }

    fn unexpected(&mut self, lexeme: Lexeme, expected: &str) {
        let message = format!(
            "{} stands where {expected} was expected",
            quoted(self.slice(lexeme.span))
        );
        self.report.push(
            Diagnostic::error("unexpected-token", self.report.file, lexeme.span, message)
                .expected([expected]),
        );
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
            _ => self.node(lexeme.span, Kind::Group(Some(name), Body::Bare)),
        }
    }

    /// What stands in brackets; the cursor is at the opening one.
    fn group(&mut self, name: Option<Ident<'a>>, bracket: Bracket) -> Node<'a> {
        let Some(opener) = self.peek() else {
            let place = self.before();
            return self.error_node(place);
        };
        let start = name.map_or(opener.span, |name| name.span);
        let end = self.end();
        if self.depth >= MAX_DEPTH {
            let message = format!("values nest more than {MAX_DEPTH} deep here");
            self.report.error("too-deep", opener.span, message);
            self.at = end.at.min(self.limit) + usize::from(!end.missing);
            return self.error_node(start);
        }
        let outer = (self.limit, self.unclosed);
        self.at += 1;
        self.depth += 1;
        self.limit = end.at.min(self.limit);
        // Within an unclosed group every group is bounded by it.
        self.unclosed = if end.missing { Some(opener) } else { None };
        let (kind, mut broken) = match bracket {
            Bracket::Round => {
                let (body, broken) = self.round();
                (Kind::Group(name, body), broken)
            }
            Bracket::Square => {
                let (items, broken) = self.items("list");
                (Kind::Seq(items), broken)
            }
            Bracket::Curly => {
                let (entries, broken) = self.entries();
                (Kind::Map(entries), broken)
            }
        };
        broken |= end.missing;
        if !end.missing {
            self.at = self.limit + 1;
        }
        (self.limit, self.unclosed) = outer;
        self.depth -= 1;
        let span = start.to(self.before());
        let mut node = self.node(span, kind);
        node.broken = broken;
        node
    }

    /// What stands in `(…)`: fields if any name is followed by a colon.
    fn round(&mut self) -> (Body<'a>, bool) {
        let start = self.at;
        let mut named = false;
        while let Some(next) = self.peek() {
            named = next.token == Token::Ident && self.peek_second() == Some(Token::Colon);
            if named {
                break;
            }
            self.at = match next.token {
                Token::Open(_) => self.end().at.max(self.at) + 1,
                _ => self.at + 1,
            };
        }
        self.at = start;
        if named {
            let (fields, broken) = self.fields();
            (Body::Fields(fields), broken)
        } else {
            let (items, broken) = self.items("tuple");
            (Body::Items(items), broken)
        }
    }

    fn fields(&mut self) -> (Vec<Field<'a>>, bool) {
        let mut fields = Vec::new();
        let mut broken = false;
        while let Some(next) = self.peek() {
            if next.token != Token::Ident {
                if self.unclosed.is_some() {
                    break;
                }
                if next.token != Token::Bad {
                    self.unexpected(next, "a field name");
                }
                broken = true;
                self.skip_item();
                continue;
            }
            let text = self.slice(next.span);
            let name = Ident {
                text: text.strip_prefix("r#").unwrap_or(text),
                span: next.span,
            };
            self.at += 1;
            let colon = self.peek().is_some_and(|next| next.token == Token::Colon);
            if colon {
                self.at += 1;
            } else {
                let found = Diagnostic::error(
                    "missing-colon",
                    self.report.file,
                    name.span,
                    format!("{} is not followed by `:` and a value", quoted(name.text)),
                );
                self.report.push(found.expected(["`:`"]));
                broken = true;
            }
            let value = self.field_value(name, colon);
            broken |= !self.separator(&value, true);
            fields.push(Field { name, value });
        }
        (fields, broken)
    }

    /// The value after `name:`, or a report that there is none, unless the
    /// missing colon has been reported already.
    fn field_value(&mut self, name: Ident<'a>, colon: bool) -> Node<'a> {
        let next = self.peek();
        let next_field = next.is_some_and(|next| next.token == Token::Ident)
            && self.peek_second() == Some(Token::Colon);
        if next_field || next.is_none_or(|next| next.token == Token::Comma) {
            if colon {
                self.report.error(
                    "missing-value",
                    name.span,
                    format!("{} has no value", quoted(name.text)),
                );
            }
            let place = self.before();
            return self.error_node(place);
        }
        self.value()
    }

    fn items(&mut self, what: &str) -> (Vec<Node<'a>>, bool) {
        let mut items = Vec::new();
        let mut broken = false;
        while let Some(next) = self.peek() {
            if next.token == Token::Comma {
                self.report.error(
                    "missing-value",
                    next.span,
                    format!("there is no value before this comma in the {what}"),
                );
                broken = true;
                self.at += 1;
                continue;
            }
            let field = next.token == Token::Ident && self.peek_second() == Some(Token::Colon);
            if field && self.unclosed.is_some() {
                break;
            }
            let item = self.value();
            broken |= !self.separator(&item, false);
            items.push(item);
        }
        (items, broken)
    }

    fn entries(&mut self) -> (Vec<Entry<'a>>, bool) {
        let mut entries = Vec::new();
        let mut broken = false;
        while let Some(next) = self.peek() {
            if next.token == Token::Comma {
                self.report.error(
                    "missing-value",
                    next.span,
                    "there is no entry before this comma",
                );
                broken = true;
                self.at += 1;
                continue;
            }
            let key = self.value();
            if self.peek().is_some_and(|next| next.token == Token::Colon) {
                self.at += 1;
                let absent = self.peek().is_none_or(|next| next.token == Token::Comma);
                if absent {
                    let shown = quoted(self.slice(key.span));
                    self.report
                        .error("missing-value", key.span, format!("{shown} has no value"));
                }
                let value = if absent {
                    self.error_node(key.span)
                } else {
                    self.value()
                };
                broken |= !self.separator(&value, false);
                entries.push(Entry { key, value });
            } else {
                if !key.broken {
                    let message = format!(
                        "{} is not followed by `:` and a value",
                        quoted(self.slice(key.span))
                    );
                    let found =
                        Diagnostic::error("missing-colon", self.report.file, key.head(), message);
                    self.report.push(found.expected(["`:`"]));
                }
                broken = true;
                self.skip_item();
            }
        }
        (entries, broken)
    }

    /// Takes the comma after an item. Says whether all was well.
    fn separator(&mut self, item: &Node<'a>, named: bool) -> bool {
        let Some(next) = self.peek() else { return true };
        if next.token == Token::Comma {
            self.at += 1;
            return true;
        }
        let sound = !item.broken;
        let next_item = match next.token {
            Token::Ident => !named || self.peek_second() == Some(Token::Colon),
            Token::Number | Token::Text | Token::Char | Token::Open(_) => !named,
            _ => false,
        };
        if next_item {
            if sound {
                let shown = quoted(self.slice(next.span));
                let found = Diagnostic::error(
                    "missing-comma",
                    self.report.file,
                    next.span,
                    format!("there is no comma before {shown}"),
                );
                self.report.push(found.expected(["`,`"]));
            }
            return sound;
        }
        if next.token != Token::Bad && sound {
            let end = self
                .tokens
                .lexemes
                .get(self.limit)
                .map(|lexeme| lexeme.token);
            let expected = match end {
                Some(Token::Close(bracket)) => format!("`,` or `{}`", closing(bracket)),
                _ => String::from("`,`"),
            };
            self.unexpected(next, &expected);
        }
        self.skip_item();
        false
    }

    /// Skips to after the next comma of this group, past whole groups.
    fn skip_item(&mut self) {
        while let Some(next) = self.peek() {
            self.at = match next.token {
                Token::Open(_) => (self.end().at + 1).max(self.at + 1),
                _ => self.at + 1,
            };
            if next.token == Token::Comma {
                return;
            }
        }
    }
}
