//! How the true grounds of a decision come out: spies, deserters, and prisoners who are made to talk tell them. All numbers are ours.

use super::table::{Confided, Decisions, MadeDecision};
use crate::id::Turn;
use crate::scenario::model::IncidentKind;
use crate::sim::belief::{Leaks, SecretWay, numbered};
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::MotiveLearned;
use crate::sim::index::Clock;
use crate::sim::opinion::Deed;
use crate::sim::plot::Plots;
use crate::sim::terms::Decided;
use bevy::ecs::prelude::{Local, Res, ResMut};

/// What was decided longer ago than this is not talked of any more.
const LATELY: Turn = 24;

/// System: some learn why others did what they did. Whoever was lied to does not like it.
pub fn learn_motives(
    clock: Res<Clock>,
    plots: Res<Plots>,
    leaks: Leaks<'_, '_>,
    mut decisions: ResMut<Decisions>,
    mut consequences: Consequences<'_, '_>,
    mut ways: Local<Vec<SecretWay>>,
) {
    let now = clock.turn;
    decisions.forget(now);
    ways.clear();
    leaks.confessions(&consequences, &mut ways);
    for (ordinal, way) in numbered(ways.as_slice()) {
        // The dice know the two by nothing that others do.
        let subject = u64::from(way.of.0);
        let dice = clock
            .seed
            .dice(now, Purpose::Motive, Some(way.to), subject, ordinal);
        if !{ dice }.chance(way.chance) {
            continue;
        }
        let Some(made) = told(&decisions, &plots, way, now) else {
            continue;
        };
        decisions.confide(Confided {
            to: way.to,
            turn: now,
            leak: way.leak,
            made,
        });
        consequences.record(MotiveLearned {
            by: way.to,
            leak: way.leak,
            made: made.by,
            turn: made.turn,
            decision: made.decision,
        });
        if made.decision.lie && made.decision.toward == way.to {
            consequences.remember(Deed::new(IncidentKind::Deceived, way.of, way.to));
        }
        let plot = matches!(made.decision.what, Decided::Plot(_));
        if plot && made.decision.toward == way.to && !is_known_plotter(&consequences, &made) {
            consequences.remember(Deed::new(IncidentKind::Plotted, way.of, way.to));
        }
    }
}

/// Whether the victim of a plot has held it against the plotter since.
fn is_known_plotter(consequences: &Consequences<'_, '_>, plot: &MadeDecision) -> bool {
    let (by, to) = (plot.by, plot.decision.toward);
    let mut deeds = consequences.opinions().incidents(to, by);
    deeds.any(|it| (it.by, it.kind) == (by, IncidentKind::Plotted) && it.turn >= plot.turn)
}

/// Which decision is told this way: of those that concern whoever hears of it first, the latest that he does not know. A plot that is
/// still under way is kept silent.
fn told(decisions: &Decisions, plots: &Plots, way: &SecretWay, now: Turn) -> Option<MadeDecision> {
    let latest = decisions.made().iter().rev();
    let latest = latest.take_while(|it| it.turn + LATELY >= now);
    let open = |it: &MadeDecision| match it.decision.what {
        Decided::Plot(kind) => plots.open.iter().any(|plot| {
            let scheme = plot.scheme;
            (plot.by, scheme.kind, scheme.target) == (it.by, kind, it.decision.toward)
        }),
        Decided::Attack(_)
        | Decided::End(_)
        | Decided::Refuse(_)
        | Decided::Forsake(_)
        | Decided::Choose(..)
        | Decided::Draw => false,
    };
    let known = |it: &&MadeDecision| {
        it.by == way.of
            && it.turn < now
            && it.turn <= way.until
            && !open(it)
            && !decisions.knows(way.to, it)
    };
    let concerns = |it: &MadeDecision| it.decision.toward == way.to;
    latest
        .filter(known)
        .max_by_key(|it| (concerns(it), it.turn))
        .copied()
}
