//! The game loop: shows whose move it is, reads lines, carries out what they ask for.

use super::answer;
use super::closing::Closing;
use super::console::{Console, Read};
use super::ink::mark;
use super::lexicon::Lexicon;
use super::print::Output;
use super::reader::Reader;
use super::request::{Request, Trouble};
use super::scene::Scene;
use super::show::pages;
use super::words::{self, First};
use crate::id::{FactionId, Turn};
use crate::page::Overlay;
use crate::page::chronicle::ChronicleFilter;
use crate::scenario::open::open;
use crate::session::{Session, Stage, library};
use crate::text::{Text, Voice, capital, say};

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Another line.
    On,
    /// Leave.
    Leave,
}

/// A game being played by typing.
pub struct TerminalGame {
    pub(super) session: Session,
    pub(super) console: Console,
    pub(super) text: Text,
    /// Through whose eyes an observer looks.
    pub(super) eyes: FactionId,
    /// What pages are made from.
    reader: Reader,
    /// The line that showed the last page, so that it can be explained.
    looked: String,
    /// What a number typed now would stand for.
    choices: Vec<String>,
    /// For whom and for which turn the council was shown.
    greeted: Option<(FactionId, Turn)>,
    briefed: Vec<FactionId>,
    /// Whether the end of the game was shown.
    told_end: bool,
    /// Whether it was said that the game cannot be saved: who asks again, leaves it.
    pub(super) warned: bool,
    closing: Closing,
}

impl TerminalGame {
    /// A game around a session.
    #[must_use]
    pub fn new(session: Session, console: Console, text: Text, fresh: bool) -> Self {
        let mut game = Self {
            session,
            console,
            text,
            eyes: FactionId(0),
            reader: Reader::default(),
            looked: String::from("council"),
            choices: Vec::new(),
            greeted: None,
            briefed: Vec::new(),
            told_end: false,
            warned: false,
            closing: Closing::listen(),
        };
        if !fresh {
            game.briefed = game.session.roster().faction_ids().collect();
        }
        game.adopt();
        game.keep_saving(fresh);
        game
    }

    /// Takes over a session that has just begun or been loaded.
    pub(super) fn adopt(&mut self) {
        self.reader.forget();
        let factions = &self.session.roster().factions;
        self.console
            .set_colours(factions.iter().map(|faction| faction.colour));
        let mut all = self.session.roster().faction_ids();
        let own = all.find(|id| self.session.seat(*id).is_person());
        let first = own.or_else(|| self.session.book().recommended.first().copied());
        self.eyes = first.unwrap_or(FactionId(0));
        self.greeted = None;
        self.told_end = false;
        self.warned = false;
        self.choices.clear();
    }

    /// Plays until the person leaves or there are no more lines. Returns whether all was shown and saved.
    pub fn run(&mut self) -> bool {
        loop {
            self.greet();
            self.mention_autosave();
            if self.console.is_broken() {
                // Nobody can be told; the exit code says it.
                drop(self.session.save_what_is_unsaved());
                return false;
            }
            self.closing.set_last_words(self.last_words());
            let lexicon = self.lexicon();
            let prompt = self.prompt();
            match self.console.read(&prompt, &lexicon) {
                Read::Line(line) => {
                    if self.hear(&line, &lexicon) == Flow::Leave {
                        return self.farewell();
                    }
                }
                Read::Cancelled => self.choices.clear(),
                Read::End => return self.farewell(),
            }
        }
    }

    /// Whose affairs are looked at now.
    pub(super) fn who(&self) -> Option<FactionId> {
        match self.session.stage() {
            Stage::HandOver(_) => None,
            Stage::Planning(faction) | Stage::Fallen(faction) => Some(faction),
            Stage::Watching | Stage::Over => Some(self.eyes),
        }
    }

