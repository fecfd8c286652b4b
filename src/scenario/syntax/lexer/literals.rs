//! Tokens of more than a character or two: texts, numbers, comments.

use super::{Lexer, Token, line_end};
use crate::scenario::suggest::quoted;

impl Lexer<'_> {
    pub(super) fn block_comment(&mut self, start: usize) {
        self.at += 1;
        if self.comment_missing {
            self.short_comment();
            return;
        }
        let mut depth = 1_usize;
        while depth > 0 {
            let rest = self.rest();
            let Some(mark) = rest.find(['*', '/']) else {
                self.find(
                    "unclosed-comment",
                    start,
                    start + 2,
                    String::from("this comment has no closing `*/`"),
                );
                self.comment_missing = true;
                self.at = start + 2;
                self.short_comment();
                return;
            };
            self.at += mark;
            let rest = self.rest();
            if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else {
                self.at += 1;
            }
        }
    }

    /// Passes over a comment that ends with its line at the latest: in a file with a comment without end, what follows
    /// is read all the same.
    fn short_comment(&mut self) {
        while let Some(mark) = self.rest().find(['\n', '\r', '*']) {
            self.at += mark;
            let rest = self.rest();
            if !rest.starts_with('*') {
                return;
            }
            if rest.starts_with("*/") {
                self.at += 2;
                return;
            }
            self.at += 1;
        }
        self.at = self.text.len();
    }

    pub(super) fn text_literal(&mut self, start: usize) -> Token {
        if self.cut == Some(start) {
            self.at = line_end(self.text, start);
            return Token::Bad;
        }
        // Bytes will do: both signs are one byte long, and no part of another.
        let ends = |byte: u8| matches!(byte, b'"' | b'\\');
        while let Some(mark) = self.rest().bytes().position(ends) {
            self.at += mark + 1;
            if self.text.as_bytes().get(self.at - 1) == Some(&b'"') {
                let inside_out = self.rest().starts_with(char::is_alphabetic);
                if inside_out && self.suspect.is_none() {
                    self.suspect = Some(start);
                }
                return Token::Text;
            }
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        }
        self.unclosed_text = Some(start);
        self.at = self.text.len();
        Token::Bad
    }

    /// The number of `#` in `r##"`, after the `r`, if a raw text begins here.
    pub(super) fn raw_hashes(&self) -> Option<usize> {
        let rest = self.rest();
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        rest.get(hashes..)?.starts_with('"').then_some(hashes)
    }

    pub(super) fn raw_text(&mut self, start: usize) -> Token {
        let hashes = self.raw_hashes().unwrap_or(0);
        self.at += hashes + 1;
        let closing = format!("\"{}", "#".repeat(hashes));
        // What was not found once is not there later; looking again and again
        // would take time by the square of the length.
        let known_missing = self.raw_missing.is_some_and(|missing| hashes >= missing);
        let found = if known_missing {
            None
        } else {
            self.rest().find(&closing)
        };
        if let Some(length) = found {
            self.at += length + closing.len();
            return Token::Text;
        }
        self.raw_missing = Some(
            self.raw_missing
                .map_or(hashes, |missing| missing.min(hashes)),
        );
        self.find(
            "unclosed-text",
            start,
            self.at,
            format!("this text has no closing {}", quoted(&closing)),
        );
        self.at = line_end(self.text, self.at);
        Token::Bad
    }

    pub(super) fn char_literal(&mut self, start: usize) -> Token {
        let mut within = self.rest().char_indices();
        let close = if self.rest().starts_with('\\') {
            // The longest is `'\u{10FFFF}'`.
            within
                .take(12)
                .skip(2)
                .take_while(|(_, c)| *c != '\n')
                .find(|(_, c)| *c == '\'')
        } else {
            within.nth(1).filter(|(_, c)| *c == '\'')
        };
        match close {
            Some((at, _)) => {
                self.at += at + 1;
                Token::Char
            }
            None => self.single_quoted(start),
        }
    }

    pub(super) fn number(&mut self) -> Token {
        loop {
            self.skip_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
            let so_far = self.text.get(..self.at).unwrap_or("");
            // A sign belongs to a number only within an exponent.
            if so_far.ends_with(['e', 'E']) && self.rest().starts_with(['+', '-']) {
                self.at += 1;
            } else {
                return Token::Number;
            }
        }
    }
}
