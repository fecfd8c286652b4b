//! Our deserializer held against `ron`: the same text means the same to both.

use std::collections::BTreeMap;

use first_maje::scenario::de;
use first_maje::scenario::diagnostic::Diagnostics;
use first_maje::scenario::raw::RawScenario;
use first_maje::scenario::report::{self, Format};
use first_maje::scenario::source::Sources;
use first_maje::scenario::span::{EntryTable, FileBlock, List, Spanned};
use proptest::prelude::*;
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// `ron` with what we take for granted. `Variant((a: 1))` may also be written
/// `Variant(a: 1)`, to which `ron` agrees only if told to, and then only to that.
fn options(unwrap_variants: bool) -> ron::Options {
    let mut extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES;
    extensions.set(Extensions::UNWRAP_VARIANT_NEWTYPES, unwrap_variants);
    ron::Options::default().with_default_extension(extensions)
}

/// Reads with our deserializer; the findings as a text if there are any.
fn ours<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let mut sources = Sources::new();
    let mut found = Diagnostics::new();
    let id = sources.add("test.ron", text);
    let outcome = de::from_str::<T>(text, id, &mut found);
    if found.is_empty() {
        return outcome
            .value
            .filter(|_| outcome.whole)
            .ok_or_else(|| String::from("no value, and no reason"));
    }
    let mut out = Vec::new();
    report::write(Format::Human, &sources, &found, false, &mut out).expect("written");
    Err(String::from_utf8_lossy(&out).into_owned())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_]{0,6}",
        "\\PC{0,8}",
        "[\n\t\r\\\\\"'\u{0}\u{7f}\u{85}\u{feff}\u{10ffff}]{0,4}"
    ]
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Everything {
    spanned: Spanned<String>,
    numbers: (i8, u8, i16, u16, i64, u64),
    flag: bool,
    letter: char,
    unit: (),
    optional: Option<Spanned<i64>>,
    choice: Option<Choice>,
    list: List<Choice>,
    plain: Vec<Option<u32>>,
    table: EntryTable<Small>,
    map: BTreeMap<u8, String>,
    nested: Box<Option<Everything>>,
    wrapped: Wrapped,
    block: FileBlock<Small>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Small {
    id: Spanned<String>,
    #[serde(default)]
    at: Spanned<(i64, i64)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Wrapped(String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Choice {
    Unit,
    Number(i64),
    Text(Spanned<String>),
    Struct(Small),
    Optional(Option<u8>),
    Tuple(i32, Spanned<String>),
    Pair((i32, bool)),
    Fields {
        percent: Spanned<i64>,
        of: List<Spanned<String>>,
    },
    All(List<Spanned<Choice>>),
    Plain(Vec<Small>),
}

fn small() -> impl Strategy<Value = Small> {
    (text(), any::<(i64, i64)>(), any::<Option<u32>>()).prop_map(|(id, at, count)| Small {
        id: id.into(),
        at: at.into(),
        count,
    })
}

fn choice() -> impl Strategy<Value = Choice> {
    let leaf = prop_oneof![
        Just(Choice::Unit),
        any::<i64>().prop_map(Choice::Number),
        text().prop_map(|text| Choice::Text(text.into())),
        small().prop_map(Choice::Struct),
        any::<Option<u8>>().prop_map(Choice::Optional),
        (any::<i32>(), text()).prop_map(|(number, text)| Choice::Tuple(number, text.into())),
        any::<(i32, bool)>().prop_map(Choice::Pair),
        (any::<i64>(), prop::collection::vec(text(), 0..3)).prop_map(|(percent, of)| {
            Choice::Fields {
                percent: percent.into(),
                of: of.into_iter().map(Spanned::from).collect(),
            }
        }),
        prop::collection::vec(small(), 0..3).prop_map(Choice::Plain),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop::collection::vec(inner, 0..3)
            .prop_map(|all| Choice::All(all.into_iter().map(Spanned::from).collect()))
    })
}

fn everything() -> impl Strategy<Value = Everything> {
    let first = (
        text(),
        any::<(i8, u8, i16, u16, i64, u64)>(),
        any::<bool>(),
        any::<char>(),
        any::<Option<i64>>(),
    );
    let second = (
        prop::option::of(choice()),
        prop::collection::vec(choice(), 0..4),
        prop::collection::vec(any::<Option<u32>>(), 0..3),
        prop::collection::btree_map(text(), small(), 0..3),
        prop::collection::btree_map(any::<u8>(), text(), 0..3),
        text(),
        small(),
    );
    let leaf = (first, second).prop_map(
        |(
            (spanned, numbers, flag, letter, optional),
            (choice, list, plain, table, map, wrapped, block),
        )| Everything {
            spanned: spanned.into(),
            numbers,
            flag,
            letter,
            unit: (),
            optional: optional.map(Spanned::from),
            choice,
            list: list.into(),
            plain,
            table: table
                .into_iter()
                .map(|(id, small)| (Spanned::from(id), small))
                .collect(),
            map,
            nested: Box::new(None),
            wrapped: Wrapped(wrapped),
            block: FileBlock::Present(block),
        },
    );
    let leaf = leaf.boxed();
    (leaf.clone(), prop::option::of(leaf)).prop_map(|(mut outer, inner)| {
        outer.nested = Box::new(inner);
        outer
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn what_ron_writes_both_read_alike(value in everything(), pretty in any::<bool>(), names in any::<bool>(), unwrap in any::<bool>()) {
        let config = ron::ser::PrettyConfig::new().struct_names(names).escape_strings(pretty);
        let text = if pretty || names {
            options(unwrap).to_string_pretty(&value, config).expect("written")
        } else {
            options(unwrap).to_string(&value).expect("written")
        };
        let theirs: Everything = options(unwrap).from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&theirs, &value);
        let ours: Everything = ours(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&ours, &value);
    }
}

#[test]
fn both_read_scenarios_alike() {
    let mut texts = vec![include_str!("data/small.ron").to_owned()];
    let folders = std::fs::read_dir("scenarios").expect("there are scenarios");
    for folder in folders {
        let file = folder.expect("a folder").path().join("scenario.ron");
        texts.push(std::fs::read_to_string(&file).expect("read"));
    }
    for text in texts {
        let theirs: RawScenario = options(false).from_str(&text).expect("ron reads it");
        let ours: RawScenario = ours(&text).expect("we read it");
        assert_eq!(format!("{theirs:?}"), format!("{ours:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    /// Of a scenario with a few characters changed both make the same, or neither takes it.
    #[test]
    fn both_read_a_changed_scenario_alike(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..4, "[a-zA-Z0-9 ,:(){}\\[\\]\"'_./#*+-]{0,3}"), 1..2)
    ) {
        // `Utility((…))` may be written `Utility(…)`, but `ron` takes only one of them at a time.
        let base = include_str!("data/small.ron").replace("Utility((raiding: 130))", "Idle").replace("Utility(())", "Idle");
        let mut chars: Vec<char> = base.chars().collect();
        for (index, length, insert) in cuts {
            let at = index.index(chars.len());
            let end = (at + length).min(chars.len());
            chars.splice(at..end, insert.chars());
        }
        let text: String = chars.into_iter().collect();
        let strict = options(false).from_str::<RawScenario>(&text);
        let theirs = strict.or_else(|_| options(true).from_str::<RawScenario>(&text));
        match (theirs, ours::<RawScenario>(&text)) {
            (Ok(theirs), Ok(ours)) => prop_assert_eq!(format!("{:?}", theirs), format!("{:?}", ours)),
            (Err(_), Err(_)) => {}
            (Ok(_), Err(why)) => return Err(TestCaseError::fail(why)),
            (Err(why), Ok(_)) => return Err(TestCaseError::fail(format!("{why}\n{text}"))),
        }
    }
}
