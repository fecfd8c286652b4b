//! What somebody has achieved before the first turn.

use super::super::Played;
use crate::id::FactionId;
use crate::scenario::model::{BeatEnd, MajeFate, Rank};
use crate::scenario::raw::RawCondition;
use crate::scenario::span::{Span, Spanned};
use crate::scenario::suggest::quoted;

/// Reports an objective that a faction of the audience has achieved before anything was done.
pub(super) fn check(
    id: &Spanned<String>,
    when: &Spanned<RawCondition>,
    audience: &[FactionId],
    wins: bool,
    all: &Played<'_, '_, '_>,
) {
    let begun = Begun { all, wins };
    let mut already = audience
        .iter()
        .filter_map(|faction| Some((*faction, begun.holds(when, *faction)?)));
    let Some((first, span)) = already.next() else {
        return;
    };
    let more = already.count();
    let name = quoted(&all.scenario.faction(first).key);
    let who = match more {
        0 => format!("{name} has"),
        _ if more + 1 == audience.len() => String::from("everybody has"),
        1 => format!("{name} and 1 more have"),
        _ => format!("{name} and {more} more have"),
    };
    let message = format!("{who} achieved {} before the first turn", quoted(id));
    let found = all.warning("true-at-once", span, message);
    all.report(found.label("ask for more, or begin with less"));
}

/// The place that makes a condition of a beat hold for its actor before the first turn; `None` if it does not.
pub(in crate::scenario::check) fn at_start(
    when: &Spanned<RawCondition>,
    actor: FactionId,
    all: &Played<'_, '_, '_>,
) -> Option<Span> {
    Begun { all, wins: true }.holds(when, actor)
}

struct Begun<'a, 'r, 's, 'd> {
    all: &'a Played<'r, 's, 'd>,
    wins: bool,
}

