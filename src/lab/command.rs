//! `first-maje sim`: plays a batch, shows how far it is, writes the results.

use super::batch::{Batch, BatchConfig, NoThreads, run};
use super::output;
use super::summary::Summary;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use thiserror::Error;

/// How the results are written to the standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SimFormat {
    /// The summary, for people.
    Table,
    /// The summary as JSON.
    Json,
    /// One row a game as CSV.
    Csv,
}

/// What to play and where to write.
#[derive(Debug, Clone)]
pub struct SimRequest {
    /// What to play.
    pub batch: BatchConfig,
    /// How to write to the standard output.
    pub format: SimFormat,
    /// A folder for `games.csv` and `summary.json`, if any.
    pub folder: Option<PathBuf>,
}

/// A batch could not be played, or its results not be written.
#[derive(Debug, Error)]
pub enum SimError {
    /// No threads.
    #[error(transparent)]
    Threads(#[from] NoThreads),
    /// A file could not be written.
    #[error("{}: {error}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The results could not be written to the standard output.
    #[error("the results cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl SimError {
    /// Whether nobody reads the standard output any more.
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Plays a batch and writes what came of it. Interrupted, it keeps the games that are finished.
///
/// # Errors
/// Says what could not be done.
pub fn command(request: &SimRequest, out: &mut dyn Write) -> Result<(), SimError> {
    // Whether there is room for the results is better known before hours of play.
    if let Some(folder) = &request.folder {
        fs::create_dir_all(folder).map_err(|error| SimError::File {
            path: folder.clone(),
            error,
        })?;
    }
    let stop = Arc::new(AtomicBool::new(false));
    let handler = Arc::clone(&stop);
    // Where no handler can be set, an interrupt ends the process as usual.
    drop(ctrlc::set_handler(move || {
        handler.store(true, Ordering::Relaxed);
    }));
    let seeds = &request.batch.seeds.0;
    // Hidden where the standard error is no terminal.
    let bar = ProgressBar::new(seeds.end - seeds.start);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} games, {eta} to go") {
        bar.set_style(style);
    }
    let batch = run(&request.batch, &stop, || bar.inc(1))?;
    bar.finish_and_clear();
    let summary = Summary::of(&request.batch.scenario.id, &batch);
    if let Some(folder) = &request.folder {
        files(folder, &batch, &summary)?;
    }
    match request.format {
        SimFormat::Table => output::table(&summary, out)?,
        SimFormat::Json => output::json(&summary, out)?,
        SimFormat::Csv => output::csv(&batch.games, out)?,
    }
    out.flush()?;
    Ok(())
}

fn files(folder: &Path, batch: &Batch, summary: &Summary) -> Result<(), SimError> {
    file(folder.join("games.csv"), |out| {
        output::csv(&batch.games, out)
    })?;
    file(folder.join("summary.json"), |out| {
        output::json(summary, out)
    })
}

fn file(
    path: PathBuf,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), SimError> {
    let written = File::create(&path).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()
    });
    written.map_err(|error| SimError::File { path, error })
}
