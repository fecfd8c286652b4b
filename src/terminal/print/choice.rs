//! What a sheet offers: the line to type for each choice, or why it is refused.

use super::rich::inked;
use super::sheet::Printer;
use super::{Output, rich::toned};
use crate::page::Action;
use crate::page::sheet::{Choice, Tone};
use crate::terminal::ink::{Ink, ink};

/// More settings than this are not listed, unless they are explained.
const MANY: usize = 10;

impl Printer<'_> {
    /// Choices side by side: in short in one paragraph, explained one below the other.
    pub(super) fn choices(&self, choices: &[Choice], output: &mut Output) {
        if self.explained {
            return self.options(choices, output);
        }
        let mut parts: Vec<String> = choices.iter().map(|choice| self.short(choice)).collect();
        // The places of a large realm are chosen by their names.
        if choices
            .iter()
            .all(|choice| matches!(choice.action, Action::Dials(_)))
            && parts.len() > MANY
        {
            parts.truncate(MANY);
            parts.push(String::from("…"));
        }
        if !parts.is_empty() {
            output.item(&parts.join(" · "));
        }
    }

    /// Choices below each other, each with what it would mean.
    pub(super) fn options(&self, choices: &[Choice], output: &mut Output) {
        for choice in choices {
            let mut said = vec![self.short(choice)];
            said.extend(
                choice
                    .hint
                    .iter()
                    .map(|hint| toned(&inked(hint), Tone::Dim)),
            );
            output.item(&said.join(" "));
        }
    }

    /// A label with the line to type: `Raid: "raid PLACE with f1"`; one that is refused says why.
    fn short(&self, choice: &Choice) -> String {
        let label = toned(&choice.label, choice.tone);
        // What stands chosen need not be typed again.
        let label = if choice.chosen {
            format!("[{label}]")
        } else {
            label
        };
        if let Some(why) = &choice.refused {
            return format!("{} ({})", ink(Ink::Dim, &choice.label), ink(Ink::Dim, why));
        }
        match self.line(&choice.action) {
            Some(line) => format!("{label}: `{}`", together(&line)),
            None => label,
        }
    }

    /// The line that addresses a matter: the first that does something, else the first that shows something.
    pub(super) fn remedy(&self, choices: &[Choice]) -> Option<String> {
        let open = choices.iter().filter(|choice| choice.refused.is_none());
        let looks = |choice: &&Choice| matches!(choice.action, Action::Look(_) | Action::Open(_));
        let (looks, acts): (Vec<&Choice>, Vec<&Choice>) = open.partition(looks);
        let mut all = acts.into_iter().chain(looks);
        let line = all.find_map(|choice| self.line(&choice.action))?;
        Some(format!("→ `{line}`"))
    }
}

/// A short line to type that is not broken.
fn together(line: &str) -> String {
    const SHORT: usize = 24;
    if line.len() <= SHORT {
        line.replace(' ', "\u{a0}")
    } else {
        line.to_owned()
    }
}
