//! What a mind plots: out of grudge, fear, greed or guile. It tells nobody.

mod motive;

use super::advice::Advice;
use super::odds::{chance, own_strength};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::command::Task;
use crate::sim::plot::{check_plot, plot_odds, rules};
use crate::sim::terms::{Decided, Grounds, PlotKind, Rationale, Scheme};
use crate::sim::view::{OwnMaje, View};
use motive::{Motives, Spot};

/// How likely a mind without a plot thinks of one, in percent a turn, and what each point of guile adds. Ours.
const THINKS: (i32, i32) = (14, 2);
/// How likely it asks itself whether to break its word to somebody, in percent a turn. Ours.
const RESOLVES: i32 = 40;
/// What a plot has to promise to be begun. Ours.
const WORTH: i32 = 50;
/// A chance at which nobody waits any longer, in percent. Ours.
const SURE: i32 = 70;
/// Who thinks better of the target than this drops the plot. Ours.
const FRIENDLY: i32 = 30;
/// For how many turns an ambush waits for guests, and a breach for its chance. Ours.
const WAITS: u16 = 6;
/// An ambush is struck at these odds, in percent, without what surprise adds. Ours.
const ODDS: i32 = 55;

/// What a maje who leads a plot does next, and which fleet goes where for it; `None` to call it off.
pub fn go_on(view: &View<'_>, advice: &Advice<'_>, maje: &OwnMaje) -> Option<(Task, Option<Trap>)> {
    let Task::Plot { scheme, .. } = maje.task else {
        return None;
    };
    let rival = advice.survey.rival(scheme.target);
    let plays = |who: FactionId| advice.survey.rival(who).active;
    let all_play = rival.active && scheme.third.is_none_or(plays);
    if !all_play || rival.opinion > FRIENDLY {
        return None;
    }
    let odds = plot_odds(view, maje, scheme);
    if scheme.kind == PlotKind::Breach {
        // Fleets strike it, when they see their chance.
        let task = Task::Plot {
            scheme,
            strikes: false,
        };
        let holds = check_plot(view, maje, scheme, false).is_ok() && odds.waited <= WAITS;
        return holds.then_some((task, None));
    }
    let there = scheme
        .at
        .map(|at| theirs_at(view, advice, scheme.target, at) > 0);
    let trap = scheme
        .at
        .and_then(|at| trap(view, advice, (scheme.target, at)));
    let strikes = match (scheme.kind, there) {
        (PlotKind::Ambush, _) => trap.is_some_and(|it| it.odds >= ODDS),
        (_, Some(false)) => false,
        _ => {
            let ripe = i32::from(rules::ripe(scheme.kind));
            let patience = ripe - i32::from(advice.character.traits.boldness) / 2;
            i32::from(odds.waited) >= patience.clamp(1, ripe) || odds.chance >= SURE
        }
    };
    if !strikes && there.is_some() && odds.waited > WAITS {
        return None;
    }
    let trap = trap.filter(|_| strikes && scheme.kind == PlotKind::Ambush);
    Some((Task::Plot { scheme, strikes }, trap))
}

/// The plot that a free maje begins, if his faction thinks of one, and why.
pub fn begin(view: &View<'_>, advice: &Advice<'_>, maje: &OwnMaje) -> Option<(Task, Rationale)> {
    let traits = advice.character.traits;
    let mut dice = advice.lots.scheming();
    let thinks = dice.chance(THINKS.0 + THINKS.1 * i32::from(traits.guile));
    let resolves = dice.chance(RESOLVES);
    if !thinks && !resolves {
        return None;
    }
    let motives = Motives::of(view, advice);
    let schemes = if thinks {
        motives.schemes(&spots(view, advice))
    } else {
        motives.breaches()
    };
    let mut best: Option<(i32, Scheme, Grounds)> = None;
    for (grounds, scheme) in schemes {
        let promise: i32 = grounds.iter().map(|(_, weight)| weight).sum();
        let promise = promise + dice.below(30) as i32;
        let better = best.is_none_or(|(most, ..)| promise > most);
        if promise >= WORTH && better && check_plot(view, maje, scheme, false).is_ok() {
            best = Some((promise, scheme, Grounds::of(grounds)));
        }
    }
    best.map(|(_, scheme, why)| {
        let task = Task::Plot {
            scheme,
            strikes: false,
        };
        (task, plotted(scheme, why))
    })
}

/// Why a person may have begun a plot: what would speak for it in the eyes of somebody with the character of his First Maje.
#[must_use]
pub fn appraised(view: &View<'_>, advice: &Advice<'_>, scheme: Scheme) -> Rationale {
    let schemes = Motives::of(view, advice).schemes(&spots(view, advice));
    let mut schemes = schemes.into_iter();
    let found = schemes.find(|(_, it)| (it.kind, it.target) == (scheme.kind, scheme.target));
    plotted(
        scheme,
        Grounds::of(found.map(|it| it.0).unwrap_or_default()),
    )
}

fn plotted(scheme: Scheme, why: Grounds) -> Rationale {
    Rationale {
        what: Decided::Plot(scheme.kind),
        toward: scheme.target,
        said: None,
        lie: false,
        why,
    }
}

/// A fleet that can fall on others where they lie.
#[derive(Debug, Clone, Copy)]
pub struct Trap {
    /// The fleet.
    pub fleet: FleetId,
    /// Where.
    pub at: TerritoryId,
    /// Its odds in a fight, in percent, without what surprise adds.
    pub odds: i32,
}

/// Where fleets of others were just seen, with the odds of the best ambush.
fn spots(view: &View<'_>, advice: &Advice<'_>) -> Vec<Spot> {
    let fresh = advice.survey.foes(view).iter().filter(|foe| foe.age <= 1);
    let mut seen: Vec<(FactionId, TerritoryId)> = fresh.map(|foe| (foe.flag, foe.at)).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.into_iter()
        .map(|(who, at)| Spot {
            who,
            at,
            odds: trap(view, advice, (who, at)).map_or(0, |trap| trap.odds),
            home: view.holder(at) == Some(who),
        })
        .collect()
}

/// The strongest fleet of its own that can fall on fleets of a faction at a place this turn.
fn trap(
    view: &View<'_>,
    advice: &Advice<'_>,
    (flag, at): (FactionId, TerritoryId),
) -> Option<Trap> {
    let theirs = theirs_at(view, advice, flag, at);
    let fleets = view.own.fleets.iter();
    let near = fleets.filter(|it| {
        let from = it.position.arrived();
        let lanes = from.map(|from| view.routes.distance(from, at));
        let free = !it.mission.is_hostile() && it.totals.attack > 0;
        free && lanes.is_some_and(|lanes| lanes <= u16::from(it.totals.speed))
    });
    let strongest = near
        .map(|fleet| (own_strength(view, fleet), std::cmp::Reverse(fleet.id)))
        .max()?;
    (theirs > 0).then(|| Trap {
        fleet: strongest.1.0,
        at,
        odds: chance(strongest.0, theirs),
    })
}

/// Strength of a faction's fleets that were seen at a place.
fn theirs_at(view: &View<'_>, advice: &Advice<'_>, flag: FactionId, at: TerritoryId) -> i32 {
    let foes = advice.survey.foes(view).iter();
    let here = foes.filter(|foe| (foe.flag, foe.at) == (flag, at) && foe.age <= 1);
    here.map(|foe| foe.strength).sum()
}
