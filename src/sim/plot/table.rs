//! Plots that are under way, and what was found out of them.

use super::rules;
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::{FactKind, PlotKind, Scheme};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// A plot under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPlot {
    /// Who leads it.
    pub leader: MajeId,
    /// Whose plot it is.
    pub by: FactionId,
    /// What is plotted.
    pub scheme: Scheme,
    /// In which turn it began.
    pub since: Turn,
    /// Whether it is struck when the turn ends.
    pub strikes: bool,
}

impl OpenPlot {
    /// Whether it is a breach of faith with somebody that was begun in an earlier turn.
    #[must_use]
    pub fn is_breach_of(&self, target: FactionId, now: Turn) -> bool {
        self.scheme == Scheme::new(PlotKind::Breach, target) && self.since < now
    }

    /// For how many turns it has ripened.
    #[must_use]
    pub const fn waited(&self, now: Turn) -> Turn {
        now.saturating_sub(self.since).saturating_sub(1)
    }
}

/// What a faction has found out of a plot against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Who plots.
    pub by: FactionId,
    /// Who found it out: the target.
    pub against: FactionId,
    /// What is plotted.
    pub kind: PlotKind,
    /// Who leads it.
    pub leader: MajeId,
    /// When it was found out.
    pub turn: Turn,
}

/// What a forged message made its reader believe; only who wrote it knows that it is not true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forged {
    /// Who wrote it.
    pub by: FactionId,
    /// Who led the plot.
    pub leader: MajeId,
    /// Who took it for true.
    pub target: FactionId,
    /// Who is said to have written it, and to have signed what it tells of.
    pub third: FactionId,
    /// When it was sent.
    pub turn: Turn,
    /// What never happened.
    pub kind: FactKind,
}

impl Forged {
    /// What it tells of: when what is said to have happened.
    #[must_use]
    pub const fn about(&self) -> (Turn, FactKind) {
        (self.turn, self.kind)
    }
}

/// All plots, by leader, and what is known of them.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plots {
    /// Under way, by leader.
    pub open: Vec<OpenPlot>,
    /// Found out, in the order in which that happened.
    pub found: Vec<Found>,
    /// Messages that were forged of late, in the order in which they were sent.
    pub forged: Vec<Forged>,
}

impl SavedTable for Plots {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let begun = |it: &OpenPlot| it.since <= context.turn && it.by != it.scheme.target;
        let sorted = self.open.is_sorted_by(|one, next| one.leader < next.leader);
        ensure(sorted && self.open.iter().all(begun), "the plots")?;
        let kept = |it: &Found| it.turn <= context.turn && it.by != it.against;
        ensure(self.found.iter().all(kept), "what is known of plots")?;
        let sent = |it: &Forged| it.turn <= context.turn && it.by != it.target;
        ensure(self.forged.iter().all(sent), "what was forged")
    }
}

impl Plots {
    /// The plot that somebody leads.
    #[must_use]
    pub fn led_by(&self, leader: MajeId) -> Option<&OpenPlot> {
        let at = self.open.binary_search_by_key(&leader, |it| it.leader);
        at.ok().map(|at| &self.open[at])
    }

    /// Since when a faction has been ready to break its word to another by arms, if it began to prepare that in an earlier turn.
    #[must_use]
    pub fn breach(&self, by: FactionId, target: FactionId, now: Turn) -> Option<&OpenPlot> {
        let mut open = self.open.iter();
        open.find(|it| it.by == by && it.is_breach_of(target, now))
    }

    /// Adds a plot.
    pub fn begin_plot(&mut self, plot: OpenPlot) {
        self.open.push(plot);
        self.open.sort_unstable_by_key(|it| it.leader);
    }

    /// Whether the target knows of a plot.
    #[must_use]
    pub fn is_known(&self, plot: &OpenPlot) -> bool {
        let same = |it: &Found| {
            (it.by, it.against, it.kind, it.leader)
                == (plot.by, plot.scheme.target, plot.scheme.kind, plot.leader)
        };
        self.found.iter().any(same)
    }

    /// The forged message that tells of something.
    #[must_use]
    pub fn forgery(&self, about: (Turn, FactKind)) -> Option<&Forged> {
        self.forged.iter().find(|it| it.about() == about)
    }

    /// Notes that a message was forged, unless another one tells of the same.
    pub fn forge(&mut self, forged: Forged) {
        if self.forgery(forged.about()).is_none() {
            self.forged.push(forged);
        }
    }

    /// Somebody has found out who forged a message.
    pub fn see_through(&mut self, forged: &Forged, against: FactionId, turn: Turn) {
        let found = Found {
            by: forged.by,
            against,
            kind: PlotKind::Forgery,
            leader: forged.leader,
            turn,
        };
        self.found.push(found);
    }

    /// Forgets what was found out, or forged, long ago.
    pub fn forget(&mut self, now: Turn) {
        self.forged
            .retain(|it| now <= it.turn.saturating_add(rules::TRACED));
        let kept = |it: &Found| now <= it.turn.saturating_add(rules::REMEMBERED);
        self.found.retain(kept);
    }
}
