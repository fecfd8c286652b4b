//! What a plot has to reckon with, as far as whoever plots can tell.

use super::rules::{self, Conspiracy};
use crate::id::{MajeId, Turn};
use crate::sim::terms::Scheme;
use crate::sim::view::{OwnMaje, View};

/// What those who plot can tell of their plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlotOdds {
    /// For how many turns it has ripened.
    pub waited: Turn,
    /// How likely it succeeds if it is struck at the end of this turn and nobody was warned, in percent.
    pub chance: i32,
    /// The same a turn later.
    pub later: i32,
    /// How large the prize is, in percent of that of one that is struck at once.
    pub prize: i32,
    /// The same a turn later.
    pub larger: i32,
    /// How likely it leaks in a turn of waiting, in percent; twice as likely if they spy on whoever plots.
    pub leak: i32,
    /// How likely it leaks at least once until it is ripe, in percent.
    pub leak_in_all: i32,
    /// How many people know of it.
    pub people: i32,
    /// How likely the target learns who did it if it succeeds, in percent.
    pub evidence: i32,
}

/// What a maje of one's own would have to reckon with who leads a plot, or does so already. Reads what his own faction knows.
#[must_use]
pub fn plot_odds(view: &View<'_>, maje: &OwnMaje, scheme: Scheme) -> PlotOdds {
    let since = since(view, maje.id, scheme);
    let waited = since.map_or(0, |since| {
        view.turn().saturating_sub(since).saturating_sub(1)
    });
    let after = |waited: Turn| Conspiracy {
        kind: scheme.kind,
        waited,
        leader: maje.traits,
        loyalty: maje.loyalty,
        target: view.common.faction(scheme.target).character,
        spied_on: false,
        warned: false,
        beams: view.own.effects.beams,
    };
    let now = after(waited);
    let kept = (waited..rules::ripe(scheme.kind)).fold(100, |kept, waited| {
        kept * (100 - after(waited).leak()) / 100
    });
    let prize = |waited| match scheme.kind {
        kind if kind.is_fought() => 100 + rules::surprise(waited),
        kind => rules::prize(kind, waited),
    };
    PlotOdds {
        waited,
        chance: now.chance(),
        later: after(waited + 1).chance(),
        prize: prize(waited),
        larger: prize(waited + 1),
        leak: now.leak(),
        leak_in_all: 100 - kept,
        people: rules::people(waited),
        evidence: now.evidence(),
    }
}

/// Since when a maje of one's own has led this plot.
pub(super) fn since(view: &View<'_>, maje: MajeId, scheme: Scheme) -> Option<Turn> {
    let mut plots = view.own.plots.iter();
    let plot = plots.find(|it| it.leader == maje && it.scheme == scheme);
    plot.map(|plot| plot.since)
}
