//! Everything the game screen shows beside the map.

use super::desk::Game;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Sheet, Tone};
use crate::page::{Overlay, Tab, aiming, bar, odds, search, thing_sheet, undecided};

/// Everything the game screen shows beside the map, made anew when something changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// For which state of the desk it was made; 0 for none.
    pub revision: u64,
    /// The bar at the top.
    pub bar: bar::Bar,
    /// The tab that is open.
    pub tab: Option<(Tab, Sheet)>,
    /// What is looked at.
    pub thing: Option<(Thing, Sheet)>,
    /// What still needs a decision.
    pub undecided: Vec<undecided::Undecided>,
    /// What is being aimed, and what to do next.
    pub aim: Option<Rich>,
    /// The mission that is weighed.
    pub odds: Option<odds::Weighing>,
    /// The page that lies over the game.
    pub over: Option<Sheet>,
    /// What can be found by its name, while it is searched for.
    pub hits: Vec<search::Hit>,
}

impl Shown {
    /// What is shown of a game now.
    #[must_use]
    pub fn of(game: &Game, revision: u64) -> Self {
        let Some(context) = game.context() else {
            return Self {
                revision,
                ..Self::default()
            };
        };
        let voice = context.voice();
        Self {
            revision,
            bar: bar::Bar::of(&context, &voice),
            tab: game.tab.map(|tab| (tab, tab.sheet(&context))),
            thing: game
                .thing()
                .and_then(|thing| Some((thing, thing_sheet(&context, thing)?))),
            undecided: undecided::undecided(&context),
            aim: aiming::line(&context, &voice),
            odds: odds::Weighing::of(&context, &voice),
            over: None,
            hits: Vec::new(),
        }
    }

    /// With what a dialogue over the game shows.
    #[must_use]
    pub fn under(mut self, game: &Game, overlay: Option<Overlay>) -> Self {
        let (Some(context), Some(overlay)) = (game.context(), overlay) else {
            return self;
        };
        let voice = context.voice();
        self.over = overlay.sheet(&context);
        if let (Some(sheet), Some(hint)) = (&mut self.over, hint(overlay)) {
            sheet.note(&voice.say(hint, &[]), Tone::Dim);
        }
        if overlay == Overlay::Search {
            self.hits = search::hits(&context, &voice);
        }
        self
    }
}

/// The message that says what to do next, below a page that lies over the game.
const fn hint(overlay: Overlay) -> Option<&'static str> {
    match overlay {
        Overlay::Briefing => Some("briefing-keys"),
        Overlay::Ending => Some("ending-hint"),
        _ => None,
    }
}
