//! `first-maje check`: everything that is wrong with a scenario, at once.
//!
//! A check is a function in a file of its own, over what was written and what it can refer
//! to. [`MISTAKES_IN`] always run, and so must bear a file of which only parts could be
//! read; [`DOUBTS_ABOUT`] run on files without mistakes, where they cannot mislead.

mod beats;
mod cascade;
mod commanders;
mod edges;
mod emblems;
mod events;
mod faces;
mod feelings;
mod fleetless;
mod format;
mod goals;
mod hidden;
mod homes;
mod hunger;
mod idle;
mod ids;
mod lanes;
mod lasting;
mod leaders;
mod limits;
mod namesakes;
mod offered;
mod options;
mod places;
mod played;
mod powers;
mod reach;
mod repeats;
mod run;
mod ships;
mod sums;
mod texts;
mod unused;
mod victory;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_beats;
#[cfg(test)]
mod tests_of_options;

pub use run::{CLEAN, COULD_NOT_RUN, MISTAKES, run};

use played::Played;

use super::de;
use super::diagnostic::Diagnostics;
use super::folder::Folder;
use super::model::Scenario;
use super::raw::RawScenario;
use super::resolve::{Scope, resolve};
use super::source::FileId;

/// A look at one aspect of a file.
type Check = fn(&RawScenario, &Scope<'_, '_>);

/// What makes a scenario unplayable. Where an id is not plain, these would take what refers to it for missing.
const MISTAKES_IN: [Check; 12] = [
    lanes::check,
    reach::check,
    hidden::check,
    homes::check,
    leaders::check,
    commanders::check,
    faces::check,
    offered::check,
    options::check,
    edges::check,
    sums::check,
    texts::hidden,
];

/// What is allowed, but hardly meant.
const DOUBTS_ABOUT: [Check; 12] = [
    hunger::check,
    fleetless::check,
    unused::check,
    options::unread,
    victory::check,
    texts::unwritten,
    texts::undrawn,
    namesakes::check,
    repeats::check,
    feelings::check,
    faces::doubts,
    idle::check,
];

/// A look at what will be played.
type Doubt = fn(&Played<'_, '_, '_>);

/// What will be played, but hardly as it was meant.
const DOUBTS_ABOUT_PLAY: [Doubt; 7] = [
    events::check,
    places::check,
    ships::check,
    powers::check,
    goals::check,
    beats::check,
    lasting::check,
];

/// Checks a text and resolves it. The scenario is there if there are no mistakes; there may
/// be warnings. `id` is the name of its folder.
pub fn text(id: &str, text: &str, file: FileId, found: &mut Diagnostics) -> Option<Scenario> {
    text_with(id, text, file, &Folder::default(), found)
}

/// The same for a scenario that brings other files along.
pub fn text_with(
    id: &str,
    text: &str,
    file: FileId,
    folder: &Folder,
    found: &mut Diagnostics,
) -> Option<Scenario> {
    let mut here = Diagnostics::new();
    let scenario = resolved(id, text, file, folder, &mut here);
    cascade::settle(&mut here);
    cascade::gather(text, &mut here);
    let sound = !here.has_errors();
    found.absorb(here);
    scenario.filter(|_| sound)
}

fn resolved(
    id: &str,
    text: &str,
    file: FileId,
    folder: &Folder,
    found: &mut Diagnostics,
) -> Option<Scenario> {
    let raw: Option<RawScenario> = de::from_str(text, file, found).value;
    cascade::forget(text, found);
    let raw = raw?;
    // Another format may mean other things by the same words, and tables without limits
    // would be resolved without limits.
    if !format::check(&raw, file, found) || !limits::check(&raw, file, found) {
        return None;
    }
    let mut scenario = resolve(id, &raw, file, found);
    if let Some(scenario) = &mut scenario {
        folder.hand_over(scenario);
    }
    let scope = Scope::new(&raw, file, found);
    ids::check(&raw, &scope);
    emblems::check(&raw, &folder.emblems, &scope);
    if !scope.has_found("bad-id") {
        for check in MISTAKES_IN {
            check(&raw, &scope);
        }
    }
    drop(scope);
    if !found.has_errors() {
        let scope = Scope::new(&raw, file, found);
        for check in DOUBTS_ABOUT {
            check(&raw, &scope);
        }
        if let Some(scenario) = &scenario {
            let played = Played {
                raw: &raw,
                scenario,
                scope: &scope,
            };
            emblems::unused(&played, folder);
            for check in DOUBTS_ABOUT_PLAY {
                check(&played);
            }
        }
    }
    scenario
}
