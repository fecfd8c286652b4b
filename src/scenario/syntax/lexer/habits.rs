//! Signs that other languages, word processors and other keyboards put where this format has signs of its own.
//! What was meant is taken, so that one habit gives one finding.

use super::{Bracket, Lexer, Token, is_ident, line_end};
use crate::scenario::lookalike::twin;
use crate::scenario::span::Span;
use crate::scenario::suggest::quoted;

/// Advice for spaces that are not the ordinary one.
const SPACE: &str = "write an ordinary space";

impl<'a> Lexer<'a> {
    /// Reads a sign that means nothing here but something elsewhere: the token that is meant, or none if it
    /// is passed over. `None` if nobody can tell what is meant.
    pub(super) fn habit(&mut self, c: char, start: usize) -> Option<Option<Token>> {
        Some(match c {
            // With a quote forgotten before it, this is the colour in a text.
            '#' if self.rest_of_line().matches('"').count().is_multiple_of(2) => {
                self.comment(start)
            }
            '-' if self.rest().starts_with('-') => self.comment(start),
            '%' | ';' if self.line_is_blank => self.comment(start),
            '<' if self.rest().starts_with("!--") => {
                let end = self.rest_of_line().find("-->");
                self.comment(start);
                if let Some(end) = end {
                    self.at = start + 1 + end + 3;
                }
                None
            }
            '=' => {
                self.skip_while(|next| next == '>');
                self.usual("bad-sign", start, "means nothing here", "write `:`");
                Some(Token::Colon)
            }
            ';' => {
                self.usual("bad-sign", start, "means nothing here", "write `,`");
                Some(Token::Comma)
            }
            '“' | '”' | '„' | '«' | '»' | '＂' | '`' => Some(self.curly_text(start)),
            '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{3000}' | '\u{feff}' | '\u{200b}' => {
                self.skip_while(|next| next == c);
                self.usual("bad-space", start, "is no space of this format", SPACE);
                None
            }
            '−' | '–' | '—' if self.rest().starts_with(|c: char| c.is_ascii_digit()) => {
                self.usual("bad-sign", start, "is no minus", "write `-`");
                None
            }
            '%' => {
                self.usual(
                    "bad-sign",
                    start,
                    "means nothing here",
                    "write the number alone",
                );
                None
            }
            '、' => Some(self.wide(start, Token::Comma)),
            _ => {
                let token = match twin(c)? {
                    '(' => Token::Open(Bracket::Round),
                    ')' => Token::Close(Bracket::Round),
                    '[' => Token::Open(Bracket::Square),
                    ']' => Token::Close(Bracket::Square),
                    '{' => Token::Open(Bracket::Curly),
                    '}' => Token::Close(Bracket::Curly),
                    ':' => Token::Colon,
                    ',' => Token::Comma,
                    _ => return None,
                };
                Some(self.wide(start, token))
            }
        })
    }

    /// Passes over the rest of a line that another language would take for a comment.
    fn comment(&mut self, start: usize) -> Option<Token> {
        self.at = line_end(self.text, self.at);
        self.usual(
            "hash-comment",
            start,
            "begins no comment",
            "write comments after `//`",
        );
        None
    }

    fn rest_of_line(&self) -> &'a str {
        let end = line_end(self.text, self.at);
        self.text.get(self.at..end).unwrap_or("")
    }

    fn wide(&mut self, start: usize, token: Token) -> Token {
        let advice = "write the plain sign";
        self.usual(
            "bad-sign",
            start,
            "is a wide sign, which means nothing here",
            advice,
        );
        token
    }

    fn usual(
        &mut self,
        code: &'static str,
        start: usize,
        what: &'static str,
        advice: &'static str,
    ) {
        let text = self.text.get(start..self.at).unwrap_or("");
        let shown: String = text.chars().take(24).collect();
        let span = Span::new(start as u32, self.at as u32);
        self.found
            .habit(code, span, || format!("{} {what}", quoted(&shown)), advice);
    }

    /// A text in quotes that a word processor has bent.
    fn curly_text(&mut self, start: usize) -> Token {
        let line = line_end(self.text, self.at);
        // Two or three of a kind are one.
        self.skip_while(|next| next == '`');
        let within = self.rest_of_line();
        let close = within.find(['“', '”', '«', '»', '＂', '`', '"']);
        self.at = close.map_or(line, |at| {
            let rest = within.get(at..).unwrap_or("");
            self.at + at + rest.chars().next().map_or(0, char::len_utf8)
        });
        self.skip_while(|next| next == '`');
        self.usual(
            "bad-quotes",
            start,
            "stands in quotes that this format does not know",
            "write straight quotes: \"…\"",
        );
        if close.is_some() {
            Token::Text
        } else {
            Token::Bad
        }
    }

    /// Passes over the letter before a text: `b"…"`.
    pub(super) fn letter_before_text(&mut self, start: usize) {
        let advice = "write the text without it: \"…\"";
        self.usual("bad-quotes", start, "means nothing before a text", advice);
    }

    /// A text in single quotes.
    pub(super) fn single_quoted(&mut self, start: usize) -> Token {
        let within = self.rest_of_line();
        let close = within.find(['\'', '"', ',', ')', ']', '}', ':']);
        let closed =
            close.filter(|at| within.get(*at..).is_some_and(|rest| rest.starts_with('\'')));
        if let Some(at) = closed {
            self.at += at + 1;
        }
        self.usual(
            "bad-quotes",
            start,
            "is no text",
            "write double quotes: \"…\"",
        );
        if closed.is_some() {
            Token::Text
        } else {
            Token::Bad
        }
    }

    /// Takes `Type::Name` for `Name`, which is all that this format knows. The name before it is read already.
    pub(super) fn long_name(&mut self, start: usize) {
        let mut last = start;
        while self
            .rest()
            .strip_prefix("::")
            .is_some_and(|rest| rest.starts_with(is_ident))
        {
            self.at += 2;
            last = self.at;
            self.skip_while(is_ident);
        }
        if last != start {
            self.usual(
                "long-name",
                start,
                "is longer than a name of this format",
                "write only what follows the last `::`",
            );
        }
        self.push(Token::Ident, last);
    }
}
