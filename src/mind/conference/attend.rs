//! Whether a mind comes to a conference: it goes by what it thinks of the host, by what is at stake, and by fear.

use super::dice;
use crate::id::FactionId;
use crate::sim::conference::{KnownConference, Tabled, leaning, rules};
use crate::sim::dice::Seed;
use crate::sim::opinion::fear;
use crate::sim::terms::Motion;
use crate::sim::view::View;

/// What it counts that something is at stake.
const STAKE: i32 = 25;
/// Percent of fear that count one.
const FEAR: i32 = 8;
/// What each point of tradition counts: the old ways are kept at a table.
const CUSTOM: i32 = 4;
/// What the sum has to reach.
const LEAST: i32 = 0;
/// How likely it has nothing better to do, in percent.
const COMES: i32 = 85;

/// Whether the mind of a view promises to come to the conference of a host.
#[must_use]
pub fn attends(view: &View<'_>, seed: Seed, known: &KnownConference) -> bool {
    let me = view.faction();
    let host = known.host;
    if !has_somebody(view, known) {
        return false;
    }
    let feud = view.own.blood_enemies.get(host.index()) == Some(&true);
    let tabled = Tabled {
        motion: known.motion,
        by: host,
    };
    let lean = || {
        let invited: Vec<FactionId> = known.invited().collect();
        leaning(view, me, tabled, &invited)
    };
    if feud {
        // Only to settle what lies between them.
        return matches!(known.motion, Motion::Settle(two) if two.contains(&me)) && lean() >= 0;
    }
    if owes_attendance(view, host) {
        return true;
    }
    let opinion = view.own.opinions.get(host.index());
    let opinion = opinion.map_or(0, |it| i32::from(*it));
    let fear = fear::between(view, host)[0] / FEAR;
    let tradition = i32::from(view.common.faction(me).character.tradition);
    let sum = opinion + fear.min(STAKE) + CUSTOM * tradition;
    // What is at stake brings those who would just not have come.
    let at_stake = || sum + STAKE >= LEAST && lean().abs() > rules::DECIDED;
    dice(view, seed, host, 0).chance(COMES) && (sum >= LEAST || at_stake())
}

/// Whether the mind of a view has promised by a deal to come to the next conference of a host.
#[must_use]
pub fn owes_attendance(view: &View<'_>, host: FactionId) -> bool {
    let deals = view.own.deals.iter();
    let mut clauses = deals.flat_map(|it| it.deal.clauses.iter());
    clauses.any(|it| it.is_attendance(view.faction(), host))
}

/// Whether somebody could go who is not promised to another conference of the same turn.
fn has_somebody(view: &View<'_>, known: &KnownConference) -> bool {
    let me = view.faction();
    let free = view.own.majes.iter().filter(|it| it.captor.is_none());
    let others = view.own.conferences.iter();
    let promised = others.filter(|it| it.on == known.on && it.is_bound_to_come(me));
    free.count() > promised.count()
}
