//! Checks of acts between factions that are no deal.

use super::rules::{self, Duellist};
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::{FactionKind, IncidentFamily, IncidentKind};
use crate::sim::check::{Refusal, playing};
use crate::sim::event::Observers;
use crate::sim::opinion::Incident;
use crate::sim::plot::check_expose;
use crate::sim::terms::FeudAct;
use crate::sim::view::View;

/// Whether the act can be done, as far as the view tells.
///
/// # Errors
/// Says why not.
pub fn check_feud(view: &View<'_>, act: FeudAct) -> Result<(), Refusal> {
    match act {
        FeudAct::Denounce { whom, cause } => {
            playing(view, whom)?;
            if !wrongs(view, whom).any(|it| it.kind == cause) {
                return Err(Refusal::NoCause(whom));
            }
            let recent = latest(view, IncidentKind::Denounced, view.faction(), whom);
            again(view, recent, rules::DENOUNCE_AGAIN)?;
            let mut same = wrongs(view, whom).filter(|it| it.kind == cause);
            if same.any(|it| recent.is_none_or(|recent| it.turn > recent)) {
                Ok(())
            } else {
                Err(Refusal::SaidBefore(whom))
            }
        }
        FeudAct::Challenge { to } => {
            playing(view, to)?;
            // A custom of the sects (canon F29): strangers neither call nor come.
            let strangers = [view.faction(), to].into_iter();
            let mut strangers =
                strangers.filter(|it| view.roster.faction(*it).kind != FactionKind::Sect);
            if let Some(stranger) = strangers.next() {
                return Err(Refusal::NoDuels(stranger));
            }
            if !view.own.blood_enemies[to.index()] {
                return Err(Refusal::NoBloodEnemy(to));
            }
            leads(view)?;
            if view.common.faction(to).first_maje.is_none() {
                return Err(Refusal::NobodyLeads(to));
            }
            let mut open = view.own.challenges.iter();
            if open.any(|it| it.by == to || it.to == to) {
                return Err(Refusal::AlreadyChallenged(to));
            }
            let refused = latest(view, IncidentKind::RefusedDuel, to, view.faction());
            again(view, refused, rules::CHALLENGE_AGAIN)
        }
        FeudAct::Meet { from, accept } => {
            let mut open = view.own.challenges.iter();
            if !open.any(|it| it.by == from && !it.accepted) {
                return Err(Refusal::NoChallenge(from));
            }
            if accept { leads(view) } else { Ok(()) }
        }
        FeudAct::Treat { maje, .. } | FeudAct::Execute { maje } => held(view, maje),
        FeudAct::Expose { by, kind } => check_expose(view, by, kind),
    }
}

/// The wrongs that another did to the faction of the view, of its own knowledge: what can be held against them openly.
fn wrongs<'a>(view: &View<'a>, by: FactionId) -> impl Iterator<Item = &'a Incident> {
    let me = view.faction();
    let incidents = view.own.incidents.iter();
    incidents.filter(move |it| it.by == by && is_held_against(it, me))
}

/// Whether an incident is a wrong that whoever suffered it can hold against who did it openly.
fn is_held_against(incident: &Incident, suffered_by: FactionId) -> bool {
    let wrong = incident.to == suffered_by && incident.is_wrong();
    wrong && incident.kind.family() != IncidentFamily::Heard
}

/// Whether another did the faction of the view a wrong that can be held against it openly.
#[must_use]
pub fn has_wronged(view: &View<'_>, by: FactionId) -> bool {
    wrongs(view, by).next().is_some()
}

/// The worst of what another did to the faction of the view, by what it still weighs.
#[must_use]
pub fn worst_wrong<'a>(view: &View<'a>, by: FactionId) -> Option<&'a Incident> {
    let (now, turn) = (view.turn(), view.book.turn);
    wrongs(view, by).min_by_key(|it| (it.weight_at(now, turn), std::cmp::Reverse(it.turn)))
}

/// Those whose worst wrong to the faction of the view was done in this turn or later and weighs no more than this (wrongs weigh less than
/// nothing), with that wrong, in order.
pub fn fresh_wrongs<'a>(
    view: &'a View<'a>,
    since: Turn,
    weight: i32,
) -> impl Iterator<Item = (FactionId, &'a Incident)> {
    let grave = move |it: &Incident| it.turn >= since && it.weight <= weight;
    let fresh = view.own.incidents_since(since).iter();
    let fresh = fresh.filter(move |it| grave(it) && is_held_against(it, view.faction()));
    let by = Observers::of(fresh.map(|it| it.by));
    let worst = by.iter(view.roster.factions.len());
    let worst = worst.filter_map(|by| Some((by, worst_wrong(view, by)?)));
    worst.filter(move |(_, it)| grave(it))
}

/// How likely the First Maje of the faction of the view beats that of another in a duel, as far as it is known, in
/// percent; 0 if it has none who is free. How old the other is nobody says.
#[must_use]
pub fn duel_chance(view: &View<'_>, other: FactionId) -> i32 {
    let Some(first) = view.own.first_maje().filter(|it| it.captor.is_none()) else {
        return 0;
    };
    let mine = Duellist {
        traits: first.traits,
        age: first.age,
    };
    let theirs = Duellist {
        traits: view.common.faction(other).character,
        age: rules::USUAL_AGE,
    };
    rules::duel_odds(mine, theirs)
}

/// When the latest incident of a kind happened between two.
fn latest(view: &View<'_>, kind: IncidentKind, by: FactionId, to: FactionId) -> Option<Turn> {
    let incidents = view.own.incidents.iter();
    let same = incidents.filter(|it| (it.by, it.to, it.kind) == (by, to, kind));
    same.map(|it| it.turn).max()
}

/// Whether enough turns have passed.
fn again(view: &View<'_>, last: Option<Turn>, wait: Turn) -> Result<(), Refusal> {
    let next = last.map_or(0, |last| last.saturating_add(wait));
    let left = next.saturating_sub(view.turn());
    if left == 0 {
        Ok(())
    } else {
        Err(Refusal::TooSoon(left))
    }
}

/// Whether the First Maje of the faction of the view is there to fight.
fn leads(view: &View<'_>) -> Result<(), Refusal> {
    let first = view.own.first_maje().filter(|it| it.captor.is_none());
    first
        .map(|_| ())
        .ok_or(Refusal::NobodyLeads(view.faction()))
}

/// Whether it holds a prisoner whom it has not promised to let go.
fn held(view: &View<'_>, maje: MajeId) -> Result<(), Refusal> {
    let held = view.own.prisoners.iter().any(|(_, it)| it.id == maje);
    let mut settling = view.own.settling.iter();
    let promised = settling.any(|it| it.deal.prisoner() == Some(maje));
    if held && !promised {
        Ok(())
    } else {
        Err(Refusal::NotYourPrisoner(maje))
    }
}
