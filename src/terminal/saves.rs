//! Saving and loading.

use super::game::Game;
use super::page::Page;
use crate::session::Session;
use crate::text::{Text, say};
use std::path::Path;

/// Opens a saved game.
///
/// # Errors
/// Says why it cannot be used.
pub fn open(_path: &Path, text: &Text) -> Result<Session, String> {
    Err(say!(text, "save-not-yet"))
}

impl Game {
    /// Saves under a name.
    pub(super) fn save(&mut self, _name: Option<&str>) {
        let page = Page::of(&say!(self.text, "save-not-yet"));
        self.show(&page);
    }

    /// Loads what was saved under a name.
    pub(super) fn load(&mut self, _name: Option<&str>) {
        let page = Page::of(&say!(self.text, "save-not-yet"));
        self.show(&page);
    }

    /// Lists what was saved.
    pub(super) fn list_saves(&mut self) {
        let page = Page::of(&say!(self.text, "save-not-yet"));
        self.show(&page);
    }

    /// Saves at the end of a turn.
    pub(super) fn autosave(&mut self) {}

    /// Saves what would be lost.
    pub(super) fn save_on_leaving(&mut self) {}
}
