//! What standing contracts and gifts are bound by. All numbers are ours.

use crate::id::{FactionId, Turn};
use crate::scenario::model::MAX_TERM;
use crate::sim::terms::Deal;

/// A contract that fails this many times running ends.
pub const FAILURES: u8 = 2;
/// The longest term of a contract.
pub const LONGEST: u8 = MAX_TERM;
/// Offers a turn to one faction: without an envoy there, and with one.
pub const OFFERS: (usize, usize) = (1, 5);
/// For how many turns it is remembered what somebody said to an offer.
pub const LESSONS: Turn = 8;
/// For how many turns it is remembered who last proposed what to whom. Ours.
pub const PROPOSALS: Turn = 8;
/// Prestige gained by keeping a contract to its end, by who delivered something notable.
pub const KEPT: i32 = 1;
/// Prestige lost by ending one early, by failing until it ends, or by attacking a partner.
pub const BROKEN: i32 = -2;
/// The shortest non-aggression, in turns.
pub const SHORTEST_PEACE: Turn = 6;
/// How long a treaty goes on after notice was given, in turns.
pub const NOTICE: Turn = 2;
/// For how many turns a call to arms can be answered after the turn of the attack.
pub const ANSWER: Turn = 3;
/// Whoever attacked this many turns ago or less provoked what it suffers.
pub const PROVOKED: Turn = 6;
/// The least break point, in percent, with which ships count as help.
pub const STAYS: u8 = 50;
/// The least part of its strength that a helper has to send: one in this many.
pub const PART: i32 = 5;
/// Loads that somebody loses to whom a promise is broken, and half of which it costs to keep one: what trust goes by.
pub const PROMISE: i32 = 24;
/// In this many last turns of the game a broken word costs half of what is lost by it in prestige on top, and at most so much:
/// nobody has time left to answer it.
const LATE: (i32, i32) = (6, 20);
/// Loads of what a party promises for later that are as good as secured by the witness of the deal.
pub const WITNESSED: i32 = 8;
/// Prestige lost by giving what somebody demanded with threats.
pub const YIELDED: i32 = -2;
/// Prestige gained by whoever is promised tribute or gains a vassal.
pub const EXACTED: i32 = 2;
/// After this many turns of tribute each time, whoever pays it loses a point of prestige, and whoever gets it gains one.
pub const TRIBUTE: u16 = 3;
/// What is delivered each turn is remembered once in this many turns.
pub const SERVED: u16 = 6;
/// Prestige gained by letting a prisoner go for nothing.
pub const MERCY: i32 = 2;

/// Prestige that a word broken in the open changes: `stake` is what the other loses by it, in loads, `gravity` how grave the
/// breach is, in percent of the usual one, `last` the last turn of the game.
#[must_use]
pub fn shame(stake: i32, gravity: i32, now: Turn, last: Turn) -> i32 {
    let left = i32::from(last) - i32::from(now);
    let late = if (0..LATE.0).contains(&left) {
        (stake / 2).clamp(0, LATE.1)
    } else {
        0
    };
    BROKEN * gravity / 100 - late
}

/// The last turn of a treaty that was signed in `from` to run until `until`, if notice is given `now`.
#[must_use]
pub fn ends_by_notice(from: Turn, until: Turn, now: Turn) -> Turn {
    let least = from.saturating_add(SHORTEST_PEACE - 1);
    until.min(now.saturating_add(NOTICE).max(least))
}

/// Loads that are at risk where these are due each turn for so long: a deal that fails some turns running ends.
#[must_use]
pub fn at_risk(each_turn: i32, turns: i32) -> i32 {
    each_turn.saturating_mul(turns.clamp(0, i32::from(FAILURES)))
}

/// For how many turns whoever comes to lead a faction may go back on what his predecessor promised. Ours.
pub const REPUDIATION: Turn = 3;

/// Whether a deal that binds from the turn `from` was promised by a predecessor of whoever leads since `risen`, who may still
/// go back on it for half the blame.
#[must_use]
pub const fn may_repudiate(risen: Turn, from: Turn, now: Turn) -> bool {
    risen > 0 && from <= risen && now <= risen.saturating_add(REPUDIATION)
}

/// For how many turns more, this one included, whoever leads since `risen` may go back on what was promised before him.
#[must_use]
pub fn repudiation_left(risen: Turn, now: Turn) -> i32 {
    (i32::from(risen) + i32::from(REPUDIATION) - i32::from(now) + 1).max(0)
}

/// Whether an offer made in a turn is still on the table in another.
#[must_use]
pub const fn stands(made: Turn, now: Turn) -> bool {
    now <= made.saturating_add(1)
}

/// Loads of what a party promises in a deal for later that its witness secures.
#[must_use]
pub fn witnessed(deal: &Deal, from: FactionId) -> i32 {
    if deal.witness.is_some() && deal.binds(from) {
        WITNESSED
    } else {
        0
    }
}
