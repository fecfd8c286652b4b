//! Screens set up for a picture: each as a person would find it in play.

mod deeds;
mod fall;

pub use fall::seat_fallen;

use super::app::WindowFailure;
use super::desk::{Desk, Shelf};
use super::front::Front;
use super::look::Look;
use super::map::mode::Mode;
use super::screen::picker;
use super::settings::Settings;
use crate::page::deal;
use crate::page::dial::{Dial, Fold};
use crate::page::rich::Thing;
use crate::page::{Action, Overlay, Tab};
use crate::session::Session;
use crate::sim::deal::reach::in_reach;
use crate::text::Text;
use crate::window::action::DeskAction;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use deeds::{aim, foreign, orders, target};
use std::sync::Arc;

/// A screen that can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScreenName {
    /// The picker.
    Picker,
    /// The map alone.
    Map,
    /// The whole map, from far away.
    Chart,
    /// The map of goods.
    Goods,
    /// The map of strength.
    Strength,
    /// The map of supply.
    Supply,
    /// The map of opinions.
    Opinion,
    /// The map: what binds one to others.
    Ties,
    /// The map: whose word is trusted.
    Trust,
    /// The map: who is to be feared.
    Fear,
    /// A tab, by its name.
    #[value(skip)]
    Tab(Tab),
    /// A territory.
    Territory,
    /// A fleet.
    Fleet,
    /// A sect.
    Sect,
    /// A maje.
    Maje,
    /// A prisoner, if there is one.
    Prisoner,
    /// A territory of somebody else.
    Foreign,
    /// A deal being made.
    Deal,
    /// A fleet with everything unfolded.
    Unfolded,
    /// Aiming a raid on the map.
    Aim,
    /// The odds of a raid.
    Odds,
    /// The briefing.
    Briefing,
    /// The pause menu.
    Pause,
    /// The settings.
    Settings,
    /// Saving.
    Save,
    /// Loading.
    Load,
    /// Help.
    Help,
    /// Searching.
    Search,
    /// What still needs a decision.
    EndTurn,
    /// What was ordered this turn.
    Orders,
    /// What was said lately.
    Notes,
    /// Handing the seat over to another person.
    HandOver,
    /// Watching minds play.
    Watch,
    /// How a game ended.
    Ending,
    /// A game that is over, looked back at as it was believed to be.
    Past,
    /// The same, as it truly was.
    Truth,
    /// How the faction of a person ended.
    Fallen,
}

impl ScreenName {
    /// Returns every screen: first the tabs, then the others.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = Self::value_variants().iter().copied();
        Tab::all().map(Self::Tab).chain(others)
    }

    /// Whether the game is over on it.
    #[must_use]
    pub const fn is_at_end(self) -> bool {
        matches!(self, Self::Ending | Self::Past | Self::Truth)
    }

    /// Whether it is the map with nothing beside it.
    const fn is_map(self) -> bool {
        let tells = matches!(self.mode(), Mode::Holders);
        matches!(self, Self::Map | Self::Chart) || !tells
    }

    /// Returns what its map tells.
    const fn mode(self) -> Mode {
        match self {
            Self::Goods => Mode::Goods,
            Self::Strength => Mode::Strength,
            Self::Supply => Mode::Supply,
            Self::Opinion => Mode::Opinion,
            Self::Ties => Mode::Ties,
            Self::Trust => Mode::Trust,
            Self::Fear => Mode::Fear,
            _ => Mode::Holders,
        }
    }

    /// Returns what it is called on the command line.
    #[must_use]
    pub fn value(self) -> PossibleValue {
        match self {
            Self::Tab(tab) => PossibleValue::new(tab.row().name),
            other => other.to_possible_value().unwrap_or_default(),
        }
    }

    /// Returns the screen of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|screen| screen.value().get_name() == name)
    }
}

/// A screen to be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StagedScreen {
    /// Which.
    pub screen: ScreenName,
    /// The scale of the interface in percent.
    pub scale: u16,
    /// Colours for eyes that cannot tell red from green.
    pub safe_colours: bool,
}

