//! Witnesses: where a word is hardly trusted, a mind asks for somebody who hears it.

use crate::id::FactionId;
use crate::sim::deal::{Negotiation, rules, witness};
use crate::sim::terms::Deal;
use crate::sim::view::View;
use std::cmp::Reverse;

/// The same deal before a witness, if that secures as much of the word of one party as the other does not trust, as far as the view tells;
/// nothing if its word alone will do, or nobody can witness it.
pub(super) fn witnessed(talks: &Negotiation<'_>, deal: &Deal, giver: FactionId) -> Option<Deal> {
    let doubted = (1..=rules::WITNESSED).contains(&talks.untrusted(deal, giver));
    let (view, other) = talks.sides();
    doubted.then(|| before_witness(view, other, deal)).flatten()
}

/// The same deal before the witness of whom both are likely to think best, if anybody can witness it.
pub(super) fn before_witness(view: &View<'_>, other: FactionId, deal: &Deal) -> Option<Deal> {
    if deal.witness.is_some() || !deal.is_lasting() {
        return None;
    }
    let welcome = |who: &FactionId| {
        let wrongs = view.estimate(*who).map_or(0, |it| it.wrongs_to(other));
        (wrongs, Reverse(opinion(view, *who)), *who)
    };
    // Most can witness it, and to find that out costs more than to rank them.
    let mut ranked: Vec<FactionId> = view.roster.faction_ids().collect();
    ranked.sort_by_cached_key(welcome);
    let mut ranked = ranked.into_iter();
    let chosen = ranked.find(|who| witness::check(view, other, *who).is_ok())?;
    Some(Deal {
        witness: Some(chosen),
        ..deal.clone()
    })
}

/// Whether there is cause to doubt the word of another that is not counted in loads: it was broken before, its First Maje is known to be
/// faithless, or nothing good is thought of it.
pub(super) fn doubts(view: &View<'_>, other: FactionId) -> bool {
    let faithless = view.common.faction(other).character.honour < 0;
    let broken = view.bygones(other).unkept_by_them < 0;
    broken || faithless || opinion(view, other) < 0
}

fn opinion(view: &View<'_>, of: FactionId) -> i16 {
    view.own.opinions.get(of.index()).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mind::answer::answer;
    use crate::scenario::model::{Good, Goods, Hours};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::deal::{Judge, appraise, check_deal};
    use crate::sim::terms::{Clause, Owed, Secrecy, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const THIRD: FactionId = FactionId(2);

    /// Three neighbours, of whom the first has food and the second water.
    fn neighbours() -> Simulation {
        let rich = |food, water| Goods::new(food, 60, water);
        Sandbox::row(6, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .sect(&[4, 5])
            .land(0, |land| land.store = rich(90, 20))
            .land(1, |land| land.store = rich(90, 20))
            .land(2, |land| land.store = rich(15, 90))
            .land(3, |land| land.store = rich(15, 90))
            .start(1)
    }

    /// Water now for loads of food within five turns, in the open.
    fn loan(game: &Simulation, food: i32) -> Deal {
        let within = Hours::of_turns(5, game.scenario().turn);
        let food = Owed::Goods(Good::Food, u16::try_from(food).expect("few"));
        let clauses = [
            Clause::new(THEY, ME, Owed::Goods(Good::Water, 18), When::Now),
            Clause::new(ME, THEY, food, When::By { within }),
        ];
        Deal {
            secrecy: Secrecy::Public,
            ..Deal::new([ME, THEY], clauses)
        }
    }

    #[test]
    fn a_word_that_is_trusted_a_little_too_little_is_given_before_a_witness() {
        let game = neighbours();
        let view = game.view(ME);
        let talks = Negotiation::with(&view, THEY);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let trusted = trusted.min(talks.guess().credit);
        assert_eq!(witnessed(&talks, &loan(&game, trusted), ME), None);
        let much = loan(&game, trusted + rules::WITNESSED + 30);
        assert_eq!(witnessed(&talks, &much, ME), None, "that needs more");
        let heard = witnessed(&talks, &loan(&game, trusted + 3), ME).expect("the third can");
        assert_eq!(heard.witness, Some(THIRD));
        assert_eq!(check_deal(&view, THEY, &heard), Ok(()));
        assert!(talks.untrusted(&heard, ME) <= 0);
    }

    #[test]
    fn who_is_asked_to_trust_a_little_too_much_asks_for_a_witness() {
        let mut game = neighbours();
        let lost = game.view(THEY).own.need.total() / 2 - 2;
        game.break_word(ME, THEY, lost);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let deal = loan(&game, trusted + 3);
        let act = Act::Propose { to: THEY, deal };
        assert_eq!(game.submit(ME, &Command::Act(act)), Ok(()));
        let view = game.view(THEY);
        let offer = &view.own.offers[0];
        let verdict = answer(&view, offer);
        assert!(!verdict.accepts);
        let counter = verdict.counter(&view, offer).expect("it has a way");
        assert_eq!(counter.witness, Some(THIRD));
        assert!(appraise(&view, ME, &counter).is_welcome());
    }
}
