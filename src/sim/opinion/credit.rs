//! Trust as a faction can read it: its own in others, and what it believes others' in itself to be.

use crate::id::FactionId;
use crate::sim::deal::clause::guarantors;
use crate::sim::deal::rules::at_risk;
use crate::sim::deal::{KnownDeal, living};
use crate::sim::view::View;

/// Of the trust in whoever vouches for somebody, this part counts for him. Ours.
const VOUCHED: i32 = 2;

/// The limit of the trust of the faction of the view in another, in loads, with what others add who vouch for him.
#[must_use]
pub fn trust_in(view: &View<'_>, other: FactionId) -> i32 {
    let vouched = guarantors(view, other, view.faction());
    let vouched = vouched.map(|by| limit(view, by) / VOUCHED).max();
    limit(view, other) + vouched.unwrap_or(0)
}

/// The limit of its trust in another by his own word alone.
fn limit(view: &View<'_>, other: FactionId) -> i32 {
    let held = view.own.trust.get(other.index()).copied();
    held.unwrap_or_default().limit(view.own.need.total())
}

/// What is left of it beside the open word that the other has given already.
#[must_use]
pub fn left(view: &View<'_>, other: FactionId) -> i32 {
    trust_in(view, other) - open(view, other, other)
}

/// The limit of the other's trust in the faction of the view, as it believes: what the two did to each other both know, of the other's
/// need there is a guess. Of what whoever vouches for it is worth to the other it knows nothing, and takes him for a stranger.
#[must_use]
pub fn believed_limit(view: &View<'_>, other: FactionId, need: i32) -> i32 {
    let earned = view.own.trusted.get(other.index()).copied().unwrap_or(0);
    let vouched = guarantors(view, view.faction(), other).next();
    (need + earned).max(0) + vouched.map_or(0, |_| need / VOUCHED)
}

/// What the faction of the view believes the other's trust in it to be, and what is left of it.
#[must_use]
pub fn believed(view: &View<'_>, other: FactionId) -> [i32; 2] {
    let need = living(view, other).1.total();
    let limit = believed_limit(view, other, need);
    [limit, limit - open(view, other, view.faction())]
}

/// Loads at risk in the deals with another by the word that `by`, one of the two, has given.
fn open(view: &View<'_>, other: FactionId, by: FactionId) -> i32 {
    let deals = view.own.deals.iter().filter(|known| known.with == other);
    let risks = deals.map(|known| open_word(view, known, by));
    risks.fold(0, i32::saturating_add)
}

/// Loads at risk in a deal by the word that one of its parties has given: what it laid aside is not at risk. A witness secures
/// nothing here: he helps a new deal over what trust it lacks, and several small ones no more than one.
#[must_use]
pub fn open_word(view: &View<'_>, known: &KnownDeal, by: FactionId) -> i32 {
    let each_turn = if by == known.with {
        known.gets
    } else {
        known.gives
    };
    let turns = i32::from(known.until) - i32::from(view.turn()) + 1;
    let risk = at_risk(each_turn.total(), turns) + known.deal.promised_later(by);
    // Most deals put no loads at risk, and nothing is laid aside for them.
    if risk <= 0 {
        return 0;
    }
    (risk - known.deal.escrow(by).total()).max(0)
}
