//! What the parser makes of texts, sound and unsound.

use std::fmt::Write;

use super::{Body, Node, NodeKind, parse};
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::source::Sources;

/// The tree, written so that it fits on a line, and the codes of all findings.
fn read(text: &str) -> (String, Vec<&'static str>) {
    let mut found = Diagnostics::new();
    let mut sources = Sources::new();
    let file = sources.add("test", text);
    let root = parse(text, file, &mut found);
    let mut out = String::new();
    root.iter().for_each(|root| show(root, &mut out));
    let codes = found.sorted().into_iter().map(|found| found.code);
    (out, codes.collect())
}

fn show(node: &Node<'_>, out: &mut String) {
    let list = |nodes: &[Node<'_>], out: &mut String| {
        for node in nodes {
            show(node, out);
            out.push(' ');
        }
    };
    match &node.kind {
        NodeKind::Number(number) => write!(out, "{number}").expect("a string"),
        NodeKind::Fraction => out.push_str("fraction"),
        NodeKind::Text(text) => write!(out, "{text:?}").expect("a string"),
        NodeKind::Char(c) => write!(out, "{c:?}").expect("a string"),
        NodeKind::Seq(items) => {
            out.push_str("[ ");
            list(items, out);
            out.push(']');
        }
        NodeKind::Map(entries) => {
            out.push_str("{ ");
            for entry in entries {
                show(&entry.key, out);
                out.push(':');
                show(&entry.value, out);
                out.push(' ');
            }
            out.push('}');
        }
        NodeKind::Group(name, body) => {
            out.push_str(name.map_or("", |name| name.text));
            match body {
                Body::Bare => {}
                Body::Items(items) => {
                    out.push_str("( ");
                    list(items, out);
                    out.push(')');
                }
                Body::Fields(fields) => {
                    out.push_str("( ");
                    for field in fields {
                        write!(out, "{}:", field.name.text).expect("a string");
                        show(&field.value, out);
                        out.push(' ');
                    }
                    out.push(')');
                }
            }
        }
        NodeKind::Error => out.push('?'),
    }
}

#[track_caller]
fn sound(text: &str, tree: &str) {
    assert_eq!(read(text), (tree.to_owned(), vec![]));
}

#[track_caller]
fn unsound(text: &str, tree: &str, codes: &[&str]) {
    assert_eq!(read(text), (tree.to_owned(), codes.to_vec()));
}

#[test]
fn values() {
    sound(
        "\u{feff}// c\n(a: 1, /* c /* c */ */ b: -2,)",
        "( a:1 b:-2 )",
    );
    sound(
        "[A, B(1), C(x: 1), (), None, true]",
        "[ A B( 1 ) C( x:1 ) ( ) None true ]",
    );
    sound(
        r##"{"a": 'x', r#type: r#"q"q"#, 5: 1.5}"##,
        r#"{ "a":'x' type:"q\"q" 5:fraction }"#,
    );
    sound("#![enable(implicit_some)]\n1", "1");
    sound("'\\''", "'\\''");
}

#[test]
fn a_forgotten_comma_costs_nothing() {
    unsound("(a: 1 b: 2)", "( a:1 b:2 )", &["missing-comma"]);
    unsound("[1 2]", "[ 1 2 ]", &["missing-comma"]);
    unsound("{1: 2 3: 4}", "{ 1:2 3:4 }", &["missing-comma"]);
}

#[test]
fn a_forgotten_value_costs_a_field() {
    unsound("(a: , b: 2)", "( a:? b:2 )", &["missing-value"]);
    unsound("(a, b: 2)", "( a:? b:2 )", &["missing-colon"]);
    unsound("(a 1, b: 2)", "( a:1 b:2 )", &["missing-colon"]);
    unsound("[1,,2]", "[ 1 2 ]", &["missing-value"]);
    unsound("{1, 2: 3}", "{ 2:3 }", &["missing-colon"]);
}

#[test]
fn a_forgotten_bracket_is_blamed_where_it_was_opened() {
    unsound(
        "[(a: 1, (b: 2)]",
        "[ ( a:1 ) ( b:2 ) ]",
        &["unclosed-bracket"],
    );
    unsound(
        "[\n (a: 1,\n (b: 2),\n]",
        "[ ( a:1 ) ( b:2 ) ]",
        &["unclosed-bracket"],
    );
    unsound(
        "(a: [1, 2, b: 3)",
        "( a:[ 1 2 ] b:3 )",
        &["unclosed-bracket"],
    );
    unsound(
        "(\n  a: (\n    x: 1,\n  b: (\n    y: 2,\n  ),\n)",
        "( a:( x:1 ) b:( y:2 ) )",
        &["unclosed-bracket"],
    );
    unsound("(a: 1))", "( a:1 )", &["stray-bracket"]);
    unsound("(a: 1], b: 2)", "( a:1 b:2 )", &["stray-bracket"]);
}

#[test]
fn a_forgotten_quote_costs_a_line() {
    unsound(
        "(\n  a: \"x,\n  b: \"y\",\n  c: \"z\",\n)",
        "( a:? b:\"y\" c:\"z\" )",
        &["unclosed-text"],
    );
}

#[test]
fn depth_is_limited() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&deep(64)).1.is_empty());
    assert_eq!(read(&deep(65)).1, ["too-deep"]);
    assert_eq!(read(&deep(100_000)).1, ["too-deep"]);
    let named = format!("{}{}", "A(".repeat(65), ")".repeat(65));
    assert_eq!(read(&named).1, ["too-deep"]);
}
