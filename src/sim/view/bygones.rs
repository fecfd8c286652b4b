//! What is remembered between a faction and each of the others that every judgement of a deal asks for: added up once.

use crate::id::{FactionId, Turn};
use crate::scenario::model::{Hours, IncidentKind, TurnLength};
use crate::sim::event::Observers;
use crate::sim::opinion::Incident;

/// For how long a victim does not trade with whoever robbed it: four months. Ours.
const FRESH: Hours = Hours::of_turns(4, TurnLength::Month);

/// What one faction remembers of another, and knows the other to remember of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bygones {
    /// Words that the other broke, by what that still weighs: 0 or less.
    pub unkept_by_them: i32,
    /// Words that it broke itself.
    pub unkept_by_me: i32,
    /// The last thing that the other took from it by force, while that is fresh and no peace was made since.
    pub robbed_by_them: Option<IncidentKind>,
    /// The last thing that it took from the other.
    pub robbed_by_me: Option<IncidentKind>,
}

impl Bygones {
    /// Whether an incident counts in them.
    pub(super) const fn count(it: &Incident) -> bool {
        it.ends_war() || it.kind.is_broken_word() || robs(it.kind)
    }

    /// Adds up what a faction remembers, by [`FactionId`] of the other. `incidents` are those that it is a party of, oldest
    /// first.
    pub(super) fn add_up(
        all: &mut [Self],
        me: FactionId,
        incidents: &[Incident],
        (now, length): (Turn, TurnLength),
    ) {
        all.fill(Self::default());
        for it in incidents.iter().filter(|it| it.kind.is_broken_word()) {
            let weight = it.weight_at(now, length);
            if it.to == me {
                all[it.by.index()].unkept_by_them += weight;
            } else {
                all[it.to.index()].unkept_by_me += weight;
            }
        }
        let is_old = |it: &Incident| {
            let age = now.saturating_sub(it.turn);
            Hours::of_turns(age, length) > FRESH
        };
        let mut at_peace = Observers::NONE;
        let fresh = incidents[incidents.partition_point(is_old)..].iter();
        for it in fresh.rev().filter(|it| it.ends_war() || robs(it.kind)) {
            let theirs = it.to == me;
            let other = if theirs { it.by } else { it.to };
            // Peace was made: what was done before it is not held against whoever made it.
            if it.ends_war() {
                at_peace = at_peace.and(other);
            } else if !at_peace.includes(other) {
                let bygones = &mut all[other.index()];
                let robbed = if theirs {
                    &mut bygones.robbed_by_them
                } else {
                    &mut bygones.robbed_by_me
                };
                robbed.get_or_insert(it.kind);
            }
        }
    }
}

/// Whether it takes something by force.
const fn robs(kind: IncidentKind) -> bool {
    matches!(
        kind,
        IncidentKind::Raided
            | IncidentKind::Seized
            | IncidentKind::Blockaded
            | IncidentKind::TookPrisoner
    )
}
