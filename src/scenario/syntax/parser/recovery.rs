//! Between one item and the next, and how to get there when something is in the way.

use super::{Diagnostic, Lexeme, Node, Parser, Token, quoted};

impl<'a> Parser<'a, '_, '_> {
    pub(super) fn unexpected(&mut self, lexeme: Lexeme, expected: &str) {
        let message = format!(
            "{} stands where {expected} was expected",
            quoted(self.slice(lexeme.span))
        );
        self.report.push(
            Diagnostic::error("unexpected-token", self.report.file, lexeme.span, message)
                .expected([expected]),
        );
    }

    /// Takes the comma after an item. Says whether all was well.
    pub(super) fn separator(&mut self, item: &Node<'a>, named: bool) -> bool {
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
                Some(Token::Close(bracket)) => format!("`,` or `{}`", bracket.closing()),
                _ => String::from("`,`"),
            };
            self.unexpected(next, &expected);
        }
        self.skip_item();
        false
    }

    /// Skips to after the next comma of this group, past whole groups.
    pub(super) fn skip_item(&mut self) {
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
