//! One door for consequences: who may write the chronicle, incidents, prestige and counters.

use super::{is_for_tests, module_of, parsed};
use syn::visit::{self, Visit};

/// What only the door changes.
const GUARDED: [&str; 5] = ["Chronicle", "Opinions", "Trust", "Prestige", "Counters"];

/// The door, and who else may: the frame of a turn opens and closes the tables, and says nothing of what happens in it.
const MAY: [(&str, &[&str]); 3] = [
    ("sim::consequence", &GUARDED),
    ("sim::opinion", &["Opinions", "Trust"]),
    ("sim::simulation", &["Chronicle"]),
];

/// The guarded types of a file that are borrowed to be changed: `&mut T`, `ResMut<T>`, `get_mut::<T>()`, `resource_mut::<T>()`.
#[derive(Default)]
struct Borrowed(Vec<String>);

impl Borrowed {
    fn note(&mut self, of: &syn::Type) {
        if let syn::Type::Path(path) = of
            && let Some(last) = path.path.segments.last()
            && GUARDED.iter().any(|guarded| last.ident == guarded)
        {
            self.0.push(last.ident.to_string());
        }
    }

    fn arguments(&mut self, arguments: &syn::AngleBracketedGenericArguments) {
        for argument in &arguments.args {
            if let syn::GenericArgument::Type(of) = argument {
                self.note(of);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Borrowed {
    /// Tests may set a scene without the door.
    fn visit_item_mod(&mut self, it: &'ast syn::ItemMod) {
        if !is_for_tests(&it.attrs) {
            visit::visit_item_mod(self, it);
        }
    }

    fn visit_type_reference(&mut self, it: &'ast syn::TypeReference) {
        if it.mutability.is_some() {
            self.note(&it.elem);
        }
        visit::visit_type_reference(self, it);
    }

    fn visit_path_segment(&mut self, it: &'ast syn::PathSegment) {
        let changes = it.ident.to_string();
        if (changes.ends_with("Mut") || changes.ends_with("_mut"))
            && let syn::PathArguments::AngleBracketed(arguments) = &it.arguments
        {
            self.arguments(arguments);
        }
        visit::visit_path_segment(self, it);
    }

    fn visit_expr_method_call(&mut self, it: &'ast syn::ExprMethodCall) {
        if let Some(arguments) = &it.turbofish
            && (it.method.to_string().ends_with("_mut") || it.method == "resource_scope")
        {
            self.arguments(arguments);
        }
        visit::visit_expr_method_call(self, it);
    }
}

#[test]
fn consequences_go_through_one_door() {
    let mut wrong = Vec::new();
    let mut door = Vec::new();
    for (file, tree) in parsed() {
        let module = module_of(&file).join("::");
        let may = MAY.iter().find(|(room, _)| {
            let rest = module.strip_prefix(room);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        });
        let mut borrowed = Borrowed::default();
        borrowed.visit_file(&tree);
        for name in borrowed.0 {
            match may {
                Some((room, allowed)) if allowed.contains(&name.as_str()) => {
                    door.push((*room, name));
                }
                _ => wrong.push(format!("{module} may not change {name}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for guarded in GUARDED {
        let found = |(room, name): &(&str, String)| *room == MAY[0].0 && name == guarded;
        assert!(door.iter().any(found), "the door changes {guarded}");
    }
}
