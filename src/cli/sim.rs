//! `first-maje sim`.

use super::arguments;
use super::complain::complain;
use super::signals::Signals;
use crate::id::Turn;
use crate::lab::{self, BatchConfig, Seeds, SimFormat, SimRequest, TableFormat};
use crate::scenario::model::Scenario;
use crate::scenario::open::open;
use crate::scenario::settle::read_options;
use crate::session::library;
use crate::terminal::picker;
use crate::text::Text;
use clap::{Args, ValueEnum};
use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::available_parallelism;

/// What to simulate.
#[derive(Debug, Args)]
pub struct SimArgs {
    /// The scenario: its folder, its scenario.ron, or the name of one that comes with the game.
    scenario: PathBuf,
    /// One game a seed, both ends included: 1..100, or a list such as 1,5,9..20.
    #[arg(long, default_value = "1..10")]
    seeds: Seeds,
    /// Turns of each game at most; without it, the scenario's last turn.
    #[arg(long, value_parser = arguments::turns)]
    turns: Option<Turn>,
    /// Play on past victories and past the scenario's last turn.
    #[arg(long)]
    open_end: bool,
    /// How strongly minds follow the story as it was told.
    #[arg(long, value_enum, default_value_t)]
    canon: super::CanonArg,
    /// How an option of the scenario is settled; more than once for several options.
    #[arg(long = "option", value_name = "NAME=CHOICE")]
    options: Vec<String>,
    /// Games at once; results do not depend on it. Without it, one a core.
    #[arg(long, value_parser = arguments::some)]
    jobs: Option<NonZeroUsize>,
    /// What to write: a summary for people, the summary as JSON, or one row a game. Without it, a table on
    /// a terminal and JSON elsewhere.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// A folder for games.csv and summary.json; results that are there already are replaced.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Write also turns.csv and factions.csv into that folder: a row for each turn, and for each faction in each turn.
    #[arg(long, requires = "out")]
    details: bool,
    /// Write the tables in that folder as Apache Parquet instead of CSV; needs a build with `--features parquet`.
    #[arg(long, requires = "out")]
    parquet: bool,
    /// Study also what each turn asks of a player, what the news are about, and who is at war with whom; takes about
    /// three times as long.
    #[arg(long)]
    study: bool,
    /// Play each betrayal again, once with its causes altered and once without it, and count how often that changes it; takes
    /// about four times as long.
    #[arg(long)]
    replay: bool,
    /// Tell how many games are played, also where the standard error is no terminal.
    #[arg(long)]
    progress: bool,
}

/// How results are written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The summary, for people.
    Table,
    /// The summary as JSON.
    Json,
    /// One row a game.
    Csv,
}

/// A scenario by its path or, as `play` finds it, by its name.
pub(super) fn scenario_at(path: &Path) -> Result<Scenario, String> {
    // Words are read only where something has to be said.
    let found = library::located(path);
    match found.is_none().then(Text::english) {
        Some(Ok(text)) => picker::named(path, &text),
        _ => {
            let found = found.as_deref().unwrap_or(path);
            open(found).map_err(|rejected| rejected.to_string())
        }
    }
}

/// The same with its options settled as they are written.
pub(super) fn settled_at(path: &Path, options: &[String]) -> Result<Arc<Scenario>, String> {
    let scenario = Arc::new(scenario_at(path)?);
    let settled = read_options(&scenario, options).map_err(|error| error.to_string())?;
    Ok(scenario.settled(&settled))
}

/// Plays a batch. Returns the exit code.
pub fn sim(arguments: SimArgs) -> u8 {
    let scenario = match settled_at(&arguments.scenario, &arguments.options) {
        Ok(scenario) => scenario,
        Err(rejected) => {
            complain(&rejected);
            return super::COULD_NOT_RUN;
        }
    };
    let jobs = arguments.jobs.or_else(|| available_parallelism().ok());
    let format = match arguments.format {
        Some(Format::Table) => SimFormat::Table,
        Some(Format::Json) => SimFormat::Json,
        Some(Format::Csv) => SimFormat::Csv,
        None if io::stdout().is_terminal() => SimFormat::Table,
        None => SimFormat::Json,
    };
    let request = SimRequest {
        batch: BatchConfig {
            turns: arguments.turns.unwrap_or(scenario.turns),
            scenario,
            seeds: arguments.seeds,
            open_end: arguments.open_end,
            canon: arguments.canon.into(),
            study: arguments.study,
            replay: arguments.replay,
            jobs: jobs.unwrap_or(NonZeroUsize::MIN),
        },
        format,
        folder: arguments.out,
        tables: if arguments.parquet {
            TableFormat::Parquet
        } else {
            TableFormat::Csv
        },
        detailed: arguments.details,
        progress: arguments.progress,
    };
    let signals = Signals::listen();
    match lab::command(&request, signals.stop(), &mut io::stdout().lock()) {
        Ok(true) => super::CLEAN,
        Ok(false) => signals.code(),
        Err(error) if error.is_broken_pipe() => super::CLEAN,
        Err(error) => {
            complain(&error.to_string());
            super::COULD_NOT_RUN
        }
    }
}
