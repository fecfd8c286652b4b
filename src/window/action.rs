//! What a person at the window can ask for. Panels answer with actions; only the
//! [`Desk`](super::desk::Desk) carries them out.

use super::dial::Dial;
use super::rich::Thing;
use super::settings::Settings;
use crate::id::{ContractId, FactionId, FleetId, OfferId, TerritoryId};
use crate::sim::command::{Command, Gift, Mission, Project, Task, Terms};
use std::path::PathBuf;

/// The kinds of missions that are aimed at something on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// Go there and hold.
    Move,
    /// Take goods and come home.
    Raid,
    /// Take the land.
    Seize,
    /// Fight whoever comes to harm it.
    Guard,
    /// Let nothing in or out.
    Blockade,
    /// Go home without a fight.
    Withdraw,
    /// Hunt a fleet.
    Attack,
    /// Go where another fleet of one's own goes.
    Escort,
    /// Carry goods: first where from, then where to.
    Haul,
    /// Leave the map for good.
    Depart,
}

impl Aim {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Move,
        Self::Raid,
        Self::Seize,
        Self::Guard,
        Self::Blockade,
        Self::Withdraw,
        Self::Attack,
        Self::Escort,
        Self::Haul,
        Self::Depart,
    ];
}

/// What lies open beside the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// What matters now.
    Council,
    /// The own lands.
    Lands,
    /// The own fleets.
    Fleets,
    /// The own majes.
    Majes,
    /// All sects and powers.
    Sects,
    /// Offers and contracts.
    Table,
    /// Stores, and why they changed.
    Ledger,
    /// What happened.
    Chronicle,
    /// Objectives.
    Goals,
    /// Texts about the world, classes of ships, technology.
    Codex,
}

impl Tab {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Council,
        Self::Lands,
        Self::Fleets,
        Self::Majes,
        Self::Sects,
        Self::Table,
        Self::Ledger,
        Self::Chronicle,
        Self::Goals,
        Self::Codex,
    ];
}

/// What lies over the game and has to be closed first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// Go on, save, load, settings, leave.
    Pause,
    /// Scale, colours, animation.
    Settings,
    /// Saved games, to load.
    Load,
    /// A name to save under.
    Save,
    /// Keys, and how to play.
    Help,
    /// What a scenario says before the first turn.
    Briefing,
    /// How the game ended.
    Ending,
    /// Finding anything by its name.
    Search,
    /// What still needs a decision before the turn ends.
    EndTurn,
    /// What was ordered this turn.
    Orders,
    /// What was said in passing.
    Notes,
}

/// A new game, as the picker sets it up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewGame {
    /// The scenario's folder.
    pub scenario: PathBuf,
    /// Whom persons play; nobody to watch.
    pub seats: Vec<FactionId>,
    /// What these persons are called, in the same order; empty names are none.
    pub names: Vec<String>,
    /// The root of all dice; `None` to have one drawn.
    pub seed: Option<u64>,
    /// Play on past victories and past the last turn.
    pub open_end: bool,
}

/// What a person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at something; the map shows where it is.
    Look(Thing),
    /// Look at what was looked at before.
    Back,
    /// Look at nothing.
    Unselect,
    /// Bring a place to the middle of the map.
    Centre(TerritoryId),
    /// Open what lies beside the map, or close it if it is open.
    Open(Tab),
    /// Lay something over the game.
    Overlay(Overlay),
    /// Take away what lies on top: a dialogue, an aim, a selection; at last, pause.
    Escape,
    /// Begin to aim a mission of a fleet at something on the map.
    Aim(FleetId, Aim),
    /// Aim no longer.
    StopAiming,
    /// Aim at this, as the aim in hand says.
    Target(Thing),
    /// Show the odds of a mission before it is ordered.
    Weigh(FleetId, Mission),
    /// Send this fleet along on the mission that is weighed, or leave it out again.
    Join(FleetId),
    /// Give a command.
    Give(Command),
    /// Give commands in order, all of them or none.
    GiveAll(Vec<Command>),
    /// Set what an order will say, or what a sheet shows.
    Dials(Vec<(Dial, i32)>),
    /// Open the table with somebody across it.
    Deal(FactionId),
    /// Take back the last order.
    Undo,
    /// End the turn; asks first if something still needs a decision.
    EndTurn,
    /// End the turn whatever is left.
    EndTurnNow,
    /// Watch so many turns go by.
    Watch(u16),
    /// Look through the eyes of a faction, where nobody plays.
    Eyes(FactionId),
    /// Take over the seat that is handed over.
    Acknowledge,
    /// Play on past the end of the game.
    PlayOn,
    /// Skip what the map still shows of the last turn.
    SkipAnimation,
    /// Begin a game.
    Begin(NewGame),
    /// Save under a name.
    Save(String),
    /// Load a saved game.
    Load(PathBuf),
    /// Leave the game for the picker; it saves itself.
    Leave,
    /// Close the window; the game saves itself.
    Quit,
    /// Change the settings.
    Set(Settings),
}

impl Action {
    /// The action that gives an order to a fleet.
    #[must_use]
    pub const fn mission(fleet: FleetId, mission: Mission) -> Self {
        Self::Give(Command::Order(crate::sim::command::Order::Mission {
            fleet,
            mission,
        }))
    }

    /// The action that gives a maje a task.
    #[must_use]
    pub const fn assign(maje: crate::id::MajeId, task: Task) -> Self {
        Self::Give(Command::Order(crate::sim::command::Order::Assign {
            maje,
            task,
        }))
    }

    /// The action that sets one dial.
    #[must_use]
    pub fn dial(dial: Dial, value: i32) -> Self {
        Self::Dials(vec![(dial, value)])
    }

    /// The action that gives an order.
    #[must_use]
    pub const fn order(order: crate::sim::command::Order) -> Self {
        Self::Give(Command::Order(order))
    }

    /// The action that begins to build.
    #[must_use]
    pub const fn build(at: TerritoryId, project: Project) -> Self {
        Self::Give(Command::Order(crate::sim::command::Order::Build {
            at,
            project,
        }))
    }

    /// The action that makes an offer.
    #[must_use]
    pub const fn propose(to: FactionId, terms: Terms) -> Self {
        Self::Give(Command::Act(crate::sim::command::Act::Propose {
            to,
            terms,
        }))
    }

    /// The action that answers an offer.
    #[must_use]
    pub const fn answer(offer: OfferId, accept: bool) -> Self {
        Self::Give(Command::Act(crate::sim::command::Act::Answer {
            offer,
            accept,
        }))
    }

    /// The action that ends a contract.
    #[must_use]
    pub const fn end_contract(contract: ContractId) -> Self {
        Self::Give(Command::Act(crate::sim::command::Act::EndContract {
            contract,
        }))
    }

    /// The action that gives something away.
    #[must_use]
    pub const fn gift(to: FactionId, gift: Gift) -> Self {
        Self::Give(Command::Act(crate::sim::command::Act::Gift { to, gift }))
    }
}
