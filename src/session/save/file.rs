//! Saved games on disk.

use super::content::{Header, Saved};
use super::error::{Fault, SaveError};
use super::format::{MOST_BYTES, decode, decode_header};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What the names of saved games end in.
pub const EXTENSION: &str = "maje";

/// Writes a file so that there is always either the old one or the whole new one: beside
/// its place first, then to the disk, then renamed.
///
/// # Errors
/// The operating system refuses; the old file is still there.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let beside = beside(path);
    let written = put(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // Nobody needs the half of a file; if it cannot be removed, nothing is lost either.
        drop(fs::remove_file(&beside));
        return Err(SaveError::new(path, Fault::Unwritable(error)));
    }
    // The name is on the disk once the folder is; where folders cannot be opened, the system
    // sees to that itself.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        drop(folder.sync_all());
    }
    Ok(())
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The name under which a file is written before it is renamed; each process has its own.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}{PART}", std::process::id()))
}

/// What the names of half-written files end in.
pub const PART: &str = ".part";

/// Reads the header of a saved game.
///
/// # Errors
/// Says what is wrong with the file, and what to do.
pub fn header(path: &Path) -> Result<Header, SaveError> {
    bytes(path)
        .and_then(|bytes| decode_header(&bytes))
        .map_err(|fault| SaveError::new(path, fault))
}

/// Reads a saved game.
///
/// # Errors
/// Says what is wrong with the file, and what to do.
pub fn read(path: &Path) -> Result<Saved, SaveError> {
    bytes(path)
        .and_then(|bytes| decode(&bytes))
        .map_err(|fault| SaveError::new(path, fault))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    // A pipe or a device could keep us waiting for ever.
    let about = fs::metadata(path).map_err(Fault::Unreadable)?;
    if !about.is_file() {
        return Err(Fault::NotAFile);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Fault::Unreadable)?;
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(Fault::Unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    Ok(bytes)
}
