//! From what was written to what is played: names become ids, amounts are held to their
//! ranges, and what was left out gets its default.
//!
//! Resolving never stops at a mistake. It reports, puts something harmless in its place and
//! goes on; whether the model may be played is decided at the end.

mod beats;
mod deals;
mod factions;
mod fleets;
mod incidents;
mod majes;
mod map;
mod meta;
mod minds;
mod names;
mod objectives;
mod options;
mod scenes;
mod scope;
mod trials;
mod twins;

pub use names::Names;
pub use scope::Scope;

use super::diagnostic::Diagnostics;
use super::model::{Book, Opening, Roster, Scenario, SettledOption};
use super::raw::RawScenario;
use super::source::FileId;
use crate::id::OptionId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The version of the file format that this game reads.
pub const FORMAT: u32 = 1;

/// Resolves a file. `None` if a block is absent that no scenario can do without; else a
/// model that is good if, and only if, nothing found is an error.
pub fn resolve(
    id: &str,
    raw: &RawScenario,
    file: FileId,
    found: &mut Diagnostics,
) -> Option<Scenario> {
    let scope = Scope::new(raw, file, found);
    let numbers = majes::numbers(raw.majes.get(), &scope);
    let meta = raw.meta.get().map(|meta| meta::meta(meta, &scope));
    let map = raw.map.get().map(|map| map::map(map, raw, &scope));
    let factions = raw
        .factions
        .get()
        .map(|factions| factions::factions(factions, &scope));
    let fleets = raw
        .fleets
        .get()
        .map(|fleets| fleets::fleets(fleets, &numbers, &scope));
    let majes = raw
        .majes
        .get()
        .map(|majes| majes::majes(majes, raw, &numbers, &scope));
    let relations = factions::relations(raw.relations.get(), &scope);
    let deals = deals::deals(raw.deals.get(), &scope);
    let incidents = incidents::incidents(raw.incidents.get(), &scope);
    let vars = objectives::vars(raw.vars.get(), &scope);
    let mut scenes = scenes::scenes(raw.events.get(), &scope);
    let (beats, questions) = beats::beats(raw.beats.get(), scenes.len(), &scope);
    scenes.extend(questions);
    let objectives = raw
        .objectives
        .get()
        .map(|raw| objectives::objectives(raw, &scope));
    let count = factions.as_ref().map_or(0, |(_, factions)| factions.len());
    let minds = minds::minds(raw.minds.get(), count, &scope);
    let last = meta.as_ref().map_or(1, |meta| meta.turns);
    let trials = trials::trials(raw.tests.get(), last, (&beats, &scenes), &scope);
    let encyclopedia = meta::encyclopedia(raw.encyclopedia.get(), &scope);
    let meta = meta?;
    let (needs, mut places, lanes) = map?;
    let (technologies, factions) = factions?;
    let (classes, fleets) = fleets?;
    map::provision(&mut places, (raw.map.get()?, raw), &fleets, &classes);
    let (notables, majes) = majes?.into_iter().unzip();
    let (mut places, lands): (Vec<_>, Vec<_>) = places.into_iter().unzip();
    twins::tell_apart(&mut places, &lanes);
    let (factions, starts): (Vec<_>, Vec<_>) = factions.into_iter().unzip();
    let options = options::options(raw.options.get(), &factions, &scope);
    let defaults: Vec<SettledOption> = options
        .iter()
        .enumerate()
        .map(|(at, option)| (OptionId::from_index(at), option.chosen))
        .collect();
    let book = Book {
        id: id.to_owned(),
        name: meta.name,
        summary: meta.summary,
        briefing: meta.briefing,
        authors: meta.authors,
        start: meta.start,
        turn: meta.turn,
        turns: meta.turns,
        follows: meta.follows,
        before: Vec::new(),
        recommended: meta.recommended,
        rules: meta.rules,
        needs,
        options,
        places,
        lanes,
        classes,
        technologies,
        notables,
        incidents,
        vars,
        scenes,
        beats,
        objectives: objectives?,
        encyclopedia,
        emblems: BTreeMap::new(),
        portraits: BTreeMap::new(),
    };
    let opening = Opening {
        lands,
        factions: starts,
        majes,
        fleets,
        relations,
        deals,
        minds,
    };
    let mut scenario = Scenario {
        book: Arc::new(book),
        roster: Arc::new(Roster { factions }),
        opening,
        trials,
    };
    for chosen in defaults {
        scenario.settle(chosen);
    }
    Some(scenario)
}
