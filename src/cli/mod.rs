//! The command line: what can be asked for, and who answers.

mod arguments;
mod complain;
mod front;
mod saves;
#[cfg(feature = "window")]
mod shot;
mod signals;
mod sim;
mod test;
mod why;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::scenario::check;
use crate::scenario::model::Canon;
use crate::scenario::report::Format;
use crate::session::library;
use crate::terminal;

/// All is well.
const CLEAN: u8 = 0;
/// There are mistakes or differences.
const MISTAKES: u8 = 1;
/// It could not be done at all.
const COULD_NOT_RUN: u8 = 2;

/// Lead one sect of the Kazon Collective.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Option<CliCommand>,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// Find every mistake in scenario files.
    Check {
        /// Scenario folders, their scenario.ron, or names as `play` takes them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// How to write what was found.
        #[arg(long, value_enum, default_value_t)]
        format: CheckFormat,
    },
    /// Play a game; without arguments, choose one.
    Play(PlayArguments),
    /// Play a scenario many times without a player.
    Sim(sim::SimArgs),
    /// Play the tests that scenarios bring along.
    Test {
        /// Scenario folders, their scenario.ron, names as `play` takes them, or a folder of scenarios.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Only tests whose id contains this.
        #[arg(long)]
        only: Option<String>,
    },
    /// Play a game until a beat of its story has ended, and say what was true of its conditions.
    Why {
        /// The id of the beat.
        beat: String,
        /// The scenario: its folder, its scenario.ron, or the name of one that comes with the game.
        #[arg(long)]
        scenario: PathBuf,
        /// The root of all dice.
        #[arg(long, default_value_t = 1, value_parser = arguments::whole::<u64>)]
        seed: u64,
        /// Turns at most; without it, the scenario's last turn.
        #[arg(long, value_parser = arguments::turns)]
        turns: Option<u16>,
        /// How strongly minds follow the story as it was told.
        #[arg(long, value_enum, default_value_t)]
        canon: CanonArg,
        /// How an option of the scenario is settled; more than once for several options.
        #[arg(long = "option", value_name = "NAME=CHOICE")]
        options: Vec<String>,
    },
    /// Draw a screen of the window to a picture; needs no display.
    #[cfg(feature = "window")]
    Shot(shot::ShotArgs),
    /// Look at saved games.
    Save {
        /// What to do.
        #[command(subcommand)]
        what: SaveCommand,
    },
    /// Play a saved game again from its first turn, and compare every turn.
    Replay {
        /// The saved game: its file, or its name in the list of saved games.
        file: PathBuf,
    },
}

/// What can be done with saved games.
#[derive(Debug, Subcommand)]
pub enum SaveCommand {
    /// Write a saved game as text.
    Show {
        /// The saved game: its file, or its name in the list of saved games.
        file: PathBuf,
    },
}

/// What to play, and how.
#[derive(Debug, Clone, Default, Args)]
pub struct PlayArguments {
    /// The scenario: its folder, its scenario.ron, or the name of one that comes with the game or is yours.
    pub scenario: Option<PathBuf>,
    /// The faction a person plays; more than once for several persons in turn, `none` to watch.
    #[arg(long = "as", value_name = "FACTION")]
    pub seats: Vec<String>,
    /// The root of all dice.
    #[arg(long, value_parser = arguments::whole::<u64>)]
    pub seed: Option<u64>,
    /// How strongly minds follow the story as it was told.
    #[arg(long, value_enum, value_name = "HOW", conflicts_with = "load")]
    pub canon: Option<CanonArg>,
    /// A game that is over and that this one follows, by its file or its name: what came of it settles options, and is
    /// taken over as far as the scenario asks for it.
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with = "load",
        requires = "scenario"
    )]
    pub after: Option<PathBuf>,
    /// How an option of the scenario is settled; more than once for several options.
    #[arg(long = "option", value_name = "NAME=CHOICE", conflicts_with = "load")]
    pub options: Vec<String>,
    /// Play in the terminal.
    #[arg(long)]
    pub terminal: bool,
    /// Read these lines first.
    #[arg(long, value_name = "FILE")]
    pub script: Option<PathBuf>,
    /// Go on with a saved game: its file, or its name in the list of saved games.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "seats", "seed"])]
    pub load: Option<PathBuf>,
    /// Close the window after this many seconds: for tests.
    #[arg(long, value_name = "SECONDS", hide = true)]
    pub close_after: Option<u64>,
    /// Lose the graphics in that frame: for tests.
    #[arg(long, value_name = "FRAME", hide = true)]
    pub lose_graphics: Option<u32>,
}

