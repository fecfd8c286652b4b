//! `first-maje sim`: plays a batch, shows how far it is, writes the results.

use super::batch::{Batch, BatchConfig, NoThreads, run_into};
use super::files::{FileError, Files, TableFormat};
use super::output;
use super::row::GAME_COLUMNS;
use super::summary::Summary;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
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
    /// A folder for the files of results, if any.
    pub folder: Option<PathBuf>,
    /// How the tables in it are written.
    pub tables: TableFormat,
    /// Write also a row for each turn, and for each faction in each turn.
    pub detailed: bool,
    /// Tell of each tenth part that is done, where no bar can be shown.
    pub progress: bool,
}

/// A batch could not be played, or its results not be written.
#[derive(Debug, Error)]
pub enum SimError {
    /// No threads.
    #[error(transparent)]
    Threads(#[from] NoThreads),
    /// A file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
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

/// Plays a batch and writes what came of it. When `stop` is set, it keeps the games that are finished, and marks
/// them as a part. Returns whether all were played.
///
/// # Errors
/// Says what could not be done.
pub fn command(
    request: &SimRequest,
    stop: &AtomicBool,
    out: &mut dyn Write,
) -> Result<bool, SimError> {
    // Whether there is room for the results is better known before hours of play.
    let mut files = match &request.folder {
        Some(folder) => Some(Files::create(folder, request.tables, request.detailed)?),
        None => None,
    };
    let asked = request.batch.seeds.count();
    let bar = bar(asked);
    let told = request.progress && !io::stderr().is_terminal();
    let played = AtomicU64::new(0);
    let done = || {
        bar.inc(1);
        let now = played.fetch_add(1, Ordering::Relaxed) + 1;
        if told && (now * 10 / asked != (now - 1) * 10 / asked) {
            drop(writeln!(io::stderr(), "{now} of {asked} games"));
        }
    };
    let detailed = request.detailed && files.is_some();
    let batch = run_into(
        &request.batch,
        detailed,
        stop,
        done,
        |game, detail| match &mut files {
            Some(files) => files.add(game, detail).map_err(SimError::from),
            None => Ok(()),
        },
    )?;
    bar.finish_and_clear();
    let summary = Summary::of(&request.batch.scenario.id, asked, &batch);
    if let Some(files) = files {
        files.finish(&summary)?;
    }
    write(request.format, &batch, &summary, out)?;
    Ok(!batch.stopped)
}

/// Hidden where the standard error is no terminal.
fn bar(games: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(games), ProgressDrawTarget::stderr());
    let template = "{bar:40} {pos}/{len} games, {elapsed} so far, {eta} to go";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    // Games can take minutes; the clock shows that something happens.
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}

fn write(
    format: SimFormat,
    batch: &Batch,
    summary: &Summary,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        SimFormat::Table => output::table(summary, out)?,
        SimFormat::Json => output::json(summary, out)?,
        SimFormat::Csv => {
            output::csv_names(GAME_COLUMNS, out)?;
            output::csv_rows(GAME_COLUMNS, &batch.games, out)?;
        }
    }
    out.flush()
}
