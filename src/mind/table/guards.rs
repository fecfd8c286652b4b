//! Ships for hire: whoever is in danger pays a neighbour for ships on guard, and whoever lacks goods has ships to offer for them.

use super::company::company;
use super::memory::{TableMemory, first_good};
use crate::id::{FactionId, TerritoryId};
use crate::mind::exposure::exposures;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::{Rival, Survey, surplus};
use crate::scenario::model::{Good, Goods, Hours};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::deal::clause::free_guards;
use crate::sim::dice::Seed;
use crate::sim::fleet::rules::strength;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::View;

/// How likely a mind thinks of ships for hire in a turn, in percent. Ours.
const THINKS: i32 = 20;
/// An attack less likely than this, in percent, is not hired against. Ours.
const LIKELY: i32 = 25;
/// The least guard that is hired or let out, in strength. Ours.
const LEAST: i32 = 15;
/// The most of it. Ours.
const MOST: i32 = 90;
/// Of its own ships it lets out no more than this part, in percent. Ours.
const LET_OUT: i32 = 40;
/// Whoever is farther off than this many lane lengths is not asked. Ours.
const NEAR: u16 = 9;
/// For how many turns. Ours.
const TERM: u16 = 12;
/// What is paid each turn, in loads: first the least. Ours.
const WAGES: [i32; 4] = [1, 2, 3, 5];

/// Offers wages to a neighbour for ships on guard where it is most in danger.
pub(super) fn hire(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    if is_late(view) || !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let me = view.faction();
    let there = at_hand(view);
    let goods = |good: &Good| needs.balance[*good] > 0 && there[*good] > 0;
    let goods: Vec<Good> = Good::ALL.into_iter().filter(goods).collect();
    // Whoever has nothing to pay with need not know where it is in danger.
    if goods.is_empty() {
        return None;
    }
    let (at, wanted) = weakest(view, needs, memory.survey(view))?;
    let ships = u16::try_from(wanted).ok()?;
    for other in neighbours(view, seed, memory.survey(view), wanted * 2) {
        let ships = (other, Owed::Guard(at, ships));
        let deals = WAGES.into_iter().flat_map(|loads| {
            let wages = goods.iter().map(move |good| Goods::of(*good, loads));
            wages.filter_map(|wages| for_wages(view, ships, (me, wages)))
        });
        if let Some(act) = first_good(view, other, deals, memory) {
            return Some(act);
        }
    }
    None
}

/// Offers ships on guard to a neighbour who has most left of what it lacks.
pub(super) fn let_out(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let short = needs.scarcest().filter(|_| !is_late(view))?;
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let me = view.faction();
    let over = |who: FactionId| surplus(view, who);
    let rich = neighbours(view, seed, memory.survey(view), 0);
    let rich = rich
        .into_iter()
        .filter(|who| over(*who)[short] > 0)
        .collect::<Vec<FactionId>>();
    for other in rich {
        let Some(at) = view.residence_of(other) else {
            continue;
        };
        if view.holder(at) != Some(other) {
            continue;
        }
        let strength = (free_guards(view, at) * LET_OUT / 100).min(MOST);
        let Ok(strength) = u16::try_from(strength) else {
            continue;
        };
        if i32::from(strength) < LEAST {
            continue;
        }
        let ships = (me, Owed::Guard(at, strength));
        let wages = WAGES.into_iter().rev();
        let deals = wages.filter_map(|loads| {
            let wages = Goods::of(short, loads);
            for_wages(view, ships, (other, wages))
        });
        if let Some(act) = first_good(view, other, deals.collect::<Vec<_>>(), memory) {
            return Some(act);
        }
    }
    None
}

/// Whether the game ends before a guard has served its time.
fn is_late(view: &View<'_>) -> bool {
    view.common
        .turns_left()
        .is_some_and(|left| left <= i32::from(TERM))
}

/// The deal by which one keeps ships on guard and the other pays for it each turn.
fn for_wages(
    view: &View<'_>,
    (guards, what): (FactionId, Owed),
    (pays, wages): (FactionId, Goods),
) -> Option<Deal> {
    let term = Hours::of_turns(TERM, view.book.turn);
    let wages = Owed::loads(wages).next()?;
    let wages = Clause::new(pays, guards, wages, When::EachTurn { term });
    let ships = Clause::new(guards, pays, what, When::For { term });
    let me = view.faction();
    let other = if me == pays { guards } else { pays };
    Some(Deal::new([me, other], [wages, ships]))
}

/// Where most is to be lost for want of ships, and how much strength is missing there.
fn weakest(view: &View<'_>, needs: &Needs, survey: &Survey) -> Option<(TerritoryId, i32)> {
    let dangers = exposures(view, needs, survey);
    let there = |at: TerritoryId| -> i32 {
        let lies = view.own.fleets.iter();
        let lies = lies.filter(|it| it.position.arrived() == Some(at));
        lies.map(|it| strength(it.totals.attack, it.totals.hull))
            .sum()
    };
    let missing = dangers.iter().filter_map(|it| {
        let missing = it.threat - it.guard - there(it.at);
        let wanted = it.likely >= LIKELY && missing >= LEAST;
        wanted.then_some((it.loss * it.likely / 100, it.at, missing.min(MOST)))
    });
    let (_, at, missing) = missing.max_by_key(|(loss, at, _)| (*loss, std::cmp::Reverse(*at)))?;
    Some((at, missing / 5 * 5))
}

