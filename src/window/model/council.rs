//! The council: what matters now, and what still needs a decision.

use crate::sim::command::{Mission, Task};
use crate::text::{Voice, say};
use crate::window::action::{Action, Tab};
use crate::window::desk::Game;
use crate::window::rich::{Rich, Thing};
use crate::window::sheet::Sheet;

/// Something that still needs a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// What.
    pub said: Rich,
    /// Where to decide it.
    pub action: Action,
}

/// What still needs a decision before the turn ends: offers that wait, fleets and majes without work.
#[must_use]
pub fn undecided(game: &Game) -> Vec<Undecided> {
    let (Some(voice), Some(me)) = (game.voice(), game.person()) else {
        return Vec::new();
    };
    let own = voice.view.own;
    let mut found = Vec::new();
    let waiting = own.offers.iter().filter(|offer| offer.to == me).count();
    if waiting > 0 {
        found.push(Undecided {
            said: Rich::of(&say!(voice, "undecided-offers", count = waiting)),
            action: Action::Open(Tab::Table),
        });
    }
    for fleet in &own.fleets {
        let done = game
            .orders
            .iter()
            .any(|order| order_is_about(order, fleet.id));
        if fleet.mission == Mission::Hold && fleet.totals.attack > 0 && !done {
            found.push(Undecided {
                said: Rich::of(&say!(
                    voice,
                    "undecided-fleet",
                    fleet = voice.fleet(fleet.id)
                )),
                action: Action::Look(Thing::Fleet(fleet.id)),
            });
        }
    }
    for maje in &own.majes {
        if maje.captor.is_none() && maje.task == Task::Idle {
            found.push(Undecided {
                said: Rich::of(&say!(voice, "undecided-maje", maje = voice.maje(maje.id))),
                action: Action::Look(Thing::Maje(maje.id)),
            });
        }
    }
    found
}

fn order_is_about(order: &crate::sim::command::Order, fleet: crate::id::FleetId) -> bool {
    use crate::sim::command::Order;
    match order {
        Order::Mission { fleet: of, .. } | Order::Stance { fleet: of, .. } => *of == fleet,
        _ => false,
    }
}

/// The sheet of the council.
#[must_use]
pub fn sheet(game: &Game, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(voice.say("tab-council", &[]));
    for undecided in undecided(game) {
        sheet
            .blocks
            .push(crate::window::sheet::Block::Item(undecided.said));
    }
    sheet
}
