//! What a person reads and can do, as plain data: pages made from a view, printed by the terminal and
//! drawn by the window.
//!
//! - [`sheet`] is a page; [`rich`] is a sentence on it, with names that lead somewhere; [`dial`] is what can
//!   be set on it; [`action`] is what it offers to do.
//! - [`layout`] is what stands side by side: two columns, a matrix, a plot, seats around a table.
//! - [`context`] is what every page is made from: the view of its reader and what the reader has set.
//! - [`tab`], [`aim`] and [`overlay`] are tables of the tabs, of the missions that are aimed, of the dialogues.
//! - The other modules make pages, one subject each.

pub mod action;
pub mod aim;
pub mod aiming;
pub mod bar;
mod character;
pub mod chronicle;
pub mod codex;
pub mod conference;
pub mod context;
pub mod council;
pub mod deal;
mod deal_amends;
mod deal_back;
mod deal_draft;
mod deal_put;
mod deal_terms;
mod deal_witness;
pub mod dial;
pub mod dialogue;
mod ending;
mod exile;
pub mod faction;
pub mod feelings;
mod feud;
pub mod fleet;
pub mod fleet_orders;
pub mod goals;
mod guards;
pub mod happened;
mod informant;
pub mod layout;
pub mod ledger;
pub mod lists;
pub mod maje;
pub mod maje_tasks;
pub mod map_tip;
mod mediation;
mod motives;
pub mod odds;
mod outcome;
pub mod overlay;
pub mod part;
pub mod place;
mod pledges;
mod plots;
mod plots_new;
pub mod relations;
mod releases;
pub mod report;
pub mod rich;
mod rumours;
mod saving;
mod seals;
pub mod search;
pub mod seats;
pub mod send;
pub mod sheet;
mod signs;
pub mod stories;
mod story;
mod succession;
pub mod suspicions;
pub mod tab;
pub mod table;
pub mod targets;
pub mod undecided;
mod wants;
pub mod works;

pub use action::Action;
pub use aim::Aim;
pub use aiming::{Aiming, Weighed, aimed};
pub use context::{GameEnd, News, PageContext};
pub use deal_put::settings_of;
pub use overlay::Overlay;
pub use saving::name_refused;
pub use tab::Tab;

use rich::Thing;
use sheet::Sheet;

/// The sheet of a thing; `None` if there is nothing to say of it.
#[must_use]
pub fn thing_sheet(context: &PageContext<'_>, thing: Thing) -> Option<Sheet> {
    let voice = context.voice();
    match thing {
        Thing::Place(id) => Some(place::sheet(context, &voice, id)),
        Thing::Faction(id) => Some(faction::sheet(context, &voice, id)),
        Thing::Fleet(id) => fleet::sheet(context, &voice, id),
        Thing::Contact(id) => fleet::contact_sheet(context, &voice, id),
        Thing::Maje(id) => Some(maje::sheet(context, &voice, id)),
        Thing::Class(id) => codex::class(&voice, id),
        Thing::Technology(id) => codex::technology(&voice, id),
        Thing::Good(good) => Some(codex::good(&voice, good)),
        Thing::Entry(at) => codex::entry(&voice, at),
        Thing::Goal(id) => goals::goal(&voice, id),
    }
}
