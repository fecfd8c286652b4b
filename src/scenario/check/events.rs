//! Doubts about events: those that can never happen, options that read alike, and effects that change nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::Played;
use super::goals::never;
use crate::scenario::raw::{RawAudience, RawCondition, RawGoods, RawScene, RawSceneEffect};
use crate::scenario::span::{EntryTable, Span, Spanned};
use crate::scenario::suggest::quoted;

pub(super) fn check(all: &Played<'_, '_, '_>) {
    let events = || all.raw.events.get().into_iter().flat_map(EntryTable::iter);
    let effects = events()
        .flat_map(|(_, event)| &event.options)
        .flat_map(|option| &option.value.effects);
    let beats = all.raw.beats.get().into_iter().flat_map(EntryTable::iter);
    let of_beats = beats.flat_map(|(_, beat)| beat.effects());
    let follow: BTreeSet<&str> = effects
        .chain(of_beats)
        .flat_map(|effect| following(effect))
        .collect();
    for ((id, event), played) in events().zip(&all.scenario.scenes) {
        let audience = all.audience(played.audience);
        let chance = event.chance.as_ref().map_or(10, |chance| chance.value);
        let ends = event.when.as_ref();
        let why = if audience.is_empty() {
            "there is no such faction as it happens `to`"
        } else if chance == 0 && !follow.contains(id.as_str()) {
            "its chance is 0, and no option of another event has it happen `Later`"
        } else if ends.is_some_and(|when| only_at_the_end(when)) {
            "its condition holds only when the last turn is over"
        } else {
            if let Some(when) = &event.when {
                never(when, &audience, all);
            }
            alike(event, all);
            let options = event.options.iter();
            let effects = options.flat_map(|option| &option.value.effects);
            let actor = match &event.to {
                RawAudience::Only(who) => Some(who.as_str()),
                _ => None,
            };
            effects.for_each(|effect| idle(effect, actor, all));
            continue;
        };
        let message = format!("the event {} can never happen", quoted(id));
        all.report(all.warning("never-happens", id.span, message).note(why));
    }
    for (_, beat) in all.raw.beats.get().into_iter().flat_map(EntryTable::iter) {
        let effects = beat.effects();
        effects.for_each(|effect| idle(effect, Some(&beat.actor), all));
    }
}

/// Options that nobody can tell apart.
fn alike(event: &RawScene, all: &Played<'_, '_, '_>) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for option in &event.options {
        let text = &option.value.text;
        let Some(first) = seen.get(text.value.trim()) else {
            seen.insert(text.value.trim(), text.span);
            continue;
        };
        let message = format!("another option of this event says {} too", quoted(text));
        let found = all.warning("same-name", text.span, message);
        let found = found.label("say what is different about it");
        all.report(found.secondary(all.scope.file(), *first, "the other one"));
    }
}

/// Effects by which nothing changes, or by which the faction does something to itself.
fn idle(effect: &Spanned<RawSceneEffect>, actor: Option<&str>, all: &Played<'_, '_, '_>) {
    if effect.leaves().into_iter().any(changes_nothing) {
        let message = String::from("this effect changes nothing");
        let found = all.warning("no-effect", effect.span, message);
        all.report(found.label("leave it out, or write how much"));
    } else if let RawSceneEffect::Offer { to: whom, .. } | RawSceneEffect::Attack { whom, .. } =
        &effect.value
        && actor == Some(whom.as_str())
    {
        let message = String::from("a faction offers itself nothing, and does not attack itself");
        let found = all.warning("no-effect", whom.span, message);
        all.report(found.label("name another faction"));
    } else if let Some(who) = revealed(effect, actor)
        && let Some(factions) = all.raw.factions.get()
        && let Some(faction) = factions.list.iter().find(|(id, _)| id.as_str() == who)
        && faction.1.hidden_but_to.is_none()
    {
        let message = format!("{} does not hide: everybody knows it already", quoted(who));
        let found = all.warning("no-effect", effect.span, message);
        all.report(found.label("leave it out, or give the faction `hidden_but_to`"));
    }
}

/// Who makes itself known by an effect, if that can be told.
fn revealed<'a>(effect: &'a RawSceneEffect, actor: Option<&'a str>) -> Option<&'a str> {
    match effect {
        RawSceneEffect::Reveal => actor,
        RawSceneEffect::For(whom, effect) => revealed(effect, Some(whom.as_str())),
        _ => None,
    }
}

fn changes_nothing(effect: &RawSceneEffect) -> bool {
    let none = |amount: &Option<Spanned<i64>>| amount.as_ref().is_none_or(|it| it.value == 0);
    match effect {
        RawSceneEffect::Gain(RawGoods { food, ore, water })
        | RawSceneEffect::Pay(RawGoods { food, ore, water }) => {
            [food, ore, water].map(none) == [true; 3]
        }
        RawSceneEffect::Prestige(by)
        | RawSceneEffect::Morale(by)
        | RawSceneEffect::Loyalty(by)
        | RawSceneEffect::Calm(by)
        | RawSceneEffect::People(by)
        | RawSceneEffect::Count { by, .. } => by.value == 0,
        _ => false,
    }
}

fn only_at_the_end(condition: &RawCondition) -> bool {
    match condition {
        RawCondition::MostPrestigeAtEnd | RawCondition::SurviveToEnd => true,
        RawCondition::All(list) => list.iter().any(|one| only_at_the_end(one)),
        RawCondition::Any(list) => list.iter().all(|one| only_at_the_end(one)),
        _ => false,
    }
}

/// The events that an effect has happen later.
fn following(effect: &RawSceneEffect) -> Vec<&str> {
    let all = effect.leaves().into_iter();
    all.filter_map(|effect| match effect {
        RawSceneEffect::Later { event, .. } => Some(event.as_str()),
        _ => None,
    })
    .collect()
}
