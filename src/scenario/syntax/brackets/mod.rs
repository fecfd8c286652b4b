//! Which bracket closes which, before anything is parsed.
//!
//! Where brackets do not fit, one slip is looked for that explains it: a bracket of the wrong kind, one too
//! many, one never closed, one never opened. The slip after which the rest of the text fits best is taken.

mod content;
mod fault;
mod hypothesis;
mod repair;

use super::Report;
use super::lexer::{Bracket, Lexeme, Token};
use crate::scenario::span::Span;
use content::{Content, content};
use fault::BracketFault;
use hypothesis::{hypotheses, is_doubled};
use repair::{Open, Repair, choose};

/// Tokens with their brackets paired. Closing brackets that close nothing are
/// gone from it; brackets of the wrong kind are of the right one.
pub(super) struct Paired {
    pub lexemes: Vec<Lexeme>,
    /// For every opening bracket, by its index: where it ends.
    pub ends: Vec<End>,
}

/// Where a bracket ends.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct End {
    /// The index of the token that closes it, or that closes it in passing.
    pub at: usize,
    /// Whether its own closing bracket is missing.
    pub missing: bool,
}

/// Looking for the best repair walks over the rest of the text; after this number of repairs the usual one must do.
const MOST_REPAIRS: usize = 24;

/// More tokens than these, or more faults, are not looked through for the one slip that explains it all.
const MOST_TOKENS: usize = 80_000;
const MOST_FAULTS: usize = 8;

/// Pairs the brackets. Of all slips that explain what does not fit, the one is taken after which brackets fit
/// best, also by how far their lines are indented: `map: (` closed by a `)` that stands as far left as an outer
/// bracket was probably left open.
pub(super) fn pair(text: &str, lexemes: Vec<Lexeme>, report: &mut Report<'_>) -> Paired {
    let mut best = Pairing::run(&lexemes, false);
    if best.open_at_end {
        let by_indent = Pairing::run(&lexemes, true);
        if !by_indent.open_at_end || by_indent.cost() < best.cost() {
            best = by_indent;
        }
    }
    let few = best.faults.len() <= MOST_FAULTS && lexemes.len() <= MOST_TOKENS;
    if few && !best.faults.is_empty() {
        for (edited, slip) in hypotheses(&lexemes, &best) {
            let mut other = Pairing::run(&edited, false);
            if other.faults.is_empty() {
                other.faults.push(slip);
                if other.cost() < best.cost() {
                    best = other;
                }
            }
        }
    }
    for fault in best.faults {
        report.push(fault.told(text, report.file));
    }
    best.paired
}

/// An item that does not belong where it stands.
struct OddItem {
    /// Its index among all tokens.
    at: usize,
    /// The bracket in which it stands.
    opener: Option<(Bracket, Span)>,
}

/// Brackets on their way to being paired.
struct Pairing {
    paired: Paired,
    stack: Vec<Open>,
    faults: Vec<BracketFault>,
    repairs: usize,
    /// Pairs that stand differently far to the right, or whose second is hidden at the end of a later line.
    askew: usize,
    /// Items that do not belong in the brackets in which they stand.
    odd: Vec<OddItem>,
    open_at_end: bool,
}

impl Pairing {
    fn run(lexemes: &[Lexeme], by_indent: bool) -> Self {
        let mut pairing = Self {
            paired: Paired {
                lexemes: Vec::with_capacity(lexemes.len()),
                ends: vec![End::default(); lexemes.len()],
            },
            stack: Vec::new(),
            faults: Vec::new(),
            repairs: 0,
            askew: 0,
            odd: Vec::new(),
            open_at_end: false,
        };
        // How many of each kind are open, so that a stray bracket is known as
        // one without a walk down the stack.
        let mut open = [0_usize; 3];
        let mut starts_item = true;
        for (number, lexeme) in lexemes.iter().enumerate() {
            pairing.look_at(lexemes, number, starts_item);
            starts_item = matches!(lexeme.token, Token::Open(_) | Token::Comma);
            match lexeme.token {
                Token::Open(bracket) => {
                    let at = pairing.paired.lexemes.len();
                    pairing.stack.push(Open::new(at, bracket, *lexeme));
                    *count(&mut open, bracket) += 1;
                    pairing.paired.lexemes.push(*lexeme);
                }
                Token::Close(bracket) => {
                    let rest = lexemes.get(number + 1..).unwrap_or(&[]);
                    pairing.close(*lexeme, bracket, rest, &mut open, by_indent);
                }
                _ => pairing.paired.lexemes.push(*lexeme),
            }
        }
        pairing.open_at_end = !pairing.stack.is_empty();
        for opener in std::mem::take(&mut pairing.stack) {
            pairing.unclosed(opener);
        }
        pairing
    }

    /// How badly brackets fit.
    fn cost(&self) -> (usize, usize, usize) {
        let stray = |fault: &&BracketFault| matches!(fault, BracketFault::Stray(..));
        let strays = self.faults.iter().filter(stray).count();
        (self.faults.len(), self.askew + self.odd.len(), strays)
    }

