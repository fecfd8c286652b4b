//! The game as the person at the window has it before them. Actions go in; what panels show is read
//! off it. It knows neither Bevy nor a graphics card, so that tests can play whole games with it.

mod game;
mod give;
mod store;

pub use game::{Game, MapSight};

use super::settings::Settings;
use super::turn::Wake;
use crate::page::{Action, Overlay};
use crate::scenario::model::Scenario;
use crate::scenario::open::open;
use crate::session::shelf::{self, Saves, Shelved};
use crate::session::{Session, SessionConfig, Stage, folder, library};
use crate::text::{Text, say};
use crate::window::action::{DeskAction, NewGame};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A scenario that can be picked.
#[derive(Debug, Clone)]
pub struct OfferedScenario {
    /// Its folder.
    pub path: PathBuf,
    /// What is in it.
    pub scenario: Arc<Scenario>,
}

/// A scenario that cannot be played, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its folder.
    pub path: PathBuf,
    /// What `check` says of it.
    pub why: String,
}

/// What can be begun or gone on with.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Scenarios, the smallest first.
    pub scenarios: Vec<OfferedScenario>,
    /// Scenarios with mistakes.
    pub broken: Vec<Broken>,
    /// Saved games, the latest first.
    pub saves: Vec<Shelved>,
    /// Whether the latest of them has ended.
    pub ended: bool,
    /// Saved games that cannot be read, and why.
    pub unreadable: Vec<(PathBuf, String)>,
}

impl Shelf {
    /// Looks at the disk for everything of this user.
    #[must_use]
    pub fn look() -> Self {
        let saves = shelf::look(folder::saves().as_deref());
        Self::of(library::found(), saves)
    }

    /// The scenarios that come with the game, and no saved games: for pictures and tests, which look alike for everybody.
    #[must_use]
    pub fn of_game() -> Self {
        Self::of(library::found_with_game(), Saves::default())
    }

    /// A shelf of these scenarios, by name and folder, and these saved games.
    #[must_use]
    pub fn of(scenarios: Vec<(String, PathBuf)>, saves: Saves) -> Self {
        let mut shelf = Self {
            ended: saves.readable.first().is_some_and(Shelved::has_ended),
            saves: saves.readable,
            unreadable: saves.unreadable,
            ..Self::default()
        };
        for (_, path) in scenarios {
            match open(&path) {
                Ok(scenario) => shelf.scenarios.push(OfferedScenario {
                    path,
                    scenario: Arc::new(scenario),
                }),
                Err(rejected) => shelf.broken.push(Broken {
                    path,
                    why: rejected.to_string(),
                }),
            }
        }
        shelf
            .scenarios
            .sort_by_key(|offered| offered.scenario.places.len());
        shelf
    }

    /// The number of a scenario on the shelf; one from elsewhere is added first. `None` if it has mistakes.
    pub fn number_of(&mut self, path: &Path) -> Option<usize> {
        let folder = match path.file_name() {
            Some(name) if path.is_file() && name == "scenario.ron" => path.parent()?,
            _ => path,
        };
        let place = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let wanted = place(folder);
        let mut offered = self.scenarios.iter();
        if let Some(known) = offered.position(|offered| place(&offered.path) == wanted) {
            return Some(known);
        }
        let scenario = Arc::new(open(path).ok()?);
        self.scenarios.push(OfferedScenario {
            path: folder.to_path_buf(),
            scenario,
        });
        Some(self.scenarios.len() - 1)
    }
}

/// How many of the notes are kept to be read again.
const KEPT_NOTES: usize = 30;

/// How something came out, said in passing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The sentences, with names marked.
    pub lines: Vec<String>,
    /// Whether it is a refusal or a failure.
    pub bad: bool,
}

/// What lies on the desk.
#[derive(Debug)]
pub enum Stand {
    /// Nothing yet: scenarios and saved games to choose from.
    Picker,
    /// A game.
    Game(Box<Game>),
}

