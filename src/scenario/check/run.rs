//! The command: paths in, findings and an exit code out.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::folder::Folder;
use crate::scenario::load::{Loaded, SCENARIO_FILE, load, scenario_id};
use crate::scenario::report::{self, Format};
use crate::scenario::source::Sources;

/// The exit code when all is well; warnings are well.
pub const CLEAN: u8 = 0;
/// The exit code when there are mistakes.
pub const MISTAKES: u8 = 1;
/// The exit code when a file could not be read, or the findings could not be written.
pub const COULD_NOT_RUN: u8 = 2;

/// Checks scenarios, each a folder or a `scenario.ron`, and folders of scenarios. Writes
/// what was found. Returns
/// the exit code: the worst of all paths.
pub fn run(paths: &[PathBuf], format: Format, out: &mut dyn Write, colour: bool) -> u8 {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let mut unreadable = false;
    for path in &scenarios(paths) {
        let mut here = Diagnostics::new();
        match load(path, &mut sources, &mut here) {
            Loaded::Text(id) => {
                let folder = Folder::read(path, &mut sources, &mut here);
                let text = sources.get(id).map_or("", |file| file.text());
                super::text_with(&scenario_id(path), text, id, &folder, &mut here);
            }
            Loaded::Unusable(_) => {}
            Loaded::Unreadable(_) => unreadable = true,
        }
        found.absorb(here);
    }
    match report::write(format, &sources, &found, colour, out) {
        // Whoever reads has seen enough; what is wrong stays wrong.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => COULD_NOT_RUN,
        _ if unreadable => COULD_NOT_RUN,
        _ if found.has_errors() => MISTAKES,
        _ => CLEAN,
    }
}

/// A folder that holds no scenario but folders that do stands for all of these.
fn scenarios(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for path in paths {
        let mut within = if path.is_dir() && !path.join(SCENARIO_FILE).exists() {
            folders_in(path)
        } else {
            Vec::new()
        };
        if within.is_empty() {
            within.push(path.clone());
        }
        within.sort();
        all.append(&mut within);
    }
    all
}

fn folders_in(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let folders = entries.map(|entry| entry.path());
    folders
        .filter(|folder| folder.join(SCENARIO_FILE).exists())
        .collect()
}
