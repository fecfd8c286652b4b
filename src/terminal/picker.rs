//! Choosing a scenario and a faction.

use super::console::{Console, Read};
use super::ink::{Ink, ink};
use super::lexicon::Lexicon;
use super::print::Output;
use super::setup::Setup;
use crate::id::FactionId;
use crate::scenario::model::{Difficulty, Scenario};
use crate::scenario::open::{Rejected, open};
use crate::scenario::suggest;
use crate::session::{library, shelf};
use crate::text::{Text, say};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A scenario by its path or by the name of its folder.
///
/// # Errors
/// Everything that is wrong with it, or what was perhaps meant.
pub fn named(called: &Path, text: &Text) -> Result<Scenario, String> {
    if let Some(path) = library::located(called) {
        return open(&path).map_err(|rejected| rejected.to_string());
    }
    // A name that is no text is shown as far as it is one.
    let name = called.to_string_lossy();
    let name = name.as_ref();
    let all = library::found();
    let names = || all.iter().map(|(known, _)| known.as_str());
    let known: Vec<&str> = names().collect();
    Err(match suggest::closest(name, names()) {
        Some(close) => say!(text, "scenario-did-you-mean", name = name, close = close),
        None => say!(
            text,
            "scenario-unknown",
            name = name,
            known = known.join(", ")
        ),
    })
}

/// What to play.
#[derive(Debug)]
pub enum Picked {
    /// A new game of a scenario.
    New(Box<Scenario>),
    /// A saved game.
    Saved(PathBuf),
    /// Nothing: the person leaves.
    Nothing,
}

/// Asks which scenario to play, or whether to go on with the last game.
pub fn scenario(console: &mut Console, text: &Text) -> Picked {
    let mut all: Vec<(String, Scenario)> = Vec::new();
    let mut broken = Vec::new();
    for (name, path) in library::found() {
        match open(&path) {
            Ok(scenario) => all.push((name, scenario)),
            Err(rejected) => broken.push((name, rejected)),
        }
    }
    // The shortest is for beginners, and comes first.
    all.sort_by_key(|(_, scenario)| scenario.places.len());
    let mut page = Output::new();
    page.heading(&say!(text, "pick-title"));
    if all.is_empty() {
        page.para(&say!(text, "pick-none"));
        tell_broken(&broken, text, &mut page);
        console.show(&page);
        return Picked::Nothing;
    }
    let last = shelf::all().into_iter().next();
    if let Some(last) = &last {
        let who: Vec<&str> = last
            .header
            .persons
            .iter()
            .map(|(f, _)| f.as_str())
            .collect();
        page.gap();
        page.para(&say!(
            text,
            if last.has_ended() {
                "pick-go-on-ended"
            } else {
                "pick-go-on"
            },
            title = last.header.title.as_str(),
            who = who.join(", "),
            turn = i32::from(last.header.turn)
        ));
    }
    for (number, (name, scenario)) in (1..).zip(&all) {
        page.gap();
        let title = ink(Ink::Strong, &scenario.name);
        // Two of one title are told apart by what is typed.
        let twin = |(other, it): &(String, Scenario)| it.name == scenario.name && other != name;
        page.para(&if all.iter().any(twin) {
            format!("{number}. {title} ({name})")
        } else {
            format!("{number}. {title}")
        });
        page.item(&format!("  {}", scenario.summary));
    }
    tell_broken(&broken, text, &mut page);
    page.gap();
    page.para(&say!(text, "pick-scenario"));
    console.show(&page);
    loop {
        let typed = match console.read("> ", &Lexicon::default()) {
            Read::Line(line) => line.trim().to_lowercase(),
            Read::Cancelled => continue,
            Read::End => return Picked::Nothing,
        };
        if is_leaving(&typed) {
            return Picked::Nothing;
        }
        if let (Some(last), "0") = (&last, typed.as_str()) {
            return Picked::Saved(last.path.clone());
        }
        let named = || {
            let fits = |text: &str| text.to_lowercase().contains(&typed);
            let whole = all
                .iter()
                .position(|(name, _)| name.to_lowercase() == typed);
            whole.or_else(|| {
                all.iter()
                    .position(|(name, it)| fits(&it.name) || fits(name))
            })
        };
        if let (Some(last), true) = (&last, typed.is_empty()) {
            // The first of the list.
            return Picked::Saved(last.path.clone());
        }
        let number = typed.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let at = match number.filter(|at| *at < all.len()) {
            Some(at) => Some(at),
            None if typed.is_empty() => Some(0),
            // "2371" is a part of a name; "7" is a number that is too great.
            None if number.is_some() && typed.len() < 3 => None,
            None => named(),
        };
        match at {
            Some(at) if at < all.len() => return Picked::New(Box::new(all.swap_remove(at).1)),
            _ if let Some((_, why)) =
                broken.iter().find(|(name, _)| name.to_lowercase() == typed) =>
            {
                // Marks point to what is above them: nothing is wrapped.
                let mut page = Output::default();
                for line in why.to_string().lines() {
                    page.line(line);
                }
                console.show(&page);
            }
            _ => console.show(&Output::of(&say!(text, "pick-again", most = all.len()))),
        }
    }
}