/// The desk.
#[derive(Debug)]
pub struct Desk {
    /// The words.
    pub text: Arc<Text>,
    /// What lies on it.
    pub stand: Stand,
    /// What can be begun or gone on with.
    pub shelf: Shelf,
    /// What lies over everything, the topmost last.
    pub overlays: Vec<Overlay>,
    /// What was said last.
    pub note: Option<Note>,
    /// What was said lately, the latest last.
    pub said: Vec<Note>,
    /// How much was said so far.
    pub said_in_all: usize,
    /// What the person has set.
    pub settings: Settings,
    /// Whether the window is to be closed.
    pub quit: bool,
    /// Grows with every change, so that what was made from the desk can be kept until then.
    pub revision: u64,
    /// Whether games are saved by themselves and settings are kept.
    keeping: bool,
    /// Whether it was said that the game cannot be saved: who asks again, leaves it.
    warned: bool,
    wake: Wake,
}

impl Desk {
    /// An empty desk of this user.
    #[must_use]
    pub fn new(text: Arc<Text>) -> Self {
        Self {
            shelf: Shelf::look(),
            settings: Settings::load(),
            keeping: true,
            ..Self::bare(text)
        }
    }

    /// A desk that leaves no trace on disk: for pictures and tests.
    #[must_use]
    pub fn bare(text: Arc<Text>) -> Self {
        Self {
            text,
            stand: Stand::Picker,
            shelf: Shelf::default(),
            overlays: Vec::new(),
            note: None,
            said: Vec::new(),
            said_in_all: 0,
            settings: Settings::default(),
            quit: false,
            revision: 1,
            keeping: false,
            warned: false,
            wake: Wake::default(),
        }
    }

    /// Tells somebody when a turn is done.
    pub fn wake_with(&mut self, wake: Wake) {
        self.wake = wake;
    }

    /// The game on the desk.
    #[must_use]
    pub const fn game(&self) -> Option<&Game> {
        match &self.stand {
            Stand::Game(game) => Some(game),
            Stand::Picker => None,
        }
    }

    /// The game on the desk.
    pub const fn game_mut(&mut self) -> Option<&mut Game> {
        match &mut self.stand {
            Stand::Game(game) => Some(game),
            Stand::Picker => None,
        }
    }

    /// What lies on top.
    #[must_use]
    pub fn overlay(&self) -> Option<Overlay> {
        self.overlays.last().copied()
    }

    /// Whether a turn is being resolved.
    #[must_use]
    pub fn is_turning(&self) -> bool {
        self.game().is_some_and(Game::is_turning)
    }

    /// Says something in passing.
    pub fn tell(&mut self, line: String, bad: bool) {
        self.note(Note {
            lines: vec![line],
            bad,
        });
    }

    /// Forgets what was said: it was meant for whoever sat here before.
    pub(super) fn forget_notes(&mut self) {
        self.said.clear();
        self.note = None;
    }

    /// Says something in passing, and keeps it for a while to be read again.
    pub fn note(&mut self, note: Note) {
        let many = (self.said.len() + 1).saturating_sub(KEPT_NOTES);
        self.said.drain(..many);
        self.said.push(note.clone());
        self.said_in_all += 1;
        self.note = Some(note);
    }

    /// Lays a session on the desk.
    pub fn lay(&mut self, session: Session, fresh: bool) {
        let game = Game::new(session, &self.text);
        self.overlays.clear();
        self.forget_notes();
        if fresh && game.person().is_some() {
            self.overlays.push(Overlay::Briefing);
        }
        self.stand = Stand::Game(Box::new(game));
        self.keep(fresh);
        self.tell_fall();
        self.revision += 1;
    }

    /// Looks whether a turn is done that was being resolved.
    pub fn poll(&mut self) {
        let Some(game) = self.game_mut() else {
            return;
        };
        let Some(came) = game.poll() else {
            return;
        };
        self.revision += 1;
        match came {
            game::Came::Resolved => {
                if self
                    .game()
                    .is_some_and(|game| matches!(game.stage(), Stage::HandOver(_)))
                {
                    self.forget_notes();
                }
                if self.game().is_some_and(Game::is_over) {
                    self.overlays.push(Overlay::Ending);
                }
                self.tell_fall();
            }
            game::Came::Refused(error) => {
                let why = self
                    .game()
                    .map_or_else(String::new, |game| game.why(&error));
                self.tell(why, true);
            }
            game::Came::Broken => {
                let line = self.text.say("turn-broken", &[]);
                self.tell(line, true);
            }
            game::Came::Lost => {
                self.stand = Stand::Picker;
                self.shelf = Shelf::look();
                let line = self.text.say("turn-lost", &[]);
                self.tell(line, true);
            }
        }
        self.mention_autosave();
    }

