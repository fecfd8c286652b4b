//! What kind of bracket belongs around something.

use super::super::lexer::{Bracket, Lexeme, Token};

/// What stands in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// `name: value`.
    Fields,
    /// `"id": value`.
    Entries,
    /// Values.
    Items,
}

impl Content {
    /// What begins with this token.
    pub(super) fn of(token: Token, colon_follows: bool) -> Self {
        match token {
            Token::Ident if colon_follows => Self::Fields,
            Token::Text | Token::Number | Token::Char if colon_follows => Self::Entries,
            _ => Self::Items,
        }
    }
}

/// The kind of bracket that fits what stands after the opening one at this index, as far as that tells.
pub(super) fn content(lexemes: &[Lexeme], at: usize) -> Option<Bracket> {
    let token = |at: usize| lexemes.get(at).map(|lexeme| lexeme.token);
    let named = at.checked_sub(1).and_then(token) == Some(Token::Ident);
    match (token(at + 1)?, token(at + 2)) {
        (Token::Text, Some(Token::Colon)) => Some(Bracket::Curly),
        (Token::Ident, Some(Token::Colon)) => Some(Bracket::Round),
        _ if named => Some(Bracket::Round),
        (Token::Number, _) => Some(Bracket::Round),
        (Token::Open(_) | Token::Text | Token::Ident, _) => Some(Bracket::Square),
        _ => None,
    }
}

/// The kind of bracket that is missing before the token at this index, if one is: after a colon, or at the start of
/// the file, something goes on with a second colon, or with a second value.
pub(super) fn missing(lexemes: &[Lexeme], at: usize) -> Option<Bracket> {
    let token = |at: usize| lexemes.get(at).map(|lexeme| lexeme.token);
    let here = token(at)?;
    let before = at.checked_sub(1).and_then(token);
    if before.is_some_and(|before| before != Token::Colon) {
        return None;
    }
    match (here, token(at + 1)) {
        (Token::Close(bracket), _) if before.is_some() => return Some(bracket),
        (Token::Ident, Some(Token::Colon)) => return Some(Bracket::Round),
        (Token::Text, Some(Token::Colon)) => return Some(Bracket::Curly),
        (Token::Number, Some(Token::Comma)) if token(at + 2) == Some(Token::Number) => {
            return Some(Bracket::Round);
        }
        _ => {}
    }
    let after = match here {
        Token::Ident if matches!(token(at + 1), Some(Token::Open(_))) => {
            after_group(lexemes, at + 1)
        }
        Token::Text | Token::Ident => at + 1,
        Token::Open(Bracket::Round | Bracket::Curly) => after_group(lexemes, at),
        _ => return None,
    };
    let list = match token(after)? {
        Token::Close(Bracket::Square) => true,
        Token::Comma => {
            let follows = token(after + 1);
            let key = token(after + 2) == Some(Token::Colon);
            matches!(follows, Some(Token::Open(_) | Token::Text | Token::Ident)) && !key
        }
        _ => false,
    };
    list.then_some(Bracket::Square)
}

/// The index after the group that begins at this index, counting brackets of every kind alike.
fn after_group(lexemes: &[Lexeme], at: usize) -> usize {
    const LONGEST: usize = 400;
    let mut depth = 0_usize;
    for (index, lexeme) in lexemes.iter().enumerate().skip(at).take(LONGEST) {
        match lexeme.token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    lexemes.len()
}
