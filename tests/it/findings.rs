//! `docs/modding/findings.md` is made from the list of codes, and this test holds the two
//! together. `FIRST_MAJE_BLESS=1 cargo test --test it findings` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use first_maje::scenario::codes::CODES;

const BEGINNING: &str = "\
<!-- Made from src/scenario/codes.rs by tests/it/findings.rs; edit those. -->
# What `check` finds

`first-maje check PATH…` takes folders of scenarios, scenarios, and their `scenario.ron`. The
[guide](README.md) says how to write them.

| exit code | meaning |
|---|---|
| 0 | no mistakes; there may be warnings |
| 1 | mistakes |
| 2 | a file could not be read, or the findings could not be written |

`--format json` writes one document: `version` (1), `errors`, `warnings`, `dropped` (findings beyond
the 200 that are listed for a file) and `diagnostics`, a list sorted by file and place. Each has
`severity` (`error`, `warning`, `note`), `code`, `message`, `file`, `line`, `column`, `end_line`,
`end_column` (counted from 1, columns in characters, the end after the last character; null when
the finding is about the file as a whole), `label`, `expected` (a list), `suggestion` (or null),
`notes` (a list) and `related` (a list of `file`, `line`, `column`, `text`).

`--format github` writes workflow commands, which GitHub shows beside the changed lines.

## Codes

";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

#[test]
fn findings_are_those_of_the_code() {
    let path = root().join("docs/modding/findings.md");
    let mut made = String::from(BEGINNING);
    for (code, meaning) in CODES {
        writeln!(made, "- **`{code}`** {meaning}").expect("a string takes all");
    }
    if std::env::var_os("FIRST_MAJE_BLESS").is_some() {
        fs::write(&path, &made).expect("the list can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "docs/modding/findings.md is out of date; run FIRST_MAJE_BLESS=1 cargo test --test it findings"
    );
}

#[test]
fn codes_are_sorted_and_in_use() {
    assert!(CODES.is_sorted());
    let mut source = String::new();
    gather(&root().join("src/scenario"), &mut source);
    for (code, _) in CODES {
        assert!(
            source.contains(&format!("\"{code}\"")),
            "nothing reports {code}"
        );
    }
}

fn gather(folder: &Path, source: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, source);
        } else if !path.ends_with("codes.rs") && !path.ends_with("tests.rs") {
            source.push_str(&fs::read_to_string(&path).expect("a text"));
        }
    }
}
