//! Attributes at the start of a file.

use super::{Bracket, Diagnostic, Parser, Token, quoted};

/// Attributes that change nothing for us: we read all files this way.
const KNOWN_EXTENSIONS: [&str; 3] = [
    "implicit_some",
    "unwrap_newtypes",
    "unwrap_variant_newtypes",
];

impl Parser<'_, '_, '_> {
    /// `#![enable(implicit_some)]`, as `ron` itself may have written it.
    pub(super) fn attributes(&mut self) {
        while let Some(hash) = self.peek().filter(|next| next.token == Token::Hash) {
            self.at += 1;
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
}
