//! Which slip of the pen explains a closing bracket that does not fit.

use super::super::lexer::{Bracket, Lexeme, Token};
use super::content::Content;

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    /// Its index among the tokens that are kept.
    pub at: usize,
    /// Its kind.
    pub bracket: Bracket,
    /// Its token.
    pub lexeme: Lexeme,
    /// What stands in it, as far as it has been read.
    content: Option<Content>,
    /// There was a colon in the item that is being read.
    pub colon: bool,
}

impl Open {
    /// A bracket of which nothing is read yet.
    pub fn new(at: usize, bracket: Bracket, lexeme: Lexeme) -> Self {
        Self {
            at,
            bracket,
            lexeme,
            content: None,
            colon: false,
        }
    }

    /// Takes in the start of an item. Returns whether it belongs here.
    pub fn takes(&mut self, item: Content) -> bool {
        match self.bracket {
            Bracket::Square => item == Content::Items,
            Bracket::Curly => item == Content::Entries,
            Bracket::Round => item != Content::Entries && *self.content.get_or_insert(item) == item,
        }
    }
}

/// What is done about a closing bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repair {
    /// This number of brackets above the one it closes were never closed.
    Unclosed(usize),
    /// It closes nothing.
    Stray,
    /// It or the bracket it closes is of the wrong kind.
    Wrong,
}

/// Deeper brackets than these are not looked at: nesting beyond them is refused anyway.
const DEEPEST: usize = 80;

/// The repair after which the rest of the text has the fewest faults.
pub(super) fn choose(stack: &[Open], bracket: Bracket, rest: &[Lexeme]) -> Repair {
    let kinds: Vec<Bracket> = stack
        .iter()
        .skip(stack.len().saturating_sub(DEEPEST))
        .map(|open| open.bracket)
        .collect();
    let mut options = Vec::new();
    let over = kinds.iter().rev().position(|kind| *kind == bracket);
    if let Some(over) = over {
        let left = kinds.len().saturating_sub(over + 1);
        options.push((Repair::Unclosed(over), over, left));
    }
    options.push((Repair::Stray, 1, kinds.len()));
    if let Some(left) = kinds.len().checked_sub(1) {
        options.push((Repair::Wrong, 1, left));
    }
    // The cheapest; the first of equals.
    let cost = |(_, cost, left): &(Repair, usize, usize)| {
        cost + faults(kinds.get(..*left).unwrap_or(&[]), rest)
    };
    let best = options.iter().min_by_key(|option| cost(option));
    best.map_or(Repair::Stray, |(repair, ..)| *repair)
}

/// How many brackets do not fit in the rest of a text if the usual is done about each.
fn faults(open: &[Bracket], rest: &[Lexeme]) -> usize {
    let mut stack = open.to_vec();
    let mut faults = 0;
    for lexeme in rest {
        match lexeme.token {
            Token::Open(bracket) => stack.push(bracket),
            Token::Close(bracket) => {
                let near = stack.iter().rev().take(DEEPEST);
                match near.clone().position(|kind| *kind == bracket) {
                    Some(over) => {
                        faults += over;
                        stack.truncate(stack.len().saturating_sub(over + 1));
                    }
                    None => faults += 1,
                }
            }
            _ => {}
        }
    }
    faults + stack.len()
}
