//! `first-maje play`: from the arguments to a game.

use super::console::Console;
use super::game::TerminalGame;
use super::picker::{self, Picked, PickerChoice};
use super::print::Output;
use super::setup::Setup;
use crate::id::FactionId;
use crate::scenario::model::{Canon, Scenario};
use crate::scenario::settle::read_options;
use crate::session::{Session, SessionConfig};
use crate::text::{Text, say};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// All is well.
pub const PLAYED: u8 = 0;
/// What was done could not be shown or saved: the output was closed, or a device is full.
pub const CUT_SHORT: u8 = 1;
/// A scenario, a faction or a file could not be used.
pub const COULD_NOT_PLAY: u8 = 2;

/// What to play, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The scenario: a path or the name of a folder; without one, the person is asked.
    pub scenario: Option<PathBuf>,
    /// Who persons play; without any, the person is asked; "none" to watch.
    pub seats: Vec<String>,
    /// The root of all dice; without one, it is drawn.
    pub seed: Option<u64>,
    /// How strongly minds follow the story as it was told.
    pub canon: Option<Canon>,
    /// A game that is over and that this one follows.
    pub after: Option<PathBuf>,
    /// How options of the scenario are settled, each as `NAME=CHOICE`.
    pub settled: Vec<String>,
    /// A file with lines to be read first.
    pub script: Option<PathBuf>,
    /// A saved game to go on with.
    pub load: Option<PathBuf>,
}

/// Plays a game. Returns the exit code.
#[must_use]
pub fn play(options: &Options) -> u8 {
    let text = match Text::english() {
        Ok(text) => text,
        Err(error) => return fail(&error.to_string()),
    };
    let script = match options.script.as_ref().map(std::fs::read).transpose() {
        // As from a pipe: what is no text is not understood, and says so.
        Ok(Some(bytes)) if matches!(bytes.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) => {
            return fail(&say!(text, "script-wide"));
        }
        Ok(script) => script.map(|bytes| {
            let text = String::from_utf8_lossy(&bytes);
            text.lines().map(str::to_owned).collect()
        }),
        Err(error) => return fail(&say!(text, "script-unreadable", why = error.to_string())),
    };
    let mut console = Console::new(script);
    match begin(options, &mut console, &text) {
        Ok(Some((session, fresh))) => {
            if TerminalGame::new(session, console, text, fresh).run() {
                PLAYED
            } else {
                CUT_SHORT
            }
        }
        Ok(None) if console.is_broken() => CUT_SHORT,
        Ok(None) => PLAYED,
        Err(why) => fail(&why),
    }
}

/// The session that the options stand for, and whether it has just begun; nothing if somebody has
/// to be asked first.
///
/// # Errors
/// A scenario, a faction or a file cannot be used.
pub fn unasked(options: &Options, text: &Text) -> Result<Option<(Session, bool)>, String> {
    if let Some(path) = &options.load {
        let session = super::saves::open(path, text)?;
        return Ok(Some((session, false)));
    }
    let Some(name) = &options.scenario else {
        return Ok(None);
    };
    let setup = set_up(options, picker::named(name, text)?, text)?;
    if options.seats.is_empty() {
        return Ok(None);
    }
    let persons = named(options, &setup.scenario, text)?;
    Ok(Some((seated(options, setup, &persons), true)))
}

fn fail(why: &str) -> u8 {
    let page = Output::of(why);
    let said = super::ink::plain(&page.text(super::print::USUAL));
    // Where nobody can be told, the exit code still says it.
    drop(anstream::stderr().write_all(said.as_bytes()));
    COULD_NOT_PLAY
}