    /// Looks whether what stands at this index belongs in the innermost bracket.
    fn look_at(&mut self, lexemes: &[Lexeme], at: usize, starts_item: bool) {
        let Some(lexeme) = lexemes.get(at) else {
            return;
        };
        self.askew += usize::from(is_doubled(lexemes, at));
        let colon_follows = lexemes
            .get(at + 1)
            .is_some_and(|next| next.token == Token::Colon);
        let Some(top) = self.stack.last_mut() else {
            let named = at == 0 && lexeme.token == Token::Ident && colon_follows;
            self.odd
                .extend(named.then_some(OddItem { at, opener: None }));
            return;
        };
        let fits = match lexeme.token {
            Token::Colon => !std::mem::replace(&mut top.colon, true),
            Token::Comma => {
                top.colon = false;
                true
            }
            Token::Close(_) => true,
            _ if starts_item => top.takes(Content::of(lexeme.token, colon_follows)),
            _ => true,
        };
        if !fits {
            let opener = Some((top.bracket, top.lexeme.span));
            self.odd.push(OddItem { at, opener });
        }
    }

    /// Notes that a bracket is never closed.
    fn unclosed(&mut self, opener: Open) {
        self.end(opener.at, true);
        let fault = BracketFault::Unclosed(opener.lexeme.span, opener.bracket);
        self.faults.push(fault);
    }

    /// Notes that the bracket at this index ends at the token that comes next.
    fn end(&mut self, at: usize, missing: bool) {
        let next = self.paired.lexemes.len();
        if let Some(end) = self.paired.ends.get_mut(at) {
            *end = End { at: next, missing };
        }
    }

    /// Takes a closing bracket.
    fn close(
        &mut self,
        lexeme: Lexeme,
        bracket: Bracket,
        rest: &[Lexeme],
        open: &mut [usize; 3],
        by_indent: bool,
    ) {
        let forgotten = if by_indent {
            misfits(&self.stack, bracket, &lexeme)
        } else {
            0
        };
        let top = self.stack.last().map(|opener| opener.bracket);
        let repair = if forgotten > 0 {
            Repair::Unclosed(forgotten)
        } else if top == Some(bracket) {
            Repair::Unclosed(0)
        } else if self.repairs < MOST_REPAIRS {
            self.repairs += 1;
            choose(&self.stack, bracket, rest)
        } else if *count(open, bracket) == 0 {
            Repair::Stray
        } else {
            let over = self.stack.iter().rev();
            let over = over.take_while(|opener| opener.bracket != bracket);
            Repair::Unclosed(over.count())
        };
        match repair {
            Repair::Unclosed(over) => {
                for left in (0..=over).rev() {
                    let Some(opener) = self.stack.pop() else {
                        break;
                    };
                    *count(open, opener.bracket) -= 1;
                    if left > 0 {
                        self.unclosed(opener);
                    } else {
                        self.end(opener.at, false);
                        self.askew += usize::from(is_askew(&opener.lexeme, &lexeme));
                    }
                }
                self.paired.lexemes.push(lexeme);
            }
            Repair::Wrong => {
                if let Some(opener) = self.stack.pop() {
                    *count(open, opener.bracket) -= 1;
                    self.wrong(opener, lexeme, bracket);
                }
            }
            Repair::Stray => self.faults.push(BracketFault::Stray(lexeme.span, bracket)),
        }
    }

    /// Takes two brackets of different kinds for a pair; what stands between them tells which is wrong.
    fn wrong(&mut self, opener: Open, closer: Lexeme, bracket: Bracket) {
        let right = match content(&self.paired.lexemes, opener.at) {
            Some(kind) if kind == bracket => bracket,
            _ => opener.bracket,
        };
        let opens = right == bracket;
        let (span, other) = if opens {
            (opener.lexeme.span, closer.span)
        } else {
            (closer.span, opener.lexeme.span)
        };
        let found = if opens { opener.bracket } else { bracket };
        self.faults.push(BracketFault::Wrong {
            span,
            found,
            right,
            other,
            opens,
        });
        self.end(opener.at, false);
        if let Some(kept) = self.paired.lexemes.get_mut(opener.at) {
            kept.token = Token::Open(right);
        }
        self.paired.lexemes.push(Lexeme {
            token: Token::Close(right),
            ..closer
        });
    }
}

/// Whether a closing bracket does not stand where one expects it: on the line of the opening one, or first on a
/// line that begins as far to the right.
fn is_askew(opener: &Lexeme, closer: &Lexeme) -> bool {
    match closer.leads {
        Some(indent) => indent != opener.indent,
        None => closer.line != opener.line,
    }
}

/// How many brackets at the top of the stack look forgotten, judging by how
/// far left the closing one stands.
fn misfits(stack: &[Open], bracket: Bracket, closing: &Lexeme) -> usize {
    let Some(indent) = closing.leads else {
        return 0;
    };
    // Nesting beyond this is refused anyway, and the walk must stay short.
    let mut near = stack.iter().rev().take(super::MAX_DEPTH);
    let deeper = near
        .clone()
        .take_while(|opener| opener.lexeme.indent > indent)
        .count();
    let fits = near
        .nth(deeper)
        .is_some_and(|opener| opener.bracket == bracket && opener.lexeme.indent == indent);
    if fits { deeper } else { 0 }
}

fn count(open: &mut [usize; 3], bracket: Bracket) -> &mut usize {
    let [round, square, curly] = open;
    match bracket {
        Bracket::Round => round,
        Bracket::Square => square,
        Bracket::Curly => curly,
    }
}
