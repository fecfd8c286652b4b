//! What can be promised for later, and released.

use crate::id::{FactionId, TechId};
use crate::scenario::model::Good;
use serde::{Deserialize, Serialize};

/// What somebody promised for later, as whoever frees him from it names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pledged {
    /// Loads of a good.
    Goods(Good, u16),
    /// Units or knowledge of a technology.
    Technology(TechId, u16),
    /// Word of a third faction.
    Information(FactionId),
    /// An attack on a third faction.
    JointWar(FactionId),
    /// A vote at the conference of this host.
    Vote(FactionId),
    /// Coming to the next conference of this host.
    Attendance(FactionId),
}

impl Pledged {
    /// A number that tells it from all others, below two to the power of 26: what it is, with its amount.
    pub(super) fn number(self) -> i32 {
        let amount = |amount: u16| i32::from(amount) & AMOUNT;
        let (kind, subject, amount) = match self {
            Self::Goods(good, loads) => (0, good as i32, amount(loads)),
            Self::Technology(tech, units) => (1, i32::from(tech.0), amount(units)),
            Self::Information(on) => (2, i32::from(on.0), 0),
            Self::JointWar(on) => (3, i32::from(on.0), 0),
            Self::Vote(at) => (4, i32::from(at.0), 0),
            Self::Attendance(at) => (5, i32::from(at.0), 0),
        };
        kind << 23 | (subject & 0xff) << 15 | amount
    }
}

/// Amounts are told apart up to this one.
const AMOUNT: i32 = 0x7fff;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_tell_promises_and_amounts_apart() {
        let all = [
            Pledged::Goods(Good::Food, 20),
            Pledged::Goods(Good::Food, 21),
            Pledged::Goods(Good::Water, 20),
            Pledged::Technology(TechId(0), 20),
            Pledged::Information(FactionId(200)),
            Pledged::JointWar(FactionId(200)),
            Pledged::Vote(FactionId(200)),
            Pledged::Attendance(FactionId(200)),
        ];
        let mut numbers = all.map(Pledged::number);
        numbers.sort_unstable();
        assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
        assert!(numbers.iter().all(|it| (0..1 << 26).contains(it)));
    }
}
