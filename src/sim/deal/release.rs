//! Who is released from a promise is free from the signature on.

use super::table::{Deals, Signed};
use crate::id::FactionId;
use crate::sim::consequence::act::record;
use crate::sim::event::PledgeJudged;
use crate::sim::index::Setting;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Pledged};
use bevy::ecs::prelude::World;

/// The releases of a deal: who was bound, to whom, by what.
fn releases(deal: &Deal) -> impl Iterator<Item = (FactionId, FactionId, Pledged)> {
    let clauses = deal.clauses.iter();
    clauses.filter_map(|it| Some((it.to, it.from, it.what.released()?)))
}

/// Whether a clause is this promise, and still binds.
fn binds(clause: &Clause, (debtor, creditor, pledged): (FactionId, FactionId, Pledged)) -> bool {
    let parties = (clause.from, clause.to) == (debtor, creditor);
    parties && clause.is_pledge() && !clause.is_settled() && clause.what == Owed::from(pledged)
}

/// Whether all promises still bind from which a deal releases.
pub(super) fn are_open(world: &World, deal: &Deal) -> bool {
    let signed = &world.resource::<Deals>().signed;
    releases(deal).all(|wanted| {
        let mut clauses = signed.iter().flat_map(|it| it.deal.clauses.iter());
        clauses.any(|it| binds(it, wanted))
    })
}

/// Ends the promises from which a deal releases that was just signed: of several alike the one that is due first.
pub(super) fn release(world: &mut World, deal: &Deal) {
    let length = world.resource::<Setting>().turn;
    for wanted in releases(deal) {
        let mut deals = world.resource_mut::<Deals>();
        let found = deals.signed.iter_mut().filter_map(|signed| {
            let mut clauses = signed.deal.clauses.iter();
            let pledge = *clauses.find(|it| binds(it, wanted))?;
            Some((signed.last_turn(&pledge, length), signed, pledge))
        });
        let first = found.min_by_key(|(due, signed, _): &(_, &mut Signed, _)| (*due, signed.key));
        let Some((_, signed, pledge)) = first else {
            continue;
        };
        let state = ClauseState::Excused;
        signed.deal.mark(state, |it| it.is_same(&pledge));
        let (secrecy, witness) = (signed.deal.secrecy, signed.deal.witness);
        let (by, to, what) = (pledge.from, pledge.to, pledge.what);
        record(
            world,
            PledgeJudged {
                by,
                to,
                what,
                state,
                secrecy,
                witness,
            },
        );
    }
}