    /// The voice that speaks to whoever looks now.
    pub(super) fn voice(&self) -> Option<Voice<'_>> {
        let who = self.who()?;
        let view = self.session.view(who)?;
        let voice = Voice::new(&self.text, view, mark);
        let person = self.session.seat(who).is_person();
        Some(if person { voice } else { voice.for_observer() })
    }

    fn lexicon(&self) -> Lexicon {
        self.voice()
            .map_or_else(Lexicon::default, |voice| Lexicon::new(&voice))
    }

    fn prompt(&self) -> String {
        match self.session.stage() {
            Stage::HandOver(_) => say!(self.text, "prompt-hand-over"),
            Stage::Planning(_) | Stage::Fallen(_) | Stage::Watching | Stage::Over => {
                match self.session.looks_back_at() {
                    Some((turn, _)) => say!(self.text, "prompt-past", turn = i32::from(turn)),
                    None => String::from("> "),
                }
            }
        }
    }

    /// Says whose move it is, once for each.
    fn greet(&mut self) {
        match self.session.stage() {
            Stage::HandOver(faction) => {
                if self.greeted != Some((faction, 0)) {
                    self.greeted = Some((faction, 0));
                    self.hand_over(faction);
                }
            }
            Stage::Planning(faction) => {
                let now = (faction, self.session.turn());
                if self.greeted != Some(now) {
                    self.greeted = Some(now);
                    self.begin_turn(faction);
                }
            }
            Stage::Fallen(faction) => {
                let now = (faction, self.session.turn());
                if self.greeted != Some(now) {
                    self.greeted = Some(now);
                    self.tell_fall(faction);
                }
            }
            Stage::Watching => {
                if self.greeted.is_none_or(|(_, turn)| turn != 0) {
                    self.greeted = Some((self.eyes, 0));
                    let page = Output::of(&say!(self.text, "watching"));
                    self.console.show(&page);
                }
            }
            Stage::Over => {
                if !self.told_end {
                    self.told_end = true;
                    self.tell_end();
                }
            }
        }
    }

    fn hand_over(&mut self, faction: FactionId) {
        self.console.wipe();
        let name = self.session.roster().faction(faction).name.clone();
        let turn = i32::from(self.session.turn());
        let page = Output::of(&match self.session.seat(faction).name() {
            Some(person) => say!(
                self.text,
                "hand-over-named",
                person = person,
                who = name,
                turn = turn
            ),
            None => say!(self.text, "hand-over", who = name, turn = turn),
        });
        self.console.show(&page);
    }

    /// The news of the last turn, then the council; before the first turn, the briefing.
    fn begin_turn(&mut self, faction: FactionId) {
        // When the game is over, whoever played last looks on with the same eyes.
        self.eyes = faction;
        let first = !self.briefed.contains(&faction);
        if first {
            self.briefed.push(faction);
        }
        let briefing = first && self.session.turn() == 1;
        self.looked = String::from("council");
        let mut page = Output::new();
        if briefing {
            page.append(self.answered("briefing"));
        }
        page.append(self.answered("council"));
        self.console.show(&page);
    }

    /// How the faction of the person ended.
    fn tell_fall(&mut self, faction: FactionId) {
        self.eyes = faction;
        let page = self
            .with_scene(|scene| pages::dialogue(&scene, Overlay::Fallen))
            .unwrap_or_default();
        self.console.show(&page);
    }

    /// What happened in the last turn and how the game ended.
    fn tell_end(&mut self) {
        let mut page = self.answered("log");
        page.append(
            self.with_scene(|scene| pages::dialogue(&scene, Overlay::Ending))
                .unwrap_or_default(),
        );
        self.tell_sequels(&mut page);
        self.console.show(&page);
    }

    /// Which scenarios can follow this game.
    fn tell_sequels(&self, page: &mut Output) {
        let played = &self.session.book().id;
        for (name, path) in library::found() {
            if let Some(next) = open(&path).ok().filter(|next| next.follows(played)) {
                let title = next.name.as_str();
                page.para(&say!(self.text, "after-hint", title = title, name = name));
            }
        }
    }

    /// What happened in a turn that was only watched.
    pub(super) fn tell_turn(&mut self, turn: Turn, brief: bool) {
        let told = if brief {
            ChronicleFilter::Notable
        } else {
            ChronicleFilter::All
        };
        let page = self.with_scene(|scene| pages::turn(&scene, turn, told));
        self.console.show(&page.unwrap_or_default());
    }

    /// Answers a line.
    fn hear(&mut self, typed: &str, lexicon: &Lexicon) -> Flow {
        if let Stage::HandOver(_) = self.session.stage() {
            let leaving = matches!(typed.trim().to_lowercase().as_str(), "quit" | "exit");
            if leaving {
                return Flow::Leave;
            }
            self.session.acknowledge();
            self.console.wipe();
            return Flow::On;
        }
        if let (Stage::Fallen(_), true) = (self.session.stage(), typed.trim().is_empty()) {
            self.session.acknowledge();
            return Flow::On;
        }
        let Some(line) = self.chosen(typed) else {
            return Flow::On;
        };
        self.answer(&line, lexicon)
    }

    /// The line that a number or a "yes" stands for while a question is open.
    fn chosen(&mut self, typed: &str) -> Option<String> {
        let typed = words::cleaned(typed);
        if typed.is_empty() || typed.starts_with('#') {
            return None;
        }
        let choices = std::mem::take(&mut self.choices);
        let answer = match typed.to_lowercase().as_str() {
            "y" | "yes" => Some(true),
            "n" | "no" => Some(false),
            _ => None,
        };
        match answer {
            // What is not an answer to the last question is no answer to an offer either.
            Some(_) if choices.is_empty() => {
                self.show(&Output::of(&say!(self.text, "nothing-asked")));
                return None;
            }
            Some(true) if choices.len() > 1 => {
                let most = choices.len();
                self.show(&Output::of(&say!(self.text, "ask-number", most = most)));
                self.choices = choices;
                return None;
            }
            Some(false) => return None,
            Some(true) | None => {}
        }
        if choices.is_empty() {
            return Some(typed.to_owned());
        }
        let number = match answer {
            Some(_) => Some(1),
            None => typed.parse::<usize>().ok(),
        };
        let chosen = number
            .and_then(|n| n.checked_sub(1))
            .and_then(|at| choices.get(at));
        Some(chosen.map_or_else(|| typed.to_owned(), Clone::clone))
    }

    /// Answers a line that is not an answer itself.
    fn answer(&mut self, typed: &str, lexicon: &Lexicon) -> Flow {
        let (asked, explained) = self.explained(typed);
        let all = words::words(&asked);
        let outcome = self.with_scene_and(lexicon, explained, |scene| {
            match words::parse(all.clone()) {
                First::Verb(parsed) => answer::answer(&scene.line(&parsed)),
                First::Verbs(names) => Err(answer::which_verb(&scene.voice, &names, &asked)),
                First::Other => answer::name_alone(scene, &all),
            }
        });
        let Some(outcome) = outcome else {
            return Flow::On;
        };
        if matches!(outcome, Ok(Request::Show(_))) {
            self.looked = asked;
        }
        match outcome {
            Ok(request) => self.carry_out(request),
            Err(trouble) => {
                self.ask(trouble);
                Flow::On
            }
        }
    }

    /// The line that is meant, and whether it is to be explained: `explain` alone is about the last page.
    fn explained(&self, typed: &str) -> (String, bool) {
        let all = words::words(typed);
        match words::parse(all) {
            First::Verb(parsed) if parsed.verb.name == "explain" => {
                let rest = words::line_of(&parsed.words[1..]);
                let asked = if rest.is_empty() {
                    self.looked.clone()
                } else {
                    rest
                };
                (asked, true)
            }
            _ => (typed.to_owned(), false),
        }
    }

    /// What a line that only looks shows.
    fn answered(&mut self, line: &str) -> Output {
        let shown = self.with_scene(|scene| match words::parse(words::words(line)) {
            First::Verb(parsed) => answer::answer(&scene.line(&parsed)).ok(),
            First::Verbs(_) | First::Other => None,
        });
        match shown.flatten() {
            Some(Request::Show(output)) => output,
            _ => Output::default(),
        }
    }

    /// Does something with what lines are answered with; nothing while nobody may look.
    fn with_scene<T>(&mut self, act: impl FnOnce(Scene<'_>) -> T) -> Option<T> {
        let lexicon = self.lexicon();
        self.with_scene_and(&lexicon, false, act)
    }

    fn with_scene_and<T>(
        &mut self,
        lexicon: &Lexicon,
        explained: bool,
        act: impl FnOnce(Scene<'_>) -> T,
    ) -> Option<T> {
        let who = self.who()?;
        self.reader.read(&self.session, who);
        let pages = self.reader.context(&self.session, &self.text)?;
        Some(act(Scene {
            session: &self.session,
            voice: self.voice()?,
            pages: &pages,
            lexicon,
            explained,
        }))
    }

    /// Shows what stands in the way, and remembers what a number would mean.
    pub(super) fn ask(&mut self, trouble: Trouble) {
        let mut page = Output::new();
        match trouble {
            Trouble::Said(sentence) => page.para(&capital(&sentence)),
            Trouble::Choice { question, options } => {
                page.para(&question);
                // "Did you mean X? (y)" has said its only answer.
                let asked = options.len() == 1 && question.ends_with("(y)");
                if !asked {
                    for (number, (shown, _)) in (1..).zip(&options) {
                        page.item(&format!("{number}. {shown}"));
                    }
                }
                self.choices = options.into_iter().map(|(_, line)| line).collect();
            }
        }
        self.console.show(&page);
    }

    /// Shows a page.
    pub(super) fn show(&mut self, page: &Output) {
        self.console.show(page);
    }

    /// Carries out what a line asks for.
    fn carry_out(&mut self, request: Request) -> Flow {
        match request {
            Request::Show(page) => self.show(&page),
            Request::Propose(mut page, line) => {
                page.para(&say!(self.text, "propose-yes", line = line.as_str()));
                self.choices = vec![line];
                self.show(&page);
            }
            Request::Give(commands) => self.give(&commands),
            Request::Undo => self.undo(),
            Request::End(turns) => self.end(turns),
            Request::Save(name) => self.save(name.as_deref(), false),
            Request::Overwrite(name) => self.save(name.as_deref(), true),
            Request::Load(name) => self.load(name.as_deref()),
            Request::Saves { everything } => self.list_saves(everything),
            Request::Watch(faction) => {
                self.eyes = faction;
                let name = self.session.roster().faction(faction).name.clone();
                let page = Output::of(&say!(self.text, "watching-through", who = name));
                self.show(&page);
            }
            Request::LookBack(turn, truly) => self.look_back(turn, truly),
            Request::PlayOn => self.play_on(),
            Request::Quit if !self.may_leave() => {}
            Request::Quit => return Flow::Leave,
        }
        Flow::On
    }

    /// The last words. Returns whether everything is saved and was shown.
    fn farewell(&mut self) -> bool {
        let saved = self.session.save_what_is_unsaved();
        let said = match &saved {
            Ok(()) => self.last_words(),
            Err(error) => say!(self.text, "farewell-unsaved", why = error.to_string()),
        };
        self.show(&Output::of(&said));
        saved.is_ok() && !self.console.is_broken()
    }

    /// What is said in parting, as far as it is known before the parting.
    fn last_words(&self) -> String {
        if !self.session.is_saved() {
            say!(self.text, "farewell-lost")
        } else if self.can_be_resumed() {
            say!(self.text, "farewell-saved")
        } else {
            say!(self.text, "farewell")
        }
    }
}