impl Begun<'_, '_, '_, '_> {
    /// The place that makes a condition hold for a faction at the start; `None` if it does not.
    fn holds(&self, raw: &Spanned<RawCondition>, faction: FactionId) -> Option<Span> {
        let scenario = self.all.scenario;
        let scope = self.all.scope;
        let lands = &scenario.opening.lands;
        let own = |at: usize| {
            lands
                .get(at)
                .is_some_and(|land| land.holder == Some(faction))
        };
        let start = || scenario.opening.factions.get(faction.index());
        let found = |holds: bool, span: Span| holds.then_some(span);
        match &raw.value {
            RawCondition::All(list) => {
                let parts: Option<Vec<Span>> =
                    list.iter().map(|part| self.holds(part, faction)).collect();
                parts?.first().copied()
            }
            RawCondition::Any(list) => list.iter().find_map(|part| self.holds(part, faction)),
            RawCondition::AtLeast(least, list) => {
                let parts = list.iter();
                let holding: Vec<Span> =
                    parts.filter_map(|part| self.holds(part, faction)).collect();
                let enough = i64::try_from(holding.len()).is_ok_and(|n| n >= least.value);
                found(enough, least.span)
            }
            RawCondition::Turns { from, .. } => {
                found(from.as_ref().is_none_or(|from| from.value <= 1), raw.span)
            }
            RawCondition::Not(one) => found(self.lacks(one, faction), raw.span),
            // How long stores last is known once people have eaten; no store lasts longer than the game is sure to.
            RawCondition::Short { turns, .. } => {
                let most = i64::from(scenario.rules.store_turns);
                found(turns.value > most, turns.span)
            }
            RawCondition::HoldShare { percent, turns } => {
                let people = |mine: bool| {
                    let places = scenario.places.iter().enumerate();
                    let peopled =
                        places.filter(|(at, place)| place.people > 0 && (!mine || own(*at)));
                    peopled.count() as i64
                };
                let enough = people(true) * 100 >= percent.value * people(false).max(1);
                found(enough && self.soon(turns), percent.span)
            }
            RawCondition::Hold { territories, turns } => {
                let all = territories
                    .iter()
                    .all(|place| own(scope.territory(place).index()));
                found(all && self.soon(turns), turns.span)
            }
            RawCondition::HoldPeculiar { peculiarity, count } => {
                let places = scenario.places.iter().enumerate();
                let held = places
                    .filter(|(at, place)| own(*at) && place.is(*peculiarity))
                    .count();
                found(held as i64 >= count.value, count.span)
            }
            RawCondition::Have {
                technologies,
                turns,
            } => {
                let has = |technology: &Spanned<String>| {
                    let at = scope.technology(technology).index();
                    start().is_some_and(|start| {
                        start.technology.get(at).is_some_and(|count| *count > 0)
                    })
                };
                found(technologies.iter().all(has) && self.soon(turns), raw.span)
            }
            RawCondition::HaveShip(class) => {
                let id = scope.class(class);
                let mut fleets = scenario.opening.fleets.iter();
                let has = fleets.any(|fleet| {
                    fleet.id.owner == faction && fleet.ships.iter().any(|it| it.class == id)
                });
                found(has, class.span)
            }
            RawCondition::Var { var, at_least } => {
                let start = self.all.raw.vars.get()?.get(var)?.start.as_ref();
                let value = start.map_or(0, |start| start.value);
                // A start that is written is the likelier slip.
                let span = start.map_or(at_least.span, |start| start.span);
                found(
                    value >= at_least.value,
                    if value > 0 { span } else { at_least.span },
                )
            }
            RawCondition::Store { good, at_least } => {
                let held = lands.iter().filter(|land| land.holder == Some(faction));
                let kept: i64 = held.map(|land| i64::from(land.store[*good])).sum();
                found(kept >= at_least.value, at_least.span)
            }
            RawCondition::Prestige(prestige) => {
                let has = start().is_some_and(|start| i64::from(start.prestige) >= prestige.value);
                found(has, prestige.span)
            }
            RawCondition::Landless(other) => {
                let id = scope.faction(other);
                found(
                    !lands.iter().any(|land| land.holder == Some(id)),
                    other.span,
                )
            }
            RawCondition::Units {
                technology,
                at_least,
            } => {
                let at = scope.technology(technology).index();
                let units = start().and_then(|start| start.technology.get(at));
                found(
                    units.is_some_and(|units| i64::from(*units) >= at_least.value),
                    at_least.span,
                )
            }
            RawCondition::ShipsAt { at, at_least } => {
                let id = scope.territory(at);
                let fleets = scenario.opening.fleets.iter();
                let mine = fleets.filter(|fleet| fleet.id.owner == faction && fleet.at == id);
                let ships = mine.flat_map(|fleet| &fleet.ships);
                let count: i64 = ships.map(|it| i64::from(it.count)).sum();
                found(count >= at_least.value, at_least.span)
            }
            RawCondition::Maje { maje, is } => {
                let id = scope.maje(maje);
                let leads = scenario.opening.majes.iter();
                let leads = leads
                    .into_iter()
                    .any(|it| it.id == id && it.rank == Rank::First);
                let holds = match is {
                    MajeFate::Alive => true,
                    MajeFate::Leads => leads,
                    MajeFate::Captive => false,
                };
                found(holds, maje.span)
            }
            RawCondition::Beat { beat, is } => found(*is == BeatEnd::Open, beat.span),
            // In some game it is chosen.
            RawCondition::Option { is, .. } => found(true, is.span),
            RawCondition::Of(who, one) => self.holds(one, scope.faction(who)),
            RawCondition::Others { at_least, are } => {
                let others = self.all.scenario.faction_ids().filter(|id| *id != faction);
                let holding = others.filter(|id| self.holds(are, *id).is_some()).count();
                found(holding as i64 >= at_least.value, at_least.span)
            }
            RawCondition::Knows(whom) => {
                let id = scope.faction(whom);
                let known = scenario.opening.factions.get(id.index())?;
                let known = known.hidden_but_to.as_ref();
                let knows = known.is_none_or(|known| known.contains(&faction));
                found(knows || id == faction, whom.span)
            }
            RawCondition::DealWith(_)
            | RawCondition::Likes { .. }
            | RawCondition::Did { .. }
            | RawCondition::Prisoner(_)
            | RawCondition::BoundTo { .. }
            | RawCondition::Esteemed { .. }
            | RawCondition::Acclaimed { .. }
            | RawCondition::Conferences { .. }
            | RawCondition::MostPrestigeAtEnd
            | RawCondition::SurviveToEnd
            | RawCondition::Depart(_) => None,
        }
    }

    /// Whether a condition surely does not hold for a faction at the start; what cannot be judged may hold.
    fn lacks(&self, raw: &Spanned<RawCondition>, faction: FactionId) -> bool {
        match &raw.value {
            RawCondition::All(list) => list.iter().any(|part| self.lacks(part, faction)),
            RawCondition::Any(list) => list.iter().all(|part| self.lacks(part, faction)),
            RawCondition::Not(one) => self.holds(one, faction).is_some(),
            RawCondition::Of(who, one) => self.lacks(one, self.all.scope.faction(who)),
            RawCondition::HoldShare { .. }
            | RawCondition::Hold { .. }
            | RawCondition::HoldPeculiar { .. }
            | RawCondition::Have { .. }
            | RawCondition::HaveShip(_)
            | RawCondition::Store { .. }
            | RawCondition::Prestige(_)
            | RawCondition::Landless(_)
            | RawCondition::Units { .. }
            | RawCondition::ShipsAt { .. } => {
                // Whatever it holds, it does not hold for several turns running.
                self.holds(raw, faction).is_none()
            }
            _ => false,
        }
    }

    /// Whether a number of turns running is too small to make keeping something an aim: a victory must last longer
    /// than half the game, anything else longer than a turn.
    fn soon(&self, turns: &Spanned<i64>) -> bool {
        let half = i64::from(self.all.scenario.turns) / 2;
        turns.value <= 1 || (self.wins && turns.value <= half)
    }
}
