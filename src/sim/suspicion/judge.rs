//! Judges suspicions at the end of a turn, by what whoever wrote them down knows by then.

use super::table::{NotedSuspicion, Suspicions};
use crate::sim::belief::{Fact, Knowledge};
use crate::sim::consequence::Consequences;
use crate::sim::event::SuspicionJudged;
use crate::sim::index::Clock;
use crate::sim::terms::FactKind;
use bevy::ecs::prelude::{Res, ResMut};

/// System: a suspicion comes true once its faction learns that the suspect has betrayed the victim since it was written down; it was wrong
/// once its turn is over.
pub fn judge(
    clock: Res<Clock>,
    knowledge: Res<Knowledge>,
    mut suspicions: ResMut<Suspicions>,
    mut consequences: Consequences,
) {
    let came_true = |it: &NotedSuspicion| {
        let facts = knowledge.of(it.of).facts.latest();
        let mut since = facts.take_while(|fact| fact.happened >= it.noted);
        since.any(|fact| betrays(fact, it))
    };
    for it in suspicions.settle(clock.turn, came_true) {
        consequences.record(SuspicionJudged {
            of: it.of,
            said: it.said,
            noted: it.noted,
            right: it.is_right(),
        });
    }
}

/// Whether a fact is the betrayal that was expected.
fn betrays(fact: &Fact, expected: &NotedSuspicion) -> bool {
    matches!(fact.kind, FactKind::Deed { kind, by, to, .. }
        if kind.is_betrayal() && expected.is_about(by, to))
}
