//! What promises about war and peace are weighed by: how strong factions are, how near, and how much one has against
//! another, as far as a view tells. The numbers are ours.

use super::eyes::Eyes;
use super::footing::Footing;
use crate::id::FactionId;
use crate::scenario::model::muldiv;
use crate::sim::fleet::rules::strength;
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::fear::believed_strength;
use crate::sim::view::View;

/// Lane lengths up to which somebody counts wholly, for two thirds, for a third; beyond, for a tenth.
const NEAR: [(u16, i32); 3] = [(5, 100), (9, 66), (14, 33)];
/// What counts of somebody farther off, in percent.
const FAR: i32 = 10;
/// What a wrong that somebody is known to have done counts against him, in opinion.
const WRONG: i32 = 15;
/// The most that such wrongs count.
const MOST_WRONGS: i32 = 60;

/// The strength of a faction's ships by reports, or else by its people; at least 1. What was seen of them here and there is left to fear: counted
/// here as well, it makes promises so dear that everybody signs them, and few games are won but by acclamation.
#[must_use]
pub(super) fn power(view: &View<'_>, of: FactionId) -> i32 {
    let own = || {
        let fleets = view.own.fleets.iter();
        fleets.fold(0, |sum: i32, fleet| {
            sum.saturating_add(strength(fleet.totals.attack, fleet.totals.hull))
        })
    };
    let believed = || {
        let people = view.estimate(of).map_or(0, |of| of.people);
        believed_strength(view.beliefs.faction(of), 0, people)
    };
    let power = if of == view.faction() {
        own()
    } else {
        believed()
    };
    power.clamp(1, 1_000_000)
}

/// The strength of one in percent of that of another, between bounds.
#[must_use]
pub(super) fn ratio(
    footing: &Footing<'_>,
    one: FactionId,
    other: FactionId,
    (low, high): (i32, i32),
) -> i32 {
    muldiv(footing.power(one), 100, footing.power(other)).clamp(low, high)
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

/// What the judge thinks of a third faction, -100 to 100, as far as the view tells: of others it is guessed from the
/// wrongs they are known to have suffered.
#[must_use]
pub fn opinion_of(eyes: &Eyes<'_>, third: FactionId) -> i32 {
    let view = eyes.view;
    if eyes.are_mine() {
        let opinion = view.own.opinions.get(third.index());
        let feud = view.own.blood_enemies.get(third.index());
        let opinion = opinion.map_or(0, |opinion| i32::from(*opinion));
        return if feud.is_some_and(|feud| *feud) {
            opinion.min(-MOST_WRONGS)
        } else {
            opinion
        };
    }
    let wrongs = view.estimate(third).map_or(0, |it| it.wrongs_to(eyes.me()));
    -(i32::from(wrongs) * WRONG).min(MOST_WRONGS)
}
