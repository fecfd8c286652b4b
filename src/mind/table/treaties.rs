//! Treaties: peace with whoever could come, help from whoever is liked, and allies against whoever is hated.

use super::endings::end_it;
use super::hostages::secured;
use super::memory::TableMemory;
use crate::id::FactionId;
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::mind::witness::{before_witness, doubts};
use crate::scenario::model::{Hours, IncidentKind};
use crate::sim::command::Act;
use crate::sim::deal::reach::may_offer;
use crate::sim::deal::{Likely, Negotiation, check_deal};
use crate::sim::dice::Seed;
use crate::sim::terms::{Clause, Consideration, Deal, Grounds, Motive, Owed, Secrecy, When};
use crate::sim::view::View;

/// How likely a mind thinks of treaties in a turn, in percent.
const THINKS: i32 = 30;
/// With how many others it thinks of them then.
const COURTED: usize = 2;
/// Whoever is thought of worse than this is hated enough to look for allies.
const HATED: i32 = -25;
/// With whom it thinks less of than this it signs nothing.
const DISLIKED: i32 = -30;
/// Term of a treaty, in turns.
const TERM: u16 = 12;
/// Turns in which a promised attack has to come.
const SOON: u16 = 8;
/// What happened in this many turns speaks for passage or for a lord.
const LATELY: u16 = 6;
/// Whoever was attacked this often in as many turns is hunted.
const HUNTED: usize = 3;
/// What a treaty has to be worth to be offered.
const LEAST: i32 = 5;
/// Of whom it thinks worse than this it gives notice to.
const NOTICE: i32 = -35;
/// Whoever is more guileful than this prefers to sign in secret.
const SECRETIVE: i8 = 1;

/// Offers a treaty to one of a few others, if one serves both.
pub(super) fn court(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    memory: &mut TableMemory,
) -> Option<Act> {
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let lots = Lots::of(view, seed);
    let mut others = candidates(view, &lots, memory);
    others.truncate(COURTED);
    let enemy = enemy(view, &lots, memory);
    let mut best: Option<(Likely, i32, Act)> = None;
    for other in others {
        let talks = Negotiation::of_household(view, other, memory.household(view));
        for deal in treaties(view, other, enemy, character) {
            memory.appraised += 2;
            let worth = talks.worth(&deal);
            // Nothing is likelier than what is certain.
            let beaten = best
                .as_ref()
                .is_some_and(|it| it.0 == Likely::Yes && worth <= it.1);
            if worth < LEAST || beaten {
                continue;
            }
            let likely = talks.likely(&deal);
            let better = best
                .as_ref()
                .is_none_or(|it| (likely, worth) > (it.0, it.1));
            if likely != Likely::No && better && check_deal(view, other, &deal).is_ok() {
                best = Some((likely, worth, Act::Propose { to: other, deal }));
            }
        }
    }
    best.map(|(.., act)| act)
}

/// Those with whom it could sign a treaty, by lot, neighbours first.
fn candidates(view: &View<'_>, lots: &Lots, memory: &mut TableMemory) -> Vec<FactionId> {
    let me = view.faction();
    let survey = memory.survey(view);
    let mut found: Vec<FactionId> = Vec::new();
    for other in view.roster.faction_ids() {
        let rival = survey.rival(other);
        let bound = view.own.deals.iter();
        let mut bound = bound.filter(|known| known.with == other);
        let refused = view.own.refused.iter();
        let mut refused = refused.filter(|(_, deal)| deal.parties[1] == other);
        let open = rival.active
            && !rival.blood
            && rival.opinion > DISLIKED
            && rival.regard > DISLIKED
            && !bound.any(|known| binds(&known.deal))
            && refused.next().is_none();
        if other != me && open && may_offer(view, other) {
            found.push(other);
        }
    }
    lots.sort_by_key(&mut found, |it| *it, |it| survey.rival(*it).gap / 6);
    found
}

/// Whether it is a treaty about more than what one tells of the other.
fn binds(deal: &Deal) -> bool {
    let promise = |it: &Clause| it.what.is_promise() && it.what != Owed::Silence;
    deal.is_treaty() && deal.clauses.iter().any(promise)
}

/// Whom it hates most of those it could fight.
fn enemy(view: &View<'_>, lots: &Lots, memory: &mut TableMemory) -> Option<FactionId> {
    let survey = memory.survey(view);
    let others = view.roster.faction_ids();
    let hated = others.filter(|other| {
        let rival = survey.rival(*other);
        *other != view.faction() && rival.active && (rival.blood || rival.opinion < HATED)
    });
    hated.min_by_key(|other| {
        let rival = survey.rival(*other);
        (!rival.blood, rival.opinion, lots.faction(*other))
    })
}

