//! The blocks `meta` and `encyclopedia`.

use super::scope::Scope;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Carry, Date, EncyclopediaEntry, MAX_EXCHANGES, Rules, TurnLength};
use crate::scenario::raw::{RawDate, RawEntry, RawMeta, RawRules};
use crate::scenario::span::{EntryTable, List};

/// What the block `meta` comes to.
pub(super) struct Meta {
    pub name: String,
    pub summary: String,
    pub briefing: String,
    pub authors: Vec<String>,
    pub start: Date,
    pub turn: TurnLength,
    pub turns: Turn,
    pub follows: Vec<(String, Vec<Carry>)>,
    pub recommended: Vec<FactionId>,
    pub rules: Rules,
}

pub(super) fn meta(raw: &RawMeta, scope: &Scope<'_, '_>) -> Meta {
    Meta {
        name: scope.text(&raw.name, "the title"),
        summary: scope.text(&raw.summary, "the summary"),
        briefing: scope.text(&raw.briefing, "the briefing"),
        authors: raw.authors.to_vec(),
        start: date(&raw.start, scope),
        turn: raw.turn,
        turns: scope.number(&raw.turns, 1..=999, "the last turn"),
        follows: follows(&raw.follows),
        recommended: scope.each(&raw.recommended, Scope::faction),
        rules: rules(&raw.rules, scope),
    }
}

/// What is taken over from games of which other scenarios.
fn follows(raw: &EntryTable<List<Carry>>) -> Vec<(String, Vec<Carry>)> {
    let each = raw.iter();
    each.map(|(earlier, carries)| (earlier.value.clone(), carries.iter().copied().collect()))
        .collect()
}

fn date(raw: &RawDate, scope: &Scope<'_, '_>) -> Date {
    Date {
        year: scope.number(&raw.year, -9999..=9999, "the year"),
        month: scope.number_or(raw.month.as_ref(), 1..=12, 1, "the month"),
    }
}

fn rules(raw: &RawRules, scope: &Scope<'_, '_>) -> Rules {
    let default = Rules::default();
    Rules {
        store_turns: scope.number_or(
            raw.store_turns.as_ref(),
            1..=99,
            default.store_turns,
            "`store_turns`",
        ),
        start_turns: scope.number_or(
            raw.start_turns.as_ref(),
            0..=99,
            default.start_turns,
            "`start_turns`",
        ),
        seized_yield: scope.number_or(
            raw.seized_yield.as_ref(),
            0..=100,
            default.seized_yield,
            "`seized_yield`",
        ),
        seized_turns: scope.number_or(
            raw.seized_turns.as_ref(),
            0..=99,
            default.seized_turns,
            "`seized_turns`",
        ),
        governs: scope.number_or(raw.governs.as_ref(), 1..=99, default.governs, "`governs`"),
        trade_range: scope.number_or(
            raw.trade_range.as_ref(),
            0..=999,
            default.trade_range,
            "`trade_range`",
        ),
        terraform_units: scope.number_or(
            raw.terraform_units.as_ref(),
            1..=100,
            default.terraform_units,
            "`terraform_units`",
        ),
        exchanges: scope.number_or(
            raw.exchanges.as_ref(),
            1..=i64::from(MAX_EXCHANGES),
            default.exchanges,
            "`exchanges`",
        ),
    }
}

pub(super) fn encyclopedia(
    raw: Option<&EntryTable<RawEntry>>,
    scope: &Scope<'_, '_>,
) -> Vec<EncyclopediaEntry> {
    let entries = raw.into_iter().flat_map(EntryTable::iter);
    entries
        .map(|(key, raw)| EncyclopediaEntry {
            key: key.value.clone(),
            title: scope.text(&raw.title, "the heading"),
            aliases: raw
                .aliases
                .iter()
                .map(|alias| alias.value.clone())
                .collect(),
            text: scope.text(&raw.text, "the text"),
            facts: raw.facts.iter().map(|fact| fact.value.clone()).collect(),
            source: raw.source,
        })
        .collect()
}
