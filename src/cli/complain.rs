//! Complaints on the standard error stream.

use std::io::Write;

/// Says what is wrong. Where nobody can be told, the exit code still says that something is.
pub fn complain(line: &str) {
    drop(writeln!(anstream::stderr(), "{line}"));
}
