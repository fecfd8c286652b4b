//! The files that an addition touches, as ARCHITECTURE.md counts them: the count is that of the files that are named, each exists,
//! and every file that names all kinds of something is named in its row.

use super::{files, source};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The enums whose kinds are rows of the table: the row, the enum, and the file that declares it.
const KINDS: [(&str, &str, &str); 8] = [
    ("order", "Order", "sim/command.rs"),
    ("mission", "Mission", "sim/command.rs"),
    ("task", "Task", "sim/command.rs"),
    ("act", "Act", "sim/command.rs"),
    ("kind of clause", "Owed", "sim/terms/owed.rs"),
    ("kind of plot", "PlotKind", "sim/terms/plot.rs"),
    ("condition", "Condition", "scenario/model/play.rs"),
    (
        "effect of an event",
        "SceneEffect",
        "scenario/model/scene.rs",
    ),
];

/// A row of the table.
struct Row {
    name: String,
    count: usize,
    /// The paths below `src` that every addition touches.
    needed: Vec<String>,
    /// Those that some touch.
    besides: Vec<String>,
}

/// The paths between back ticks, with those in braces taken apart.
fn paths(text: &str) -> Vec<String> {
    let marked = text.split('`').skip(1).step_by(2);
    let mut found = Vec::new();
    for path in marked {
        match (path.split_once('{'), path.split_once('}')) {
            (Some((before, _)), Some((inside, after))) => {
                let inside = inside.rsplit('{').next().unwrap_or_default();
                let parts = inside.split(',').map(str::trim);
                found.extend(parts.map(|part| format!("{before}{part}{after}")));
            }
            _ => found.push(path.to_owned()),
        }
    }
    found
}

fn rows() -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let text = fs::read_to_string(file).expect("the page is there");
    let (_, table) = text
        .split_once("## What an addition touches")
        .expect("the table is there");
    let lines = table.lines().skip_while(|line| !line.starts_with("|---"));
    let lines = lines.skip(1).take_while(|line| line.starts_with('|'));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, count, which] = cells[..] else {
            panic!("three cells a row: {line}");
        };
        let (needed, besides) = which.split_once(';').unwrap_or((which, ""));
        Row {
            name: name.to_owned(),
            count: count.parse().expect("a number of files"),
            needed: paths(needed),
            besides: paths(besides),
        }
    };
    lines.map(row).collect()
}

/// The variants of an enum.
fn variants(file: &Path, name: &str) -> Vec<String> {
    let text = fs::read_to_string(file).expect("the file is there");
    let tree = syn::parse_file(&text).expect("Rust");
    let found = tree.items.into_iter().find_map(|item| match item {
        syn::Item::Enum(it) if it.ident == name => Some(it.variants),
        _ => None,
    });
    let found = found.unwrap_or_else(|| panic!("no {name} in {}", file.display()));
    found.into_iter().map(|it| it.ident.to_string()).collect()
}

/// Whether a text holds a word as a whole.
fn has_word(text: &str, word: &str) -> bool {
    let continues = |rest: &str| {
        rest.chars()
            .next()
            .is_some_and(|c| c.is_alphanumeric() || c == '_')
    };
    text.match_indices(word)
        .any(|(at, _)| !continues(&text[at + word.len()..]))
}

/// The path below `src` by which the table names a file.
fn named(file: &Path) -> String {
    let below = file.strip_prefix(source()).expect("below src");
    below.with_extension("").display().to_string()
}

#[test]
fn the_table_counts_the_files_that_it_names_and_each_of_them_exists() {
    let rows = rows();
    assert!(rows.len() > 10, "only {} rows were read", rows.len());
    for row in rows {
        assert_eq!(
            row.count,
            row.needed.len(),
            "{}: {:?}",
            row.name,
            row.needed
        );
        for path in row.needed.iter().chain(&row.besides) {
            let at = source().join(path);
            let exists = at.is_dir() || at.with_extension("rs").is_file();
            assert!(exists, "{}: there is no {path}", row.name);
        }
    }
}

#[test]
fn every_file_that_names_all_kinds_of_something_stands_in_its_row() {
    let rows = rows();
    let mut all = Vec::new();
    files(&source(), &mut all);
    let read = |file: PathBuf| {
        let text = fs::read_to_string(&file).expect("the file is there");
        let tests = text.find("#[cfg(test)]\nmod tests {");
        (named(&file), text[..tests.unwrap_or(text.len())].to_owned())
    };
    let is_for_tests = |file: &PathBuf| {
        let stem = file.file_stem().map(|stem| stem.to_string_lossy());
        stem.is_some_and(|stem| stem.starts_with("tests"))
    };
    all.retain(|file| !is_for_tests(file));
    let texts: Vec<(String, String)> = all.into_iter().map(read).collect();
    for (row, name, declared) in KINDS {
        let kinds = variants(&source().join(declared), name);
        let row = rows.iter().find(|it| it.name == row);
        let row = row.unwrap_or_else(|| panic!("no row for {name}"));
        let known: BTreeSet<&String> = row.needed.iter().chain(&row.besides).collect();
        let mut found = 0;
        for (file, text) in &texts {
            let names = |kind: &String| has_word(text, &format!("{name}::{kind}"));
            if kinds.iter().all(names) {
                found += 1;
                let listed = known
                    .iter()
                    .any(|it| *it == file || source().join(it).is_dir() && file.starts_with(*it));
                assert!(
                    listed,
                    "{file} names every {name}, and the row does not say so"
                );
            }
        }
        assert!(found > 0, "nothing names every {name}");
    }
}
