//! Names under which persons save.

use crate::session::branch::is_autosave;
use thiserror::Error;

/// Longer names are not taken, in letters.
pub const LONGEST_NAME: usize = 60;

/// Names that some systems keep for devices.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// A name that a file can have on every system, and that can be told from a number of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveName(String);

/// Why a name cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NameFault {
    /// Nothing in it is a letter.
    #[error("a name needs a letter")]
    NoLetter,
    /// It has a sign that files cannot have everywhere.
    #[error("{0:?} cannot be part of a name")]
    Sign(char),
    /// It is too long.
    #[error("a name has at most {LONGEST_NAME} letters")]
    TooLong,
    /// The game or the system keeps it for itself.
    #[error("this name is reserved")]
    Reserved,
}

impl SaveName {
    /// Takes a name as a person writes it; blanks become hyphens.
    ///
    /// # Errors
    /// Says why it cannot be taken.
    pub fn new(written: &str) -> Result<Self, NameFault> {
        let words: Vec<&str> = written.split_whitespace().collect();
        let name = words.join("-");
        if let Some(sign) = name.chars().find(|c| !is_sound(*c)) {
            return Err(NameFault::Sign(sign));
        }
        if !name.chars().any(char::is_alphabetic) {
            return Err(NameFault::NoLetter);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(NameFault::TooLong);
        }
        let low = name.to_lowercase();
        let device = low.trim_end_matches(|c: char| c.is_ascii_digit());
        let numbered = matches!(device, "com" | "lpt") && low.len() == device.len() + 1;
        if is_autosave(&low) || DEVICES.contains(&low.as_str()) || numbered {
            return Err(NameFault::Reserved);
        }
        Ok(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it names the same save as another name: some systems do not tell letters apart by their case.
    #[must_use]
    pub fn is_same(&self, other: &str) -> bool {
        self.0.to_lowercase() == other.to_lowercase()
    }
}

fn is_sound(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::{NameFault, SaveName};

    #[test]
    fn a_name_is_kept_or_refused_and_never_changed_into_another() {
        let name = |written| SaveName::new(written).map(|name| name.0);
        assert_eq!(name("before  the war "), Ok("before-the-war".into()));
        assert_eq!(name("Vor_dem-Krieg 2"), Ok("Vor_dem-Krieg-2".into()));
        assert_eq!(name("ß漢字"), Ok("ß漢字".into()));
        for (written, sign) in [("a/b", '/'), ("../../escape", '.'), ("a\\b", '\\')] {
            assert_eq!(name(written), Err(NameFault::Sign(sign)));
        }
        for written in ["???", "a:b", "a\u{0}b", "a\u{202e}b"] {
            assert!(
                matches!(name(written), Err(NameFault::Sign(_))),
                "{written}"
            );
        }
        for written in ["", "  ", "2", "12 34", "--"] {
            assert_eq!(name(written), Err(NameFault::NoLetter), "{written}");
        }
        for written in [
            "autosave-3",
            "Autosave-12",
            "autosave 3",
            "CON",
            "nul",
            "com1",
        ] {
            assert_eq!(name(written), Err(NameFault::Reserved), "{written}");
        }
        assert_eq!(name("company"), Ok("company".into()));
        assert_eq!(name("com12x"), Ok("com12x".into()));
        assert_eq!(name(&"x".repeat(61)), Err(NameFault::TooLong));
    }

    #[test]
    fn case_does_not_make_another_name() {
        let name = SaveName::new("Before the War").expect("a good name");
        assert!(name.is_same("before-the-war") && !name.is_same("before"));
    }
}
