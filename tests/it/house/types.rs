//! No public type name means two things.

use super::parsed;
use std::collections::BTreeMap;

/// The name of a public type that is declared here.
fn declared(item: &syn::Item) -> Option<String> {
    let (visibility, name) = match item {
        syn::Item::Struct(it) => (&it.vis, &it.ident),
        syn::Item::Enum(it) => (&it.vis, &it.ident),
        syn::Item::Trait(it) => (&it.vis, &it.ident),
        syn::Item::Type(it) => (&it.vis, &it.ident),
        _ => return None,
    };
    matches!(visibility, syn::Visibility::Public(_)).then(|| name.to_string())
}

#[test]
fn no_public_type_name_means_two_things() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, tree) in parsed() {
        for name in tree.items.iter().filter_map(declared) {
            places
                .entry(name)
                .or_default()
                .push(file.display().to_string());
        }
    }
    let twice: Vec<(String, Vec<String>)> = places
        .into_iter()
        .filter(|(_, files)| files.len() > 1)
        .collect();
    assert!(twice.is_empty(), "declared twice: {twice:#?}");
}
