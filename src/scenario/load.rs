//! Reading a scenario from disk. Whatever goes wrong becomes a finding.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::diagnostic::{Diagnostic, Diagnostics};
use super::source::{FileId, Sources};
use super::suggest::quoted;
use super::syntax::MAX_BYTES;

/// The file of a scenario that is a folder.
pub const SCENARIO_FILE: &str = "scenario.ron";

/// What came of reading a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loaded {
    /// The text is in the sources.
    Text(FileId),
    /// The file is there, but no text a scenario could be.
    Unusable(FileId),
    /// Nothing could be read at all.
    Unreadable(FileId),
}

/// The file meant by a path: itself, or `scenario.ron` in the folder.
pub fn scenario_file(path: &Path) -> PathBuf {
    if path.is_dir() {
        path.join(SCENARIO_FILE)
    } else {
        path.to_path_buf()
    }
}

/// What to call a scenario: the name of its folder.
pub fn scenario_id(path: &Path) -> String {
    let file = scenario_file(path);
    // Of `.` only the whole path knows the name.
    let file = file.canonicalize().unwrap_or(file);
    let folder = file.parent().and_then(Path::file_name);
    folder
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Reads the scenario at a path, which may be its folder or its `scenario.ron`.
pub fn load(path: &Path, sources: &mut Sources, found: &mut Diagnostics) -> Loaded {
    let file = scenario_file(path);
    // Names reach the terminal, and a path may hold anything.
    let name: String = file
        .display()
        .to_string()
        .chars()
        .map(|c| if c.is_control() { '?' } else { c })
        .collect();
    let bytes = match read(&file) {
        Ok(bytes) => bytes,
        Err((code, message)) => {
            let id = sources.add(name, "");
            found.push(Diagnostic::error(code, id, None, message));
            return Loaded::Unreadable(id);
        }
    };
    if bytes.len() > MAX_BYTES {
        let id = sources.add(name, "");
        found.push(Diagnostic::error(
            "file-too-large",
            id,
            None,
            "the file is larger than 1 MiB",
        ));
        return Loaded::Unusable(id);
    }
    match String::from_utf8(bytes) {
        // Editors on Windows like to put a byte order mark in front; nobody counts it.
        Ok(text) => {
            let text = text
                .strip_prefix('\u{feff}')
                .map(str::to_owned)
                .unwrap_or(text);
            Loaded::Text(sources.add(name, text))
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error
                .as_bytes()
                .iter()
                .take(valid)
                .filter(|byte| **byte == b'\n')
                .count()
                + 1;
            let id = sources.add(name, "");
            let message = format!(
                "the file is not UTF-8 text: byte {valid}, on line {line}, is no part of a character"
            );
            found.push(
                Diagnostic::error("not-utf8", id, None, message)
                    .note("save it as UTF-8 in your editor"),
            );
            Loaded::Unusable(id)
        }
    }
}

type Refusal = (&'static str, String);

fn read(file: &Path) -> Result<Vec<u8>, Refusal> {
    let refuse = |error: std::io::Error| refusal(file, &error);
    // A pipe or a device could keep us waiting for ever.
    let about = std::fs::metadata(file).map_err(refuse)?;
    if !about.is_file() {
        return Err(("not-a-file", String::from("this is no ordinary file")));
    }
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    File::open(file)
        .map_err(refuse)?
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(refuse)?;
    Ok(bytes)
}

fn refusal(file: &Path, error: &std::io::Error) -> Refusal {
    match error.kind() {
        ErrorKind::NotFound if file.file_name().is_some_and(|name| name == SCENARIO_FILE) => (
            "file-not-found",
            format!("there is no {} here", quoted(SCENARIO_FILE)),
        ),
        ErrorKind::NotFound if Path::new("scenarios").join(file).is_file() => (
            "file-not-found",
            format!(
                "there is no such file here, but there is one in {}; put it into a folder of its own there, as {}",
                quoted("scenarios"),
                quoted(SCENARIO_FILE)
            ),
        ),
        ErrorKind::NotFound => (
            "file-not-found",
            String::from("there is no such file or folder"),
        ),
        ErrorKind::PermissionDenied => (
            "file-not-readable",
            String::from("you are not allowed to read this file"),
        ),
        _ => (
            "file-not-readable",
            format!("the file cannot be read: {error}"),
        ),
    }
}
