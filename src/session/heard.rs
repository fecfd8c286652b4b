//! What every protocol needs: who hears of commands, and how minds are made.

use crate::id::FactionId;
use crate::scenario::model::MindDef;
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use crate::sim::command::Command;
use crate::sim::terms::Rationale;

/// What comes of a protocol.
#[derive(Debug)]
pub enum TableWord<'a> {
    /// A command was given, and perhaps refused.
    Command(&'a Command, Result<(), Refusal>),
    /// Somebody wrote down why he did what he did.
    Rationale(&'a Rationale),
}

/// Who hears of everything that is done at the table.
pub type Heard<'a> = dyn FnMut(FactionId, TableWord<'_>) + 'a;

/// Writes down why a faction did what it did.
pub(super) fn note(
    simulation: &mut Simulation,
    by: FactionId,
    decision: Rationale,
    heard: &mut Heard<'_>,
) {
    simulation.note(by, decision);
    heard(by, TableWord::Rationale(&decision));
}

/// How the mind of a faction is made: a faction that broke away is led in the manner of its parent.
pub(super) fn mind_of(simulation: &Simulation, faction: FactionId) -> &MindDef {
    let mut model = faction;
    while let Some(parent) = simulation.parent(model) {
        model = parent;
    }
    simulation.scenario().mind(model)
}
