//! From text to tokens.

mod findings;
mod habits;
mod literals;

use super::Report;
use crate::scenario::span::Span;
use crate::scenario::suggest::quoted;
use findings::Findings;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Ident,
    Number,
    Text,
    Char,
    Open(Bracket),
    Close(Bracket),
    Colon,
    Comma,
    /// `#!`, which begins an attribute.
    Hash,
    /// Characters that mean nothing here and have been reported.
    Bad,
}

/// The three kinds of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    /// How this bracket opens.
    pub(super) fn opening(self) -> char {
        match self {
            Self::Round => '(',
            Self::Square => '[',
            Self::Curly => '{',
        }
    }

    /// How this bracket closes.
    pub(super) fn closing(self) -> char {
        match self {
            Self::Round => ')',
            Self::Square => ']',
            Self::Curly => '}',
        }
    }
}

/// A token and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexeme {
    pub token: Token,
    pub span: Span,
    /// How far its line is indented, if it is the first on its line.
    pub leads: Option<u32>,
    /// How far its line is indented.
    pub indent: u32,
    /// The number of its line.
    pub line: u32,
}

/// Splits a text into tokens; whitespace and comments are left out.
pub(super) fn lex(text: &str, report: &mut Report<'_>) -> Vec<Lexeme> {
    let mut lexer = Lexer::new(text, None);
    lexer.run();
    if let Some(open) = lexer.unclosed_text {
        // With a quote forgotten, every text after it is inside out. The one to
        // blame is the first that is followed at once by a letter.
        let culprit = lexer.suspect.unwrap_or(open);
        lexer = Lexer::new(text, Some(culprit));
        lexer.run();
        let end = line_end(text, culprit);
        report.error(
            "unclosed-text",
            Span::new(culprit as u32, end as u32),
            "this text has no closing quote",
        );
    }
    lexer.found.report(report);
    lexer.lexemes
}

fn line_end(text: &str, from: usize) -> usize {
    text.get(from..)
        .and_then(|rest| rest.bytes().position(|byte| matches!(byte, b'\n' | b'\r')))
        .map_or(text.len(), |length| from + length)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// A text that starts here ends with its line.
    cut: Option<usize>,
    lexemes: Vec<Lexeme>,
    found: Findings,
    unclosed_text: Option<usize>,
    suspect: Option<usize>,
    /// The fewest `#` of a raw text that was found to have no end.
    raw_missing: Option<usize>,
    /// Whether a comment was found to have no end.
    comment_missing: bool,
    line_start: usize,
    line: u32,
    indent: u32,
    line_is_blank: bool,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str, cut: Option<usize>) -> Self {
        Self {
            text,
            // Editors on Windows like to put a byte order mark in front.
            at: if text.starts_with('\u{feff}') {
                '\u{feff}'.len_utf8()
            } else {
                0
            },
            cut,
            // Some six bytes make a token.
            lexemes: Vec::with_capacity(text.len() / 6),
            found: Findings::default(),
            unclosed_text: None,
            suspect: None,
            raw_missing: None,
            comment_missing: false,
            line_start: 0,
            line: 1,
            indent: 0,
            line_is_blank: true,
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Passes over the blanks that indent a line.
    fn skip_blanks(&mut self) {
        let rest = self.rest().bytes();
        self.at += rest.take_while(|byte| *byte == b' ').count();
    }

    fn skip_while(&mut self, keep: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !keep(c)).unwrap_or(rest.len());
    }

    fn run(&mut self) {
        while let Some(next) = self.rest().chars().next() {
            let start = self.at;
            self.at += next.len_utf8();
            let token = match next {
                '\n' => {
                    self.line_start = self.at;
                    self.line = self.line.saturating_add(1);
                    self.line_is_blank = true;
                    self.skip_blanks();
                    continue;
                }
                c if is_space(c) => continue,
                '/' if self.rest().starts_with('/') => {
                    self.at = line_end(self.text, self.at);
                    continue;
                }
                '/' if self.rest().starts_with('*') => {
                    self.block_comment(start);
                    continue;
                }
                '(' => Token::Open(Bracket::Round),
                ')' => Token::Close(Bracket::Round),
                '[' => Token::Open(Bracket::Square),
                ']' => Token::Close(Bracket::Square),
                '{' => Token::Open(Bracket::Curly),
                '}' => Token::Close(Bracket::Curly),
                ':' => Token::Colon,
                ',' => Token::Comma,
                '#' if self.rest().starts_with('!') => {
                    self.at += 1;
                    Token::Hash
                }
                '"' => self.text_literal(start),
                '\'' => self.char_literal(start),
                'r' if self.raw_hashes().is_some() => self.raw_text(start),
                'b' | 'c' | 'f' | 'u' | 's' if self.rest().starts_with('"') => {
                    self.letter_before_text(start);
                    continue;
                }
                '0'..='9' => self.number(),
                '+' | '-' if self.rest().starts_with(|c: char| c.is_ascii_digit()) => self.number(),
                'r' if self.rest().starts_with('#') => {
                    self.at += 1;
                    self.skip_while(|c| is_ident(c) || matches!(c, '.' | '+' | '-'));
                    Token::Ident
                }
                c if is_ident(c) => {
                    self.skip_while(is_ident);
                    self.long_name(start);
                    continue;
                }
                c => match self.habit(c, start) {
                    Some(Some(token)) => token,
                    Some(None) => continue,
                    None => {
                        self.skip_while(|next| next == c || is_nonsense(next));
                        self.bad(start, "bad-character", "means nothing here")
                    }
                },
            };
            self.push(token, start);
        }
    }

    fn push(&mut self, token: Token, start: usize) {
        let leads = self.line_is_blank;
        if leads {
            self.indent = (start - self.line_start) as u32;
            self.line_is_blank = false;
        }
        let span = Span::new(start as u32, self.at as u32);
        self.lexemes.push(Lexeme {
            token,
            span,
            leads: leads.then_some(self.indent),
            indent: self.indent,
            line: self.line,
        });
    }

    fn bad(&mut self, start: usize, code: &'static str, what: &str) -> Token {
        let shown = quoted(self.text.get(start..self.at).unwrap_or(""));
        self.find(code, start, self.at, format!("{shown} {what}"));
        Token::Bad
    }

    fn find(&mut self, code: &'static str, start: usize, end: usize, message: String) {
        let span = Span::new(start as u32, end as u32);
        self.found.push(code, span, message);
    }
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

fn is_ident(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn is_nonsense(c: char) -> bool {
    c.is_control() && !is_space(c) && c != '\n'
}