impl From<PlayArguments> for terminal::Options {
    fn from(arguments: PlayArguments) -> Self {
        Self {
            scenario: arguments.scenario,
            seats: arguments.seats,
            seed: arguments.seed,
            canon: arguments.canon.map(Canon::from),
            settled: arguments.options,
            after: arguments.after,
            script: arguments.script,
            load: arguments.load,
        }
    }
}

/// How strongly minds follow the story of a scenario.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum CanonArg {
    /// They do as it was told as soon as they can.
    Strict,
    /// They lean towards it as much as the scenario says.
    #[default]
    Leaning,
    /// They hardly care how it was told.
    Free,
}

impl From<CanonArg> for Canon {
    fn from(canon: CanonArg) -> Self {
        match canon {
            CanonArg::Strict => Self::Strict,
            CanonArg::Leaning => Self::Leaning,
            CanonArg::Free => Self::Free,
        }
    }
}

/// How `check` writes what it finds.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum CheckFormat {
    /// With the text underlined.
    #[default]
    Human,
    /// One JSON document.
    Json,
    /// Workflow commands for GitHub.
    Github,
}

impl From<CheckFormat> for Format {
    fn from(format: CheckFormat) -> Self {
        match format {
            CheckFormat::Human => Format::Human,
            CheckFormat::Json => Format::Json,
            CheckFormat::Github => Format::Github,
        }
    }
}

/// Reads the arguments and does what they ask for. Returns the exit code.
pub fn main() -> u8 {
    let answer = match Cli::try_parse() {
        Ok(cli) => return run(cli),
        Err(answer) => answer,
    };
    // Help and the version are answers too.
    let said = answer.print().and_then(|()| io::stdout().flush());
    match said {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => complain::unwritten(&error),
        _ => u8::try_from(answer.exit_code()).unwrap_or(COULD_NOT_RUN),
    }
}

/// Does what was asked for. Returns the exit code.
pub fn run(cli: Cli) -> u8 {
    match cli.command {
        None => front::play(PlayArguments::default()),
        Some(CliCommand::Play(arguments)) => front::play(arguments),
        #[cfg(feature = "window")]
        Some(CliCommand::Shot(arguments)) => shot::shot(&arguments),
        Some(CliCommand::Check { paths, format }) => {
            let stdout = io::stdout();
            let colour = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            let mut out = io::BufWriter::new(stdout.lock());
            let located = |path: PathBuf| library::located(&path).unwrap_or(path);
            let paths: Vec<PathBuf> = paths.into_iter().map(located).collect();
            let code = check::run(&paths, format.into(), &mut out, colour);
            match out.flush() {
                // Whoever reads has seen enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => code,
                Err(error) => complain::unwritten(&error),
                Ok(()) => code,
            }
        }
        Some(CliCommand::Sim(arguments)) => sim::sim(arguments),
        Some(CliCommand::Test { paths, only }) => {
            let located = |path: PathBuf| library::located(&path).unwrap_or(path);
            let paths: Vec<PathBuf> = paths.into_iter().map(located).collect();
            test::test(&paths, only.as_deref())
        }
        Some(CliCommand::Why {
            beat,
            scenario,
            seed,
            turns,
            canon,
            options,
        }) => {
            let asked = why::Asked {
                beat,
                scenario,
                options,
                seed,
                turns,
                canon: canon.into(),
            };
            why::why(&asked)
        }
        Some(CliCommand::Save {
            what: SaveCommand::Show { file },
        }) => saves::show(&file),
        Some(CliCommand::Replay { file }) => saves::replay(&file),
    }
}
