//! To join the other: a sect gives up its name, and its land, ships and majes are the other's from the end of the turn on. The small and the endangered join
//! somebody strong of whom they think well. The numbers are ours.

use super::super::scale::{NEVER, Scale};
use super::danger::danger;
use super::eyes::Case;
use super::kind::{ClauseKind, MUCH, UNMOVED};
use super::means::{Delivery, Means};
use super::territory::{Land, lands};
use crate::id::FactionId;
use crate::scenario::model::{FactionKind, Traits};
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::terms::{Clause, Owed, Reason, When};
use crate::sim::view::View;

/// What a name is worth to whoever bears it, and what each of his lands adds.
const NAME: (i32, i32) = (350, 150);
/// Whoever has more land than this joins nobody.
const SMALL: usize = 2;
/// Nor does anybody whose ships are stronger than this part of those of the other, in percent.
const WEAK: i32 = 60;
/// What shelter from the worst danger takes off the price.
const SHELTER: i32 = 250;
/// What each point of opinion takes off, or adds.
const FRIENDSHIP: i32 = 5;
/// The least that joining somebody costs.
const LEAST: i32 = 60;
/// What ships as strong as one's own are worth to whoever gains them.
const SHIPS: i32 = 300;

/// The whole sect.
pub(super) struct Merger;

/// Whether a sect could join another, as far as everybody knows.
pub(super) fn is_offerable(view: &View<'_>, from: FactionId, to: FactionId) -> bool {
    let sects = [from, to].into_iter().all(|who| is_sect(view, who));
    sects && lands(view, from).count() <= SMALL
}

fn is_sect(view: &View<'_>, who: FactionId) -> bool {
    view.roster.faction(who).kind == FactionKind::Sect
}

impl Merger {
    /// What it costs to join the other; nothing if it is out of the question.
    fn price(case: &Case<'_>) -> Option<i32> {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        if case.footing.ratio(me, partner, (1, 1000)) > WEAK {
            return None;
        }
        let land = lands(view, me).fold(0, |sum: i32, _| sum.saturating_add(NAME.1));
        let seat = view.residence_of(me);
        let shelter = SHELTER * seat.map_or(100, |seat| danger(case, seat)) / 100;
        Some((NAME.0.saturating_add(land) - shelter).max(LEAST))
    }
}

impl ClauseKind for Merger {
    // The name of the fathers.
    const BURDEN: Traits = Traits {
        tradition: MUCH,
        boldness: MUCH,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if clause.when != When::Now {
            return Err(Refusal::WrongTime);
        }
        let parties = [clause.from, clause.to];
        if let Some(who) = parties.into_iter().find(|who| !is_sect(view, *who)) {
            return Err(Refusal::NoSect(who));
        }
        // Whoever has joined somebody this turn, or whom somebody joins, joins nobody else.
        let joins = |it: &Clause| {
            let meets = parties.contains(&it.from) || it.to == clause.from;
            it.what == Owed::Merger && meets
        };
        let mut signed = view.own.settling.iter();
        if let Some(known) = signed.find(|known| known.deal.clauses.iter().any(joins)) {
            return Err(Refusal::Contradicts(known.id));
        }
        let who = clause.from;
        if lands(view, who).count() > SMALL {
            return Err(Refusal::TooLarge { who, most: SMALL });
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        if case.owes() {
            let price = Self::price(case);
            let cost = price.map_or(NEVER, |price| -price);
            sum.add(Reason::Promises(Owed::Merger), cost);
            let liking = case.judge.opinion * FRIENDSHIP;
            sum.add(Reason::Opinion, liking.min(price.unwrap_or(0)));
        } else {
            let ships = SHIPS * case.footing.ratio(partner, me, (0, 100)) / 100;
            let land = lands(view, partner).map(|at| Land(at).worth(case));
            let worth = land.fold(ships, i32::saturating_add);
            sum.add(Reason::Promised(Owed::Merger), worth);
        }
        0
    }

    fn due(&self, clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        if means.joined {
            return Err(ContractTrouble::Short(clause.from));
        }
        Ok(Delivery::House)
    }
}
