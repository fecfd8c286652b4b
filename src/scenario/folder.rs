//! What a scenario brings in its folder beside `scenario.ron`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::diagnostic::{Diagnostic, Diagnostics};
use super::model::Scenario;
use super::source::Sources;
use super::suggest::quoted;

/// The folder of emblems.
const EMBLEMS: &str = "emblems";
/// The folder of portraits.
const PORTRAITS: &str = "portraits";
/// The most drawings that are read.
const MOST_DRAWINGS: usize = 200;
/// The largest drawing that is read, in bytes.
const LARGEST_DRAWING: u64 = 64 * 1024;

/// Files of a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// Emblems by name, as SVG.
    pub emblems: BTreeMap<String, String>,
    /// Portraits by the id of the maje, as SVG.
    pub portraits: BTreeMap<String, String>,
}

impl Folder {
    /// Reads what lies beside a scenario, which is given by its folder or its `scenario.ron`.
    pub fn read(path: &Path, sources: &mut Sources, found: &mut Diagnostics) -> Self {
        let folder = if path.is_dir() {
            Some(path)
        } else {
            path.parent()
        };
        let mut read = |name: &str| {
            let within = folder.map(|folder| folder.join(name));
            within.map_or_else(BTreeMap::new, |folder| drawings(&folder, sources, found))
        };
        Self {
            emblems: read(EMBLEMS),
            portraits: read(PORTRAITS),
        }
    }

    /// Gives the drawings to a scenario: emblems by name, portraits to the faces of the majes they are for.
    pub fn hand_over(&self, scenario: &mut Scenario) {
        if self.emblems.is_empty() && self.portraits.is_empty() {
            return;
        }
        let faces = scenario.opening.majes.iter().map(|maje| maje.portrait);
        let keys = scenario.book.notables.iter().map(|notable| &notable.key);
        let drawn = keys
            .zip(faces)
            .filter_map(|(key, seed)| Some((seed, self.portraits.get(key)?.clone())));
        let portraits = drawn.collect();
        let book = scenario.book_mut();
        book.emblems.clone_from(&self.emblems);
        book.portraits = portraits;
    }
}

/// All drawings of a folder, by name.
fn drawings(
    folder: &Path,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut paths: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "svg"))
        .collect();
    paths.sort();
    for path in paths.into_iter().take(MOST_DRAWINGS) {
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else {
            continue;
        };
        match drawing(&path) {
            Ok(text) => drop(all.insert(name.to_owned(), text)),
            Err(why) => {
                let file = sources.add(path.display().to_string(), "");
                let message = format!("the drawing {} cannot be used: {why}", quoted(name));
                found.push(Diagnostic::error("bad-drawing", file, None, message));
            }
        }
    }
    all
}

/// A drawing, or why it is none.
fn drawing(path: &Path) -> Result<String, &'static str> {
    // A link may lead out of the folder.
    let about = fs::symlink_metadata(path).map_err(|_| "it cannot be read")?;
    if !about.is_file() {
        return Err("it is no plain file");
    }
    if about.len() > LARGEST_DRAWING {
        return Err("it is larger than 64 KiB");
    }
    let bytes = fs::read(path).map_err(|_| "it cannot be read")?;
    let text = String::from_utf8(bytes).map_err(|_| "it is no text in UTF-8")?;
    if !text.contains("<svg") || !text.contains("viewBox") {
        return Err("it is no SVG with a `viewBox`");
    }
    if !text.contains(" d=") {
        return Err("it has no outlines: only the `d` of paths is drawn");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{Diagnostics, Folder, Sources};
    use std::fs;

    #[test]
    fn drawings_are_read_and_others_explained() {
        let folder = tempfile::tempdir().expect("a folder for tests");
        let emblems = folder.path().join("emblems");
        fs::create_dir(&emblems).expect("created");
        let write = |name: &str, text: &[u8]| fs::write(emblems.join(name), text).expect("written");
        write(
            "sun.svg",
            b"<svg viewBox='0 0 8 8'><path d='M0 0L8 0L8 8'/></svg>",
        );
        write("text.svg", b"a sun");
        write("bytes.svg", b"\xff");
        write("notes.txt", b"not looked at");
        let (mut sources, mut found) = (Sources::new(), Diagnostics::new());
        let read = Folder::read(folder.path(), &mut sources, &mut found);
        assert_eq!(read.emblems.keys().collect::<Vec<_>>(), ["sun"]);
        let codes: Vec<_> = found.sorted().iter().map(|found| found.code).collect();
        assert_eq!(codes, ["bad-drawing", "bad-drawing"]);
    }
}
