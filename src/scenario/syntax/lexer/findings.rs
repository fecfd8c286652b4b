//! What the lexer finds. A habit shows on every line of a file; the first place is enough.

use crate::scenario::diagnostic::{Diagnostic, MOST_KEPT};
use crate::scenario::span::Span;
use crate::scenario::syntax::Report;

/// Findings in the order of the text.
#[derive(Default)]
pub(super) struct Findings {
    each: Vec<(&'static str, Span, String)>,
    /// Findings beyond the most that are kept.
    dropped: usize,
    habits: Vec<Habit>,
}

/// The same slip again and again.
struct Habit {
    code: &'static str,
    first: Span,
    message: String,
    advice: &'static str,
    times: usize,
}

impl Findings {
    /// Keeps a finding.
    pub(super) fn push(&mut self, code: &'static str, span: Span, message: String) {
        // A megabyte of nonsense need not be held a hundred times over.
        if self.each.len() <= MOST_KEPT {
            self.each.push((code, span, message));
        } else {
            self.dropped += 1;
        }
    }

    /// Keeps the first of all findings that call for the same advice, and counts the others.
    pub(super) fn habit(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl FnOnce() -> String,
        advice: &'static str,
    ) {
        let known = |habit: &&mut Habit| habit.code == code && habit.advice == advice;
        if let Some(habit) = self.habits.iter_mut().find(known) {
            habit.times += 1;
        } else {
            self.habits.push(Habit {
                code,
                first: span,
                message: message(),
                advice,
                times: 1,
            });
        }
    }

    /// Hands everything over.
    pub(super) fn report(self, report: &mut Report<'_>) {
        for habit in self.habits {
            let found = Diagnostic::error(habit.code, report.file, habit.first, habit.message);
            let found = found.label(habit.advice);
            report.push(match habit.times {
                1 => found,
                2 => found.note("the same once more in this file"),
                times => found.note(format!("the same {} more times in this file", times - 1)),
            });
        }
        for (code, span, message) in self.each {
            report.error(code, span, message);
        }
        report.found.drop_more(self.dropped);
    }
}
