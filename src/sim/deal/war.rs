//! Whether two factions are at war, and how it goes: what each has lately suffered from the other, as one of them knows it.

use crate::id::FactionId;
use crate::scenario::model::{Hours, TurnLength};
use crate::sim::opinion::Incident;
use crate::sim::view::View;

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
    /// How the war between two stands for the first of them, if there is one; one of the two is the faction of the view. What
    /// was done before they made peace counts no more.
    #[must_use]
    pub fn between(view: &View<'_>, one: FactionId, other: FactionId) -> Option<Self> {
        let (now, turn) = (view.turn(), view.book.turn);
        let lately = |incident: &&Incident| {
            let age = now.saturating_sub(incident.turn);
            Hours::of_turns(age, turn) <= LASTS
        };
        let mut war = Self::default();
        for it in view.own.incidents.iter().rev().take_while(lately) {
            let suffered = (it.by, it.to) == (other, one);
            let dealt = (it.by, it.to) == (one, other);
            if (suffered || dealt) && it.ends_war() {
                break;
            }
            if !it.kind.is_attack() {
                continue;
            }
            if suffered {
                war.suffered += it.weight.abs();
            } else if dealt {
                war.dealt += it.weight.abs();
            }
        }
        (war != Self::default()).then_some(war)
    }
}
