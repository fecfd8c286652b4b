//! Plain English: phrases of the left column of the word list in `CONTRIBUTING.md` stand nowhere else.

use super::{files, source};
use std::fs;
use std::path::{Path, PathBuf};

const LIST: &str = "CONTRIBUTING.md";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// All files with one of these extensions in a folder and below it.
fn below(folder: &Path, extension: &str, into: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder can be read");
    for entry in entries.map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            below(&entry, extension, into);
        } else if entry.extension().is_some_and(|e| e == extension) {
            into.push(entry);
        }
    }
}

/// The rows of the word list: what is not said, in lower case.
fn rows(contributing: &str) -> (Vec<String>, Vec<&str>) {
    let mut rows = contributing
        .lines()
        .skip_while(|line| *line != "| not | but |");
    rows.by_ref().take(2).for_each(drop);
    let rows: Vec<&str> = rows.take_while(|line| line.starts_with('|')).collect();
    let phrases = rows.iter().filter_map(|row| row.split('|').nth(1));
    (phrases.map(|p| p.trim().to_lowercase()).collect(), rows)
}

/// One line of text without breaks, in lower case.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// What people read of a file: doc comments of Rust, all of other files.
fn prose(file: &Path, rows: &[&str]) -> String {
    let text = read(file);
    let rust = file.extension().is_some_and(|e| e == "rs");
    let lines = text.lines().filter_map(|line| {
        let doc = line.trim_start();
        let doc = doc.strip_prefix("///").or(doc.strip_prefix("//!"));
        if rust { doc } else { Some(line) }
    });
    let lines: Vec<&str> = lines.filter(|line| !rows.contains(line)).collect();
    plain(&lines.join("\n"))
}

#[test]
fn nothing_is_said_that_the_word_list_rules_out() {
    let list = read(&root().join(LIST));
    let (phrases, rows) = rows(&list);
    assert!(phrases.len() > 15, "the word list was not found");
    let mut all = Vec::new();
    files(&source(), &mut all);
    below(&root().join("assets/text"), "ftl", &mut all);
    below(&root().join("docs"), "md", &mut all);
    for page in [
        LIST,
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "docs/transcript.txt",
    ] {
        all.push(root().join(page));
    }
    let mut wrong = Vec::new();
    for file in &all {
        let prose = prose(file, &rows);
        let said = phrases.iter().filter(|phrase| prose.contains(*phrase));
        wrong.extend(said.map(|phrase| format!("{}: “{phrase}”", file.display())));
    }
    assert!(
        wrong.is_empty(),
        "see the word list in {LIST}:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_phrase_that_is_broken_over_two_lines_is_found() {
    let (phrases, rows) = rows("| not | but |\n|---|---|\n| in the Hundred | percent |\n");
    assert_eq!(phrases, ["in the hundred"]);
    assert_eq!(rows, ["| in the Hundred | percent |"]);
    assert!(plain("10 In the\n  hundred").contains(&phrases[0]));
}
