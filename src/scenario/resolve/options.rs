//! The block `options`.

use super::scope::Scope;
use crate::id::{FactionId, OptionId};
use crate::scenario::model::{EarlierBeat, FactionDef, OptionChoice, ScenarioOption};
use crate::scenario::raw::{RawChoice, RawEarlierBeat, RawOption};
use crate::scenario::span::{EntryTable, Spanned};

/// The options, each with its default chosen; `factions` bear the names that they have otherwise.
pub(super) fn options(
    raw: Option<&EntryTable<RawOption>>,
    factions: &[FactionDef],
    scope: &Scope<'_, '_>,
) -> Vec<ScenarioOption> {
    let all = raw.into_iter().flat_map(EntryTable::iter);
    all.map(|(key, raw)| option(key, raw, factions, scope))
        .collect()
}

fn option(
    key: &Spanned<String>,
    raw: &RawOption,
    factions: &[FactionDef],
    scope: &Scope<'_, '_>,
) -> ScenarioOption {
    let mut choices: Vec<OptionChoice> = raw
        .choices
        .iter()
        .map(|(key, raw)| choice(key, raw, scope))
        .collect();
    let named = choices.iter().flat_map(|choice| &choice.called);
    let mut named: Vec<FactionId> = named.map(|(who, ..)| *who).collect();
    named.sort_unstable();
    named.dedup();
    for choice in &mut choices {
        for who in &named {
            let has = choice.called.iter().any(|(called, ..)| called == who);
            if let (false, Some(def)) = (has, factions.get(who.index())) {
                let plain = (*who, def.name.clone(), def.short.clone());
                choice.called.push(plain);
            }
        }
    }
    let default = raw.default.as_ref();
    let chosen = default.map_or((OptionId(0), 0), |default| scope.choice(key, default));
    ScenarioOption {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        text: scope.text(&raw.text, "the text"),
        choices,
        chosen: chosen.1,
    }
}

fn choice(key: &Spanned<String>, raw: &RawChoice, scope: &Scope<'_, '_>) -> OptionChoice {
    let called = raw.called.iter().map(|(who, called)| {
        let name = scope.text(&called.name, "the name");
        (
            scope.faction(who),
            name,
            scope.text(&called.short, "the short name"),
        )
    });
    OptionChoice {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        text: scope.text(&raw.text, "the text"),
        after: raw
            .after
            .iter()
            .map(|raw| earlier(&raw.value, scope))
            .collect(),
        called: called.collect(),
    }
}

fn earlier(raw: &RawEarlierBeat, scope: &Scope<'_, '_>) -> EarlierBeat {
    EarlierBeat {
        scenario: scope.text(&raw.scenario, "the scenario"),
        beat: scope.text(&raw.beat, "the beat"),
        is: raw.is,
    }
}
