//! The protocol of mediation: minds between whom somebody mediates answer at once, each by itself.

use super::heard::{Heard, TableWord};
use crate::id::FactionId;
use crate::mind;
use crate::sim::Simulation;
use crate::sim::command::{Act, Command};
use crate::sim::terms::MediationAct;

/// If the command is a mediation, the minds that it is between answer.
pub fn answer_mediator(
    simulation: &mut Simulation,
    mediator: FactionId,
    command: &Command,
    answers: &dyn Fn(FactionId) -> bool,
    heard: &mut Heard<'_>,
) {
    let Command::Act(Act::Mediate(MediationAct::Propose { between, .. })) = command else {
        return;
    };
    for who in between.iter().copied().filter(|who| answers(*who)) {
        // What the other has answered is not in the view.
        let view = simulation.view(who);
        let mut open = view.own.mediations.iter();
        let known = open.find(|it| it.by == mediator);
        let Some((known, other)) = known.and_then(|it| Some((it, it.asks(who)?))) else {
            continue;
        };
        let accept = mind::answer_mediator(&view, known, other).accepts;
        let by = mediator;
        let answer = Command::Act(Act::Mediate(MediationAct::Answer { by, accept }));
        let done = simulation.submit(who, &answer);
        heard(who, TableWord::Command(&answer, done));
    }
}
