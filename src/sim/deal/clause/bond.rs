//! What a clause makes of the relation to others, by which it can contradict another.

use crate::id::FactionId;
use crate::sim::terms::Clause;

/// Whom a clause binds its giver to spare, to fight, to shun, to tell of or not, and with whom it deals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bond {
    /// Whom it does not attack.
    pub spares: Option<FactionId>,
    /// Whom it attacks.
    pub fights: Option<FactionId>,
    /// With whom it signs nothing.
    pub shuns: Option<FactionId>,
    /// With whom it has signed something.
    pub deals: Option<FactionId>,
    /// Of whom it tells.
    pub tells: Option<FactionId>,
    /// Of whom it tells nobody.
    pub hushes: Option<FactionId>,
}

impl Bond {
    /// The bond of any clause: its giver has signed something with the other.
    #[must_use]
    pub fn dealing(clause: &Clause) -> Self {
        Self {
            deals: Some(clause.to),
            ..Self::default()
        }
    }

    /// The bond of a promise whose giver does not attack the other.
    #[must_use]
    pub fn sparing(clause: &Clause) -> Self {
        Self {
            spares: Some(clause.to),
            ..Self::dealing(clause)
        }
    }

    /// Whether nobody can keep to both.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let meets = |one: Option<FactionId>, two: Option<FactionId>| one.is_some() && one == two;
        meets(self.spares, other.fights)
            || meets(self.fights, other.spares)
            || meets(self.shuns, other.deals)
            || meets(self.deals, other.shuns)
            || meets(self.tells, other.hushes)
            || meets(self.hushes, other.tells)
    }
}
