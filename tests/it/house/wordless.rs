//! What has to be said is said: no `match` of the rooms that speak says nothing for whatever it does not know.

use super::{module_of, parsed};
use syn::visit::{self, Visit};

/// The rooms that speak.
const SPEAK: [&str; 5] = ["text", "council", "page", "terminal", "window"];

/// Finds arms that answer everything else with an empty text.
#[derive(Default)]
struct Silent(usize);

/// Whether an expression is an empty text: `String::new()`, `String::default()` or `""`, whatever is made of it.
fn is_empty_text(value: &syn::Expr) -> bool {
    match value {
        syn::Expr::Call(call) => {
            let syn::Expr::Path(path) = &*call.func else {
                return false;
            };
            let path: Vec<String> = path
                .path
                .segments
                .iter()
                .map(|it| it.ident.to_string())
                .collect();
            call.args.is_empty() && (path == ["String", "new"] || path == ["String", "default"])
        }
        syn::Expr::MethodCall(call) => is_empty_text(&call.receiver),
        syn::Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Str(text) => text.value().is_empty(),
            _ => false,
        },
        _ => false,
    }
}

impl Visit<'_> for Silent {
    fn visit_arm(&mut self, arm: &syn::Arm) {
        if matches!(arm.pat, syn::Pat::Wild(_)) && is_empty_text(&arm.body) {
            self.0 += 1;
        }
        visit::visit_arm(self, arm);
    }
}

#[test]
fn nothing_is_left_unsaid_by_default() {
    let mut found = Vec::new();
    for (file, tree) in parsed() {
        let module = module_of(&file);
        if module
            .first()
            .is_some_and(|room| SPEAK.contains(&room.as_str()))
        {
            let mut silent = Silent::default();
            silent.visit_file(&tree);
            if silent.0 > 0 {
                found.push(format!("{} ({} times)", file.display(), silent.0));
            }
        }
    }
    assert!(found.is_empty(), "`_ => String::new()`: {found:#?}");
}

#[test]
fn a_silent_arm_is_found() {
    let arms = [
        "_ => String::new()",
        "_ => \"\".to_owned()",
        "_ => String::default()",
    ];
    for arm in arms {
        let text = format!("fn it(n: u8) -> String {{ match n {{ 1 => one(), {arm}, }} }}");
        let mut silent = Silent::default();
        silent.visit_file(&syn::parse_file(&text).expect("Rust"));
        assert_eq!(silent.0, 1, "{arm}");
    }
}
