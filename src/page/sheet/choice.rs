//! What can be asked for on a sheet, and what can be set.

use super::Tone;
use crate::page::Action;
use crate::page::dial::Dial;
use crate::page::rich::Rich;

/// Something that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is written on it.
    pub label: String,
    /// What it would mean, a line each.
    pub hint: Vec<Rich>,
    /// What it asks for.
    pub action: Action,
    /// Why it cannot be asked for now.
    pub refused: Option<String>,
    /// How it stands.
    pub tone: Tone,
    /// The key that does the same.
    pub key: Option<char>,
    /// Whether it is what is chosen now.
    pub chosen: bool,
}

impl Choice {
    /// A choice that can be made.
    #[must_use]
    pub fn new(label: impl Into<String>, action: Action) -> Self {
        Self {
            label: label.into(),
            hint: Vec::new(),
            action,
            refused: None,
            tone: Tone::Plain,
            key: None,
            chosen: false,
        }
    }

    /// With a line about what it would mean.
    #[must_use]
    pub fn hint(mut self, line: Rich) -> Self {
        self.hint.push(line);
        self
    }

    /// With how it stands.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With the key that does the same.
    #[must_use]
    pub const fn key(mut self, key: char) -> Self {
        self.key = Some(key);
        self
    }

    /// With several lines about what it would mean.
    #[must_use]
    pub fn hints(mut self, lines: impl IntoIterator<Item = Rich>) -> Self {
        self.hint.extend(lines);
        self
    }

    /// As what is chosen now, or not.
    #[must_use]
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// With the reason why it cannot be made, if there is one.
    #[must_use]
    pub fn refused(mut self, why: Option<String>) -> Self {
        self.refused = why;
        self
    }
}

/// Something that can be set: a number between two bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialled {
    /// What it is called.
    pub label: String,
    /// What it sets.
    pub dial: Dial,
    /// What it is set to.
    pub value: i32,
    /// The least it can be set to.
    pub least: i32,
    /// The most it can be set to.
    pub most: i32,
    /// By how much one step changes it.
    pub step: i32,
    /// What the number means, beside it.
    pub says: String,
    /// Where the bounds come from, a line each.
    pub why: Vec<Rich>,
}

impl Dialled {
    /// A dial between two bounds, with steps of 1.
    #[must_use]
    pub fn new(
        label: impl Into<String>,
        dial: Dial,
        value: i32,
        (least, most): (i32, i32),
    ) -> Self {
        let most = most.max(least);
        Self {
            label: label.into(),
            dial,
            value: value.clamp(least, most),
            least,
            most,
            step: 1,
            says: String::new(),
            why: Vec::new(),
        }
    }

    /// With what the number means.
    #[must_use]
    pub fn says(mut self, words: impl Into<String>) -> Self {
        self.says = words.into();
        self
    }

    /// With steps of this size.
    #[must_use]
    pub const fn step(mut self, step: i32) -> Self {
        self.step = step;
        self
    }

    /// With where the bounds come from.
    #[must_use]
    pub fn why(mut self, line: Rich) -> Self {
        self.why.push(line);
        self
    }
}
