//! What a faction believes others think of it.

use super::{Band, Source};

/// A rumour knows a standing opinion to this many points either way. Ours.
const RUMOUR: i32 = 10;
/// An envoy knows it to this many. Ours.
const REPORT: i32 = 2;

/// What somebody is believed to think of the faction: his standing opinion as it is known, and what the faction
/// itself did to him.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Regard {
    /// Between these, -100 to 100.
    pub band: Band,
    /// How his standing opinion is known.
    pub source: Source,
}

impl Regard {
    /// Rounds a standing opinion to what people say of it.
    #[must_use]
    pub const fn rumoured(standing: i32) -> i32 {
        let step = 2 * RUMOUR;
        (standing + RUMOUR).div_euclid(step) * step
    }

    /// The belief from a standing opinion that is known in this way, the weight of its own deeds added.
    #[must_use]
    pub fn of(thinks: i32, source: Source) -> Self {
        let off = match source {
            Source::Told(_) | Source::Seen => REPORT,
            Source::Rumoured | Source::Unknown => RUMOUR,
        };
        let bound = |n: i32| n.clamp(-100, 100);
        let middle = bound(thinks);
        Self {
            band: Band {
                low: bound(middle - off),
                high: bound(middle + off),
            },
            source,
        }
    }

    /// The middle of it, as one number.
    #[must_use]
    #[inline]
    pub const fn middle(self) -> i16 {
        self.band.middle() as i16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rumours_hide_small_differences_and_envoys_sharpen_them() {
        assert_eq!(
            [-30, -29, -11, 9, 10].map(Regard::rumoured),
            [-20, -20, -20, 0, 20]
        );
        let said = Regard::of(Regard::rumoured(-25) + 5, Source::Rumoured);
        assert_eq!((said.middle(), said.band.high - said.band.low), (-15, 20));
        let told = Regard::of(-25 + 5, Source::Told(crate::id::FactionId(1)));
        assert_eq!((told.middle(), told.band.high - told.band.low), (-20, 4));
    }
}
