//! Factions can be told apart, in commands and on the map.

use std::collections::BTreeMap;

use crate::scenario::diagnostic::Severity;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::span::Span;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut short = BTreeMap::new();
    let mut glyph = BTreeMap::new();
    let mut colour = BTreeMap::new();
    for (_, faction) in raw
        .factions
        .get()
        .into_iter()
        .flat_map(|factions| factions.list.iter())
    {
        let name = faction.short.to_lowercase();
        once(
            &mut short,
            name,
            faction.short.span,
            ("duplicate-name", "the same short name", Severity::Error),
            scope,
        );
        let shown = faction.glyph.value.clone();
        once(
            &mut glyph,
            shown,
            faction.glyph.span,
            ("same-glyph", "the same glyph", Severity::Warning),
            scope,
        );
        let look = format!("{} {:?}", faction.colour.to_lowercase(), faction.hatch);
        once(
            &mut colour,
            look,
            faction.colour.span,
            ("same-look", "the same colour and hatch", Severity::Warning),
            scope,
        );
    }
}

/// Reports a value that another faction has already.
fn once(
    seen: &mut BTreeMap<String, Span>,
    value: String,
    span: Span,
    (code, what, severity): (&'static str, &str, Severity),
    scope: &Scope<'_, '_>,
) {
    let Some(first) = seen.get(&value) else {
        seen.insert(value, span);
        return;
    };
    let mut found = scope.error(code, span, format!("two factions have {what}"));
    found.severity = severity;
    scope.report(
        found
            .label("the second")
            .secondary(scope.file(), *first, "the first"),
    );
}