/// Says which scenarios cannot be played, and the first reason of each.
fn tell_broken(broken: &[(String, Box<Rejected>)], text: &Text, page: &mut Output) {
    for (name, why) in broken {
        page.gap();
        let why = why.summary();
        page.para(&say!(
            text,
            "pick-broken-why",
            name = name.as_str(),
            why = why
        ));
    }
}

fn is_leaving(typed: &str) -> bool {
    matches!(typed, "quit" | "exit" | "q")
}

/// A faction by its name, short name or key.
///
/// # Errors
/// Says who there is.
pub fn faction_named(scenario: &Scenario, name: &str, text: &Text) -> Result<FactionId, String> {
    let folded = name.to_lowercase();
    let fits = |exact: bool| {
        scenario.faction_ids().find(|id| {
            let def = scenario.faction(*id);
            [&def.key, &def.short, &def.name].into_iter().any(|known| {
                let known = known.to_lowercase();
                if exact {
                    known == folded
                } else {
                    known.starts_with(&folded)
                }
            })
        })
    };
    if let Some(id) = fits(true).or_else(|| fits(false)) {
        let def = scenario.faction(id);
        if def.playable {
            return Ok(id);
        }
        return Err(say!(text, "faction-not-playable", name = def.name.as_str()));
    }
    let known: Vec<&str> = scenario
        .roster
        .factions
        .iter()
        .map(|f| f.short.as_str())
        .collect();
    Err(match suggest::closest(name, known.iter().copied()) {
        Some(close) => say!(text, "faction-did-you-mean", name = name, close = close),
        None => say!(
            text,
            "faction-unknown",
            name = name,
            known = known.join(", ")
        ),
    })
}

/// Whom the person wants to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickerChoice {
    /// This faction.
    Faction(FactionId),
    /// Nobody: to watch.
    Watch,
    /// To choose another scenario.
    Back,
    /// To leave.
    Leave,
}

/// Asks which faction to play.
pub fn faction(console: &mut Console, setup: &mut Setup, text: &Text) -> PickerChoice {
    let scenario = Arc::clone(&setup.scenario);
    let mut order: Vec<FactionId> = scenario.recommended.clone();
    order.extend(
        scenario
            .faction_ids()
            .filter(|id| !scenario.recommended.contains(id)),
    );
    order.retain(|id| scenario.faction(*id).playable);
    let mut page = Output::new();
    page.heading(&scenario.name);
    for (number, id) in (1..).zip(&order) {
        let def = scenario.faction(*id);
        let mark = if scenario.recommended.contains(id) {
            say!(text, "pick-recommended")
        } else {
            String::new()
        };
        page.para(&say!(
            text,
            "pick-faction-line",
            number = number,
            name = ink(Ink::Faction(id.0), &def.name),
            difficulty = difficulty(text, def.difficulty),
            mark = mark
        ));
        if order.len() <= 6 {
            page.item(&format!("  {}", def.situation));
        }
    }
    page.gap();
    setup.tell(text, &mut page);
    page.para(&say!(text, "pick-faction"));
    console.show(&page);
    loop {
        let typed = match console.read("> ", &Lexicon::default()) {
            Read::Line(line) => line.trim().to_owned(),
            Read::Cancelled => continue,
            Read::End => return PickerChoice::Leave,
        };
        // A name that nobody has is said back as it was typed.
        let asked = typed.clone();
        let typed = typed.to_lowercase();
        if is_leaving(&typed) {
            return PickerChoice::Leave;
        }
        if matches!(typed.as_str(), "watch" | "none" | "nobody") {
            return PickerChoice::Watch;
        }
        if matches!(typed.as_str(), "back" | "b") {
            return PickerChoice::Back;
        }
        if let Some(said) = setup.change(&typed, text) {
            console.show(&said);
            continue;
        }
        let scenario = &setup.scenario;
        // "about NAME" tells more where the list is short of words.
        if let Some(name) = typed
            .strip_prefix("about ")
            .and(asked.get("about ".len()..))
        {
            let page = match faction_named(scenario, name, text) {
                Ok(id) => Output::of(&scenario.faction(id).situation),
                Err(why) => Output::of(&why),
            };
            console.show(&page);
            continue;
        }
        let number = typed.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let chosen = match number {
            Some(at) => order.get(at).copied(),
            None if typed.is_empty() => order.first().copied(),
            None => match faction_named(scenario, &asked, text) {
                Ok(id) => Some(id),
                Err(why) => {
                    console.show(&Output::of(&why));
                    continue;
                }
            },
        };
        match chosen {
            Some(id) => return PickerChoice::Faction(id),
            None => console.show(&Output::of(&say!(text, "pick-again", most = order.len()))),
        }
    }
}

/// How hard a faction is to play.
fn difficulty(text: &Text, difficulty: Difficulty) -> String {
    match difficulty {
        Difficulty::Easy => say!(text, "difficulty-easy"),
        Difficulty::Normal => say!(text, "difficulty-normal"),
        Difficulty::Hard => say!(text, "difficulty-hard"),
        Difficulty::Desperate => say!(text, "difficulty-desperate"),
    }
}
