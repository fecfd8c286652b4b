//! The files of results in a folder: rows are written as soon as games are finished.

use super::column::TableColumn;
use super::output::{csv_names, csv_rows, json};
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

/// A file of rows.
struct RowFile {
    path: PathBuf,
    out: BufWriter<File>,
}

impl RowFile {
    fn create<R>(path: PathBuf, columns: &[TableColumn<R>]) -> Result<Self, FileError> {
        let begun = File::create(&path).and_then(|file| {
            let mut out = BufWriter::new(file);
            csv_names(columns, &mut out)?;
            Ok(out)
        });
        match begun {
            Ok(out) => Ok(Self { path, out }),
            Err(error) => Err(FileError { path, error }),
        }
    }

    fn add<R>(&mut self, columns: &[TableColumn<R>], rows: &[R]) -> Result<(), FileError> {
        let written = csv_rows(columns, rows, &mut self.out);
        self.told(written)
    }

    fn flush(&mut self) -> Result<(), FileError> {
        let flushed = self.out.flush();
        self.told(flushed)
    }

    fn told(&self, result: io::Result<()>) -> Result<(), FileError> {
        result.map_err(|error| FileError {
            path: self.path.clone(),
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
    /// Makes the folder and begins its files.
    pub(super) fn create(folder: &Path, detailed: bool) -> Result<Self, FileError> {
        fs::create_dir_all(folder).map_err(|error| FileError {
            path: folder.to_path_buf(),
            error,
        })?;
        let turns = || RowFile::create(folder.join("turns.csv"), TURN_COLUMNS);
        let factions = || RowFile::create(folder.join("factions.csv"), FACTION_COLUMNS);
        Ok(Self {
            folder: folder.to_path_buf(),
            games: RowFile::create(folder.join("games.csv"), GAME_COLUMNS)?,
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
    pub(super) fn finish(mut self, summary: &Summary) -> Result<(), FileError> {
        self.games.flush()?;
        for file in [&mut self.turns, &mut self.factions].into_iter().flatten() {
            file.flush()?;
        }
        let path = self.folder.join("summary.json");
        let written = File::create(&path).and_then(|file| {
            let mut out = BufWriter::new(file);
            json(summary, &mut out)?;
            out.flush()
        });
        written.map_err(|error| FileError { path, error })
    }
}
