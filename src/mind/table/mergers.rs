//! Sects that join each other: whoever is left with little looks for a house to join, and the strong take in friends who have little left.

use super::company::company;
use super::memory::{TableMemory, first_good};
use crate::id::FactionId;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::mind::survey::{Rival, surplus};
use crate::scenario::model::{FactionKind, Good, Goods};
use crate::sim::command::Act;
use crate::sim::deal::at_hand;
use crate::sim::dice::Seed;
use crate::sim::terms::{Deal, Owed, Secrecy};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind thinks in a turn of joining somebody when it has little left, and of taking somebody in, in percent. Ours.
const THINKS: (i32, i32) = (25, 20);
/// Whoever has no more land than this has little. Ours.
const LITTLE: i32 = 1;
/// Whom it thinks of so well it joins, and of whom it takes in whoever thinks so well of it. Ours.
const FRIEND: i32 = 25;
/// A house to join has ships this many times as strong. Ours.
const STRONGER: i32 = 3;
/// What is asked for the name, in loads: first the most. Ours.
const ASKS: [i32; 3] = [20, 10, 5];
/// What is paid for it: first the least. Ours.
const BIDS: [i32; 4] = [10, 25, 40, 60];
/// Those it takes in live no farther away than this, in lane lengths. Ours.
const NEAR: u16 = 9;

/// Joins somebody, or takes somebody in.
pub(super) fn merge(
    view: &View<'_>,
    seed: Seed,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    if !is_sect(view, view.faction()) {
        return None;
    }
    join(view, seed, needs, memory).or_else(|| take_in(view, seed, memory))
}

/// Offers to join a strong friend, for what its people lack most.
fn join(view: &View<'_>, seed: Seed, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let lands = i32::try_from(view.own.lands.len()).unwrap_or(i32::MAX);
    if lands > LITTLE || !memory.dice(view, seed).chance(THINKS.0) {
        return None;
    }
    let me = view.faction();
    let short = needs.scarcest().unwrap_or(Good::Food);
    let mine = memory.survey(view).strength_of(me);
    let houses = friends(view, seed, memory, |rival| {
        rival.opinion >= FRIEND && rival.strength >= STRONGER * mine
    });
    houses.into_iter().find_map(|house| {
        let ask = |loads| merger([me, house], me, Goods::of(short, loads));
        first_good(view, house, ASKS.map(ask), memory)
    })
}

/// Asks a friend with little land to join it, for what it has most of.
fn take_in(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    if !memory.dice(view, seed).chance(THINKS.1) {
        return None;
    }
    let (me, there) = (view.faction(), at_hand(view));
    let mine = memory.survey(view).strength_of(me);
    let over = |who: FactionId| surplus(view, who);
    let small = friends(view, seed, memory, |rival| {
        let little = rival.lands <= LITTLE && rival.gap <= NEAR;
        little && rival.regard >= FRIEND && mine >= STRONGER * rival.strength
    });
    small.into_iter().find_map(|other| {
        let good = Good::ALL
            .into_iter()
            .min_by_key(|good| over(other)[*good])?;
        let bids = BIDS.into_iter().filter(|loads| *loads <= there[good]);
        let bid = |loads| merger([me, other], other, Goods::of(good, loads));
        first_good(view, other, bids.map(bid), memory)
    })
}

/// The deal by which one of two joins the other for goods. Everybody hears of it.
fn merger(parties: [FactionId; 2], joins: FactionId, price: Goods) -> Deal {
    Deal {
        secrecy: Secrecy::Public,
        ..Deal::sale(parties, joins, Owed::Merger, price)
    }
}

fn is_sect(view: &View<'_>, who: FactionId) -> bool {
    view.roster.faction(who).kind == FactionKind::Sect
}

/// Sects in reach to whom it can speak of it, those it thinks best of first.
fn friends(
    view: &View<'_>,
    seed: Seed,
    memory: &mut TableMemory,
    fits: impl Fn(&Rival) -> bool,
) -> Vec<FactionId> {
    let lots = Lots::of(view, seed);
    let fits = |who: FactionId, rival: &Rival| !rival.blood && fits(rival) && is_sect(view, who);
    company(view, &lots, memory.survey(view), fits, |_, rival| {
        Reverse(rival.opinion)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::Simulation;
    use crate::sim::command::Command;
    use crate::sim::terms::Told;
    use crate::sim::testing::{RAIDER, Sandbox};

    const SMALL: FactionId = FactionId(0);
    const HOUSE: FactionId = FactionId(1);

    /// A sect with one land and few ships beside a strong one, and an enemy beyond.
    fn neighbours(friends: i32) -> Simulation {
        Sandbox::row(8, 1)
            .sect(&[2])
            .sect(&[3, 4, 5])
            .sect(&[0, 1])
            .fleet(0, 2, &[(RAIDER, 2)])
            .fleet(1, 3, &[(RAIDER, 40)])
            .fleet(2, 1, &[(RAIDER, 20)])
            .place(3, |place| {
                place.people = 100;
                place.yields = Goods::new(300, 200, 300);
            })
            .land(3, |land| land.store = Goods::new(400, 300, 400))
            .place(1, |place| place.people = 100)
            .opinion(0, 1, friends, false)
            .opinion(1, 0, friends, false)
            .opinion(0, 2, -80, false)
            .start(1)
    }

    fn offered(game: &Simulation, by: FactionId) -> Option<Deal> {
        let view = game.view(by);
        let needs = Needs::of(&view);
        let mut offers = (0..40).filter_map(|seed| {
            let mut memory = TableMemory::default();
            merge(&view, Seed(seed), &needs, &mut memory)
        });
        match offers.next()? {
            Act::Propose { deal, .. } => Some(deal),
            _ => None,
        }
    }

    #[test]
    fn the_small_ask_a_friend_to_take_them_in_and_he_does() {
        let mut game = neighbours(70);
        let deal = offered(&game, SMALL).expect("it looks for a house");
        assert!(deal.clauses.iter().any(|it| it.what == Owed::Merger));
        let offer = Command::Act(Act::Propose { to: HOUSE, deal });
        assert_eq!(game.submit(SMALL, &offer), Ok(()));
        let view = game.view(HOUSE);
        let verdict = crate::mind::answer(&view, &view.own.offers[0]);
        assert!(verdict.accepts, "{verdict:?}");
        let answer = Act::Answer {
            offer: view.own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(HOUSE, &Command::Act(answer)), Ok(()));
        game.end_turn();
        assert_eq!(game.view(HOUSE).own.lands.len(), 4);
    }

    #[test]
    fn the_strong_ask_small_friends_and_nobody_else() {
        assert!(offered(&neighbours(70), HOUSE).is_some());
        assert_eq!(offered(&neighbours(0), HOUSE), None);
        assert_eq!(offered(&neighbours(0), SMALL), None);
    }
}
