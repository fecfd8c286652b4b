//! `first-maje shot`: a screen of the window as a picture.

use super::arguments;
use super::complain::complain;
use super::{CLEAN, COULD_NOT_RUN, MISTAKES};
use crate::scenario::model::Scenario;
use crate::session::{Session, SessionConfig};
use crate::terminal::{faction_named, scenario_named};
use crate::text::Text;
use crate::window::{ScreenName, Shot, StagedScreen, WindowFailure, frames, seat_fallen, shoot};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;
use std::sync::Arc;

/// Which screen, of which game, how large.
#[derive(Debug, Clone, Args)]
pub struct ShotArgs {
    /// The screen.
    #[arg(value_parser = screen())]
    screen: ScreenName,
    /// The scenario: its folder, or the name of one that comes with the game.
    #[arg(long, default_value = "four-wells")]
    scenario: PathBuf,
    /// The faction whose screen it is; without one, the first that the scenario recommends.
    #[arg(long = "as", value_name = "FACTION")]
    seat: Option<String>,
    /// The root of all dice.
    #[arg(long, default_value_t = 1, value_parser = arguments::whole::<u64>)]
    seed: u64,
    /// How many turns minds play before the picture.
    #[arg(long, default_value_t = 0, value_parser = arguments::whole::<u16>)]
    turns: u16,
    /// Width and height in pixels.
    #[arg(long, default_value = "1280x720", value_parser = size)]
    size: (u32, u32),
    /// The scale of the interface in percent, 80 to 200.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u16).range(80..=200))]
    scale: u16,
    /// With colours for eyes that cannot tell red from green.
    #[arg(long)]
    safe_colours: bool,
    /// Measure this many frames while the map is panned, instead of writing a picture.
    #[arg(long, hide = true, value_name = "N")]
    frames: Option<u32>,
    /// Lose the graphics before the picture is taken, to see that new ones are found.
    #[arg(long, hide = true)]
    lose_graphics: bool,
    /// Enlarge the scenario to this many sects and territories, as 64x1000.
    #[arg(long, hide = true, value_parser = large)]
    enlarge: Option<(usize, usize)>,
    /// Where to write the picture, as PNG.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// The names of all screens.
fn screen() -> impl TypedValueParser<Value = ScreenName> {
    let names = ScreenName::all().map(ScreenName::value);
    PossibleValuesParser::new(names)
        .try_map(|name| ScreenName::named(&name).ok_or_else(|| format!("no screen \"{name}\"")))
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let parsed = text.split_once('x').and_then(|(width, height)| {
        let size: (u32, u32) = (width.parse().ok()?, height.parse().ok()?);
        let range = 64..=8192;
        (range.contains(&size.0) && range.contains(&size.1)).then_some(size)
    });
    parsed.ok_or_else(|| String::from("write it as 1280x720, each from 64 to 8192"))
}

fn large(text: &str) -> Result<(usize, usize), String> {
    let parsed = text
        .split_once('x')
        .and_then(|(sects, lands)| Some((sects.parse().ok()?, lands.parse().ok()?)));
    parsed.ok_or_else(|| String::from("write it as 64x1000"))
}

/// Draws the picture. Returns the exit code.
pub fn shot(arguments: &ShotArgs) -> u8 {
    match draw(arguments) {
        Ok(()) => CLEAN,
        Err(Trouble::Asked(why)) => {
            complain(&why);
            MISTAKES
        }
        Err(Trouble::Failed(failure)) => {
            complain(&format!("first-maje: {failure}"));
            COULD_NOT_RUN
        }
    }
}

enum Trouble {
    /// What was asked for is not there.
    Asked(String),
    /// It could not be drawn.
    Failed(WindowFailure),
}

/// A game in which minds have played this many turns, or until it ended.
fn played(scenario: &Arc<Scenario>, seed: u64, turns: u16, open_end: bool) -> Session {
    let config = SessionConfig::minds(scenario, seed).open_end(open_end);
    let mut session = Session::new(Arc::clone(scenario), config);
    for _ in 0..turns {
        if session.advance().is_err() {
            break;
        }
    }
    session
}

fn draw(arguments: &ShotArgs) -> Result<(), Trouble> {
    let text = Text::english().map_err(|error| Trouble::Failed(error.into()))?;
    let scenario = scenario_named(&arguments.scenario, &text).map_err(Trouble::Asked)?;
    let scenario = match arguments.enlarge {
        Some((sects, lands)) => crate::lab::enlarge(&scenario, sects, lands),
        None => scenario,
    };
    let seat = match &arguments.seat {
        Some(name) => faction_named(&scenario, name, &text).map_err(Trouble::Asked)?,
        None => scenario
            .recommended
            .first()
            .copied()
            .unwrap_or(crate::id::FactionId(0)),
    };
    let ends = arguments.screen.is_at_end();
    let turns = if ends {
        scenario.turns
    } else {
        arguments.turns
    };
    let scenario = Arc::new(scenario);
    let mut session = played(&scenario, arguments.seed, turns, false);
    if !ends && session.turn() <= turns {
        // Somebody has won before: it goes on for the picture.
        session = played(&scenario, arguments.seed, turns, true);
    }
    if arguments.screen == ScreenName::Fallen {
        seat_fallen(&mut session, scenario.turns);
    } else if arguments.screen != ScreenName::Watch {
        session.seat_person(seat, "");
    }
    if arguments.screen == ScreenName::HandOver {
        let other = session.roster().faction_ids().find(|id| *id != seat);
        session.seat_person(other.unwrap_or(seat), "");
    }
    let stage = StagedScreen {
        screen: arguments.screen,
        scale: arguments.scale,
        safe_colours: arguments.safe_colours,
    };
    let front = stage.set(session, text).map_err(Trouble::Failed)?;
    if let Some(count) = arguments.frames {
        let took = frames(front, arguments.size, count).map_err(Trouble::Failed)?;
        tell(took);
        return Ok(());
    }
    let shot = Shot {
        size: arguments.size,
        file: arguments.output.clone(),
        lose_graphics: arguments.lose_graphics,
    };
    shoot(front, &shot).map_err(Trouble::Failed)
}

/// Tells how long frames took.
fn tell(mut took: Vec<std::time::Duration>) {
    took.sort_unstable();
    let at = |part: usize| {
        let index = (took.len() * part / 100).min(took.len().saturating_sub(1));
        took.get(index).map_or(0, std::time::Duration::as_micros)
    };
    anstream::println!(
        "frames {}, median {} us, 95th {} us, longest {} us",
        took.len(),
        at(50),
        at(95),
        at(100)
    );
}
