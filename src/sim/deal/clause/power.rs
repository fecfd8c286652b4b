//! What promises about war and peace are weighed by: how strong factions are, how near, and how much one has against
//! another, as far as a view tells. The numbers are ours.

use crate::id::FactionId;
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::fear::{believed_strength, own_strength};
use crate::sim::view::View;

/// Lane lengths up to which somebody counts wholly, for two thirds, for a third; beyond, for a tenth.
const NEAR: [(u16, i32); 3] = [(5, 100), (9, 66), (14, 33)];
/// What counts of somebody farther off, in percent.
const FAR: i32 = 10;

/// The strength of a faction's ships by reports, or else by its people; at least 1. What was seen of them here and there is left to fear: counted
/// here as well, it makes promises so dear that everybody signs them, and few games are won but by acclamation.
#[must_use]
pub(super) fn power(view: &View<'_>, of: FactionId) -> i32 {
    let believed = || {
        let people = view.estimate(of).map_or(0, |of| of.people);
        believed_strength(view.beliefs.faction(of), 0, people)
    };
    power_of_ships(if of == view.faction() {
        own_strength(view)
    } else {
        believed()
    })
}

/// The same for a faction whose ships are of this strength.
#[must_use]
pub(super) fn power_of_ships(strength: i32) -> i32 {
    strength.clamp(1, 1_000_000)
}

/// How near two are to each other, in percent: 100 are neighbours. What counts is how near their lands come to each other; of two others
/// the view tells only where they reside.
#[must_use]
pub(super) fn nearness(view: &View<'_>, one: FactionId, other: FactionId) -> i32 {
    let me = view.faction();
    let gap = |who| {
        let known = view.estimate(who).filter(|it| it.residence.is_some());
        known.map(|it| it.gap)
    };
    let distance = match (one == me, other == me) {
        (true, _) => gap(other),
        (_, true) => gap(one),
        _ => {
            let ends = view.residence_of(one).zip(view.residence_of(other));
            ends.map(|(one, other)| view.routes.distance(one, other))
        }
    };
    distance.map_or(FAR, near)
}

/// How much somebody at this distance counts, in percent.
#[must_use]
pub(super) fn near(distance: u16) -> i32 {
    let near = NEAR.iter().find(|(most, _)| distance <= *most);
    let far = if distance == UNREACHABLE { 0 } else { FAR };
    near.map_or(far, |(_, percent)| *percent)
}
