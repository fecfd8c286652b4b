//! The blocks `factions` and `relations`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::scope::{Scope, optional};
use crate::id::FactionId;
use crate::scenario::model::{Effect, Faces, FactionDef, FactionStart, RelationDef, Technology};
use crate::scenario::raw::{RawEffect, RawFaction, RawFactions, RawRelation, RawTechnology};
use crate::scenario::span::{EntryTable, List, Span, Spanned};
use crate::scenario::suggest::quoted;

pub(super) fn factions(
    raw: &RawFactions,
    scope: &Scope<'_, '_>,
) -> (Vec<Technology>, Vec<(FactionDef, FactionStart)>) {
    let technologies = raw
        .technologies
        .iter()
        .map(|(key, raw)| technology(key, raw, scope))
        .collect();
    let factions = raw
        .list
        .iter()
        .map(|(key, faction_raw)| faction(key, faction_raw, &raw.technologies, scope))
        .collect();
    (technologies, factions)
}

fn technology(key: &Spanned<String>, raw: &RawTechnology, scope: &Scope<'_, '_>) -> Technology {
    Technology {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        base: raw.base,
        units: raw.units,
        in_ruins: raw.in_ruins,
        effects: raw.effects.iter().map(|raw| effect(raw, scope)).collect(),
        about: optional(raw.about.as_ref()),
    }
}

fn effect(raw: &Spanned<RawEffect>, scope: &Scope<'_, '_>) -> Effect {
    let within = |value: i64, range: RangeInclusive<i64>| -> i32 {
        scope.number(&Spanned::new(value, raw.span), range, "the effect")
    };
    let percent = |value| within(value, -100..=1000);
    let points = |value| within(value, -100..=100);
    match raw.value {
        RawEffect::Attack(value) => Effect::Attack(percent(value)),
        RawEffect::Shields(value) => Effect::Shields(within(value, -100..=100)),
        RawEffect::Loot(value) => Effect::Loot(percent(value)),
        RawEffect::Boarding(value) => Effect::Boarding(percent(value)),
        RawEffect::Needs(good, value) => Effect::Needs(good, within(value, -100..=100)),
        RawEffect::Yield(good, value) => Effect::Yield(good, percent(value)),
        RawEffect::Repair(value) => Effect::Repair(points(value)),
        RawEffect::Speed(value) => Effect::Speed(within(value, -20..=20)),
        RawEffect::Sight(value) => Effect::Sight(within(value, 0..=9)),
        RawEffect::Cargo(value) => Effect::Cargo(percent(value)),
        RawEffect::Spying(value) => Effect::Spying(percent(value)),
        RawEffect::Terraforming => Effect::Terraforming,
        RawEffect::Beaming => Effect::Beaming,
    }
}

fn faction(
    key: &Spanned<String>,
    raw: &RawFaction,
    technologies: &EntryTable<RawTechnology>,
    scope: &Scope<'_, '_>,
) -> (FactionDef, FactionStart) {
    let mut held = vec![0; technologies.len()];
    for (id, amount) in raw.technology.iter() {
        let units = Spanned::new(*amount, id.span);
        let knowledge = technologies
            .get(id)
            .is_some_and(|technology| !technology.units);
        let most = if knowledge { 1 } else { 999 };
        let what = if knowledge {
            "knowledge, which one has or has not,"
        } else {
            "the number of units"
        };
        let count = scope.number(&units, 0..=most, what);
        if let Some(entry) = scope
            .find(&scope.technologies, id)
            .and_then(|at| held.get_mut(at))
        {
            *entry = count;
        }
    }
    let mut traits: Vec<_> = raw.traits.iter().map(|spanned| spanned.value).collect();
    traits.sort_unstable();
    traits.dedup();
    let start = FactionStart {
        technology: held,
        prestige: scope.number_or(raw.prestige.as_ref(), 0..=1000, 50, "the prestige"),
        morale: scope.number_or(raw.morale.as_ref(), 0..=100, 60, "the morale"),
        hidden_but_to: raw.hidden_but_to.as_ref().map(|known| {
            let known = known.iter();
            known.map(|id| scope.faction(id)).collect()
        }),
    };
    let definition = FactionDef {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        short: scope.text(&raw.short, "the short name"),
        kind: raw.kind,
        emblem: scope.text(&raw.emblem, "the name of the emblem"),
        glyph: glyph(&raw.glyph, scope),
        colour: colour(&raw.colour, scope),
        hatch: raw.hatch,
        home: raw.home.as_ref().map(|home| scope.territory(home)),
        traits,
        playable: raw.playable,
        difficulty: raw.difficulty,
        faces: raw.faces.unwrap_or(Faces::usual(raw.kind)),
        situation: optional(raw.situation.as_ref()),
        source: raw.source,
    };
    (definition, start)
}

