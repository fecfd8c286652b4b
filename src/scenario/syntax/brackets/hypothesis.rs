//! Slips of the pen that could explain why brackets do not fit although each finds a partner: one too many that
//! closes an outer bracket early, or one that was never opened.

use std::collections::BTreeSet;

use super::super::lexer::{Bracket, Lexeme, Token};
use super::content::missing;
use super::fault::BracketFault;
use super::{Paired, Pairing, is_askew};
use crate::scenario::span::Span;

/// More guesses than these of a kind are not tried.
const MOST_GUESSES: usize = 24;

/// The tokens with one slip mended, and the slip.
pub(super) type Hypothesis = (Vec<Lexeme>, BracketFault);

/// All slips worth a thought; what is more likely comes first.
pub(super) fn hypotheses(lexemes: &[Lexeme], pairing: &Pairing) -> Vec<Hypothesis> {
    let mut all = Vec::new();
    // What can only be a bracket left out comes first: of equals the first is taken.
    let openings = (0..lexemes.len()).filter_map(|at| Some((at, missing(lexemes, at)?)));
    for (at, bracket) in openings.take(MOST_GUESSES) {
        all.extend(opened(lexemes, at, bracket));
    }
    for odd in pairing.odd.iter().take(MOST_GUESSES) {
        all.extend(around(lexemes, odd.at, odd.opener));
    }
    for at in (0..lexemes.len())
        .filter(|at| is_doubled(lexemes, *at))
        .take(MOST_GUESSES)
    {
        all.extend(without(lexemes, at));
    }
    let suspects = suspects(&pairing.paired);
    let strays = lexemes
        .iter()
        .enumerate()
        .filter(|(_, lexeme)| suspects.contains(&lexeme.span.start));
    for (at, _) in strays.take(MOST_GUESSES) {
        all.extend(without(lexemes, at));
    }
    all
}

/// An item does not belong where it stands: the bracket around it should have been closed before, or another
/// should not.
fn around(lexemes: &[Lexeme], at: usize, opener: Option<(Bracket, Span)>) -> Vec<Hypothesis> {
    let comma = at.checked_sub(1).filter(|comma| {
        let token = lexemes.get(*comma).map(|lexeme| lexeme.token);
        matches!(token, Some(Token::Comma | Token::Open(_)))
    });
    let (Some(comma), Some((bracket, span))) = (comma, opener) else {
        return Vec::new();
    };
    let mut all: Vec<Hypothesis> = Vec::new();
    let named = lexemes
        .get(at)
        .is_some_and(|lexeme| lexeme.token == Token::Ident);
    if bracket == Bracket::Square && named {
        all.extend(opened(lexemes, at, Bracket::Round));
    }
    if let Some(here) = lexemes.get(comma) {
        let closer = Lexeme {
            token: Token::Close(bracket),
            span: Span::new(here.span.start, here.span.start),
            leads: None,
            ..*here
        };
        let mut edited = lexemes.to_vec();
        edited.insert(comma, closer);
        all.push((edited, BracketFault::Unclosed(span, bracket)));
    }
    all.extend(comma.checked_sub(1).and_then(|at| without(lexemes, at)));
    all
}

/// The tokens without this bracket.
fn without(lexemes: &[Lexeme], at: usize) -> Option<Hypothesis> {
    let lexeme = lexemes.get(at)?;
    let slip = match lexeme.token {
        Token::Close(bracket) => BracketFault::Stray(lexeme.span, bracket),
        Token::Open(bracket) => BracketFault::Unclosed(lexeme.span, bracket),
        _ => return None,
    };
    let mut edited = lexemes.to_vec();
    edited.remove(at);
    Some((edited, slip))
}

/// Whether the same opening bracket follows at once.
pub(super) fn is_doubled(lexemes: &[Lexeme], at: usize) -> bool {
    let (Some(this), Some(next)) = (lexemes.get(at), lexemes.get(at + 1)) else {
        return false;
    };
    matches!(this.token, Token::Open(_))
        && this.token == next.token
        && this.span.end == next.span.start
}

/// Where closing brackets stand that close something on another line without beginning theirs, or not as far to
/// the right.
fn suspects(paired: &Paired) -> BTreeSet<u32> {
    let mut suspects = BTreeSet::new();
    for (opener, end) in paired.lexemes.iter().zip(&paired.ends) {
        if matches!(opener.token, Token::Open(_))
            && !end.missing
            && let Some(closer) = paired.lexemes.get(end.at)
            && is_askew(opener, closer)
        {
            suspects.insert(closer.span.start);
        }
    }
    suspects
}

/// The tokens with an opening bracket put in.
fn opened(lexemes: &[Lexeme], at: usize, bracket: Bracket) -> Option<Hypothesis> {
    let here = lexemes.get(at)?;
    let colon = at.checked_sub(1).and_then(|before| lexemes.get(before));
    let name = at.checked_sub(2).and_then(|before| lexemes.get(before));
    let name = name.filter(|_| colon.is_some_and(|colon| colon.token == Token::Colon));
    let opener = Lexeme {
        token: Token::Open(bracket),
        span: Span::new(here.span.start, here.span.start),
        leads: None,
        // It belongs after the name, which may stand on the line before.
        indent: name.map_or(here.indent, |name| name.indent),
        line: name.map_or(here.line, |name| name.line),
    };
    let mut edited = lexemes.to_vec();
    edited.insert(at, opener);
    let slip = BracketFault::Unopened(
        name.map_or(here.span, |name| name.span),
        bracket,
        name.is_some(),
    );
    Some((edited, slip))
}
