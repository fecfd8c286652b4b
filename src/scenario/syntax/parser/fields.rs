//! Named fields.

use super::{Diagnostic, Field, Ident, Node, Parser, Token, quoted};

impl<'a> Parser<'a, '_, '_> {
    pub(super) fn fields(&mut self) -> (Vec<Field<'a>>, bool) {
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
}
