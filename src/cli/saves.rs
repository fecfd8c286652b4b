//! `first-maje save` and `first-maje replay`.

use super::complain::complain;
use crate::session::save::{self, ShowError};
use crate::session::{self, shelf};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The file of a saved game, which may be called by its name; what nobody finds is looked for as it is called.
fn located(called: &Path) -> PathBuf {
    shelf::located(called).unwrap_or_else(|| called.to_path_buf())
}

/// Writes a saved game as text. Returns the exit code.
pub fn show(called: &Path) -> u8 {
    let file = &located(called);
    let mut out = BufWriter::new(io::stdout().lock());
    let shown = save::show(file, &mut out).and_then(|()| Ok(out.flush()?));
    match shown {
        Ok(()) => super::CLEAN,
        // Whoever read it has read enough.
        Err(ShowError::Write(error)) if error.kind() == ErrorKind::BrokenPipe => super::CLEAN,
        Err(error) => {
            complain(&error.to_string());
            super::COULD_NOT_RUN
        }
    }
}

/// Plays a saved game again and compares. Returns the exit code.
pub fn replay(called: &Path) -> u8 {
    let file = &located(called);
    let recording = match save::read(file) {
        Ok(saved) => saved.recording(),
        Err(error) => {
            complain(&error.to_string());
            return super::COULD_NOT_RUN;
        }
    };
    match session::replay(&recording) {
        Ok(simulation) => {
            let turns = simulation.turn().saturating_sub(1);
            let digest = simulation.digest();
            let said = writeln!(
                io::stdout(),
                "{turns} turns played again, all as they were; digest {digest}"
            );
            if said.is_ok() {
                super::CLEAN
            } else {
                super::COULD_NOT_RUN
            }
        }
        Err(divergence) => {
            complain(&format!("{}: {divergence}", file.display()));
            super::MISTAKES
        }
    }
}
