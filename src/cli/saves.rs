//! `first-maje save` and `first-maje replay`.

use super::complain::{complain, unwritten};
use crate::session::save::{self, ShowError};
use crate::session::shelf::{self, Shelved};
use crate::session::{self, folder};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The most names of saved games that a complaint lists.
const NAMED: usize = 6;

/// The file of a saved game, which may be called by its name. Complains where there is none.
fn located(called: &Path) -> Option<PathBuf> {
    let found = shelf::located(called);
    if found.is_none() {
        let saves = shelf::look(folder::saves().as_deref());
        let names = saves.readable.iter().take(NAMED).map(Shelved::full_name);
        let names: Vec<String> = names.collect();
        let known = if names.is_empty() {
            String::from("Nothing was saved yet.")
        } else {
            format!("The latest are: {}.", names.join(", "))
        };
        complain(&format!(
            "No saved game is called “{}”. {known}",
            called.display()
        ));
    }
    found
}

/// Writes a saved game as text. Returns the exit code.
pub fn show(called: &Path) -> u8 {
    let Some(file) = &located(called) else {
        return super::COULD_NOT_RUN;
    };
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
    let Some(file) = &located(called) else {
        return super::COULD_NOT_RUN;
    };
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
            match said.and_then(|()| io::stdout().flush()) {
                Err(error) if error.kind() != ErrorKind::BrokenPipe => unwritten(&error),
                _ => super::CLEAN,
            }
        }
        Err(divergence) => {
            complain(&format!("{}: {divergence}", file.display()));
            super::MISTAKES
        }
    }
}
