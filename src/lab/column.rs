//! Columns of tables: their names, what they mean, what they hold, and how a cell is made.

use std::sync::Arc;

/// A value in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableCell<'r> {
    /// A whole number; seeds take all of `u64`.
    Number(i128),
    /// A text.
    Text(&'r str),
    /// Yes or no.
    Flag(bool),
    /// Nothing.
    Empty,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Whole numbers from 0 to the largest of `u64`.
    Unsigned,
    /// Whole numbers that fit an `i64`.
    Signed,
    /// Texts.
    Text,
    /// Yes or no.
    Flag,
}

/// A column of a table whose rows are `R`.
#[derive(Debug, Clone, Copy)]
pub struct TableColumn<R> {
    /// Its name.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub about: &'static str,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether a cell can be empty.
    pub optional: bool,
    /// The cell of a row.
    pub cell: for<'r> fn(&'r R) -> TableCell<'r>,
}

/// A type of values that stand in a table.
pub trait ColumnValue {
    /// What a column with these values holds.
    const KIND: ColumnKind;
    /// Whether one can be missing.
    const OPTIONAL: bool = false;
    /// The cell with this value.
    fn cell(&self) -> TableCell<'_>;
}

impl<T: ColumnValue> ColumnValue for Option<T> {
    const KIND: ColumnKind = T::KIND;
    const OPTIONAL: bool = true;

    fn cell(&self) -> TableCell<'_> {
        self.as_ref().map_or(TableCell::Empty, T::cell)
    }
}

impl<T: ColumnValue> ColumnValue for Arc<T> {
    const KIND: ColumnKind = T::KIND;

    fn cell(&self) -> TableCell<'_> {
        T::cell(self)
    }
}

impl ColumnValue for String {
    const KIND: ColumnKind = ColumnKind::Text;

    fn cell(&self) -> TableCell<'_> {
        TableCell::Text(self)
    }
}

impl ColumnValue for bool {
    const KIND: ColumnKind = ColumnKind::Flag;

    fn cell(&self) -> TableCell<'_> {
        TableCell::Flag(*self)
    }
}

/// Numbers of every type that fits.
macro_rules! numbers {
    ($kind:ident: $($number:ty),*) => {
        $(impl ColumnValue for $number {
            const KIND: ColumnKind = ColumnKind::$kind;

            fn cell(&self) -> TableCell<'_> {
                TableCell::Number(i128::from(*self))
            }
        })*
    };
}

numbers!(Unsigned: u16, u32, u64);
numbers!(Signed: i32, i64);

/// What a column with the values that `_field` picks holds, and whether one can be missing.
pub(super) const fn kind_of<R, T: ColumnValue>(_field: fn(&R) -> &T) -> (ColumnKind, bool) {
    (T::KIND, T::OPTIONAL)
}

/// Makes a table of columns: `"name" = path: "what it means"`.
macro_rules! columns {
    ($row:ty; $($name:literal = $($field:ident).+ : $about:literal),* $(,)?) => {
        &[$({
            let (kind, optional) = crate::lab::column::kind_of(|row: &$row| &row.$($field).+);
            crate::lab::column::TableColumn::<$row> {
                name: $name,
                about: $about,
                kind,
                optional,
                cell: |row| crate::lab::column::ColumnValue::cell(&row.$($field).+),
            }
        }),*]
    };
}

pub(super) use columns;
