//! The words of the interface: every message that is used exists, none is idle, and each gets
//! what it asks for.

use first_maje::scenario::model::IncidentKind;
use first_maje::terminal::verbs::VERBS;
use first_maje::text::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Each message with the gaps in it.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in files("assets/text/en", "ftl") {
        let text = fs::read_to_string(&file).expect("readable");
        let mut id = String::new();
        for line in text.lines() {
            let head = line.split_once(" =");
            if let Some((name, _)) =
                head.filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                id = name.to_owned();
                let twice = messages.insert(id.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{id} is there twice");
            }
            for gap in line.split('$').skip(1) {
                let name: String = gap
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                messages.get_mut(&id).expect("a message").insert(name);
            }
        }
    }
    messages
}

/// Every text in quotes in the source, and every `say!` with a fixed id and its gaps.
fn uses() -> (BTreeSet<String>, Vec<(String, BTreeSet<String>, PathBuf)>) {
    let mut quoted = BTreeSet::new();
    let mut said = Vec::new();
    for folder in [
        "src/text",
        "src/council",
        "src/page",
        "src/terminal",
        "src/window",
        "src/cli",
    ] {
        for file in files(folder, "rs") {
            let source = fs::read_to_string(&file).expect("readable");
            let source = source
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default();
            let code: Vec<&str> = source
                .lines()
                .filter(|l| !l.trim_start().starts_with("//"))
                .collect();
            let code = code.join("\n");
            quoted.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
            for (at, opening) in code.match_indices("say!(") {
                let mut depth = 1;
                let inside: String = code[at + opening.len()..]
                    .chars()
                    .take_while(|c| {
                        match c {
                            '(' | '[' | '{' => depth += 1,
                            ')' | ']' | '}' => depth -= 1,
                            _ => {}
                        }
                        depth > 0
                    })
                    .collect();
                let Some(id) = inside.split(',').nth(1).map(str::trim) else {
                    continue;
                };
                let Some(id) = id.strip_prefix('"').and_then(|id| id.strip_suffix('"')) else {
                    continue;
                };
                said.push((id.to_owned(), gaps(&inside), file.clone()));
            }
        }
    }
    (quoted, said)
}

/// The names before a single `=` at the top of the arguments.
fn gaps(inside: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let mut names = BTreeSet::new();
    let mut part = String::new();
    for c in inside.chars().chain(std::iter::once(',')) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                if let Some((name, _)) = part.split_once(" = ") {
                    names.insert(name.trim().to_owned());
                }
                part.clear();
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    names
}

#[test]
fn the_words_are_sound() {
    Text::english().expect("every file is Fluent and says nothing twice");
}

#[test]
fn every_message_used_exists_and_gets_what_it_asks_for() {
    let messages = messages();
    for (id, given, file) in uses().1 {
        let file = file.display();
        let asked = messages
            .get(&id)
            .unwrap_or_else(|| panic!("{file}: no message {id}"));
        let missing: Vec<&String> = asked.difference(&given).collect();
        assert!(missing.is_empty(), "{file}: {id} asks for {missing:?}");
    }
}

#[test]
fn every_id_in_quotes_exists_and_no_message_is_idle() {
    let messages = messages();
    let quoted = uses().0;
    // What is chosen among in a match is in quotes too: it looks like an id of a family.
    let families: BTreeSet<&str> = messages
        .keys()
        .filter_map(|id| id.split_once('-').map(|(family, _)| family))
        .collect();
    for text in &quoted {
        let plain = text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let family = text.split_once('-').map(|(family, _)| family);
        if plain && family.is_some_and(|f| families.contains(f)) && !text.ends_with('-') {
            assert!(messages.contains_key(text), "no message {text}");
        }
    }
    let of_verbs: BTreeSet<String> = VERBS
        .iter()
        .flat_map(|verb| [format!("does-{}", verb.name), format!("use-{}", verb.name)])
        .collect();
    let of_incidents: BTreeSet<String> = IncidentKind::ALL
        .map(|kind| format!("incident-{}", kind.key().replace('_', "-")))
        .into();
    for id in &of_incidents {
        assert!(messages.contains_key(id), "no message {id}");
    }
    for id in messages.keys() {
        assert!(
            quoted.contains(id) || of_verbs.contains(id) || of_incidents.contains(id),
            "nobody says {id}"
        );
    }
    for id in &of_verbs {
        assert!(messages.contains_key(id), "no message {id}");
    }
}

/// A refusal says what to do instead: a list that it points to by name is a command, with or without a person at it.
#[test]
fn lists_that_refusals_point_to_can_be_asked_for() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text/en/refusals.ftl");
    let text = fs::read_to_string(file).expect("readable");
    let mut named = 0;
    for part in text.split('“').skip(1) {
        let word = part.split('”').next().unwrap_or_default();
        let known = VERBS.iter().any(|verb| verb.name == word);
        assert!(known, "no command is called “{word}”");
        named += 1;
    }
    assert!(named > 3, "some refusals point to a list");
}

/// What a captive’s own people read does not ask them for what only the captor can do.
#[test]
fn a_prisoner_is_called_as_the_entry_says() {
    let text = Text::english().expect("every file is Fluent");
    let said = |pronoun: &'static str| {
        let gaps = [
            ("maje", "Seska".into()),
            ("captor", "the Ogla".into()),
            ("pronoun", pronoun.into()),
        ];
        text.say("refusal-captive", &gaps)
    };
    assert!(said("she").contains("lets her go"), "{}", said("she"));
    assert!(said("they").contains("lets them go"), "{}", said("they"));
    assert!(said("he").contains("lets him go"), "{}", said("he"));
}