impl StagedScreen {
    /// Sets the screen up.
    ///
    /// # Errors
    /// What is built in is damaged.
    pub fn set(self, session: Session, text: Text) -> Result<Front, WindowFailure> {
        let text = Arc::new(text);
        let look = Look::built_in(Arc::clone(&text))?;
        let mut desk = Desk::bare(text);
        desk.settings = Settings {
            scale: self.scale,
            safe_colours: self.safe_colours,
            ..Settings::default()
        }
        .sound();
        desk.shelf = Shelf::of_game();
        let mut picker = picker::PickerState::default();
        if self.screen == ScreenName::Picker {
            let id = &session.scenario().id;
            let mut offered = desk.shelf.scenarios.iter();
            let number = offered.position(|offered| &offered.scenario.id == id);
            picker = picker::PickerState::opened(number.unwrap_or(0), None);
        } else {
            desk.lay(session, false);
        }
        for action in self.actions(&desk) {
            desk.act(action);
        }
        if matches!(self.screen, ScreenName::Past | ScreenName::Truth) {
            let middle = desk.game().map_or(1, |game| game.last_turn().div_ceil(2));
            let truly = self.screen == ScreenName::Truth;
            desk.act(DeskAction::LookBack(middle, truly));
        }
        if self.screen.is_map() {
            desk.act(DeskAction::CloseTab);
        }
        let mut front = Front::new(desk, look);
        front.memory.picker = picker;
        if self.screen == ScreenName::Chart {
            front.memory.map.see_all();
        }
        front.memory.map.mode = self.screen.mode();
        Ok(front)
    }

    /// What a person would do to get there.
    fn actions(self, desk: &Desk) -> Vec<Action> {
        let Some(view) = desk.game().and_then(|game| game.view()) else {
            return Vec::new();
        };
        let own = view.own;
        let me = own.faction;
        let place = own.lands.first().map(|land| Thing::Place(land.id));
        let fleet = own
            .fleets
            .iter()
            .max_by_key(|fleet| fleet.totals.attack)
            .map(|fleet| fleet.id);
        let maje = own.majes.first().map(|maje| Thing::Maje(maje.id));
        let other = view
            .roster
            .faction_ids()
            .find(|id| *id != me)
            .map(Thing::Faction);
        let look = |thing: Option<Thing>| thing.map(Action::Look).into_iter().collect();
        let open = |tab: Tab| match tab {
            Tab::Council => Vec::new(),
            other => vec![Action::Open(other)],
        };
        let over = |overlay: Overlay| vec![Action::Overlay(overlay)];
        match self.screen {
            ScreenName::Picker => Vec::new(),
            ScreenName::Map
            | ScreenName::Chart
            | ScreenName::Goods
            | ScreenName::Strength
            | ScreenName::Supply
            | ScreenName::Opinion
            | ScreenName::Ties
            | ScreenName::Trust
            | ScreenName::Fear => Vec::new(),
            ScreenName::Tab(tab) => open(tab),
            ScreenName::Territory => look(place),
            ScreenName::Fleet => look(fleet.map(Thing::Fleet)),
            ScreenName::Sect => look(other),
            ScreenName::Maje => look(maje),
            ScreenName::Prisoner => {
                let held = view.own.prisoners.first();
                look(held.map(|(_, maje)| Thing::Maje(maje.id)))
            }
            ScreenName::Foreign => look(foreign(&view)),
            ScreenName::Deal => {
                let likely = deal::partners(&view).first().map(|(id, _)| *id);
                let mut all = view.roster.faction_ids();
                let near = all.find(|id| *id != me && in_reach(&view, *id));
                let partner = likely.or(near);
                let deal = |id| vec![Action::Look(Thing::Faction(id)), Action::Deal(id)];
                partner.map(deal).unwrap_or_default()
            }
            ScreenName::Unfolded => {
                let mut actions: Vec<Action> = look(fleet.map(Thing::Fleet));
                let folds = [Fold::Split, Fold::Haul, Fold::Others, Fold::Errand];
                actions.extend(folds.map(|fold| Action::dial(Dial::Fold(fold), 1)));
                actions
            }
            ScreenName::Aim => aim(fleet),
            ScreenName::Odds => {
                let mut actions = aim(fleet);
                actions.extend(target(desk, fleet));
                actions
            }
            ScreenName::Briefing => over(Overlay::Briefing),
            ScreenName::Pause => over(Overlay::Pause),
            ScreenName::Settings => over(Overlay::Settings),
            ScreenName::Save => over(Overlay::Save),
            ScreenName::Load => over(Overlay::Load),
            ScreenName::Help => over(Overlay::Help),
            ScreenName::Search => over(Overlay::Search),
            ScreenName::EndTurn => over(Overlay::EndTurn),
            ScreenName::Orders => {
                let mut actions = orders(&view);
                actions.push(Action::Overlay(Overlay::Orders));
                actions
            }
            ScreenName::Notes => {
                let mut actions = orders(&view);
                actions.push(Action::Overlay(Overlay::Notes));
                actions
            }
            ScreenName::HandOver | ScreenName::Watch => Vec::new(),
            ScreenName::Past | ScreenName::Truth => Vec::new(),
            ScreenName::Ending => over(Overlay::Ending),
            // It opens by itself for a person whose faction is no more.
            ScreenName::Fallen => Vec::new(),
        }
    }
}
