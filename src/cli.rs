//! The command line: what can be asked for, and who answers.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::scenario::check;
use crate::scenario::report::Format;

/// Lead one sect of the Kazon Collective.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find every mistake in scenario files.
    Check {
        /// Scenario folders, or their scenario.ron.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// How to write what was found.
        #[arg(long, value_enum, default_value_t)]
        format: CheckFormat,
    },
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

/// Does what was asked for. Returns the exit code.
pub fn run(cli: Cli) -> u8 {
    match cli.command {
        None => 0,
        Some(Command::Check { paths, format }) => {
            let stdout = io::stdout();
            let colour = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            let mut out = io::BufWriter::new(stdout.lock());
            let code = check::run(&paths, format.into(), &mut out, colour);
            if out.flush().is_err() {
                check::COULD_NOT_RUN
            } else {
                code
            }
        }
    }
}
