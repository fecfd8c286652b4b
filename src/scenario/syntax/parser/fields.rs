//! Named fields.

use super::{Diagnostic, FieldNode, Ident, Lexeme, Node, Parser, Span, Token, quoted};

impl<'a> Parser<'a, '_, '_> {
    pub(super) fn fields(&mut self) -> (Vec<FieldNode<'a>>, bool) {
        let mut fields = Vec::new();
        let mut broken = false;
        while let Some(next) = self.peek() {
            if self.digits_after_comma(next) {
                continue;
            }
            let quoted_name = next.token == Token::Text && self.peek_second() == Some(Token::Colon);
            if next.token != Token::Ident && !quoted_name {
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
                text: text.strip_prefix("r#").unwrap_or(text).trim_matches('"'),
                span: next.span,
            };
            if quoted_name {
                self.quoted_name(name);
            }
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
            fields.push(FieldNode { name, value });
        }
        (fields, broken)
    }

    /// A name of a field in quotes, as JSON has it; once is enough.
    fn quoted_name(&mut self, name: Ident<'a>) {
        if std::mem::replace(&mut self.told_of_quotes, true) {
            return;
        }
        let message = format!(
            "the name of the field {} stands in quotes",
            quoted(name.text)
        );
        let found = Diagnostic::error("quoted-name", self.report.file, name.span, message);
        self.report.push(
            found
                .label(format!("write `{}:`", name.text))
                .note("only ids and texts stand in quotes"),
        );
    }

    /// Passes over the `000` of `1,000`, and says how that is written.
    pub(super) fn digits_after_comma(&mut self, next: Lexeme) -> bool {
        if next.token != Token::Number {
            return false;
        }
        let before = |back: usize| {
            let at = self.at.checked_sub(back)?;
            self.tokens.lexemes.get(at).copied()
        };
        let digits = |span: Span| {
            let text = self.text.get(span.range()).unwrap_or("");
            text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let (Some(comma), Some(number)) = (before(1), before(2)) else {
            return false;
        };
        let joined = number.span.end == comma.span.start && comma.span.end == next.span.start;
        let fits = comma.token == Token::Comma
            && number.token == Token::Number
            && joined
            && digits(next.span);
        if !fits {
            return false;
        }
        let whole = self.all_digits(number.span.to(next.span));
        let plain = self.slice(whole).replace(',', "");
        let message = format!("{} is no number", quoted(self.slice(whole)));
        let found = Diagnostic::error("bad-number", self.report.file, whole, message);
        let label = format!(
            "write `{plain}`, or `{}`",
            self.slice(whole).replace(',', "_")
        );
        self.report.push(found.label(label).suggest(Some(plain)));
        while self.peek().is_some_and(|next| next.span.end <= whole.end) {
            self.at += 1;
        }
        if self.peek().is_some_and(|next| next.token == Token::Comma) {
            self.at += 1;
        }
        true
    }

    /// A number with commas, with all groups of three digits that follow.
    fn all_digits(&self, mut whole: Span) -> Span {
        loop {
            let rest = self.text.get(whole.end as usize..).unwrap_or("");
            let group = rest.strip_prefix(',').unwrap_or("");
            let digits = group.bytes().take_while(u8::is_ascii_digit).count();
            if digits != 3 {
                return whole;
            }
            whole.end += 4;
        }
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
}
