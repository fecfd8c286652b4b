//! Checks of mediation, and what somebody who is asked makes of it.

use super::known::KnownMediation;
use super::rules;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Good, IncidentKind};
use crate::sim::check::{Refusal, in_the_open, playing};
use crate::sim::deal::reach::may_offer;
use crate::sim::deal::rules::SHORTEST_PEACE;
use crate::sim::deal::{self, Appraisal, check_deal};
use crate::sim::opinion::{WarToll, credit, fear};
use crate::sim::terms::{FactKind, MediationAct, Owed, Reason};
use crate::sim::view::View;

/// Whether the act can be done, as far as the view tells.
///
/// # Errors
/// Says why not.
pub fn check_mediation(view: &View<'_>, act: MediationAct) -> Result<(), Refusal> {
    match act {
        MediationAct::Propose { between, price } => check_proposal(view, between, price),
        MediationAct::Answer { by, accept } => {
            let me = view.faction();
            let mut open = view.own.mediations.iter();
            let known = open.find(|it| it.by == by);
            let asked = known.and_then(|it| Some((it, it.asks(me)?)));
            let (known, other) = asked.ok_or(Refusal::NoMediation(by))?;
            if !accept {
                return Ok(());
            }
            playing(view, by)?;
            playing(view, other)?;
            check_deal(view, other, &known.deal)
        }
    }
}

fn check_proposal(
    view: &View<'_>,
    between: [FactionId; 2],
    price: Option<(Good, u16)>,
) -> Result<(), Refusal> {
    let [one, other] = between;
    in_the_open(view, view.faction())?;
    for who in between {
        playing(view, who)?;
        in_the_open(view, who)?;
        if WarToll::between(view, view.faction(), who).is_some() {
            return Err(Refusal::FightsThem(who));
        }
    }
    if !wars_of_others(view).contains(&ordered(between)) {
        return Err(Refusal::TheyAreAtPeace(one, other));
    }
    if price.is_some_and(|(_, loads)| loads == 0 || loads > rules::PRICE_MOST) {
        return Err(Refusal::MediationPrice(rules::PRICE_MOST));
    }
    let turns_left = view.common.turns_left();
    if turns_left.is_some_and(|left| left < i32::from(SHORTEST_PEACE)) {
        return Err(Refusal::EndsBefore(SHORTEST_PEACE));
    }
    if view.own.mediations.iter().any(|it| it.by == view.faction()) {
        return Err(Refusal::MediatesAlready);
    }
    let again = last_attempt(view, between).map_or(0, |made| made.saturating_add(rules::AGAIN));
    let wait = again.saturating_sub(view.turn());
    if wait > 0 {
        return Err(Refusal::TooSoon(wait));
    }
    match between.into_iter().find(|who| !may_offer(view, *who)) {
        Some(who) => Err(Refusal::NeedsEnvoy(who)),
        None => Ok(()),
    }
}

/// Two factions by id.
fn ordered([one, other]: [FactionId; 2]) -> [FactionId; 2] {
    [one.min(other), one.max(other)]
}

/// When the faction of the view last mediated between two.
fn last_attempt(view: &View<'_>, between: [FactionId; 2]) -> Option<Turn> {
    let attempts = view.own.mediated.iter();
    let same = attempts.filter(|(two, _)| *two == ordered(between));
    same.map(|(_, made)| *made).max()
}

/// Which others the faction of the view knows to be at war with each other, each two by id, in order: one attacked the other lately, and
/// they are not known to have made peace since.
#[must_use]
pub fn wars_of_others(view: &View<'_>) -> Vec<[FactionId; 2]> {
    let (me, now, length) = (view.faction(), view.turn(), view.book.turn);
    let mut last: Vec<([FactionId; 2], Turn, bool)> = Vec::new();
    let facts = view.beliefs.facts.latest();
    // They are in the order in which they happened.
    for fact in facts.take_while(|it| WarToll::counts(it.happened, now, length)) {
        let FactKind::Deed { kind, by, to, .. } = fact.kind else {
            continue;
        };
        let attack = kind.is_attack();
        if [by, to].contains(&me) || !(attack || kind == IncidentKind::EndedWar) {
            continue;
        }
        let two = ordered([by, to]);
        match last.iter_mut().find(|(known, ..)| *known == two) {
            // Peace is made before the fleets of a turn fight.
            Some((_, happened, fights)) => *fights |= attack && *happened == fact.happened,
            None => last.push((two, fact.happened, attack)),
        }
    }
    let treaties = &view.common.treaties;
    let bound = |two: [FactionId; 2]| {
        let mut between = treaties.iter().filter(|it| ordered(it.deal.parties) == two);
        between.any(|it| {
            it.deal
                .clauses
                .iter()
                .any(|clause| clause.what == Owed::Peace)
        })
    };
    let wars = last
        .into_iter()
        .filter(|(two, _, fights)| *fights && !bound(*two));
    let mut wars: Vec<[FactionId; 2]> = wars.map(|(two, ..)| two).collect();
    wars.sort_unstable();
    wars
}

/// What the faction of the view, which is one of the two, makes of a mediation: what it would make of the peace if the other offered it,
/// and what it thinks of the mediator.
#[must_use]
pub fn appraise(view: &View<'_>, known: &KnownMediation, other: FactionId) -> Appraisal {
    let by = known.by;
    let opinion = i32::from(view.own.opinions[by.index()]);
    let earned = credit::trust_in(view, by) - view.own.need.total();
    let [feared, _] = fear::between(view, by);
    let reasons = [
        (Reason::FaceSaved, rules::FACE),
        (Reason::Toward(by), rules::regard(opinion)),
        (Reason::MediatorTrusted(by), rules::trust(earned)),
        (Reason::MediatorFeared(by), rules::fear(feared)),
    ];
    deal::appraise(view, other, &known.deal).with(reasons)
}
