//! Doubts: relations that say nothing, or that contradict each other, and wrongs that are felt as kindness.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{IncidentDefs, IncidentKind};
use crate::scenario::raw::{RawRelation, RawScenario};
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    relations(raw, scope);
    incidents(raw, scope);
}

/// Deeds whose weight has the sign of their opposite.
fn incidents(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let usual = IncidentDefs::default();
    let Some(written) = raw.incidents.get() else {
        return;
    };
    let weights = IncidentKind::ALL.into_iter().filter_map(|kind| {
        let weight = written.get(kind)?.weight.as_ref()?;
        Some((weight, i64::from(usual[kind].weight)))
    });
    for (weight, usual) in weights {
        if weight.value.signum() * usual.signum() < 0 {
            let (deed, felt) = if usual < 0 {
                ("a wrong", "a kindness")
            } else {
                ("a kindness", "a wrong")
            };
            let message = format!("this is {deed}, and would be felt as {felt}");
            let found = Diagnostic::warning("contradiction", scope.file(), weight.span, message);
            scope.report(found.label(format!("the usual weight is {usual}")));
        }
    }
}

fn relations(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let mut before: Vec<&RawRelation> = Vec::new();
    for relation in raw.relations.get().into_iter().flatten() {
        if relation.opinion.is_none() && !relation.blood_enemies {
            let message = format!(
                "nothing is said of what {} thinks of {}",
                quoted(&relation.of),
                quoted(&relation.toward)
            );
            let found = Diagnostic::warning("no-effect", scope.file(), relation.of.span, message);
            scope.report(found.label("add a field `opinion`, or leave the entry out"));
        }
        let reverse = before
            .iter()
            .find(|other| other.of == relation.toward && other.toward == relation.of);
        if let Some(other) = reverse.filter(|other| other.mutual || relation.mutual) {
            let message = format!(
                "what {} and {} think of each other is `mutual`, and said again the other way round",
                quoted(&relation.toward),
                quoted(&relation.of)
            );
            let found =
                Diagnostic::warning("contradiction", scope.file(), relation.of.span, message);
            scope.report(
                found
                    .label("leave `mutual` out of both, or this entry")
                    .secondary(scope.file(), other.of.span, "the other way round"),
            );
        }
        before.push(relation);
    }
}
