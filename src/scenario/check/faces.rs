//! Factions can be told apart, in commands and on the map.

use std::collections::BTreeMap;

use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::lookalike::{folded, note};
use crate::scenario::raw::{RawFaction, RawScenario};
use crate::scenario::resolve::Scope;
use crate::scenario::span::{Span, Spanned};
use crate::scenario::suggest::quoted;

/// Signs that the drawn map of the terminal has a meaning for.
const MAP_SIGNS: &str = "·.*!?+-|/\\#@";
/// How far apart two colours are to be, as the sum of what red, green and blue differ.
const NEAREST_COLOURS: i32 = 24;
/// So bright or so dark is nothing but names, lines and the space between the stars.
const BRIGHTEST: i32 = 740;
const DARKEST: i32 = 60;

fn factions(raw: &RawScenario) -> impl Iterator<Item = (&Spanned<String>, &RawFaction)> {
    let block = raw.factions.get();
    block.into_iter().flat_map(|factions| factions.list.iter())
}

/// Mistakes: names by which commands cannot tell factions apart, and looks that are quite the same.
pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut short = BTreeMap::new();
    let mut full = BTreeMap::new();
    let mut glyph = BTreeMap::new();
    let mut emblem = BTreeMap::new();
    for (_, faction) in factions(raw) {
        let kinds = [
            (
                &mut short,
                &faction.short,
                "duplicate-name",
                "the same short name",
                Severity::Error,
            ),
            (
                &mut full,
                &faction.name,
                "duplicate-name",
                "the same name",
                Severity::Error,
            ),
            (
                &mut glyph,
                &faction.glyph,
                "same-glyph",
                "the same glyph",
                Severity::Warning,
            ),
            (
                &mut emblem,
                &faction.emblem,
                "same-emblem",
                "the same emblem",
                Severity::Warning,
            ),
        ];
        for (seen, written, code, what, severity) in kinds {
            // Large and small glyphs can be told apart on a map, names not when they are typed.
            let folded = folded(written);
            let key = if code == "same-glyph" {
                folded
            } else {
                folded.to_lowercase()
            };
            once(seen, key, written, (code, what, severity), scope);
        }
    }
}

/// Reports a value that another faction has already. Of two that only look the same, the foreign one is told of.
fn once<'r>(
    seen: &mut BTreeMap<String, &'r Spanned<String>>,
    key: String,
    written: &'r Spanned<String>,
    (code, what, severity): (&'static str, &str, Severity),
    scope: &Scope<'_, '_>,
) {
    let Some(first) = seen.get(&key) else {
        seen.insert(key, written);
        return;
    };
    let foreign_first = note(first).is_some() && note(written).is_none();
    let (one, other) = if foreign_first {
        (*first, written)
    } else {
        (written, *first)
    };
    let mut found = scope.error(code, one.span, format!("two factions have {what}"));
    found.severity = severity;
    scope.report(
        found
            .label("give it one of its own")
            .secondary(scope.file(), other.span, "the other")
            .notes(note(one)),
    );
}

/// Doubts: what can be told apart, but only with good eyes or by typing everything out.
pub(super) fn doubts(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut before: Vec<(&RawFaction, [i32; 3])> = Vec::new();
    for (id, faction) in factions(raw) {
        let warn = |code, span: Span, message: String, label: &str, other: Option<Span>| {
            let found = Diagnostic::warning(code, scope.file(), span, message).label(label);
            scope.report(match other {
                Some(other) => found.secondary(scope.file(), other, "the other"),
                None => found,
            });
        };
        let length = faction.short.chars().count();
        let longer = factions(raw).map(|(_, other)| &other.short).find(|other| {
            other.chars().count() > length
                && other
                    .to_lowercase()
                    .starts_with(&faction.short.to_lowercase())
        });
        // Longer ones are typed out by whoever means them.
        if let Some(other) = longer.filter(|_| length <= 3) {
            let message = format!(
                "{} is also how {} begins",
                quoted(&faction.short),
                quoted(other)
            );
            let label = "whoever types this may mean either";
            warn(
                "ambiguous-name",
                faction.short.span,
                message,
                label,
                Some(other.span),
            );
        }
        if MAP_SIGNS.contains(faction.glyph.as_str()) {
            let message = format!(
                "the map of the terminal uses {} for something else",
                quoted(&faction.glyph)
            );
            warn(
                "reserved-glyph",
                faction.glyph.span,
                message,
                "write letters or digits",
                None,
            );
        }
        let Some(colour) = colour(&faction.colour) else {
            continue;
        };
        let near = before.iter().find(|(other, theirs)| {
            let apart: i32 = colour.iter().zip(theirs).map(|(a, b)| (a - b).abs()).sum();
            other.hatch == faction.hatch && apart < NEAREST_COLOURS
        });
        let light: i32 = colour.iter().sum();
        let settled = raw.map.get().is_some_and(|map| {
            let mut territories = map.territories.iter();
            territories.any(|(_, territory)| territory.holder.as_ref() == Some(id))
        });
        if let Some((other, _)) = near {
            let message = String::from("two factions have the same colour and hatch, or nearly so");
            let label = "change the colour or the hatch";
            warn(
                "same-look",
                faction.colour.span,
                message,
                label,
                Some(other.colour.span),
            );
        } else if settled && !(DARKEST..=BRIGHTEST).contains(&light) {
            let (what, like) = if light > BRIGHTEST {
                ("bright", "names and lines")
            } else {
                ("dark", "empty space")
            };
            let message = format!(
                "this colour is so {what} that land of {} looks like {like}",
                quoted(id)
            );
            warn(
                "faint-colour",
                faction.colour.span,
                message,
                "take a middling one",
                None,
            );
        }
        before.push((faction, colour));
    }
}

/// Red, green and blue.
fn colour(written: &str) -> Option<[i32; 3]> {
    let digits = written
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let part = |at: usize| i32::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}
