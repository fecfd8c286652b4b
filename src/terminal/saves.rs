//! Saving and loading, by the person and by itself.

use super::game::TerminalGame;
use super::print::{Grid, Output};
use super::words::{Word, line_of};
use crate::page::name_refused;
use crate::session::save::{Fault, SaveName};
use crate::session::shelf::{self, Shelved};
use crate::session::{Session, Stage, folder};
use crate::text::{Text, say};
use std::path::Path;

/// Opens a saved game by its path, or by the name under which it was saved.
///
/// # Errors
/// Says why it cannot be used.
pub fn open(path: &Path, text: &Text) -> Result<Session, String> {
    let Some(found) = shelf::located(path) else {
        let name = path.display().to_string();
        return Err(say!(text, "load-no-such", name = name));
    };
    Session::load(&found).map_err(|error| error.to_string())
}

impl TerminalGame {
    /// Lets the game save itself. A loaded one writes nothing before something is done.
    pub(super) fn keep_saving(&mut self, fresh: bool) {
        let Some(saves) = folder::saves() else {
            return;
        };
        if fresh {
            self.session.autosave_new(saves);
        } else {
            self.session.autosave_loaded(saves);
        }
        self.mention_autosave();
    }

    /// Says so, once, if the game could not save itself.
    pub(super) fn mention_autosave(&mut self) {
        if let Some(error) = self.session.autosave_trouble() {
            let why = error.to_string();
            let page = Output::of(&say!(self.text, "autosave-trouble", why = why));
            self.show(&page);
        }
    }

    /// Saves under a name; without one, under that of the turn. What is there already is replaced only when that was asked for.
    pub(super) fn save(&mut self, written: Option<&str>, replace: bool) {
        if folder::saves().is_none() {
            self.show(&Output::of(&say!(self.text, "save-nowhere")));
            return;
        }
        let turn = i32::from(self.session.turn());
        let written =
            written.map_or_else(|| say!(self.text, "save-name", turn = turn), str::to_owned);
        let name = match SaveName::new(&written) {
            Ok(name) => name,
            Err(fault) => {
                self.show(&Output::of(&name_refused(&self.text, &fault)));
                return;
            }
        };
        match self.session.save_as(&name, replace) {
            Ok(()) => {
                let said = say!(self.text, "saved", name = name.as_str());
                self.show(&Output::of(&said));
            }
            Err(error) if matches!(error.fault, Fault::Taken) => {
                let quoted = Word {
                    text: name.as_str().to_owned(),
                    quoted: true,
                };
                let line = format!("overwrite {}", line_of(&[quoted]));
                self.ask(super::request::Trouble::Choice {
                    question: say!(self.text, "save-taken", name = name.as_str()),
                    options: vec![(name.as_str().to_owned(), line)],
                });
            }
            Err(error) => {
                let said = say!(self.text, "save-failed", why = error.to_string());
                self.show(&Output::of(&said));
            }
        }
    }

    /// Loads what was saved under a name; without one, what the person saved last.
    pub(super) fn load(&mut self, name: Option<&str>) {
        let game = self.session.name().to_owned();
        let Some(path) = shelf::named(&shelf::all(), &game, name) else {
            match name {
                Some(name) => {
                    let said = say!(self.text, "load-no-such", name = name);
                    self.show(&Output::of(&said));
                }
                None => self.list_saves(false),
            }
            return;
        };
        if !self.may_leave() {
            return;
        }
        match Session::load(&path) {
            Ok(session) => {
                let said = say!(
                    self.text,
                    "loaded",
                    title = session.scenario().name.as_str(),
                    turn = i32::from(session.turn())
                );
                self.session = session;
                self.adopt();
                self.keep_saving(false);
                self.show(&Output::of(&said));
            }
            Err(error) => {
                let page = Output::of(&say!(self.text, "load-failed", why = error.to_string()));
                self.show(&page);
            }
        }
    }

    /// Whether this game may be left: everything is saved, or it was said before that it is not.
    pub(super) fn may_leave(&mut self) -> bool {
        let Err(error) = self.session.save_what_is_unsaved() else {
            self.warned = false;
            return true;
        };
        let again = std::mem::replace(&mut self.warned, true);
        if !again {
            let why = error.to_string();
            self.show(&Output::of(&say!(self.text, "leave-unsaved", why = why)));
        }
        again
    }

    /// Lists what was saved: all of it, or without earlier autosaves.
    pub(super) fn list_saves(&mut self, everything: bool) {
        let page = list(&self.text, everything);
        self.show(&page);
    }

    /// Whether the game can be gone on with later.
    pub(super) fn can_be_resumed(&self) -> bool {
        self.session.saves_itself() && self.session.stage() != Stage::Over
    }
}

/// The page of saved games.
#[must_use]
pub fn list(text: &Text, everything: bool) -> Output {
    let mut page = Output::new();
    page.heading(&say!(text, "saves-title"));
    let shelf::Saves {
        readable: all,
        unreadable,
    } = shelf::look(folder::saves().as_deref());
    let shown = if everything {
        (0..all.len()).collect()
    } else {
        shelf::short_list(&all)
    };
    if all.is_empty() {
        page.para(&say!(text, "saves-none"));
    } else {
        page.table(table(text, &all, &shown));
        page.gap();
        page.para(&say!(text, "saves-hint"));
        let hidden = all.len().saturating_sub(shown.len());
        if hidden > 0 {
            page.para(&say!(text, "saves-more", count = hidden));
        }
    }
    if !unreadable.is_empty() {
        page.gap();
        page.para(&say!(text, "saves-unreadable"));
        for (path, why) in unreadable {
            page.item(&format!("{}: {why}", path.display()));
        }
    }
    page
}

fn table(text: &Text, all: &[Shelved], shown: &[usize]) -> Grid {
    let mut grid = Grid::new()
        .numbers(String::new())
        .words(say!(text, "col-name"))
        .words(say!(text, "col-scenario"))
        .numbers(say!(text, "col-turn"))
        .words(say!(text, "col-plays"));
    for at in shown {
        let shelved = &all[*at];
        let persons = shelved.header.persons.iter();
        let persons: Vec<&str> = persons.map(|(faction, _)| faction.as_str()).collect();
        grid.row(vec![
            (at + 1).to_string(),
            shelved.full_name(),
            shelved.header.title.clone(),
            shelved.header.turn.to_string(),
            persons.join(", "),
        ]);
    }
    grid
}
