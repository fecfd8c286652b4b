//! Whom a faction is bound not to attack, and whether it holds to that: by every deal that both are still to keep, for an attack would break
//! it. Whoever means to break his word has to prepare it, so that there are people who know, and time in which it can leak. To give notice
//! is the open way. Promises to spare somebody go further: those who made them let his ships pass.

use super::clause;
use super::table::Deals;
use crate::id::{BeatId, FactionId, TerritoryId};
use crate::scenario::model::{Book, SceneEffect};
use crate::sim::terms::{Clause, Deal};
use crate::sim::view::View;

/// Whether one party of a deal has promised by it not to attack the other.
fn is_spared_by(deal: &Deal, by: FactionId, whom: FactionId) -> bool {
    let binds = |it: &&Clause| it.from == by && it.is_lasting() && !it.is_settled();
    let mut bonds = deal.clauses.iter().filter(binds).map(clause::bond);
    bonds.any(|bond| bond.spares == Some(whom))
}

/// Whether the faction of a view has a deal with another that both are still to keep.
#[must_use]
pub fn is_bound(view: &View<'_>, whom: FactionId) -> bool {
    let mut deals = view.own.deals.iter();
    deals.any(|known| known.with == whom && known.deal.is_lasting())
}

/// Whether another has promised the faction of a view not to attack it, as far as that knows.
#[must_use]
pub fn spares_me(view: &View<'_>, by: FactionId) -> bool {
    let mut deals = view.own.deals.iter();
    deals.any(|known| known.with == by && is_spared_by(&known.deal, by, view.faction()))
}

/// Whether a faction has promised another not to attack it, by whatever deal.
#[must_use]
pub fn is_spared(deals: &Deals, by: FactionId, whom: FactionId) -> bool {
    let parties = |deal: &Deal| deal.parties.contains(&by) && deal.parties.contains(&whom);
    let mut signed = deals.signed.iter().map(|it| &it.deal);
    signed.any(|deal| parties(deal) && is_spared_by(deal, by, whom))
}

/// Whether a faction has promised another, by whatever deal, to fight for it where it is attacked: anywhere, or at this place.
#[must_use]
pub fn stands_by(deals: &Deals, by: FactionId, whom: FactionId, at: TerritoryId) -> bool {
    let clauses = deals.signed.iter().flat_map(|it| it.deal.clauses.iter());
    let mut promises = clauses.filter(|it| (it.from, it.to) == (by, whom) && !it.is_settled());
    promises
        .any(|it| clause::is_called(it) || it.what.guarded().is_some_and(|(place, _)| place == at))
}

/// Whether a deal keeps the faction of a view from attacking another: it has prepared no breach of it.
#[must_use]
pub fn holds_back(view: &View<'_>, whom: FactionId) -> bool {
    is_bound(view, whom) && !is_ready(view, whom)
}

/// Whether the faction of a view has prepared a breach of its word to another.
#[must_use]
pub fn is_ready(view: &View<'_>, whom: FactionId) -> bool {
    let mut plots = view.own.plots.iter();
    plots.any(|it| it.is_breach_of(whom, view.turn()))
        || is_told(view.book, &view.own.pursued, whom)
}

/// Whether one of these ways that a story tells leads to an attack on somebody: that was prepared when it was chosen.
#[must_use]
pub fn is_told(book: &Book, pursued: &[BeatId], whom: FactionId) -> bool {
    let mut begins = pursued.iter().flat_map(|id| &book.beat(*id).begins);
    begins.any(|effect| matches!(effect, SceneEffect::Attack { whom: it, .. } if *it == whom))
}
