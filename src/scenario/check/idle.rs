//! Doubt: what is written down and changes nothing.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{Peculiarity, Rank};
use crate::scenario::raw::{RawGoods, RawScenario, RawTerritory};
use crate::scenario::resolve::Scope;
use crate::scenario::span::{EntryTable, Span, Spanned};
use crate::scenario::suggest::quoted;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let say = |span: Option<Span>, message: String, advice: &str| {
        let found = Diagnostic::warning("no-effect", scope.file(), span, message);
        scope.report(found.label(advice));
    };
    relations(raw, &say);
    loyalty(raw, &say);
    needs(raw, &say);
    for (id, land) in territories(raw) {
        land_held(id, land, &say);
        nobody_there(id, land, raw, &say);
    }
    technology(raw, &say);
}

/// Reports what changes nothing at a place, and what to write in its stead.
type Say<'a> = &'a dyn Fn(Option<Span>, String, &str);

fn territories(raw: &RawScenario) -> impl Iterator<Item = (&Spanned<String>, &RawTerritory)> {
    let maps = raw.map.get().into_iter();
    maps.flat_map(|map| map.territories.iter())
}

/// Opinions that are what they are without being written.
fn relations(raw: &RawScenario, say: Say<'_>) {
    for relation in raw.relations.get().into_iter().flatten() {
        let nothing = relation.opinion.as_ref().filter(|it| it.value == 0);
        let besides = relation.blood_enemies || relation.trust.is_some();
        if let Some(opinion) = nothing.filter(|_| !besides) {
            let message = String::from("everybody begins with an opinion of 0");
            say(
                Some(opinion.span),
                message,
                "write another number, or leave the entry out",
            );
        }
    }
}

/// Loyalty of those who lead: nobody is above them.
fn loyalty(raw: &RawScenario, say: Say<'_>) {
    let majes = raw.majes.get().into_iter().flat_map(EntryTable::iter);
    for (_, maje) in majes.filter(|(_, maje)| maje.rank == Rank::First) {
        if let Some(loyalty) = &maje.loyalty {
            let message = String::from("a First Maje is loyal to nobody");
            say(Some(loyalty.span), message, "leave it out");
        }
    }
}

/// People who need nothing at all.
fn needs(raw: &RawScenario, say: Say<'_>) {
    let Some(map) = raw.map.get() else { return };
    let none = |needs: &RawGoods| {
        let all = [&needs.food, &needs.ore, &needs.water];
        all.into_iter().flatten().all(|good| good.value == 0)
    };
    if none(&map.needs) {
        let span = [&map.needs.food, &map.needs.ore, &map.needs.water];
        let span = span.into_iter().flatten().next().map(|good| good.span);
        let message = String::from("people need nothing, so that nothing ever runs out");
        say(
            span,
            message,
            "write what ten thousand people use in a turn",
        );
    }
}

/// Neutral ground that somebody holds, homeworlds that nobody holds.
fn land_held(id: &Spanned<String>, land: &RawTerritory, say: Say<'_>) {
    let is = |what: Peculiarity| land.peculiarities.iter().find(|it| it.value == what);
    if let (Some(neutral), Some(_)) = (is(Peculiarity::NeutralGround), &land.holder) {
        let message = format!("{} is neutral ground, and somebody holds it", quoted(id));
        say(Some(neutral.span), message, "leave out this, or the holder");
    }
    if let (Some(home), None) = (is(Peculiarity::Homeworld), &land.holder) {
        let message = format!(
            "{} is a homeworld that nobody holds: nobody gains by it",
            quoted(id)
        );
        say(Some(home.span), message, "name a holder, or leave it out");
    }
}

/// Held land with nobody on it, but for homes, which `places` looks at.
fn nobody_there(id: &Spanned<String>, land: &RawTerritory, raw: &RawScenario, say: Say<'_>) {
    let factions = raw.factions.get().into_iter();
    let mut homes = factions.flat_map(|factions| factions.list.iter());
    let people = land.people.as_ref().filter(|people| people.value == 0);
    let (Some(people), Some(_)) = (people, &land.holder) else {
        return;
    };
    if !homes.any(|(_, faction)| faction.home.as_ref() == Some(id)) {
        let message = format!("nobody lives at {}, which somebody holds", quoted(id));
        let advice = "write how many thousands, or leave out the holder";
        say(Some(people.span), message, advice);
    }
}

/// Technology of which a faction has none.
fn technology(raw: &RawScenario, say: Say<'_>) {
    let factions = raw.factions.get().into_iter();
    for (_, faction) in factions.flat_map(|factions| factions.list.iter()) {
        for (id, _) in faction.technology.iter().filter(|(_, units)| **units == 0) {
            let message = format!("none of {} is what everybody has", quoted(id));
            say(Some(id.span), message, "write how many, or leave it out");
        }
    }
}
