//! What can be plotted in secret, and against whom.

use crate::id::{FactionId, TerritoryId};
use serde::{Deserialize, Serialize};

/// A kind of plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlotKind {
    /// Fleets fall on guests who lie in the same place.
    Ambush,
    /// The First Maje of the target is killed.
    Murder,
    /// The target and somebody else are turned against each other.
    Incitement,
    /// Ships of the target are taken by a ruse.
    ShipTheft,
    /// A maje of the target is talked into changing sides.
    Poaching,
    /// The target is robbed under somebody else's flag.
    FalseFlag,
    /// The target gets a message that somebody else never wrote.
    Forgery,
    /// The First Maje of the target is deposed by one of his own.
    Coup,
    /// A promise to spare the target is broken by arms.
    Breach,
}

impl PlotKind {
    /// All kinds, in order.
    pub const ALL: [Self; 9] = [
        Self::Ambush,
        Self::Murder,
        Self::Incitement,
        Self::ShipTheft,
        Self::Poaching,
        Self::FalseFlag,
        Self::Forgery,
        Self::Coup,
        Self::Breach,
    ];

    /// The name of the kind in batches, in the terminal and in the keys of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ambush => "ambush",
            Self::Murder => "murder",
            Self::Incitement => "incite",
            Self::ShipTheft => "steal-ships",
            Self::Poaching => "poach",
            Self::FalseFlag => "false-flag",
            Self::Forgery => "forge",
            Self::Coup => "coup",
            Self::Breach => "breach",
        }
    }

    /// Whether it comes to a battle, which decides it.
    #[must_use]
    pub const fn is_fought(self) -> bool {
        matches!(self, Self::Ambush | Self::Breach)
    }

    /// Whether it happens at a place that has to be named.
    #[must_use]
    pub const fn wants_place(self) -> bool {
        matches!(self, Self::Ambush | Self::ShipTheft)
    }

    /// Whether a third faction has to be named.
    #[must_use]
    pub const fn wants_third(self) -> bool {
        matches!(self, Self::Incitement | Self::FalseFlag | Self::Forgery)
    }

    /// Whether its leader works where the target resides, and can be caught there.
    #[must_use]
    pub const fn is_abroad(self) -> bool {
        matches!(
            self,
            Self::Murder | Self::Incitement | Self::ShipTheft | Self::Poaching | Self::Coup
        )
    }
}

/// A plot as it is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Scheme {
    /// What is plotted.
    pub kind: PlotKind,
    /// Against whom.
    pub target: FactionId,
    /// Where, for kinds that happen at a place.
    pub at: Option<TerritoryId>,
    /// Who else is drawn in: who is blamed, or turned against the target.
    pub third: Option<FactionId>,
}

impl Scheme {
    /// A plot that needs neither a place nor a third faction.
    #[must_use]
    pub const fn new(kind: PlotKind, target: FactionId) -> Self {
        Self {
            kind,
            target,
            at: None,
            third: None,
        }
    }

    /// The same at a place.
    #[must_use]
    pub const fn at(mut self, place: TerritoryId) -> Self {
        self.at = Some(place);
        self
    }

    /// The same with a third faction.
    #[must_use]
    pub const fn with(mut self, third: FactionId) -> Self {
        self.third = Some(third);
        self
    }
}