/// A session to play, and whether it has just begun; nothing if the person leaves.
fn begin(
    options: &Options,
    console: &mut Console,
    text: &Text,
) -> Result<Option<(Session, bool)>, String> {
    if let Some(path) = &options.load {
        let session = super::saves::open(path, text)?;
        return Ok(Some((session, false)));
    }
    if options.scenario.is_none() {
        console.show(&Output::of(&say!(text, "welcome")));
    }
    loop {
        let scenario = match &options.scenario {
            Some(name) => picker::named(name, text)?,
            None => match picker::scenario(console, text) {
                Picked::New(scenario) => *scenario,
                Picked::Saved(path) => return Ok(Some((super::saves::open(&path, text)?, false))),
                Picked::Nothing => return Ok(None),
            },
        };
        console.set_colours(scenario.roster.factions.iter().map(|f| f.colour));
        match seats(options, set_up(options, scenario, text)?, console, text)? {
            Seats::Taken(session) => return Ok(Some((*session, true))),
            // With a scenario from the command line there is nothing to go back to but its seats.
            Seats::Back => {}
            Seats::Leave => return Ok(None),
        }
    }
}

/// What came of asking who plays.
enum Seats {
    Taken(Box<Session>),
    Back,
    Leave,
}

/// The scenario with its options settled: by the game that came before, and by what was written.
fn set_up(options: &Options, scenario: Scenario, text: &Text) -> Result<Setup, String> {
    let mut scenario = Arc::new(scenario);
    let mut settled = Vec::new();
    let mut before = None;
    if let Some(path) = &options.after {
        let game = super::saves::open(path, text)?;
        let title = game.book().name.clone();
        let earlier = game
            .earlier()
            .ok_or_else(|| say!(text, "after-not-over", title = title.as_str()))?;
        settled = scenario.after(&earlier);
        if settled.is_empty() && !scenario.follows(&earlier.scenario) {
            let scenario = scenario.name.as_str();
            return Err(say!(
                text,
                "after-nothing",
                title = title,
                scenario = scenario
            ));
        }
        before = Some(earlier);
    }
    let written = read_options(&scenario, &options.settled);
    settled.extend(written.map_err(|error| error.to_string())?);
    // Factions may bear the names by which they are known again only once options are settled.
    scenario = scenario.settled(&settled);
    if let Some(earlier) = before {
        scenario = scenario.inheriting(&earlier);
    }
    Ok(Setup {
        scenario,
        canon: options.canon.unwrap_or_default(),
    })
}

/// What the options ask for in a picker: the scenario set up, if they name one.
///
/// # Errors
/// A scenario, an option or a file cannot be used.
pub fn asked_for(options: &Options, text: &Text) -> Result<Option<Setup>, String> {
    let scenario = options.scenario.as_ref();
    let named = scenario.map(|name| picker::named(name, text)).transpose()?;
    named.map(|named| set_up(options, named, text)).transpose()
}

fn seats(
    options: &Options,
    mut setup: Setup,
    console: &mut Console,
    text: &Text,
) -> Result<Seats, String> {
    let persons = if options.seats.is_empty() {
        match picker::faction(console, &mut setup, text) {
            PickerChoice::Faction(id) => vec![id],
            PickerChoice::Watch => Vec::new(),
            PickerChoice::Back => return Ok(Seats::Back),
            PickerChoice::Leave => return Ok(Seats::Leave),
        }
    } else {
        named(options, &setup.scenario, text)?
    };
    let session = seated(options, setup, &persons);
    Ok(Seats::Taken(Box::new(session)))
}

/// Whom the options name.
fn named(options: &Options, scenario: &Scenario, text: &Text) -> Result<Vec<FactionId>, String> {
    let nobody = |name: &&String| matches!(name.as_str(), "none" | "nobody");
    let names = options.seats.iter().filter(|name| !nobody(name));
    names
        .map(|name| picker::faction_named(scenario, name, text))
        .collect()
}

/// The game in which persons lead these factions.
fn seated(options: &Options, setup: Setup, persons: &[FactionId]) -> Session {
    let seed = options.seed.unwrap_or_else(drawn_seed);
    let scenario = setup.scenario;
    let config = SessionConfig::minds(&scenario, seed).canon(setup.canon);
    let config = persons
        .iter()
        .fold(config, |config, id| config.person(*id, String::new()));
    Session::new(scenario, config)
}

#[expect(
    clippy::disallowed_types,
    reason = "a seed has to differ from game to game, and this is before the game"
)]
/// A seed nobody chose. The rules never look at a clock; this is before the game.
fn drawn_seed() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    let hasher = std::hash::RandomState::new().build_hasher();
    hasher.finish() % 1_000_000
}