/// One or two characters that take a place on the drawn map.
fn glyph(raw: &Spanned<String>, scope: &Scope<'_, '_>) -> String {
    let visible = raw.chars().all(|c| !c.is_control() && !c.is_whitespace());
    if !visible || !(1..=2).contains(&raw.chars().count()) {
        let message = format!("the glyph {} is not one or two characters", quoted(raw));
        let found = scope.error("bad-glyph", raw.span, message);
        scope.report(found.expected(["one or two characters that can be seen"]));
    } else if raw.chars().all(|c| c.is_ascii_digit()) {
        let message = format!("the glyph {} reads like a number of ships", quoted(raw));
        let found = scope.error("bad-glyph", raw.span, message);
        scope.report(found.label("write a letter or another sign"));
    }
    raw.value.clone()
}

/// `#rrggbb`.
fn colour(raw: &Spanned<String>, scope: &Scope<'_, '_>) -> [u8; 3] {
    let digits = raw.strip_prefix('#').filter(|digits| digits.len() == 6);
    let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let part = |at: usize| {
        let digits = digits?.get(at..at + 2)?;
        u8::from_str_radix(digits, 16).ok()
    };
    match (part(0), part(2), part(4)) {
        (Some(red), Some(green), Some(blue)) => [red, green, blue],
        _ => {
            let message = format!("{} is no colour", quoted(raw));
            let found = scope.error("bad-colour", raw.span, message);
            scope.report(found.expected(["`#rrggbb`, such as `#b5651d`"]));
            [0; 3]
        }
    }
}

/// Opinions, one direction each, by who thinks and of whom.
pub(super) fn relations(
    raw: Option<&List<RawRelation>>,
    scope: &Scope<'_, '_>,
) -> Vec<RelationDef> {
    let mut written: BTreeMap<(FactionId, FactionId), (RelationDef, Span)> = BTreeMap::new();
    let mut mirrored = Vec::new();
    for raw in raw.into_iter().flatten() {
        let of = scope
            .find(&scope.factions, &raw.of)
            .map(FactionId::from_index);
        let toward = scope
            .find(&scope.factions, &raw.toward)
            .map(FactionId::from_index);
        let opinion = scope.number_or(raw.opinion.as_ref(), -100..=100, 0, "the opinion");
        let (Some(of), Some(toward)) = (of, toward) else {
            continue;
        };
        if of == toward {
            let found = scope.error(
                "relation-to-self",
                raw.toward.span,
                "a faction has no relation to itself",
            );
            scope.report(found);
            continue;
        }
        let why = optional(raw.why.as_ref());
        let trust = raw
            .trust
            .as_ref()
            .map(|_| scope.number_or(raw.trust.as_ref(), 0..=10_000, 0, "the trust"));
        let relation = RelationDef {
            of,
            toward,
            opinion,
            blood_enemies: raw.blood_enemies,
            trust,
            earned: 0,
            why,
        };
        if let Some((_, first)) = written.get(&(of, toward)) {
            let message = format!(
                "the relation of {} to {} stands here twice",
                quoted(&raw.of),
                quoted(&raw.toward)
            );
            let found = scope.error("duplicate-relation", raw.of.span, message);
            scope.report(
                found
                    .label("again here")
                    .secondary(scope.file(), *first, "first here"),
            );
            continue;
        }
        if raw.mutual || raw.blood_enemies {
            mirrored.push(RelationDef {
                of: toward,
                toward: of,
                ..relation.clone()
            });
        }
        written.insert((of, toward), (relation, raw.of.span));
    }
    // What is written for the other direction goes before what follows from this one; but
    // nobody is a blood enemy alone.
    for relation in mirrored {
        let blood_enemies = relation.blood_enemies;
        let key = (relation.of, relation.toward);
        let (other, _) = written.entry(key).or_insert((relation, Span::default()));
        other.blood_enemies |= blood_enemies;
    }
    written
        .into_values()
        .map(|(relation, _)| relation)
        .collect()
}