/// The treaties it thinks of, the closest first.
fn treaties(
    view: &View<'_>,
    other: FactionId,
    enemy: Option<FactionId>,
    character: &Character,
) -> Vec<Deal> {
    let me = view.faction();
    let secrecy = if character.traits.guile > SECRETIVE {
        Secrecy::Secret
    } else {
        Secrecy::Public
    };
    let left = view.common.turns_left();
    let left = left.and_then(|left| u16::try_from(left).ok());
    let turns =
        |most: u16| Hours::of_turns(left.map_or(most, |left| most.min(left)), view.book.turn);
    let both = |whats: &[Owed], term: Hours| {
        let clauses = whats.iter().flat_map(|what| {
            let when = When::usual(*what, term);
            let when = when.by_the_end(view.common.turns_left(), view.book.turn);
            [
                Clause::new(me, other, *what, when),
                Clause::new(other, me, *what, when),
            ]
        });
        let mut deal = Deal::new([me, other], clauses);
        deal.secrecy = secrecy;
        deal
    };
    let mut found = vec![
        both(&[Owed::NonAggression, Owed::Defence], turns(TERM)),
        both(&[Owed::Defence], turns(TERM)),
        both(&[Owed::NonAggression], turns(TERM)),
    ];
    if trespasses(view, other) {
        found.push(both(&[Owed::NonAggression, Owed::Passage], turns(TERM)));
        found.push(both(&[Owed::Passage], turns(TERM)));
    }
    // Whose word is not trusted leaves somebody as security.
    let spared = both(&[Owed::NonAggression], turns(TERM));
    found.extend(secured(view, &spared, me));
    if doubts(view, other) {
        found.extend(before_witness(view, other, &spared));
    }
    if is_hunted(view, other) {
        // Who is hunted seeks a lord.
        let when = When::For { term: turns(TERM) };
        let bows = Clause::new(me, other, Owed::Vassalage, when);
        for kept in [&[Owed::Defence, Owed::NonAggression][..], &[Owed::Defence]] {
            let kept = kept.iter().map(|what| Clause::new(other, me, *what, when));
            let mut deal = Deal::new([me, other], kept.chain([bows]));
            deal.secrecy = Secrecy::Public;
            found.push(deal);
        }
    }
    if let Some(enemy) = enemy.filter(|enemy| *enemy != other) {
        found.push(both(&[Owed::JointWar(enemy)], turns(SOON)));
        found.push(both(&[Owed::Embargo(enemy)], turns(TERM)));
        // Whoever has no quarrel with the enemy himself is offered peace for it.
        let term = turns(TERM);
        for bought in [Owed::Embargo(enemy), Owed::JointWar(enemy)] {
            let asked = Clause::new(other, me, bought, When::usual(bought, turns(SOON)));
            let peace = Owed::NonAggression;
            let given = Clause::new(me, other, peace, When::usual(peace, term));
            let mut deal = Deal::new([me, other], [given, asked]);
            deal.secrecy = secrecy;
            found.push(deal);
        }
    }
    found
}

/// Whether somebody else attacked it again and again of late.
fn is_hunted(view: &View<'_>, other: FactionId) -> bool {
    let since = view.turn().saturating_sub(LATELY);
    let lately = view.own.incidents_since(since).iter();
    let attacks =
        lately.filter(|it| it.to == view.faction() && it.by != other && it.kind.is_attack());
    attacks.count() >= HUNTED
}

/// Whether ships of one lay on land of the other of late, uninvited.
fn trespasses(view: &View<'_>, other: FactionId) -> bool {
    let since = view.turn().saturating_sub(LATELY);
    let mut lately = view.own.incidents_since(since).iter();
    lately.any(|it| it.kind == IncidentKind::Trespassed && (it.by == other || it.to == other))
}

/// Gives notice of a treaty with somebody it has come to hate; those without honour do not trouble to.
pub(super) fn notice(
    view: &View<'_>,
    character: &Character,
    memory: &mut TableMemory,
) -> Option<Act> {
    if character.traits.honour < -2 {
        return None;
    }
    let hated = |known: &&crate::sim::deal::KnownDeal| {
        let opinion = view.own.opinions.get(known.with.index());
        let spares = known
            .promises(view.faction())
            .any(|it| it.what == Owed::NonAggression);
        spares && known.notice.is_none() && opinion.is_some_and(|it| i32::from(*it) < NOTICE)
    };
    let known = view.own.deals.iter().find(hated)?;
    let opinion = i32::from(view.own.opinions[known.with.index()]);
    let why = Grounds::of([(Consideration::IllWill, -opinion)]);
    Some(end_it(view, known, Motive::Wrongs, why, memory))
}
