//! What a page offers to do, as plain data: both front-ends carry it out.

use super::aim::Aim;
use super::dial::Dial;
use super::overlay::Overlay;
use super::rich::Thing;
use super::tab::Tab;
use crate::id::{DealId, FactionId, FleetId, OfferId, TerritoryId};
use crate::sim::command::{Act, Command, Mission, Project, Task};
use crate::sim::terms::{Deal, Told};

/// What a page offers to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at something; the map shows where it is.
    Look(Thing),
    /// Open what lies beside the map, or close it if it is open.
    Open(Tab),
    /// Open a dialogue over the game.
    Overlay(Overlay),
    /// Begin to aim a mission of a fleet at something on the map.
    Aim(FleetId, Aim),
    /// Aim at this, as the aim in hand says; look at it where nothing is aimed.
    Target(Thing),
    /// Show the odds of a mission before it is ordered.
    Weigh(FleetId, Mission),
    /// Send this fleet along on the mission that is weighed, or leave it out again.
    Join(FleetId),
    /// Give a command.
    Give(Command),
    /// Give commands in order, all of them or none.
    GiveAll(Vec<Command>),
    /// Set what an order will say, or what a page shows.
    Dials(Vec<(Dial, i32)>),
    /// Open the table with somebody across it.
    Deal(FactionId),
    /// Put a deal on the table with the other party across it, to be changed or offered.
    Draft(Deal),
    /// Take back the last order.
    Undo,
    /// End the turn; asks first if something still needs a decision.
    EndTurn,
    /// Leave the game for the picker; it saves itself.
    Leave,
    /// Close the game; it saves itself.
    Quit,
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

    /// The action that makes an offer or a gift.
    #[must_use]
    pub const fn propose(to: FactionId, deal: Deal) -> Self {
        Self::Give(Command::Act(Act::Propose { to, deal }))
    }

    /// The action that answers an offer.
    #[must_use]
    pub fn answer(offer: OfferId, accept: bool) -> Self {
        let motive = Told::default();
        Self::Give(Command::Act(Act::Answer {
            offer,
            accept,
            motive,
        }))
    }

    /// The action that ends a deal.
    #[must_use]
    pub const fn end_deal(deal: DealId) -> Self {
        Self::Give(Command::Act(Act::EndDeal { deal, motive: None }))
    }
}
