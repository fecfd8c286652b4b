//! Whether a faction may give a command, as far as it can know. Reads only the view: an order that
//! looks right and meets a hidden fact fails when the turn resolves, with an event.

mod acts;
mod conference_refusal;
mod factions;
mod orders;
mod refusal;
mod witness_refusal;

pub use acts::check_act;
pub use conference_refusal::ConferenceRefusal;
pub use factions::{in_game, in_the_open, playing};
pub use refusal::Refusal;
pub use witness_refusal::WitnessRefusal;

use super::command::Command;
use super::faction::Status;
use super::view::View;

/// Whether the faction of the view may give the command now.
///
/// # Errors
/// Says why not, with what would be possible.
pub fn check(view: &View<'_>, command: &Command) -> Result<(), Refusal> {
    if view.own.status != Status::Active {
        return Err(Refusal::OutOfTheGame);
    }
    match command {
        Command::Order(order) => orders::check_order(view, order),
        Command::Act(act) => check_act(view, act),
    }
}
