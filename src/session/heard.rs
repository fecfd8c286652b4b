//! What every protocol needs: who hears of commands, and how minds are made.

use crate::id::FactionId;
use crate::scenario::model::MindDef;
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use crate::sim::command::Command;

/// Who hears of every command that is given at the table, and whether it was refused.
pub type Heard<'a> = dyn FnMut(FactionId, &Command, Result<(), Refusal>) + 'a;

/// How the mind of a faction is made: a faction that broke away is led in the manner of its parent.
pub(super) fn mind_of(simulation: &Simulation, faction: FactionId) -> &MindDef {
    let mut model = faction;
    while let Some(parent) = simulation.parent(model) {
        model = parent;
    }
    simulation.scenario().mind(model)
}
