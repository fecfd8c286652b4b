//! How often plots of each kind begin, leak, succeed and fail.

use crate::sim::event::{Event, PlotStage};
use crate::sim::terms::PlotKind;
use std::ops::Sub;

/// Counts of one kind of plot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlotCount {
    /// How many began.
    pub begun: i64,
    /// How many leaked to their target.
    pub leaked: i64,
    /// How many did what they were meant to do.
    pub done: i64,
    /// How many were struck and failed, or were exposed.
    pub failed: i64,
}

/// Counts of all kinds, in the order of [`PlotKind::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlotCounts {
    /// Ambushes.
    pub ambush: PlotCount,
    /// Murders.
    pub murder: PlotCount,
    /// Incitements.
    pub incite: PlotCount,
    /// Thefts of ships.
    pub steal: PlotCount,
    /// Majes won over.
    pub poach: PlotCount,
    /// Raids under a false flag.
    pub flag: PlotCount,
    /// Forged messages.
    pub forge: PlotCount,
    /// Coups.
    pub coup: PlotCount,
    /// Breaches of faith.
    pub breach: PlotCount,
    /// Sealed orders that were opened.
    pub opened: i64,
}

impl PlotCounts {
    /// Counts what an event says of plots.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::PlotMoved(it) => {
                let count = self.of(it.scheme.kind);
                match it.stage {
                    PlotStage::Begun => count.begun += 1,
                    PlotStage::Done => count.done += 1,
                    PlotStage::Dropped | PlotStage::Vain => {}
                }
            }
            Event::SealOpened(_) => self.opened += 1,
            Event::PlotFound(it) => self.of(it.kind).leaked += 1,
            Event::PlotExposed(it) => self.of(it.kind).failed += 1,
            _ => {}
        }
    }

    const fn of(&mut self, kind: PlotKind) -> &mut PlotCount {
        match kind {
            PlotKind::Ambush => &mut self.ambush,
            PlotKind::Murder => &mut self.murder,
            PlotKind::Incitement => &mut self.incite,
            PlotKind::ShipTheft => &mut self.steal,
            PlotKind::Poaching => &mut self.poach,
            PlotKind::FalseFlag => &mut self.flag,
            PlotKind::Forgery => &mut self.forge,
            PlotKind::Coup => &mut self.coup,
            PlotKind::Breach => &mut self.breach,
        }
    }
}

impl Sub for PlotCount {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            begun: self.begun - earlier.begun,
            leaked: self.leaked - earlier.leaked,
            done: self.done - earlier.done,
            failed: self.failed - earlier.failed,
        }
    }
}

impl Sub for PlotCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            ambush: self.ambush - earlier.ambush,
            murder: self.murder - earlier.murder,
            incite: self.incite - earlier.incite,
            steal: self.steal - earlier.steal,
            poach: self.poach - earlier.poach,
            flag: self.flag - earlier.flag,
            forge: self.forge - earlier.forge,
            coup: self.coup - earlier.coup,
            breach: self.breach - earlier.breach,
            opened: self.opened - earlier.opened,
        }
    }
}
