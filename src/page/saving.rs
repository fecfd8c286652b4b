//! What both front-ends say of names to save under.

use crate::session::save::{LONGEST_NAME, NameFault};
use crate::text::{Text, say};

/// Why a name cannot be taken, and what to do.
#[must_use]
pub fn name_refused(text: &Text, fault: &NameFault) -> String {
    match fault {
        NameFault::NoLetter => say!(text, "save-name-letter"),
        NameFault::Sign(sign) => say!(
            text,
            "save-name-sign",
            sign = sign.escape_default().to_string()
        ),
        NameFault::TooLong => say!(text, "save-name-long", most = LONGEST_NAME),
        NameFault::Reserved => say!(text, "save-name-reserved"),
    }
}
