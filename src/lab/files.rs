//! The files of results in a folder: rows are written as soon as games are finished.

use super::column::TableColumn;
use super::output::{csv_names, csv_rows, json};
use super::parquet::{self, ParquetTable};
use super::row::{FACTION_COLUMNS, GAME_COLUMNS, GameRow, TURN_COLUMNS};
use super::summary::Summary;
use super::watch::Detail;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A file of results could not be written.
#[derive(Debug, Error)]
#[error("{}: {error}", path.display())]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

/// How the tables in a folder are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Lines of text.
    Csv,
    /// Apache Parquet.
    Parquet,
}

impl TableFormat {
    /// The end of a file's name.
    fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// The names of the tables, without their ends.
const TABLES: [&str; 3] = ["games", "turns", "factions"];

/// The name of the file with the summary.
const SUMMARY: &str = "summary.json";

/// A table under way.
enum TableFile {
    Csv(BufWriter<File>),
    Parquet(Box<ParquetTable>),
}

/// A file of rows.
struct RowFile {
    path: PathBuf,
    table: TableFile,
}

impl RowFile {
    fn create<R>(
        folder: &Path,
        name: &str,
        format: TableFormat,
        columns: &[TableColumn<R>],
    ) -> Result<Self, FileError> {
        let path = folder.join(name).with_extension(format.extension());
        let begun = File::create(&path).and_then(|file| match format {
            TableFormat::Csv => {
                let mut out = BufWriter::new(file);
                csv_names(columns, &mut out)?;
                Ok(TableFile::Csv(out))
            }
            TableFormat::Parquet => {
                let table = ParquetTable::new(file, columns)?;
                Ok(TableFile::Parquet(Box::new(table)))
            }
        });
        match begun {
            Ok(table) => Ok(Self { path, table }),
            Err(error) => Err(FileError { path, error }),
        }
    }

    fn add<R>(&mut self, columns: &[TableColumn<R>], rows: &[R]) -> Result<(), FileError> {
        let written = match &mut self.table {
            TableFile::Csv(out) => csv_rows(columns, rows, out),
            TableFile::Parquet(table) => table.add(columns, rows),
        };
        written.map_err(|error| FileError {
            path: self.path.clone(),
            error,
        })
    }

    fn finish(self) -> Result<(), FileError> {
        let ended = match self.table {
            TableFile::Csv(mut out) => out.flush(),
            TableFile::Parquet(table) => table.finish(),
        };
        ended.map_err(|error| FileError {
            path: self.path,
            error,
        })
    }
}

/// The files of a batch.
pub(super) struct Files {
    folder: PathBuf,
    games: RowFile,
    turns: Option<RowFile>,
    factions: Option<RowFile>,
}

impl Files {
    /// Makes the folder and begins its files. Results of an earlier batch there are removed: beside those of this one
    /// they would be taken for them.
    pub(super) fn create(
        folder: &Path,
        format: TableFormat,
        detailed: bool,
    ) -> Result<Self, FileError> {
        let refused = |error| FileError {
            path: folder.to_path_buf(),
            error,
        };
        // Before anything is removed.
        if format == TableFormat::Parquet {
            parquet::available().map_err(refused)?;
        }
        fs::create_dir_all(folder).map_err(refused)?;
        clear(folder)?;
        let [games, turns, factions] = TABLES;
        let turns = || RowFile::create(folder, turns, format, TURN_COLUMNS);
        let factions = || RowFile::create(folder, factions, format, FACTION_COLUMNS);
        Ok(Self {
            folder: folder.to_path_buf(),
            games: RowFile::create(folder, games, format, GAME_COLUMNS)?,
            turns: detailed.then(turns).transpose()?,
            factions: detailed.then(factions).transpose()?,
        })
    }

    /// Writes the rows of a game.
    pub(super) fn add(&mut self, game: &GameRow, detail: &Detail) -> Result<(), FileError> {
        self.games.add(GAME_COLUMNS, std::slice::from_ref(game))?;
        if let Some(turns) = &mut self.turns {
            turns.add(TURN_COLUMNS, &detail.turns)?;
        }
        if let Some(factions) = &mut self.factions {
            factions.add(FACTION_COLUMNS, &detail.factions)?;
        }
        Ok(())
    }

    /// Ends the files, and writes the summary beside them.
    pub(super) fn finish(self, summary: &Summary) -> Result<(), FileError> {
        self.games.finish()?;
        for file in [self.turns, self.factions].into_iter().flatten() {
            file.finish()?;
        }
        let path = self.folder.join(SUMMARY);
        let written = File::create(&path).and_then(|file| {
            let mut out = BufWriter::new(file);
            json(summary, &mut out)?;
            out.flush()
        });
        written.map_err(|error| FileError { path, error })
    }
}

/// Removes the files of an earlier batch.
fn clear(folder: &Path) -> Result<(), FileError> {
    let formats = [TableFormat::Csv, TableFormat::Parquet];
    let tables = TABLES.iter().flat_map(|table| {
        formats.map(|format| folder.join(table).with_extension(format.extension()))
    });
    for path in tables.chain([folder.join(SUMMARY)]) {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(FileError { path, error });
            }
            _ => {}
        }
    }
    Ok(())
}
