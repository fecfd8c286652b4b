//! `docs/modding/reference.md` is made from the doc comments of the file format, and this
//! test holds the two together. `FIRST_MAJE_BLESS=1 cargo test --test it reference` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const BEGINNING: &str = "\
<!-- Made from the doc comments in src/scenario by tests/it/reference.rs; edit those. -->
# Reference of the scenario format

What can stand in a `scenario.ron`, block by block. The [guide](README.md) says how to begin.

`id` stands for the id of something defined elsewhere in the file, `text` for a string,
`number` for a whole number. `[…]` is a list, `{ id: … }` a table with one entry an id. A field
marked *optional* may be left out.
";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The files of the format, in the order in which the reference tells of them.
const FILES: [&str; 23] = [
    "src/scenario/raw/mod.rs",
    "src/scenario/raw/meta.rs",
    "src/scenario/raw/options.rs",
    "src/scenario/raw/map.rs",
    "src/scenario/raw/factions.rs",
    "src/scenario/raw/majes.rs",
    "src/scenario/raw/fleets.rs",
    "src/scenario/raw/objectives.rs",
    "src/scenario/raw/deals.rs",
    "src/scenario/raw/incidents.rs",
    "src/scenario/raw/scenes.rs",
    "src/scenario/raw/beats.rs",
    "src/scenario/raw/trials.rs",
    "src/scenario/model/place.rs",
    "src/scenario/model/faction.rs",
    "src/scenario/model/ship.rs",
    "src/scenario/model/play.rs",
    "src/scenario/model/scene.rs",
    "src/scenario/model/beat.rs",
    "src/scenario/model/legacy.rs",
    "src/scenario/model/conference.rs",
    "src/scenario/model/trial.rs",
    "src/scenario/goods.rs",
];

/// Enums of the model that people write in files.
const MODEL_ENUMS: [&str; 19] = [
    "BeatEnd",
    "Canon",
    "Carry",
    "ConferenceCount",
    "MajeFate",
    "CastMaje",
    "Speaker",
    "Good",
    "Peculiarity",
    "FactionKind",
    "FactionTrait",
    "Hatch",
    "Difficulty",
    "Faces",
    "Provenance",
    "Pronoun",
    "Rank",
    "Role",
    "TurnLength",
];

fn docs(attributes: &[syn::Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(line),
                ..
            }) = &pair.value
        {
            let line = line.value();
            let line = line.trim();
            if line.is_empty() && !text.is_empty() {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    text.replace("[`", "`").replace("`]", "`")
}

fn optional(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let mut found = false;
        if attribute.path().is_ident("serde") {
            let _ = attribute.parse_nested_meta(|meta| {
                found |= meta.path.is_ident("default");
                if meta.input.peek(syn::Token![=]) {
                    let _: syn::Expr = meta.value()?.parse()?;
                }
                Ok(())
            });
        }
        found
    })
}

