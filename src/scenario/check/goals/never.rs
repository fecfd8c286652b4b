//! What nobody can achieve.

use super::super::Played;
use super::opposed;
use crate::id::FactionId;
use crate::scenario::model::{ConferenceCount, FactionKind, FactionTrait};
use crate::scenario::raw::RawCondition;
use crate::scenario::span::{Span, Spanned};
use crate::scenario::suggest::quoted;

/// Reports every part of a condition that can never hold for this audience.
pub(in crate::scenario::check) fn check(
    raw: &Spanned<RawCondition>,
    audience: &[FactionId],
    all: &Played<'_, '_, '_>,
) {
    let report = |span: Span, message: String, label: String| {
        let found = all.warning("impossible", span, message);
        all.report(found.label(label));
    };
    let turns = |turns: &Spanned<i64>| {
        let last = i64::from(all.scenario.turns);
        let long = turns.value > last;
        if long {
            let message = format!(
                "this takes {} turns running, but the game has {last}",
                turns.value
            );
            report(turns.span, message, format!("write at most {last}"));
        }
        long
    };
    match &raw.value {
        RawCondition::All(list) | RawCondition::Any(list) => {
            let needs_all = matches!(raw.value, RawCondition::All(_));
            opposed::check(list, needs_all, all);
            list.iter().for_each(|part| check(part, audience, all));
        }
        RawCondition::AtLeast(_, list) => {
            list.iter().for_each(|part| check(part, audience, all));
        }
        RawCondition::HoldShare { turns: running, .. }
        | RawCondition::Hold { turns: running, .. } => {
            if !turns(running) {
                landless(raw, audience, all);
            }
        }
        RawCondition::HoldPeculiar { peculiarity, count } => {
            let places = all.scenario.places.iter();
            let there = places.filter(|place| place.is(*peculiarity)).count();
            if usize::try_from(count.value).is_ok_and(|count| count > there) {
                let message = format!(
                    "{there} territories of the map have the peculiarity `{peculiarity:?}`"
                );
                report(
                    count.span,
                    message,
                    format!("write at most {there}, or add some"),
                );
            } else {
                landless(raw, audience, all);
            }
        }
        RawCondition::BoundTo {
            count,
            turns: running,
        }
        | RawCondition::Esteemed {
            count,
            turns: running,
            ..
        } => {
            let is_sect = |id: &FactionId| all.scenario.faction(*id).kind == FactionKind::Sect;
            let sects = all.scenario.faction_ids().filter(is_sect).count();
            let others = sects.saturating_sub(usize::from(audience.iter().all(is_sect)));
            if usize::try_from(count.value).is_ok_and(|count| count > others) {
                let message = format!("there are only {others} other sects");
                report(count.span, message, format!("write at most {others}"));
            } else {
                turns(running);
            }
        }
        RawCondition::Acclaimed { turns: running } => {
            let sect = |id: &FactionId| all.scenario.faction(*id).kind == FactionKind::Sect;
            if audience.iter().any(sect) {
                turns(running);
            } else {
                let message = String::from("only sects are acclaimed");
                report(raw.span, message, String::from("give it to a sect"));
            }
        }
        RawCondition::Have {
            technologies,
            turns: running,
        } => {
            if turns(running) {
                return;
            }
            for technology in technologies {
                let id = all.scope.technology(technology);
                if !all.is_technology_within_reach(id) {
                    let message = format!("nobody can ever have {}", quoted(technology));
                    report(
                        technology.span,
                        message,
                        String::from("nobody has it, no ruins and no ships hold it"),
                    );
                }
            }
        }
        RawCondition::Turns { from, to } => {
            let first = from.as_ref().map_or(1, |from| from.value);
            let last = to.as_ref().map_or(i64::MAX, |to| to.value);
            let end = i64::from(all.scenario.turns);
            if first > last.min(end) {
                let message = format!("there is no turn from {first} to {}", last.min(end));
                report(raw.span, message, format!("the game has {end} turns"));
            }
        }
        RawCondition::Units {
            technology,
            at_least,
        } => {
            let id = all.scope.technology(technology);
            let counted = all.scenario.technologies.get(id.index());
            if at_least.value > 1 && counted.is_some_and(|it| !it.units) {
                let message = format!(
                    "{} does not come in units: one has it or not",
                    quoted(technology)
                );
                let advice = "write 1, or give the technology `units: true`";
                report(at_least.span, message, String::from(advice));
                return;
            }
            if !all.is_technology_within_reach(id) {
                let message = format!("nobody can ever have {}", quoted(technology));
                let why = "nobody has it, no ruins and no ships hold it";
                report(technology.span, message, String::from(why));
            }
        }
        RawCondition::DealWith(other)
        | RawCondition::Knows(other)
        | RawCondition::Likes { whom: other, .. } => {
            let own = all.scope.faction(other);
            if audience == [own] {
                let message = format!("{} is asked about itself", quoted(other));
                let found = all.warning("contradiction", other.span, message);
                all.report(found.label("name another faction"));
            }
        }
        RawCondition::Prisoner(maje) => {
            let id = all.scope.maje(maje);
            if audience == [id.owner] {
                let message = format!("{} cannot be a prisoner of his own people", quoted(maje));
                let found = all.warning("contradiction", maje.span, message);
                all.report(found.label("name a maje of another faction"));
            }
        }
        RawCondition::Others { are, at_least } => {
            let factions: Vec<FactionId> = all.scenario.faction_ids().collect();
            let others = factions.len().saturating_sub(1);
            if usize::try_from(at_least.value).is_ok_and(|least| least > others) {
                let message = format!("there are only {others} others");
                report(at_least.span, message, format!("write at most {others}"));
            } else {
                check(are, &factions, all);
            }
        }
        RawCondition::Of(who, one) => {
            let asked = all.scope.faction(who);
            if audience == [asked] {
                let message = format!("{} is asked about itself", quoted(who));
                let found = all.warning("contradiction", who.span, message);
                all.report(found.label("leave `Of` out, or name another faction"));
            } else {
                check(one, &[asked], all);
            }
        }
        RawCondition::Not(_)
        | RawCondition::Short { .. }
        | RawCondition::ShipsAt { .. }
        | RawCondition::Did { .. }
        | RawCondition::Maje { .. }
        | RawCondition::Option { .. }
        | RawCondition::Beat { .. } => {}
        RawCondition::Conferences { what, at_least } => {
            // Nobody hosts two at a time.
            let last = i64::from(all.scenario.turns);
            if *what == ConferenceCount::Hosted && at_least.value > last {
                let message =
                    format!("nobody hosts more than one a turn, and the game has {last} turns");
                report(at_least.span, message, format!("write at most {last}"));
            }
        }
        RawCondition::HaveShip(class) | RawCondition::Depart(class) => {
            if !all.is_class_within_reach(all.scope.class(class)) {
                let message = format!("nobody can ever have a ship of the class {}", quoted(class));
                report(
                    class.span,
                    message,
                    String::from("no fleet has one, and nobody can build one"),
                );
            }
        }
        RawCondition::Store { good, at_least } => {
            let most = all.world_stores()[*good as usize];
            if at_least.value > most {
                let message = format!(
                    "all stores of the world together never hold {} loads",
                    at_least.value
                );
                report(at_least.span, message, format!("they hold {most} at most"));
            }
        }
        RawCondition::Landless(faction) => {
            let own = all.scope.faction(faction);
            if audience == [own] {
                let message = format!("{} is asked to lose its own land", quoted(faction));
                let found = all.warning("contradiction", faction.span, message);
                all.report(found.label("name another faction"));
            }
        }
        RawCondition::Var { .. }
        | RawCondition::Prestige(_)
        | RawCondition::MostPrestigeAtEnd
        | RawCondition::SurviveToEnd => {}
    }
}

/// Land is asked of factions that can seize none.
fn landless(raw: &Spanned<RawCondition>, audience: &[FactionId], all: &Played<'_, '_, '_>) {
    let roams = |id: &FactionId| {
        let faction = all.scenario.faction(*id);
        faction.is(FactionTrait::Nomads) || faction.is(FactionTrait::Travellers)
    };
    let lands = &all.scenario.opening.lands;
    let holds = |id: &FactionId| lands.iter().any(|land| land.holder == Some(*id));
    if audience.iter().all(|id| roams(id) && !holds(id)) {
        let message = "land is asked of factions that have none and can seize none";
        let found = all.warning("impossible", raw.span, message);
        all.report(found.label("ask for something else, or give it another `audience`"));
    }
}
