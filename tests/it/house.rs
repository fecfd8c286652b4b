//! The layout of the house: who may import whom, and what rules may not know.

mod additions;
mod door;
mod order;
mod plain;
mod types;
mod wordless;

use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// Rooms in the order in which they may import each other: each may use those before it.
/// Rooms of one number may not use each other.
const ROOMS: [(&str, u8); 12] = [
    ("id", 0),
    ("scenario", 1),
    ("sim", 2),
    ("mind", 3),
    ("text", 3),
    ("session", 4),
    ("council", 4),
    ("lab", 5),
    ("page", 5),
    ("terminal", 6),
    ("window", 6),
    ("cli", 7),
];

fn rank(room: &str) -> Option<u8> {
    ROOMS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, rank)| *rank)
}

/// All paths of a file that begin at the root of the crate, and the globs among them.
#[derive(Default)]
struct Paths {
    found: Vec<Vec<String>>,
    /// The name by which each path of a `use` is known.
    names: Vec<String>,
    globs: Vec<Vec<String>>,
}

impl Paths {
    fn tree(&mut self, before: &mut Vec<String>, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(before, &path.tree);
                before.pop();
            }
            syn::UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.leaf(before, &name, &name);
            }
            syn::UseTree::Rename(rename) => {
                let known = rename.rename.to_string();
                self.leaf(before, &rename.ident.to_string(), &known);
            }
            syn::UseTree::Glob(_) => self.globs.push(before.clone()),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(before, tree);
                }
            }
        }
    }

    fn leaf(&mut self, before: &[String], last: &str, known: &str) {
        let mut path = before.to_vec();
        // `use fleet::{self, …}` brings in the module under its own name.
        let itself = last == "self";
        let known = before
            .last()
            .filter(|_| itself && known == "self")
            .map_or(known, |name| name);
        self.names.push(known.to_owned());
        if !itself {
            path.push(last.to_owned());
        }
        self.found.push(path);
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&mut Vec::new(), &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.found
            .push(path.segments.iter().map(|s| s.ident.to_string()).collect());
        visit::visit_path(self, path);
    }
}

/// The modules a path starts in and how deep `super` may reach: `src/sim/map/routes.rs` is
/// `["sim", "map", "routes"]`.
fn module_of(file: &Path) -> Vec<String> {
    let relative = file.strip_prefix(source()).expect("the file lies in src");
    let mut parts: Vec<String> = relative
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// Turns `crate::…` and `super::…` into a path from the root of the crate.
fn absolute(path: &[String], module: &[String]) -> Option<Vec<String>> {
    let first = path.first()?.as_str();
    if first == "crate" {
        return Some(path[1..].to_vec());
    }
    let ups = path.iter().take_while(|part| *part == "super").count();
    if ups == 0 {
        return None;
    }
    // Inline test modules are one deeper than the file; being generous by one there would
    // hide nothing, since their parents are checked as well.
    let keep = module.len().checked_sub(ups)?;
    let mut absolute = module[..keep].to_vec();
    absolute.extend_from_slice(&path[ups..]);
    Some(absolute)
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("src can be read")
        .map(|entry| entry.expect("src can be listed").path())
        .collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            files(&entry, into);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            into.push(entry);
        }
    }
}

/// Whether an item is `#[cfg(test)]`.
fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Path>()
                .is_ok_and(|path| path.is_ident("test"))
    })
}

fn parsed() -> Vec<(PathBuf, syn::File)> {
    let mut list = Vec::new();
    files(&source(), &mut list);
    assert!(list.len() > 50, "the walk found only {} files", list.len());
    list.into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).expect("a source file can be read");
            let tree = syn::parse_file(&text).expect("a source file parses");
            (file, tree)
        })
        .collect()
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for (file, tree) in parsed() {
        let module = module_of(&file);
        let Some(room) = module
            .first()
            .filter(|name| *name != "lib" && *name != "main")
        else {
            continue;
        };
        let Some(mine) = rank(room) else {
            wrong.push(format!("{}: no such room in the house", file.display()));
            continue;
        };
        let mut paths = Paths::default();
        paths.visit_file(&tree);
        for path in &paths.found {
            let Some(target) = absolute(path, &module).and_then(|p| p.first().cloned()) else {
                continue;
            };
            let Some(theirs) = rank(&target) else {
                continue;
            };
            if target != *room && theirs >= mine {
                wrong.push(format!("{}: {} may not use {target}", file.display(), room));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nobody_imports_everything_from_the_crate() {
    let mut wrong = Vec::new();
    for (file, tree) in parsed() {
        let mut paths = Paths::default();
        paths.visit_file(&tree);
        for glob in &paths.globs {
            if glob.first().is_some_and(|first| first == "crate") {
                wrong.push(format!("{}: use {}::*", file.display(), glob.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_know_nothing_of_the_engine() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (file, tree) in parsed() {
        let file = file
            .strip_prefix(env!("CARGO_MANIFEST_DIR"))
            .unwrap_or(&file);
        let rules = file.components().any(|part| part.as_os_str() == "rules");
        if !rules && file.file_name().is_none_or(|name| name != "rules.rs") {
            continue;
        }
        seen += 1;
        let mut paths = Paths::default();
        paths.visit_file(&tree);
        if paths.found.iter().any(|path| path[0].starts_with("bevy")) {
            wrong.push(file.display().to_string());
        }
    }
    assert!(seen >= 4, "only {seen} files of rules found");
    assert!(
        wrong.is_empty(),
        "rules that import the engine: {}",
        wrong.join(", ")
    );
}

#[test]
fn only_the_simulation_and_the_window_know_the_engine() {
    let mut wrong = Vec::new();
    for (file, tree) in parsed() {
        let room = module_of(&file).first().cloned().unwrap_or_default();
        let mut paths = Paths::default();
        paths.visit_file(&tree);
        let engine = paths.found.iter().any(|path| path[0].starts_with("bevy"));
        if engine && room != "sim" && room != "window" {
            wrong.push(file.display().to_string());
        }
    }
    assert!(
        wrong.is_empty(),
        "rooms that import the engine: {}",
        wrong.join(", ")
    );
}

#[test]
fn files_stay_small() {
    let mut list = Vec::new();
    files(&source(), &mut list);
    let long: Vec<String> = list
        .iter()
        .filter_map(|file| {
            let lines = fs::read_to_string(file).ok()?.lines().count();
            (lines > 500).then(|| format!("{} ({lines} lines)", file.display()))
        })
        .collect();
    assert!(
        long.is_empty(),
        "more than one subject? {}",
        long.join(", ")
    );
}
