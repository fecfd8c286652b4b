//! In place of [`parquet`](https://docs.rs/parquet) in a build without it: says how to get a build that has it.

use super::column::TableColumn;
use std::convert::Infallible;
use std::fs::File;
use std::io;

/// Always says what to do: this build writes no Parquet.
///
/// # Errors
/// Always.
pub(super) fn available() -> io::Result<()> {
    Err(io::Error::new(
        io::ErrorKind::Unsupported,
        "this build does not write Parquet; write CSV, or run `cargo run --features parquet -- sim …`",
    ))
}

/// A table that is never begun.
pub(super) struct ParquetTable(Infallible);

impl ParquetTable {
    /// Never begins a table.
    ///
    /// # Errors
    /// Always, with what to do.
    pub fn new<R>(_file: File, _columns: &[TableColumn<R>]) -> io::Result<Self> {
        available().and(Err(io::ErrorKind::Unsupported.into()))
    }

    /// Adds nothing: there is no such table.
    pub fn add<R>(&mut self, _columns: &[TableColumn<R>], _rows: &[R]) -> io::Result<()> {
        match self.0 {}
    }

    /// Ends nothing: there is no such table.
    pub fn finish(self) -> io::Result<()> {
        match self.0 {}
    }
}
