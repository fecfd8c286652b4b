//! Fear: what somebody could do to one, as far as one believes it.

use crate::id::FactionId;
use crate::scenario::model::muldiv;
use crate::sim::belief::{FactionBelief, Source};
use crate::sim::fleet::rules::strength;
use crate::sim::view::View;

/// Nobody is feared more than this, in percent. Ours.
pub const MOST: i32 = 300;
/// Strength of the ships of somebody of whom nothing is known: this much for every ten thousand people. Ours.
const STRENGTH_PER_TEN: i32 = 11;
/// How near somebody is, in lane lengths between what the two hold, and how much of his strength counts then, in percent.
/// Who is farther off is not feared. Ours.
const NEAR: [(u16, i32); 3] = [(5, 100), (9, 70), (14, 35)];

/// What the strength of a faction is believed to be: what was seen of its fleets, or more if there are reports; without
/// any, what so much people could have built.
#[must_use]
pub fn believed_strength(belief: &FactionBelief, seen: i32, people: i32) -> i32 {
    if belief.mark.source == Source::Unknown {
        seen.max(people.saturating_mul(STRENGTH_PER_TEN) / 10)
    } else {
        seen.max(belief.strength.middle())
    }
}

/// How much somebody of the one strength fears somebody of the other who comes as near as
/// this, in percent: 100 is somebody as strong as oneself next door.
#[must_use]
pub fn fear(mine: i32, theirs: i32, gap: Option<u16>) -> i32 {
    fear_at(mine, theirs, gap.map_or(0, nearness))
}

/// The same of somebody of whose strength this share counts, in percent.
fn fear_at(mine: i32, theirs: i32, share: i32) -> i32 {
    let ratio = muldiv(theirs.max(0), 100, mine.max(1)).min(MOST);
    muldiv(ratio, share, 100)
}

/// How much of the strength of somebody who comes as near as this counts, in percent.
fn nearness(gap: u16) -> i32 {
    let near = NEAR.into_iter().find(|(within, _)| gap <= *within);
    near.map_or(0, |(_, share)| share)
}

/// The strength of the ships of the faction of the view.
#[must_use]
pub fn own_strength(view: &View<'_>) -> i32 {
    let own = view.own.fleets.iter();
    own.map(|fleet| strength(fleet.totals.attack, fleet.totals.hull))
        .fold(0, i32::saturating_add)
}

/// How much the faction of the view fears another, and how much it believes the other fears it, in percent.
#[must_use]
pub fn between(view: &View<'_>, other: FactionId) -> [i32; 2] {
    between_as(view, other, || own_strength(view))
}

/// The same where it is worked out otherwise how strong the faction of the view is.
#[must_use]
pub fn between_as(view: &View<'_>, other: FactionId, mine: impl FnOnce() -> i32) -> [i32; 2] {
    // Many are too far off for their strength to matter.
    let near = view.estimate(other).map(|it| (it, nearness(it.gap)));
    let Some((estimate, share)) = near.filter(|(_, share)| *share > 0) else {
        return [0; 2];
    };
    let mine = mine();
    let belief = view.beliefs.faction(other);
    let theirs = believed_strength(belief, estimate.seen, estimate.people);
    [fear_at(mine, theirs, share), fear_at(theirs, mine, share)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::TerritoryId;
    use crate::sim::map::UNREACHABLE;
    use crate::sim::testing::{RAIDER, Sandbox};

    #[test]
    fn who_stands_at_the_border_is_feared_wherever_he_resides() {
        let raiders = &[(RAIDER, 4)];
        let simulation = Sandbox::row(30, 1)
            .sect(&[0, 14])
            .sect(&[29, 15])
            .fleet(0, 0, raiders)
            .fleet(1, 15, raiders)
            .start(1);
        let view = simulation.view(FactionId(0));
        let gap = view.estimate(FactionId(1)).map(|it| it.gap);
        assert_eq!(
            (gap, view.residence_of(FactionId(1))),
            (Some(1), Some(TerritoryId(29)))
        );
        let [ours, theirs] = between(&view, FactionId(1));
        assert!(ours > 50 && theirs > 50, "{ours} {theirs}");
    }

    #[test]
    fn the_strong_and_near_are_feared() {
        assert_eq!(fear(100, 100, Some(3)), 100);
        assert_eq!(fear(100, 250, Some(3)), 250);
        assert_eq!(fear(100, 250, Some(8)), 175);
        assert_eq!(fear(100, 250, Some(20)), 0);
        assert_eq!(fear(0, 5, Some(1)), MOST);
        assert_eq!(fear(100, 250, None), 0);
        assert_eq!(fear(100, 250, Some(UNREACHABLE)), 0);
    }
}
