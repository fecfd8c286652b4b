//! What can be known of others, told, and asked for.

use super::{Clause, Deal, DealSort, Owed};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::IncidentKind;
use serde::{Deserialize, Serialize};

/// Something that happened between others, as it can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactKind {
    /// One faction did something to another.
    Deed {
        /// What.
        kind: IncidentKind,
        /// Who did it.
        by: FactionId,
        /// To whom.
        to: FactionId,
        /// Where, if it was at a place and that is known.
        at: Option<TerritoryId>,
        /// The maje it was about, if any.
        maje: Option<MajeId>,
    },
    /// Two factions signed a deal.
    Deal {
        /// The two, the smaller id first.
        parties: [FactionId; 2],
    },
    /// A maje died.
    Death {
        /// Who.
        maje: MajeId,
        /// Whose maje he was.
        of: FactionId,
    },
}

/// What is known of the terms of a deal of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealTold {
    /// What people call it.
    pub sort: DealSort,
    /// Who promised by it to turn against a third faction or to tell of one, as far as that is known: of each party the first two such
    /// promises.
    pub turned: [Option<(FactionId, Owed)>; 4],
    /// Whether one of the two promised to spare the other.
    pub spares: bool,
    /// Whether something is due each turn.
    pub stands: bool,
}

impl DealTold {
    /// The terms of a deal in short.
    #[must_use]
    pub fn of(deal: &Deal) -> Self {
        let turns = |it: &&Clause| {
            matches!(
                it.what,
                Owed::Embargo(_) | Owed::JointWar(_) | Owed::Information(_)
            )
        };
        let [one, other] = deal.parties.map(|party| {
            let theirs = deal.clauses.iter().filter(|it| it.from == party);
            let mut theirs = theirs.filter(turns).map(|it| (it.from, it.what));
            [theirs.next(), theirs.next()]
        });
        let spares = |it: &Clause| {
            matches!(
                it.what,
                Owed::NonAggression | Owed::Peace | Owed::Defence | Owed::Vassalage
            )
        };
        Self {
            sort: deal.sort(),
            turned: [one[0], one[1], other[0], other[1]],
            spares: deal.clauses.iter().any(spares),
            stands: deal.is_standing(),
        }
    }

    /// Whether a party turns against a faction by it.
    #[must_use]
    pub fn turns(&self, by: FactionId, against: FactionId) -> bool {
        let mut turned = self.turned.iter().flatten();
        turned.any(|(from, what)| {
            let turns = !matches!(what, Owed::Information(_));
            turns && *from == by && what.third() == Some(against)
        })
    }

    /// Whether a party tells of a faction by it.
    #[must_use]
    pub fn tells(&self, by: FactionId, of: FactionId) -> bool {
        let mut turned = self.turned.iter().flatten();
        turned.any(|(from, what)| {
            *from == by && matches!(what, Owed::Information(about) if *about == of)
        })
    }

    /// Whether one of these by it turns against a faction or tells of it.
    #[must_use]
    pub fn harms(&self, faction: FactionId) -> bool {
        let mut turned = self.turned.iter().flatten();
        turned.any(|(_, what)| what.third() == Some(faction))
    }

    /// What is left of it when it is passed on by somebody who is not sure of it: what sort of deal it is.
    #[must_use]
    pub const fn blurred(self) -> Self {
        Self {
            turned: [None; 4],
            ..self
        }
    }
}

/// From whom, or how, somebody has what he knows, as it is found out when a rumour is traced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Origin {
    /// Another faction told.
    Told(FactionId),
    /// An envoy, a spy or a prisoner of their own told.
    Agents,
    /// They saw it, or took part in it.
    Seen,
    /// People say so; nobody knows who said it first.
    Rumoured,
    /// It is said of them, and they know nothing of it: somebody made it up.
    Denied,
    /// They made it up.
    Forged,
}

impl FactKind {
    /// A deal of two factions, whoever offered it.
    #[must_use]
    pub fn deal(one: FactionId, other: FactionId) -> Self {
        Self::Deal {
            parties: [one.min(other), one.max(other)],
        }
    }

    /// The factions it is about.
    #[must_use]
    pub const fn about(&self) -> [Option<FactionId>; 2] {
        match *self {
            Self::Deed { by, to, .. } => [Some(by), Some(to)],
            Self::Deal { parties: [a, b] } => [Some(a), Some(b)],
            Self::Death { of, .. } => [Some(of), None],
        }
    }

    /// Whether it is about a faction.
    #[must_use]
    pub fn concerns(&self, faction: FactionId) -> bool {
        self.about().contains(&Some(faction))
    }

    /// Whether it is a wrong that one faction did to another.
    #[must_use]
    pub const fn is_wrong(&self) -> bool {
        match self {
            Self::Deed { kind, .. } => kind.is_wrong(),
            Self::Deal { .. } | Self::Death { .. } => false,
        }
    }

    /// Whether only one faction can have done it in a turn: a maje has one captor and one killer, a land one conqueror.
    #[must_use]
    pub const fn is_disputable(&self) -> bool {
        use IncidentKind::{Killed, KilledLeader, Seized, ShotDown, TookPrisoner};
        let Self::Deed { kind, .. } = self else {
            return false;
        };
        matches!(
            kind,
            Killed | KilledLeader | ShotDown | TookPrisoner | Seized
        )
    }

    /// Whether both cannot be true of the same turn.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let (
            Self::Deed {
                kind,
                by,
                to,
                at,
                maje,
            },
            Self::Deed {
                kind: other_kind,
                by: other_by,
                to: other_to,
                at: other_at,
                maje: other_maje,
            },
        ) = (self, other)
        else {
            return false;
        };
        let same = match kind {
            IncidentKind::Killed
            | IncidentKind::KilledLeader
            | IncidentKind::ShotDown
            | IncidentKind::TookPrisoner => maje.is_some() && maje == other_maje,
            IncidentKind::Seized => at.is_some() && at == other_at && to == other_to,
            _ => false,
        };
        same && kind == other_kind && by != other_by
    }
}
