//! Tables as Apache Parquet files: columns with their types, for the tools that study large tables.

use super::column::{ColumnKind, TableCell, TableColumn};
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;
use std::fs::File;
use std::io;
use std::sync::Arc;

/// Rows that are kept in memory before they are written together. Ours: large enough to pack well, and below 100 MB.
const ROWS_AT_ONCE: usize = 100_000;

/// Whether this build writes Parquet: it does.
///
/// # Errors
/// None; a build without it says what to do.
pub(super) const fn available() -> io::Result<()> {
    Ok(())
}

/// The cells of a column that are not written yet.
enum Cells {
    Numbers(Vec<i64>),
    Texts(Vec<ByteArray>),
    Flags(Vec<bool>),
}

/// A column under way: its cells, and for each row 1 where there is one, 0 where it is empty.
struct Column {
    cells: Cells,
    present: Vec<i16>,
    optional: bool,
}

/// A table that is written row by row.
pub(super) struct ParquetTable {
    writer: SerializedFileWriter<File>,
    columns: Vec<Column>,
    rows: usize,
}

impl ParquetTable {
    /// Begins a table in a file.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn new<R>(file: File, columns: &[TableColumn<R>]) -> io::Result<Self> {
        let fields: Result<Vec<_>> = columns.iter().map(field).collect();
        let begun = fields.and_then(|fields| {
            let schema = Type::group_type_builder("schema").with_fields(fields);
            let properties = WriterProperties::builder()
                .set_created_by(format!("first-maje {}", env!("CARGO_PKG_VERSION")))
                .build();
            SerializedFileWriter::new(file, Arc::new(schema.build()?), Arc::new(properties))
        });
        Ok(Self {
            writer: begun.map_err(plain)?,
            columns: columns.iter().map(Column::new).collect(),
            rows: 0,
        })
    }

    /// Adds rows.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn add<R>(&mut self, columns: &[TableColumn<R>], rows: &[R]) -> io::Result<()> {
        for row in rows {
            for (column, into) in columns.iter().zip(&mut self.columns) {
                into.push((column.cell)(row));
            }
            self.rows += 1;
            if self.rows == ROWS_AT_ONCE {
                self.write_rows().map_err(plain)?;
            }
        }
        Ok(())
    }

    /// Ends the file: without its last lines no tool can read it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let ended = self.write_rows().and_then(|()| self.writer.close());
        ended.map(drop).map_err(plain)
    }

    fn write_rows(&mut self) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.writer.next_row_group()?;
        for column in &mut self.columns {
            if let Some(writer) = group.next_column()? {
                column.write(writer)?;
            }
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Column {
    fn new<R>(column: &TableColumn<R>) -> Self {
        let cells = match column.kind {
            ColumnKind::Unsigned | ColumnKind::Signed => Cells::Numbers(Vec::new()),
            ColumnKind::Text => Cells::Texts(Vec::new()),
            ColumnKind::Flag => Cells::Flags(Vec::new()),
        };
        Self {
            cells,
            present: Vec::new(),
            optional: column.optional,
        }
    }

    fn push(&mut self, cell: TableCell<'_>) {
        self.present.push(i16::from(cell != TableCell::Empty));
        match (&mut self.cells, cell) {
            (Cells::Numbers(into), TableCell::Number(number)) => into.push(stored(number)),
            (Cells::Texts(into), TableCell::Text(text)) => into.push(text.into()),
            (Cells::Flags(into), TableCell::Flag(flag)) => into.push(flag),
            _ => {}
        }
    }

    /// Writes the cells and forgets them.
    fn write(&mut self, mut writer: SerializedColumnWriter<'_>) -> Result<()> {
        let present = self.optional.then_some(self.present.as_slice());
        match &mut self.cells {
            Cells::Numbers(cells) => put::<Int64Type>(&mut writer, cells, present)?,
            Cells::Texts(cells) => put::<ByteArrayType>(&mut writer, cells, present)?,
            Cells::Flags(cells) => put::<BoolType>(&mut writer, cells, present)?,
        }
        self.present.clear();
        writer.close()
    }
}

fn put<T: DataType>(
    writer: &mut SerializedColumnWriter<'_>,
    cells: &mut Vec<T::T>,
    present: Option<&[i16]>,
) -> Result<()> {
    writer.typed::<T>().write_batch(cells, present, None)?;
    cells.clear();
    Ok(())
}

/// A number in the 64 bits of its column: above the largest `i64` only unsigned columns have numbers, which
/// are stored by their bits.
fn stored(number: i128) -> i64 {
    let unsigned = || u64::try_from(number).map_or(i64::MAX, u64::cast_signed);
    i64::try_from(number).unwrap_or_else(|_| unsigned())
}

/// The type of a column in the file.
fn field<R>(column: &TableColumn<R>) -> Result<Arc<Type>> {
    let (physical, logical) = match column.kind {
        ColumnKind::Unsigned => (Physical::INT64, Some(LogicalType::integer(64, false))),
        ColumnKind::Signed => (Physical::INT64, None),
        ColumnKind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        ColumnKind::Flag => (Physical::BOOLEAN, None),
    };
    let repetition = if column.optional {
        Repetition::OPTIONAL
    } else {
        Repetition::REQUIRED
    };
    Type::primitive_type_builder(column.name, physical)
        .with_repetition(repetition)
        .with_logical_type(logical)
        .build()
        .map(Arc::new)
}

/// The error of the file under an error of the format.
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(cause) => match cause.downcast::<io::Error>() {
            Ok(cause) => *cause,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
