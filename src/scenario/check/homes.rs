//! Every faction has somewhere to be, and a home is its own.

use crate::scenario::model::FactionKind;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let (Some(factions), Some(map)) = (raw.factions.get(), raw.map.get()) else {
        return;
    };
    for (id, faction) in factions.list.iter() {
        let mut land = map
            .territories
            .iter()
            .filter(|(_, territory)| territory.holder.as_ref() == Some(id));
        if let Some(home) = &faction.home {
            let Some(territory) = map.territories.get(home) else {
                continue;
            };
            // An unknown holder may be a slip of the pen.
            let known = territory
                .holder
                .as_ref()
                .is_none_or(|holder| factions.list.get(holder).is_some());
            if territory.holder.as_ref() != Some(id) && known {
                let message = format!(
                    "{} is the home of {}, which does not hold it",
                    quoted(home),
                    quoted(id)
                );
                let found = scope.error("home-not-held", home.span, message);
                let found = match &territory.holder {
                    Some(holder) => found.secondary(scope.file(), holder.span, "who holds it"),
                    None => found.note("a faction without land names no home"),
                };
                scope.report(found);
            }
            continue;
        }
        let first = land.next();
        if let (Some((place, _)), FactionKind::Sect) = (first, faction.kind) {
            let message = format!("the sect {} holds land, but names no home", quoted(id));
            let found = scope.error("no-home", id.span, message);
            scope.report(
                found
                    .secondary(scope.file(), place.span, "held by it")
                    .suggest(Some(format!("home: \"{place}\""))),
            );
        }
        let fleets = raw.fleets.get();
        let has_fleet = fleets.is_none_or(|fleets| {
            fleets.start.lost() > 0 || fleets.start.iter().any(|fleet| fleet.faction == *id)
        });
        if first.is_none() && !has_fleet && scope.territories.is_complete() {
            let message = format!("{} has neither land nor a fleet", quoted(id));
            scope.report(scope.error("nowhere", id.span, message));
        }
    }
}