/// Those near who are well disposed and believed to have ships of this strength, and between whom and itself nobody guards anything yet, the
/// nearest first.
fn neighbours(view: &View<'_>, seed: Seed, survey: &Survey, strength: i32) -> Vec<FactionId> {
    let lots = Lots::of(view, seed);
    let guarded = |who: FactionId| {
        let deals = view.own.deals.iter().filter(|known| known.with == who);
        let mut clauses = deals.flat_map(|known| known.deal.clauses.iter());
        clauses.any(|it| it.what.guarded().is_some())
    };
    let fits = |who: FactionId, rival: &Rival| {
        let well = !rival.blood && rival.opinion >= 0 && rival.regard >= 0;
        rival.gap <= NEAR && well && !guarded(who) && rival.strength >= strength
    };
    company(view, &lots, survey, fits, |_, rival| rival.gap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::MindDef;
    use crate::sim::Simulation;
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::deal::appraise;
    use crate::sim::terms::Told;
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const FRIEND: FactionId = FactionId(1);

    /// The first is hated by a strong third, and its neighbour has ships and lacks food.
    fn endangered(hates: i32) -> Simulation {
        Sandbox::row(6, 1)
            .sect(&[1, 2])
            .sect(&[0])
            .sect(&[3, 4])
            .fleet(0, 1, &[(RAIDER, 2)])
            .fleet(1, 0, &[(RAIDER, 40)])
            .fleet(2, 3, &[(RAIDER, 12)])
            .place(1, |place| place.yields = Goods::new(60, 20, 40))
            .place(0, |place| place.yields = Goods::new(4, 20, 30))
            .land(1, |land| land.store = Goods::new(120, 40, 60))
            .land(0, |land| land.store = Goods::new(8, 40, 60))
            .opinion(1, 0, 40, false)
            .opinion(0, 1, 30, false)
            .opinion(0, 2, hates, false)
            .opinion(2, 0, hates, false)
            .start(1)
    }

    fn offered(game: &Simulation) -> Option<Deal> {
        let view = game.view(ME);
        let needs = Needs::of(&view);
        let mut offers = (0..40).filter_map(|seed| {
            let mut memory = TableMemory::default();
            hire(&view, Seed(seed), &needs, &mut memory)
        });
        match offers.next()? {
            Act::Propose { deal, .. } => Some(deal),
            _ => None,
        }
    }

    #[test]
    fn who_is_in_danger_hires_a_neighbour_who_sends_as_many_ships_as_he_promised() {
        let mut game = endangered(-70);
        let view = game.view(ME);
        let (needs, survey) = (Needs::of(&view), Survey::of(&view));
        let danger = weakest(&view, &needs, &survey);
        let danger = danger.unwrap_or_else(|| panic!("{:?}", exposures(&view, &needs, &survey)));
        let near = neighbours(&view, Seed(1), &survey, danger.1 * 2);
        assert_eq!(near, [FRIEND], "{danger:?}");
        let deal = offered(&game).unwrap_or_else(|| panic!("it does not hire for {danger:?}"));
        let ships = deal.clauses.iter().find(|it| it.from == FRIEND);
        let (at, hired) = ships.and_then(|it| it.what.guarded()).expect("a guard");
        let theirs = appraise(&game.view(FRIEND), ME, &deal);
        assert!(theirs.is_welcome(), "{deal:?} {theirs:?}");
        let act = Command::Act(Act::Propose { to: FRIEND, deal });
        assert_eq!(game.submit(ME, &act), Ok(()));
        let answer = Act::Answer {
            offer: game.view(FRIEND).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(FRIEND, &Command::Act(answer)), Ok(()));
        let plan = crate::mind::orders(&game.view(FRIEND), &MindDef::PLAIN, Seed(1));
        let goes = |order: &Order| {
            let to = Mission::Guard { place: at };
            matches!(order, Order::Mission { mission, .. } if *mission == to)
        };
        assert_eq!(
            plan.orders.iter().filter(|it| goes(it)).count(),
            1,
            "{:?}",
            plan.orders
        );
        for order in plan.orders {
            game.submit(FRIEND, &Command::Order(order)).expect("legal");
        }
        for _ in 0..4 {
            game.end_turn();
        }
        let view = game.view(FRIEND);
        let there = view.own.fleets.iter();
        let there = there.filter(|it| it.position.arrived() == Some(at));
        let there: i32 = there
            .map(|it| strength(it.totals.attack, it.totals.hull))
            .sum();
        let all = view.own.fleets.iter();
        let all: i32 = all
            .map(|it| strength(it.totals.attack, it.totals.hull))
            .sum();
        assert!(there >= i32::from(hired) && there < all, "{there} of {all}");
        assert_eq!(view.own.deals.len(), 1);
    }

    #[test]
    fn who_is_in_no_danger_hires_nobody() {
        assert_eq!(offered(&endangered(60)), None);
    }
}
