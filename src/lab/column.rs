//! Columns of tables: their names, what they mean, and how a cell is made.

use crate::id::Turn;
use std::sync::Arc;

/// A value in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableCell<'r> {
    /// A whole number.
    Number(i64),
    /// A text.
    Text(&'r str),
    /// Yes or no.
    Flag(bool),
    /// Nothing.
    Empty,
}

/// A column of a table whose rows are `R`.
#[derive(Debug, Clone, Copy)]
pub struct TableColumn<R> {
    /// Its name.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub about: &'static str,
    /// The cell of a row.
    pub cell: for<'r> fn(&'r R) -> TableCell<'r>,
}

impl<'r> From<&'r Option<String>> for TableCell<'r> {
    fn from(value: &'r Option<String>) -> Self {
        value.as_ref().map_or(TableCell::Empty, TableCell::from)
    }
}

impl From<&Option<Turn>> for TableCell<'_> {
    fn from(value: &Option<Turn>) -> Self {
        value.as_ref().map_or(TableCell::Empty, TableCell::from)
    }
}

impl<'r> From<&'r String> for TableCell<'r> {
    fn from(value: &'r String) -> Self {
        TableCell::Text(value)
    }
}

impl<'r> From<&'r Arc<String>> for TableCell<'r> {
    fn from(value: &'r Arc<String>) -> Self {
        TableCell::Text(value)
    }
}

impl From<&bool> for TableCell<'_> {
    fn from(value: &bool) -> Self {
        TableCell::Flag(*value)
    }
}

/// Numbers of every type that fits.
macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl From<&$number> for TableCell<'_> {
            fn from(value: &$number) -> Self {
                TableCell::Number(i64::try_from(*value).unwrap_or(i64::MAX))
            }
        })*
    };
}

numbers!(u16, u32, u64, i32, i64);

/// Makes a table of columns: `path: "what it means"`, named after the last part of the path or as it is said.
macro_rules! columns {
    ($row:ty; $($name:literal = $($field:ident).+ : $about:literal),* $(,)?) => {
        &[$(crate::lab::column::TableColumn::<$row> {
            name: $name,
            about: $about,
            cell: |row| crate::lab::column::TableCell::from(&row.$($field).+),
        }),*]
    };
}

pub(super) use columns;
