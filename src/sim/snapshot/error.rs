//! Why a snapshot is refused.

use thiserror::Error;

/// Why a snapshot cannot be played on from.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the {section} of this game cannot be: {what}")]
pub struct RestoreError {
    /// Which section.
    pub section: &'static str,
    /// What is wrong with it.
    pub what: String,
}
