//! What two factions at war have lately done to each other.

use super::Incident;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Hours, TurnLength};
use crate::sim::event::Observers;

/// Two who have not attacked each other for this long are not at war any more: eight months. Ours.
const LASTS: Hours = Hours::of_turns(8, TurnLength::Month);

/// What two factions at war have done to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WarToll {
    /// What the one suffered, by the weight of the attacks.
    pub suffered: i32,
    /// What it did to the other.
    pub dealt: i32,
}

impl WarToll {
    /// Works out how the wars of a faction stand, by [`FactionId`] of the enemy: nothing was done where there is none. What
    /// was done before they made peace counts no more. `incidents` are those that the faction is a party of, oldest first.
    pub fn add_up(
        wars: &mut [Self],
        me: FactionId,
        incidents: &[Incident],
        now: Turn,
        length: TurnLength,
    ) {
        wars.fill(Self::default());
        let mut ended = Observers::NONE;
        let late = incidents.partition_point(|it| !it.is_of_war(now, length));
        for it in incidents[late..].iter().rev() {
            // Most that is remembered is neither, and there is much of it.
            if !(it.ends_war() || it.kind.is_attack()) {
                continue;
            }
            let suffered = it.to == me;
            let other = if suffered { it.by } else { it.to };
            if it.ends_war() {
                ended = ended.and(other);
            } else if !ended.includes(other) {
                let war = &mut wars[other.index()];
                if suffered {
                    war.suffered += it.weight.abs();
                } else {
                    war.dealt += it.weight.abs();
                }
            }
        }
    }

    /// Whether two are at war by what both did: `incidents` are any, the latest first.
    pub(super) fn goes_on<'a>(
        incidents: impl Iterator<Item = &'a Incident>,
        [one, other]: [FactionId; 2],
        now: Turn,
        length: TurnLength,
    ) -> bool {
        let between = |it: &&Incident| [[one, other], [other, one]].contains(&[it.by, it.to]);
        let late = incidents.take_while(|it| it.is_of_war(now, length));
        let mut decides = late.filter(between);
        let last = decides.find(|it| it.ends_war() || it.kind.is_attack());
        last.is_some_and(|it| !it.ends_war())
    }

    /// Whether what was done in a turn still counts as war.
    #[must_use]
    pub fn counts(done: Turn, now: Turn, length: TurnLength) -> bool {
        Hours::of_turns(now.saturating_sub(done), length) <= LASTS
    }

    /// The same war as the other sees it.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self {
            suffered: self.dealt,
            dealt: self.suffered,
        }
    }
}

impl Incident {
    /// Whether it was done lately enough to count as war.
    pub(super) fn is_of_war(&self, now: Turn, length: TurnLength) -> bool {
        WarToll::counts(self.turn, now, length)
    }
}