/// A type as a modder would say it.
fn kind(ty: &syn::Type) -> String {
    match ty {
        syn::Type::Tuple(tuple) => {
            let parts: Vec<String> = tuple.elems.iter().map(kind).collect();
            format!("({})", parts.join(", "))
        }
        syn::Type::Path(path) => {
            let Some(last) = path.path.segments.last() else {
                return "?".into();
            };
            let name = last.ident.to_string();
            let inner: Vec<String> = match &last.arguments {
                syn::PathArguments::AngleBracketed(list) => list
                    .args
                    .iter()
                    .filter_map(|arg| match arg {
                        syn::GenericArgument::Type(ty) => Some(kind(ty)),
                        _ => None,
                    })
                    .collect(),
                _ => Vec::new(),
            };
            let one = inner.first().cloned().unwrap_or_default();
            match name.as_str() {
                "Spanned" | "Option" | "FileBlock" | "Box" => one,
                "List" | "Vec" => format!("[{one}]"),
                "EntryTable" => format!("{{ id: {one} }}"),
                "Ref" => "id".into(),
                "String" => "text".into(),
                "i64" | "u32" => "number".into(),
                "bool" => "true or false".into(),
                other => link(other.strip_prefix("Raw").unwrap_or(other)),
            }
        }
        _ => "?".into(),
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn fields(out: &mut String, fields: &syn::Fields) {
    for field in fields {
        let Some(name) = &field.ident else {
            continue;
        };
        let mark = if optional(&field.attrs) {
            " *optional*"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "- `{name}`: {}{mark}. {}",
            kind(&field.ty),
            docs(&field.attrs)
        );
    }
}

fn variants(out: &mut String, item: &syn::ItemEnum) {
    for variant in &item.variants {
        let shape = match &variant.fields {
            syn::Fields::Unit => format!("`{}`", variant.ident),
            syn::Fields::Unnamed(parts) => {
                let parts: Vec<String> = parts.unnamed.iter().map(|f| kind(&f.ty)).collect();
                format!("`{}(`{}`)`", variant.ident, parts.join(", "))
            }
            syn::Fields::Named(parts) => {
                let parts: Vec<String> = parts
                    .named
                    .iter()
                    .filter_map(|f| Some(format!("`{}:` {}", f.ident.as_ref()?, kind(&f.ty))))
                    .collect();
                format!("`{}(`{}`)`", variant.ident, parts.join(", "))
            }
        };
        let _ = writeln!(out, "- {shape}: {}", docs(&variant.attrs));
    }
}

/// The table of kinds of incident: what each is, its name, its field, its weight and for how many months it lasts.
fn incidents() -> Vec<(String, [String; 4])> {
    let path = root().join("src/scenario/model/incident/kinds.rs");
    let text = fs::read_to_string(path).expect("the table can be read");
    let mut about = String::new();
    let mut found = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(line) = line.strip_prefix("/// ") {
            line.clone_into(&mut about);
        } else if let Some(row) = line.strip_suffix(';') {
            let row: Vec<&str> = row.split(' ').collect();
            if let [name, field, _, weight, months] = row[..] {
                found.push((
                    about.clone(),
                    [name, field, weight, months].map(str::to_owned),
                ));
            }
        }
    }
    assert_eq!(
        found.len(),
        first_maje::scenario::model::IncidentKind::ALL.len()
    );
    found
}

/// What the table of kinds of incident makes of the format.
fn write_incidents(out: &mut String) {
    let rows = incidents();
    let _ = writeln!(
        out,
        "\n## Incidents\n\nHow what one faction does to another is felt; what is left out has the game's own weight and lifetime.\n"
    );
    for (about, [_, field, weight, months]) in &rows {
        let months: u32 = months.parse().expect("months");
        let life = match months {
            0 => "remembered for good".to_owned(),
            _ => format!("{} hours ({months} months)", months * 730),
        };
        let _ = writeln!(
            out,
            "- `{field}`: [Incident](#incident) *optional*. {about} Default weight {weight}, {life}."
        );
    }
    let _ = writeln!(
        out,
        "\n## IncidentKind\n\nWhat one faction did to another.\n"
    );
    for (about, [name, ..]) in &rows {
        let _ = writeln!(out, "- `{name}`: {about}");
    }
}

fn generate() -> String {
    let mut out = BEGINNING.to_owned();
    for name in FILES {
        let text = fs::read_to_string(root().join(name)).expect("the format can be read");
        let file = syn::parse_file(&text).expect("the format parses");
        if name.ends_with("incidents.rs") {
            write_incidents(&mut out);
        }
        for item in &file.items {
            match item {
                syn::Item::Struct(item) if item.ident.to_string().starts_with("Raw") => {
                    let title = item.ident.to_string().replacen("Raw", "", 1);
                    let _ = writeln!(out, "\n## {title}\n\n{}\n", docs(&item.attrs));
                    fields(&mut out, &item.fields);
                }
                syn::Item::Enum(item) => {
                    let name = item.ident.to_string();
                    let raw = name.starts_with("Raw");
                    if raw || MODEL_ENUMS.contains(&name.as_str()) {
                        let title = name.strip_prefix("Raw").unwrap_or(&name);
                        let _ = writeln!(out, "\n## {title}\n\n{}\n", docs(&item.attrs));
                        variants(&mut out, item);
                    }
                }
                _ => {}
            }
        }
    }
    out
}

/// Where the links of a page lead.
fn links(page: &str) -> impl Iterator<Item = &str> {
    let begin = page.split("](#").skip(1);
    begin.filter_map(|rest| rest.split(')').next())
}

/// The titles of its chapters.
fn titles(page: &str) -> impl Iterator<Item = &str> {
    page.lines().filter_map(|line| line.strip_prefix("## "))
}

#[test]
fn reference_says_what_the_format_is() {
    let path = root().join("docs/modding/reference.md");
    let made = generate();
    for wanted in [
        "## Scenario",
        "## Territory",
        "## Peculiarity",
        "## Condition",
        "## Good\n",
    ] {
        assert!(made.contains(wanted), "the reference has lost {wanted}");
    }
    let lost: Vec<&str> = links(&made)
        .filter(|link| !titles(&made).any(|title| title.to_lowercase() == *link))
        .collect();
    assert!(lost.is_empty(), "links that lead nowhere: {lost:?}");
    if std::env::var_os("FIRST_MAJE_BLESS").is_some() {
        fs::write(&path, &made).expect("the reference can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "docs/modding/reference.md is out of date; run FIRST_MAJE_BLESS=1 cargo test --test it reference"
    );
}
