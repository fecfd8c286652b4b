//! The tree: what was written, with places, and without any meaning yet.

use std::borrow::Cow;

use crate::scenario::span::Span;

/// A value as it was written.
#[derive(Debug, Clone)]
pub struct Node<'a> {
    /// A number of its own in this tree.
    pub id: u32,
    /// From its first to its last character.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind<'a>,
    /// Whether a syntax error lies directly within, so that parts may be missing.
    pub broken: bool,
}

/// What a value looks like.
#[derive(Debug, Clone)]
pub enum NodeKind<'a> {
    /// A whole number.
    Number(i128),
    /// A number with a fraction or an exponent; the rules know none.
    Fraction,
    /// `"text"` or `r#"text"#`, escapes resolved.
    Text(Cow<'a, str>),
    /// `'c'`.
    Char(char),
    /// `[a, b]`.
    Seq(Vec<Node<'a>>),
    /// `{a: b}`.
    Map(Vec<Entry<'a>>),
    /// `Name`, `Name(…)` or `(…)`. Names such as `true`, `None` and `Some` are
    /// not special here; only the type that is read gives them meaning.
    Group(Option<Ident<'a>>, Body<'a>),
    /// Something that could not be read and has been reported.
    Error,
}

/// What follows a name, or stands in parentheses of its own.
#[derive(Debug, Clone)]
pub enum Body<'a> {
    /// Nothing: the name stands alone.
    Bare,
    /// `(a, b)`, or `()`.
    Items(Vec<Node<'a>>),
    /// `(a: 1, b: 2)`.
    Fields(Vec<FieldNode<'a>>),
}

/// A name.
#[derive(Debug, Clone, Copy)]
pub struct Ident<'a> {
    /// The name, without `r#`.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
}

/// `name: value`.
#[derive(Debug, Clone)]
pub struct FieldNode<'a> {
    /// The name.
    pub name: Ident<'a>,
    /// The value.
    pub value: Node<'a>,
}

/// `key: value`.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The key.
    pub key: Node<'a>,
    /// The value.
    pub value: Node<'a>,
}

impl Node<'_> {
    /// What to underline when the value as a whole is meant: its name or its
    /// opening bracket, rather than forty lines.
    pub fn head(&self) -> Span {
        match &self.kind {
            NodeKind::Group(Some(name), _) => name.span,
            NodeKind::Group(None, _) | NodeKind::Seq(_) | NodeKind::Map(_) => {
                Span::new(self.span.start, self.span.end.min(self.span.start + 1))
            }
            _ => self.span,
        }
    }
}
