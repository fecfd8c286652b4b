//! Complaints on the standard error stream.

use std::io::{self, Write};

/// Says what is wrong. Where nobody can be told, the exit code still says that something is.
pub fn complain(line: &str) {
    drop(writeln!(anstream::stderr(), "{line}"));
}

/// Says that the standard output cannot be written. Returns the exit code for that.
pub fn unwritten(error: &io::Error) -> u8 {
    complain(&format!("The output cannot be written: {error}."));
    super::COULD_NOT_RUN
}
