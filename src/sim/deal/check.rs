//! Checks of deals.

use super::clause;
use super::known::KnownDeal;
use super::reach::{carriers_free, distance, range, seat};
use super::rules;
use super::table::CLAUSES;
use super::witness;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::check::{Refusal, WitnessRefusal, in_game, in_the_open};
use crate::sim::goods::rules::to_spare;
use crate::sim::map::UNREACHABLE;
use crate::sim::terms::{Clause, ClauseState, Deal, OnlyIf, Secrecy, When};
use crate::sim::view::View;

/// Whether the faction of the view can be a party to the deal.
///
/// # Errors
/// Says why not.
pub fn check_deal(view: &View<'_>, other: FactionId, deal: &Deal) -> Result<(), Refusal> {
    let me = view.faction();
    let count = deal.clauses.len();
    if count == 0 {
        return Err(Refusal::EmptyOffer);
    }
    if count > CLAUSES {
        return Err(Refusal::TooManyParts(CLAUSES));
    }
    // Whoever witnesses a deal reads all of it.
    if deal.secrecy == Secrecy::Public || deal.witness.is_some() {
        named_in_the_open(view, deal)?;
    }
    if let Some(witness) = deal.witness {
        witness::check(view, other, witness)?;
        if !deal.is_lasting() {
            return Err(WitnessRefusal::NothingLater.into());
        }
    }
    for (at, it) in deal.clauses.iter().enumerate() {
        let binds = [[me, other], [other, me]].contains(&[it.from, it.to]);
        let said = deal.clauses[..at].iter();
        let twice = said.into_iter().any(|before| is_same(before, it));
        if !binds || it.state != ClauseState::Open {
            return Err(Refusal::EmptyOffer);
        }
        if twice {
            return Err(Refusal::SaidTwice);
        }
        if let Some(term) = it.when.hours() {
            let turns = term.turns(view.book.turn);
            if turns == 0 || turns > u16::from(rules::LONGEST) {
                return Err(Refusal::Term);
            }
            // A promise that is kept all the time binds to the end; what is handed over or done has to fall due in the game.
            let left = view.common.turns_left();
            let most = left.map(|left| it.when.longest(left));
            let bound = matches!(it.when, When::For { .. });
            if let Some(most) = most.filter(|most| !bound && turns > *most) {
                return Err(Refusal::BeyondTheEnd(most));
            }
        }
        check_condition(view, it)?;
        if it.what.is_open() && deal.secrecy == Secrecy::Secret {
            return Err(Refusal::MustBePublic(it.what));
        }
        if it.what.is_mutual() && !deal.clauses.iter().any(|other| it.is_mirrored_by(other)) {
            return Err(Refusal::BindsBoth(it.what));
        }
        clause::check(view, it)?;
        if it.what.escrow().is_some() && !deal.binds(it.from) {
            return Err(Refusal::NothingSecured(it.from));
        }
        if it.from == me {
            consistent(view, it)?;
        }
    }
    if deal.is_standing() {
        check_standing(view, other, deal)?;
    }
    // What one has on offer oneself is set aside already.
    affordable(view, deal.at_once(me) + deal.escrow(me))
}

/// Whether everybody may read all that a deal names, and whoever witnesses it.
fn named_in_the_open(view: &View<'_>, deal: &Deal) -> Result<(), Refusal> {
    let thirds = deal.clauses.iter().flat_map(|it| {
        let condition = it.only_if.map(|OnlyIf::AttackedBy(by)| by);
        it.what.third().into_iter().chain(condition)
    });
    let mut named = deal.parties.into_iter().chain(deal.witness).chain(thirds);
    named.try_for_each(|who| in_the_open(view, who))
}

/// Whether a condition can be told in every turn: it is about what a third faction does.
fn check_condition(view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
    let Some(OnlyIf::AttackedBy(by)) = clause.only_if else {
        return Ok(());
    };
    in_game(view, by)?;
    if [clause.from, clause.to].contains(&by) {
        return Err(Refusal::AboutAParty(by));
    }
    if !clause.is_standing() {
        return Err(Refusal::WrongTime);
    }
    Ok(())
}

