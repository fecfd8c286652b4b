//! First Maje.

use std::process::ExitCode;

use clap::Parser;
use first_maje::cli;

fn main() -> ExitCode {
    ExitCode::from(cli::run(cli::Cli::parse()))
}
