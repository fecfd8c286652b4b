//! What stands in brackets.

use super::{
    Body, Bracket, Diagnostic, Entry, Ident, MAX_DEPTH, Node, NodeKind, Parser, Token, quoted,
};

impl<'a> Parser<'a, '_, '_> {
    /// What stands in brackets; the cursor is at the opening one.
    pub(super) fn group(&mut self, name: Option<Ident<'a>>, bracket: Bracket) -> Node<'a> {
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
                (NodeKind::Group(name, body), broken)
            }
            Bracket::Square => {
                let (items, broken) = self.items("list");
                (NodeKind::Seq(items), broken)
            }
            Bracket::Curly => {
                let (entries, broken) = self.entries();
                (NodeKind::Map(entries), broken)
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
            named = matches!(next.token, Token::Ident | Token::Text)
                && self.peek_second() == Some(Token::Colon);
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
            if self.digits_after_comma(next) {
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
}
