//! What panels show, made from a view: plain data, so that tests can read it.

pub mod aim;
pub mod bar;
pub mod chronicle;
pub mod codex;
pub mod council;
pub mod deal;
pub mod faction;
pub mod fleet;
pub mod fleet_orders;
pub mod goals;
pub mod ledger;
pub mod lists;
pub mod maje;
pub mod maje_tasks;
pub mod odds;
pub mod pages;
pub mod part;
pub mod place;
pub mod report;
pub mod search;
pub mod send;
pub mod table;
pub mod works;

use super::action::{Aim, Overlay, Tab};
use super::desk::Game;
use super::rich::{Rich, Thing};
use super::sheet::Sheet;

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
    pub undecided: Vec<council::Undecided>,
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
        let Some(voice) = game.voice() else {
            return Self {
                revision,
                ..Self::default()
            };
        };
        Self {
            revision,
            bar: bar::Bar::of(game, &voice),
            tab: game.tab.map(|tab| (tab, tab_sheet(game, tab))),
            thing: game
                .thing()
                .and_then(|thing| Some((thing, thing_sheet(game, thing)?))),
            undecided: council::undecided(game),
            aim: aim::line(game, &voice),
            odds: odds::Weighing::of(game, &voice),
            over: None,
            hits: Vec::new(),
        }
    }

    /// With what a dialogue over the game shows.
    #[must_use]
    pub fn under(mut self, game: &Game, overlay: Option<&Overlay>) -> Self {
        let (Some(voice), Some(overlay)) = (game.voice(), overlay) else {
            return self;
        };
        self.over = pages::over(game, &voice, overlay);
        if *overlay == Overlay::Search {
            self.hits = search::hits(game, &voice);
        }
        self
    }
}

/// The sheet of a tab.
#[must_use]
pub fn tab_sheet(game: &Game, tab: Tab) -> Sheet {
    let Some(voice) = game.voice() else {
        return Sheet::default();
    };
    match tab {
        Tab::Council => council::sheet(game, &voice),
        Tab::Lands => lists::lands(game, &voice),
        Tab::Fleets => lists::fleets(game, &voice),
        Tab::Majes => lists::majes(game, &voice),
        Tab::Sects => lists::sects(game, &voice),
        Tab::Table => table::sheet(game, &voice),
        Tab::Ledger => ledger::sheet(game, &voice),
        Tab::Chronicle => chronicle::sheet(game, &voice),
        Tab::Goals => goals::sheet(&voice),
        Tab::Codex => codex::sheet(game, &voice),
    }
}

/// The message that names an aim.
#[must_use]
pub const fn aim_title(aim: Aim) -> &'static str {
    match aim {
        Aim::Move => "aim-move",
        Aim::Raid => "window-aim-raid",
        Aim::Seize => "window-aim-seize",
        Aim::Guard => "aim-guard",
        Aim::Blockade => "window-aim-blockade",
        Aim::Withdraw => "aim-withdraw",
        Aim::Attack => "aim-attack",
        Aim::Escort => "aim-escort",
        Aim::Haul => "aim-haul",
        Aim::Depart => "aim-depart",
    }
}

/// The message that names a tab.
#[must_use]
pub const fn tab_title(tab: Tab) -> &'static str {
    match tab {
        Tab::Council => "tab-council",
        Tab::Lands => "tab-lands",
        Tab::Fleets => "tab-fleets",
        Tab::Majes => "tab-majes",
        Tab::Sects => "tab-sects",
        Tab::Table => "tab-table",
        Tab::Ledger => "tab-ledger",
        Tab::Chronicle => "tab-chronicle",
        Tab::Goals => "tab-goals",
        Tab::Codex => "tab-codex",
    }
}

/// The sheet of a thing; `None` if there is nothing to say of it.
#[must_use]
pub fn thing_sheet(game: &Game, thing: Thing) -> Option<Sheet> {
    let voice = game.voice()?;
    match thing {
        Thing::Place(id) => Some(place::sheet(game, &voice, id)),
        Thing::Faction(id) => Some(faction::sheet(game, &voice, id)),
        Thing::Fleet(id) => fleet::sheet(game, &voice, id),
        Thing::Maje(id) => Some(maje::sheet(game, &voice, id)),
        Thing::Class(id) => codex::class(&voice, id),
        Thing::Technology(id) => codex::technology(&voice, id),
        Thing::Good(good) => Some(codex::good(&voice, good)),
        Thing::Entry(at) => codex::entry(&voice, at),
        Thing::Goal(id) => goals::goal(&voice, id),
    }
}