    /// Tells how the faction of the person ended, where it did.
    pub(super) fn tell_fall(&mut self) {
        let fallen = |game: &Game| matches!(game.stage(), Stage::Fallen(_));
        if self.game().is_some_and(fallen) {
            self.overlays.push(Overlay::Fallen);
        }
    }

    /// Waits for the turn that is being resolved: for tests and pictures.
    pub fn wait(&mut self) {
        while self.is_turning() {
            std::thread::yield_now();
            self.poll();
        }
    }

    /// Carries out what a person asks for.
    pub fn act(&mut self, action: impl Into<DeskAction>) {
        self.revision += 1;
        match action.into() {
            DeskAction::Page(Action::Quit) => {
                self.quit = self.put_away();
            }
            DeskAction::Page(Action::Leave) => {
                if !self.put_away() {
                    return;
                }
                self.stand = Stand::Picker;
                self.overlays.clear();
                if self.keeping {
                    self.shelf = Shelf::look();
                }
            }
            DeskAction::Begin(setup) => self.begin(&setup),
            DeskAction::Load(path) => self.load(&path),
            DeskAction::Set(settings) => {
                self.settings = settings.sound();
                if self.keeping
                    && let Err(error) = self.settings.keep()
                {
                    let why = error.to_string();
                    self.tell(say!(self.text, "settings-trouble", why = why), true);
                }
            }
            DeskAction::Page(Action::Overlay(overlay)) => {
                if matches!(overlay, Overlay::Load | Overlay::Save) && self.keeping {
                    let saves = shelf::look(folder::saves().as_deref());
                    self.shelf.saves = saves.readable;
                    self.shelf.unreadable = saves.unreadable;
                }
                self.overlays.retain(|open| *open != overlay);
                self.overlays.push(overlay);
            }
            DeskAction::Escape => self.escape(),
            DeskAction::Save(name) => self.save(&name, false),
            DeskAction::Overwrite(name) => self.save(&name, true),
            other => self.play(other),
        }
    }

    /// Takes away what lies on top.
    fn escape(&mut self) {
        if self.overlays.is_empty() && self.note.take().is_some() {
            return;
        }
        if self.overlays.pop().is_some() {
            return;
        }
        match &mut self.stand {
            Stand::Picker => {}
            Stand::Game(game) => {
                if !game.let_go() {
                    self.overlays.push(Overlay::Pause);
                }
            }
        }
    }

    fn begin(&mut self, setup: &NewGame) {
        let known = self
            .shelf
            .scenarios
            .iter()
            .find(|offered| offered.path == setup.scenario);
        let scenario = match known {
            Some(offered) => Arc::clone(&offered.scenario),
            None => match open(&setup.scenario) {
                Ok(scenario) => Arc::new(scenario),
                Err(rejected) => return self.tell(rejected.to_string(), true),
            },
        };
        let scenario = scenario.settled(&setup.options);
        let seed = setup.seed.unwrap_or_else(drawn_seed);
        let mut config = SessionConfig::minds(&scenario, seed)
            .open_end(setup.open_end)
            .canon(setup.canon);
        for (at, seat) in setup.seats.iter().enumerate() {
            let name = setup.names.get(at).cloned().unwrap_or_default();
            config = config.person(*seat, name);
        }
        self.lay(Session::new(scenario, config), true);
    }

    fn load(&mut self, path: &Path) {
        if self.is_turning() {
            return;
        }
        match Session::load(path) {
            Ok(session) => {
                if self.put_away() {
                    self.lay(session, false);
                }
            }
            Err(error) => {
                let why = error.to_string();
                // What is said in passing waits while a dialogue is open.
                self.overlays.pop();
                self.tell(say!(self.text, "load-failed", why = why), true);
            }
        }
    }
}

/// A seed nobody chose. The rules never look at a clock; this is before the game.
#[expect(
    clippy::disallowed_types,
    reason = "a seed has to differ from game to game, and this is before the game"
)]
fn drawn_seed() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    let hasher = std::hash::RandomState::new().build_hasher();
    hasher.finish() % 1_000_000
}
