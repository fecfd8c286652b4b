//! Factions that hide can hide.

use crate::scenario::raw::{RawFaction, RawScenario, Ref};
use crate::scenario::resolve::Scope;
use crate::scenario::span::Span;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let Some(factions) = raw.factions.get() else {
        return;
    };
    let hides = |id: &Ref| {
        let faction = factions.list.get(id)?;
        faction.hidden_but_to.as_ref().map(|_| faction)
    };
    let known = |faction: &RawFaction, to: &Ref| {
        let mut known = faction.hidden_but_to.iter().flatten();
        known.any(|it| **it == **to)
    };
    let report = |span: Span, message: String, help: &str| {
        let found = scope.error("cannot-hide", span, message);
        scope.report(found.label(help));
    };
    for (id, faction) in factions.list.iter() {
        let others = factions.list.iter().filter(|(it, _)| it.value != id.value);
        let mut unaware = others.filter(|(it, _)| !known(faction, it));
        if faction.hidden_but_to.is_some() && unaware.next().is_none() {
            let message = format!("{} hides from nobody", quoted(id));
            report(
                id.span,
                message,
                "leave somebody out of `hidden_but_to`, or all of it",
            );
        }
        for to in faction.hidden_but_to.iter().flatten() {
            if **to == id.value {
                let message = format!("{} knows of itself in any case", quoted(id));
                report(to.span, message, "leave it out");
            }
        }
    }
    if let Some(map) = raw.map.get() {
        let holders = map
            .territories
            .iter()
            .filter_map(|(_, it)| it.holder.as_ref());
        for holder in holders.filter(|it| hides(it).is_some()) {
            let message = format!("{} hides, and holds land", quoted(holder));
            let help = "everybody knows who holds what: a faction that hides lives aboard";
            report(holder.span, message, help);
        }
    }
    for relation in raw.relations.get().into_iter().flatten() {
        let Some(faction) = hides(&relation.toward) else {
            continue;
        };
        if !known(faction, &relation.of) {
            let (who, of) = (quoted(&relation.toward), quoted(&relation.of));
            let message = format!("{of} thinks something of {who}, and does not know of it");
            let help = "name who thinks it in `hidden_but_to`";
            report(relation.of.span, message, help);
        }
    }
    for deal in raw.deals.get().into_iter().flatten() {
        for (one, other) in [(&deal.of, &deal.with), (&deal.with, &deal.of)] {
            let Some(faction) = hides(one) else {
                continue;
            };
            if deal.public {
                let message = format!("{} hides, and has a public deal", quoted(one));
                report(one.span, message, "make the deal secret");
            } else if !known(faction, other) {
                let message = format!(
                    "{} has a deal with {}, which does not know of it",
                    quoted(one),
                    quoted(other)
                );
                report(other.span, message, "name it in `hidden_but_to`");
            }
        }
    }
}
