//! The game loop: shows whose move it is, reads lines, carries out what they ask for.

use super::answer;
use super::console::{Console, Read};
use super::ink::mark;
use super::lexicon::Lexicon;
use super::print::Output;
use super::request::{Line, Request, Trouble};
use super::show;
use super::words::{self, First};
use crate::id::{FactionId, Turn};
use crate::session::{Session, Stage};
use crate::text::{Text, Voice, say};
use std::path::PathBuf;

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Another line.
    On,
    /// Leave.
    Leave,
}

/// A game being played by typing.
pub struct Game {
    pub(super) session: Session,
    pub(super) console: Console,
    pub(super) text: Text,
    /// Through whose eyes an observer looks.
    pub(super) eyes: FactionId,
    /// What a number typed now would stand for.
    choices: Vec<String>,
    /// For whom and for which turn the council was shown.
    greeted: Option<(FactionId, Turn)>,
    briefed: Vec<FactionId>,
    /// Whether the end of the game was shown.
    told_end: bool,
    /// Whether something was ordered or done since the last save.
    pub(super) unsaved: bool,
    /// Where the game saves itself.
    pub(super) folder: Option<PathBuf>,
}

impl Game {
    /// A game around a session.
    #[must_use]
    pub fn new(session: Session, console: Console, text: Text, fresh: bool) -> Self {
        let mut game = Self {
            session,
            console,
            text,
            eyes: FactionId(0),
            choices: Vec::new(),
            greeted: None,
            briefed: Vec::new(),
            told_end: false,
            unsaved: false,
            folder: None,
        };
        if !fresh {
            game.briefed = game.session.scenario().faction_ids().collect();
        }
        game.adopt();
        game.keep_saving(fresh);
        game
    }

    /// Takes over a session that has just begun or been loaded.
    pub(super) fn adopt(&mut self) {
        let factions = &self.session.scenario().factions;
        self.console
            .set_colours(factions.iter().map(|faction| faction.colour));
        let scenario = self.session.scenario();
        let mut all = scenario.faction_ids();
        let own = all.find(|id| self.session.seat(*id).is_person());
        let first = own.or_else(|| scenario.recommended.first().copied());
        self.eyes = first.unwrap_or(FactionId(0));
        self.greeted = None;
        self.told_end = false;
        self.unsaved = false;
    }

    /// Plays until the person leaves or there are no more lines.
    pub fn run(&mut self) {
        loop {
            self.greet();
            self.mention_autosave();
            if self.console.is_broken() {
                return;
            }
            let lexicon = self.lexicon();
            let prompt = self.prompt();
            match self.console.read(&prompt, &lexicon) {
                Read::Line(line) => {
                    if self.hear(&line, &lexicon) == Flow::Leave {
                        return;
                    }
                }
                Read::Cancelled => self.choices.clear(),
                Read::End => {
                    self.farewell();
                    return;
                }
            }
        }
    }

    /// Whose affairs are looked at now.
    pub(super) fn who(&self) -> Option<FactionId> {
        match self.session.stage() {
            Stage::HandOver(_) => None,
            Stage::Planning(faction) => Some(faction),
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
            Stage::Planning(_) | Stage::Watching | Stage::Over => String::from("> "),
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
            Stage::Watching => {
                if self.greeted.is_none() {
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
        let name = self.session.scenario().faction(faction).name.clone();
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
        let turn = self.session.turn();
        let mut page = Output::new();
        if let Some(voice) = self.voice() {
            if first && turn == 1 {
                page.append(show::opening::briefing(&voice));
            }
            if turn > 1 {
                let news = show::log::of_turn(&voice, &self.session, faction, turn - 1, true);
                page.append(news);
            }
            page.append(show::council::page(&voice));
            page.gap();
            page.para(&show::council::summary(&voice));
        }
        self.console.show(&page);
    }

    fn tell_end(&mut self) {
        let mut page = Output::new();
        if let Some(voice) = self.voice() {
            page = show::ending::page(&voice, &self.session);
        }
        self.console.show(&page);
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
        let Some(line) = self.chosen(typed) else {
            return Flow::On;
        };
        self.answer(&line, lexicon)
    }

    /// The line that a number or a "yes" stands for while a question is open.
    fn chosen(&mut self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        if typed.is_empty() || typed.starts_with('#') {
            return None;
        }
        let choices = std::mem::take(&mut self.choices);
        if choices.is_empty() {
            return Some(typed.to_owned());
        }
        let yes = matches!(typed.to_lowercase().as_str(), "y" | "yes") && choices.len() == 1;
        let number = if yes {
            Some(1)
        } else {
            typed.parse::<usize>().ok()
        };
        let chosen = number
            .and_then(|n| n.checked_sub(1))
            .and_then(|at| choices.get(at));
        if matches!(typed.to_lowercase().as_str(), "n" | "no") {
            return None;
        }
        Some(chosen.map_or_else(|| typed.to_owned(), Clone::clone))
    }

    /// Answers a line that is not an answer itself.
    fn answer(&mut self, typed: &str, lexicon: &Lexicon) -> Flow {
        let all = words::words(typed);
        let outcome = {
            let Some(voice) = self.voice() else {
                return Flow::On;
            };
            match words::parse(all.clone()) {
                First::Verb(parsed) => {
                    let line = Line {
                        session: &self.session,
                        voice,
                        lexicon,
                        parsed: &parsed,
                    };
                    answer::answer(&line)
                }
                First::Verbs(names) => Err(answer::which_verb(&voice, &names, typed)),
                First::Other => answer::name_alone(&self.session, voice, lexicon, &all),
            }
        };
        match outcome {
            Ok(request) => self.carry_out(request),
            Err(trouble) => {
                self.ask(trouble);
                Flow::On
            }
        }
    }

    /// Shows what stands in the way, and remembers what a number would mean.
    pub(super) fn ask(&mut self, trouble: Trouble) {
        let mut page = Output::new();
        match trouble {
            Trouble::Said(sentence) => page.para(&sentence),
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
            Request::Save(name) => self.save(name.as_deref()),
            Request::Load(name) => self.load(name.as_deref()),
            Request::Saves => self.list_saves(),
            Request::Watch(faction) => {
                self.eyes = faction;
                let name = self.session.scenario().faction(faction).name.clone();
                let page = Output::of(&say!(self.text, "watching-through", who = name));
                self.show(&page);
            }
            Request::PlayOn => self.play_on(),
            Request::Quit => {
                self.farewell();
                return Flow::Leave;
            }
        }
        Flow::On
    }

    /// The last words: what was not saved is, where there is something to save.
    fn farewell(&mut self) {
        let said = match self.save_on_leaving() {
            Ok(true) => say!(self.text, "farewell-saved"),
            Ok(false) => say!(self.text, "farewell"),
            Err(why) => say!(self.text, "farewell-unsaved", why = why),
        };
        let page = Output::of(&said);
        self.show(&page);
    }
}