/// Whether the faction of the view contradicts none of its public treaties with a clause.
fn consistent(view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
    let me = view.faction();
    let bond = clause::bond(clause);
    let against = |known: &&KnownDeal| {
        // What is about nobody else is in the way only of what is about the partner.
        let partner = Some(known.with);
        let about = [bond.fights, bond.shuns, bond.tells].contains(&partner);
        let binds = |it: &&Clause| {
            let speaks = about || it.what.third().is_some();
            it.from == me && speaks && it.is_lasting() && !it.is_settled()
        };
        let mut bonds = known.deal.clauses.iter().filter(binds).map(clause::bond);
        known.deal.secrecy == Secrecy::Public && bonds.any(|other| bond.contradicts(&other))
    };
    let found = view.own.deals.iter().find(against);
    found.map_or(Ok(()), |known| Err(Refusal::Contradicts(known.id)))
}

/// Whether two clauses speak of the same thing.
fn is_same(one: &Clause, other: &Clause) -> bool {
    let timing = one.when.is_alike(other.when) && one.only_if == other.only_if;
    // A promise can bind both alike; what is handed over is not handed back.
    let mutual = one.from != other.from && one.what.is_promise();
    timing && !mutual && one.what.is_same(other.what)
}

/// Whether goods could pass each turn.
fn check_standing(view: &View<'_>, other: FactionId, deal: &Deal) -> Result<(), Refusal> {
    let me = view.faction();
    let (gives, gets) = (deal.each_turn(me), deal.each_turn(other));
    let kinds = |goods: Goods| Good::ALL.map(|good| goods[good] > 0);
    let says_so = |known: &&KnownDeal| {
        known.with == other
            && kinds(known.gives) == kinds(gives)
            && kinds(known.gets) == kinds(gets)
    };
    if let Some(known) = view.own.deals.iter().find(says_so) {
        return Err(Refusal::SameDeal(known.id));
    }
    if let Some(distance) = distance(view, other) {
        let range = range(view, other);
        if distance == UNREACHABLE || distance > range {
            return Err(Refusal::TooFar { distance, range });
        }
    }
    let room = carriers_free(view);
    if gives.total() > room {
        return Err(Refusal::NoCarriers { room: room.max(0) });
    }
    Ok(())
}

/// What it can hand over at once: from its seat, or from that place where its ships have most aboard.
#[must_use]
pub fn at_hand(view: &View<'_>) -> Goods {
    let most = |sums: Vec<Goods>| sums.into_iter().max_by_key(|sum| sum.total());
    seat(view).map_or_else(
        || most(aboard(view)).unwrap_or(Goods::NONE),
        |seat| view.own.available(seat),
    )
}

/// What its ships have aboard in each place where some of them lie.
fn aboard(view: &View<'_>) -> Vec<Goods> {
    let mut sums: Vec<(TerritoryId, Goods)> = Vec::new();
    for fleet in &view.own.fleets {
        let Some(at) = fleet.position.arrived() else {
            continue;
        };
        match sums.iter_mut().find(|(place, _)| *place == at) {
            Some((_, sum)) => *sum += fleet.cargo,
            None => sums.push((at, fleet.cargo)),
        }
    }
    sums.into_iter().map(|(_, sum)| sum).collect()
}

fn affordable(view: &View<'_>, price: Goods) -> Result<(), Refusal> {
    if price.is_none() {
        return Ok(());
    }
    let there = at_hand(view);
    let aboard = || aboard(view).iter().any(|sum| sum.covers(price));
    if there.covers(price) || seat(view).is_none() && aboard() {
        return Ok(());
    }
    let missing = to_spare(price, there);
    Err(Refusal::NotEnough { missing })
}
