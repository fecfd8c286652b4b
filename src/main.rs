//! First Maje.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(first_maje::cli::main())
}
