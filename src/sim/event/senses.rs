//! Who perceives an event, and how well.

use crate::id::FactionId;
use serde::{Deserialize, Serialize};

/// A set of factions: who could perceive something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observers(u128);

impl Observers {
    /// Everybody.
    pub const ALL: Self = Self(u128::MAX);
    /// Nobody.
    pub const NONE: Self = Self(0);

    /// Just these.
    #[must_use]
    pub fn only(factions: &[FactionId]) -> Self {
        Self::of(factions.iter().copied())
    }

    /// All that these name; several optional parties can be chained.
    #[must_use]
    pub fn of(factions: impl IntoIterator<Item = FactionId>) -> Self {
        factions.into_iter().fold(Self::NONE, Self::and)
    }

    /// These and one more.
    #[must_use]
    #[inline]
    pub const fn and(self, faction: FactionId) -> Self {
        Self(self.0 | 1 << faction.0)
    }

    /// Both sets together.
    #[must_use]
    #[inline]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those who are in both sets.
    #[must_use]
    #[inline]
    pub const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// These, but for those of the other set.
    #[must_use]
    #[inline]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the faction is in the set.
    #[must_use]
    #[inline]
    pub const fn includes(self, faction: FactionId) -> bool {
        // By halves, as in `iter`: this is asked of nearly everything that happens.
        const HALF: u8 = u64::BITS as u8;
        let half = if faction.0 < HALF {
            self.0
        } else {
            self.0 >> HALF
        };
        half as u64 >> (faction.0 % HALF) & 1 == 1
    }

    /// Those of a game with this many factions who are in the set, in order.
    pub fn iter(self, factions: usize) -> impl Iterator<Item = FactionId> {
        let out = u128::BITS.saturating_sub(u32::try_from(factions).unwrap_or(u128::BITS));
        let left = self.0 & u128::MAX.checked_shr(out).unwrap_or(0);
        // By halves, which fit into what a processor reckons with: few games have more than 64 factions.
        let (mut low, mut high) = (left as u64, (left >> u64::BITS) as u64);
        std::iter::from_fn(move || {
            let (half, before) = if low == 0 {
                (&mut high, u64::BITS)
            } else {
                (&mut low, 0)
            };
            let first = half.trailing_zeros();
            *half &= half.wrapping_sub(1);
            (first < u64::BITS).then_some(FactionId((before + first) as u8))
        })
    }

    /// Whether nobody is in the set.
    #[must_use]
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// How a faction perceives an event, the best sense first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sense {
    /// It took part and knows all of it.
    Party,
    /// It was there: it holds the place or has a fleet there.
    Witness,
    /// It saw the place from afar.
    Distant,
    /// It only heard of it.
    Hearsay,
}

impl Sense {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Party, Self::Witness, Self::Distant, Self::Hearsay];
}

/// How far the news of an event goes beyond those who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// No further.
    Parties,
    /// To whoever sees the place.
    Sight,
    /// Everywhere, by hearsay.
    World,
}

/// Which factions perceive an event with which sense; nobody is in two of the sets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Senses {
    /// Who took part.
    pub party: Observers,
    /// Who was there.
    pub witness: Observers,
    /// Who saw it from afar.
    pub distant: Observers,
    /// Who only heard of it.
    pub hearsay: Observers,
}

impl Senses {
    /// These perceive it with this sense, and nobody else does.
    #[must_use]
    pub fn only(sense: Sense, observers: Observers) -> Self {
        let mut senses = Self::default();
        match sense {
            Sense::Party => senses.party = observers,
            Sense::Witness => senses.witness = observers,
            Sense::Distant => senses.distant = observers,
            Sense::Hearsay => senses.hearsay = observers,
        }
        senses
    }

    /// How a faction perceives it; `None` if not at all.
    #[must_use]
    pub fn by(&self, faction: FactionId) -> Option<Sense> {
        Sense::ALL
            .into_iter()
            .find(|sense| self.with(*sense).includes(faction))
    }

    /// Who perceives it with a sense.
    #[must_use]
    pub const fn with(&self, sense: Sense) -> Observers {
        match sense {
            Sense::Party => self.party,
            Sense::Witness => self.witness,
            Sense::Distant => self.distant,
            Sense::Hearsay => self.hearsay,
        }
    }

    /// Who perceives it with this sense or a better one.
    #[must_use]
    pub fn up_to(&self, worst: Sense) -> Observers {
        let good = Sense::ALL.into_iter().take_while(|sense| *sense <= worst);
        good.fold(Observers::NONE, |all, sense| all.union(self.with(sense)))
    }

    /// Everybody who perceives it at all.
    #[must_use]
    pub fn anybody(&self) -> Observers {
        let seen = self.party.union(self.witness).union(self.distant);
        seen.union(self.hearsay)
    }
}
