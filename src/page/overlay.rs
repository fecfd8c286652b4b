//! The dialogues that lie over a game: one row each. Keys, the pause menu, the search and the help read this
//! table.

use super::context::PageContext;
use super::dialogue;
use super::sheet::Sheet;
use crate::text::Voice;

/// What lies over the game and has to be closed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// Continue, save, load, settings, leave.
    Pause,
    /// A name to save under.
    Save,
    /// Saved games, to load.
    Load,
    /// Scale, colours, animation.
    Settings,
    /// Keys, and how to play.
    Help,
    /// What a scenario says before the first turn.
    Briefing,
    /// What was ordered this turn.
    Orders,
    /// What was said in passing.
    Notes,
    /// Finding anything by its name.
    Search,
    /// What still needs a decision before the turn ends.
    EndTurn,
    /// How the game ended.
    Ending,
    /// How the faction of the person ended.
    Fallen,
}

/// Where a dialogue is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Listing {
    /// It opens by itself.
    Nowhere,
    /// By the search.
    Search,
    /// By the search and in the pause menu.
    Menu,
}

/// A dialogue: its title, its key, where it is offered and what makes its page.
#[derive(Debug, Clone, Copy)]
pub struct DialogueRow {
    /// The dialogue.
    pub overlay: Overlay,
    /// The message that names it where it is offered.
    pub title: &'static str,
    /// The key that opens it.
    pub key: Option<&'static str>,
    /// The message that says what the key does; empty without a key.
    pub key_does: &'static str,
    /// Whether the key works where no game is open.
    pub anywhere: bool,
    /// Where it is offered.
    pub offered: Listing,
    make: Option<fn(&PageContext<'_>, &Voice<'_>) -> Sheet>,
}

/// All dialogues, in the order in which they are offered and in which [`Overlay`] declares them.
pub static DIALOGUES: [DialogueRow; 12] = {
    const fn row(overlay: Overlay, title: &'static str, offered: Listing) -> DialogueRow {
        DialogueRow {
            overlay,
            title,
            key: None,
            key_does: "",
            anywhere: false,
            offered,
            make: None,
        }
    }
    const fn key(mut row: DialogueRow, key: &'static str, does: &'static str) -> DialogueRow {
        row.key = Some(key);
        row.key_does = does;
        row
    }
    const fn anywhere(mut row: DialogueRow) -> DialogueRow {
        row.anywhere = true;
        row
    }
    const fn page(
        mut row: DialogueRow,
        make: fn(&PageContext<'_>, &Voice<'_>) -> Sheet,
    ) -> DialogueRow {
        row.make = Some(make);
        row
    }
    use Listing::{Menu, Nowhere, Search};
    [
        row(Overlay::Pause, "menu", Nowhere),
        key(row(Overlay::Save, "pause-save", Menu), "F5", "key-save"),
        anywhere(key(
            row(Overlay::Load, "pause-load", Menu),
            "F9",
            "key-load",
        )),
        anywhere(key(
            row(Overlay::Settings, "pause-settings", Menu),
            "F10",
            "key-settings",
        )),
        anywhere(key(
            row(Overlay::Help, "pause-help", Menu),
            "F1",
            "key-help",
        )),
        page(
            row(Overlay::Briefing, "pause-briefing", Menu),
            dialogue::briefing,
        ),
        page(
            key(
                row(Overlay::Orders, "orders-title", Search),
                "O",
                "key-orders",
            ),
            dialogue::orders,
        ),
        key(row(Overlay::Notes, "notes-title", Search), "N", "key-notes"),
        key(
            row(Overlay::Search, "search-title", Nowhere),
            "/",
            "key-search",
        ),
        row(Overlay::EndTurn, "end-turn-title", Nowhere),
        page(
            row(Overlay::Ending, "ending-again", Nowhere),
            dialogue::ending,
        ),
        page(
            row(Overlay::Fallen, "fallen-again", Nowhere),
            dialogue::fallen,
        ),
    ]
};

impl Overlay {
    /// Returns what front-ends know of it.
    #[must_use]
    pub fn row(self) -> &'static DialogueRow {
        &DIALOGUES[self as usize]
    }

    /// Returns its page; `None` if it is no page to be read.
    #[must_use]
    pub fn sheet(self, context: &PageContext<'_>) -> Option<Sheet> {
        let make = self.row().make?;
        Some(make(context, &context.voice()))
    }
}

#[cfg(test)]
mod tests {
    use super::DIALOGUES;

    #[test]
    fn every_dialogue_has_its_own_row_and_every_key_is_explained() {
        for (at, row) in DIALOGUES.iter().enumerate() {
            assert_eq!(row.overlay as usize, at);
            assert_eq!(row.key.is_some(), !row.key_does.is_empty());
        }
    }
}
