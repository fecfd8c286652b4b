//! Which bracket closes which, before anything is parsed.

use super::Report;
use super::lexer::{Bracket, Lexeme, Token};
use crate::scenario::diagnostic::Diagnostic;

/// Tokens with their brackets paired. Closing brackets that close nothing are
/// gone from it.
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

/// Pairs the brackets. If some stay open to the end of the text, indentation
/// is consulted to find the ones to blame: `map: (` closed by a `)` that
/// stands as far left as an outer bracket was probably left open.
pub(super) fn pair(lexemes: Vec<Lexeme>, report: &mut Report<'_>) -> Paired {
    let mut pairing = Pairing::run(&lexemes, false);
    if pairing.open_at_end {
        let by_indent = Pairing::run(&lexemes, true);
        if !by_indent.open_at_end {
            pairing = by_indent;
        }
    }
    for fault in pairing.faults {
        let (code, message, label) = match fault.token {
            Token::Close(bracket) => (
                "stray-bracket",
                format!("`{}` closes nothing", closing(bracket)),
                "nothing is open here",
            ),
            Token::Open(bracket) => (
                "unclosed-bracket",
                format!("`{}` is never closed", opening(bracket)),
                "opened here",
            ),
            _ => continue,
        };
        report.push(Diagnostic::error(code, report.file, fault.span, message).label(label));
    }
    pairing.paired
}

struct Pairing {
    paired: Paired,
    faults: Vec<Lexeme>,
    open_at_end: bool,
}

impl Pairing {
    fn run(lexemes: &[Lexeme], by_indent: bool) -> Self {
        let mut kept: Vec<Lexeme> = Vec::with_capacity(lexemes.len());
        let mut ends = vec![End::default(); lexemes.len()];
        let mut faults = Vec::new();
        let mut stack: Vec<(usize, Bracket, Lexeme)> = Vec::new();
        // How many of each kind are open, so that a stray bracket is known as
        // one without a walk down the stack.
        let mut open = [0_usize; 3];
        for lexeme in lexemes {
            let index = kept.len();
            match lexeme.token {
                Token::Open(bracket) => {
                    stack.push((index, bracket, *lexeme));
                    *count(&mut open, bracket) += 1;
                }
                Token::Close(bracket) => {
                    if *count(&mut open, bracket) == 0 {
                        faults.push(*lexeme);
                        continue;
                    }
                    let mut left = if by_indent {
                        misfits(&stack, bracket, lexeme)
                    } else {
                        0
                    };
                    while let Some((at, kind, opener)) = stack.pop() {
                        *count(&mut open, kind) -= 1;
                        let fits = kind == bracket && left == 0;
                        left = left.saturating_sub(1);
                        if let Some(end) = ends.get_mut(at) {
                            *end = End {
                                at: index,
                                missing: !fits,
                            };
                        }
                        if fits {
                            break;
                        }
                        faults.push(opener);
                    }
                }
                _ => {}
            }
            kept.push(*lexeme);
        }
        let open_at_end = !stack.is_empty();
        for (at, _, opener) in stack {
            if let Some(end) = ends.get_mut(at) {
                *end = End {
                    at: kept.len(),
                    missing: true,
                };
            }
            faults.push(opener);
        }
        Self {
            paired: Paired {
                lexemes: kept,
                ends,
            },
            faults,
            open_at_end,
        }
    }
}

/// How many brackets at the top of the stack look forgotten, judging by how
/// far left the closing one stands.
fn misfits(stack: &[(usize, Bracket, Lexeme)], bracket: Bracket, closing: &Lexeme) -> usize {
    let Some(indent) = closing.leads else {
        return 0;
    };
    // Nesting beyond this is refused anyway, and the walk must stay short.
    let mut near = stack.iter().rev().take(super::MAX_DEPTH);
    let deeper = near
        .clone()
        .take_while(|(_, _, opener)| opener.indent > indent)
        .count();
    let fits = near
        .nth(deeper)
        .is_some_and(|(_, kind, opener)| *kind == bracket && opener.indent == indent);
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

/// How this bracket opens.
pub(super) fn opening(bracket: Bracket) -> char {
    match bracket {
        Bracket::Round => '(',
        Bracket::Square => '[',
        Bracket::Curly => '{',
    }
}

/// How this bracket closes.
pub(super) fn closing(bracket: Bracket) -> char {
    match bracket {
        Bracket::Round => ')',
        Bracket::Square => ']',
        Bracket::Curly => '}',
    }
}
