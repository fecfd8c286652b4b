//! Peace: who loses a war sues for it and pays if he has to, who wins it sells it.

use super::hostages::secured;
use super::lands::nearest;
use super::memory::{TableMemory, first_good, has_refused};
use crate::id::FactionId;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::reach::may_offer;
use crate::sim::dice::Seed;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, When};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind at war thinks of peace in a turn, in percent. Ours.
const THINKS: i32 = 35;
/// To how many enemies it speaks of it then. Ours.
const SPOKEN_TO: usize = 2;
/// Term of a peace, in turns. Ours.
const TERM: u16 = 12;
/// A war in which both together suffered less than this goes on without a word. Ours.
const WEARY: i32 = 12;
/// Whoever is this strong dictates terms, in percent of the other's strength. Ours.
const DICTATES: i32 = 150;
/// What is asked or paid for peace: loads each turn, and loads at once; first the most. Ours.
const TRIBUTES: [i32; 3] = [6, 4, 2];
const PRICES: [i32; 2] = [24, 12];

/// Speaks of peace to one of those it is at war with.
pub(super) fn sue(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let enemies = enemies(view, memory);
    if enemies.is_empty() || !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let enemies = by_cost(view, seed, enemies);
    enemies.into_iter().take(SPOKEN_TO).find_map(|enemy| {
        let terms = terms(view, enemy, needs, memory);
        first_good(view, enemy, terms, memory)
    })
}

/// Those it is at war with and could speak to.
fn enemies(view: &View<'_>, memory: &mut TableMemory) -> Vec<FactionId> {
    let me = view.faction();
    let wars = view.own.wars.iter().enumerate();
    let wars = wars.filter(|(_, war)| war.suffered + war.dealt >= WEARY);
    let mut fought: Vec<FactionId> = wars.map(|(at, _)| FactionId::from_index(at)).collect();
    let survey = memory.survey(view);
    let open = |other: &FactionId| {
        let bound = view.own.deals.iter().any(|known| {
            let mut promises = known.promises(me);
            known.with == *other
                && promises.any(|it| matches!(it.what, Owed::Peace | Owed::NonAggression))
        });
        let refused = has_refused(view, *other);
        survey.rival(*other).active && !bound && !refused && may_offer(view, *other)
    };
    fought.retain(open);
    fought
}

/// The same, the costliest war first.
fn by_cost(view: &View<'_>, seed: Seed, mut enemies: Vec<FactionId>) -> Vec<FactionId> {
    let suffered = |other: &FactionId| Reverse(view.own.wars[other.index()].suffered);
    Lots::of(view, seed).sort_by_key(&mut enemies, |other| *other, suffered);
    enemies
}

/// The terms of peace it thinks of, the best for itself first: the stronger asks for tribute, the weaker pays it at last.
fn terms(view: &View<'_>, enemy: FactionId, needs: &Needs, memory: &mut TableMemory) -> Vec<Deal> {
    let me = view.faction();
    let survey = memory.survey(view);
    let (mine, theirs) = (survey.strength_of(me), survey.strength_of(enemy));
    let left = view.common.turns_left();
    let left = left.and_then(|left| u16::try_from(left).ok());
    let turns = left.map_or(TERM, |left| TERM.min(left));
    let term = Hours::of_turns(turns, view.book.turn);
    let peace = |price: Option<Clause>| {
        let when = When::For { term };
        let both = [(me, enemy), (enemy, me)];
        let both = both.map(|(from, to)| Clause::new(from, to, Owed::Peace, when));
        let mut deal = Deal::new([me, enemy], both.into_iter().chain(price));
        deal.secrecy = Secrecy::Public;
        deal
    };
    let paid = |from: FactionId, to: FactionId, good: Good| {
        let each = TRIBUTES.map(|loads| (loads, When::EachTurn { term }));
        let once = PRICES.map(|loads| (loads, When::Now));
        each.into_iter()
            .chain(once)
            .flat_map(move |(loads, when)| {
                let owed = Owed::loads(Goods::of(good, loads));
                owed.map(move |what| Clause::new(from, to, what, when))
            })
            .map(|clause| peace(Some(clause)))
            .collect::<Vec<Deal>>()
    };
    let wanted = needs.scarcest().unwrap_or(Good::Ore);
    if i64::from(mine) * 100 >= i64::from(theirs) * i64::from(DICTATES) {
        // The strongest ask for land first.
        let land = nearest(view, enemy).map(|at| {
            let land = Owed::Territory(at);
            peace(Some(Clause::new(enemy, me, land, When::Now)))
        });
        let mut asked: Vec<Deal> = land.into_iter().collect();
        asked.extend(paid(enemy, me, wanted));
        asked.extend(secured(view, &peace(None), enemy));
        asked.push(peace(None));
        return asked;
    }
    let there = at_hand(view);
    let over = Good::ALL
        .into_iter()
        .filter(|good| needs.balance[*good] >= 0 && there[*good] > PRICES[0])
        .max_by_key(|good| (there[*good], Reverse(*good)));
    let mut offered = over.map_or_else(Vec::new, |good| paid(me, enemy, good));
    offered.extend(secured(view, &peace(None), me));
    offered.push(peace(None));
    // Whoever sues offers nothing first, then the least.
    offered.reverse();
    offered
}
